"""Everything an expression may name: facts, rules, and the author's own conditions."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from keyword import iskeyword

from maquette.expressions.types import UNKNOWN, Kind, Type

__all__ = ["BLANK", "Function", "Scope"]

BLANK = r"[ \t\r\n\u00a0\u202f\u2009]"
"""What separates words: French spaces too, but no line or paragraph separator."""

_BEFORE, _AFTER = r"(?<![^\s(\[,=!<>&|])", r"(?![^\s)\],=!<>&|])"


@dataclass(frozen=True)
class Function:
    """A rule: what it takes, in order, and what it gives."""

    params: tuple[Type, ...]
    returns: Type


@dataclass(frozen=True)
class Scope:
    """The words known where an expression stands.

    Args:
        names: type of each fact or answer, by dotted path; a record also makes its fields known.
        functions: rules, by dotted path.
        conditions: Python function that decides each named condition, by the author's phrase.
    Raises:
        ValueError: a condition's function is not a plain Python identifier.
    """

    names: Mapping[str, Type] = field(default_factory=dict)
    functions: Mapping[str, Function] = field(default_factory=dict)
    conditions: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for function in self.conditions.values():
            if not (function.isascii() and function.isidentifier()) or iskeyword(function):
                raise ValueError(f"not a Python identifier: {function!r}")

    def type_of(self, path: str) -> Type | None:
        """The type of a dotted path, or None when nothing is called that."""
        if path in self.names:
            return self.names[path]
        parent, dot, last = path.rpartition(".")
        holder = self.type_of(parent) if dot else None
        if holder is None:
            return None
        if holder.kind is Kind.UNKNOWN or (holder.kind is Kind.RECORD and not holder.fields):
            return UNKNOWN
        return dict(holder.fields).get(last)

    @cached_property
    def paths(self) -> tuple[str, ...]:
        """Every path that can be named, sorted."""
        return tuple(sorted({path for name, type_ in self.names.items() for path in _within(name, type_)}))

    def condition_at(self, text: str, offset: int) -> tuple[str, int] | None:
        """The longest named condition that starts here, and the offset where it ends."""
        for phrase, pattern in self._phrases:
            if found := pattern.match(text, offset):
                return phrase, found.end()
        return None

    @cached_property
    def _phrases(self) -> tuple[tuple[str, re.Pattern[str]], ...]:
        longest_first = sorted(self.conditions, key=len, reverse=True)
        return tuple((phrase, re.compile(_pattern(phrase))) for phrase in longest_first)


def _within(path: str, type_: Type) -> Iterator[str]:
    yield path
    for name, inner in type_.fields:
        yield from _within(f"{path}.{name}", inner)


def _pattern(phrase: str) -> str:
    """A phrase, whatever its spaces, its apostrophes and the way its accents are encoded."""
    forms = {unicodedata.normalize(form, phrase) for form in ("NFC", "NFD")}
    spelled = (f"{BLANK}+".join(re.escape(word) for word in form.split()) for form in sorted(forms))
    flexible = "|".join(re.sub("['’]", "['’]", pattern) for pattern in spelled)
    return f"{_BEFORE}(?:{flexible}){_AFTER}"
