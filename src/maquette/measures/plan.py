"""What a study set out to measure: its tasks, their goals, and the versions people saw."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from maquette.measures.graph import Graph

__all__ = ["Override", "Plan", "Rule", "Task", "Version"]

Rule = Callable[[Mapping[str, Any]], bool | None]
"""Whether the answers are those of the goal; None when it cannot be told, such as once they are emptied."""


@dataclass(frozen=True)
class Task:
    """One task.

    Args:
        ends: ends of the journey that may be its goal; none of them known means nothing is ever reached.
        rule: what must hold of the answers there.
        rule_text: the same as its author wrote it, to see whether two studies count the same thing.
        persona: who plays it, "" for whoever the participant plays.
        expects: behaviours written down before the sessions.
    """

    name: str
    title: str = ""
    ends: tuple[str, ...] = ()
    rule: Rule | None = None
    rule_text: str = ""
    persona: str = ""
    expects: tuple[str, ...] = ()


@dataclass(frozen=True)
class Version:
    """A build put to the test.

    Args:
        build: the seal that events carry.
        variant: the name the study gives it.
        journey: the journey it was made from.
        graphs: its accepted ways, by task and persona; ("", "") for any.
    """

    build: str
    variant: str
    journey: str
    graphs: Mapping[tuple[str, str], Graph] = field(default_factory=dict)

    def graph(self, task: str, persona: str) -> Graph | None:
        """The accepted ways of a task, for a persona."""
        places = ((task, persona), (task, ""), ("", ""))
        return next((self.graphs[one] for one in places if one in self.graphs), None)


@dataclass(frozen=True)
class Override:
    """An outcome set by hand; what was computed is kept beside it."""

    participant: str
    task: str
    outcome: str
    author: str
    why: str
    reason: str = ""
    variant: str = ""


@dataclass(frozen=True)
class Plan:
    """A study as measures need it.

    Args:
        kind: formative (find what does not work) or measure (estimate and compare).
        tasks: by name, in order; one named "" when sessions have no task.
        versions: by build.
        difference: the smallest difference of rates that would matter, set before the sessions, 0-1.
        assign: between (different people) or within (the same ones).
        overrides: outcomes set by hand.
        codes: run -> participant's code, where events do not say.
    """

    name: str
    title: str = ""
    question: str = ""
    kind: Literal["formative", "measure"] = "formative"
    tasks: Mapping[str, Task] = field(default_factory=dict)
    versions: Mapping[str, Version] = field(default_factory=dict)
    difference: float | None = None
    assign: Literal["between", "within"] = "between"
    sample: int | None = None
    overrides: tuple[Override, ...] = ()
    codes: Mapping[str, str] = field(default_factory=dict)

    def task(self, name: str) -> Task:
        """A task; one without a goal when it left the study."""
        return self.tasks.get(name) or Task(name)

    def version(self, build: str, variant: str = "") -> tuple[Version | None, bool]:
        """The version of a build, and whether it is that build: an older one of a variant is judged by
        today's ways, and said to be."""
        if build in self.versions:
            return self.versions[build], True
        named = (one for one in self.versions.values() if variant and one.variant == variant)
        return next(named, None), False
