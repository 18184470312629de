"""A population walks a journey on paper: each household goes once through it, choosing as chance has it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from hashlib import blake2b
from typing import Any

from maquette.fields import Question, field_type
from maquette.player.answers import accepted
from maquette.player.seal import Part
from maquette.rehearsal.failure import Failure, Kind, Stop, is_unlabelled
from maquette.rehearsal.households import Households
from maquette.rehearsal.paper import Hop, Paper
from maquette.rehearsal.walker import Walker

__all__ = ["Crowd", "crowd_of", "merged", "walk_of"]

#: screens of one way through; a longer one goes round in circles
LONGEST = 80


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


def crowd_of(paper: Paper, households: Households, numbers: Iterable[int], seed: int) -> Crowd:
    """Send households through a journey, first their own side, then their employee's."""
    crowd = Crowd(paper.name)
    for number in numbers:
        part = households.part(number)
        crowd.people += 1
        walk_of(paper, part, crowd, chance=f"{seed}/{number}")
    return crowd


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


def walk_of(paper: Paper, part: Part, crowd: Crowd, chance: str = "") -> None:
    """One person goes through a journey on each side; without `chance`, with the likeliest answers."""
    answers: Mapping[str, Any] = {}
    walk = _Walk(paper, part, crowd, chance)
    for actor in dict.fromkeys([part.actor, *paper.journey.seal.actors]):
        if any(step.actor == actor for step in paper.steps.values()):
            if not walk.goes(actor, answers):
                return
            answers = paper.state.answers


class _Walk:
    """One person, on one side of a journey then on the other."""

    def __init__(self, paper: Paper, part: Part, crowd: Crowd, chance: str) -> None:
        self._paper, self._part, self._crowd, self._chance = paper, part, crowd, chance
        today = date.fromisoformat(paper.journey.seal.today)
        self._walker = Walker(0, part.user, today, paper.known)
        self._path: list[Stop] = []

    def goes(self, actor: str, answers: Mapping[str, Any]) -> bool:
        """Walk to an end; whether it is one that closes this side, so that the other may begin."""
        name, longest = "", len(self._path) + LONGEST
        try:
            way = self._paper.begin(self._part, actor, answers)
            name = way[-1] if way else ""
            if self._chance and self._drawn(16, "panne") == 0:
                self._paper.stand(replace(self._paper.state, dials={"calls_down": True}))
            while name and len(self._path) < longest:
                following = self._on(name)
                if following is None:
                    return self._paper.steps[name].keys.get("outcome") == "success"
                name = following
        except Exception as wrong:
            # Whatever an expression raises is what is looked for.
            self._fail(
                "exception", self._path[-1].step if self._path else name, f"{type(wrong).__name__}: {wrong}"
            )
            return False
        if len(self._path) >= longest:
            self._fail("loop", name)
        return False

    def _on(self, name: str) -> str | None:
        """The screen after this one, None at an end or where it is stuck."""
        paper, crowd = self._paper, self._crowd
        step = paper.steps[name]
        given: dict[str, Any] = {}
        self._path.append(Stop(name, given))
        drawn = paper.draw(name)
        crowd.screens += 1
        crowd.steps[name] += 1
        for blank in drawn.blanks:
            self._fail("blank", name, blank)
        if step.kind == "end":
            crowd.ends[name] += 1
            return None
        taken: dict[str, Any] = {}
        for question in drawn.questions:
            if is_unlabelled(question.label):
                self._fail("unlabelled", name, question.name)
            raw = self._answer(question)
            given[question.name] = raw
            if raw is None:
                if not question.optional:
                    self._fail("refused", name, question.name)
                    return None
                taken[question.name] = None
            else:
                taken[question.name] = accepted(question, raw)
        if taken:
            paper.answer(taken)
        hops = paper.onward(name)
        if not hops:
            self._fail("dead_end", name)
            return None
        crowd.hops.update(hops)
        return hops[-1][1]

    def _answer(self, question: Question) -> Any:
        paper = self._paper
        filled = paper.journey.filled(question) if question.mode == "confirm" else None
        if question.optional and self._chance and self._drawn(3, question.name, "vide") == 0:
            return None
        is_typed = field_type(question.kind).widget in ("text_input", "text_area")
        if not self._chance or (is_typed and self._drawn(4, question.name) > 0):
            return self._walker.likeliest(question, filled, paper.telling(question))
        answers = self._walker.answers(question, filled, paper.telling(question))
        which = self._drawn(max(1, len(answers)), question.name, str(len(self._path)))
        return answers[which] if answers else None

    def _drawn(self, sides: int, *about: str) -> int:
        digest = blake2b("/".join((self._chance, *about)).encode(), digest_size=4).digest()
        return int.from_bytes(digest) % sides

    def _fail(self, kind: Kind, step: str, detail: str = "") -> None:
        path = tuple(self._path[:-1]) if self._path and self._path[-1].step == step else tuple(self._path)
        crowd = self._crowd
        crowd.fail(Failure(kind, crowd.journey, step, self._part.label, path, detail))
