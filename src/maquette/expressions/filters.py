"""The short list of filters: one line each, with what it takes, what it gives, its Python and its meaning."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from operator import attrgetter, itemgetter, methodcaller
from typing import Any

from maquette.expressions.types import INTEGER, TEXT, Kind, Type

__all__ = ["DEFAULT", "FILTERS", "FORMATS", "FilterRule", "rounded"]

DEFAULT = "default"
"""The only filter that is not a plain function of its value: it stands for a fact not known yet."""

_NUMBERS = frozenset({Kind.INTEGER, Kind.DECIMAL, Kind.EUROS, Kind.HOURS, Kind.DAYS})
_SERIES = frozenset({Kind.TEXT, Kind.CHOICE, Kind.LIST, Kind.CHOICES})
_WORDS = frozenset({Kind.TEXT, Kind.CHOICE})
_DATES = frozenset({Kind.DATE, Kind.MONTH})


def rounded(value: int | Decimal, places: int = 0) -> int | Decimal:
    """A number to so many decimal places, halves away from zero; a whole number is left as it is."""
    if isinstance(value, int):
        return value
    return value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


@dataclass(frozen=True)
class FilterRule:
    """One filter.

    Args:
        takes: kinds of value it accepts.
        gives: the type of its result, from the type of the value.
        python: its form in generated code; `{}` is the value, `{arguments}` what follows it.
        run: its meaning; for a format, None: the caller shows values.
        most: number of arguments it may have, all whole numbers.
    """

    takes: frozenset[Kind]
    gives: Callable[[Type], Type]
    python: str
    run: Callable[..., Any] | None
    most: int = 0


def _whole(_: Type) -> Type:
    return INTEGER


def _text(_: Type) -> Type:
    return TEXT


def _same(type_: Type) -> Type:
    return type_


def _item(type_: Type) -> Type:
    return type_.element


def _format(name: str, *takes: Kind) -> FilterRule:
    return FilterRule(frozenset({*takes, Kind.SHOWN}), _text, f'shown({{}}, "{name}")', None)


FORMATS = {
    "date": _format("date", Kind.DATE),
    "long_date": _format("long_date", Kind.DATE),
    "month_name": _format("month_name", Kind.DATE, Kind.MONTH),
    "euros": _format("euros", Kind.EUROS, Kind.DECIMAL, Kind.INTEGER),
    "hours": _format("hours", Kind.HOURS, Kind.DECIMAL, Kind.INTEGER),
}
FILTERS = FORMATS | {
    "length": FilterRule(_SERIES, _whole, "len({})", len),
    "first": FilterRule(_SERIES, _item, "{}[0]", itemgetter(0)),
    "last": FilterRule(_SERIES, _item, "{}[-1]", itemgetter(-1)),
    "upper": FilterRule(_WORDS, _text, "{}.upper()", methodcaller("upper")),
    "lower": FilterRule(_WORDS, _text, "{}.lower()", methodcaller("lower")),
    "capitalize": FilterRule(_WORDS, _text, "{}.capitalize()", methodcaller("capitalize")),
    "round": FilterRule(_NUMBERS, _same, "rounded({}{arguments})", rounded, most=1),
    "day": FilterRule(frozenset({Kind.DATE}), _whole, "{}.day", attrgetter("day")),
    "month": FilterRule(_DATES, _whole, "{}.month", attrgetter("month")),
    "year": FilterRule(_DATES, _whole, "{}.year", attrgetter("year")),
}
