"""The four rules that give an unquoted YAML value its kind; everything else is text."""

from __future__ import annotations

import re

__all__ = ["Scalar", "scalar"]

Scalar = str | int | float | bool | None

WORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None, "": None, "~": None}
INTEGER = re.compile(r"-?(0|[1-9][0-9]{0,17})")
DECIMAL = re.compile(r"-?(0|[1-9][0-9]{0,14})\.[0-9]{1,30}")


def scalar(written: str) -> Scalar:
    """The value of an unquoted text.

    true and false; null, ~ and nothing at all; an integer without leading zero, up to 18 digits; a decimal
    with a point. So yes, NO, 012, 1_000, 1e3, 0x1F, .inf and 2024-01-01 stay text.
    """
    if written in WORDS:
        return WORDS[written]
    if INTEGER.fullmatch(written):
        return int(written)
    if DECIMAL.fullmatch(written):
        return float(written)
    return written
