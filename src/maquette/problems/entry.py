"""What the catalogue holds under one code."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

__all__ = ["Entry", "Language", "Severity", "Words"]

Language = Literal["fr", "en"]
Severity = Literal["error", "warning"]


@dataclass(frozen=True)
class Words:
    """The sentences of one code in one language, as `str.format` templates over the details of the problem.

    Args:
        title: a few words, lower case, no full stop.
        message: what is wrong and why, naming the place as the author knows it.
        remedy: what to do now.
    """

    title: str
    message: str
    remedy: str


@dataclass(frozen=True)
class Entry:
    """One code: how serious it is, and its words in each language."""

    severity: Severity
    fr: Words
    en: Words

    def words(self, language: Language) -> Words:
        """The sentences in the reader's language."""
        return self.en if language == "en" else self.fr
