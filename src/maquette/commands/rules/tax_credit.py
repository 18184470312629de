"""`maquette rules tax-credit`: the tax credit of a year."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from maquette.commands.rules.asked import Asked, Folder, Form
from maquette.commands.rules.household import Disability, First, Persons, Shared, ceiling_of
from maquette.commands.rules.sheet import of_lines
from maquette.rules.tax_credit import Spending, explain

__all__ = ["tax_credit"]


def tax_credit(
    *,
    year: Annotated[str, typer.Option("--year", help="L'année des dépenses.")],
    spent: Annotated[str, typer.Option("--spent", help="Dépenses sans limite propre, en euros.")],
    gardening: Annotated[str, typer.Option("--gardening", help="Dépenses de jardinage.")] = "0",
    odd_jobs: Annotated[str, typer.Option("--odd-jobs", help="Dépenses de petit bricolage.")] = "0",
    computing: Annotated[str, typer.Option("--computing", help="Dépenses d'aide informatique.")] = "0",
    aids: Annotated[str, typer.Option("--aids", help="Aides reçues : APA, CMG, Cesu préfinancés.")] = "0",
    persons: Persons = "0",
    shared_children: Shared = "0",
    first_year: First = False,
    disability: Disability = False,
    form: Form = "table",
    project: Folder = None,
) -> None:
    """Le crédit d'impôt d'une année, avec tous ses plafonds."""
    asked = Asked("tax-credit", form, project)
    day = date(asked.whole("--year", year, least=1900, most=2100), 1, 1)
    spending = Spending(
        usual=asked.euros("--spent", spent),
        gardening=asked.euros("--gardening", gardening),
        odd_jobs=asked.euros("--odd-jobs", odd_jobs),
        computing=asked.euros("--computing", computing),
        aids=asked.euros("--aids", aids),
    )
    with asked.dated("--year"):
        limit = ceiling_of(asked, day, persons, shared_children, first_year=first_year, disability=disability)
        lines = explain(asked.rates, day, spending, limit)
    asked.tell(f"Crédit d'impôt, {year}", of_lines(lines), day)
