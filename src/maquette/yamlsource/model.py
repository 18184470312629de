"""The base of every model that mirrors an author's file."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, GetCoreSchemaHandler, StringConstraints
from pydantic_core import CoreSchema

from maquette.yamlsource.strictness import harden

__all__ = ["IDENTIFIER", "NAME", "Identifier", "SourceModel"]

IDENTIFIER = r"^[a-z0-9]+(-[a-z0-9]+)*$"
NAME = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
Identifier = Annotated[str, StringConstraints(pattern=IDENTIFIER)]


class SourceModel(BaseModel):
    """A frozen model that refuses unknown keys and never guesses.

    "yes" is no boolean, "12" no number, 20261103 no date; an integer is a number, ISO text is a date, and a
    list may become a tuple or a set. A bare number where a text is due is kept as written: see `validate`.
    """

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        populate_by_name=True,
        allow_inf_nan=False,
        # A model within another is built once, with it.
        defer_build=True,
    )

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        schema = handler(source)
        harden(handler.resolve_ref_schema(schema), handler)
        return schema
