"""The journey map and the service blueprint: the same steps, other bands beneath."""

from __future__ import annotations

from collections.abc import Sequence

from maquette.journeys.insight import Pain
from maquette.maps.bands import COLUMN, GUTTER, Address, Band, Cards, Feelings, Notes, Seen, Stages
from maquette.maps.drawing import COLOURS, Drawing, fitted
from maquette.maps.timeline import Moment, Timeline
from maquette.maps.words import words

__all__ = ["blueprint", "journey_map"]

_HEAD, _GAP, _FOOT = 76.0, 14.0, 16.0


def nowhere(_: str) -> str:
    """Cards lead to nothing: the picture stands alone."""
    return ""


def journey_map(timeline: Timeline, address: Address = nowhere) -> str:
    """What people do, feel, think and suffer, step by step, as SVG.

    Args:
        address: step -> where its card leads, "" for nowhere.
    """
    said = words(timeline.language)
    bands: list[Band] = [
        Stages(said["stages"]),
        *_lanes(timeline, address),
        Feelings(said["feel"]),
        Notes(said["thinks"], lambda one: [f"« {one.thinks} »"] if one.thinks else []),
        Notes(said["pains"], lambda one: [_pain(pain, timeline.language) for pain in one.pains]),
    ]
    return _drawn(timeline, said["map"], bands)


def blueprint(timeline: Timeline, address: Address = nowhere) -> str:
    """What people see, and all that makes it happen behind, as SVG."""
    said = words(timeline.language)
    bands: list[Band] = [
        Stages(said["stages"]),
        *_lanes(timeline, address),
        Seen(said["seen"]),
        Notes(said["services"], lambda one: [one.call]),
        Notes(said["backstage"], lambda one: one.backstage),
        Notes(said["exchanges"], lambda one: one.exchanges),
    ]
    return _drawn(timeline, said["blueprint"], bands)


def _lanes(timeline: Timeline, address: Address) -> list[Band]:
    return [Cards(said, actor, address) for actor, said in timeline.actors.items()]


def _drawn(timeline: Timeline, kind: str, bands: Sequence[Band]) -> str:
    heights = [band.height(timeline.moments) for band in bands]
    drawn = [(band, height) for band, height in zip(bands, heights, strict=True) if height]
    width = max(GUTTER + len(timeline.moments) * COLUMN, 720)
    drawing = Drawing(width, _HEAD + sum(height + _GAP for _, height in drawn) + _FOOT)
    _head(drawing, timeline, kind)
    top = _HEAD
    for band, height in drawn:
        for row, line in enumerate(fitted(band.label, GUTTER - 20, 12.5, bold=True)):
            drawing.text(12, top + 16 + row * 16, line, size=12.5, fill=COLOURS["muted"], bold=True)
        band.draw(drawing, top, timeline.moments)
        top += height + _GAP
    return drawing.svg(f"{kind} : {timeline.title}", _told(timeline), timeline.language)


def _head(drawing: Drawing, timeline: Timeline, kind: str) -> None:
    drawing.text(12, 30, timeline.title, size=20, bold=True)
    by = words(timeline.language)["played_by"].format(names=", ".join(timeline.personas))
    drawing.text(12, 52, " · ".join([kind, timeline.state, by]), size=12.5, fill=COLOURS["muted"])


def _told(timeline: Timeline) -> str:
    """The steps in words, for who does not see the picture."""
    return " ".join(f"{number}. {_step(one)}" for number, one in enumerate(timeline.moments, 1))


def _step(one: Moment) -> str:
    feel = f" ({one.feel:+d})" if one.feel is not None else ""
    return f"{one.title}, {one.kind}{feel}."


def _pain(pain: Pain, language: str) -> str:
    said = words(language)
    return f"{pain.text} ({said['severity'].format(severity=pain.severity)}, {said[pain.evidence]})"
