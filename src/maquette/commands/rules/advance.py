"""`maquette rules advance`: the tax credit advanced at one payment."""

from __future__ import annotations

from typing import Annotated, cast

import typer

from maquette.commands.rules.asked import Asked, Folder, Form
from maquette.commands.rules.cesu import Month as MonthOption
from maquette.commands.rules.household import Disability, First, Persons, Shared, ceiling_of
from maquette.commands.rules.sheet import of_lines
from maquette.rules.advance import WORKS, Month, Work, explain
from maquette.rules.contributions import first_day

__all__ = ["advance"]


def advance(
    *,
    month: MonthOption,
    cost: Annotated[str, typer.Option("--cost", help="Salaire et cotisations du mois, en euros.")],
    cost_before: Annotated[
        str, typer.Option("--cost-before", help="Ce que le foyer a déjà dépensé depuis janvier.")
    ] = "0",
    helped: Annotated[
        str, typer.Option("--helped", help="Part payée par un tiers : Cesu préfinancés, APA, PCH.")
    ] = "0",
    work: Annotated[
        str, typer.Option("--work", help="home, childcare (6 ans et plus) ou young_childcare.")
    ] = "home",
    persons: Persons = "0",
    shared_children: Shared = "0",
    first_year: First = False,
    disability: Disability = False,
    form: Form = "table",
    project: Folder = None,
) -> None:
    """L'avance immédiate d'un mois, et le plafond qui court depuis janvier."""
    asked = Asked("advance", form, project)
    day = first_day(asked.month("--month", month))
    with asked.dated("--month"):
        limit = ceiling_of(asked, day, persons, shared_children, first_year=first_year, disability=disability)
        given = Month(
            cost=asked.euros("--cost", cost),
            cost_before=asked.euros("--cost-before", cost_before),
            ceiling=limit,
            helped=asked.euros("--helped", helped),
            work=cast(Work, asked.choice("--work", work, WORKS)),
        )
        lines = explain(asked.rates, day, given)
    asked.tell(f"Avance immédiate, {month}", of_lines(lines), day)
