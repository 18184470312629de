"""`maquette rules reliefs`: what each relief takes off a month, and which one applies."""

from __future__ import annotations

from typing import Annotated

import typer

from maquette.commands.rules.asked import Asked, Folder, Form
from maquette.commands.rules.cesu import Alsace, Hours, Leave, Level, Month, NetHourly, month_of
from maquette.commands.rules.sheet import Row, euros
from maquette.rules.contributions import contributions, first_day
from maquette.rules.reliefs import RELIEFS, TOTAL_ALLOWANCES, ReliefName, relief_for

__all__ = ["reliefs"]

_LABELS: dict[ReliefName, str] = {
    "deduction": "Déduction forfaitaire par heure",
    "seventy": "Exonération à partir de 70 ans",
    "total": "Exonération totale (APA, PCH, MTP, AEEH, carte 80 %)",
}


def reliefs(
    *,
    month: Month,
    hours: Hours,
    net_hourly: NetHourly,
    birth_date: Annotated[str, typer.Option("--birth-date", help="Naissance de l'employeur.")],
    allowance: Annotated[
        str, typer.Option("--allowance", help="apa, pch, mtp, aeeh, card_80 ou none.")
    ] = "none",
    overseas: Annotated[bool, typer.Option("--overseas", help="Travail outre-mer.")] = False,
    alsace_moselle: Alsace = False,
    level: Level = "I",
    leave_included: Leave = True,
    form: Form = "table",
    project: Folder = None,
) -> None:
    """Les trois réductions de cotisations côte à côte, et celle qui s'applique sans la demander."""
    asked = Asked("reliefs", form, project)
    made = month_of(
        asked,
        month=month,
        hours=hours,
        net_hourly=net_hourly,
        level=level,
        leave_included=leave_included,
        alsace_moselle=alsace_moselle,
        overseas=overseas,
    )
    born = asked.day("--birth-date", birth_date)
    right = asked.choice("--allowance", allowance, (*sorted(TOTAL_ALLOWANCES), "none"))
    applied = relief_for(asked.rates, first_day(month), born, right)
    rows = [Row("applied", "Celle qui s'applique", applied, _LABELS[applied], source="css_l241_10")]
    for name in RELIEFS:
        if name in _LABELS:
            with_it = contributions(
                asked.rates,
                month,
                net=made.net,
                quarters=made.quarters,
                relief=name,
                alsace_moselle=alsace_moselle,
                overseas=overseas,
            )
            amount = with_it.relief_amount
            rows.append(Row(name, _LABELS[name], amount, euros(amount), "relief", source="css_l241_10"))
    asked.tell(f"Réductions de cotisations, {month}", rows, first_day(month))
