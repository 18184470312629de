"""What may be done on a screen: each answer, rows of a list, what the other person does meanwhile."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from maquette.fields import Question, field_type
from maquette.player.seal import Part
from maquette.player.step import Step
from maquette.rehearsal.failure import Stop
from maquette.rehearsal.paper import Paper
from maquette.rehearsal.stage import Moment, Stage
from maquette.rehearsal.walk import Manner, side_of
from maquette.rehearsal.walker import Walker
from maquette.sessions import NewEvent

__all__ = ["OUT", "Choices", "Path", "Turn", "UnansweredError", "Where"]

Path = tuple[Stop, ...]
#: a screen as the conditions stand: two visits that share it go the same ways; an end, or a failure, is out
Where = tuple[Any, ...]
OUT: Where = ()

#: times the other person is tried, to find what she may do
TRIES = 8


class UnansweredError(Exception):
    """Nothing that may be typed is accepted, or a field is not there."""

    def __init__(self, question: str) -> None:
        super().__init__(question)
        self.question = question


@dataclass(frozen=True)
class Turn:
    """A screen to stand on again, and what to answer there; `saved`, rows to add to its list before."""

    moment: Moment
    path: Path
    answers: Mapping[str, Any]
    more: tuple[NewEvent, ...] = ()
    where: Where = OUT
    saved: int = 0


class Choices:
    """What one person may do, screen by screen."""

    def __init__(self, paper: Paper, stage: Stage, part: Part) -> None:
        self._paper, self._stage, self._part = paper, stage, part
        today = date.fromisoformat(paper.journey.seal.today)
        self._walker = Walker(0, part.user, today, paper.known)

    def turns(self, step: Step, path: Path, questions: tuple[Question, ...], where: Where) -> Iterator[Turn]:
        """Each way of leaving the screen: by an answer, by what the other person does, or without her.

        Raises:
            UnansweredError: a question has no answer that is taken.
        """
        moment = self._stage.moment()
        if step.kind == "wait":
            for done in self._done_by_the_other(step):
                yield Turn(moment, path, {}, done, where)
            # She may also go on alone, before anything is done.
            yield Turn(moment, path, {}, where=where)
            return
        variants = list(self._variants(step, questions))
        yield from (Turn(moment, path, answers, where=where) for answers in variants)
        if "list" in step.keys and variants:
            yield Turn(moment, path, variants[-1], where=where, saved=step.keys["min"] or 1)

    def _done_by_the_other(self, step: Step) -> Iterator[tuple[NewEvent, ...]]:
        """What the person waited for may write, found on paper: once for each way it may turn out."""
        paper, here, actor = self._paper, self._stage.live.state, step.keys["awaited"]
        found: dict[Any, tuple[NewEvent, ...]] = {}
        manners = [Manner(), *(Manner(str(chance)) for chance in range(TRIES))]
        manners += [Manner(fixed={name: raw}) for name, raw in self._answers_of(actor)]
        for manner in manners:
            trail = side_of(paper, self._part, actor, here.answers, manner)
            there = paper.state
            paper.stand(replace(here, answers=there.answers, seen=here.seen | there.seen))
            outcome = (paper.is_over(step.name), paper.signature(step.name))
            if outcome not in found:
                given = {
                    name: value for name, value in there.answers.items() if here.answers.get(name) != value
                }
                found[outcome] = _written(actor, trail, given)
        paper.stand(here)
        yield from found.values()

    def _answers_of(self, actor: str) -> Iterator[tuple[str, Any]]:
        """Each option of each choice of somebody's side."""
        for step in self._paper.steps.values():
            for question in step.questions if step.actor == actor else ():
                if field_type(question.kind).widget == "radio":
                    yield from ((question.name, raw) for raw in self._walker.answers(question))

    def _variants(self, step: Step, questions: tuple[Question, ...]) -> Iterator[dict[str, Any]]:
        """The likeliest answers, then each other answer of each question in turn; of a list, no row too."""
        is_list = "list" in step.keys
        if is_list and (step.keys["min"] == 0 or not self._stage.fields):
            yield {}
        if is_list and not self._stage.fields:
            return
        offered: dict[str, list[Any]] = {}
        for question in questions:
            filled = self._paper.journey.filled(question)
            answers = self._walker.answers(question, filled, self._paper.telling(question))
            if question.optional:
                answers.append([] if question.kind == "choices" else None)
            if not answers or question.name not in self._stage.fields:
                raise UnansweredError(question.name)
            offered[question.name] = answers
        likeliest = {one: answers[0] for one, answers in offered.items()}
        yield likeliest
        for one, answers in offered.items():
            yield from ({**likeliest, one: other} for other in answers[1:])


def _written(actor: str, trail: tuple[str, ...], given: Mapping[str, Any]) -> tuple[NewEvent, ...]:
    """What somebody's browser writes while another one waits."""
    joined = NewEvent(kind="joined", actor=actor, payload={"actor": actor, "trail": trail})
    answers = (
        NewEvent(kind="field_committed", actor=actor, control=name, value=value)
        for name, value in given.items()
    )
    return joined, *answers
