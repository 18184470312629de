"""Formats a text may ask for: `{{ today | long_date }}`."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from maquette.fields.choice import YesNo
from maquette.fields.dates import Date, long_date, month_name
from maquette.fields.numbers import DecimalNumber, Euros, Hours, Integer

__all__ = ["FORMATS", "formatted"]


FORMATS: Mapping[str, Callable[[Any], str]] = {
    "text": str,
    "integer": Integer().show,
    "decimal": lambda value: DecimalNumber().show(Decimal(value)),
    "euros": lambda value: Euros().show(Decimal(value)),
    "hours": lambda value: Hours().show(Decimal(value)),
    "date": Date().write,
    "long_date": long_date,
    "month": month_name,
    "month_name": month_name,
    "yes_no": YesNo().show,
}


def formatted(value: Any, form: str) -> str:
    """A value in a format; a text stays as it is."""
    return value if isinstance(value, str) else FORMATS[form](value)
