"""A bar a row, with its interval."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from maquette.maps.drawing import Drawing
from maquette.reports.charts.frame import BAR, NAMES, WIDE, axis, interval, name
from maquette.reports.charts.scale import Scale

__all__ = ["Bar", "bars"]

_ROW, _TOP, _FOOT, _SAID = 26.0, 6.0, 42.0, 90.0


@dataclass(frozen=True)
class Bar:
    """One row.

    Args:
        said: what is written at the end of it.
        value, low, high: in the unit of the axis; None for what cannot be told.
    """

    name: str
    said: str
    value: float | None
    low: float | None = None
    high: float | None = None


def bars(
    rows: Sequence[Bar], most: float, ticks: Sequence[float], write: Callable[[float], str], title: str
) -> Drawing:
    """Bars from 0, in the order given.

    Args:
        most: the end of the axis.
        ticks: values named along it.
        write: how one of them is written.
    """
    foot = _TOP + _ROW * len(rows)
    drawing = Drawing(WIDE, foot + _FOOT)
    scale = Scale(0, most, NAMES, WIDE - _SAID)
    axis(drawing, scale, ticks, (_TOP, foot), write=write, title=title)
    for index, row in enumerate(rows):
        middle = _TOP + _ROW * (index + 0.5)
        name(drawing, middle + 4, row.name)
        drawing.text(WIDE - _SAID + 10, middle + 4, row.said)
        if row.value is not None:
            drawing.box(NAMES, middle - 8, scale.at(row.value) - NAMES, 16, fill=BAR, round_=0)
        if row.low is not None and row.high is not None:
            interval(drawing, scale, row.low, row.high, middle)
    return drawing
