"""What the parser stumbled on, told as one of our problems."""

from __future__ import annotations

import re
from collections.abc import Sequence

import yaml

from maquette.problems import Place, Problem
from maquette.yamlsource.marks import Position, end, position, start
from maquette.yamlsource.places import place_between

__all__ = ["explain"]

CLOSING = {"[": "]", "{": "}"}
OTHER_QUOTE = {'"': "'", "'": '"'}
TAB_INDENT = re.compile(r" *\t")
COLON = re.compile(r":(?=\s)")
PLACEHOLDER = re.compile(r"(?:^|[:,\[-])\s*({{)")
CODES = {
    "while scanning an alias": "Y006",
    "while scanning an anchor": "Y006",
    "while scanning a tag": "Y007",
    "while parsing a tag": "Y007",
    "while parsing a node": "Y007",
    "while scanning a block scalar": "Y017",
    "while scanning a directive": "Y017",
    "while scanning a simple key": "Y019",
}


def explain(
    error: Exception,
    lines: Sequence[str],
    file: str,
    last: yaml.Event | None = None,
    bracket: Place | None = None,
) -> Problem:
    """The problem behind a parser's error: its mark says where, the text there says what.

    Args:
        error: any error of the parser; its words are compared, never shown.
        lines: the whole file.
        last: the last thing understood before the error.
        bracket: the bracket or brace still open, if any.
    """
    stumble = _Stumble(error, lines, file, last)
    return (
        stumble.tab()
        or stumble.placeholder()
        or stumble.quoted()
        or stumble.reserved()
        or stumble.bracket(bracket)
        or stumble.colon()
        or stumble.indentation()
        or stumble.problem("Y002", stumble.at)
    )


class _Stumble:
    """Where reading stopped; each method recognises one family of mistakes."""

    def __init__(self, error: Exception, lines: Sequence[str], file: str, last: yaml.Event | None) -> None:
        self._lines = lines
        self._file = file
        self._last = last
        self._words = str(getattr(error, "problem", None) or "")
        self._context = str(getattr(error, "context", None) or "")
        self.at = position(getattr(error, "problem_mark", None)) or (end(last) if last else (0, 0))
        self._opened = position(getattr(error, "context_mark", None)) or self.at

    def problem(self, code: str, at: Position, **details: str) -> Problem:
        return Problem(code, place_between(self._file, self._lines, at), details)

    def tab(self) -> Problem | None:
        found = TAB_INDENT.match(self._line(self.at))
        if found and "quoted scalar" not in self._context:
            return self.problem("Y001", (self.at[0], found.end() - 1))
        return None

    def placeholder(self) -> Problem | None:
        """An unquoted text that starts with {{ reads as two groups of keys."""
        found = PLACEHOLDER.search(self._line(self.at)[: self.at[1]])
        return self.problem("Y017", (self.at[0], found.start(1)), sign="{{") if found else None

    def quoted(self) -> Problem | None:
        """A quoted text that is never closed, closed too early, or holds a backslash."""
        if "quoted scalar" in self._context and "escape" in self._words:
            backslash = self._line(self.at).rfind("\\", 0, self.at[1] + 1)
            return self.problem("Y021", (self.at[0], max(backslash, 0)))
        if "quoted scalar" in self._context:
            return self._unclosed(self._opened)
        last = self._last
        if not isinstance(last, yaml.ScalarEvent) or last.style not in OTHER_QUOTE:
            return None
        followed = end(last)[0] == self.at[0] and self._context.startswith("while parsing a block")
        swallowed = end(last)[0] > start(last)[0] and self._context.startswith("while parsing a flow")
        return self._unclosed(start(last)) if followed or swallowed else None

    def reserved(self) -> Problem | None:
        """A reserved sign at the start of a text."""
        if "cannot start any token" in self._words:
            sign = self._character(self.at)
            return self.problem("Y001" if sign == "\t" else "Y017", self.at, sign=sign)
        if self._context not in CODES:
            return None
        tag = "".join(self._line(self._opened)[self._opened[1] :].split(maxsplit=1)[:1])
        return self.problem(CODES[self._context], self._opened, sign=tag[:1], tag=tag)

    def bracket(self, still_open: Place | None) -> Problem | None:
        if still_open and not self._character(self.at):
            self._opened = still_open.line - 1, still_open.column - 1
        sign = self._character(self._opened)
        if self._context.startswith("while parsing a flow") and sign in CLOSING:
            return self.problem("Y020", self._opened, sign=sign, closing=CLOSING[sign])
        stray = self._character(self.at)
        return self.problem("Y017", self.at, sign=stray) if stray and stray in "]}," else None

    def colon(self) -> Problem | None:
        """A second colon on a line; or the only one, on a line pushed too far to the right."""
        if not self._words.startswith("mapping values are not allowed"):
            return None
        if COLON.search(self._line(self.at)[: self.at[1]]):
            return self.problem("Y004", self.at)
        above = self._line((self.at[0] - 1, 0)) if self.at[0] else ""
        if above[: self._margin()].isspace() and above[self._margin() : self._margin() + 1].isalpha():
            return self.problem("Y019", (self.at[0] - 1, self._margin()))
        return self.problem("Y018", (self.at[0], self._margin()))

    def indentation(self) -> Problem | None:
        first = self.at[1] == self._margin()
        if first and self._character(self.at) == ":":
            return self.problem("Y015", self.at, found="nothing")
        misplaced = first and self._context.startswith("while parsing a block")
        if misplaced or "sequence entries are not allowed" in self._words:
            return self.problem("Y018", self.at)
        return None

    def _unclosed(self, at: Position) -> Problem:
        quote = self._character(at)
        return self.problem("Y003", at, quote=quote, other=OTHER_QUOTE.get(quote, '"'))

    def _line(self, at: Position) -> str:
        return self._lines[at[0]] if at[0] < len(self._lines) else ""

    def _character(self, at: Position) -> str:
        return self._line(at)[at[1] : at[1] + 1]

    def _margin(self) -> int:
        line = self._line(self.at)
        return len(line) - len(line.lstrip())
