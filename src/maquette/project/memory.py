"""What an earlier reading made, kept while what it was made from is the same."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

from maquette.project.project import Project

__all__ = ["Memory", "own_parts", "parts_of_study"]

Made = TypeVar("Made")


class Memory:
    """Results by what they come from; those that one whole reading did not ask for are forgotten.

    What a result comes from is named by texts, or by the `id` of results kept here too: as long as they are
    kept, no other object has theirs.
    """

    def __init__(self) -> None:
        self._before: dict[Hashable, Any] = {}
        self._now: dict[Hashable, Any] = {}

    def recall(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """The result of a key, made when it is not known."""
        if key not in self._now:
            self._now[key] = self._before[key] if key in self._before else make()
        made: Made = self._now[key]
        return made

    def turn(self) -> None:
        """A reading is over: what it did not recall goes."""
        self._before, self._now = self._now, {}


def own_parts(project: Project, journey: str) -> tuple[Hashable, ...]:
    """All that the checks and the prototype of a journey are made from."""
    return (journey, id(project.journeys[journey]), id(project.readers[journey]), *_shared(project))


def parts_of_study(project: Project, study: str) -> tuple[Hashable, ...]:
    """All that a study is made from: any journey may be one of its own."""
    return (study, id(project.studies[study]), *map(id, project.journeys.values()), *_shared(project))


def _shared(project: Project) -> tuple[Hashable, ...]:
    people = tuple((name, id(one)) for name, one in project.personas.items())
    made = (project.settings, project.facts, project.rates, project.recipe)
    return (*map(id, made), people, frozenset(project.unread))
