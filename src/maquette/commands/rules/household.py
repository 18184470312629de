"""The options that give the ceiling of a household's tax credit."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from maquette.commands.rules.asked import Asked
from maquette.rules.tax_credit import ceiling

__all__ = ["Disability", "First", "Persons", "Shared", "ceiling_of"]

Persons = Annotated[
    str, typer.Option("--persons", help="Enfants à charge, membres de plus de 65 ans, ascendants aidés.")
]
Shared = Annotated[str, typer.Option("--shared-children", help="Enfants en résidence alternée.")]
First = Annotated[bool, typer.Option("--first-year", help="Première année d'emploi direct.")]
Disability = Annotated[bool, typer.Option("--disability", help="Un membre du foyer est handicapé.")]


def ceiling_of(
    asked: Asked, day: date, persons: str, shared: str, *, first_year: bool, disability: bool
) -> int:
    """The ceiling of the year that these options give."""
    return int(
        ceiling(
            asked.rates,
            day,
            persons=asked.whole("--persons", persons, most=30),
            shared=asked.whole("--shared-children", shared, most=30),
            first=asked.flag("--first-year", first_year),
            disability=asked.flag("--disability", disability),
        )
    )
