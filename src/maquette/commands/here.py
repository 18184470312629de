"""The project a command works on, and how its problems are told in a terminal."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Literal

import typer
from rich.console import Console

from maquette.commands.exits import WRONG_COMMAND, YOUR_FILES
from maquette.problems import machine, nearest, terminal
from maquette.project import Loaded, Project, find_root, load

__all__ = ["Format", "known_journeys", "loaded_project", "project_root", "tell"]

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


def known_journeys(project: Project, names: list[str] | None) -> list[str] | None:
    """The journeys named; ends the command when there is none of that name."""
    for name in names or []:
        if name not in project.journeys:
            near = nearest(name, project.journeys)
            hint = f" Vouliez-vous dire « {near} » ?" if near else ""
            typer.echo(f"Aucun parcours ne s'appelle « {name} ».{hint}", err=True)
            raise typer.Exit(WRONG_COMMAND)
    return names


def tell(loaded: Loaded, form: Format) -> None:
    """Show every problem: in colour on a terminal, or as JSON."""
    if form == "json":
        sys.stdout.write(machine.render(loaded.problems, loaded.language) + "\n")
    else:
        Console(stderr=True).print(terminal.render(loaded.problems, loaded.language, loaded.lines_of))
