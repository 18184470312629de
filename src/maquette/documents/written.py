"""Amounts, durations and days as a French paper writes them."""

from __future__ import annotations

from datetime import date

from maquette.fields import field_type
from maquette.fields.numbers import NARROW
from maquette.rules.lines import FULL

__all__ = ["day", "euros", "hours", "month", "rate", "yes_no"]


def euros(cents: int) -> str:
    """« 1 234,50 € »."""
    return _shown("euros", cents)


def hours(quarters: int) -> str:
    """« 36 h 30 »."""
    return _shown("hours", quarters)


def day(value: date) -> str:
    """« 3 novembre 2026 »."""
    return field_type("date").show(value)


def month(iso: str) -> str:
    """« octobre 2026 »."""
    return _shown("month", iso)


def rate(hundred_thousandths: int) -> str:
    """« 6,9 % »; nothing for a line that has no rate."""
    if not hundred_thousandths:
        return ""
    shown = f"{hundred_thousandths * 100 / FULL:.4f}".rstrip("0").rstrip(".")
    return f"{shown.replace('.', ',')}{NARROW}%"


def yes_no(value: bool) -> str:
    """« Oui » or « Non »."""
    return field_type("yes_no").show(value)


def _shown(kind: str, value: int | str) -> str:
    one = field_type(kind)
    return one.show(one.from_json(value))
