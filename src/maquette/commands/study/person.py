"""`maquette study person | freeze`: what is kept of one person, and not using it any more."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from maquette.commands.study.field import known_study, opened, person_of

__all__ = ["freeze", "person"]

Study = Annotated[str, typer.Argument(help="Le nom d'une étude.")]
Code = Annotated[str, typer.Argument(help="Le code de la personne, comme P07.")]
At = Annotated[Path | None, typer.Option("--project", help="Le dossier du projet.")]


def person(study: Study, code: Code, project: At = None) -> None:
    """Montrer tout ce qui est gardé d'une personne, pour le lui remettre (JSON)."""
    # The database is slow to import: other verbs do without.
    from maquette.fieldwork.person import everything_of  # noqa: PLC0415

    checked, field = opened(project)
    who = person_of(field, known_study(checked, study), code)
    typer.echo(json.dumps(everything_of(field, who), ensure_ascii=False, indent=2))


def freeze(
    study: Study,
    code: Code,
    undo: Annotated[bool, typer.Option("--undo", help="S'en servir de nouveau.")] = False,
    project: At = None,
) -> None:
    """Garder ce qui est à une personne sans plus s'en servir : ni tableau, ni compte rendu, ni effacement."""
    checked, field = opened(project)
    who = person_of(field, known_study(checked, study), code)
    field.register.freeze(who, frozen=not undo)
    said = "sert de nouveau" if undo else "ne sert plus, son lien n'ouvre plus rien, et rien n'en est effacé"
    typer.echo(f"{who.code} : ce qui est gardé {said}. Refaites les tableaux : maquette export {study}")
