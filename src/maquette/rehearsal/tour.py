"""A persona takes every way of a built prototype she can reach, depth first, screen by screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from itertools import pairwise

from maquette.fields import Question
from maquette.player.answers import accepted
from maquette.player.seal import Part
from maquette.player.step import Step
from maquette.rehearsal.choices import OUT, Choices, Path, Turn, UnansweredError, Where
from maquette.rehearsal.failure import Failure, Kind, Stop, is_unlabelled
from maquette.rehearsal.paper import Hop, Paper
from maquette.rehearsal.stage import Stage
from maquette.sessions import NewEvent

__all__ = ["BOUND", "Tour", "tour_of"]

#: sees a step while it is on stage
Looks = Callable[[str, Stage], None]

#: screens one person draws at most
BOUND = 600


@dataclass
class Tour:
    """What one person saw of a prototype.

    Args:
        journey, who: what was played, by whom.
        steps, refused, ends: steps seen, steps seen with their errors, ends come to.
        asking: steps seen that ask something.
        hops: ways taken.
        screens: drawn in all.
        seconds: it took.
        unfinished: the bound stopped it before every way was tried.
    """

    journey: str
    who: str
    steps: set[str] = field(default_factory=set)
    asking: set[str] = field(default_factory=set)
    refused: set[str] = field(default_factory=set)
    ends: set[str] = field(default_factory=set)
    hops: set[Hop] = field(default_factory=set)
    failures: dict[tuple[str, ...], Failure] = field(default_factory=dict)
    screens: int = 0
    seconds: float = 0.0
    unfinished: bool = False


def tour_of(paper: Paper, stage: Stage, part: Part, bound: int = BOUND, looks: Looks | None = None) -> Tour:
    """Play a persona, then the other sides of her contract from each success.

    Args:
        paper: the journey, which says what is asked and which ways there are.
        stage: the built prototype.
        part: who plays.
        bound: screens at most.
        looks: called with each step the first time it is seen, while it is on stage.
    """
    return _Player(paper, stage, part, bound, looks).plays()


class _Player:
    def __init__(self, paper: Paper, stage: Stage, part: Part, bound: int, looks: Looks | None) -> None:
        self._paper, self._stage, self._part, self._bound = paper, stage, part, bound
        self._looks = looks
        self._choices = Choices(paper, stage, part)
        self._tour = Tour(paper.name, part.name)
        self._ahead: list[Turn] = []
        self._crossed: set[tuple[str, str]] = set()
        self._paths: dict[Where, Path] = {}
        self._leads: dict[Where, set[Where]] = {}
        self._failing: set[str] = set()

    def plays(self) -> Tour:
        self._paper.cast(self._part)
        first = self._stage.screens
        self._stage.opens(self._part.name)
        self._passes(self._paper.begin(self._part, self._part.actor))
        self._arrives(())
        while self._ahead:
            if self._stage.screens - first >= self._bound:
                self._tour.unfinished = True
                break
            turn = self._ahead.pop()
            self._stage.plays_again(turn.moment, *turn.more)
            self._takes(turn)
        if not self._tour.unfinished:
            self._finds_circles()
        self._tour.screens = self._stage.screens - first
        return self._tour

    def _finds_circles(self) -> None:
        """Tell the first screen from which no way comes out."""
        out = {OUT}
        while more := {where for where, to in self._leads.items() if to & out} - out:
            out |= more
        inside = [where for where in self._paths if where not in out]
        if inside:
            where = min(inside, key=lambda one: len(self._paths[one]))
            self._fail("loop", where[1], self._paths[where])

    def _arrives(self, path: Path) -> Where:
        """Look at the screen; a new one, or an old one in new conditions, has every way out of it planned."""
        stage, paper = self._stage, self._paper
        if stage.raised:
            self._fail("exception", stage.standing, path, stage.raised)
            return OUT
        state = stage.live.state
        paper.stand(state)
        step, questions = paper.steps[state.step], self._reads(state.step, path)
        if step.kind == "end":
            return self._ends(step, path)
        if not stage.leads_on:
            self._fail("dead_end", step.name, path)
            return OUT
        where = (state.actor, step.name, paper.signature(step.name))
        if where in self._paths:
            return where
        is_new = step.name not in {one[1] for one in self._paths}
        try:
            turns = list(self._choices.turns(step, path, questions, where))
        except UnansweredError as stuck:
            self._fail("refused", step.name, path, stuck.question)
            return OUT
        if turns:
            self._paths[where] = path
            self._ahead += reversed(turns)
        if turns and is_new and questions:
            self._tour.asking.add(step.name)
            self._sees_errors(step.name, path)
        return where if turns else OUT

    def _ends(self, step: Step, path: Path) -> Where:
        self._tour.ends.add(step.name)
        if step.keys.get("outcome") == "success":
            self._changes_side(path, step.name)
        return OUT

    def _takes(self, turn: Turn) -> None:
        """Give these answers and go on; a wait that is over has gone on by itself."""
        stage, paper = self._stage, self._paper
        name = turn.where[1]
        if stage.raised:
            self._stops(turn, "exception", stage.raised)
            return
        path = (*turn.path, Stop(name, turn.answers))
        paper.stand(stage.live.state)
        if stage.standing == name and not self._leaves(turn, name):
            return
        self._follows(turn, name, stage.live.state.step)
        self._leads.setdefault(turn.where, set()).add(self._arrives(path))

    def _leaves(self, turn: Turn, name: str) -> bool:
        """Click the main button, or the next task of a list; whether it led anywhere."""
        stage, step = self._stage, self._paper.steps[name]
        task = self._paper.next_task(name)
        for _ in range(max(turn.saved, step.keys.get("min", 1) - 1)):
            if stage.fields:
                stage.goes_on(turn.answers, "save")
        before = stage.live.state.transitions
        answers = {one: turn.answers[one] for one in stage.fields if one in turn.answers}
        stage.goes_on(answers, task.start if task else "go")
        if stage.live.state.transitions == before:
            wrong: Kind = "exception" if stage.raised else "refused"
            self._stops(turn, wrong, stage.raised or ", ".join(stage.live.errors))
            return False
        return True

    def _stops(self, turn: Turn, kind: Kind, detail: str) -> None:
        self._fail(kind, turn.where[1], turn.path, detail)
        self._leads.setdefault(turn.where, set()).add(OUT)

    def _follows(self, turn: Turn, name: str, landing: str) -> None:
        """Note the ways taken; a call that may fail is tried once more with its service down."""
        paper = self._paper
        questions = {one.name: one for one in paper.draw(name).questions}
        if "list" not in paper.steps[name].keys:
            paper.answer(
                {
                    one: accepted(questions[one], raw) if raw not in (None, "", []) else None
                    for one, raw in turn.answers.items()
                }
            )
        hops = paper.onward(name)
        if not hops or hops[-1][1] != landing:
            return
        self._tour.hops.update(hops)
        calls = {source for source, _ in hops if "fails" in paper.steps[source].keys} - self._failing
        if calls and not turn.more:
            self._failing |= calls
            down = NewEvent(
                kind="dial_set", actor=paper.state.actor, control="calls_down", payload={"value": True}
            )
            self._ahead.append(replace(turn, more=(down,)))

    def _reads(self, name: str, path: Path) -> tuple[Question, ...]:
        """Read the screen; what it asks."""
        drawn = self._paper.draw(name)
        if self._looks and name not in self._tour.steps:
            self._looks(name, self._stage)
        self._tour.steps.add(name)
        for question in drawn.questions:
            if is_unlabelled(question.label):
                self._fail("unlabelled", name, path, question.name)
        if self._stage.has_blank:
            for blank in drawn.blanks or ("…",):
                self._fail("blank", name, path, blank)
        return drawn.questions

    def _sees_errors(self, name: str, path: Path) -> None:
        """Go on with nothing filled in: what is needed must be asked for."""
        stage = self._stage
        before = stage.live.state.transitions
        stage.goes_on_empty()
        if stage.raised:
            self._fail("exception", name, path, stage.raised)
        elif stage.live.errors or stage.live.state.transitions != before:
            self._tour.refused.add(name)

    def _changes_side(self, path: Path, end: str) -> None:
        """From a success, the other side of the contract, as its own switch would show it."""
        state = self._stage.live.state
        others = [one for one in self._paper.journey.seal.actors if one != state.actor]
        actor = next((one for one in others if any(s.actor == one for s in self._paper.steps.values())), "")
        if not actor or (end, actor) in self._crossed or state.actor != self._part.actor:
            return
        self._crossed.add((end, actor))
        answers = dict(state.answers)
        moment = self._stage.moment()
        trail = self._paper.begin(self._part, actor, answers)
        self._passes(trail)
        shown = NewEvent(kind="actor_chosen", actor=actor, payload={"actor": actor, "trail": trail[-1:]})
        self._stage.plays_again(moment, shown)
        self._arrives((*path, Stop(end, {})))

    def _passes(self, way: tuple[str, ...]) -> None:
        """Note the ways taken before the first screen: from steps that are not shown."""
        self._tour.hops.update(pairwise(way))

    def _fail(self, kind: Kind, step: str, path: Path, detail: str = "") -> None:
        failure = Failure(kind, self._tour.journey, step, self._part.label, path, detail)
        self._tour.failures.setdefault(failure.key, failure)
