"""Formats a text may ask for: `{{ today | long_date }}`."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from maquette.fields.choice import YesNo
from maquette.fields.dates import Date, long_date, month_name
from maquette.fields.english import (
    EnglishDate,
    EnglishDecimal,
    EnglishEuros,
    EnglishHours,
    EnglishInteger,
    EnglishMonth,
    EnglishYesNo,
)
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


_ENGLISH: Mapping[str, Callable[[Any], str]] = {
    **FORMATS,
    "integer": EnglishInteger().show,
    "decimal": lambda value: EnglishDecimal().show(Decimal(value)),
    "euros": lambda value: EnglishEuros().show(Decimal(value)),
    "hours": lambda value: EnglishHours().show(Decimal(value)),
    "date": EnglishDate().write,
    "long_date": EnglishDate().show,
    "month": EnglishMonth().show,
    "month_name": EnglishMonth().show,
    "yes_no": EnglishYesNo().show,
}


def formatted(value: Any, form: str, language: str = "fr") -> str:
    """A value in a format, in a language; a text stays as it is."""
    forms = _ENGLISH if language == "en" else FORMATS
    return value if isinstance(value, str) else forms[form](value)
