"""A formula of a recipe over whole numbers: one row, or columns of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from operator import add, and_, eq, floordiv, ge, gt, le, lt, mul, ne, or_, sub
from typing import Any

from maquette.expressions.mistakes import Mistake
from maquette.expressions.parser import parse
from maquette.expressions.scope import Scope
from maquette.expressions.tree import Binary, Constant, Name, Node, Unary, walk
from maquette.expressions.types import Kind, Type
from maquette.rules.whole import Whole

__all__ = ["Formula", "read_formula"]

_OPERATORS: Mapping[str, Callable[[Any, Any], Any]] = {
    "+": add,
    "-": sub,
    "*": mul,
    "/": floordiv,
    "==": eq,
    "!=": ne,
    "<": lt,
    "<=": le,
    ">": gt,
    ">=": ge,
    "and": and_,
    "or": or_,
}
"""A division keeps its whole part; a comparison is 1 or 0."""


class Formula:
    """A formula that was read."""

    def __init__(self, node: Node) -> None:
        self._node = node
        self.names = tuple(dict.fromkeys(one.path for one in walk(node) if isinstance(one, Name)))

    def of(self, row: Mapping[str, Whole]) -> Whole:
        """Its value for a row whose other columns are known."""
        return _value(self._node, row)


def read_formula(text: str, names: tuple[str, ...]) -> tuple[Formula | None, list[Mistake]]:
    """A formula over the names of a table, or what is wrong with it."""
    node, mistakes = parse(text, Scope({name: Type(Kind.INTEGER) for name in names}))
    return (None if node is None or mistakes else Formula(node)), mistakes


def _value(node: Node, row: Mapping[str, Whole]) -> Whole:
    match node:
        case Constant(value=value) if isinstance(value, int):
            return int(value)
        case Name(path=path):
            return row[path]
        case Unary(operator="-", operand=operand):
            return -_value(operand, row)
        case Binary(operator=operator, left=left, right=right) if operator in _OPERATORS:
            return 0 + _OPERATORS[operator](_value(left, row), _value(right, row))
    raise ValueError(f"A formula of a recipe has whole numbers and plain operators only: {node}.")
