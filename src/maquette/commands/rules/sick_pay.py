"""`maquette rules sick-pay`: rights and allowance of a sick leave."""

from __future__ import annotations

from typing import Annotated

import typer

from maquette.commands.rules.asked import Asked, Folder, Form
from maquette.commands.rules.sheet import Row, euros, of_lines
from maquette.rules.sick_pay import Activity, explain, rights

__all__ = ["sick_pay"]

_LABELS = {
    "hours_3": "Heures des 3 derniers mois",
    "gross_6": "Salaires bruts des 6 derniers mois",
    "hours_12": "Heures des 12 derniers mois",
    "gross_12": "Salaires bruts des 12 derniers mois",
}


def sick_pay(
    *,
    stop: Annotated[str, typer.Option("--stop", help="Premier jour de l'arrêt.")],
    days: Annotated[str, typer.Option("--days", help="Jours d'arrêt, premier et dernier compris.")],
    gross: Annotated[list[str], typer.Option("--gross", help="Brut d'un des 3 derniers mois ; trois fois.")],
    hours_3: Annotated[str, typer.Option("--hours-3", help="Heures des 3 derniers mois.")] = "0",
    gross_6: Annotated[str, typer.Option("--gross-6", help="Brut des 6 derniers mois.")] = "0",
    hours_12: Annotated[str, typer.Option("--hours-12", help="Heures des 12 derniers mois.")] = "0",
    gross_12: Annotated[str, typer.Option("--gross-12", help="Brut des 12 derniers mois.")] = "0",
    form: Form = "table",
    project: Folder = None,
) -> None:
    """Le droit aux indemnités journalières, et leur montant."""
    asked = Asked("sick-pay", form, project)
    first = asked.day("--stop", stop)
    asked.whole("--gross", str(len(gross)), least=3, most=3)
    months = [asked.euros("--gross", one) for one in gross]
    done = Activity(
        hours_3=asked.whole("--hours-3", hours_3),
        gross_6=asked.euros("--gross-6", gross_6),
        hours_12=asked.whole("--hours-12", hours_12),
        gross_12=asked.euros("--gross-12", gross_12),
    )
    with asked.dated("--stop"):
        ways = rights(asked.rates, first, done)
        right = any(reached >= needed for _, reached, needed in ways)
        lines = explain(
            asked.rates, first, days=asked.whole("--days", days, most=183), last_months=months, right=right
        )
    asked.tell("Indemnités journalières", [*_ways(ways), _right(right), *of_lines(lines)], first)


def _ways(ways: tuple[tuple[str, int, int], ...]) -> list[Row]:
    rows = []
    for code, reached, needed in ways:
        shown = f"{euros(reached)} sur {euros(needed)}" if "gross" in code else f"{reached} h sur {needed} h"
        source = "css_r313_7" if code.endswith("12") else "css_r313_3"
        rows.append(Row(code, _LABELS[code], reached, shown, source=source))
    return rows


def _right(right: bool) -> Row:
    return Row("right", "Droit ouvert", right, "oui" if right else "non")
