"""`maquette rules …`: what the law gives, line by line, with the rate and its source."""

from collections.abc import Callable, Mapping

import typer

from maquette.commands.rules.advance import advance
from maquette.commands.rules.at_source import at_source
from maquette.commands.rules.calendar import calendar
from maquette.commands.rules.cesu import cesu
from maquette.commands.rules.cmg import cmg
from maquette.commands.rules.floors import floors
from maquette.commands.rules.leave import leave
from maquette.commands.rules.notice import notice
from maquette.commands.rules.prefinanced import prefinanced
from maquette.commands.rules.reliefs import reliefs
from maquette.commands.rules.severance import severance
from maquette.commands.rules.sick_pay import sick_pay
from maquette.commands.rules.tax_credit import tax_credit

__all__ = ["FAMILIES", "rules"]

FAMILIES: Mapping[str, Callable[..., None]] = {
    "cesu": cesu,
    "reliefs": reliefs,
    "at-source": at_source,
    "floors": floors,
    "calendar": calendar,
    "tax-credit": tax_credit,
    "advance": advance,
    "prefinanced": prefinanced,
    "cmg": cmg,
    "sick-pay": sick_pay,
    "leave": leave,
    "notice": notice,
    "severance": severance,
}

rules = typer.Typer(
    help="Ce que la loi donne, ligne à ligne, avec le taux et sa source.", no_args_is_help=True
)
for _name, _family in FAMILIES.items():
    rules.command(_name)(_family)
