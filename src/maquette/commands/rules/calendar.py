"""`maquette rules calendar`: the dates of a declared month."""

from __future__ import annotations

from typing import Annotated

import typer

from maquette.commands.rules.asked import Asked, Folder, Form
from maquette.commands.rules.cesu import Month
from maquette.commands.rules.sheet import Row, of_dues
from maquette.rules.calendar import cesu_plus_open, due_dates
from maquette.rules.contributions import first_day

__all__ = ["calendar"]


def calendar(
    *,
    month: Month,
    declared: Annotated[str, typer.Option("--declared", help="Le jour de la déclaration.")],
    cesu_plus: Annotated[bool, typer.Option("--cesu-plus/--no-cesu-plus", help="Avec Cesu+ ou non.")] = True,
    form: Form = "table",
    project: Folder = None,
) -> None:
    """Les dates d'un mois : déclarer, prélever, payer."""
    asked = Asked("calendar", form, project)
    asked.month("--month", month)
    said = asked.day("--declared", declared, after=first_day(month))
    with asked.dated("--month"):
        open_ = cesu_plus_open(asked.rates, month, said)
        used = asked.flag("--cesu-plus", cesu_plus) and open_
        rows = of_dues(due_dates(asked.rates, month, said, cesu_plus=used))
    if cesu_plus:
        shown = "oui" if open_ else "non, la déclaration arrive trop tard"
        rows.insert(0, Row("cesu_plus", "Payé avec Cesu+", open_, shown, source="css_d133_13_11"))
    asked.tell(f"Calendrier, {month}", rows, said)
