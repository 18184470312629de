"""The population, side by side with what people use today: CPU time, one core, one process a variant."""

from benchmarks.population.rounds import report

__all__ = ["report"]
