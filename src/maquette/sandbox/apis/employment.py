"""France Travail: what somebody worked, which contracts ended, so that no certificate is asked.

Paths are ours.
"""

from __future__ import annotations

from datetime import date

from maquette.sandbox.activity import Activity, activity, ended_on, last_months
from maquette.sandbox.case import Case
from maquette.sandbox.operation import Api, Example, Operation
from maquette.sandbox.scope import Scope
from maquette.sandbox.shapes import CesuNumber, Page, Paged, Shape, cut

__all__ = ["EMPLOYMENT"]

_BASE = "/sandbox/france-travail/v1"
_SCOPE = "emploi.activite"
_MONTHS = 24


class AskWork(Shape):
    """Whose work."""

    numeroSalarie: CesuNumber | None = None


class Work(Shape):
    """Work of the last two years, employer by employer."""

    numeroSalarie: str
    heures: float
    employeurs: list[Activity]


class AskEnds(Page):
    """Whose contracts."""

    numeroSalarie: CesuNumber | None = None


class End(Shape):
    """A contract that ended."""

    numeroEmployeur: str
    debut: date
    fin: date
    motif: str
    reference: str | None


class Ends(Paged):
    """Contracts that ended."""

    numeroSalarie: str
    fins: list[End]


def _work(case: Case, asked: AskWork) -> Work:
    number = case.person(asked.numeroSalarie, "employee", "?numeroSalarie")
    months = last_months(case.today, _MONTHS)
    rows = activity(case, number, months[0], months[-1])
    return Work(numeroSalarie=number, heures=sum(row.heures for row in rows), employeurs=rows)


def _ends(case: Case, asked: AskEnds) -> Ends:
    number = case.person(asked.numeroSalarie, "employee", "?numeroSalarie")
    made = []
    for contract in case.people.contracts(number):
        end, told = ended_on(case, contract)
        if end is not None:
            made.append(
                End(
                    numeroEmployeur=case.people.sides(contract)[0],
                    debut=date.fromisoformat(contract["start_date"]),
                    fin=date.fromisoformat(end),
                    motif=told["reason"],
                    reference=told.get("reference"),
                )
            )
    rows, place = cut(made, asked)
    return Ends(numeroSalarie=number, fins=rows, **place)


def _hers(example: Example) -> dict[str, str]:
    return {"numeroSalarie": example.employee["cesu_number"]}


EMPLOYMENT = Api(
    name="france-travail",
    fr="France Travail",
    en="France Travail, the employment agency",
    holder="France Travail",
    law="CSS D133-13-4",
    scopes=(
        Scope(
            _SCOPE,
            "Lire vos contrats et vos heures de travail",
            "Read your contracts and hours of work",
            person=True,
        ),
    ),
    operations=(
        Operation(
            name="emploi.activity",
            method="GET",
            path=f"{_BASE}/activite",
            scope=_SCOPE,
            fr="Le travail des deux dernières années, employeur par employeur",
            en="The work of the last two years, employer by employer",
            asks=AskWork,
            answers=Work,
            run=_work,
            refusals=("unknown_employee", "not_yours", "overflow"),
            example=_hers,
        ),
        Operation(
            name="emploi.ends",
            method="GET",
            path=f"{_BASE}/fins-de-contrat",
            scope=_SCOPE,
            fr="Les contrats terminés, sans attestation de l'employeur",
            en="The contracts that ended, without a certificate",
            asks=AskEnds,
            answers=Ends,
            run=_ends,
            refusals=("unknown_employee", "not_yours"),
            example=_hers,
        ),
    ),
)
