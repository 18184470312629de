"""The population, side by side with what people use today: CPU time, one core, one process a variant."""

from __future__ import annotations

__all__ = ["report"]


def report() -> str:
    """Markdown."""
    # A variant runs alone, without what compares them.
    from benchmarks.population.rounds import report as made  # noqa: PLC0415

    return made()
