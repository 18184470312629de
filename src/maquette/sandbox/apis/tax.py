"""Tax: the yearly certificate of a household employer; the path is ours, the boxes are the return's."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from maquette.sandbox.case import Case
from maquette.sandbox.operation import Api, Operation
from maquette.sandbox.scope import Scope
from maquette.sandbox.shapes import CesuNumber, Shape, euros

__all__ = ["TAX"]

_SCOPE = "impots.attestation"


class AskCertificate(Shape):
    """Whose certificate, for which year."""

    numeroEmployeur: CesuNumber | None = None
    annee: Annotated[int, Field(ge=2000, le=2099)] | None = None


class Certificate(Shape):
    """What a household spent in a year, in euros; what vouchers paid is an aid."""

    numeroEmployeur: str
    annee: int
    mois: int
    salairesNets: float
    cotisations: float
    case7DB: float
    case7DR: float
    avanceImmediate: float
    provisoire: bool


def _certificate(case: Case, asked: AskCertificate) -> Certificate:
    number = case.person(asked.numeroEmployeur, "employer", "?numeroEmployeur")
    year = asked.annee or case.today.year - 1
    rows = case.months(case.people.contracts(number), f"{year}-01", f"{year}-12")
    cost, net = (sum(int(row[key]) for row in rows) for key in ("cost", "net_total"))
    return Certificate(
        numeroEmployeur=number,
        annee=year,
        mois=len({row["month"] for row in rows}),
        salairesNets=euros(net),
        cotisations=euros(cost - net),
        case7DB=euros(cost),
        case7DR=euros(sum(int(row["prefinanced"]) for row in rows)),
        avanceImmediate=euros(sum(int(row["advance"]) for row in rows)),
        provisoire=year >= case.today.year,
    )


TAX = Api(
    name="impots",
    fr="Impôts, attestation fiscale",
    en="Tax certificate",
    holder="DGFiP",
    law="CGI 199 sexdecies",
    scopes=(
        Scope(_SCOPE, "Lire votre attestation fiscale Cesu", "Read your Cesu tax certificate", person=True),
    ),
    operations=(
        Operation(
            name="impots.certificate",
            method="GET",
            path="/sandbox/impots/v1/attestation",
            scope=_SCOPE,
            fr="L'attestation fiscale d'une année",
            en="The tax certificate of a year",
            asks=AskCertificate,
            answers=Certificate,
            run=_certificate,
            refusals=("unknown_employer", "not_yours", "overflow"),
            example=lambda example: {"numeroEmployeur": example.employer["cesu_number"]},
        ),
    ),
)
