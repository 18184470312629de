"""Times of each task on one logarithmic scale."""

from __future__ import annotations

from collections.abc import Sequence

from maquette.maps.drawing import Drawing
from maquette.reports.charts.frame import BAR, MARK, NAMES, WIDE, axis, interval, name
from maquette.reports.charts.scale import Scale, powers
from maquette.reports.numbers import decimal
from maquette.reports.words import Language
from maquette.statistics import Estimate

__all__ = ["times"]

_ROW, _TOP, _FOOT = 36.0, 6.0, 42.0


def times(
    rows: Sequence[tuple[str, Sequence[float], Estimate]], title: str, language: Language
) -> Drawing | None:
    """A dot for each time, a tick for the typical one and a line for its interval.

    Args:
        rows: a task, its times in seconds, the typical time. A time of 0 has no place on such a scale.
    Returns:
        None when there is no time above 0.
    """
    every = [one for _, seconds, _ in rows for one in seconds if one > 0]
    if not every:
        return None
    ticks = powers(min(every), max(every))
    foot = _TOP + _ROW * len(rows)
    drawing = Drawing(WIDE, foot + _FOOT)
    scale = Scale(ticks[0], ticks[-1], NAMES, WIDE - 20, log=True)
    axis(drawing, scale, ticks, (_TOP, foot), write=lambda value: _number(value, language), title=title)
    for index, (task, seconds, typical) in enumerate(rows):
        middle = _TOP + _ROW * (index + 0.5)
        name(drawing, middle + 4, task)
        for one in seconds:
            if one > 0:
                drawing.dot(scale.at(one), middle - 6, 4, fill=BAR, opacity=0.5)
        _typical(drawing, scale, typical, middle + 8)
    return drawing


def _typical(drawing: Drawing, scale: Scale, typical: Estimate, y: float) -> None:
    if typical.value is None:
        return
    x = scale.at(typical.value)
    drawing.line([(x, y - 7), (x, y + 7)], stroke=MARK, width=3)
    if typical.low is not None and typical.high is not None:
        interval(drawing, scale, typical.low, typical.high, y)


def _number(value: float, language: Language) -> str:
    return decimal(value, language, 0 if value >= 1 else len(f"{value:g}") - 2)
