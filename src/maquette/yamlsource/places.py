"""Where each key and value of a file stands: a tree parallel to the values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from maquette.problems import Place

__all__ = ["Segment", "Spot", "follow", "place_between"]

Segment = str | int


@dataclass(frozen=True)
class Spot:
    """One value of a file.

    Args:
        key: where its key is, or the item itself in a list.
        value: where its value is; the key again when the value is empty.
        raw: the text of an unquoted value as written; None for quoted texts, lists and groups.
        children: by key, or by position from 0 in a list.
    """

    key: Place
    value: Place
    raw: str | None = None
    children: Mapping[Segment, Spot] = field(default_factory=dict)


def follow(spot: Spot, path: Sequence[Segment]) -> tuple[Spot, ...]:
    """The spots from a root down a path, skipping segments that are not keys where they stand."""
    trail = [spot]
    for segment in path:
        if segment in trail[-1].children:
            trail.append(trail[-1].children[segment])
    return tuple(trail)


def place_between(
    file: str, lines: Sequence[str], start: tuple[int, int], end: tuple[int, int] | None = None
) -> Place:
    """The place from `start` to `end` (line and column, from 0), kept on one line inside the file."""
    row = max(0, min(start[0], len(lines) - 1))
    length = len(lines[row].rstrip())
    column = max(0, min(start[1], len(lines[row])))
    stop = column + 1 if end is None else end[1] if end[0] == row else length
    return Place(file, row + 1, column + 1, max(1, min(stop, length) - column))
