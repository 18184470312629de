"""A value as an author writes it in a file, made the JSON value of its field type."""

from __future__ import annotations

from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from maquette.fields import FIELD_TYPES

__all__ = ["authored"]


def authored(kind: str, text: str) -> Any:
    """The JSON value of a text: dates 2026-11-03, numbers 12.5, true or false; None when it is not one."""
    expression = FIELD_TYPES[kind].expression
    try:
        if expression == "date":
            return date.fromisoformat(text).isoformat()
        if expression == "month":
            return date.fromisoformat(f"{text}-01").isoformat()[:7]
        if expression == "yes_no":
            return {"true": True, "false": False}.get(text)
        if expression in ("integer", "euros", "hours"):
            number = Decimal(text)
            return FIELD_TYPES[kind].to_json(number if expression != "integer" else int(number))
    except (ValueError, InvalidOperation):
        return None
    return text
