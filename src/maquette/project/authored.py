"""A value as an author writes it in a file, made the JSON value of its field type."""

from __future__ import annotations

from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from maquette.facts import Fact
from maquette.fields import FIELD_TYPES

__all__ = ["authored", "number_of"]

#: the finest step of a number, by field type
_STEPS = {"integer": Decimal(1), "euros": Decimal("0.01"), "hours": Decimal("0.25")}


def number_of(text: str, kind: str) -> Decimal | None:
    """The finite number in a text, when it is no finer than its field type allows."""
    step = _STEPS.get(kind)
    try:
        number = Decimal(text)
        fine = number.is_finite() and (step is None or number % step == 0)
    except InvalidOperation:
        return None
    return number if fine else None


def authored(fact: Fact, text: str) -> Any:
    """The JSON value of a text: dates 2026-11-03, numbers 12.5, true or false; None when it is not one."""
    try:
        return _value(fact, text)
    except ValueError:
        return None


def _value(fact: Fact, text: str) -> Any:
    kind = FIELD_TYPES[fact.type]
    match kind.expression:
        case "date":
            value: Any = date.fromisoformat(text).isoformat()
        case "month":
            value = date.fromisoformat(f"{text}-01").isoformat()[:7]
        case "yes_no":
            value = {"true": True, "false": False}.get(text)
        case "choice":
            value = text if text in fact.options or not fact.options else None
        case "integer" | "euros" | "hours":
            number = number_of(text, kind.expression)
            value = None if number is None else kind.to_json(number)
        case _:
            value = text
    return value
