"""Numbers, amounts, durations, dates and yes or no as people read and type them in English.

What is stored and what a radio holds stay the same: a session may change its language at any moment.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Any

from maquette.fields.choice import YesNo
from maquette.fields.dates import Date, Month
from maquette.fields.field import Question
from maquette.fields.numbers import WIDE, DecimalNumber, Euros, Hours, Integer

__all__ = [
    "EnglishDate",
    "EnglishDecimal",
    "EnglishEuros",
    "EnglishHours",
    "EnglishInteger",
    "EnglishMonth",
    "EnglishYesNo",
]

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_THOUSANDS = re.compile(r"-?\d{1,3}(,\d{3})+(?!\d)")
_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]+)\s+(\d{4})", re.IGNORECASE)
_MONTH = re.compile(r"([a-z]+)\s+(\d{4})", re.IGNORECASE)


def _plain(text: str) -> str:
    """A number without the commas between its thousands."""
    return text.replace(",", "") if _THOUSANDS.match(text) else text


def _number_of(name: str) -> int | None:
    """The number of a month: November, Nov."""
    found = [one for one in MONTHS if one.lower().startswith(name.lower()) and len(name) > 2]
    return MONTHS.index(found[0]) + 1 if found else None


class EnglishInteger(Integer):
    """1,234."""

    def parse(self, text: str) -> int:
        return super().parse(_plain(text))

    def show(self, value: int) -> str:
        return f"{value:,}"


class EnglishDecimal(DecimalNumber):
    """12.5."""

    def parse(self, text: str) -> Decimal:
        return super().parse(_plain(text))

    def write(self, value: Decimal) -> str:
        return f"{value:f}"


class EnglishEuros(Euros):
    """€1,234.50."""

    def parse(self, text: str) -> Decimal:
        return super().parse(_plain(re.sub(r"^€\s*", "", text)))

    def write(self, value: Decimal) -> str:
        return f"{value:.2f}"

    def show(self, value: Decimal) -> str:
        cents = self.to_json(Decimal(value))
        sign, cents = ("−" if cents < 0 else ""), abs(cents)
        return f"{sign}€{cents // 100:,}.{cents % 100:02d}"


class EnglishHours(Hours):
    """12 h 30, with a point when it is typed as a decimal."""

    def parse(self, text: str) -> Decimal:
        return super().parse(re.sub(r"hours?", "h", _plain(text), flags=re.IGNORECASE))

    def show(self, value: Decimal) -> str:
        hours, minutes = divmod(int(Decimal(value) * 60), 60)
        return f"{hours:,}{WIDE}h{f'{WIDE}{minutes:02d}' if minutes else ''}"

    def write(self, value: Decimal) -> str:
        return self.show(value).removesuffix(f"{WIDE}h").replace(",", "").replace(WIDE, " ")


class EnglishDate(Date):
    """3 November 2026; typed 03/11/2026, day first, or in words."""

    def parse(self, text: str) -> date:
        words = _DAY.fullmatch(text)
        month = _number_of(words[2]) if words else None
        return super().parse(f"{words[1]}/{month}/{words[3]}" if words and month else text)

    def show(self, value: date) -> str:
        return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


class EnglishMonth(Month):
    """November 2026."""

    def parse(self, text: str) -> date:
        words = _MONTH.fullmatch(text)
        month = _number_of(words[1]) if words else None
        return super().parse(f"{month}/{words[2]}" if words and month else text)

    def show(self, value: date) -> str:
        return f"{MONTHS[value.month - 1]} {value.year}"


class EnglishYesNo(YesNo):
    """Yes or No; what the radio holds stays as in French, so that a change of language keeps it."""

    def show(self, value: bool) -> str:
        return "Yes" if value else "No"

    def widget_arguments(self, question: Question, filled: Any) -> dict[str, Any]:
        said = {self.write(value): self.show(value) for value in (True, False)}
        return {**super().widget_arguments(question, filled), "format_func": said.__getitem__}
