"""How many of the problems there are were met, and how many people it takes to meet most of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, log

__all__ = ["Discovery", "discovery"]


@dataclass(frozen=True)
class Discovery:
    """Problems met by participants, and what that says of those not met yet: estimates, all of them.

    Args:
        n: participants.
        problems: distinct problems met.
        hits: (participant, problem) met.
        alone: problems met by one participant only.
        p: chance that one participant meets a problem, as observed: too high at small n.
        good_turing, normalised, adjusted: the same, corrected (Lewis 2001); None when it is refused.
        refused: why nothing is estimated: "under two participants", "no problem", "nothing met twice".
    """

    n: int
    problems: int
    hits: int
    alone: int
    p: float | None
    good_turing: float | None
    normalised: float | None
    adjusted: float | None
    refused: str = ""

    @property
    def found(self) -> float | None:
        """Share of all problems met so far, 0-1."""
        return None if self.adjusted is None else self.found_by(self.n)

    @property
    def total(self) -> float | None:
        """Problems there are, those not met yet included."""
        return None if self.found is None else self.problems / self.found

    def found_by(self, n: int) -> float:
        """Share of all problems that n participants meet, 0-1; of a discovery that is not refused."""
        assert self.adjusted is not None, self.refused
        return 1 - (1 - self.adjusted) ** n

    def participants_for(self, goal: float) -> int | None:
        """Participants that meet a share of all problems; None when it is refused.

        Args:
            goal: above 0, under 1.
        """
        if self.adjusted is None:
            return None
        return 1 if self.adjusted >= 1 else ceil(log(1 - goal) / log(1 - self.adjusted))


def discovery(matrix: Sequence[Sequence[bool | int]]) -> Discovery:
    """Discovery of a matrix: a row for each participant, a column for each problem.

    A problem nobody met counts for nothing. Source: Lewis (2001).
    """
    n = len(matrix)
    seen = [sum(1 for one in column if one) for column in zip(*matrix, strict=True)]
    met = [count for count in seen if count]
    problems, hits, alone = len(met), sum(met), met.count(1)
    if n < 2 or not problems:
        refused = "under two participants" if n < 2 else "no problem"
        p = hits / (n * problems) if problems else None
        return Discovery(n, problems, hits, alone, p, None, None, None, refused)
    p = hits / (n * problems)
    good_turing = p / (1 + alone / problems)
    normalised = (p - 1 / n) * (1 - 1 / n)
    adjusted = (good_turing + normalised) / 2
    if adjusted <= 0:
        return Discovery(n, problems, hits, alone, p, good_turing, normalised, None, "nothing met twice")
    return Discovery(n, problems, hits, alone, p, good_turing, normalised, adjusted)
