"""From a checked tree to Python source; constants are written anew, the author's text never copied."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from maquette.expressions.filters import DEFAULT, FILTERS
from maquette.expressions.tree import (
    Binary,
    Call,
    Condition,
    Constant,
    Filter,
    Listing,
    Name,
    Node,
    Scalar,
    Unary,
)

__all__ = ["constant", "python"]

_OR, _AND, _NOT, _COMPARISON, _SUM, _PRODUCT, _SIGN, _ATOM = range(1, 9)
_LEVELS = {"or": _OR, "and": _AND, "+": _SUM, "-": _SUM, "*": _PRODUCT, "/": _PRODUCT}
_DAYS = {"date + days": "+", "date - days": "-"}


def python(node: Node) -> str:
    """The Python expression of a checked tree, with no more parentheses than needed."""
    return _within(node, _OR)


def constant(value: Scalar) -> str:
    """A constant as Python source, in double quotes.

    Raises:
        TypeError: anything but text, whole or decimal number, date, true or false.
    """
    if isinstance(value, str):
        shown = repr(str(value))
        return shown if '"' in value or shown.startswith('"') else f'"{shown[1:-1]}"'
    if isinstance(value, bool | int):
        return repr(value)
    if isinstance(value, Decimal) and value.is_finite():
        return f'Decimal("{value:f}")'
    if type(value) is date:
        return f"date({value.year}, {value.month}, {value.day})"
    raise TypeError(f"not a constant: {value!r}")


def _within(node: Node, level: int) -> str:
    """The source of a node, in parentheses when it binds less than its place requires."""
    source, own = _source(node)
    return source if own >= level else f"({source})"


def _source(node: Node) -> tuple[str, int]:  # noqa: PLR0911 (one return per kind of node)
    """The source of a node and how tightly it binds."""
    match node:
        case Constant(value=value):
            return constant(value), _ATOM
        case Name(path=path):
            return _call("fact", constant(path))
        case Condition(function=function):
            return _call(function)
        case Listing(items=items):
            return f"[{_joined(items)}]", _ATOM
        case Call(function=function, arguments=arguments):
            return _call("rule", constant(function), *map(python, arguments))
        case Unary():
            return _unary(node)
        case Binary():
            return _binary(node)
        case Filter():
            return _filter(node)
    raise TypeError(f"not an expression: {node!r}")


def _unary(node: Unary) -> tuple[str, int]:
    if node.operator == "decimal":
        return _call("Decimal", python(node.operand))
    if node.operator == "not":
        return f"not {_within(node.operand, _NOT)}", _NOT
    return f"-{_within(node.operand, _SIGN)}", _SIGN


def _binary(node: Binary) -> tuple[str, int]:
    operator, left, right = node.operator, node.left, node.right
    if operator == "date - date":
        return f"({_within(left, _SUM)} - {_within(right, _PRODUCT)}).days", _ATOM
    if operator in _DAYS:
        return f"{_within(left, _SUM)} {_DAYS[operator]} timedelta(days={python(right)})", _SUM
    if operator in _LEVELS:
        level = _LEVELS[operator]
        return f"{_within(left, level)} {operator} {_within(right, level + 1)}", level
    if operator in ("==", "!=") and any(_is_yes_no(side) for side in (left, right)):
        operator = "is" if operator == "==" else "is not"
    return f"{_within(left, _SUM)} {operator} {_within(right, _SUM)}", _COMPARISON


def _is_yes_no(node: Node) -> bool:
    return isinstance(node, Constant) and isinstance(node.value, bool)


def _filter(node: Filter) -> tuple[str, int]:
    if node.name == DEFAULT and isinstance(node.operand, Name):
        return _call("fact", constant(node.operand.path), *map(python, node.arguments))
    form = FILTERS[node.name].python
    value = _within(node.operand, _ATOM if form.startswith("{}") else _OR)
    arguments = "".join(f", {python(argument)}" for argument in node.arguments)
    return form.format(value, arguments=arguments), _ATOM


def _call(function: str, *arguments: str) -> tuple[str, int]:
    return f"{function}({', '.join(arguments)})", _ATOM


def _joined(nodes: Iterable[Node]) -> str:
    return ", ".join(map(python, nodes))
