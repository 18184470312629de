"""A formula of a recipe over whole numbers: one row, or columns of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from operator import add, and_, eq, floordiv, ge, gt, le, lt, mul, ne, or_, sub
from types import MappingProxyType
from typing import Any

from maquette.expressions.mistakes import Mistake, named
from maquette.expressions.parser import parse
from maquette.expressions.scope import Scope
from maquette.expressions.tree import Binary, Constant, Name, Node, Unary, walk
from maquette.expressions.types import Kind, Type
from maquette.rules.whole import Whole

__all__ = ["Formula", "Words", "read_formula"]

Words = Mapping[str, tuple[str, ...]]
"""Words of a column, in the order of their codes."""

_UNKNOWN, _NOT_PLAIN = "E008", "E010"

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

    def __init__(self, node: Node, words: Words) -> None:
        self._node, self._words = node, words
        self.names = tuple(dict.fromkeys(one.path for one in walk(node) if isinstance(one, Name)))

    def of(self, row: Mapping[str, Whole]) -> Whole:
        """Its value for a row whose other columns are known."""
        return _value(self._node, row, self._words)


def read_formula(
    text: str, names: tuple[str, ...], words: Words = MappingProxyType({})
) -> tuple[Formula | None, list[Mistake]]:
    """A formula over the names of a table, or what is wrong with it.

    Args:
        names: columns it may use.
        words: those of each column of words, in the order of their codes.
    """
    node, mistakes = parse(text, Scope({name: Type(Kind.INTEGER) for name in names}))
    if node is None or mistakes:
        return None, mistakes
    wrong = [
        Mistake("E002", part.offset, part.width, named(part.path, names))
        for part in walk(node)
        if isinstance(part, Name) and part.path not in names
    ]
    wrong += [one for part in walk(node) for one in _mistakes(part, words, text)]
    return (None if wrong else Formula(node, words)), wrong


def _mistakes(node: Node, words: Words, text: str) -> list[Mistake]:
    match node:
        case Binary(operator="==" | "!=", left=Name(path=path), right=Constant(value=str(word))):
            known = words.get(path, ())
            details = {"value": word, "options": ", ".join(known), **named(word, known)}
            right = node.right
            return [] if word in known else [Mistake(_UNKNOWN, right.offset, right.width, details)]
        case Constant(value=int()) | Name() | Unary(operator="-" | "not"):
            return []
        case Constant(value=str()):
            # Told with the comparison it stands in.
            return []
        case Binary(operator=operator) if operator in _OPERATORS:
            return []
    return [
        Mistake(
            _NOT_PLAIN,
            node.offset,
            max(1, node.width),
            {"found": text[node.offset : node.end], "use": "+ - * / == < > and or"},
        )
    ]


def _value(node: Node, row: Mapping[str, Whole], words: Words) -> Whole:
    match node:
        case Binary(operator=operator, left=Name(path=path), right=Constant(value=str(word))):
            return 0 + _OPERATORS[operator](row[path], words[path].index(word))
        case Binary(operator=operator, left=left, right=right):
            return 0 + _OPERATORS[operator](_value(left, row, words), _value(right, row, words))
        case Unary(operator="not", operand=operand):
            return 1 - _value(operand, row, words)
        case Unary(operand=operand):
            return -_value(operand, row, words)
        case Name(path=path):
            return row[path]
        case Constant(value=value):
            return int(value)  # type: ignore[arg-type]
    raise ValueError(f"A formula that was not checked: {node}.")
