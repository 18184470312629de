"""Values of a journey as the rules count them: whole cents, quarter-hours, hundred-thousandths."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from maquette.fields import field_type
from maquette.rules.lines import of_percent
from maquette.rules.registry import ValueType

__all__ = ["as_rules_count"]

_COUNTED = ("euros", "hours", "month")


def as_rules_count(kind: ValueType | None, value: Any) -> Any:
    """One argument of a rule; a record, a date, a text and a whole number are as they are."""
    if kind in _COUNTED:
        return field_type(str(kind)).to_json(Decimal(value) if kind != "month" else value)
    if kind == "percent":
        return of_percent(value)
    return value
