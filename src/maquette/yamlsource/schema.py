"""What a model accepts at one location: its known keys, its choices."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from typing import Any

from pydantic import BaseModel

__all__ = ["choices_at", "keys_at"]

Location = Sequence[str | int]
WRAPPERS = {
    "model",
    "default",
    "nullable",
    "function-before",
    "function-after",
    "function-wrap",
    "definitions",
}


def keys_at(model: type[BaseModel], location: Location) -> list[str]:
    """The keys that the group at a location may hold, in the order of the model."""
    fields = (node["fields"] for node in _reach(model, location) if node["type"] == "model-fields")
    return list(dict.fromkeys(_key(name, field) for known in fields for name, field in known.items()))


def choices_at(model: type[BaseModel], location: Location) -> list[Any]:
    """The values that the place at a location may hold, when they can be listed."""
    found: list[Any] = []
    for node in _reach(model, location):
        if node["type"] == "literal":
            found.extend(node["expected"])
        elif node["type"] == "enum":
            found.extend(node["members"])
        elif node["type"] == "tagged-union":
            found.extend(str(tag).removeprefix("=") for tag in node["choices"])
    return list(dict.fromkeys(choice.value if isinstance(choice, Enum) else choice for choice in found))


def _reach(model: type[BaseModel], location: Location) -> Iterator[Mapping[str, Any]]:
    schema: Any = model.__pydantic_core_schema__
    definitions = {known["ref"]: known for known in schema.get("definitions", ())}
    return _walk(schema, tuple(location), definitions)


def _walk(
    node: Mapping[str, Any], location: tuple[str | int, ...], definitions: Mapping[str, Any]
) -> Iterator[Mapping[str, Any]]:
    """The nodes of a schema that a location of an error leads to."""
    kind = node["type"]
    if kind == "definition-ref":
        yield from _walk(definitions[node["schema_ref"]], location, definitions)
    elif kind in WRAPPERS:
        yield from _walk(node["schema"], location, definitions)
    elif not location:
        yield node
    else:
        for below in _below(node, location[0], definitions):
            yield from _walk(below, location[1:], definitions)


def _below(
    node: Mapping[str, Any], segment: str | int, definitions: Mapping[str, Any]
) -> Iterator[Mapping[str, Any]]:
    """One segment further: a key, an item, or the member of a union that an error names."""
    match node["type"]:
        case "model-fields":
            yield from (
                field["schema"]
                for name, field in node["fields"].items()
                if segment in {name, _key(name, field)}
            )
        case "list" | "set" | "frozenset":
            yield from (node[name] for name in ("items_schema",) if name in node)
        case "tuple":
            yield from node["items_schema"]
        case "dict":
            name = "keys_schema" if segment == "[key]" else "values_schema"
            yield from (node[known] for known in (name,) if known in node)
        case "tagged-union":
            yield from (choice for tag, choice in node["choices"].items() if tag == segment)
        case "union":
            yield from _members(node, segment, definitions)


def _members(
    node: Mapping[str, Any], label: str | int, definitions: Mapping[str, Any]
) -> Iterator[Mapping[str, Any]]:
    members = [choice[0] if isinstance(choice, tuple) else choice for choice in node["choices"]]
    named = [member for member in members if _name(member, definitions) == label]
    yield from named or members


def _name(node: Mapping[str, Any], definitions: Mapping[str, Any]) -> str | None:
    """The name of the model behind a member of a union."""
    node = definitions.get(node.get("schema_ref", ""), node)
    if node["type"] in WRAPPERS and node["type"] != "model":
        return _name(node["schema"], definitions)
    return node["cls"].__name__ if node["type"] == "model" else None


def _key(name: str, field: Mapping[str, Any]) -> str:
    """A field as an author writes it."""
    alias = field.get("validation_alias")
    return alias if isinstance(alias, str) else name
