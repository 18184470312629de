"""The known word an author most likely meant."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

__all__ = ["nearest"]

LONGEST = 80  # characters; nobody misspells a longer key by a letter or two
LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "-": " ", "_": " "})


def nearest(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate closest to a misspelt word, or None when none is close.

    Case and accents do not count; "-", "_" and space are the same. At equal distance the closest length wins,
    then alphabetical order.

    Source:
        Optimal string alignment distance (Damerau 1964, without overlapping transpositions).
    """
    if len(word) > LONGEST:
        return None
    folded = _fold(word)
    ranked = [
        (distance, abs(len(candidate) - len(word)), candidate)
        for candidate in candidates
        if (distance := _distance(folded, _fold(candidate))) is not None
    ]
    return min(ranked)[2] if ranked else None


def _fold(word: str) -> str:
    decomposed = unicodedata.normalize("NFKD", word.casefold().strip())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter)).translate(LIGATURES)


def _tolerance(length: int) -> int:
    """How many slips a word of this length may have and still be recognised."""
    return 0 if length <= 2 else 1 if length <= 5 else 2 if length <= 9 else 3


def _distance(left: str, right: str) -> int | None:
    """Slips between two folded words (a letter added, lost, changed, or two swapped); None when too many."""
    tolerance = _tolerance(max(len(left), len(right)))
    if abs(len(left) - len(right)) > tolerance:
        return None
    before: list[int] = []
    above = list(range(len(right) + 1))
    for row, letter in enumerate(left, start=1):
        current = [row]
        for column, other in enumerate(right, start=1):
            slips = min(above[column] + 1, current[-1] + 1, above[column - 1] + (letter != other))
            swapped = row > 1 and column > 1 and letter == right[column - 2] and left[row - 2] == other
            current.append(min(slips, before[column - 2] + 1) if swapped else slips)
        before, above = above, current
    return above[-1] if above[-1] <= tolerance else None
