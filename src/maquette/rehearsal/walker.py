"""The virtual participant: the answers a person would give to a question, the same for the same seed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from hashlib import blake2b
from itertools import chain
from typing import Any

from maquette.fakedata import identifiers
from maquette.fields import FieldType, Question, Refused, field_type
from maquette.fields.field import known_bound
from maquette.player.answers import accepted

__all__ = ["Walker"]

Known = Callable[[str], Any]


def _nothing(name: str) -> Any:
    raise LookupError(name)


@dataclass(frozen=True)
class Walker:
    """Somebody who answers.

    Args:
        seed: of the rehearsal.
        user: her own record, JSON values.
        today: the prototype's clock.
        known: the value of a fact of hers, in its type's own values; raises `LookupError`.
    """

    seed: int
    user: Mapping[str, Any]
    today: date
    known: Known = field(default=_nothing)

    def answers(self, question: Question, filled: Any = None, telling: Iterable[Any] = ()) -> list[Any]:
        """What her widget may hold, each one accepted, the likeliest first; none when nothing is accepted.

        Every option of a choice is there. A number or a date comes with its bounds.

        Args:
            question: what is asked.
            filled: what the widget holds already, kept when it is accepted.
            telling: values some condition compares the answer with, in the type's own values.
        """
        return list(self._accepted(question, filled, telling))

    def likeliest(self, question: Question, filled: Any = None, telling: Iterable[Any] = ()) -> Any:
        """The first of her answers, without looking for the others; None when nothing is accepted."""
        return next(self._accepted(question, filled, telling), None)

    def _accepted(self, question: Question, filled: Any, telling: Iterable[Any]) -> Iterator[Any]:
        is_typed = field_type(question.kind).widget in ("text_input", "text_area")
        offers = (
            [filled] if filled not in (None, "", []) else [],
            _written(field_type(question.kind), telling) if is_typed else (),
            self._offered(question),
        )
        tried: list[Any] = []
        for raw in chain(*offers):
            if raw not in tried:
                tried.append(raw)
                if _is_accepted(question, raw):
                    yield raw

    def _offered(self, question: Question) -> Iterator[Any]:
        kind = field_type(question.kind)
        if kind.widget == "radio":
            yield from kind.widget_arguments(question, None)["options"]
        elif kind.widget == "multiselect":
            options = list(question.choices())
            yield from ([one] for one in options)
            yield options
        else:
            yield from self._remembered(question, kind)
            yield from (kind.write(value) for value in self._typical(question, kind))

    def _remembered(self, question: Question, kind: FieldType) -> Iterator[Any]:
        """What she knows of it, or what it was the month before."""
        _, _, key = question.name.partition(".")
        for name in (question.name, f"last.{key}", f"user.{key or question.name}"):
            try:
                yield kind.write(self.known(name))
            except (LookupError, TypeError, ValueError, ArithmeticError, AttributeError):
                continue

    def _typical(self, question: Question, kind: FieldType) -> Iterator[Any]:
        """Plausible values; for what has an order, within its bounds, then the bounds themselves."""
        usual = _USUAL.get(question.kind, _words)(self, self._number(question.name))
        if kind.expression not in _ORDERED:
            yield usual
            return
        least, most = known_bound(question.least), known_bound(question.most)
        yield usual
        yield from (bound for bound in (least, most) if bound is not None)
        # Rounded to what the type can hold, a bound may fall just outside.
        yield from (near for bound in (least, most) if bound is not None for near in _around(bound))

    def _number(self, name: str) -> int:
        """A number of hers for this question."""
        key = f"{self.seed}/{self.user.get('person', '')}/{name}"
        return int.from_bytes(blake2b(key.encode(), digest_size=4).digest())


_ORDERED = ("integer", "decimal", "euros", "hours", "date", "month")


def _around(bound: Any) -> tuple[Any, ...]:
    if isinstance(bound, date):
        return bound - timedelta(days=1), bound + timedelta(days=1)
    return Decimal(int(bound)), Decimal(int(bound) + 1)


def _written(kind: FieldType, values: Iterable[Any]) -> Iterator[Any]:
    """Values as they are typed; one of another type is no answer."""
    for value in values:
        try:
            yield kind.write(value)
        except (TypeError, ValueError, ArithmeticError, AttributeError):
            continue


def _is_accepted(question: Question, raw: Any) -> bool:
    try:
        value = accepted(question, raw)
    except Refused:
        return False
    return not (question.needed and value is False)


def _words(_walker: Walker, number: int) -> str:
    return ("Réponse d'essai", "Un deuxième essai", "Encore un essai")[number % 3]


def _person(walker: Walker, _number: int) -> str:
    return f"{walker.user.get('first_name', 'Camille')} {walker.user.get('last_name', 'Martin')}"


def _address(walker: Walker, _number: int) -> str:
    user = walker.user
    return (
        f"{user.get('street', '1 rue du Test')}\n{user.get('postcode', '75001')} {user.get('town', 'Paris')}"
    )


def _nir(walker: Walker, number: int) -> str:
    born = date.fromisoformat(walker.user.get("birth_date", "1950-01-01"))
    sex = walker.user.get("sex", "F")
    return str(
        walker.user.get("nir")
        or identifiers.nir(number % identifiers.NIR_CAPACITY, sex, born.year, born.month)
    )


def _email(walker: Walker, number: int) -> str:
    first_name, _, last_name = _person(walker, number).partition(" ")
    return identifiers.email(first_name, last_name, number % 1000)


#: field type -> a plausible value, in the type's own values; a line of text for any other
_USUAL: Mapping[str, Callable[[Walker, int], Any]] = {
    "integer": lambda _, number: 1 + number % 12,
    "decimal": lambda _, number: Decimal(1 + number % 12),
    "euros": lambda _, number: Decimal(12 + number % 20),
    "hours": lambda _, number: Decimal(4 + number % 60),
    "date": lambda walker, number: walker.today - timedelta(days=number % 28),
    "month": lambda walker, _: walker.today.replace(day=1),
    "person": _person,
    "address": _address,
    "iban": lambda walker, number: walker.user.get("iban") or identifiers.iban(number),
    "nir": _nir,
    "phone": lambda walker, number: walker.user.get("phone") or identifiers.phone(6, number % 10_000),
    "email": _email,
    "siret": lambda _, number: identifiers.siret(number % 10_000),
    "spi": lambda _, number: identifiers.spi(1 + number % (identifiers.SPI_BODIES - 1)),
    "cesu_number": lambda _, number: identifiers.cesu_number(number % 10_000_000),
    "file": lambda _, number: f"document-{number % 1000}.pdf",
}
