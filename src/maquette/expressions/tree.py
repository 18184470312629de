"""The tree of an expression: what the author wrote, or the same with its conversions made explicit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

__all__ = [
    "Binary",
    "Call",
    "Condition",
    "Constant",
    "Filter",
    "Listing",
    "Name",
    "Node",
    "Scalar",
    "Unary",
    "walk",
]

Scalar = bool | int | Decimal | str | date


@dataclass(frozen=True)
class Node:
    """A part of an expression.

    Args:
        offset: of its first character in the author's text, from 0.
        width: in characters.
    """

    offset: int
    width: int

    @property
    def end(self) -> int:
        """Offset of the first character after it."""
        return self.offset + self.width

    @property
    def parts(self) -> tuple[Node, ...]:
        """The nodes it is made of, in reading order."""
        return ()


@dataclass(frozen=True)
class Constant(Node):
    """A number, a text, a date, true or false."""

    value: Scalar


@dataclass(frozen=True)
class Name(Node):
    """A fact or an answer, by its dotted path."""

    path: str


@dataclass(frozen=True)
class Condition(Node):
    """A named condition: the author's phrase and the Python function that decides it."""

    phrase: str
    function: str


@dataclass(frozen=True)
class Listing(Node):
    """A list written out."""

    items: tuple[Node, ...]

    @property
    def parts(self) -> tuple[Node, ...]:
        return self.items


@dataclass(frozen=True)
class Unary(Node):
    """`-`, `not`; and, once checked, `decimal`: a whole number taken as a decimal one."""

    operator: str
    operand: Node

    @property
    def parts(self) -> tuple[Node, ...]:
        return (self.operand,)


@dataclass(frozen=True)
class Binary(Node):
    """An operator between two values; once checked also `date - date`, `date + days`, `date - days`."""

    operator: str
    left: Node
    right: Node

    @property
    def parts(self) -> tuple[Node, ...]:
        return self.left, self.right


@dataclass(frozen=True)
class Call(Node):
    """A rule applied to values."""

    function: str
    arguments: tuple[Node, ...]

    @property
    def parts(self) -> tuple[Node, ...]:
        return self.arguments


@dataclass(frozen=True)
class Filter(Node):
    """A value, a bar, a filter.

    Args:
        at: offset of the filter's name.
    """

    at: int
    operand: Node
    name: str
    arguments: tuple[Node, ...]

    @property
    def parts(self) -> tuple[Node, ...]:
        return self.operand, *self.arguments

    @property
    def applied(self) -> Node:
        """The place of the filter alone, without its value."""
        return Node(self.at, self.end - self.at)


def walk(node: Node) -> Iterator[Node]:
    """A node and everything in it, in reading order."""
    waiting = [node]
    while waiting:
        current = waiting.pop()
        yield current
        waiting.extend(reversed(current.parts))
