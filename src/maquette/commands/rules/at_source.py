"""`maquette rules at-source`: income tax withheld from a month's pay."""

from __future__ import annotations

from typing import Annotated

import typer

from maquette.commands.rules.asked import Asked, Folder, Form
from maquette.commands.rules.cesu import Alsace, Hours, Leave, Level, Month, NetHourly, month_of
from maquette.commands.rules.sheet import of_lines
from maquette.rules.at_source import explain
from maquette.rules.contributions import first_day

__all__ = ["at_source"]


def at_source(
    *,
    month: Month,
    hours: Hours,
    net_hourly: NetHourly,
    rate: Annotated[
        str | None, typer.Option("--rate", help="Taux transmis, en pour cent ; le taux neutre sinon.")
    ] = None,
    alsace_moselle: Alsace = False,
    level: Level = "I",
    leave_included: Leave = True,
    form: Form = "table",
    project: Folder = None,
) -> None:
    """Le prélèvement à la source d'un mois."""
    asked = Asked("at-source", form, project)
    personal = None if rate is None else asked.percent("--rate", rate)
    made = month_of(
        asked,
        month=month,
        hours=hours,
        net_hourly=net_hourly,
        level=level,
        leave_included=leave_included,
        alsace_moselle=alsace_moselle,
    )
    with asked.dated("--month"):
        lines = explain(asked.rates, made, personal)
    asked.tell(f"Prélèvement à la source, {month}", of_lines(lines), first_day(month))
