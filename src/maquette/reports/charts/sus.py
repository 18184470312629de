"""Scores of usability from 0 to 100, over the bands of their grades."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from maquette.maps.drawing import COLOURS, Drawing
from maquette.reports.charts.frame import BAR, MARK, WIDE, axis, interval
from maquette.reports.charts.scale import Scale
from maquette.statistics import Estimate
from maquette.statistics.sus import GRADES, REFERENCE

__all__ = ["sus"]

_SIDE, _LETTERS, _DOT, _MEAN, _FOOT = 20.0, 28.0, 9.0, 24.0, 24.0
#: at most so many people are piled up on one score
_MOST = 12


def sus(scores: Sequence[float], mean: Estimate) -> Drawing:
    """A dot for each person, piled up on one score, a tick for the mean and a line for its interval."""
    piles = Counter(scores)
    rows = min(_MOST, max(piles.values(), default=1))
    foot = _LETTERS + _DOT * (rows + 1) + _MEAN
    drawing = Drawing(WIDE, foot + _FOOT)
    scale = Scale(0, 100, _SIDE, WIDE - _SIDE)
    _grades(drawing, scale, foot)
    axis(drawing, scale, range(0, 101, 10), (foot, foot))
    reference = scale.at(REFERENCE)
    drawing.line([(reference, _LETTERS), (reference, foot)], stroke=COLOURS["muted"], dashes="4 3")
    for score, people in piles.items():
        for place in range(min(people, _MOST)):
            y = foot - _MEAN - _DOT * (place + 0.5)
            drawing.dot(scale.at(score), y, 4, fill=BAR, opacity=0.7)
    if mean.value is not None:
        x, y = scale.at(mean.value), foot - _MEAN / 2
        drawing.line([(x, y - 8), (x, y + 8)], stroke=MARK, width=3)
        if mean.low is not None and mean.high is not None:
            interval(drawing, scale, mean.low, mean.high, y)
    return drawing


def _grades(drawing: Drawing, scale: Scale, foot: float) -> None:
    """Bands, darker every other one; letters on two lines, since most bands are narrow."""
    tops = [100.0, *(least for _, least, _ in GRADES)]
    ends = [(scale.at(low), scale.at(high)) for high, low in pairwise(tops)]
    for index, (start, end) in enumerate(ends):
        fill = COLOURS["rule"] if index % 2 else COLOURS["soft"]
        drawing.box(start, 0, end - start, foot, fill=fill, round_=0)
    for index, ((letter, _, _), (start, end)) in enumerate(zip(GRADES, ends, strict=True)):
        drawing.text((start + end) / 2, 11 + 12 * (index % 2), letter, size=10, anchor="middle")
