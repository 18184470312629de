"""What operators make of two values: the table of units."""

from __future__ import annotations

from dataclasses import replace

from maquette.expressions.conversions import AMOUNTS, NUMBERS, Typed, as_decimal, dated, fit, literal
from maquette.expressions.tree import Binary
from maquette.expressions.types import DATE, DAYS, DECIMAL, EUROS, INTEGER, TEXT, UNKNOWN, YES_NO, Kind, Type

__all__ = ["arithmetic", "comparison", "membership"]

_WORDS = frozenset({Kind.TEXT, Kind.CHOICE})
_MOMENTS = (frozenset({Kind.DATE}), frozenset({Kind.MONTH}))
_QUANTITIES = tuple(NUMBERS | {amount} for amount in AMOUNTS)
_ORDERED = (*_MOMENTS, *_QUANTITIES)
_COMPARABLE = (*_ORDERED, _WORDS, frozenset({Kind.YES_NO}))
_DAYS = frozenset({Kind.DAYS, Kind.INTEGER})


def arithmetic(node: Binary, left: Typed, right: Typed) -> Typed | None:
    """The result of `+ - * /`, conversions made explicit, or None when the units do not allow it."""
    if Kind.UNKNOWN in (left.kind, right.kind):
        divided = as_decimal(left) if node.operator == "/" else left
        return Typed(replace(node, left=divided.node, right=right.node), UNKNOWN)
    if node.operator in ("+", "-"):
        return _with_date(node, left, right) or _sum(node, left, right)
    result = _product(left, right) if node.operator == "*" else _quotient(left, right)
    if result is None:
        return None
    if node.operator == "/":
        left = as_decimal(left)
    return Typed(replace(node, left=left.node, right=right.node), result)


def _with_date(node: Binary, left: Typed, right: Typed) -> Typed | None:
    left, right = dated(left, right.type), dated(right, left.type)
    match left.kind, node.operator, right.kind:
        case Kind.DATE, "-", Kind.DATE:
            return Typed(replace(node, operator="date - date", left=left.node, right=right.node), DAYS)
        case Kind.DATE, sign, kind if kind in _DAYS:
            return Typed(replace(node, operator=f"date {sign} days", left=left.node, right=right.node), DATE)
        case kind, "+", Kind.DATE if kind in _DAYS:
            return Typed(replace(node, operator="date + days", left=right.node, right=left.node), DATE)
    return None


def _sum(node: Binary, left: Typed, right: Typed) -> Typed | None:
    if literal(left.node) and left.kind in NUMBERS and right.kind in AMOUNTS:
        left = fit(left, right.type) or left
    elif literal(right.node) and right.kind in NUMBERS and left.kind in AMOUNTS:
        right = fit(right, left.type) or right
    result: Type | None = None
    if left.kind in NUMBERS and right.kind in NUMBERS:
        result = INTEGER if left.kind is right.kind is Kind.INTEGER else DECIMAL
    elif left.kind in AMOUNTS and left.kind is right.kind:
        result = left.type
    elif node.operator == "+" and {left.kind, right.kind} <= _WORDS:
        result = TEXT
    return Typed(replace(node, left=left.node, right=right.node), result) if result else None


def _product(left: Typed, right: Typed) -> Type | None:
    if {left.kind, right.kind} == {Kind.EUROS, Kind.HOURS}:
        return EUROS
    if left.kind in NUMBERS:
        left, right = right, left
    if right.kind not in NUMBERS or left.kind not in NUMBERS | AMOUNTS:
        return None
    if right.kind is Kind.INTEGER or left.kind in (Kind.EUROS, Kind.HOURS):
        return left.type
    return DECIMAL if left.kind in NUMBERS else None


def _quotient(left: Typed, right: Typed) -> Type | None:
    if right.kind in NUMBERS and left.kind in NUMBERS | AMOUNTS:
        return left.type if left.kind in (Kind.EUROS, Kind.HOURS) else DECIMAL
    if left.kind is right.kind and left.kind in AMOUNTS:
        return DECIMAL
    return EUROS if (left.kind, right.kind) == (Kind.EUROS, Kind.HOURS) else None


def comparison(node: Binary, left: Typed, right: Typed) -> Typed | None:
    """`== != < <= > >=` between two values, or None when they cannot be compared."""
    left, right = dated(left, right.type), dated(right, left.type)
    groups = _COMPARABLE if node.operator in ("==", "!=") else _ORDERED
    if not _together(left.type, right.type, groups):
        return None
    return Typed(replace(node, left=left.node, right=right.node), YES_NO)


def membership(node: Binary, left: Typed, right: Typed) -> Typed | None:
    """`in`, `not in`: an item of a list, one of several choices, a text within a text; or None."""
    left = dated(left, right.type.element)
    if right.kind is Kind.LIST:
        right = dated(right, Type(Kind.LIST, item=left.type))
    elif right.kind not in (Kind.CHOICES, Kind.TEXT, Kind.UNKNOWN):
        return None
    if not _together(left.type, right.type.element, _COMPARABLE):
        return None
    return Typed(replace(node, left=left.node, right=right.node), YES_NO)


def _together(left: Type, right: Type, groups: tuple[frozenset[Kind], ...]) -> bool:
    kinds = {left.kind, right.kind} - {Kind.UNKNOWN}
    return not kinds or any(kinds <= group for group in groups)
