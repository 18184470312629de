"""`maquette schema`: JSON Schema, for completion in editors."""

from __future__ import annotations

import ast
import inspect
import json
from itertools import pairwise
from pathlib import Path
from textwrap import dedent
from typing import Annotated, Any

import typer
from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import core_schema

from maquette.commands.exits import OUTSIDE
from maquette.facts import Dictionary
from maquette.findings import FindingsFile
from maquette.journeys import Journey
from maquette.personas import Persona
from maquette.project import RecipeFile, Settings
from maquette.studies import Study
from maquette.yamlsource import SourceModel

__all__ = ["as_text", "schema", "schema_of", "schemas", "write_schemas"]

_MODELS: dict[str, type[BaseModel]] = {
    "journey": Journey,
    "persona": Persona,
    "facts": Dictionary,
    "project": Settings,
    "population": RecipeFile,
    "study": Study,
    "findings": FindingsFile,
}


def schema(
    out: Annotated[Path | None, typer.Option("--out", help="Un dossier ; l'écran sinon.")] = None,
) -> None:
    """Écrire le schéma JSON des fichiers, pour que l'éditeur complète et corrige."""
    if out is None:
        typer.echo(json.dumps(schemas(), ensure_ascii=False, indent=2))
        return
    try:
        written = write_schemas(out)
    except OSError as refused:
        typer.echo(f"Impossible d'écrire dans {out} : {refused.strerror}.", err=True)
        raise typer.Exit(OUTSIDE) from None
    for path in written:
        typer.echo(f"écrit  {path}")


def write_schemas(folder: Path) -> list[Path]:
    """Write each schema in a folder; the paths written."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, one in schemas().items():
        paths.append(folder / f"{name}.schema.json")
        paths[-1].write_text(as_text(one), encoding="utf-8")
    return paths


def as_text(schema: dict[str, Any]) -> str:
    """A schema as its file says it."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


class _AuthorsSchema(GenerateJsonSchema):
    """A text may be written as a bare number; a key is described by the words under its field."""

    def model_schema(self, schema: core_schema.ModelSchema) -> dict[str, Any]:
        written = super().model_schema(schema)
        model: type[BaseModel] = schema["cls"]
        for name, words in _words_under_fields(model).items():
            key = model.model_fields[name].alias or name
            if key in written.get("properties", {}):
                written["properties"][key] = {**written["properties"][key], "description": words}
        return written

    def str_schema(self, schema: core_schema.StringSchema) -> dict[str, Any]:
        written = super().str_schema(schema)
        return written if "pattern" in written else {**written, "type": ["string", "number"]}

    def dict_schema(self, schema: core_schema.DictSchema) -> dict[str, Any]:
        written = super().dict_schema(schema)
        names = self.generate_inner(schema["keys_schema"]) if "keys_schema" in schema else {}
        return {**written, "propertyNames": names} if "pattern" in names else written


def _words_under_fields(model: type[BaseModel]) -> dict[str, str]:
    """The text written under each field of a model and of those it stands on.

    Pydantic can read it too, but then does so each time a command starts.
    """
    words: dict[str, str] = {}
    for base in (
        one for one in reversed(model.__mro__) if issubclass(one, SourceModel) and one is not SourceModel
    ):
        body = ast.parse(dedent(inspect.getsource(base))).body[0].body  # type: ignore[attr-defined]
        for field, below in pairwise(body):
            if isinstance(field, ast.AnnAssign) and isinstance(below, ast.Expr):
                words[field.target.id] = ast.literal_eval(below.value)  # type: ignore[union-attr]
    return words


def schemas() -> dict[str, dict[str, Any]]:
    """The schema of each kind of file."""
    return {
        name: {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            **schema_of(model),
        }
        for name, model in _MODELS.items()
    }


def schema_of(model: type[BaseModel]) -> dict[str, Any]:
    """The schema of one model, each key described by the words under its field."""
    return model.model_json_schema(by_alias=True, schema_generator=_AuthorsSchema)
