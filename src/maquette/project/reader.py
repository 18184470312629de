"""Reading the expressions of one journey: what they may name, and what they compile to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from maquette.expressions import (
    Function,
    Parsed,
    ParsedText,
    Scope,
    Slot,
    Type,
    constant,
    parse_expression,
    parse_text,
)
from maquette.expressions.types import DATE, DECIMAL, INTEGER, TEXT, UNKNOWN, Kind, choice, list_of, record
from maquette.facts import Fact
from maquette.fields import FIELD_TYPES, Question, Refused
from maquette.journeys import Choice, Journey
from maquette.project.answerable import Answerable, answerable
from maquette.project.authored import number_of
from maquette.project.code import Code, slug
from maquette.rules.registry import RULES, Rule
from maquette.yamlsource import Translated
from maquette.yamlsource.spoken import in_language

__all__ = ["Reader", "type_named"]

#: entities a rule may be given whole
ENTITIES = ("user", "employer", "employee", "relation", "declaration", "last", "end")
#: expression types whose values have an order
ORDERED = ("integer", "decimal", "euros", "hours", "date", "month")
_PARSED: Mapping[str, Type] = {"days": Type(Kind.DAYS), "decimal": DECIMAL}


def type_named(kind: str, options: tuple[str, ...] = ()) -> Type:
    """The expression type of a field type; `KeyError` when there is none of that name."""
    if kind in _PARSED:
        return _PARSED[kind]
    name = FIELD_TYPES[kind].expression
    return choice(*options) if name == "choice" else Type(Kind(name))


class Reader:
    """The expressions of one journey, each read once."""

    def __init__(
        self, journey: Journey, facts: Mapping[str, Fact], languages: tuple[str, ...] = ("fr",)
    ) -> None:
        self._journey = journey
        #: those it is played in, the one it is written in first
        self.languages = languages
        self._facts = facts
        self._texts: dict[str, ParsedText] = {}
        self._expressions: dict[tuple[str, Type | None], Parsed] = {}
        self.condition_names = _function_names(journey)
        self.answerable = answerable(journey, facts)
        self.scope = Scope(
            names=_names(journey, facts), functions=_functions(), conditions=self.condition_names
        )

    def text(self, text: str) -> ParsedText:
        """A text with `{{ }}`."""
        if text not in self._texts:
            self._texts[text] = parse_text(text, self.scope)
        return self._texts[text]

    def expression(self, text: str, expected: Type | None = None) -> Parsed:
        """An expression, of a type when one is expected."""
        key = (text, expected)
        if key not in self._expressions:
            self._expressions[key] = parse_expression(text, self.scope, expected)
        return self._expressions[key]

    def pieces(self, text: str) -> tuple[str | Slot, ...]:
        """The pieces of a checked text."""
        return self.text(text).pieces

    def told(self, text: str) -> str:
        """A text with only the versions this journey is played in; a plain one when there is but one."""
        if not isinstance(text, Translated):
            return text
        said = {
            language: words for language in self.languages if (words := text.said.get(language, "").strip())
        }
        first = in_language(text, self.languages[0])
        several = Translated({self.languages[0]: first, **said}, self.languages[0])
        return several if set(several.said.values()) != {first} else first

    def code(self, text: str, kind: str | None = None) -> Code:
        """The Python of a checked expression; with a field type, of its value as that type holds it."""
        expression = self.expression(text, type_named(kind) if kind else None).expression
        assert expression is not None, text
        return Code(expression.python())

    def bound(self, text: str, kind: str) -> Code | None:
        """A bound as a constant, or computed when the screen is drawn; None when it is neither."""
        constant = _bound(text, kind)
        if constant is not None or FIELD_TYPES[kind].expression not in ORDERED:
            return constant
        expression = self.expression(text, type_named(kind)).expression
        return Code(f"lambda: {expression.python()}") if expression else None

    def given(self, name: str, text: str) -> Code | None:
        """What is given for a fact or a question, as something to compute; None when it cannot be read."""
        value = _given(self.answerable[name], text) or self.bound(text, self.answerable[name].kind)
        return value if value is None or value.startswith("lambda") else Code(f"lambda: {value}")

    def label_of(self, name: str) -> str:
        """The usual label of a fact, a question or a computed value."""
        if name in self._journey.values:
            return self._journey.values[name].label
        if name in self._facts:
            return self._facts[name].label
        return next((one.label for one in _questions(self._journey) if one.question == name), name)


def _given(asked: Answerable, text: str) -> Code | None:
    """A value as an author writes it; None when it is not one."""
    value: Any = None
    match FIELD_TYPES[asked.kind].expression:
        case "choice" if text in asked.options:
            value = text
        case "choices":
            return _several(asked, text)
        case "yes_no":
            value = {"true": True, "false": False}.get(text)
        case "euros" | "hours" | "decimal" as kind:
            value = number_of(text, kind)
        case "text" if asked.kind != "file":
            value = _words(asked.kind, text)
    return None if value is None else Code(constant(value))


def _several(asked: Answerable, text: str) -> Code | None:
    """Options, a comma between them."""
    chosen = [one.strip() for one in text.split(",")]
    return Code(f"[{', '.join(map(constant, chosen))}]") if set(chosen) <= set(asked.options) else None


def _words(kind: str, text: str) -> Any:
    try:
        return FIELD_TYPES[kind].read(text, Question(name="", kind=kind, label=""))
    except Refused:
        return None


def _bound(text: str, kind: str) -> Code | None:
    expression = FIELD_TYPES[kind].expression
    if expression in ("date", "month"):
        try:
            return Code(constant(date.fromisoformat(text if len(text) > 7 else f"{text}-01")))
        except ValueError:
            return None
    number = number_of(text, expression) if expression in ORDERED else None
    if number is None:
        return None
    return Code(constant(int(number) if number == int(number) else number))


def _names(journey: Journey, facts: Mapping[str, Fact]) -> dict[str, Type]:
    known: dict[str, Type] = {
        "today": DATE,
        "today.day": INTEGER,
        "today.month": INTEGER,
        "today.year": INTEGER,
    }
    for name, fact in facts.items():
        of_its_type = type_named(fact.type, tuple(fact.options)) if fact.type in FIELD_TYPES else UNKNOWN
        known[name] = of_its_type if "." in name else TEXT
    entities = {name.partition(".")[0] for name in facts if "." in name}
    for entity in (*ENTITIES, *sorted(entities)):
        fields = {name.partition(".")[2]: known[name] for name in known if name.startswith(f"{entity}.")}
        if entity != "today":
            known[entity] = record(fields)
    known["relations"] = list_of(record({}))
    for question in _questions(journey):
        options = tuple(one.value if isinstance(one, Choice) else one for one in question.options)
        known_type = question.type in FIELD_TYPES
        known[question.question] = type_named(question.type, options) if known_type else UNKNOWN
    for name, value in journey.values.items():
        known_type = value.type in FIELD_TYPES or value.type in _PARSED
        known[name] = type_named(value.type) if known_type else UNKNOWN
    for step in journey.steps.values():
        if step.kind == "call" and step.saves:
            known[step.saves] = TEXT
        if step.kind == "list":
            known[step.name] = list_of(record({}))
    return known


def _functions() -> dict[str, Function]:
    return {
        name: Function(tuple(_argument(rule, one) for one in rule.arguments), type_named(rule.result))
        for name, rule in RULES.items()
    }


def _argument(rule: Rule, name: str) -> Type:
    """The expression type of an argument: a value's own, or a record."""
    kind = rule.types.get(name)
    if kind is None:
        return record({})
    return DECIMAL if kind == "percent" else type_named(kind)


def _questions(journey: Journey) -> Iterator:  # type: ignore[type-arg]
    return (question for step in journey.steps.values() for question in step.questions)


def _function_names(journey: Journey) -> dict[str, str]:
    names: dict[str, str] = {}
    for phrase in journey.conditions:
        base = name = f"when_{slug(phrase)}"
        count = 2
        while name in names.values():
            name, count = f"{base}_{count}", count + 1
        names[phrase] = name
    return names
