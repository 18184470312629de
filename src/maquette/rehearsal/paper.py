"""A journey on paper: where a person stands on it, what she answers, and the ways she takes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from maquette.expressions.tree import Node
from maquette.expressions.types import YES_NO
from maquette.fields import Question
from maquette.journeys.paths import lasting_atoms
from maquette.player.answers import of_another_contract
from maquette.player.kinds import KINDS
from maquette.player.route import holds
from maquette.player.seal import Part
from maquette.player.step import Step
from maquette.player.tasks import Task, to_do, waits
from maquette.project import Project, parts_of
from maquette.rehearsal.pages import Drawn, Pages
from maquette.sessions import State

__all__ = ["Hop", "Paper"]

#: a way taken: from a step, to a step
Hop = tuple[str, str]


class Paper:
    """One journey of a checked project, played by whoever is on stage."""

    def __init__(self, project: Project, name: str) -> None:
        self.name = name
        self.parts = tuple(
            Part(**{**part, "contracts": tuple(part["contracts"])}) for part in parts_of(project, name)
        )
        self._pages = Pages(project, name, self.parts)
        self.journey = self._pages.journey
        self._outlook = self._pages.outlook()
        self._lasting = _lasting(project, name)
        self._lists = [step for step in self.steps.values() if "tasks" in step.keys]
        self._remembers = any(step.kind in ("tasks", "wait") for step in self.steps.values())

    @property
    def steps(self) -> Mapping[str, Step]:
        """Every step, in the order of the file."""
        return self.journey.steps

    @property
    def state(self) -> State:
        """Where the person stands."""
        return self.journey.live.state

    def stand(self, state: State) -> None:
        """Put the journey in a state."""
        self.journey.live.state = state

    def cast(self, part: Part) -> None:
        """Put somebody on stage, in place of everybody else."""
        self.journey.seal = replace(self.journey.seal, parts=(part,))
        self._pages.forget()

    def settled(self) -> frozenset[tuple[str, bool]]:
        """What the conditions of the journey are for whoever is on stage, where no answer may change it."""
        return frozenset(self._pages.decided(self._lasting).items())

    def known(self, name: str) -> Any:
        """A fact of the dictionary, as far as it is known.

        Raises:
            LookupError: it is not, or there is no such fact.
        """
        # A record is made only for a fact that exists.
        if name not in self.journey.seal.facts:
            raise LookupError(name)
        return self.journey.fact(name)

    def begin(self, part: Part, actor: str, answers: Mapping[str, Any] | None = None) -> tuple[str, ...]:
        """A person before her first screen; the way to it."""
        self.cast(part)
        self.stand(State(persona=part.name, actor=actor, answers=answers or {}))
        first = next((one.name for one in self.steps.values() if one.actor == actor), "")
        if not first:
            return ()
        hops = self._passing(first)
        self._see(hops)
        return tuple(to for _, to in hops)

    def answer(self, given: Mapping[str, Any]) -> None:
        """Lay answers over what is known; choosing another contract empties those about the former."""
        emptied = of_another_contract(self.journey, given)
        self.stand(replace(self.state, answers={**self.state.answers, **emptied, **given}))

    def onward(self, name: str) -> tuple[Hop, ...]:
        """The ways taken from a step to the next one that may be on screen, skipped steps included.

        Empty when the step leads nowhere.
        """
        target = self._target(name)
        if not target:
            return ()
        hops = ((name, target), *self._passing(target)[1:])
        self._see(hops)
        return hops

    def ways(self) -> frozenset[Hop]:
        """Every way out of every step, of calls that fail and of steps that are skipped."""
        found = {(step.name, turn.to) for step in self.steps.values() for turn in step.turns}
        found |= {(one.name, one.keys["fails"]) for one in self.steps.values() if "fails" in one.keys}
        return frozenset(
            found | {(one.name, task.start) for one in self._lists for task in one.keys["tasks"]}
        )

    def is_over(self, name: str) -> bool:
        """Whether a step has nothing more to wait for."""
        step = self.steps[name]
        return KINDS[step.kind].is_over(self.journey, step)

    def next_task(self, name: str) -> Task | None:
        """The task to begin from a task list, None when all are done or the step is no such list."""
        step = self.steps[name]
        left = to_do(self.journey, step, self.state) if "tasks" in step.keys else ()
        return next((task for task in left if not waits(self.journey, step, task, self.state)), None)

    def draw(self, name: str) -> Drawn:
        """What a person would read and be asked."""
        return self._pages.draw(name)

    def telling(self, question: Question) -> Iterator[Any]:
        """Values some condition compares the answer of a question with, as far as they are known."""
        return self._pages.telling(question)

    def signature(self, name: str) -> tuple[Any, ...]:
        """What decides the way from a step on, None for what raises, and what is left in the task lists.

        Whoever has the same goes the same way.
        """
        left = (to_do(self.journey, one, self.state) for one in self._lists)
        return (*map(_told, self._outlook[name]), *(task.start for tasks in left for task in tasks))

    def _see(self, hops: Sequence[Hop]) -> None:
        """Remember the steps gone through: only task lists and waits ask for them."""
        if self._remembers:
            self.stand(replace(self.state, seen=self.state.seen.union(to for _, to in hops)))

    def _target(self, name: str) -> str:
        step = self.steps[name]
        if task := self.next_task(name):
            return task.start
        if step.kind == "call":
            saved, elsewhere = self.journey.call(step, down=bool(self.state.dials.get("calls_down")))
            if saved:
                self.stand(replace(self.state, answers={**self.state.answers, **saved}))
            if elsewhere:
                return elsewhere
        return self._turn(name)

    def _passing(self, name: str) -> tuple[Hop, ...]:
        """From a step to the first one shown: past those skipped and past calls."""
        hops: list[Hop] = [("", name)]
        while self._is_passed(name) and len(hops) <= len(self.steps):
            target = self._turn(name) if self._is_skipped(name) else self._target(name)
            if not target:
                break
            hops.append((name, target))
            name = target
        return tuple(hops)

    def _turn(self, name: str) -> str:
        turns = self.steps[name].turns
        return next((turn.to for turn in turns if turn.when is None or holds(turn.when)), "")

    def _is_passed(self, name: str) -> bool:
        step = self.steps[name]
        return step.kind == "call" or self._is_skipped(name) or self.is_over(name)

    def _is_skipped(self, name: str) -> bool:
        when = self.steps[name].when
        return when is not None and not holds(when)


def _lasting(project: Project, name: str) -> list[str]:
    reader = project.reader(name)

    def tree_of(text: str) -> Node:
        expression = reader.expression(text, YES_NO).expression
        assert expression is not None, text
        return expression.tree

    return lasting_atoms(project.journeys[name], tree_of)


def _told(compute: Callable[[], Any]) -> bool | None:
    try:
        return bool(compute())
    except Exception:
        # The walk that takes this way tells it, with its path.
        return None
