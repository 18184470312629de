"""The fieldwork a command works on, and the participant it names."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import typer

from maquette.commands.exits import OUTSIDE, WRONG_COMMAND
from maquette.commands.here import loaded_project, project_root
from maquette.problems import nearest
from maquette.project import Project

if TYPE_CHECKING:
    from maquette.fieldwork import Fieldwork
    from maquette.sessions import Participant

__all__ = ["field_of", "known_study", "opened", "person_of", "stop"]


def opened(start: Path | None) -> tuple[Project, Fieldwork]:
    """The project of a folder and its fieldwork; ends the command when either cannot be read."""
    project = loaded_project(project_root(start)).project
    assert project is not None
    return project, field_of(project)


def field_of(project: Project) -> Fieldwork:
    """The fieldwork of a project; ends the command when its store is of a later version."""
    # The database is slow to import: other verbs do without.
    from maquette.fieldwork import fieldwork_of  # noqa: PLC0415
    from maquette.sessions import StoreVersionError  # noqa: PLC0415

    try:
        return fieldwork_of(project.layout.root, project.settings.sessions)
    except StoreVersionError as later:
        stop(f"Les sessions viennent d'une version plus récente de maquette ({later}). Mettez-le à jour.")


def known_study(project: Project, name: str) -> str:
    """The same name when it is a study's; otherwise ends the command, with the name most likely meant."""
    if name not in project.studies:
        near = nearest(name, project.studies)
        hint = f" Vouliez-vous dire « {near} » ?" if near else ""
        typer.echo(f"Aucune étude ne s'appelle « {name} ».{hint}", err=True)
        raise typer.Exit(WRONG_COMMAND)
    return name


def person_of(field: Fieldwork, study: str, code: str) -> Participant:
    """The participant of a code; otherwise ends the command."""
    who = field.register.who(study, code)
    if who is None:
        typer.echo(f"Personne n'a le code « {code} » dans l'étude « {study} ».", err=True)
        raise typer.Exit(WRONG_COMMAND)
    return who


def stop(said: str) -> NoReturn:
    """End the command because of what is outside of the project's files."""
    typer.echo(said, err=True)
    raise typer.Exit(OUTSIDE)
