"""A share that rises with the number of people."""

from __future__ import annotations

from collections.abc import Sequence

from maquette.maps.drawing import COLOURS, Drawing
from maquette.reports.charts.frame import BAR, WIDE, axis
from maquette.reports.charts.scale import Scale, counts
from maquette.reports.numbers import percent
from maquette.reports.words import Language

__all__ = ["growth"]

_LEFT, _RIGHT, _TOP, _TALL, _FOOT = 60.0, 16.0, 10.0, 160.0, 42.0


def growth(points: Sequence[tuple[int, float]], title: str, language: Language) -> Drawing:
    """A line through the points, a dot on each.

    Args:
        points: a number of people, a share 0-1.
    """
    most = max(people for people, _ in points)
    foot = _TOP + _TALL
    drawing = Drawing(WIDE, foot + _FOOT)
    across, up = Scale(0, most, _LEFT, WIDE - _RIGHT), Scale(0, 1, foot, _TOP)
    for share in (0, 0.25, 0.5, 0.75, 1):
        y = up.at(share)
        drawing.line([(_LEFT, y), (WIDE - _RIGHT, y)], stroke=COLOURS["rule"])
        drawing.text(_LEFT - 6, y + 4, percent(share, language), size=11, fill=COLOURS["muted"], anchor="end")
    axis(drawing, across, counts(most, 10), (foot, foot), title=title)
    places = [(across.at(people), up.at(share)) for people, share in points]
    drawing.line(places, stroke=BAR, width=2)
    for x, y in places:
        drawing.dot(x, y, 3, fill=BAR)
    return drawing
