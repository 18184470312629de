"""`maquette rules floors`: the least pay of an hour."""

from __future__ import annotations

from typing import Annotated

import typer

from maquette.commands.rules.asked import Asked, Folder, Form
from maquette.commands.rules.cesu import Alsace, Leave, Level
from maquette.commands.rules.sheet import of_lines
from maquette.rules.floors import explain
from maquette.rules.pay import LEVELS

__all__ = ["floors"]


def floors(
    *,
    day: Annotated[str, typer.Option("--day", help="Le jour où le salaire est convenu.")],
    level: Level = "I",
    leave_included: Leave = True,
    alsace_moselle: Alsace = False,
    certified: Annotated[bool, typer.Option("--certified", help="Certification de la branche.")] = False,
    form: Form = "table",
    project: Folder = None,
) -> None:
    """Le salaire minimum d'une heure : SMIC, grille, congés."""
    asked = Asked("floors", form, project)
    when = asked.day("--day", day)
    with asked.dated("--day"):
        lines = explain(
            asked.rates,
            when,
            asked.choice("--level", level, LEVELS),
            leave_included=asked.flag("--leave-included", leave_included),
            alsace_moselle=asked.flag("--alsace-moselle", alsace_moselle),
            certified=asked.flag("--certified", certified),
        )
    asked.tell(f"Salaire minimum, niveau {level}", of_lines(lines), when)
