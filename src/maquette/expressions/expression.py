"""An expression that was read and checked: its type, what it reads, its Python, its value."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from maquette.expressions.check import check
from maquette.expressions.evaluate import Lookup, Rule, Show, evaluate
from maquette.expressions.filters import DEFAULT
from maquette.expressions.mistakes import Mistake
from maquette.expressions.parser import parse
from maquette.expressions.python import python
from maquette.expressions.scope import Scope
from maquette.expressions.tree import Call, Condition, Filter, Name, Node, walk
from maquette.expressions.types import Type

__all__ = ["Expression", "Parsed", "parse_expression"]


@dataclass(frozen=True)
class Expression:
    """One expression without mistakes.

    Args:
        text: as the author wrote it.
        tree: with its conversions made explicit.
        type: of its value.
    """

    text: str
    tree: Node
    type: Type

    @cached_property
    def names(self) -> frozenset[str]:
        """The dotted names it reads itself, not those its named conditions read."""
        return frozenset(node.path for node in walk(self.tree) if isinstance(node, Name))

    @cached_property
    def needed(self) -> frozenset[str]:
        """The names without which it has no value: those read somewhere without `| default(…)`."""
        spared = [
            node.operand for node in walk(self.tree) if isinstance(node, Filter) and node.name == DEFAULT
        ]
        return frozenset(
            node.path
            for node in walk(self.tree)
            if isinstance(node, Name) and not any(node is one for one in spared)
        )

    @cached_property
    def conditions(self) -> frozenset[str]:
        """The phrases of the named conditions it uses."""
        return frozenset(node.phrase for node in walk(self.tree) if isinstance(node, Condition))

    @cached_property
    def functions(self) -> frozenset[str]:
        """The dotted names of the rules it applies."""
        return frozenset(node.function for node in walk(self.tree) if isinstance(node, Call))

    def python(self) -> str:
        """Its Python source.

        It calls fact, rule, shown, rounded, date, timedelta, Decimal, len, and the functions of conditions.
        """
        return python(self.tree)

    def evaluate(self, lookup: Lookup, rule: Rule | None = None, show: Show | None = None) -> Any:
        """Its value.

        Args:
            lookup: the value of a dotted name or of a named condition; raises `UnknownValue`.
            rule: applies a rule; without it, every rule is unknown.
            show: writes a value in a format; without it, every format is unknown.
        Raises:
            UnknownValue: a value it needs is not known, or cannot be computed.
        """
        return evaluate(self.tree, lookup, rule, show)


@dataclass(frozen=True)
class Parsed:
    """What reading gave: an expression, or mistakes."""

    expression: Expression | None
    mistakes: tuple[Mistake, ...] = ()


def parse_expression(text: str, scope: Scope, expected: Type | None = None) -> Parsed:
    """Read and check one expression; never raises, whatever the text.

    Args:
        text: at most 500 characters, 200 parts, 30 levels.
        scope: what it may name.
        expected: the type wanted where it stands, `YES_NO` for a condition.
    """
    tree, mistakes = parse(text, scope)
    if tree is None:
        return Parsed(None, _sorted(mistakes))
    value, found = check(tree, scope, expected)
    if mistakes or found:
        return Parsed(None, _sorted([*mistakes, *found]))
    return Parsed(Expression(text, value.node, value.type))


def _sorted(mistakes: list[Mistake]) -> tuple[Mistake, ...]:
    return tuple(sorted(mistakes, key=lambda mistake: (mistake.offset, mistake.code)))
