"""Lines and columns, from 0, out of the parser's marks."""

from __future__ import annotations

from typing import Any

import yaml

__all__ = ["Position", "end", "position", "start"]

Position = tuple[int, int]


def position(mark: Any) -> Position | None:
    """The line and column of a mark, counted in characters by both parsers; None without a mark."""
    return None if mark is None else (mark.line, mark.column)


def start(event: yaml.Event) -> Position:
    """Where an event starts."""
    return position(event.start_mark) or (0, 0)


def end(event: yaml.Event) -> Position:
    """Where an event ends."""
    return position(event.end_mark) or (0, 0)
