"""Numbers as French people type them: comma, spaces between thousands, « 12 h 30 »."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import Any, ClassVar

from maquette.fields.field import FieldType, Question, Refused

__all__ = ["DecimalNumber", "Euros", "Hours", "Integer"]

NARROW, WIDE = "\u202f", "\u00a0"
_CLOCK = re.compile(r"(\d{1,9})\s*(?:h|:|heures?)\s*(\d{1,2})?\s*(?:min|mn|minutes?)?", re.IGNORECASE)


def decimal_of(text: str, code: str) -> Decimal:
    """The number in a text, comma or dot.

    Raises:
        Refused: with this code, when there is none.
    """
    plain = re.sub(r"[\s_]", "", text).replace(",", ".")
    try:
        number = Decimal(plain)
    except InvalidOperation:
        raise Refused(code) from None
    if not re.fullmatch(r"-?\d{1,9}(\.\d+)?", plain):
        raise Refused(code)
    return number


def grouped(whole: int) -> str:
    """1234567 as « 1 234 567 »."""
    return f"{whole:,}".replace(",", NARROW)


class Integer(FieldType):
    """A whole number."""

    expression: ClassVar[str] = "integer"

    def parse(self, text: str) -> int:
        number = decimal_of(text, "not_a_number")
        if number != int(number):
            raise Refused("not_whole")
        return int(number)

    def show(self, value: int) -> str:
        return grouped(value)

    def to_json(self, value: int) -> int:
        return int(value)


class DecimalNumber(FieldType):
    """A number with a comma; exact decimal here, text in JSON."""

    expression: ClassVar[str] = "decimal"

    def parse(self, text: str) -> Decimal:
        return decimal_of(text, "not_a_number")

    def write(self, value: Decimal) -> str:
        return f"{value:f}".replace(".", ",")

    def show(self, value: Decimal) -> str:
        return self.write(value)

    def to_json(self, value: Decimal) -> str:
        return f"{value:f}"

    def from_json(self, value: str) -> Decimal:
        return Decimal(value)


class Euros(FieldType):
    """An amount; exact decimal here, integer cents in JSON."""

    expression: ClassVar[str] = "euros"

    def parse(self, text: str) -> Decimal:
        number = decimal_of(re.sub(r"(€|euros?)\s*$", "", text, flags=re.IGNORECASE), "not_euros")
        if number != round(number, 2):
            raise Refused("too_many_decimals")
        return number

    def write(self, value: Decimal) -> str:
        return f"{value:.2f}".replace(".", ",")

    def show(self, value: Decimal) -> str:
        cents = self.to_json(Decimal(value))
        sign, cents = ("−" if cents < 0 else ""), abs(cents)
        return f"{sign}{grouped(cents // 100)},{cents % 100:02d}{WIDE}€"

    def to_json(self, value: Decimal) -> int:
        return int((Decimal(value) * 100).to_integral_value(ROUND_HALF_UP))

    def from_json(self, value: int) -> Decimal:
        return Decimal(value) / 100


class Hours(FieldType):
    """A duration in hours; exact decimal here, integer quarters of an hour in JSON."""

    expression: ClassVar[str] = "hours"

    def parse(self, text: str) -> Decimal:
        clock = _CLOCK.fullmatch(text)
        if clock:
            hours, minutes = int(clock[1]), int(clock[2] or 0)
            if minutes > 59:
                raise Refused("not_hours")
            number = Decimal(hours) + Decimal(minutes) / 60
        else:
            number = decimal_of(re.sub(r"\s*(h|heures?)$", "", text, flags=re.IGNORECASE), "not_hours")
        if number * 4 != int(number * 4):
            raise Refused("not_quarters")
        return number

    def write(self, value: Decimal) -> str:
        return self.show(value).removesuffix(f"{WIDE}h").replace(NARROW, "").replace(WIDE, " ")

    def show(self, value: Decimal) -> str:
        hours, minutes = divmod(int(Decimal(value) * 60), 60)
        return f"{grouped(hours)}{WIDE}h{f'{WIDE}{minutes:02d}' if minutes else ''}"

    def to_json(self, value: Decimal) -> int:
        return int(value * 4)

    def from_json(self, value: int) -> Decimal:
        return Decimal(value) / 4

    def bounded(self, value: Any, question: Question) -> Any:
        if value < 0:
            raise Refused("not_hours")
        return super().bounded(value, question)
