"""A population walks a journey on paper: each household goes once through it, choosing as chance has it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from hashlib import blake2b
from typing import Any

from maquette.fields import Question, field_type
from maquette.player.answers import accepted
from maquette.player.seal import Part
from maquette.player.step import Step
from maquette.rehearsal.crowd import Crowd
from maquette.rehearsal.failure import Failure, Kind, Stop, is_unlabelled
from maquette.rehearsal.households import Households
from maquette.rehearsal.paper import Paper
from maquette.rehearsal.walker import Walker

__all__ = ["Manner", "crowd_of", "likeliest", "side_of", "walk_of"]

#: screens of one way through; a longer one goes round in circles
LONGEST = 80


@dataclass(frozen=True)
class Manner:
    """How somebody answers.

    Args:
        chance: what is drawn with; "" gives the likeliest answers.
        fixed: question -> what is typed, whatever chance has.
    """

    chance: str = ""
    fixed: Mapping[str, Any] = field(default_factory=dict)


def crowd_of(paper: Paper, households: Households, numbers: Iterable[int], seed: int) -> Crowd:
    """Send households through a journey, first their own side, then their employee's."""
    crowd = Crowd(paper.name)
    for number in numbers:
        part = households.part(number)
        crowd.people += 1
        walk_of(paper, part, crowd, chance=f"{seed}/{number}")
    return crowd


def walk_of(paper: Paper, part: Part, crowd: Crowd, chance: str = "") -> None:
    """One person goes through a journey on each side; without `chance`, with the likeliest answers."""
    answers: Mapping[str, Any] = {}
    walk = _Walk(paper, part, crowd, Manner(chance))
    for actor in dict.fromkeys([part.actor, *paper.journey.seal.actors]):
        if actor in walk.played or all(step.actor != actor for step in paper.steps.values()):
            continue
        if not walk.goes(actor, answers):
            return
        answers = paper.state.answers


def side_of(
    paper: Paper, part: Part, actor: str, answers: Mapping[str, Any], manner: Manner
) -> tuple[str, ...]:
    """Walk one side only, on from these answers; the steps gone through. The paper stands at its end."""
    walk = _Walk(paper, part, Crowd(paper.name), manner)
    walk.goes(actor, answers)
    return tuple(stop.step for stop in walk.path)


def likeliest(paper: Paper, part: Part) -> tuple[Stop, ...]:
    """The screens of one person's own side, with the likeliest answers, and what she gives on each."""
    walk = _Walk(paper, part, Crowd(paper.name), Manner())
    walk.goes(part.actor, {})
    return tuple(walk.path)


class _Walk:
    """One person, on one side of a journey then on the other."""

    def __init__(self, paper: Paper, part: Part, crowd: Crowd, manner: Manner) -> None:
        self._paper, self._part, self._crowd = paper, part, crowd
        self._chance, self._fixed = manner.chance, manner.fixed
        today = date.fromisoformat(paper.journey.seal.today)
        self._walker = Walker(0, part.user, today, paper.known)
        self.path: list[Stop] = []
        self.played: set[str] = set()
        self._seen: frozenset[str] = frozenset()

    def goes(self, actor: str, answers: Mapping[str, Any]) -> bool:
        """Walk to an end; whether it is one that closes this side, so that the other may begin."""
        self.played.add(actor)
        name, longest = "", len(self.path) + LONGEST
        try:
            way = self._paper.begin(self._part, actor, answers)
            name = way[-1] if way else ""
            down = bool(self._chance) and self._drawn(16, "panne") == 0
            stood = self._paper.state
            self._paper.stand(replace(stood, seen=stood.seen | self._seen, dials={"calls_down": down}))
            while name and len(self.path) < longest:
                following = self._on(name)
                if following is None:
                    self._seen = self._paper.state.seen
                    return self._paper.steps[name].keys.get("outcome") == "success"
                name = following
        except Exception as wrong:
            # Whatever an expression raises is what is looked for.
            step = self.path[-1].step if self.path else name
            self._fail("exception", step, f"{type(wrong).__name__}: {wrong}")
            return False
        if len(self.path) >= longest:
            self._fail("loop", name)
        return False

    def _on(self, name: str) -> str | None:
        """The screen after this one, None at an end or where it is stuck."""
        paper, step = self._paper, self._paper.steps[name]
        given: dict[str, Any] = {}
        self.path.append(Stop(name, given))
        questions = self._reads(name)
        if step.kind == "end":
            self._crowd.ends[name] += 1
            return None
        if step.kind == "wait":
            self._awaits(step)
        if not self._answers(step, questions, given):
            return None
        hops = paper.onward(name)
        if not hops:
            self._fail("dead_end", name)
            return None
        self._crowd.hops.update(hops)
        return hops[-1][1]

    def _reads(self, name: str) -> tuple[Question, ...]:
        drawn = self._paper.draw(name)
        self._crowd.screens += 1
        self._crowd.steps[name] += 1
        for blank in drawn.blanks:
            self._fail("blank", name, blank)
        for question in drawn.questions:
            if is_unlabelled(question.label):
                self._fail("unlabelled", name, question.name)
        return drawn.questions

    def _answers(self, step: Step, questions: tuple[Question, ...], given: dict[str, Any]) -> bool:
        """Fill the screen, or each row of its list; whether every answer was found."""
        if "list" not in step.keys:
            taken = self._filled(step.name, questions, given)
            if taken:
                self._paper.answer(taken)
            return taken is not None
        least, most = step.keys["min"], step.keys["max"]
        more = self._drawn(3, step.name) if self._chance else 1
        rows = [self._filled(step.name, questions, given) for _ in range(min(most, least + more))]
        self._paper.answer({step.keys["list"]: [row for row in rows if row is not None]})
        return None not in rows

    def _filled(
        self, name: str, questions: tuple[Question, ...], given: dict[str, Any]
    ) -> dict[str, Any] | None:
        """JSON values of what is asked, None when something needed finds no answer; notes what is typed."""
        taken: dict[str, Any] = {}
        for question in questions:
            raw = given[question.name] = self._answer(question)
            if raw is None and not question.optional:
                self._fail("refused", name, question.name)
                return None
            taken[question.name] = None if raw is None else accepted(question, raw)
        return taken

    def _awaits(self, step: Step) -> None:
        """The other person does her part, once; then this one goes on, with her or, now and then, without."""
        actor = step.keys["awaited"]
        alone = bool(self._chance) and self._drawn(8, "seule", step.name) == 0
        if actor in self.played or alone:
            return
        here = self._paper.state
        self.goes(actor, here.answers)
        there = self._paper.state
        self._paper.stand(replace(here, answers=there.answers, seen=here.seen | there.seen))

    def _answer(self, question: Question) -> Any:
        if question.name in self._fixed:
            return self._fixed[question.name]
        paper = self._paper
        filled = paper.journey.filled(question) if question.mode == "confirm" else None
        if question.optional and self._chance and self._drawn(3, question.name, "vide") == 0:
            return None
        is_typed = field_type(question.kind).widget in ("text_input", "text_area")
        if not self._chance or (is_typed and self._drawn(4, question.name) > 0):
            return self._walker.likeliest(question, filled, paper.telling(question))
        answers = self._walker.answers(question, filled, paper.telling(question))
        which = self._drawn(max(1, len(answers)), question.name, str(len(self.path)))
        return answers[which] if answers else None

    def _drawn(self, sides: int, *about: str) -> int:
        digest = blake2b("/".join((self._chance, *about)).encode(), digest_size=4).digest()
        return int.from_bytes(digest) % sides

    def _fail(self, kind: Kind, step: str, detail: str = "") -> None:
        path = tuple(self.path[:-1]) if self.path and self.path[-1].step == step else tuple(self.path)
        crowd = self._crowd
        crowd.fail(Failure(kind, crowd.journey, step, self._part.label, path, detail))
