"""Text of an author's file, made safe to show: one visible sign for each character, no hidden orders."""

from __future__ import annotations

import unicodedata

__all__ = ["visible"]

HIDDEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
JOINER = "\u200d"  # holds the parts of one emoji together


def visible(text: str) -> str:
    """As many characters, where tabs, control and invisible characters have become visible signs."""
    return "".join(_sign(character) for character in text)


def _sign(character: str) -> str:
    if character == "\t":
        return "→"
    if ord(character) < 32:
        return chr(0x2400 + ord(character))
    if character != JOINER and unicodedata.category(character) in HIDDEN:
        return "�"
    return character
