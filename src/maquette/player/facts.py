"""What is known at this moment: the answers over the persona's records over the clock."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from maquette.fields import Question, field_type
from maquette.player.seal import Part, Seal

__all__ = ["UNKNOWN", "Facts", "UnknownFactError", "Value"]

UNKNOWN = "…"


class UnknownFactError(LookupError):
    """Nobody has given this fact yet."""


@dataclass(frozen=True)
class Value:
    """A computed value: what it is called, its type and how it is computed."""

    name: str
    kind: str
    label: str
    compute: Callable[[], Any]


@dataclass
class Facts:
    """Facts by name, for one persona and her answers.

    Args:
        seal: the build.
        part: who plays.
        side: whose screen is shown.
        answers: field -> JSON value.
        questions: the questions declared so far.
        values: computed values.
        given: what is taken as answered, used when nobody answered.
        lists: answers that are rows; without an answer, none.
    """

    seal: Seal
    part: Part
    side: str
    answers: Mapping[str, Any]
    questions: Mapping[str, Question]
    values: Mapping[str, Value]
    given: Mapping[str, Callable[[], Any]]
    lists: frozenset[str] = frozenset()
    _computed: dict[str, Any] = field(default_factory=dict)

    def get(self, name: str) -> Any:
        """The value of a fact, an answer or a computed value.

        Raises:
            UnknownFactError: nobody has given it yet.
        """
        if name in self.values:
            return self._compute(self.values[name])
        if name in self.lists:
            return list(self.answers.get(name) or ())
        if name in self._contract:
            return self.record(name)
        if name in self.answers:
            return self._answered(name)
        if name in self.given:
            return self.given[name]()
        return self._recorded(name)

    def record(self, entity: str) -> dict[str, Any]:
        """A whole record, the answers laid over it, JSON values."""
        prefix = f"{entity}."
        given = self.given_values({name for name in self.given if name.startswith(prefix)})
        laid = {**self.part.facts, **given, **self.answers}.items()
        known = {name[len(prefix) :]: value for name, value in laid if name.startswith(prefix)}
        return {**self._entity(entity), **known}

    def given_values(self, names: Collection[str]) -> dict[str, Any]:
        """What is taken as answered of these, JSON values."""
        values = {}
        for name in self.given.keys() & names:
            # One computed from what nobody has given yet is no answer.
            with suppress(LookupError, ArithmeticError):
                values[name] = field_type(self.kind(name)).to_json(self.given[name]())
        return values

    def shown(self, name: str) -> str:
        """A fact as a person reads it, « … » while nobody has given it."""
        try:
            value = self._answered(name) if name in self.answers else self.get(name)
        except (LookupError, ArithmeticError):
            return UNKNOWN
        if name in self.questions:
            words = self.questions[name].choices()
        else:
            words = self.seal.facts.get(name, {}).get("options", {})
        return field_type(self.kind(name), self.seal.language).in_words(value, words)

    def kind(self, name: str) -> str:
        """The field type of a name."""
        if name in self.values:
            return self.values[name].kind
        if name in self.questions:
            return self.questions[name].kind
        if name == "today" or name.startswith("today."):
            return "date" if name == "today" else "text"
        return str(self.seal.facts[name]["type"]) if name in self.seal.facts else "text"

    def same(self, name: str, value: Any) -> bool | None:
        """Whether an answer is what is recorded of the persona; None when one of the two is missing.

        Args:
            value: a JSON value.
        """
        entity, _, key = name.partition(".")
        kind = field_type(self.kind(name))
        given = kind.stored(value)
        known = kind.stored(self.part.facts.get(name, self._entity(entity).get(key)))
        return None if given is None or known is None else bool(given == known)

    def _answered(self, name: str) -> Any:
        """An answer; one left empty, or of a type the question no longer has, is not known."""
        value = field_type(self.kind(name)).stored(self.answers[name])
        if value is None:
            raise UnknownFactError(name)
        return value

    def _recorded(self, name: str) -> Any:
        if name == "today" or name.startswith("today."):
            return self._clock(name)
        if name == "relations":
            # Seen from the other side there is one contract: the one being shown.
            both = self.side == self.part.actor or not self.part.contracts
            return list(self.part.contracts) if both else [self._contract]
        entity, _, key = name.partition(".")
        value = self.part.facts.get(name, self._entity(entity).get(key))
        if value is None:
            raise UnknownFactError(name)
        return field_type(self.kind(name)).from_json(value)

    def _entity(self, entity: str) -> Mapping[str, Any]:
        return self.part.user if entity == "user" else self._contract.get(entity, {})

    @cached_property
    def _contract(self) -> Mapping[str, Mapping[str, Any]]:
        chosen = self.answers.get("relation")
        contracts = self.part.contracts or ({},)
        return next(
            (one for one in contracts if chosen and one["relation"]["number"] == chosen), contracts[0]
        )

    def _compute(self, value: Value) -> Any:
        if value.name not in self._computed:
            self._computed[value.name] = value.compute()
        return self._computed[value.name]

    def _clock(self, name: str) -> Any:
        today = date.fromisoformat(self.seal.today)
        return getattr(today, name.partition(".")[2]) if "." in name else today
