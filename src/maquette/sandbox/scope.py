"""What a token lets do, in words a person can agree to."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Scope"]


@dataclass(frozen=True)
class Scope:
    """One right.

    Args:
        name: as OAuth writes it.
        fr, en: what the person agrees to.
        person: may be asked of a person, on the consent screen.
    """

    name: str
    fr: str
    en: str
    person: bool = False
