"""Health insurance: what a sick leave is counted on, so that nobody is asked for a certificate.

Paths are ours.
"""

from __future__ import annotations

from datetime import date

from maquette.rules.rates import NoRateError
from maquette.sandbox.activity import Activity, activity, last_months
from maquette.sandbox.case import Case
from maquette.sandbox.operation import Api, Operation
from maquette.sandbox.refusal import Refusal
from maquette.sandbox.scope import Scope
from maquette.sandbox.shapes import CesuNumber, Day, Shape, euros

__all__ = ["SICKNESS"]

_SCOPE = "maladie.activite"
_HOURS_3_MONTHS, _HOURS_12_MONTHS = 150, 600
"""Hours that open the right. Source: CSS R313-3; R313-7 for those who work at several homes."""
_WAITING_DAYS = 3
_DAY_BASE = 91.25
"""Days that the pay of three months is shared over. Source: CSS R323-4."""
_CAP = 140
"""Percent of the minimum wage that the pay of a month counts up to. Source: CSS R323-4, from 2025-04."""
_MONTH_HOURS = 151.67


class AskLeave(Shape):
    """A sick leave: whose, from when."""

    numeroSalarie: CesuNumber | None = None
    premierJour: Day


class Leave(Shape):
    """What a sick leave is counted on; `attestation` says whether an employer still has to be asked."""

    numeroSalarie: str
    premierJour: date
    heures3Mois: float
    heures12Mois: float
    droitOuvert: bool
    salaireBrut3Mois: float
    indemniteJournaliere: float
    joursDeCarence: int
    attestationDemandee: bool
    employeurs: list[Activity]


def _leave(case: Case, asked: AskLeave) -> Leave:
    number = case.person(asked.numeroSalarie, "employee", "?numeroSalarie")
    case.employee(number, "?numeroSalarie")
    year, months = last_months(asked.premierJour, 12), last_months(asked.premierJour, 3)
    rows = activity(case, number, year[0], year[-1])
    recent = [row for row in activity(case, number, months[0], months[-1]) if row.salaireBrut]
    hours = sum(row.heures for row in recent)
    whole = sum(row.heures for row in rows)
    paid = dict.fromkeys(months, 0.0)
    for month in (month for row in recent for month in row.mois):
        paid[month.mois] += month.salaireBrut
    counted = sum(_capped(case, gross, month) for month, gross in paid.items())
    opened = hours >= _HOURS_3_MONTHS or whole >= _HOURS_12_MONTHS
    return Leave(
        numeroSalarie=number,
        premierJour=asked.premierJour,
        heures3Mois=hours,
        heures12Mois=whole,
        droitOuvert=opened,
        salaireBrut3Mois=round(sum(row.salaireBrut for row in recent), 2),
        indemniteJournaliere=euros(int(counted / _DAY_BASE / 2)) if opened else 0,
        joursDeCarence=_WAITING_DAYS,
        attestationDemandee=False,
        employeurs=rows,
    )


def _capped(case: Case, gross: float, month: str) -> float:
    """Cents of a month that count: up to a multiple of the minimum wage."""
    try:
        hourly = case.people.rates.at("minimum_wage_hour_cents", date.fromisoformat(f"{month}-01"))
    except NoRateError as missing:
        known = f">= {missing.known[0].isoformat()}" if missing.known else "-"
        raise Refusal("overflow", "?premierJour", known=known) from None
    return min(gross * 100, hourly * _MONTH_HOURS * _CAP / 100)


SICKNESS = Api(
    name="assurance-maladie",
    fr="Assurance maladie",
    en="Health insurance",
    holder="Assurance maladie",
    law="CSS D133-13-4",
    scopes=(
        Scope(
            _SCOPE,
            "Lire vos heures et vos salaires pour un arrêt maladie",
            "Read your hours and pay for a sick leave",
            person=True,
        ),
    ),
    operations=(
        Operation(
            name="maladie.activity",
            method="GET",
            path="/sandbox/assurance-maladie/v1/arrets",
            scope=_SCOPE,
            fr="Ce sur quoi un arrêt se calcule, sans attestation de salaire",
            en="What a sick leave is counted on, without a certificate",
            asks=AskLeave,
            answers=Leave,
            run=_leave,
            refusals=("unknown_employee", "not_yours", "overflow"),
            example=lambda example: {
                "numeroSalarie": example.employee["cesu_number"],
                "premierJour": example.today,
            },
        ),
    ),
)
