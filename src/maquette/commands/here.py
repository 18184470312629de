"""The project a command works on, and how its problems are told in a terminal."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import typer
from rich.console import Console

from maquette.commands.exits import WRONG_COMMAND, YOUR_FILES
from maquette.problems import machine, nearest, terminal
from maquette.project import Loaded, Project, find_root, load

__all__ = ["Format", "known_journey", "loaded_project", "project_root", "require_built", "tell"]

Format = Literal["text", "json"]


def project_root(start: Path | None) -> Path:
    """The project at or above a folder; ends the command when there is none."""
    start = (start or Path.cwd()).resolve()
    root = find_root(start)
    if root is None:
        typer.echo(
            f"{start} : pas de project.yaml ici ni au-dessus. Placez-vous dans un projet, "
            "ou créez-en un : maquette init mon-projet",
            err=True,
        )
        raise typer.Exit(WRONG_COMMAND)
    return root


def loaded_project(root: Path, form: Format = "text") -> Loaded:
    """The project of a folder; ends the command, its problems told, when there is an error in it."""
    loaded = load(root)
    if loaded.project is None:
        tell(loaded, form)
        raise typer.Exit(YOUR_FILES)
    return loaded


def known_journey(project: Project, name: str) -> str:
    """The same name when it is a journey's; otherwise ends the command, with the name most likely meant."""
    if name not in project.journeys:
        near = nearest(name, project.journeys)
        hint = f" Vouliez-vous dire « {near} » ?" if near else ""
        typer.echo(f"Aucun parcours ne s'appelle « {name} ».{hint}", err=True)
        raise typer.Exit(WRONG_COMMAND)
    return name


def tell(loaded: Loaded, form: Format) -> None:
    """Show every problem: in colour on a terminal, or as JSON."""
    if form == "json":
        sys.stdout.write(machine.render(loaded.problems, loaded.language) + "\n")
    else:
        Console(stderr=True).print(terminal.render(loaded.problems, loaded.language, loaded.lines_of))


def require_built(project: Project, names: Sequence[str]) -> None:
    """End the command, with the one to run first, when a prototype is not that of its files."""
    # Templates are slow to import: most verbs do without.
    from maquette.prototypes import build, is_current  # noqa: PLC0415

    stale = [file for file in build(project, names) if not is_current(file)]
    if stale:
        shown = ", ".join(project.layout.shown(file.path) for file in stale)
        typer.echo(f"Pas à jour : {shown}. Lancez d'abord : maquette build", err=True)
        raise typer.Exit(YOUR_FILES)
