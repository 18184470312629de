"""A rate of a small sample: its interval, its planning values, and against a benchmark."""

from __future__ import annotations

from scipy.stats import binom
from statsmodels.stats.proportion import proportion_confint

from maquette.statistics.estimate import LEVEL, NOTHING, Estimate, normal_quantile, percent

__all__ = ["laplace", "rate", "rate_above", "wilson_midpoint"]


def rate(hits: int, n: int, level: float = LEVEL) -> Estimate:
    """How many out of how many, with an adjusted Wald interval clipped to 0-1.

    Raises:
        ValueError: hits are not between 0 and n.
    Source:
        Agresti & Coull (1998); Sauro & Lewis (2005).
    """
    _require_counts(hits, n)
    if n == 0:
        return Estimate(None, None, None, 0, NOTHING, hits=0)
    low, high = proportion_confint(hits, n, alpha=1 - level, method="agresti_coull")
    bounds = max(0.0, float(low)), min(1.0, float(high))
    return Estimate(hits / n, *bounds, n, f"adjusted Wald {percent(level)}", hits=hits)


def laplace(hits: int, n: int) -> float:
    """(x + 1) / (n + 2): a rate to plan with when x is 0 or n."""
    _require_counts(hits, n)
    return (hits + 1) / (n + 2)


def wilson_midpoint(hits: int, n: int, level: float = LEVEL) -> float:
    """(x + z²/2) / (n + z²): the middle of the adjusted Wald interval before it is clipped."""
    _require_counts(hits, n)
    squared = normal_quantile(level) ** 2
    return (hits + squared / 2) / (n + squared)


def rate_above(hits: int, n: int, benchmark: float) -> float:
    """One-sided mid-p that the rate is above a benchmark: P(X > x) + ½ P(X = x), X binomial.

    Packages often print the exact P(X ≥ x) or its complement instead.

    Args:
        benchmark: 0-1.
    """
    _require_counts(hits, n)
    return float(binom.sf(hits, n, benchmark) + binom.pmf(hits, n, benchmark) / 2)


def _require_counts(hits: int, n: int) -> None:
    if not 0 <= hits <= n:
        raise ValueError(f"{hits} of {n} is no count")
