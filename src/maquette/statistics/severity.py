"""How serious a problem is: what each judge said, and how far apart they stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

__all__ = ["Severity", "severity"]

#: people who judge on their own before a severity is more than an opinion
JUDGES = 2


@dataclass(frozen=True)
class Severity:
    """Nielsen's scale, 0 (not a problem) to 4 (stops people).

    Args:
        middle: median of the judges; None when nobody judged.
        least, most: how far apart they stand.
        judges: how many.
    """

    middle: float | None
    least: int | None
    most: int | None
    judges: int

    @property
    def is_enough(self) -> bool:
        """Whether enough people judged."""
        return self.judges >= JUDGES


def severity(ratings: Sequence[int]) -> Severity:
    """The severity of independent ratings.

    Raises:
        ValueError: a rating is not between 0 and 4.
    """
    if any(not 0 <= one <= 4 for one in ratings):
        raise ValueError(f"{list(ratings)}: a severity is between 0 and 4")
    if not ratings:
        return Severity(None, None, None, 0)
    return Severity(float(median(ratings)), min(ratings), max(ratings), len(ratings))
