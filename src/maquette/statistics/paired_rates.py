"""Two rates of the same people."""

from __future__ import annotations

from collections.abc import Iterable
from math import sqrt

from scipy.stats import binom

from maquette.statistics.estimate import LEVEL, NOTHING, Comparison, Estimate, normal_quantile, percent
from maquette.statistics.verdict import verdict

__all__ = ["compare_paired_rates", "mcnemar_mid_p", "paired_difference"]


def compare_paired_rates(
    pairs: Iterable[tuple[bool, bool]], matters: float | None = None, level: float = LEVEL
) -> Comparison:
    """The difference of two rates, a − b, of people who met both: McNemar mid-p.

    Args:
        pairs: one for each person: (succeeded in a, succeeded in b).
    """
    cells = {(first, second): 0 for first in (True, False) for second in (True, False)}
    for first, second in pairs:
        cells[bool(first), bool(second)] += 1
    only_a, only_b = cells[True, False], cells[False, True]
    effect = paired_difference(cells[True, True], only_a, only_b, cells[False, False], level)
    if effect.value is None:
        return Comparison(effect, 0.0, None, NOTHING, "not enough to tell")
    said = verdict(effect.low, effect.high, matters)
    return Comparison(effect, 0.0, mcnemar_mid_p(only_a, only_b), "McNemar mid-p", said)


def mcnemar_mid_p(only_a: int, only_b: int) -> float:
    """Two-sided mid-p from the people whose two outcomes differ.

    Source:
        Fagerland, Lydersen & Laake (2013).
    """
    n, least = only_a + only_b, min(only_a, only_b)
    if n == 0:
        return 1.0
    if only_a == only_b:
        return float(1 - binom.pmf(only_a, n, 0.5) / 2)
    return float(2 * binom.cdf(least, n, 0.5) - binom.pmf(least, n, 0.5))


def paired_difference(both: int, only_a: int, only_b: int, neither: int, level: float = LEVEL) -> Estimate:
    """(only a − only b) / n with an adjusted Wald interval: z²/8 is added to each of the four cells."""
    n = both + only_a + only_b + neither
    if n == 0:
        return Estimate(None, None, None, 0, NOTHING)
    z = normal_quantile(level)
    size = n + z**2 / 2
    share_a, share_b = (only_a + z**2 / 8) / size, (only_b + z**2 / 8) / size
    middle = share_a - share_b
    half = z * sqrt((share_a + share_b - middle**2) / size)
    low, high = max(-1.0, middle - half), min(1.0, middle + half)
    method = f"paired difference of rates, adjusted Wald {percent(level)}"
    return Estimate((only_a - only_b) / n, low, high, n, method)
