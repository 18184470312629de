"""A figure with what it takes to trust it, and a comparison with its verdict."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from scipy.stats import norm

__all__ = ["LEVEL", "NOTHING", "Comparison", "Estimate", "Verdict", "clean", "normal_quantile"]

#: of every interval, unless said otherwise
LEVEL = 0.95

#: the method of a figure that there is nothing to compute from
NOTHING = "nothing observed"

Verdict = Literal["clear difference", "no clear difference", "not enough to tell"]


@dataclass(frozen=True)
class Estimate:
    """A figure, its interval, how many observations it stands on, and how it was computed.

    Args:
        value: None when nothing was observed: there is no percentage of nothing.
        low, high: bounds of the interval; None when there are too few observations for one.
        n: observations used.
        method: the convention in words, level included, so that a reader can compute it again.
        hits: of a rate, how many of the n.
        notes: what a reader must know, by name: "zeros left out", "no spread"…
    """

    value: float | None
    low: float | None
    high: float | None
    n: int
    method: str
    hits: int | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Comparison:
    """Two groups side by side: the effect first, its interval, the verdict, and last the p-value.

    Args:
        effect: a difference (a − b) or a ratio (a / b), as `neutral` tells.
        neutral: the effect of no difference at all: 0 of a difference, 1 of a ratio.
        p: two-sided; None when it cannot be computed.
        test: the convention of the p-value.
        verdict: said from the interval and the difference that would matter.
        statistic: of the test, None when it has none.
        check: p-value of a second test that assumes less, None when there is none.
        check_test: its convention.
    """

    effect: Estimate
    neutral: float
    p: float | None
    test: str
    verdict: Verdict
    statistic: float | None = None
    check: float | None = None
    check_test: str = ""

    @property
    def disagrees(self) -> bool:
        """Whether the test and the interval do not say the same, which a reader must be told."""
        if self.p is None or self.effect.low is None or self.effect.high is None:
            return False
        return (self.p < 1 - LEVEL) != (not self.effect.low <= self.neutral <= self.effect.high)


def normal_quantile(level: float = LEVEL) -> float:
    """z of a two-sided interval: 1.959964 for 0.95."""
    return float(norm.ppf((1 + level) / 2))


def percent(level: float) -> str:
    """A level as methods write it: "95 %"."""
    return f"{level * 100:g} %"


def clean(values: Iterable[float | None]) -> list[float]:
    """The values that are there: neither None nor a number that is none."""
    return [float(one) for one in values if one is not None and math.isfinite(one)]
