"""The value of a checked tree, without Python: for static analysis and pure walks through a journey."""

from __future__ import annotations

import operator
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from typing import Any

from maquette.expressions.filters import DEFAULT, FILTERS
from maquette.expressions.tree import Binary, Call, Condition, Constant, Filter, Listing, Name, Node, Unary

__all__ = ["Lookup", "Rule", "Show", "UnknownValue", "evaluate"]

Lookup = Callable[[str], Any]
"""The value of a dotted name, or of a named condition by its phrase; raises `UnknownValue`."""
Rule = Callable[..., Any]
"""The result of a rule, from its dotted name and its values."""
Show = Callable[[Any, str], str]
"""A value in a format, as text; a text is left as it is."""

_OPERATIONS: dict[str, Callable[[Any, Any], Any]] = {
    "+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "==": operator.eq,
    "!=": operator.ne, "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge,
    "in": lambda item, series: item in series,
    "not in": lambda item, series: item not in series,
    "date - date": lambda later, earlier: (later - earlier).days,
    "date + days": lambda day, count: day + timedelta(days=count),
    "date - days": lambda day, count: day - timedelta(days=count),
}  # fmt: skip


class UnknownValue(LookupError):  # noqa: N818 (an ordinary state of a journey, no error)
    """A value that is not known yet, or cannot be computed: a condition that needs it is not met."""


def evaluate(node: Node, lookup: Lookup, rule: Rule | None = None, show: Show | None = None) -> Any:
    """The value of a checked tree.

    Raises:
        UnknownValue: a value it needs is not known, or there is none (division by zero, first of nothing).
    """
    try:
        return _Evaluation(lookup, rule, show).value(node)
    except (ArithmeticError, IndexError) as error:
        raise UnknownValue(str(error)) from error


@dataclass(frozen=True)
class _Evaluation:
    lookup: Lookup
    rule: Rule | None
    show: Show | None

    def value(self, node: Node) -> Any:  # noqa: PLR0911 (one return per kind of node)
        match node:
            case Constant(value=value):
                return value
            case Name(path=name) | Condition(phrase=name):
                return self.lookup(name)
            case Listing(items=items):
                return [self.value(item) for item in items]
            case Unary():
                return self._unary(node)
            case Binary():
                return self._binary(node)
            case Call(function=function, arguments=arguments):
                if self.rule is None:
                    raise UnknownValue(function)
                return self.rule(function, *map(self.value, arguments))
            case Filter(name=name):
                return self._default(node) if name == DEFAULT else self._filter(node)
        raise TypeError(f"not an expression: {node!r}")

    def _unary(self, node: Unary) -> Any:
        value = self.value(node.operand)
        if node.operator == "decimal":
            return Decimal(value)
        return not value if node.operator == "not" else -value

    def _binary(self, node: Binary) -> Any:
        left = self.value(node.left)
        if node.operator == "and":
            return left and self.value(node.right)
        if node.operator == "or":
            return left or self.value(node.right)
        return _OPERATIONS[node.operator](left, self.value(node.right))

    def _default(self, node: Filter) -> Any:
        try:
            return self.value(node.operand)
        except UnknownValue:
            return self.value(node.arguments[0])

    def _filter(self, node: Filter) -> Any:
        value, run = self.value(node.operand), FILTERS[node.name].run
        if run is not None:
            return run(value, *map(self.value, node.arguments))
        if self.show is None:
            raise UnknownValue(node.name)
        return self.show(value, node.name)
