"""What a sample would tell, before anybody is invited; each answer states what it assumes."""

from __future__ import annotations

from math import ceil, log

import numpy as np
from scipy.stats import binom, norm
from statsmodels.stats.power import TTestIndPower

from maquette.statistics.estimate import LEVEL, normal_quantile
from maquette.statistics.rates import rate

__all__ = ["half_width", "power_of_rates", "power_of_times", "sample_for_rates", "sample_for_times"]

#: chance of telling a difference that is there, when nobody says otherwise
POWER = 0.8
MOST = 2000


def power_of_rates(share_a: float, share_b: float, n: int, level: float = LEVEL) -> float:
    """Chance that the N−1 test tells two rates apart, n different people in each group.

    Every outcome is counted with its own chance; nothing is drawn. Assumes independent people and the same
    chance for all of a group.

    Args:
        share_a, share_b: the true rates, 0-1.
    """
    counts = np.arange(n + 1)
    hits_a, hits_b = counts[:, None], counts[None, :]
    pooled = (hits_a + hits_b) / (2 * n)
    spread = np.sqrt(pooled * (1 - pooled) * 2 / n)
    with np.errstate(divide="ignore", invalid="ignore"):
        z = np.where(spread > 0, (hits_a - hits_b) / n * np.sqrt((2 * n - 1) / (2 * n)) / spread, 0.0)
    chance = np.outer(binom.pmf(counts, n, share_a), binom.pmf(counts, n, share_b))
    return float(chance[np.abs(z) > norm.ppf((1 + level) / 2)].sum())


def sample_for_rates(
    share_a: float, share_b: float, power: float = POWER, level: float = LEVEL
) -> int | None:
    """People in each group for that power; None when `MOST` do not do.

    Power goes up and down a little as n grows: it is held for the ten sizes that follow too.
    """
    if share_a == share_b:
        return None
    # The normal formula is close: the search starts under it.
    wide = normal_quantile(level) + float(norm.ppf(power))
    rough = wide**2 * (share_a * (1 - share_a) + share_b * (1 - share_b)) / (share_a - share_b) ** 2
    if rough > MOST:
        return None
    start = max(2, int(rough * 0.5))
    enough = start
    for n in range(start, int(rough * 1.6) + 60):
        if power_of_rates(share_a, share_b, n, level) < power:
            enough = n + 1
        elif n - enough >= 10:
            break
    return enough


def power_of_times(ratio: float, spread: float, n: int, level: float = LEVEL) -> float:
    """Chance that a t test on logarithms tells two times apart, n different people in each group.

    Args:
        ratio: of the geometric means, above 0.
        spread: standard deviation of the logarithm of a time.
    """
    return float(TTestIndPower().power(abs(log(ratio)) / spread, n, 1 - level))


def sample_for_times(ratio: float, spread: float, power: float = POWER, level: float = LEVEL) -> int | None:
    """People in each group for that power; None for a ratio of 1."""
    if ratio == 1 or spread <= 0:
        return None
    effect = abs(log(ratio)) / spread
    found = next((n for n in range(2, MOST) if TTestIndPower().power(effect, n, 1 - level) >= power), None)
    return ceil(found) if found else None


def half_width(share: float, n: int, level: float = LEVEL) -> float:
    """Half the width, 0-1, of the interval of a rate, were n people to show this rate."""
    seen = rate(round(share * n), n, level)
    assert seen.low is not None and seen.high is not None, "n is at least 1"
    return (seen.high - seen.low) / 2
