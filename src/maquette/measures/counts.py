"""What happened how many times: kinds of event that need no more than counting."""

from __future__ import annotations

from collections.abc import Iterable

from maquette.measures.row import Row

__all__ = ["backtracks", "conflicts", "helps", "validation_errors"]


def backtracks(rows: Iterable[Row]) -> int:
    """Moves back."""
    return _count(rows, "backtrack")


def validation_errors(rows: Iterable[Row]) -> int:
    """Answers refused."""
    return _count(rows, "validation_error")


def helps(rows: Iterable[Row]) -> int:
    """Times something to help was opened."""
    return _count(rows, "help_opened")


def conflicts(rows: Iterable[Row]) -> int:
    """Clicks on a screen that was no longer current, and that were not applied."""
    return _count(rows, "conflict")


def _count(rows: Iterable[Row], kind: str) -> int:
    return sum(1 for row in rows if row.kind == kind)
