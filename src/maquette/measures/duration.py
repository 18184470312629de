"""How long a task took, and what does not count in it."""

from __future__ import annotations

from maquette.measures.attempt import Attempt, interruptions

__all__ = ["hidden_seconds", "interrupted_seconds", "talk_seconds", "task_seconds"]


def task_seconds(attempt: Attempt) -> float | None:
    """From the first screen to the end of the task, without interruptions nor the facilitator's talk.

    None when no screen came, or when the log stops before the task ended.
    """
    if attempt.present is None or (attempt.end is None and attempt.task):
        return None
    return max(0.0, attempt.present - talk_seconds(attempt))


def interrupted_seconds(attempt: Attempt) -> float:
    """Seconds away, between the last sign of the person and her return."""
    return sum(interruptions(attempt.rows))


def talk_seconds(attempt: Attempt) -> float:
    """Seconds the facilitator marked as talk."""
    return sum(_seconds(row.payload.get("talk_s")) for row in attempt.rows if row.by == "facilitator")


def hidden_seconds(attempt: Attempt) -> float:
    """Seconds with the page out of sight, as browsers told: unreliable, and never taken off the time."""
    return sum(_seconds(row.payload.get("hidden_s")) for row in attempt.rows)


def _seconds(said: object) -> float:
    return float(said) if isinstance(said, int | float) and said > 0 else 0.0
