"""A problem in the words of its reader."""

from __future__ import annotations

import string
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from maquette.problems.catalogue import CATALOGUE
from maquette.problems.entry import Language, Severity
from maquette.problems.problem import Problem
from maquette.problems.safe import visible
from maquette.problems.vocabulary import HOW, SYMBOLS

__all__ = ["Description", "describe"]

MISSING = "…"
LONGEST_VALUE = 60  # characters
LONGEST_LIST = 12  # words
FALLBACK = "K008"
NO_BREAK = "\u00a0"
FRENCH_SPACES = {f" {sign}": f"{NO_BREAK}{sign}" for sign in ":;?!»"} | {"« ": f"«{NO_BREAK}"}
DID_YOU_MEAN: dict[Language, str] = {
    "fr": "Vouliez-vous dire « {suggestion} » ?",
    "en": 'Did you mean "{suggestion}"?',
}


@dataclass(frozen=True)
class Description:
    """What is said about one problem.

    Args:
        code: its code in the catalogue.
        severity: "error" stops the build, "warning" does not.
        title: a few words.
        message: what is wrong and why, with "did you mean" when a known word is near.
        remedy: what to do.
        suggestion: the nearest known word alone, or None.
    """

    code: str
    severity: Severity
    title: str
    message: str
    remedy: str
    suggestion: str | None


def describe(problem: Problem, language: Language) -> Description:
    """The words of a problem; a detail that its words name and the problem lacks is shown as "…"."""
    entry = CATALOGUE.get(problem.code, CATALOGUE[FALLBACK])
    words = entry.words(language)
    details = _Details(problem.details, language)
    suggestion = problem.details.get("suggestion")
    message = details.fill(words.message)
    if suggestion:
        message = f"{message} {details.fill(DID_YOU_MEAN[language])}"
    return Description(
        code=problem.code,
        severity=entry.severity,
        title=details.fill(words.title),
        message=message,
        remedy=details.fill(words.remedy),
        suggestion=str(suggestion) if suggestion else None,
    )


class _Details(string.Formatter):
    """Details of one problem, written for one language."""

    def __init__(self, details: Mapping[str, Any], language: Language) -> None:
        self._details = details
        self._language = language

    def fill(self, template: str) -> str:
        if self._language == "fr":
            for plain, joined in FRENCH_SPACES.items():
                template = template.replace(plain, joined)
        return self.vformat(template, (), self._details)

    def get_value(self, key: int | str, args: Sequence[Any], kwargs: Mapping[str, Any]) -> str:
        if key == "how" and "how" not in kwargs:
            return self._how(kwargs.get("expected"))
        if key not in kwargs:
            return MISSING
        return self._written(str(key), kwargs[str(key)])

    def _how(self, expected: Any) -> str:
        kind = expected[0] if isinstance(expected, list | tuple) and expected else expected
        return self.fill(HOW[kind][self._language]) if isinstance(kind, str) and kind in HOW else MISSING

    def _written(self, name: str, value: Any) -> str:
        if isinstance(value, list | tuple | set | frozenset):
            return self._enumeration(name, value)
        symbols = SYMBOLS.get(name, {})
        if isinstance(value, str) and value in symbols:
            return self.fill(symbols[value][self._language])
        return self._quoted(_plain(value)) if name == "where" else _plain(value)

    def _enumeration(self, name: str, values: Sequence[Any] | set[Any] | frozenset[Any]) -> str:
        """ "a, b or c", each quoted unless it is a phrase of the vocabulary."""
        ordered = values if isinstance(values, list | tuple) else sorted(values, key=str)
        words = [
            self._written(name, value) if name in SYMBOLS else self._quoted(_plain(value))
            for value in ordered[:LONGEST_LIST]
        ]
        if not words:
            return MISSING
        if len(ordered) > LONGEST_LIST:
            return ", ".join([*words, MISSING])
        last = " ou " if self._language == "fr" else " or "
        return ", ".join(words[:-1]) + last + words[-1] if len(words) > 1 else words[0]

    def _quoted(self, word: str) -> str:
        return f"«{NO_BREAK}{word}{NO_BREAK}»" if self._language == "fr" else f'"{word}"'


def _plain(value: Any) -> str:
    """A value as its author writes it, on one short line."""
    if value is None:
        return MISSING
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Mapping):
        return f"{{{MISSING}}}"
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = visible(" ".join(str(value).split()))
    return text if len(text) <= LONGEST_VALUE else text[: LONGEST_VALUE - 1] + MISSING
