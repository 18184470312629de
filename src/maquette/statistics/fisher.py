"""Fisher's test of a small table, mid-p."""

from __future__ import annotations

import numpy as np
from scipy.stats import hypergeom

__all__ = ["fisher_mid_p"]

#: probabilities this close, relatively, are equal
TIE = 1e-9


def fisher_mid_p(hits_a: int, n_a: int, hits_b: int, n_b: int) -> float:
    """Two-sided, Irwin's rule: tables less likely than the one seen, and half of those as likely.

    Source:
        Campbell (2007).
    """
    total = hits_a + hits_b
    tables = np.arange(max(0, total - n_b), min(n_a, total) + 1)
    likely = hypergeom.pmf(tables, n_a + n_b, total, n_a)
    seen = hypergeom.pmf(hits_a, n_a + n_b, total, n_a)
    ties = np.isclose(likely, seen, rtol=TIE, atol=0)
    return float(min(1.0, likely[(likely < seen) & ~ties].sum() + likely[ties].sum() / 2))
