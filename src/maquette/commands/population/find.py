"""`maquette data find`: the first household that matches a criterion, and how many are alike."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from maquette.commands.exits import WRONG_COMMAND
from maquette.commands.here import Format
from maquette.commands.population.whole import employment_only, population_of
from maquette.problems import Place, Problem, describe

__all__ = ["find"]

NATION = 1_960_000
"""Employers of Cesu. Source: agevillage.com, 2024."""


def find(
    criteria: Annotated[str, typer.Argument(help='Par exemple : age >= 80 and allowance == "apa"')],
    households: Annotated[
        int, typer.Option("--households", min=1, max=6_900_000, help="Parmi combien de foyers.")
    ] = NATION,
    form: Annotated[Format, typer.Option("--format", help="text ou json")] = "text",
    project: Annotated[Path | None, typer.Option("--project", help="Le dossier du projet.")] = None,
) -> None:
    """Trouver un foyer comme celui-ci, et dire combien lui ressemblent."""
    world = population_of(project, form)
    employment_only(world)
    from maquette.dataset import find as finding  # noqa: PLC0415 - numpy is slow to import

    wanted, mistakes = finding.criterion(world, criteria)
    if wanted is None:
        for mistake in mistakes:
            told = describe(Problem(mistake.code, Place("critère"), mistake.details), "fr")
            typer.echo(f"{told.message}", err=True)
        typer.echo(f"On peut nommer : {', '.join(finding.CRITERIA)}.", err=True)
        raise typer.Exit(WRONG_COMMAND)
    found = finding.find(world, wanted, households)
    if form == "json":
        typer.echo(json.dumps({**vars(found), "criteria": criteria}, ensure_ascii=False))
    elif found.first is None:
        typer.echo(f"Aucun foyer sur {households}.")
    else:
        share = 100 * found.matches / households
        typer.echo(f"{found.matches} foyers sur {households} ({share:.2f} %). Le premier : {found.first}")
        typer.echo(f"Le voir : maquette data household {found.first}")
