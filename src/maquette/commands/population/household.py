"""`maquette data household`: one household, its employees and its year, without any file."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer

from maquette.commands.exits import WRONG_COMMAND
from maquette.commands.population.whole import population_of
from maquette.fakedata.cells import MOST_HOUSEHOLDS
from maquette.fakedata.declarations import household_declarations
from maquette.fakedata.drawn import rows_of
from maquette.fakedata.people import person
from maquette.fakedata.population import employee
from maquette.fakedata.population import household as made
from maquette.fakedata.record import declaration_record, employee_record, employer_record, person_record
from maquette.fakedata.world import World
from maquette.rules.rates import NoRateError

__all__ = ["household"]


def household(
    number: Annotated[int, typer.Argument(help="Le numéro du foyer, à partir de 0.", min=0)],
    year: Annotated[int | None, typer.Option("--year", help="L'année des déclarations.")] = None,
    project: Annotated[Path | None, typer.Option("--project", help="Le dossier du projet.")] = None,
) -> None:
    """Montrer un foyer, ses contrats, qui y travaille et son année, en JSON."""
    if number >= MOST_HOUSEHOLDS:
        typer.echo(f"Les foyers vont de 0 à {MOST_HOUSEHOLDS - 1}.", err=True)
        raise typer.Exit(WRONG_COMMAND)
    world = population_of(project, "json")
    try:
        told = _employment(world, number, year) if world.recipe.makes else _drawn(world, number)
    except NoRateError as missing:
        known = f"{missing.known[0]:%d/%m/%Y}" if missing.known else "…"
        typer.echo(f"Pas de barème pour cette année : ils commencent le {known}.", err=True)
        raise typer.Exit(WRONG_COMMAND) from None
    typer.echo(json.dumps(told, ensure_ascii=False, indent=2))


def _employment(world: World, number: int, year: int | None) -> dict[str, Any]:
    home, wanted = made(world, number), year or world.recipe.year
    world.rates.regime(date(wanted, 1, 1))
    months = household_declarations(world, home.relations, f"{wanted}-01", f"{wanted}-12")
    workers = dict.fromkeys(relation.employee_number for relation in home.relations)
    return {
        "household": employer_record(home, world.today),
        "employees": [employee_record(employee(world, one), (), world.today) for one in workers],
        "declarations": [declaration_record(month) for month in months],
    }


def _drawn(world: World, number: int) -> dict[str, Any]:
    """The row of each table that has one for each household, words instead of codes."""
    recipe, told = world.recipe, dict[str, Any]()
    for name, table in recipe.tables.items():
        if table.each is None and not table.rows:
            row = rows_of(recipe, world.seed, name, number) if name != "person" else {}
            words = {key: recipe.draw(name, key).options for key in row if "choice" in table.columns[key]}
            told[name] = {key: words[key][value] if key in words else value for key, value in row.items()}
    return {
        "person": person_record(person(world, number), world.today),
        **{k: v for k, v in told.items() if v},
    }
