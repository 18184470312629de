"""What a value may pass for: a whole number for an amount, a text for a date or an option."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from maquette.expressions.tree import Constant, Listing, Node, Unary
from maquette.expressions.types import Kind, Type, list_of

__all__ = ["AMOUNTS", "NUMBERS", "Typed", "alike", "as_decimal", "dated", "fit", "literal", "stray_option"]

NUMBERS = frozenset({Kind.INTEGER, Kind.DECIMAL})
AMOUNTS = frozenset({Kind.EUROS, Kind.HOURS, Kind.DAYS})
_DECIMALS = frozenset({Kind.DECIMAL, Kind.EUROS, Kind.HOURS})
_WHOLES = frozenset({Kind.INTEGER, Kind.DAYS, Kind.UNKNOWN})
_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
_DATED = {Kind.DATE: "", Kind.MONTH: "-01"}
_FITS = frozenset(
    {(Kind.INTEGER, kind) for kind in (Kind.DECIMAL, Kind.EUROS, Kind.HOURS, Kind.DAYS)}
    | {
        (Kind.DECIMAL, Kind.EUROS),
        (Kind.DECIMAL, Kind.HOURS),
        (Kind.DAYS, Kind.INTEGER),
        (Kind.DAYS, Kind.DECIMAL),
    }
    | {(Kind.TEXT, Kind.CHOICE), (Kind.CHOICE, Kind.TEXT)}
)


@dataclass(frozen=True)
class Typed:
    """A checked node and its type."""

    node: Node
    type: Type

    @property
    def kind(self) -> Kind:
        return self.type.kind


def literal(node: Node) -> bool:
    """True for a constant, signed or not, and for a list of them."""
    if isinstance(node, Listing):
        return all(map(literal, node.items))
    return isinstance(node, Constant) or (isinstance(node, Unary) and isinstance(node.operand, Constant))


def as_decimal(value: Typed) -> Typed:
    """The same number, held as a decimal at run time."""
    node = value.node
    if value.kind not in _WHOLES:
        return value
    if isinstance(node, Constant) and type(node.value) is int:
        return Typed(replace(node, value=Decimal(node.value)), value.type)
    return Typed(Unary(node.offset, node.width, "decimal", node), value.type)


def dated(value: Typed, wanted: Type) -> Typed:
    """A text such as '2026-11-03' (or '2026-11') read as a date (or a month) where one is wanted."""
    node = value.node
    if isinstance(node, Listing) and wanted.kind is Kind.LIST:
        items = [dated(Typed(item, value.type.element), wanted.element) for item in node.items]
        if len({item.type for item in items}) == 1:
            return Typed(replace(node, items=tuple(item.node for item in items)), list_of(items[0].type))
    if isinstance(node, Constant) and isinstance(node.value, str) and wanted.kind in _DATED:
        read = _iso(node.value + _DATED[wanted.kind])
        return Typed(replace(node, value=read), wanted) if read else value
    return value


def _iso(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if _DAY.fullmatch(text) else None
    except ValueError:
        return None


def fit(value: Typed, wanted: Type) -> Typed | None:
    """The value as what is wanted, or None when it cannot be."""
    value = dated(value, wanted)
    if Kind.UNKNOWN in (value.kind, wanted.kind):
        return value
    if value.kind is wanted.kind:
        elements = {value.type.element.kind, wanted.element.kind} - {Kind.UNKNOWN}
        return None if value.kind is Kind.LIST and len(elements) > 1 else value
    if (value.kind, wanted.kind) not in _FITS:
        return None
    converted = as_decimal(value) if wanted.kind in _DECIMALS else value
    return Typed(converted.node, wanted)


def alike(values: Sequence[Typed]) -> tuple[Type, tuple[Node, ...]] | None:
    """The first of their types that they all fit and what they become, or None."""
    for wanted in dict.fromkeys(value.type for value in values):
        fitted = [fit(value, wanted) for value in values]
        if all(fitted):
            return wanted, tuple(value.node for value in fitted if value)
    return None


def stray_option(value: Typed, wanted: Type) -> str | None:
    """The text written by the author that is none of the options, if so."""
    if wanted.kind not in (Kind.CHOICE, Kind.CHOICES) or not wanted.options:
        return None
    if isinstance(value.node, Constant) and isinstance(value.node.value, str):
        return None if value.node.value in wanted.options else value.node.value
    return None
