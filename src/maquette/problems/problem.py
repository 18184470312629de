"""A mistake in an author's file, as a value: what it is, where it is, and the details its words need."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

__all__ = ["Place", "Problem"]


@dataclass(frozen=True, order=True)
class Place:
    """Where something stands in a file.

    Args:
        file: path as the author knows it, relative to the project, with "/".
        line: from 1.
        column: from 1.
        width: number of characters to underline, at least 1.
    """

    file: str
    line: int = 1
    column: int = 1
    width: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True)
class Problem:
    """One mistake. Its words live in `catalogue`, under its code.

    Args:
        code: a code of the catalogue, for ever.
        place: where to look.
        details: the values the words of this code name; "suggestion" holds the nearest known word, if any.
    """

    code: str
    place: Place
    details: Mapping[str, Any] = field(default_factory=dict)

    @property
    def order(self) -> tuple[Place, str]:
        """Problems are always shown sorted by this."""
        return self.place, self.code
