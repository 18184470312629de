"""Times of a task: a typical value that a few slow people do not drag along."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from scipy.stats import quantile_test, ttest_1samp

from maquette.statistics.estimate import LEVEL, NOTHING, Estimate, clean, percent
from maquette.statistics.means import mean

__all__ = ["FEW", "geometric_mean", "median", "time_below", "typical_time"]

#: from this many times on, the median is the typical value
FEW = 25


def typical_time(seconds: Iterable[float | None], level: float = LEVEL) -> Estimate:
    """The typical time: geometric mean under 25 times, median from there on. Only for reached goals.

    Args:
        seconds: times; those of 0 or less have no logarithm and are left out, and said to be.
    """
    given = clean(seconds)
    kept = [one for one in given if one > 0]
    notes = ("zeros left out",) if len(kept) < len(given) else ()
    if not kept:
        return Estimate(None, None, None, 0, NOTHING, notes=notes)
    return geometric_mean(kept, level, notes) if len(kept) < FEW else median(kept, level, notes)


def geometric_mean(seconds: Sequence[float], level: float = LEVEL, notes: tuple[str, ...] = ()) -> Estimate:
    """exp of the mean of the logarithms, with exp of their t interval; every time is above 0.

    Source:
        Sauro & Lewis (2010).
    """
    logs = mean(np.log(np.asarray(seconds, dtype=float)).tolist(), level)
    value, low, high = (
        None if one is None else float(np.exp(one)) for one in (logs.value, logs.low, logs.high)
    )
    return Estimate(
        value, low, high, logs.n, f"geometric mean, t on logarithms {percent(level)}", notes=notes
    )


def median(seconds: Sequence[float], level: float = LEVEL, notes: tuple[str, ...] = ()) -> Estimate:
    """The median, with the interval of the order statistics."""
    interval = quantile_test(np.asarray(seconds, dtype=float), p=0.5).confidence_interval(level)
    low, high = (float(one) if np.isfinite(one) else None for one in (interval.low, interval.high))
    method = f"median, binomial order statistics {percent(level)}"
    return Estimate(float(np.median(seconds)), low, high, len(seconds), method, notes=notes)


def time_below(seconds: Iterable[float | None], benchmark: float) -> float | None:
    """One-sided p that the typical time is below a benchmark: t test of logarithms; None under 2 times."""
    kept = [one for one in clean(seconds) if one > 0]
    if len(kept) < 2 or benchmark <= 0 or max(kept) - min(kept) < 1e-9 * max(kept):
        return None
    return float(ttest_1samp(np.log(kept), np.log(benchmark), alternative="less").pvalue)
