"""Whether answers are those of the persona who is played."""

from __future__ import annotations

from maquette.measures.attempt import Attempt

__all__ = ["answers_like_persona", "answers_unlike_persona"]


def answers_like_persona(attempt: Attempt) -> int:
    """Answers that equal what the service knows of the persona."""
    return _answers(attempt, same=True)


def answers_unlike_persona(attempt: Attempt) -> int:
    """Answers that differ from it; what the persona has no answer to counts on neither side."""
    return _answers(attempt, same=False)


def _answers(attempt: Attempt, *, same: bool) -> int:
    """The last answer to each field counts."""
    told = {row.control: row.payload.get("persona") for row in attempt.rows if row.kind == "field_committed"}
    return sum(1 for one in told.values() if one is same)
