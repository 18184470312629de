"""What may be said of a difference: clear, not clear, or not enough to tell."""

from __future__ import annotations

from maquette.statistics.estimate import Verdict

__all__ = ["verdict"]


def verdict(low: float | None, high: float | None, matters: float | None, *, neutral: float = 0.0) -> Verdict:
    """The verdict of an interval.

    Args:
        low, high: bounds of the effect; None when there is no interval.
        matters: the smallest effect that would change a decision, set before the sessions: a difference
            above 0, or for a ratio a factor above 1. Without one, nothing shows that a difference is small.
        neutral: the effect of no difference: 0, or 1 of a ratio.
    """
    if low is None or high is None:
        return "not enough to tell"
    if not low <= neutral <= high:
        return "clear difference"
    if matters is None:
        return "not enough to tell"
    least, most = (1 / matters, matters) if neutral == 1 else (-matters, matters)
    return "no clear difference" if least < low and high < most else "not enough to tell"
