"""The social-rights portal: what an employee's work opened, employer by employer. Paths are ours."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field

from maquette.rules.rates import NoRateError
from maquette.sandbox.activity import activity
from maquette.sandbox.case import Case
from maquette.sandbox.operation import Api, Operation
from maquette.sandbox.refusal import Refusal
from maquette.sandbox.scope import Scope
from maquette.sandbox.shapes import CesuNumber, Shape, euros

__all__ = ["RIGHTS"]

_SCOPE = "droits.lire"
_QUARTER_HOURS, _QUARTERS = 150, 4
"""Hours at the minimum wage that a quarter of pension takes, four a year at most. Source: CSS R351-9."""


class AskRights(Shape):
    """Whose rights, in which year."""

    numeroSalarie: CesuNumber | None = None
    annee: Annotated[int, Field(ge=2000, le=2099)] | None = None


class Source(Shape):
    """What one employer's contract gave."""

    numeroEmployeur: str
    activite: str
    heures: float
    salaireBrut: float


class Rights(Shape):
    """Rights of a year."""

    numeroSalarie: str
    annee: int
    heures: float
    salaireBrut: float
    trimestresRetraite: int
    employeurs: list[Source]


def _rights(case: Case, asked: AskRights) -> Rights:
    number = case.person(asked.numeroSalarie, "employee", "?numeroSalarie")
    year = asked.annee or case.today.year
    rows = activity(case, number, f"{year}-01", f"{year}-12")
    gross = round(sum(row.salaireBrut for row in rows) * 100)
    try:
        hourly = case.people.rates.at("minimum_wage_hour_cents", date(year, 1, 1))
    except NoRateError as missing:
        known = f">= {missing.known[0].isoformat()}" if missing.known else "-"
        raise Refusal("overflow", "?annee", known=known) from None
    return Rights(
        numeroSalarie=number,
        annee=year,
        heures=sum(row.heures for row in rows),
        salaireBrut=euros(gross),
        trimestresRetraite=min(_QUARTERS, gross // (hourly * _QUARTER_HOURS)),
        employeurs=[
            Source(
                numeroEmployeur=row.numeroEmployeur,
                activite=row.activite,
                heures=row.heures,
                salaireBrut=row.salaireBrut,
            )
            for row in rows
            if row.mois
        ],
    )


RIGHTS = Api(
    name="portail-droits",
    fr="Portail des droits sociaux",
    en="Social-rights portal",
    holder="Portail des droits sociaux",
    law="CRPA L114-8",
    scopes=(
        Scope(
            _SCOPE, "Lire vos droits, employeur par employeur", "Read your rights by employer", person=True
        ),
    ),
    operations=(
        Operation(
            name="droits.by_employer",
            method="GET",
            path="/sandbox/portail-droits/v1/droits",
            scope=_SCOPE,
            fr="Les droits d'une année, employeur par employeur",
            en="The rights of a year, employer by employer",
            asks=AskRights,
            answers=Rights,
            run=_rights,
            refusals=("unknown_employee", "not_yours", "overflow"),
            example=lambda example: {"numeroSalarie": example.employee["cesu_number"]},
        ),
    ),
)
