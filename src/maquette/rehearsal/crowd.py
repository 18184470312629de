"""What a population that walked a journey met."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from maquette.rehearsal.failure import Failure
from maquette.rehearsal.paper import Hop

__all__ = ["Crowd", "merged"]


@dataclass
class Crowd:
    """What the walks of a journey gave.

    Args:
        journey: which.
        people: how many walked.
        screens: drawn in all.
        steps: step -> how many people saw it.
        hops: ways taken.
        ends: end -> how many people came to it.
        failures: the first of each kind, step and name, by its key.
        met_by: how many people met each failure.
        seconds: it took, one core.
    """

    journey: str
    people: int = 0
    screens: int = 0
    steps: Counter[str] = field(default_factory=Counter)
    hops: set[Hop] = field(default_factory=set)
    ends: Counter[str] = field(default_factory=Counter)
    failures: dict[tuple[str, ...], Failure] = field(default_factory=dict)
    met_by: Counter[tuple[str, ...]] = field(default_factory=Counter)
    seconds: float = 0.0

    def fail(self, failure: Failure) -> None:
        """Keep a failure, once."""
        self.failures.setdefault(failure.key, failure)
        self.met_by[failure.key] += 1


def merged(crowds: Iterable[Crowd]) -> list[Crowd]:
    """One crowd a journey."""
    whole: dict[str, Crowd] = {}
    for one in crowds:
        known = whole.get(one.journey, Crowd(one.journey))
        whole[one.journey] = Crowd(
            one.journey, known.people + one.people, known.screens + one.screens, known.steps + one.steps,
            known.hops | one.hops, known.ends + one.ends, {**one.failures, **known.failures},
            known.met_by + one.met_by, known.seconds + one.seconds,
        )  # fmt: skip
    return [whole[name] for name in sorted(whole)]
