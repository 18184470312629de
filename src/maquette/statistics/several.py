"""p-values of several tasks, read together."""

from __future__ import annotations

from collections.abc import Sequence

from statsmodels.stats.multitest import multipletests

__all__ = ["holm"]


def holm(p_values: Sequence[float | None]) -> list[float | None]:
    """p-values corrected for their number (Holm); those that are missing stay missing and do not count."""
    known = [one for one in p_values if one is not None]
    corrected = iter(multipletests(known, method="holm")[1] if known else ())
    return [None if one is None else float(next(corrected)) for one in p_values]
