"""`maquette rules severance`: what the end of a contract gives."""

from __future__ import annotations

from typing import Annotated

import typer

from maquette.commands.rules.asked import Asked, Folder, Form
from maquette.commands.rules.ending import Notified, Start, Why, ending_of
from maquette.commands.rules.sheet import of_lines
from maquette.rules.lines import Line
from maquette.rules.seniority import full_months
from maquette.rules.severance import reference_pay
from maquette.rules.severance import severance as severance_line

__all__ = ["severance"]


def severance(
    *,
    start: Start,
    notified: Notified,
    year_gross: Annotated[
        str, typer.Option("--year-gross", help="Brut des 12 derniers mois, ou de tous s'il y en a moins.")
    ],
    quarter_gross: Annotated[str, typer.Option("--quarter-gross", help="Brut des 3 derniers mois.")] = "0",
    reason: Why = "dismissal",
    form: Form = "table",
    project: Folder = None,
) -> None:
    """L'indemnité de licenciement, ou celle que donne le décès de l'employeur."""
    asked = Asked("severance", form, project)
    why, first, said = ending_of(asked, reason, start, notified)
    year = asked.euros("--year-gross", year_gross)
    months = min(12, max(1, full_months(first, said)))
    pay = int(reference_pay(year, asked.euros("--quarter-gross", quarter_gross), months))
    with asked.dated("--notified"):
        line = severance_line(asked.rates, why, first, said, pay)
    average = Line("reference_pay", "Salaire brut moyen d'un mois", "total", 0, 0, pay, line.source)
    asked.tell("Indemnité de licenciement", of_lines([average, line]), said)
