"""`maquette rules cmg`: the childcare supplement of a month."""

from __future__ import annotations

from typing import Annotated, cast

import typer

from maquette.commands.rules.asked import Asked, Folder, Form
from maquette.commands.rules.cesu import Month
from maquette.commands.rules.sheet import Row, of_lines
from maquette.rules.cmg import CARES, Care, Family, explain, has_right
from maquette.rules.contributions import first_day

__all__ = ["cmg"]


def cmg(
    *,
    month: Month,
    hours: Annotated[str, typer.Option("--hours", help="Heures de garde du mois.")],
    hour_cost: Annotated[
        str, typer.Option("--hour-cost", help="Coût net d'une heure, entretien et repas compris.")
    ],
    income: Annotated[str, typer.Option("--income", help="Revenu mensuel du foyer, en euros.")],
    children: Annotated[str, typer.Option("--children", help="Enfants à charge.")] = "1",
    disabled_child: Annotated[
        bool, typer.Option("--disabled-child", help="Un enfant ouvre droit à l'AEEH.")
    ] = False,
    age: Annotated[str, typer.Option("--age", help="Âge de l'enfant, en années pleines.")] = "0",
    single_parent: Annotated[bool, typer.Option("--single-parent", help="Parent isolé.")] = False,
    care: Annotated[str, typer.Option("--care", help="home (à domicile) ou childminder.")] = "home",
    form: Form = "table",
    project: Folder = None,
) -> None:
    """Le complément de mode de garde d'un mois, part rémunération (depuis septembre 2025)."""
    asked = Asked("cmg", form, project)
    day = first_day(asked.month("--month", month))
    family = Family(
        income=asked.euros("--income", income),
        children=asked.whole("--children", children, least=1, most=30),
        disabled_child=asked.flag("--disabled-child", disabled_child),
    )
    with asked.dated("--month"):
        lines = explain(
            asked.rates,
            day,
            care=cast(Care, asked.choice("--care", care, CARES)),
            quarters=asked.hours("--hours", hours, most=744),
            hour_cost=asked.euros("--hour-cost", hour_cost, most=100_000),
            family=family,
        )
        right = has_right(
            asked.rates,
            day,
            asked.whole("--age", age, most=25),
            single_parent=asked.flag("--single-parent", single_parent),
        )
    told = Row("right", "Droit ouvert à cet âge", right, "oui" if right else "non", source="css_l531_5")
    asked.tell(f"CMG, {month}", [told, *(of_lines(lines) if right else [])], day)
