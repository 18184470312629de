"""Scalars of a model made to refuse what is not written as one, while lists and ISO text stay convertible.

pydantic offers both at once or neither: its strict mode also refuses a list for a tuple and text for a date.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import PydanticCustomError, core_schema

__all__ = ["harden"]

SHAPES = {
    "date": re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}"),
    "datetime": re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}.*"),
    "time": re.compile(r"[0-9]{2}:[0-9]{2}.*"),
}
STRICT = {"bool", "int", "float"}
NOT_SCHEMAS = {"metadata", "serialization", "default", "expected", "function", "config"}


def harden(node: Any, handler: GetCoreSchemaHandler) -> None:
    """Change the schema of a model in place, down to the models inside it."""
    _harden(node, handler, set())


def _harden(node: Any, handler: GetCoreSchemaHandler, seen: set[int]) -> None:
    """Make each scalar of a schema refuse what is not written as one, in place."""
    if id(node) in seen:
        return
    seen.add(id(node))
    if isinstance(node, list | tuple):
        for item in node:
            _harden(item, handler, seen)
    elif isinstance(node, dict) and not isinstance(node.get("type"), str):
        for field in node.values():
            _harden(field, handler, seen)
    elif isinstance(node, dict):
        _harden_one(node, handler, seen)


def _harden_one(node: dict[str, Any], handler: GetCoreSchemaHandler, seen: set[int]) -> None:
    kind = node["type"]
    if kind in STRICT:
        node["strict"] = True
    elif kind in GUARDS:
        _guard(node, GUARDS[kind])
    elif kind == "definition-ref":
        _harden(_resolved(node, handler), handler, seen)
    elif kind != "function-before" or node["function"]["function"] not in GUARDS.values():
        for name in node.keys() - NOT_SCHEMAS:
            _harden(node[name], handler, seen)


def _resolved(node: Any, handler: GetCoreSchemaHandler) -> Any:
    """The schema behind a reference; None while a model refers to one that is still being built."""
    try:
        return handler.resolve_ref_schema(node)
    except LookupError:
        return None


def _guard(node: dict[str, Any], check: Callable[[Any], Any]) -> None:
    inner: Any = {name: part for name, part in node.items() if name != "ref"}
    outer: Any = core_schema.no_info_before_validator_function(check, inner)
    reference = {"ref": node["ref"]} if "ref" in node else {}
    node.clear()
    node.update(outer, **reference)


def _number(value: Any) -> Any:
    """Only what is written as a number may become a Decimal."""
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise PydanticCustomError("decimal_type", "not a number")
    return value


def _iso(shape: str) -> Callable[[Any], Any]:
    def check(value: Any) -> Any:
        """Only ISO text may become a date or a time; a number never does."""
        if isinstance(value, int | float) or (isinstance(value, str) and not SHAPES[shape].fullmatch(value)):
            raise PydanticCustomError(f"{shape}_parsing", "not ISO text")
        return value

    return check


GUARDS: dict[str, Callable[[Any], Any]] = {"decimal": _number} | {shape: _iso(shape) for shape in SHAPES}
