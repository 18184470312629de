"""What an answer may be given to in a journey: facts of the dictionary, and questions of its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from maquette.facts import Fact
from maquette.journeys import Choice, Journey

__all__ = ["Answerable", "answerable"]


@dataclass(frozen=True)
class Answerable:
    """A fact or a question: its field type, and the values of its options."""

    kind: str
    options: tuple[str, ...] = ()


def answerable(journey: Journey, facts: Mapping[str, Fact]) -> dict[str, Answerable]:
    """Name -> what it takes; what is asked for each row of a list has no name of its own."""
    known = {name: Answerable(fact.type, tuple(fact.options)) for name, fact in facts.items()}
    for step in journey.steps.values():
        for one in step.questions:
            options = tuple(option.value if isinstance(option, Choice) else option for option in one.options)
            known[one.question] = Answerable(one.type, options)
    return known
