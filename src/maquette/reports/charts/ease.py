"""Ease of each task: how many answers at each point of the scale."""

from __future__ import annotations

from collections.abc import Sequence

from maquette.maps.drawing import COLOURS, Drawing, fitted
from maquette.reports.charts.frame import BAR, WIDE
from maquette.reports.charts.scale import Scale

__all__ = ["ease"]

_POINTS = range(1, 8)
_COLUMNS, _TALL, _TITLE, _FOOT = 3, 70.0, 34.0, 24.0


def ease(answers: Sequence[tuple[str, int, int]]) -> Drawing:
    """A small chart a task, three on a line, all to one scale.

    Args:
        answers: a task, a point from 1 to 7, how many answered so.
    """
    tasks = list(dict.fromkeys(task for task, _, _ in answers))
    most = max(count for _, _, count in answers)
    cell, row = WIDE / _COLUMNS, _TITLE + _TALL + _FOOT
    drawing = Drawing(WIDE, row * -(-len(tasks) // _COLUMNS))
    for index, task in enumerate(tasks):
        left, top = cell * (index % _COLUMNS), row * (index // _COLUMNS)
        counts = {point: count for one, point, count in answers if one == task}
        up = Scale(0, most, top + _TITLE + _TALL, top + _TITLE)
        _one(drawing, task, counts, up, (left, cell))
    return drawing


def _one(drawing: Drawing, task: str, counts: dict[int, int], up: Scale, across: tuple[float, float]) -> None:
    left, cell = across
    (title,) = fitted(task, cell - 16, 12, 1, bold=True)
    drawing.text(left + 8, up.end - 18, title, bold=True)
    width = (cell - 24) / len(_POINTS)
    for point in _POINTS:
        x, count = left + 8 + width * (point - 1), counts.get(point, 0)
        middle = x + width / 2
        if count:
            drawing.box(x + 2, up.at(count), width - 4, up.start - up.at(count), fill=BAR, round_=0)
            drawing.text(middle, up.at(count) - 3, str(count), size=10, anchor="middle")
        drawing.text(middle, up.start + 14, str(point), size=11, fill=COLOURS["muted"], anchor="middle")
    drawing.line([(left + 8, up.start), (left + cell - 16, up.start)], stroke=COLOURS["muted"])
