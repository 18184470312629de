"""Everything a condition may turn out to be, when only some of what it reads is known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from maquette.expressions.evaluate import UnknownValue, evaluate
from maquette.expressions.python import python
from maquette.expressions.tree import Binary, Condition, Constant, Name, Node, Unary, walk

__all__ = ["GIVEN", "Cases", "Known", "atoms"]

Known = frozenset[tuple[str, Any]]
"""What is known at a point of a way: (question, its value), (question, `GIVEN`), (atom, true or false)."""

GIVEN = "(given)"
"""Stands for a value that somebody gave and that nobody follows: a text, a number, a date."""


class _AnyValueError(Exception):
    """A value that may be anything."""


def _any_result(name: str, *_: Any) -> Any:
    raise _AnyValueError(name)


@dataclass(frozen=True)
class Cases:
    """How conditions are decided along a way.

    Args:
        absent: names that nobody knows until they are asked.
        conditions: the tree of each named condition.
        kept: atoms whose outcome is remembered, because they are met more than once.
    """

    absent: frozenset[str]
    conditions: Mapping[str, Node]
    kept: frozenset[str]

    def of(self, tree: Node, known: Known) -> Iterator[tuple[bool, Known]]:
        """Each outcome a condition may have, with what is known then; what cannot be computed is false."""
        seen = set()
        for outcome, after in self._of(tree, known):
            case = (bool(outcome), after)
            if case not in seen:
                seen.add(case)
                yield case

    def _of(self, node: Node, known: Known) -> Iterator[tuple[bool | None, Known]]:
        """Outcomes; None for one that cannot be computed."""
        match node:
            case Condition(phrase=phrase):
                yield from self._of(self.conditions[phrase], known)
            case Unary(operator="not", operand=operand):
                for outcome, after in self._of(operand, known):
                    yield (None if outcome is None else not outcome), after
            case Binary(operator="and" | "or" as word, left=left, right=right):
                for outcome, after in self._of(left, known):
                    if outcome is (word == "and"):
                        yield from self._of(right, after)
                    else:
                        yield outcome, after
            case _:
                yield from self._atom(node, known)

    def _atom(self, node: Node, known: Known) -> Iterator[tuple[bool | None, Known]]:
        values = dict(known)

        def lookup(name: str) -> Any:
            if name not in values and name in self.absent:
                raise UnknownValue(name)
            if values.get(name, GIVEN) == GIVEN:
                raise _AnyValueError(name)
            return values[name]

        try:
            yield bool(evaluate(node, lookup, rule=_any_result)), known
        except UnknownValue:
            yield None, known
        except _AnyValueError:
            key = python(node)
            if key in values:
                yield values[key], known
                return
            for outcome in (True, False):
                yield outcome, known | {(key, outcome)} if key in self.kept else known


def atoms(tree: Node, conditions: Mapping[str, Node]) -> Iterator[tuple[str, frozenset[str]]]:
    """The parts of a condition that are decided at one go: their Python, and the names they read."""
    match tree:
        case Condition(phrase=phrase):
            yield from atoms(conditions[phrase], conditions)
        case Unary(operator="not", operand=operand):
            yield from atoms(operand, conditions)
        case Binary(operator="and" | "or", left=left, right=right):
            yield from atoms(left, conditions)
            yield from atoms(right, conditions)
        case Constant():
            return
        case _:
            yield python(tree), frozenset(node.path for node in walk(tree) if isinstance(node, Name))
