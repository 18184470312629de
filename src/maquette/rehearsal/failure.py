"""What a rehearsal finds wrong, with the path that leads there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from maquette.player.facts import UNKNOWN

__all__ = ["Failure", "Kind", "Stop", "is_unlabelled"]

Kind = Literal["dead_end", "loop", "refused", "exception", "unlabelled", "blank"]


@dataclass(frozen=True)
class Stop:
    """A screen gone through.

    Args:
        step: its name.
        given: question -> what the participant put in its field.
    """

    step: str
    given: Mapping[str, Any]


@dataclass(frozen=True)
class Failure:
    """One thing wrong on one step.

    Args:
        kind: what is wrong.
        journey, step: where.
        who: the persona, or the household.
        path: screens gone through before this step, in order.
        detail: the name concerned, or what the program said.
    """

    kind: Kind
    journey: str
    step: str
    who: str
    path: tuple[Stop, ...]
    detail: str = ""

    @property
    def key(self) -> tuple[str, str, str, str]:
        """The same for the same mistake, whoever meets it."""
        return self.kind, self.journey, self.step, self.detail


def is_unlabelled(label: str) -> bool:
    """Whether nothing in a label says what is asked."""
    return not label.replace(UNKNOWN, "").strip()
