"""Two rates of different people."""

from __future__ import annotations

from math import sqrt

import numpy as np
from statsmodels.stats.proportion import test_proportions_2indep

from maquette.statistics.estimate import (
    LEVEL,
    NOTHING,
    Comparison,
    Estimate,
    normal_quantile,
    percent,
)
from maquette.statistics.fisher import fisher_mid_p
from maquette.statistics.rates import rate
from maquette.statistics.verdict import verdict

__all__ = ["compare_rates", "expected_counts", "n_minus_1", "rate_difference"]


def compare_rates(
    hits_a: int, n_a: int, hits_b: int, n_b: int, *, matters: float | None = None, level: float = LEVEL
) -> Comparison:
    """The difference of two rates, a − b: N−1 test where every expected count is at least 1, else Fisher.

    Args:
        matters: the smallest difference that would change a decision, 0-1.
    Source:
        Campbell (2007); Sauro & Lewis, Quantifying the User Experience.
    """
    effect = rate_difference(hits_a, n_a, hits_b, n_b, level)
    if effect.value is None:
        return Comparison(effect, 0.0, None, NOTHING, "not enough to tell")
    said = verdict(effect.low, effect.high, matters)
    if min(expected_counts(hits_a, n_a, hits_b, n_b)) >= 1:
        z, p = n_minus_1(hits_a, n_a, hits_b, n_b)
        return Comparison(effect, 0.0, p, "N−1 two-proportion test", said, statistic=z)
    p = fisher_mid_p(hits_a, n_a, hits_b, n_b)
    return Comparison(effect, 0.0, p, "Fisher, Irwin's rule, mid-p", said)


def expected_counts(hits_a: int, n_a: int, hits_b: int, n_b: int) -> tuple[float, float, float, float]:
    """Counts of the four cells if both rates were the same."""
    share = (hits_a + hits_b) / (n_a + n_b)
    return n_a * share, n_a * (1 - share), n_b * share, n_b * (1 - share)


def n_minus_1(hits_a: int, n_a: int, hits_b: int, n_b: int) -> tuple[float, float]:
    """z and two-sided p of the N−1 test; neither rate is the same extreme in both groups."""
    # The score test with its correction is the N−1 test, though its documentation does not say so.
    # It also works out a ratio of rates, that nobody asks for and that may divide by nought.
    with np.errstate(divide="ignore", invalid="ignore"):
        test = test_proportions_2indep(
            hits_a, n_a, hits_b, n_b, method="score", compare="diff", correction=True
        )
    return float(test.statistic), float(test.pvalue)


def rate_difference(hits_a: int, n_a: int, hits_b: int, n_b: int, level: float = LEVEL) -> Estimate:
    """x1/n1 − x2/n2 with the adjusted Wald interval of a difference.

    z²/4 successes and z²/2 trials are added to each group.
    """
    a, b = rate(hits_a, n_a), rate(hits_b, n_b)
    if a.value is None or b.value is None:
        return Estimate(None, None, None, n_a + n_b, NOTHING)
    z = normal_quantile(level)
    sizes = n_a + z**2 / 2, n_b + z**2 / 2
    shares = (hits_a + z**2 / 4) / sizes[0], (hits_b + z**2 / 4) / sizes[1]
    middle = shares[0] - shares[1]
    half = z * sqrt(sum(share * (1 - share) / size for share, size in zip(shares, sizes, strict=True)))
    low, high = max(-1.0, middle - half), min(1.0, middle + half)
    method = f"difference of rates, adjusted Wald {percent(level)}"
    return Estimate(a.value - b.value, low, high, n_a + n_b, method)
