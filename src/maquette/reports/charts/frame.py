"""What the charts of a page share: colours, sizes, the axis beneath, an interval."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from maquette.maps.drawing import COLOURS, Drawing, fitted
from maquette.reports.charts.scale import Scale

__all__ = ["BAR", "MARK", "NAMES", "WIDE", "axis", "interval", "name"]

#: width of a chart, and where its names end, in pixels
WIDE, NAMES = 720.0, 250.0
#: what was counted, and what was computed from it
BAR, MARK = COLOURS["accent"], COLOURS["bad"]
_SIZE = 12.0


def name(drawing: Drawing, y: float, words: str) -> None:
    """The name of a row, on one line, at the left."""
    (line,) = fitted(words, NAMES - 8, _SIZE, 1)
    drawing.text(NAMES - 8, y, line, size=_SIZE, anchor="end")


def axis(
    drawing: Drawing,
    scale: Scale,
    values: Sequence[float],
    between: tuple[float, float],
    *,
    write: Callable[[float], str] = str,
    title: str = "",
) -> None:
    """Values beneath a chart, a thin line up from each; the title under them.

    Args:
        between: top and foot of the chart.
    """
    top, foot = between
    for value in values:
        x = scale.at(value)
        drawing.line([(x, top), (x, foot)], stroke=COLOURS["rule"])
        drawing.text(x, foot + 15, write(value), size=11, fill=COLOURS["muted"], anchor="middle")
    if title:
        drawing.text(
            (scale.start + scale.end) / 2,
            foot + 32,
            title,
            size=_SIZE,
            fill=COLOURS["muted"],
            anchor="middle",
        )


def interval(drawing: Drawing, scale: Scale, low: float, high: float, y: float) -> None:
    """A line from one bound to the other, closed at both ends; left open where it goes off the scale."""
    start, end = scale.at(low), scale.at(high)
    # A pale edge: the line also lies on bars, as dark as itself.
    drawing.line([(start, y), (end, y)], stroke=COLOURS["ground"], width=5)
    drawing.line([(start, y), (end, y)], stroke=MARK, width=2)
    for bound, x in ((low, start), (high, end)):
        if scale.low <= bound <= scale.high:
            drawing.line([(x, y - 4), (x, y + 4)], stroke=MARK, width=2)
