"""Refusals of a model, each turned into a problem with its code, its place and its details."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from pydantic import BaseModel

from maquette.problems import Place, Problem, nearest
from maquette.problems.catalogue import CATALOGUE
from maquette.yamlsource.document import Document
from maquette.yamlsource.findings import Finding
from maquette.yamlsource.model import IDENTIFIER, NAME
from maquette.yamlsource.places import Segment, follow
from maquette.yamlsource.scalars import scalar
from maquette.yamlsource.schema import choices_at, keys_at

__all__ = ["refuse"]

BOUNDS = {
    "greater_than": ("more_than", "gt"),
    "greater_than_equal": ("at_least", "ge"),
    "less_than": ("less_than", "lt"),
    "less_than_equal": ("at_most", "le"),
    "multiple_of": ("multiple_of", "multiple_of"),
    "string_too_short": ("at_least_characters", "min_length"),
    "string_too_long": ("at_most_characters", "max_length"),
    "too_short": ("at_least_items", "min_length"),
    "too_long": ("at_most_items", "max_length"),
    "decimal_max_places": ("at_most_decimals", "decimal_places"),
    "finite_number": ("finite", ""),
}
SHAPES = {
    "string_pattern_mismatch": "other",
    "date_parsing": "date",
    "date_from_datetime_parsing": "date",
    "date_from_datetime_inexact": "date",
    "datetime_parsing": "datetime",
    "datetime_from_date_parsing": "datetime",
    "time_parsing": "time",
    "time_delta_parsing": "duration",
    "url_parsing": "url",
    "url_scheme": "url",
}
_WORD = re.compile(r"[\w.-]+")
PATTERNS = {IDENTIFIER: "identifier", NAME: "name"}
MEANT = dict.fromkeys(["yes", "oui", "on", "vrai", "y", "o", "true"], "true") | dict.fromkeys(
    ["no", "non", "off", "faux", "n", "false"], "false"
)


def refuse(finding: Finding, model: type[BaseModel], document: Document, at: tuple[Segment, ...]) -> Problem:
    """The problem of one finding.

    Args:
        at: the path in the document where validation started.
    """
    return _Refusal(finding, model, document, at).problem()


class _Refusal:
    """One finding beside the model that made it and the document it is about."""

    def __init__(
        self, finding: Finding, model: type[BaseModel], document: Document, at: tuple[Segment, ...]
    ) -> None:
        self._finding = finding
        self._model = model
        self._document = document
        self._path = at + finding.path
        self._spot = follow(document.places, self._path)[-1]

    def problem(self) -> Problem:
        finding = self._finding
        if finding.kind in CATALOGUE:
            return self._custom()
        if finding.input is None and (finding.expected or finding.kind in SHAPES):
            return self._here("K007")
        if finding.expected:
            return self._wrong_kind()
        if finding.kind in BOUNDS:
            return self._out_of_bounds()
        if finding.kind in SHAPES:
            shape = PATTERNS.get(finding.context.get("pattern", ""), SHAPES[finding.kind])
            return self._here("K006", **self._shaped(), shape=shape)
        return OTHERS.get(finding.kind, _Refusal._unfit)(self)

    def _unknown_key(self) -> Problem:
        parent, key = self._parent(), str(self._finding.location[-1])
        if self._finding.input is None and not _WORD.fullmatch(key):
            return Problem("K009", self._document.place(*parent, key), {"text": key})
        known = keys_at(self._model, self._finding.location[:-1])
        present = follow(self._document.places, parent)[-1].children
        details = {"key": key, "where": _where(parent), "allowed": known}
        free = [name for name in known if name not in present]
        return Problem("K001", self._document.place(*parent, key), _with_nearest(details, key, free))

    def _missing_key(self) -> Problem:
        key = self._finding.location[-1]
        if isinstance(key, int):
            value = len(self._finding.input)
            return self._here("K005", value=value, bound="at_least_items", limit=value + 1)
        return Problem("K002", self._document.place(*self._path), {"key": key, "where": _where(self._path)})

    def _wrong_kind(self) -> Problem:
        expected = self._finding.expected
        details: dict[str, Any] = {
            "expected": expected[0] if len(expected) == 1 else list(expected),
            "found": _kind(self._finding.input),
        }
        if meant := _meant(self._finding.input, expected):
            details["suggestion"] = meant
        return self._here("K003", **details)

    def _not_allowed(self) -> Problem:
        allowed = choices_at(self._model, self._finding.location)
        if self._finding.input is None:
            return self._here("K007")
        details = {"value": self._written(), "allowed": allowed}
        return self._here("K004", **_with_nearest(details, self._written(), map(_text, allowed)))

    def _unknown_member(self) -> Problem:
        """A group whose discriminating key names no member of a union."""
        tag = str(self._finding.context.get("tag", "")).removeprefix("=")
        allowed = choices_at(self._model, self._finding.location)
        fields = self._finding.input if isinstance(self._finding.input, Mapping) else {}
        key = next((name for name, value in fields.items() if value == tag), None)
        details = _with_nearest({"value": tag, "allowed": allowed}, tag, allowed)
        if key is None:
            return self._here("K004", **details)
        return Problem("K004", self._document.value_place(*self._path, key), {"key": key} | details)

    def _no_member(self) -> Problem:
        allowed = choices_at(self._model, self._finding.location)
        return self._here("K008", reason="unrecognised", allowed=allowed)

    def _out_of_bounds(self) -> Problem:
        bound, name = BOUNDS[self._finding.kind]
        if bound.startswith("at_least_") and not self._finding.input:
            return self._here("K007")
        value = len(self._finding.input) if bound.endswith("_items") else self._written()
        return self._here("K005", value=value, bound=bound, limit=self._finding.context.get(name, ""))

    def _said_by_model(self) -> Problem:
        return self._here("K008", reason=str(self._finding.context.get("error", "")))

    def _unfit(self) -> Problem:
        return self._here("K008", reason="unfit")

    def _custom(self) -> Problem:
        """A code of the catalogue raised by a model, with its own details."""
        context = dict(self._finding.context)
        below = tuple(context.pop("at", ()))
        spot = follow(self._document.places, self._path + below)[-1]
        details = {"key": _key(self._path + below), "value": self._written()} | context
        return Problem(self._finding.kind, spot.key if spot.children else spot.value, details)

    def _here(self, code: str, **details: Any) -> Problem:
        return Problem(code, self._place(), {"key": _key(self._path)} | details)

    def _shaped(self) -> dict[str, Any]:
        """The text that has another shape: a value, or a key of the group that holds it."""
        if self._finding.location[-1:] == ("[key]",):
            return {"key": _key(self._path[:-1]), "value": self._finding.input}
        return {"value": self._written()}

    def _place(self) -> Place:
        """The value when it is a text or a number, its key when it is a list or a group, or a refused key."""
        whole = self._spot.children or self._finding.location[-1:] == ("[key]",)
        return self._spot.key if whole else self._spot.value

    def _parent(self) -> tuple[Segment, ...]:
        known = self._path and self._path[-1] == self._finding.location[-1]
        return self._path[:-1] if known else self._path

    def _written(self) -> str:
        return self._spot.raw if self._spot.raw is not None else _text(self._finding.input)


def _key(path: tuple[Segment, ...]) -> str:
    """The last key of a path, with the positions of items after it, from 1."""
    last = max((index for index, segment in enumerate(path) if isinstance(segment, str)), default=0)
    return _where(path[last:])


def _where(path: tuple[Segment, ...]) -> str:
    return " › ".join(segment if isinstance(segment, str) else str(segment + 1) for segment in path)


def _text(value: Any) -> str:
    """A value as YAML writes it; only the outside of a list or a group."""
    if isinstance(value, list | dict):
        return "[…]" if isinstance(value, list) else "{…}"
    return str(value).lower() if isinstance(value, bool) else str(value)


def _kind(value: Any) -> str:
    """The symbol of the kind of a value read from YAML."""
    kinds: dict[type, str] = {bool: "boolean", int: "integer", float: "number", list: "list", dict: "group"}
    return "nothing" if value is None else kinds.get(type(value), "text")


def _meant(value: Any, expected: tuple[str, ...]) -> str | None:
    """What an author most likely meant by a value of another kind: oui, "12", 12,5, true."""
    if isinstance(value, bool):
        return f'"{_text(value)}"' if expected == ("text",) else None
    if not isinstance(value, str):
        return None
    if "boolean" in expected and value.strip().lower() in MEANT:
        return MEANT[value.strip().lower()]
    number = "".join(value.split()).replace("_", "").replace(",", ".")
    kinds = {"integer": (int,), "number": (int, float)}
    read = scalar(number)
    fits = any(type(read) in kinds.get(kind, ()) for kind in expected)
    return number if fits else None


def _with_nearest(details: dict[str, Any], word: str, known: Any) -> dict[str, Any]:
    near = nearest(word, known)
    return details | {"suggestion": near} if near else details


OTHERS: dict[str, Callable[[_Refusal], Problem]] = {
    "extra_forbidden": _Refusal._unknown_key,
    "missing": _Refusal._missing_key,
    "literal_error": _Refusal._not_allowed,
    "enum": _Refusal._not_allowed,
    "union_tag_invalid": _Refusal._unknown_member,
    "union_tag_not_found": _Refusal._no_member,
    "value_error": _Refusal._said_by_model,
    "assertion_error": _Refusal._said_by_model,
}
