"""The screens on a line, an arc for each move."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from maquette.maps.drawing import COLOURS, Drawing
from maquette.reports.charts.frame import BAR, WIDE
from maquette.reports.charts.scale import Scale

__all__ = ["moves"]

#: tallest arc; room kept at each side; least room a screen takes; thickest line
_TALL, _SIDE, _LEAST, _THICK = 92.0, 24.0, 24.0, 10.0


def moves(order: Sequence[str], taken: Mapping[tuple[str, str], int]) -> Drawing:
    """Screens numbered from 1 on a line: forward above, back beneath, thicker when taken more.

    Args:
        taken: the two screens of a move -> how many times it was made.
    """
    width = max(WIDE, 2 * _SIDE + _LEAST * len(order))
    drawing = Drawing(width, 2 * (_TALL + 16))
    line = drawing.height / 2
    across = Scale(0, max(1, len(order) - 1), _SIDE, width - _SIDE)
    at = {step: index for index, step in enumerate(order)}
    longest = max((abs(at[a] - at[b]) for a, b in taken), default=1)
    tall = Scale(0, longest**0.7, 0, _TALL)
    thick = Scale(0, max(taken.values(), default=1), 1, _THICK)
    for (before, after), count in sorted(taken.items(), key=lambda one: -one[1]):
        a, b = at[before], at[after]
        height = tall.at(abs(b - a) ** 0.7) * (1 if b > a else -1)
        drawing.arc(across.at(a), across.at(b), line, height, stroke=BAR, width=thick.at(count))
    for index in range(len(order)):
        x = across.at(index)
        drawing.dot(x, line, 11, fill=COLOURS["ground"], stroke=COLOURS["muted"])
        drawing.text(x, line + 4, str(index + 1), size=11, anchor="middle")
    return drawing
