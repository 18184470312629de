"""The mean of scores, with a t interval."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from scipy.stats import t

from maquette.statistics.estimate import LEVEL, NOTHING, Estimate, clean, percent

__all__ = ["mean"]


def mean(
    scores: Iterable[float | None],
    level: float = LEVEL,
    bounds: tuple[float, float] = (-np.inf, np.inf),
) -> Estimate:
    """Arithmetic mean with its t interval; no interval for a single score.

    Args:
        bounds: of the scale; the interval is clipped to them.
    """
    kept = np.asarray(clean(scores), dtype=float)
    if not kept.size:
        return Estimate(None, None, None, 0, NOTHING)
    value, method = float(kept.mean()), f"mean, t {percent(level)}"
    if kept.size == 1:
        return Estimate(value, None, None, 1, method, notes=("one observation",))
    half = float(t.ppf((1 + level) / 2, kept.size - 1) * kept.std(ddof=1) / np.sqrt(kept.size))
    notes = ("no spread",) if half == 0 else ()
    low, high = max(bounds[0], value - half), min(bounds[1], value + half)
    return Estimate(value, low, high, int(kept.size), method, notes=notes)
