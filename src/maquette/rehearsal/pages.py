"""The screens of a journey on paper: what a person reads and is asked on each, and what is blank there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, cast

from maquette.documents import DocumentName
from maquette.expressions import rounded
from maquette.expressions.tree import Binary, Constant, Name, Node, walk
from maquette.fields import Question
from maquette.player.facts import UNKNOWN, Value
from maquette.player.journey import Journey
from maquette.player.live import Live
from maquette.player.paper import made
from maquette.player.route import holds
from maquette.player.seal import Part, Seal
from maquette.player.step import Condition, Step, Turn
from maquette.project import Code, Project
from maquette.prototypes.script import QuestionLine, StepBlock, script_of
from maquette.prototypes.seal import sealed_facts
from maquette.rehearsal.outlook import outlook_of
from maquette.rules.given import MissingValueError
from maquette.rules.rates import NoRateError
from maquette.sessions import EventLog

__all__ = ["Drawn", "Pages"]

_COMPARISONS = ("==", "!=", "<", "<=", ">", ">=")
#: what a person reads among the keys of a step
_SPOKEN = ("button", "sender", "subject", "text", "item", "what")


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

    texts: tuple[Callable[[], Any], ...]
    rows: tuple[tuple[Callable[[], str], Condition | None], ...]
    questions: tuple[Callable[[], Question], ...]


class Pages:
    """A journey declared as its prototype declares it, in a vocabulary that notes what is blank.

    Args:
        journey: the player's own journey, with nobody on stage.
    """

    def __init__(self, project: Project, name: str, parts: tuple[Part, ...]) -> None:
        # No store behind it: on paper, nothing is written.
        live = Live(log=cast(EventLog, None), run=name, token="", tab="", build="")
        self.journey = Journey(_seal(project, name, parts), live)
        self._name = name
        self._blanks: list[str] = []
        self._ruled: dict[tuple[str, str], Any] = {}
        self._words: dict[str, Any] = self._vocabulary()
        self._pages: dict[str, _Page] = {}
        self._telling: dict[str, list[Callable[[], Any]]] = {}
        self._outlook = outlook_of(project, name)
        self._declare(project)

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

    def outlook(self) -> Mapping[str, tuple[Callable[[], Any], ...]]:
        """Step -> the parts of every condition read there or further on, each to be computed."""
        made = {code: self._ready(code) for codes in self._outlook.values() for code in codes}
        return {step: tuple(made[code] for code in codes) for step, codes in self._outlook.items()}

    def decided(self, codes: Iterable[str]) -> dict[str, bool]:
        """What parts of conditions are for whoever is on stage, those that her facts do not tell left out.

        Args:
            codes: Python of checked trees.
        """
        told: dict[str, bool] = {}
        for code in codes:
            try:
                told[code] = bool(self._ready(Code(code))())
            except (LookupError, ArithmeticError):
                continue
        return told

    def forget(self) -> None:
        """Somebody else is on stage: what was computed for the one before says nothing."""
        self._ruled.clear()

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
        made: Callable[[], Any] = eval(compile(f"lambda: {code}", self._name, "eval"), self._words)
        return made

    def _condition(self, code: Code) -> Condition:
        return cast(Condition, self._ready(code)())

    def _declare(self, project: Project) -> None:
        script, reader = script_of(project, self._name), project.reader(self._name)
        for function, phrase, code in script.conditions:
            self._words[function] = self._ready(code)
            expression = reader.expression(project.journeys[self._name].conditions[phrase]).expression
            if expression is not None:
                self._note_comparisons(expression.tree)
        for _, key, kind, label, code in script.values:
            self.journey.values[key] = Value(key, kind, self._ready(label)(), self._ready(code))
        for persona, answers in script.given:
            self.journey.given({key: self._ready(code)() for key, code in answers}, persona)
        self._words["SITES"] = script.sites
        for block in script.steps:
            self._declare_step(block)

    def _declare_step(self, block: StepBlock) -> None:
        # Declared with nobody on stage, so that a name has its type before its label is read.
        asks = tuple(self._asking(line) for line in block.questions)
        for line, ask in zip(block.questions, asks, strict=True):
            self.journey.questions[line.name] = ask()
        asked = tuple(self.journey.questions[line.name] for line in block.questions)
        fixed = {key: self._ready(code)() for key, code in block.keys.items() if key not in _SPOKEN}
        self.journey.steps[block.name] = Step(
            name=block.name, kind=block.kind, title="", actor=block.actor, stage=block.stage,
            questions=() if block.kind == "list" else asked,
            turns=self._turns(block.next), keys={**fixed, "each": asked},
            when=self._condition(block.when) if block.when else None,
        )  # fmt: skip
        spoken = [code for key, code in block.keys.items() if key in (*_SPOKEN, "tasks")]
        told = [block.title, *([block.text] if block.text else []), *spoken]
        told += [code for pair in block.details for code in pair]
        self._pages[block.name] = _Page(
            texts=tuple(map(self._ready, told)),
            rows=tuple(
                (self._ready(Code(f"{label} + {value}")), self._condition(when) if when else None)
                for label, value, when in block.rows
            )
            + tuple(self._document(name, keys) for name, keys in block.documents),
            questions=asks,
        )

    def _document(self, name: str, keys: Mapping[str, Code]) -> tuple[Callable[[], str], Condition | None]:
        """A document as a row: made, and what it lacks noted."""
        title, party = (self._ready(keys.get(key, Code('""'))) for key in ("title", "party"))

        def make() -> str:
            try:
                return str(title()) + made(self.journey, cast(DocumentName, name), party()).title
            except (MissingValueError, NoRateError) as missing:
                self._blanks.append(missing.name)
                return UNKNOWN

        return make, self._condition(keys["when"]) if "when" in keys else None

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
