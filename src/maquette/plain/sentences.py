"""Sentences too long to be held in mind, and those that deny twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

__all__ = ["LONGEST", "double_negation", "long_sentences"]

LONGEST = 25
"""Words of a sentence. Source: readers lose the thread beyond 25 words (GOV.UK, content design guidance)."""

_SLOT = re.compile(r"\{\{.*?\}\}", re.DOTALL)
# A mark followed by a space ends a sentence; so does an item of a list, or an empty line.
_END = re.compile(r"[.!?:;…]+[»”\"')*_]*\s+|\n\s*\n|\n\s*(?:[-*]|\d+\.)\s+")
_DENIED = r"(?:pas|plus|jamais|rien|aucune?|personne|guère)"
_TWICE = re.compile(
    rf"\bn(?:e\s|['’])[^,.;:!?()]*?\b{_DENIED}\b[^,.;:!?()]*?\b(?:sans|impossible|interdite?s?|inutiles?|illégale?s?|"
    r"rares?|refuser|empêch\w+|éviter|manquer)\b",
    re.IGNORECASE,
)


def long_sentences(text: str) -> Iterator[tuple[str, int]]:
    """Sentences of more than `LONGEST` words, with their length; what is piped counts for one word."""
    for sentence in _END.split(_SLOT.sub("x", text)):
        words = [word for word in sentence.split() if any(letter.isalnum() for letter in word)]
        if len(words) > LONGEST:
            yield " ".join(words), len(words)


def double_negation(text: str) -> str:
    """The words that deny what is denied already, "" when there are none: « ne pas envoyer sans »."""
    found = _TWICE.search(" ".join(_SLOT.sub("x", text).split()))
    return found[0] if found else ""
