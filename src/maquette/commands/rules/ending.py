"""The options that say how a contract ends."""

from __future__ import annotations

from datetime import date
from typing import Annotated, cast

import typer

from maquette.commands.rules.asked import Asked
from maquette.rules.notice import REASONS, Reason

__all__ = ["MonthGross", "Notified", "Start", "Why", "ending_of"]

Start = Annotated[str, typer.Option("--start", help="Premier jour du contrat, comme 2020-02-01.")]
Notified = Annotated[str, typer.Option("--notified", help="Jour de l'annonce, ou du décès.")]
Why = Annotated[
    str, typer.Option("--reason", help="dismissal, resignation, employer_death ou serious_fault.")
]
MonthGross = Annotated[str, typer.Option("--month-gross", help="Salaire brut moyen d'un mois, en euros.")]


def ending_of(asked: Asked, reason: str, start: str, notified: str) -> tuple[Reason, date, date]:
    """Why, since when and from when a contract ends."""
    first = asked.day("--start", start)
    return (
        cast(Reason, asked.choice("--reason", reason, REASONS)),
        first,
        asked.day("--notified", notified, after=first),
    )
