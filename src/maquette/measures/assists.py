"""Help given by the facilitator."""

from __future__ import annotations

from maquette.measures.attempt import Attempt
from maquette.measures.row import Row

__all__ = ["assists", "highest_assist"]

#: told what to do
TOLD = 3
_STEERED = frozenset(("action", "backtrack"))


def assists(attempt: Attempt) -> int:
    """How many times the facilitator helped, from repeating the instruction on."""
    return sum(1 for row in attempt.rows if level_of(row) > 0)


def highest_assist(attempt: Attempt) -> int:
    """0 none · 1 repeated the instruction · 2 gave a hint · 3 told what to do, or did it."""
    return max((level_of(row) for row in attempt.rows), default=0)


def level_of(row: Row) -> int:
    """The level of help of one event; a move by the facilitator is as good as telling."""
    if row.kind == "assist":
        level = row.payload.get("level", 1)
        return int(level) if isinstance(level, int) and 0 <= level <= TOLD else 1
    return TOLD if row.by == "facilitator" and row.kind in _STEERED else 0
