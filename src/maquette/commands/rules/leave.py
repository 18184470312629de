"""`maquette rules leave`: what leave is worth, taken or not."""

from __future__ import annotations

from typing import Annotated

import typer

from maquette.commands.rules.asked import Asked, Folder, Form
from maquette.commands.rules.ending import MonthGross
from maquette.commands.rules.sheet import Row, of_lines
from maquette.rules.paid_leave import days_earned, explain

__all__ = ["leave"]


def leave(
    *,
    day: Annotated[str, typer.Option("--day", help="Jour où le congé est payé.")],
    months: Annotated[str, typer.Option("--months", help="Mois travaillés dans l'année du congé.")],
    year_gross: Annotated[str, typer.Option("--year-gross", help="Brut payé dans cette année, en euros.")],
    month_gross: MonthGross,
    days: Annotated[str, typer.Option("--days", help="Jours ouvrables à payer.")],
    form: Form = "table",
    project: Folder = None,
) -> None:
    """Les congés gagnés, et l'indemnité de ceux qui sont payés."""
    asked = Asked("leave", form, project)
    when = asked.day("--day", day)
    worked = asked.whole("--months", months, least=1, most=12)
    with asked.dated("--day"):
        earned = int(days_earned(asked.rates, when, worked))
        lines = explain(
            asked.rates,
            when,
            months=worked,
            year_gross=asked.euros("--year-gross", year_gross),
            month_gross=asked.euros("--month-gross", month_gross),
            days=asked.whole("--days", days, most=earned),
        )
    rows = [Row("earned", "Jours ouvrables gagnés", earned, f"{earned} jours", source="travail_l3141_3")]
    asked.tell("Congés payés", [*rows, *of_lines(lines)], when)
