"""Python source compiled by the kit, told apart from plain text by its type, and names made from words."""

import re
import unicodedata

__all__ = ["Code", "slug"]


class Code(str):
    """Python source made from a checked tree or from literals; never an author's text."""

    __slots__ = ()


def slug(text: str) -> str:
    """Words as part of an identifier: « trop tard pour Cesu+ » becomes trop_tard_pour_cesu."""
    plain = unicodedata.normalize("NFKD", text.lower().replace("œ", "oe").replace("æ", "ae"))
    words = re.findall(r"[a-z0-9]+", "".join(one for one in plain if not unicodedata.combining(one)))
    return "_".join(words)[:60].strip("_") or "x"
