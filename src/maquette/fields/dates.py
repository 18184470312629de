"""Dates and months, typed and shown the French way."""

from __future__ import annotations

import re
from datetime import date
from typing import Any, ClassVar

from maquette.fields.field import FieldType, Question, Refused

__all__ = ["MONTHS", "Date", "Month", "long_date", "month_name"]

MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip
_SPOKEN = {"aout": 8, "fevrier": 2, "decembre": 12} | {name: number for number, name in enumerate(MONTHS, 1)}
_NUMBERS = re.compile(r"(\d{1,2})[\s/.\-](\d{1,2})[\s/.\-](\d{4})")
_WORDS = re.compile(r"(\d{1,2})(?:er)?\s+([a-zéûè]+)\.?\s+([1-9]\d{3})", re.IGNORECASE)


def long_date(value: date) -> str:
    """« 3 novembre 2026 », « 1er mai 2026 »."""
    day = "1er" if value.day == 1 else str(value.day)
    return f"{day} {MONTHS[value.month - 1]} {value.year}"


def month_name(value: date) -> str:
    """« novembre 2026 »."""
    return f"{MONTHS[value.month - 1]} {value.year}"


class Date(FieldType):
    """A day: typed 03/11/2026 or 3 novembre 2026; ISO text in JSON."""

    expression: ClassVar[str] = "date"

    def parse(self, text: str) -> date:
        numbers, words = _NUMBERS.fullmatch(text), _WORDS.fullmatch(text)
        if numbers:
            day, month, year = map(int, numbers.groups())
        elif words and words[2].lower() in _SPOKEN:
            day, month, year = int(words[1]), _SPOKEN[words[2].lower()], int(words[3])
        else:
            raise Refused("not_a_date")
        try:
            found = date(year, month, day)
        except ValueError:
            raise Refused("impossible_date") from None
        if year < 1000:
            raise Refused("impossible_date")
        return found

    def from_text(self, text: str, question: Question) -> Any:
        """As a person types it, or as an author's file says it: 2026-11-03, 2026-11."""
        return "/".join(reversed(text.split("-"))) if re.fullmatch(r"\d{4}(-\d\d){1,2}", text) else text

    def write(self, value: date) -> str:
        return f"{value:%d/%m/%Y}"

    def show(self, value: date) -> str:
        return long_date(value)

    def to_json(self, value: date) -> str:
        return value.isoformat()

    def from_json(self, value: str) -> date:
        return date.fromisoformat(value)


class Month(Date):
    """A civil month, held as its first day; "2026-11" in JSON."""

    def parse(self, text: str) -> date:
        numbers = re.fullmatch(r"(0?[1-9]|1[0-2])[\s/.\-]([1-9]\d{3})", text)
        words = re.fullmatch(r"([a-zéûè]+)\s+([1-9]\d{3})", text, re.IGNORECASE)
        if numbers:
            return date(int(numbers[2]), int(numbers[1]), 1)
        if words and words[1].lower() in _SPOKEN:
            return date(int(words[2]), _SPOKEN[words[1].lower()], 1)
        raise Refused("not_a_month")

    def write(self, value: date) -> str:
        return f"{value:%m/%Y}"

    def show(self, value: date) -> str:
        return month_name(value)

    def to_json(self, value: date) -> str:
        return f"{value:%Y-%m}"

    def from_json(self, value: str) -> date:
        return date.fromisoformat(f"{value}-01")
