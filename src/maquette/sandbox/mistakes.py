"""Mistakes of a request as pydantic finds them, told as a refusal at its place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from maquette.sandbox.refusal import Refusal

__all__ = ["refusal_of"]


def refusal_of(mistakes: Sequence[Mapping[str, Any]], method: str) -> Refusal:
    """The first of pydantic's mistakes, as a refusal; one that hides a real number comes first."""
    chosen = next((one for one in mistakes if one["type"] == "real_identifier"), mistakes[0])
    path = [str(part) for part in chosen["loc"]]
    place = f"?{path[0]}" if method == "GET" and path else "".join(f"/{part}" for part in path)
    name = path[-1] if path else ""
    if chosen["type"] == "real_identifier":
        return Refusal("real_identifier", place)
    if chosen["type"] == "missing":
        return Refusal("missing_field", place, name=name)
    if chosen["type"] == "extra_forbidden":
        # A field's name may itself be a number typed in the wrong place: only plain ones are repeated.
        plain = name if name.isidentifier() and len(name) <= 40 else "…"
        return Refusal("unknown_field", place if plain == name else "", name=plain)
    return Refusal("wrong_value", place)
