"""Screen by screen: the feeling supposed, the feeling noted, and the share of attempts in trouble."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from maquette.maps.drawing import COLOURS, Drawing
from maquette.reports.charts.frame import BAR, MARK, WIDE
from maquette.reports.charts.scale import Scale
from maquette.reports.numbers import percent
from maquette.reports.words import Language

__all__ = ["Point", "feelings"]

_LEFT, _RIGHT, _TITLE, _PANEL, _GAP, _FOOT, _LEAST = 60.0, 16.0, 20.0, 110.0, 26.0, 22.0, 22.0


@dataclass(frozen=True)
class Point:
    """One screen.

    Args:
        supposed, noted: a feeling from −2 to 2; None where nothing is said.
        trouble: share 0-1 of the attempts that saw it; None when none did.
    """

    supposed: float | None
    noted: float | None
    trouble: float | None


def feelings(points: Sequence[Point], titles: tuple[str, str], language: Language) -> Drawing:
    """Feelings above, troubles beneath, screens numbered from 1 along both.

    Args:
        titles: of the panel of feelings, of that of troubles.
    """
    width = max(WIDE, _LEFT + _RIGHT + _LEAST * len(points))
    lower = _TITLE + _PANEL + _GAP
    drawing = Drawing(width, lower + _PANEL + _FOOT)
    room = (width - _LEFT - _RIGHT) / max(1, len(points))
    places = [_LEFT + room * (index + 0.5) for index in range(len(points))]
    feel = Scale(-2, 2, _TITLE + _PANEL, _TITLE)
    share = Scale(0, 1, lower + _PANEL, lower)
    _ground(drawing, feel, titles[0], [(one, f"{one:+d}" if one else "0") for one in range(-2, 3)])
    _ground(drawing, share, titles[1], [(one, percent(one, language)) for one in (0, 0.5, 1)])
    _lines(drawing, points, places, feel)
    for index, (x, one) in enumerate(zip(places, points, strict=True), start=1):
        if one.trouble:
            top = share.at(one.trouble)
            drawing.box(x - room * 0.35, top, room * 0.7, share.start - top, fill=BAR, round_=0)
        drawing.text(x, drawing.height - 7, str(index), size=11, fill=COLOURS["muted"], anchor="middle")
    return drawing


def _ground(drawing: Drawing, up: Scale, title: str, values: Sequence[tuple[float, str]]) -> None:
    drawing.text(8, up.end - 8, title, fill=COLOURS["muted"])
    for value, said in values:
        y = up.at(value)
        drawing.line([(_LEFT, y), (drawing.width - _RIGHT, y)], stroke=COLOURS["rule"])
        drawing.text(_LEFT - 6, y + 4, said, size=11, fill=COLOURS["muted"], anchor="end")


def _lines(drawing: Drawing, points: Sequence[Point], places: Sequence[float], feel: Scale) -> None:
    met = list(zip(places, points, strict=True))
    supposed = [(x, feel.at(one.supposed)) for x, one in met if one.supposed is not None]
    if supposed:
        drawing.line(supposed, stroke=COLOURS["muted"], width=2, dashes="5 3")
    for x, y in supposed:
        drawing.dot(x, y, 3.5, fill=COLOURS["muted"])
    for x, one in met:
        if one.noted is not None:
            drawing.diamond(x, feel.at(one.noted), 6, fill=MARK)
