"""Statistics of small samples: every figure with its interval and the name of its method."""

from maquette.statistics.estimate import LEVEL, Comparison, Estimate, Verdict

__all__ = ["LEVEL", "Comparison", "Estimate", "Verdict"]
