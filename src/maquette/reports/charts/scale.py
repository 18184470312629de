"""From values to places on a drawing, and the round values an axis names."""

from __future__ import annotations

import math
from dataclasses import dataclass

__all__ = ["Scale", "counts", "powers"]


@dataclass(frozen=True)
class Scale:
    """Values from `low` to `high`, drawn from `start` to `end`, in pixels.

    Args:
        log: logarithmic; every value is above 0.
    """

    low: float
    high: float
    start: float
    end: float
    log: bool = False

    def at(self, value: float) -> float:
        """Where a value is drawn; one that is off the scale stands at its edge."""
        held = min(max(value, self.low), self.high)
        low, high, here = (math.log(one) if self.log else one for one in (self.low, self.high, held))
        share = (here - low) / (high - low) if high > low else 0.5
        return self.start + share * (self.end - self.start)


def counts(most: int, wanted: int = 6) -> list[int]:
    """Round whole numbers from 0 to a count, about as many as wanted."""
    rough = max(1.0, most / wanted)
    ten = 10 ** math.floor(math.log10(rough))
    step = next(int(ten * one) for one in (1, 2, 5, 10) if ten * one >= rough)
    return list(range(0, most + 1, step))


def powers(low: float, high: float) -> list[float]:
    """Values 1, 2 and 5 times a power of ten that hold both ends; powers alone beyond three of them.

    Args:
        low, high: above 0.
    """
    first, last = math.floor(math.log10(low)), math.ceil(math.log10(high))
    heads = (1, 2, 5) if last - first <= 3 else (1,)
    every = [round(head * 10.0**ten, 12) for ten in range(first, last + 1) for head in heads]
    # A logarithm may round up to the power just above.
    begin = max((index for index, one in enumerate(every) if one <= low), default=0)
    end = min((index for index, one in enumerate(every) if one >= high and index > begin), default=begin + 1)
    return every[begin : end + 1]
