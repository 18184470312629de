"""`maquette rules cesu`: a month of work, from its net pay to its cost."""

from __future__ import annotations

from typing import Annotated, cast

import typer

from maquette.commands.rules.asked import Asked, Folder, Form
from maquette.commands.rules.sheet import euros, french, of_lines
from maquette.rules.contributions import Contributions, contributions, first_day
from maquette.rules.pay import LEVELS, month_net, net_floor
from maquette.rules.reliefs import RELIEFS, ReliefName

__all__ = ["cesu", "month_of"]

Month = Annotated[str, typer.Option("--month", help="Le mois, comme 2026-02.")]
Hours = Annotated[str, typer.Option("--hours", help="Les heures travaillées, congés non compris.")]
NetHourly = Annotated[str, typer.Option("--net-hourly", help="Le salaire net de l'heure, en euros.")]
Alsace = Annotated[bool, typer.Option("--alsace-moselle", help="Travail en Alsace ou en Moselle.")]
Level = Annotated[str, typer.Option("--level", help="Le niveau de la grille, de I à XII.")]
Leave = Annotated[
    bool, typer.Option("--leave-included/--leave-when-taken", help="Le salaire contient 10 % de congés.")
]


def cesu(
    *,
    month: Month,
    hours: Hours,
    net_hourly: NetHourly,
    relief: Annotated[
        str, typer.Option("--relief", help="deduction (2 € par heure), seventy (70 ans), total ou none.")
    ] = "deduction",
    alsace_moselle: Alsace = False,
    overseas: Annotated[bool, typer.Option("--overseas", help="Travail outre-mer.")] = False,
    gross_before: Annotated[
        str, typer.Option("--gross-before", help="Brut déjà exonéré ce mois-ci, pour seventy.")
    ] = "0",
    level: Level = "I",
    leave_included: Leave = True,
    form: Form = "table",
    project: Folder = None,
) -> None:
    """Les cotisations d'un mois, ligne à ligne, et son coût."""
    asked = Asked("cesu", form, project)
    name = asked.choice("--relief", relief, RELIEFS)
    made = month_of(
        asked,
        month=month,
        hours=hours,
        net_hourly=net_hourly,
        relief=cast(ReliefName, name),
        alsace_moselle=alsace_moselle,
        overseas=overseas,
        relieved_before=asked.euros("--gross-before", gross_before),
        level=level,
        leave_included=leave_included,
    )
    asked.tell(f"Cesu, {month}", of_lines(made.explain()), first_day(month))


def month_of(
    asked: Asked,
    *,
    month: str,
    hours: str,
    net_hourly: str,
    level: str,
    leave_included: bool,
    alsace_moselle: bool,
    overseas: bool = False,
    relief: ReliefName = "none",
    relieved_before: int = 0,
) -> Contributions:
    """The month that options describe; a pay under the floor is refused."""
    month, quarters = asked.month("--month", month), asked.hours("--hours", hours)
    pay = asked.euros("--net-hourly", net_hourly)
    level = asked.choice("--level", level, LEVELS)
    asked.flag("--leave-included", leave_included)
    asked.flag("--alsace-moselle", alsace_moselle)
    day = first_day(month)
    with asked.dated("--month"):
        floor = net_floor(
            asked.rates, day, level, leave_included=leave_included, alsace_moselle=alsace_moselle
        )
        if pay < floor:
            told = {"value": euros(pay), "least": euros(floor), "level": level, "day": french(day)}
            asked.refuse("D004", "--net-hourly", **told)
        return contributions(
            asked.rates,
            month,
            net=month_net(quarters, pay),
            quarters=quarters,
            relief=relief,
            alsace_moselle=alsace_moselle,
            overseas=asked.flag("--overseas", overseas),
            relieved_before=relieved_before,
        )
