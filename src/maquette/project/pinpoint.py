"""From characters of an author's text to the place where they stand in the file."""

from __future__ import annotations

from collections.abc import Sequence

from maquette.problems import Place

__all__ = ["pinpoint"]

NEARBY = 60


def pinpoint(lines: Sequence[str], value: Place, text: str, offset: int, width: int) -> Place:
    """The place of some characters of a value; the whole value when it is folded or escaped in the file.

    Args:
        lines: of the file.
        value: where the value starts.
        text: the value.
        offset, width: the characters, counted in the value from 0.
    """
    before = text[:offset]
    row, inside = before.count("\n"), offset - (before.rfind("\n") + 1)
    line = text.split("\n")[row]
    for number in range(value.line, min(value.line + row + NEARBY, len(lines)) + 1):
        start = lines[number - 1].find(line, value.column - 1 if number == value.line else 0)
        if line and start >= 0:
            return Place(value.file, number, start + inside + 1, max(1, min(width, len(line) - inside)))
        if row == 0 and number > value.line + 1:
            break
    return value
