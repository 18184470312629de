"""The lines of a file around a problem, as plain values for a terminal or a browser page to draw."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from maquette.problems.describe import Description, describe
from maquette.problems.entry import Language
from maquette.problems.order import sort
from maquette.problems.problem import Place, Problem
from maquette.problems.safe import visible

__all__ = ["Card", "Excerpt", "Line", "cards", "excerpt"]

CROPPED = "…"
ROOM = 96  # characters of a source line


@dataclass(frozen=True)
class Line:
    """One line of an author's file, safe to show.

    Args:
        number: from 1.
        text: without hidden characters, cropped when very long.
        marked: whether the caret points at this line.
    """

    number: int
    text: str
    marked: bool


@dataclass(frozen=True)
class Excerpt:
    """Up to three lines of a file, the middle one marked.

    Args:
        lines: in the order of the file; none when the file is empty or could not be read.
        start: characters of the marked line before the caret.
        width: characters under the caret, at least 1.
    """

    lines: tuple[Line, ...]
    start: int
    width: int

    @property
    def caret(self) -> str:
        """The caret alone, aligned with the marked line in a fixed-width font."""
        return " " * self.start + "^" * self.width


@dataclass(frozen=True)
class Card:
    """All a page shows about one problem."""

    place: Place
    description: Description
    excerpt: Excerpt


def excerpt(problem: Problem, lines: Sequence[str], room: int = ROOM) -> Excerpt:
    """The line of a problem with the one before and the one after, cropped around the caret.

    Args:
        lines: the whole file, one item per line, without line ends.
        room: most characters to keep of a line.
    """
    place = problem.place
    if not 1 <= place.line <= len(lines) or not any(lines):
        return Excerpt((), 0, 1)
    marked = lines[place.line - 1]
    start = min(place.column - 1, len(marked))
    offset = max(0, min(start - room // 3, len(marked) - room))
    width = max(1, min(place.width, len(marked) - start, offset + room - start))
    count = len(lines) if lines[-1] or place.line == len(lines) else len(lines) - 1
    numbers = range(max(1, place.line - 1), min(count, place.line + 1) + 1)
    shown = (Line(number, _crop(lines[number - 1], offset, room), number == place.line) for number in numbers)
    return Excerpt(tuple(shown), start - offset, width)


def cards(
    problems: Sequence[Problem], language: Language, lines_of: Callable[[str], Sequence[str]]
) -> tuple[Card, ...]:
    """One card per problem, sorted.

    Args:
        lines_of: the lines of a file, by the name its problems give it.
    """
    return tuple(
        Card(problem.place, describe(problem, language), excerpt(problem, lines_of(problem.place.file)))
        for problem in sort(problems)
    )


def _crop(line: str, offset: int, room: int) -> str:
    """One window of a line, with a sign at each end that was cut."""
    window = visible(line[offset : offset + room])
    if offset and window:
        window = CROPPED + window[1:]
    if len(line) > offset + room:
        window = window[:-1] + CROPPED
    return window
