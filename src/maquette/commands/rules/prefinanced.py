"""`maquette rules prefinanced`: paying with prefinanced vouchers."""

from __future__ import annotations

from typing import Annotated

import typer

from maquette.commands.rules.asked import Asked, Folder, Form
from maquette.commands.rules.cesu import Month
from maquette.commands.rules.sheet import Row, of_lines
from maquette.rules.contributions import first_day
from maquette.rules.prefinanced import Vouchers, explain, fewest_titles

__all__ = ["prefinanced"]


def prefinanced(
    *,
    month: Month,
    due: Annotated[str, typer.Option("--due", help="Ce qu'il faut payer, en euros.")],
    value: Annotated[str, typer.Option("--value", help="Valeur des titres, en euros.")],
    funded: Annotated[str, typer.Option("--funded", help="Part de cette valeur payée par le financeur.")],
    funded_before: Annotated[
        str, typer.Option("--funded-before", help="Aides déjà reçues depuis janvier.")
    ] = "0",
    form: Form = "table",
    project: Folder = None,
) -> None:
    """Payer avec des Cesu préfinancés : ce qui reste, et ce que l'aide change."""
    asked = Asked("prefinanced", form, project)
    day = first_day(asked.month("--month", month))
    held = asked.euros("--value", value)
    vouchers = Vouchers(
        due=asked.euros("--due", due),
        value=held,
        funded=asked.euros("--funded", funded, most=held),
        funded_before=asked.euros("--funded-before", funded_before),
    )
    with asked.dated("--month"):
        lines = explain(asked.rates, day, vouchers)
        count = int(fewest_titles(held, asked.rates.at("voucher_most_face_cents", day)))
    titles = Row("titles", "Nombre de titres, au moins", count, str(count), source="voucher_face")
    asked.tell(f"Cesu préfinancés, {month}", [*of_lines(lines), titles], day)
