"""A journey on paper: the steps, facts and ways of its prototype, without a screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, cast

from maquette.expressions import rounded
from maquette.expressions.tree import Binary, Constant, Name, Node, walk
from maquette.fields import Question
from maquette.player.answers import of_another_contract
from maquette.player.facts import UNKNOWN, Value
from maquette.player.journey import Journey
from maquette.player.live import Live
from maquette.player.route import holds
from maquette.player.seal import Part, Seal
from maquette.player.step import Condition, Step, Turn
from maquette.project import Code, Project, parts_of
from maquette.prototypes.script import QuestionLine, StepBlock, script_of
from maquette.prototypes.seal import sealed_facts
from maquette.sessions import EventLog, State

__all__ = ["Drawn", "Hop", "Paper"]

#: a way taken: from a step, to a step
Hop = tuple[str, str]

_COMPARISONS = ("==", "!=", "<", "<=", ">", ">=")


@dataclass(frozen=True)
class Drawn:
    """A step as it would be read.

    Args:
        questions: what is asked, labels made.
        blanks: names whose value would be read as « … » or as nothing, in reading order.
    """

    questions: tuple[Question, ...]
    blanks: tuple[str, ...]


@dataclass(frozen=True)
class _Page:
    """What a step makes a person read: texts to compute, rows with their condition, questions."""

    texts: tuple[Callable[[], str], ...]
    rows: tuple[tuple[Callable[[], str], Condition | None], ...]
    questions: tuple[Callable[[], Question], ...]


class Paper:
    """One journey of a checked project, played by whoever is on stage."""

    def __init__(self, project: Project, name: str) -> None:
        self.name = name
        self.parts = tuple(
            Part(**{**part, "contracts": tuple(part["contracts"])}) for part in parts_of(project, name)
        )
        # No store behind it: on paper, nothing is written.
        live = Live(log=cast(EventLog, None), run=name, token="", tab="", build="")
        self.journey = Journey(_seal(project, name, self.parts), live)
        self._blanks: list[str] = []
        self._ruled: dict[tuple[str, str], Any] = {}
        self._words: dict[str, Any] = self._vocabulary()
        self._pages: dict[str, _Page] = {}
        self._telling: dict[str, list[Callable[[], Any]]] = {}
        self._declare(project)
        self._conditions = [
            *(turn.when for step in self.steps.values() for turn in step.turns if turn.when),
            *(step.when for step in self.steps.values() if step.when),
            *(when for page in self._pages.values() for _, when in page.rows if when),
        ]

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
        self._ruled.clear()

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
        return tuple(to for _, to in self._passing(first)) if first else ()

    def answer(self, given: Mapping[str, Any]) -> None:
        """Lay answers over what is known; choosing another contract empties those about the former."""
        emptied = of_another_contract(self.journey, given)
        self.stand(replace(self.state, answers={**self.state.answers, **emptied, **given}))

    def onward(self, name: str) -> tuple[Hop, ...]:
        """The ways taken from a step to the next one that may be on screen, skipped steps included.

        Empty when the step leads nowhere.
        """
        target = self._target(name)
        return ((name, target), *self._passing(target)[1:]) if target else ()

    def ways(self) -> frozenset[Hop]:
        """Every way out of every step, of calls that fail and of steps that are skipped."""
        found = {(step.name, turn.to) for step in self.steps.values() for turn in step.turns}
        return frozenset(
            found | {(one.name, one.keys["fails"]) for one in self.steps.values() if "fails" in one.keys}
        )

    def draw(self, name: str) -> Drawn:
        """What a person would read and be asked."""
        self._blanks = []
        page = self._pages[name]
        for text in page.texts:
            text()
        for row, when in page.rows:
            if when is None or holds(when):
                row()
        # Options that name contracts are made of facts too: they are listed once, and read with the rest.
        questions = tuple(replace(one, options=one.choices()) for one in (ask() for ask in page.questions))
        return Drawn(questions, tuple(dict.fromkeys(self._blanks)))

    def telling(self, question: Question) -> Iterator[Any]:
        """Values some condition compares the answer of a question with, as far as they are known."""
        for compute in self._telling.get(question.name, ()):
            try:
                yield compute()
            except (LookupError, ArithmeticError):
                continue

    def signature(self) -> tuple[bool | None, ...]:
        """Which conditions are met, None for one that raises: whoever has the same goes the same way."""
        return tuple(map(_met, self._conditions))

    # How it is made: the code of the prototype, in a vocabulary that notes what is blank.

    def _vocabulary(self) -> dict[str, Any]:
        journey = self.journey
        return {
            "journey": journey, "fact": journey.fact, "rule": self._rule, "shown": journey.shown,
            "safe": journey.safe, "say": journey.say, "show": self._show, "told": self._told,
            "rounded": rounded, "date": date, "timedelta": timedelta, "Decimal": Decimal,
        }  # fmt: skip

    def _rule(self, name: str, *records: Mapping[str, Any]) -> Any:
        """A rule, applied once to the same records: a person meets her amounts on several screens."""
        asked = (name, repr(records))
        if asked not in self._ruled:
            self._ruled[asked] = self.journey.rule(name, *records)
        return self._ruled[asked]

    def _show(self, name: str) -> str:
        text = self.journey.show(name)
        if text in (UNKNOWN, ""):
            self._blanks.append(name)
        return text

    def _told(self, compute: Callable[[], Any], form: str) -> str:
        try:
            return self.journey.shown(compute(), form)
        except (LookupError, ArithmeticError) as unknown:
            self._blanks.append(str(unknown.args[0]) if unknown.args else "")
            return UNKNOWN

    def _ready(self, code: Code) -> Callable[[], Any]:
        """What the prototype computes there: code made from a checked tree, never an author's text."""
        made: Callable[[], Any] = eval(compile(f"lambda: {code}", self.name, "eval"), self._words)
        return made

    def _condition(self, code: Code) -> Condition:
        return cast(Condition, self._ready(code)())

    def _declare(self, project: Project) -> None:
        script, reader = script_of(project, self.name), project.reader(self.name)
        for function, phrase, code in script.conditions:
            self._words[function] = self._ready(code)
            expression = reader.expression(project.journeys[self.name].conditions[phrase]).expression
            if expression is not None:
                self._note_comparisons(expression.tree)
        for _, key, kind, label, code in script.values:
            self.journey.values[key] = Value(key, kind, self._ready(label)(), self._ready(code))
        self.journey.known.update({key: self._ready(code)() for key, code in script.given})
        self._words["SITES"] = script.sites
        for block in script.steps:
            self._declare_step(block)

    def _declare_step(self, block: StepBlock) -> None:
        # Declared with nobody on stage, so that a name has its type before its label is read.
        asks = tuple(self._asking(line) for line in block.questions)
        for line, ask in zip(block.questions, asks, strict=True):
            self.journey.questions[line.name] = ask()
        fixed = {key: self._ready(code)() for key, code in block.keys.items() if key not in _SPOKEN}
        self.journey.steps[block.name] = Step(
            name=block.name, kind=block.kind, title="", actor=block.actor, stage=block.stage,
            questions=tuple(self.journey.questions[line.name] for line in block.questions),
            turns=self._turns(block.next), keys=fixed,
            when=self._condition(block.when) if block.when else None,
        )  # fmt: skip
        spoken = [code for key, code in block.keys.items() if key in _SPOKEN]
        told = [block.title, *([block.text] if block.text else []), *spoken]
        told += [code for pair in block.details for code in pair]
        self._pages[block.name] = _Page(
            texts=tuple(map(self._ready, told)),
            rows=tuple(
                (self._ready(Code(f"{label} + {value}")), self._condition(when) if when else None)
                for label, value, when in block.rows
            ),
            questions=asks,
        )

    def _asking(self, line: QuestionLine) -> Callable[[], Question]:
        label = self._ready(line.label)
        keys = {key: self._ready(code) for key, code in line.keys.items()}

        def ask() -> Question:
            made = {key: compute() for key, compute in keys.items()}
            return Question(name=line.name, kind=line.kind, label=label(), **made)

        return ask

    def _turns(self, code: Code | None) -> tuple[Turn, ...]:
        ways: str | Sequence[Any] = self._ready(code)() if code else ()
        listed = [ways] if isinstance(ways, str) else ways
        return tuple(Turn(way) if isinstance(way, str) else Turn(way[1], way[0]) for way in listed)

    def _note_comparisons(self, tree: Node) -> None:
        for node in walk(tree):
            if isinstance(node, Binary) and node.operator in _COMPARISONS:
                for asked, other in ((node.left, node.right), (node.right, node.left)):
                    if isinstance(asked, Name):
                        self._telling.setdefault(asked.path, []).extend(self._values_near(other))

    def _values_near(self, node: Node) -> Iterator[Callable[[], Any]]:
        if isinstance(node, Name):
            yield lambda: self.journey.fact(node.path)
        elif isinstance(node, Constant) and isinstance(node.value, int | Decimal | date):
            number = node.value
            step: Any = timedelta(days=1) if isinstance(number, date) else 1
            yield from (lambda: number, lambda: number + step, lambda: number - step)

    # The way.

    def _target(self, name: str) -> str:
        step = self.steps[name]
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
        return self.steps[name].kind == "call" or self._is_skipped(name)

    def _is_skipped(self, name: str) -> bool:
        when = self.steps[name].when
        return when is not None and not holds(when)


def _met(condition: Condition) -> bool | None:
    try:
        return holds(condition)
    except Exception:
        # The walk that takes this way tells it, with its path.
        return None


#: what a person reads among the keys of a step
_SPOKEN = ("button", "sender", "subject", "text")


def _seal(project: Project, name: str, parts: tuple[Part, ...]) -> Seal:
    journey, language = project.journeys[name], project.reader(name).languages[0]
    return Seal(
        journey=name,
        title=journey.title,
        digest="",
        language=language,
        today=journey.today.isoformat(),
        store="",
        actors=dict(journey.actors),
        facts=sealed_facts(project, language),
        parts=parts,
        rates=project.rates,
    )
