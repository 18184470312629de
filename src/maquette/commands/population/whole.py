"""The population of a project, as every verb of `maquette data` takes it."""

from __future__ import annotations

from pathlib import Path

import typer

from maquette.commands.exits import WRONG_COMMAND
from maquette.commands.here import Format, loaded_project, project_root
from maquette.fakedata.world import World
from maquette.project import People, world_of

__all__ = ["employment_only", "population_of"]


def population_of(start: Path | None, form: Format = "text") -> World:
    """The population of the project at or above a folder, its personas in it, on the day of its journeys."""
    project = loaded_project(project_root(start), form).project
    assert project is not None
    return world_of(project, People(project.personas), project.usual_day)


def employment_only(world: World) -> None:
    """End the command when the recipe makes no contracts."""
    if world.recipe.makes is None:
        typer.echo(
            f"La recette « {world.recipe.title} » ne décrit pas de contrats. "
            "Écrivez ses tables avec : maquette data write",
            err=True,
        )
        raise typer.Exit(WRONG_COMMAND)
