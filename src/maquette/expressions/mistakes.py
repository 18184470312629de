"""A mistake in an expression, as a value counted in characters of the author's text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from maquette.problems import nearest

__all__ = ["Mistake", "Stop", "named"]


@dataclass(frozen=True)
class Mistake:
    """One mistake; the caller, who knows the file, turns it into a problem with a place.

    Args:
        code: E001 to E020.
        offset: in characters from the start of the text, from 0.
        width: number of characters concerned, at least 1.
        details: what the words of this code name.
    """

    code: str
    offset: int
    width: int
    details: Mapping[str, Any] = field(default_factory=dict)

    def moved(self, characters: int) -> Mistake:
        """The same mistake, seen from a text that starts earlier."""
        return Mistake(self.code, self.offset + characters, self.width, self.details)


class Stop(Exception):  # noqa: N818 (a jump out of the reader, no error)
    """Reading cannot go on after this mistake; never leaves the room."""

    def __init__(self, mistake: Mistake) -> None:
        super().__init__(mistake.code)
        self.mistake = mistake


def named(name: str, known: Iterable[str]) -> dict[str, Any]:
    """The details of an unknown word: the word, and the nearest known one if any."""
    suggestion = nearest(name, known)
    return {"name": name} if suggestion is None else {"name": name, "suggestion": suggestion}
