"""What the ledger is made of: lines, what lets a fact be used, passages between organisations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

__all__ = ["TREATMENTS", "Basis", "BasisKind", "Line", "Passage", "Scope", "Treatment"]

Treatment = Literal["asked", "question", "chosen", "confirmed", "reused"]
BasisKind = Literal["own", "journey", "law", "consent", "missing"]

#: from what costs the person most to what costs her nothing
TREATMENTS: tuple[Treatment, ...] = ("asked", "question", "chosen", "confirmed", "reused")


@dataclass(frozen=True)
class Basis:
    """What lets a fact be used without being asked.

    Args:
        kind: "own" (who asks already holds it), "journey" (said or computed earlier in the journey), "law",
            "consent", or "missing" (nobody says).
        words: the law or the consent as the author wrote it; empty otherwise.
    """

    kind: BasisKind
    words: str = ""


@dataclass(frozen=True)
class Line:
    """One fact or question at one step.

    Args:
        step, actor: where, and whose screen.
        party: who asks: the operator of the service, or the site of the step; empty when nobody says.
        name: the fact, or the question.
        label: what the person reads, as the author wrote it.
        treatment: "asked", "question" (asked, and no fact), "chosen" (among what is known), "confirmed" or
            "reused".
        holders: who already knows it.
        basis: what lets it be confirmed or reused; None for what is asked or chosen.
        because: why it is asked although it is held.
    """

    step: str
    actor: str
    party: str
    name: str
    label: str
    treatment: Treatment
    holders: tuple[str, ...] = ()
    basis: Basis | None = None
    because: str = ""

    @property
    def typed(self) -> bool:
        """Whether the person has to find the answer herself."""
        return self.treatment in ("asked", "question")

    @property
    def reusable(self) -> bool:
        """Whether it is asked for no stated reason although somebody knows it."""
        return self.treatment == "asked" and bool(self.holders) and not self.because


@dataclass(frozen=True)
class Passage:
    """An exchange of the journey: facts passing from one organisation to another at a step."""

    step: str
    giver: str
    receiver: str
    facts: tuple[str, ...]
    api: str
    basis: Basis


@dataclass(frozen=True)
class Scope:
    """What one law or one consent opens, over the whole journey."""

    basis: Basis
    facts: tuple[str, ...]
    apis: tuple[str, ...]
