"""The door of a generated prototype: it declares steps, values and questions, then runs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from hashlib import blake2b
from pathlib import Path
from typing import Any

from maquette.documents import DocumentName
from maquette.fields import Question, field_type
from maquette.fields.formats import formatted
from maquette.player import paper, screen, sharing, tongue
from maquette.player.arguments import as_rules_count
from maquette.player.calling import as_declared
from maquette.player.facts import UNKNOWN, Facts, UnknownFactError, Value
from maquette.player.live import Live, live_session
from maquette.player.markdown import escaped
from maquette.player.route import holds
from maquette.player.seal import Part, Seal, read_seal
from maquette.player.step import Condition, Step, Turn
from maquette.player.tasks import Task
from maquette.player.why import Trace
from maquette.rules.given import MissingValueError
from maquette.rules.rates import NoRateError
from maquette.rules.registry import RULES
from maquette.sessions import State

__all__ = ["Journey", "open_journey"]

_REQUIRED = object()


def open_journey(script: str, revision: str = "") -> Journey:
    """The journey of a generated script, with the session of this tab.

    Args:
        script: path of the script, whose seal stands beside it.
        revision: the seal it was built with, so that new data make a new script.
    """
    folder = Path(script).parent
    seal = read_seal(folder / "build.json")
    live = live_session(seal, folder)
    return Journey(tongue.spoken(as_declared(seal, folder), live.state), live, folder)


class Journey:
    """What a generated script declares, and what its screens read."""

    def __init__(self, seal: Seal, live: Live, folder: Path = Path()) -> None:
        self.seal = seal
        self.folder = folder
        self.live = live
        self.steps: dict[str, Step] = {}
        self.values: dict[str, Value] = {}
        self.questions: dict[str, Question] = {}
        self.known: dict[str, Mapping[str, Callable[[], Any]]] = {}
        self._ahead: State | None = None
        self._trace: Trace | None = None
        self._facts: tuple[State, int, Facts] | None = None

    # What the script declares.

    def question(self, name: str, kind: str, label: str, **keys: Any) -> Question:
        """Declare a question; see `fields.Question` for the keys."""
        self.questions[name] = Question(name=name, kind=kind, label=label, **keys)
        return self.questions[name]

    def given(self, answers: Mapping[str, Callable[[], Any]], persona: str = "") -> None:
        """Declare what is taken as answered where one has not been, by a persona or ("") by whoever plays."""
        self.known[persona] = answers

    def value(self, name: str, kind: str, label: str) -> Callable[[Callable[[], Any]], Callable[[], Any]]:
        """Declare a computed value."""

        def declare(compute: Callable[[], Any]) -> Callable[[], Any]:
            self.values[name] = Value(name, kind, label, compute)
            return compute

        return declare

    def step(
        self,
        name: str,
        *questions: Question,
        title: str,
        actor: str,
        kind: str = "screen",
        stage: str = "",
        next: str | list[tuple[Condition, str] | str] = "",
        when: Condition | None = None,
        **keys: Any,
    ) -> Callable[[Callable[[], None]], Callable[[], None]]:
        """Declare a step; the function draws what stands between its heading and its buttons."""
        ways = [next] if isinstance(next, str) else next
        turns = tuple(Turn(way) if isinstance(way, str) else Turn(way[1], way[0]) for way in ways if way)

        def declare(draw: Callable[[], None]) -> Callable[[], None]:
            self.steps[name] = Step(
                name=name, kind=kind, title=title, actor=actor, stage=stage, questions=questions,
                turns=turns, when=when, keys=keys, draw=draw,
            )  # fmt: skip
            return draw

        return declare

    def run(self) -> None:
        """Draw the step this session stands on."""
        screen.draw(self)

    # What conditions, values and screens read.

    @property
    def facts(self) -> Facts:
        """Facts as they stand now."""
        state = self._ahead or self.live.state
        # What is taken as answered depends on the steps declared so far.
        if self._facts is None or self._facts[0] is not state or self._facts[1] != len(self.steps):
            part = self.seal.part(state.persona)
            given = self._taken_as_answered(part, state)
            lists = frozenset(step.keys["list"] for step in self.steps.values() if step.kind == "list")
            facts = Facts(
                self.seal, part, state.actor, state.answers, self.questions, self.values, given, lists
            )
            self._facts = (state, len(self.steps), facts)
        return self._facts[2]

    @property
    def answers(self) -> Mapping[str, Any]:
        """Answers as they stand, what is taken as answered on the steps passed over included; JSON values."""
        state = self._ahead or self.live.state
        if not state.jumped:
            return state.answers
        passed = {
            one.name: one for name in state.jumped if name in self.steps for one in self.steps[name].questions
        }
        known = {
            name: field_type(one.kind).to_json(value)
            for name, one in passed.items()
            if (value := self._to_confirm(one)) is not None
        }
        if "relation" in passed and self.facts.part.contracts:
            known["relation"] = self.facts.part.contracts[0]["relation"]["number"]
        return {**known, **self.facts.given_values(passed), **state.answers}

    def _to_confirm(self, question: Question) -> Any:
        """What a question to confirm is filled in with; None when there is nothing."""
        if question.mode != "confirm":
            return None
        try:
            return question.known() if question.known else self.fact(question.name)
        except LookupError:
            return None

    def _taken_as_answered(self, part: Part, state: State) -> Mapping[str, Callable[[], Any]]:
        """What is given for the steps one has not been through: the other side, those a link passed over."""
        alone = part.actor != next(iter(self.seal.actors))
        if not alone and state.jumped is None:
            return {}
        own = [step for step in self.steps.values() if step.actor == state.actor]
        passed = {one.name for step in own if step.name in (state.jumped or ()) for one in step.questions}
        ahead = {one.name for step in own for one in step.questions} - passed
        given = {**self.known.get("", {}), **self.known.get(part.name, {})}
        return {name: compute for name, compute in given.items() if name not in ahead}

    @contextmanager
    def seen_from(self, ahead: State) -> Iterator[None]:
        """Read facts as they would stand in another state."""
        before, self._ahead = self._ahead, ahead
        try:
            yield
        finally:
            self._ahead = before

    def fact(self, name: str, default: Any = _REQUIRED) -> Any:
        """A fact, an answer or a computed value.

        Raises:
            UnknownFactError: nobody has given it yet, and there is no default.
        """
        # A value read within a value is told by its name, not by what it reads in its turn.
        trace, self._trace = self._trace, None
        try:
            value = self.facts.get(name)
        except UnknownFactError:
            if default is _REQUIRED:
                raise
            return default
        finally:
            self._trace = trace
        if trace is not None and not isinstance(value, Mapping):
            trace.facts.append(name)
        return value

    def traced(self, compute: Callable[[], Any]) -> Trace:
        """What a computation reads, and the lines of the rules it calls."""
        self._trace = trace = Trace()
        try:
            compute()
        finally:
            self._trace = None
        return trace

    def label(self, name: str) -> str:
        """What people read of a fact, a question or a computed value."""
        if name in self.values:
            return self.values[name].label
        if name in self.questions:
            return self.questions[name].label
        return str(self.seal.facts.get(name, {}).get("label", name))

    def show(self, name: str) -> str:
        """A fact as a person reads it."""
        return self.facts.shown(name)

    def shown(self, value: Any, form: str) -> str:
        """A value in a format."""
        return formatted(value, form, self.seal.language)

    def told(self, compute: Callable[[], Any], form: str) -> str:
        """A computed value in a format, « … » while something it needs is not known."""
        try:
            return formatted(compute(), form, self.seal.language)
        except (LookupError, ArithmeticError):
            return UNKNOWN

    def each_contract(self, words_of: Callable[[], str]) -> Callable[[], Mapping[str, str]]:
        """Options for a choice among the persona's contracts: how each is named, with its own facts."""

        def options() -> dict[str, str]:
            state = self._ahead or self.live.state
            named = {}
            for contract in self.facts.part.contracts:
                number = contract["relation"]["number"]
                with self.seen_from(replace(state, answers={**state.answers, "relation": number})):
                    named[number] = words_of()
            return named

        return options

    def rows(self, *rows: tuple[str, str] | tuple[str, str, Condition]) -> None:
        """Draw rows: a label, what a person reads beside it, and when the row is there."""
        screen.draw_rows([row[:2] for row in rows if len(row) < 3 or holds(row[2])])

    def why(self, name: str, when: Condition | None = None) -> None:
        """Draw what a computed value is made of, closed until somebody asks."""
        if when is None or holds(when):
            screen.draw_reasons(self, name)

    def document(
        self,
        name: DocumentName,
        *,
        title: str = "",
        party: str = "",
        when: Condition | None = None,
        copy: int = 1,
    ) -> None:
        """Draw a document; see `player.paper`."""
        if when is None or holds(when):
            paper.draw(self, name, title=title, party=party, copy=copy)

    def task(self, label: str, start: str, **said: Any) -> Task:
        """A line of a task list; see `player.tasks.Task`."""
        return Task(label, start, **said)

    def shares(self, **said: Any) -> None:
        """Draw what one scope of a consent would share; see `player.sharing`."""
        sharing.draw(self.seal.language, **said)

    def say(self, **versions: str) -> str:
        """Of a text in several languages, the one of this session; the first one when it lacks it."""
        return versions.get(self.seal.language) or next(iter(versions.values()))

    def safe(self, text: str) -> str:
        """Text that may stand within the author's Markdown without formatting anything."""
        return escaped(text)

    def rule(self, name: str, *arguments: Any) -> Any:
        """An amount, a date, a duration or a yes or no of the rules of home employment."""
        rule = RULES[name]
        named = zip(rule.arguments, arguments, strict=True)
        given = {key: as_rules_count(rule.types.get(key), value) for key, value in named}
        today = date.fromisoformat(self.seal.today)
        try:
            result = rule.function(self.seal.rates, today, **given)
        except (MissingValueError, NoRateError) as missing:
            # A date typed by a participant may have no rate: the amount is not known, the screen stands.
            raise UnknownFactError(missing.name) from None
        if self._trace is not None and rule.explain is not None:
            self._trace.lines += rule.explain(self.seal.rates, today, **given)
        return field_type("euros").from_json(result) if rule.result == "euros" else result

    # What a screen's fields need.

    def ask(self, question: Question) -> dict[str, Any]:
        """Arguments of the Streamlit call that draws a question."""
        return screen.field_arguments(self, question)

    def key(self, name: str) -> str:
        """Key of a field on the screen shown: another screen, another key, so an old tab cannot mix in."""
        drawn_again = self.live.foreign.get(name, 0) + self.live.refusals
        return f"{self.seal.journey}:{self.live.state.turn}.{drawn_again}:{name}"

    def button(self, name: str) -> str:
        """Key of a button that may be refused like a field, for `click`."""
        return self.key(name).removeprefix(f"{self.seal.journey}:")

    def filled(self, question: Question) -> Any:
        """What the widget of a question holds when it is first drawn."""
        kind = field_type(question.kind, self.seal.language)
        answers = self.answers
        if question.name in self.live.typed:
            # Drawn again after a refusal, a field shows what was received, not what a browser kept.
            return self.live.typed[question.name]
        if question.name in answers:
            given = kind.stored(answers[question.name])
            return None if given is None else kind.write(given)
        known = self._to_confirm(question)
        return None if known is None else kind.write(known)

    def call(self, step: Step, *, down: bool, receipt: str = "") -> tuple[dict[str, Any], str]:
        """What the call of a step saves, and where to go when its service is down.

        Args:
            receipt: the number the service gave; one of our own when it gave none.
        """
        fails = step.keys.get("fails", "")
        if down and fails:
            return {}, fails
        saves = step.keys.get("saves", "")
        number = int.from_bytes(blake2b(f"{self.live.run}/{step.name}".encode(), digest_size=4).digest())
        receipt = receipt or f"DEMO-{self.seal.today[:4]}-{number % 1_000_000:06d}"
        return ({saves: receipt} if saves else {}), ""
