"""Short questionnaires: UMUX-Lite, SEQ, UEQ-S, and scales of one's own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from maquette.statistics.estimate import LEVEL, Estimate, clean
from maquette.statistics.means import mean

__all__ = ["hedonic", "own_scale", "pragmatic", "seq", "sus_equivalent", "umux_lite"]


def umux_lite(items: Sequence[int | None]) -> float | None:
    """The score, 0-100, of two answers from 1 to 7; None unless both are there."""
    kept = _within(items, 1, 7)
    return None if len(items) != 2 or len(kept) != 2 else (sum(kept) - 2) * 100 / 12


def sus_equivalent(umux: float) -> float:
    """The SUS score a UMUX-Lite score stands for, by regression (Lewis, Utesch & Maher 2013)."""
    return 0.65 * umux + 22.9


def seq(answers: Iterable[float | None], level: float = LEVEL) -> Estimate:
    """Mean ease of a task, 1-7 where 7 is very easy, with a t interval."""
    return own_scale(answers, 1, 7, level)


def pragmatic(items: Sequence[int | None]) -> float | None:
    """UEQ-S, what helps to reach a goal: mean of the first four answers, from −3 to 3."""
    return _part(items, slice(0, 4))


def hedonic(items: Sequence[int | None]) -> float | None:
    """UEQ-S, what pleases: mean of the last four answers, from −3 to 3."""
    return _part(items, slice(4, 8))


def own_scale(answers: Iterable[float | None], least: float, most: float, level: float = LEVEL) -> Estimate:
    """Mean of the answers on a scale of one's own; those off it are left out."""
    return mean(_within(answers, least, most), level, bounds=(least, most))


def _part(items: Sequence[int | None], part: slice) -> float | None:
    if len(items) != 8:
        raise ValueError(f"UEQ-S has 8 items, not {len(items)}")
    kept = _within(items[part], -3, 3)
    return sum(kept) / 4 if len(kept) == 4 else None


def _within(answers: Iterable[float | None], least: float, most: float) -> list[float]:
    return [one for one in clean(answers) if least <= one <= most]
