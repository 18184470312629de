"""From characters of an author's text to the place where they stand in the file."""

from __future__ import annotations

from collections.abc import Sequence

from maquette.problems import Place

__all__ = ["pinpoint"]


def pinpoint(lines: Sequence[str], value: Place, text: str, offset: int, width: int) -> Place:
    """The place of some characters of a value, however it is written: plain, quoted, folded or literal.

    Args:
        lines: of the file.
        value: where the value starts.
        text: the value.
        offset, width: the characters, counted in the value from 0.
    """
    source = "\n".join([lines[value.line - 1][value.column - 1 :], *lines[value.line :]])
    start = _after_header(source)
    for index, wanted in enumerate(text[: offset + 1]):
        found = _aligned(source, start, wanted)
        if found is None:
            return value
        if index == offset:
            return _place(value, source, found, width)
        start = found + 1
    return value


def _after_header(source: str) -> int:
    """Where the text starts: after the sign of a folded or literal block, if there is one."""
    return source.find("\n") + 1 if source[:1] in "|>" else 0


def _aligned(source: str, start: int, wanted: str) -> int | None:
    """Where a character of the value stands from `start` on: past indents, quotes and escapes.

    A line end of the source is a space of the value when it is folded.
    """
    for index in range(start, len(source)):
        if source[index] == wanted or (wanted == " " and source[index] == "\n"):
            return index
        if wanted == "\n" and source[index] not in " \t\r":
            return index - 1
    return None


def _place(value: Place, source: str, index: int, width: int) -> Place:
    row = source.count("\n", 0, index)
    column = index - (source.rfind("\n", 0, index) + 1) + 1
    end = source.find("\n", index)
    room = (len(source) if end < 0 else end) - index
    column += value.column - 1 if row == 0 else 0
    return Place(value.file, value.line + row, column, max(1, min(width, room)))
