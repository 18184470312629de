"""Third-party declaration Cesu: check accounts, hold a mandate, estimate, declare.

The operations are those of Urssaf's own API, whose paths are not public: these are ours. The fields are named
after its Pajemploi sister.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import Field

from maquette.rules.rates import NoRateError
from maquette.sandbox.case import Case
from maquette.sandbox.declaring import Amounts, amounts, declared, shown
from maquette.sandbox.months import contract_subject, last_month, month_subject
from maquette.sandbox.operation import Api, Example, Operation
from maquette.sandbox.people import Row
from maquette.sandbox.refusal import Refusal
from maquette.sandbox.scope import Scope
from maquette.sandbox.shapes import (
    CesuNumber,
    Day,
    Euros,
    Hours,
    Known,
    Month,
    Page,
    Paged,
    Shape,
    cents,
    cut,
)

__all__ = ["CESU"]

_BASE = "/sandbox/cesu/v1"
_LAST_DAY = 15
"""Day of the next month after which Cesu+ takes no declaration. Source: CSS D133-13-11."""


class AskEmployer(Shape):
    """An employer's account, her birth date being the second factor."""

    numeroEmployeur: Annotated[CesuNumber, Known("employer.cesu_number")]
    dateNaissance: Annotated[Day, Known("employer.birth_date")]


class Employer(Shape):
    """An employer's account."""

    numeroEmployeur: str
    compteActif: bool
    cesuPlus: bool
    avanceImmediate: bool


class AskEmployee(Shape):
    """An employee's account."""

    numeroSalarie: Annotated[CesuNumber, Known("employee.cesu_number")]


class Employee(Shape):
    """An employee's account."""

    numeroSalarie: str
    compteActif: bool


class AskMandate(Shape):
    """The mandate an employer gives."""

    numeroEmployeur: Annotated[CesuNumber, Known("employer.cesu_number")]
    dateNaissance: Annotated[Day, Known("employer.birth_date")]


class Mandate(Shape):
    """A mandate."""

    mandat: str
    numeroEmployeur: str
    etat: Literal["actif", "revoque"]
    depuis: date


class Mandates(Paged):
    """Mandates of one client."""

    mandats: list[Mandate]


class AskRevoke(Shape):
    """The mandate to end."""

    mandat: Annotated[str, Field(pattern=r"^M-[0-9]{1,12}$")]


class AskMonth(Shape):
    """A month of work: who, when, how long, how much an hour."""

    numeroEmployeur: Annotated[CesuNumber, Known("employer.cesu_number")]
    numeroSalarie: Annotated[CesuNumber, Known("employee.cesu_number")]
    mois: Annotated[Month, Known("declaration.month")]
    nbHeures: Annotated[Hours, Known("declaration.hours", per=4)]
    mntSalaireHoraireNet: Annotated[Euros, Field(ge=5, le=200), Known("declaration.net_hourly", per=100)]


class Declared(Amounts):
    """A month declared."""

    referenceDocumentaire: str
    numeroEmployeur: str
    numeroSalarie: str
    mois: str
    etat: Literal["acceptee", "corrigee"]


class AskMonths(Page):
    """Months of an employer."""

    numeroEmployeur: CesuNumber | None = None
    de: Month = "2000-01"
    a: Month = "2099-12"


class DeclaredMonth(Amounts):
    """A month declared, and by whom."""

    numeroSalarie: str
    mois: str
    declarePar: str


class DeclaredMonths(Paged):
    """Months declared by an employer."""

    numeroEmployeur: str
    declarations: list[DeclaredMonth]


class AskEnd(Shape):
    """The end of a contract."""

    numeroEmployeur: Annotated[CesuNumber, Known("employer.cesu_number")]
    numeroSalarie: Annotated[CesuNumber, Known("employee.cesu_number")]
    motif: Annotated[Literal["dismissal", "resignation", "employer_death"], Known("end.reason")]
    annonceLe: Annotated[Day, Known("end.notified_on")]


class Ended(Shape):
    """The end of a contract, taken note of."""

    referenceDocumentaire: str
    numeroSalarie: str
    motif: str
    annonceLe: date


def _check_employer(case: Case, asked: AskEmployer) -> Employer:
    record = case.employer(asked.numeroEmployeur, asked.dateNaissance)
    return Employer(
        numeroEmployeur=asked.numeroEmployeur,
        compteActif=True,
        cesuPlus=record["cesu_plus"],
        avanceImmediate=record["advance"],
    )


def _check_employee(case: Case, asked: AskEmployee) -> Employee:
    case.employee(asked.numeroSalarie)
    return Employee(numeroSalarie=asked.numeroSalarie, compteActif=True)


def _give_mandate(case: Case, asked: AskMandate) -> Mandate:
    case.employer(asked.numeroEmployeur, asked.dateNaissance)
    number = case.write("mandate_given", asked.numeroEmployeur, {"since": case.today.isoformat()})
    return Mandate(
        mandat=f"M-{number}", numeroEmployeur=asked.numeroEmployeur, etat="actif", depuis=case.today
    )


def _list_mandates(case: Case, asked: Page) -> Mandates:
    rows, place = cut(_mandates(case), asked)
    return Mandates(mandats=rows, **place)


def _mandates(case: Case) -> list[Mandate]:
    made: dict[str, Mandate] = {}
    for one in case.book.by(case.caller.client, "mandate_given", "mandate_revoked"):
        if one.kind == "mandate_given":
            since = date.fromisoformat(one.value["since"])
            made[f"M-{one.seq}"] = Mandate(
                mandat=f"M-{one.seq}", numeroEmployeur=one.subject, etat="actif", depuis=since
            )
        else:
            for name in one.value["mandates"]:
                made[name] = made[name].model_copy(update={"etat": "revoque"})
    return [*made.values()]


def _revoke_mandate(case: Case, asked: AskRevoke) -> Mandate:
    mandates = _mandates(case)
    own = next((one for one in mandates if one.mandat == asked.mandat), None)
    if own is None:
        raise Refusal("unknown_mandate", "/mandat")
    if own.etat == "revoque":
        raise Refusal("mandate_over", "/mandat")
    # An employer who gave the same mandate twice takes both back.
    same = [one.mandat for one in mandates if one.numeroEmployeur == own.numeroEmployeur]
    case.write("mandate_revoked", own.numeroEmployeur, {"mandates": same})
    return own.model_copy(update={"etat": "revoque"})


def _estimate(case: Case, asked: AskMonth) -> Amounts:
    case.employer(asked.numeroEmployeur)
    return amounts(_computed(case, asked, case.contract(asked.numeroEmployeur, asked.numeroSalarie)))


def _declare(case: Case, asked: AskMonth) -> Declared:
    record = case.employer(asked.numeroEmployeur)
    case.require(asked.numeroEmployeur)
    contract = case.contract(asked.numeroEmployeur, asked.numeroSalarie)
    today = case.today
    if asked.mois > f"{today:%Y-%m}":
        raise Refusal("future_month", "/mois")
    late = asked.mois < last_month(today) or (asked.mois == last_month(today) and today.day > _LAST_DAY)
    if record["cesu_plus"] and late:
        raise Refusal("cesu_plus_too_late", "/mois")
    subject = month_subject(contract["number"], asked.mois)
    corrected = bool(case.book.latest([subject], "declared"))
    computed = _computed(case, asked, contract)
    reference = case.reference(asked.numeroEmployeur, asked.numeroSalarie, asked.mois)
    case.write("declared", subject, {**computed, "reference": reference})
    return Declared(
        referenceDocumentaire=reference,
        numeroEmployeur=asked.numeroEmployeur,
        numeroSalarie=asked.numeroSalarie,
        mois=asked.mois,
        etat="corrigee" if corrected else "acceptee",
        **shown(computed),
    )


def _computed(case: Case, asked: AskMonth, contract: Row) -> dict[str, Any]:
    hours, pay = round(asked.nbHeures * 4), cents(asked.mntSalaireHoraireNet)
    try:
        month = case.month(contract, asked.mois)
        return declared(case.people, case.today, contract, month, hours=hours, net_hourly=pay)
    except NoRateError as missing:
        known = f">= {missing.known[0].isoformat()}" if missing.known else "-"
        raise Refusal("overflow", "/mois", known=known) from None


def _list_months(case: Case, asked: AskMonths) -> DeclaredMonths:
    number = case.person(asked.numeroEmployeur, "employer", "?numeroEmployeur")
    case.require(number, "?numeroEmployeur")
    contracts = case.people.contracts(number)
    sides = {one["number"]: case.people.sides(one)[1] for one in contracts}
    first = max(asked.de, f"{case.today.year - 1}-01")
    rows, place = cut(case.months(contracts, first, asked.a), asked)
    made = [
        DeclaredMonth(
            numeroSalarie=sides[row["relation"]],
            mois=row["month"],
            declarePar=row["declared_by"],
            **shown(row),
        )
        for row in rows
    ]
    return DeclaredMonths(numeroEmployeur=number, declarations=made, **place)


def _end(case: Case, asked: AskEnd) -> Ended:
    case.employer(asked.numeroEmployeur)
    case.require(asked.numeroEmployeur)
    contract = case.contract(asked.numeroEmployeur, asked.numeroSalarie)
    if asked.annonceLe.isoformat() < contract["start_date"]:
        raise Refusal("contract_not_begun", "/annonceLe")
    reference = case.reference(asked.numeroEmployeur, asked.numeroSalarie)
    told = {"reason": asked.motif, "notified_on": asked.annonceLe.isoformat(), "reference": reference}
    case.write("contract_ended", contract_subject(contract), told)
    return Ended(
        referenceDocumentaire=reference,
        numeroSalarie=asked.numeroSalarie,
        motif=asked.motif,
        annonceLe=asked.annonceLe,
    )


def _both(example: Example) -> dict[str, Any]:
    return {
        "numeroEmployeur": example.employer["cesu_number"],
        "numeroSalarie": example.employee["cesu_number"],
    }


def _month_example(example: Example) -> dict[str, Any]:
    return {
        **_both(example),
        "mois": last_month(date.fromisoformat(example.today)),
        "nbHeures": example.contract["hours"] / 4,
        "mntSalaireHoraireNet": example.contract["net_hourly"] / 100,
    }


def _employer_example(example: Example) -> dict[str, Any]:
    return {
        "numeroEmployeur": example.employer["cesu_number"],
        "dateNaissance": example.employer["birth_date"],
    }


def _end_example(example: Example) -> dict[str, Any]:
    return {**_both(example), "motif": "resignation", "annonceLe": example.today}


CESU = Api(
    name="cesu",
    fr="Cesu, tierce déclaration",
    en="Cesu, third-party declaration",
    holder="Urssaf",
    law="CSS L133-11, R133-43, R133-44",
    scopes=(
        Scope("api_cesu020", "Vérifier un compte employeur", "Check an employer's account"),
        Scope("api_cesu021", "Vérifier un compte salarié", "Check an employee's account"),
        Scope("api_cesu030", "Enregistrer un mandat", "Register a mandate"),
        Scope("api_cesu031", "Révoquer un mandat", "Revoke a mandate"),
        Scope("api_cesu040", "Estimer des cotisations", "Estimate contributions"),
        Scope("api_cesu050", "Déclarer un salaire à votre place", "Declare a pay in your place", person=True),
        Scope("cesu.declarations", "Lire vos déclarations Cesu", "Read your Cesu declarations", person=True),
        Scope(
            "cesu.fin_de_contrat",
            "Annoncer une fin de contrat à votre place",
            "Announce an end of contract in your place",
            person=True,
        ),
    ),
    operations=(
        Operation(
            name="cesu.employer",
            method="GET",
            path=f"{_BASE}/employeurs",
            scope="api_cesu020",
            fr="Vérifier un compte employeur",
            en="Check an employer's account",
            asks=AskEmployer,
            answers=Employer,
            run=_check_employer,
            refusals=("unknown_employer",),
            example=_employer_example,
        ),
        Operation(
            name="cesu.employee",
            method="GET",
            path=f"{_BASE}/salaries",
            scope="api_cesu021",
            fr="Vérifier un compte salarié",
            en="Check an employee's account",
            asks=AskEmployee,
            answers=Employee,
            run=_check_employee,
            refusals=("unknown_employee",),
            example=lambda example: {"numeroSalarie": example.employee["cesu_number"]},
        ),
        Operation(
            name="cesu.mandate",
            method="POST",
            path=f"{_BASE}/mandats",
            scope="api_cesu030",
            fr="Enregistrer le mandat d'un employeur",
            en="Register an employer's mandate",
            asks=AskMandate,
            answers=Mandate,
            run=_give_mandate,
            writes=True,
            status=201,
            refusals=("unknown_employer",),
            example=_employer_example,
        ),
        Operation(
            name="cesu.mandates",
            method="GET",
            path=f"{_BASE}/mandats",
            scope="api_cesu030",
            fr="Lister ses mandats",
            en="List one's mandates",
            asks=Page,
            answers=Mandates,
            run=_list_mandates,
        ),
        Operation(
            name="cesu.revoke",
            method="POST",
            path=f"{_BASE}/mandats/revocation",
            scope="api_cesu031",
            fr="Révoquer un mandat",
            en="Revoke a mandate",
            asks=AskRevoke,
            answers=Mandate,
            run=_revoke_mandate,
            writes=True,
            refusals=("unknown_mandate", "mandate_over"),
            example=lambda _example: {"mandat": "M-1"},
        ),
        Operation(
            name="cesu.estimate",
            method="POST",
            path=f"{_BASE}/estimations",
            scope="api_cesu040",
            fr="Estimer les cotisations d'un mois",
            en="Estimate the contributions of a month",
            asks=AskMonth,
            answers=Amounts,
            run=_estimate,
            refusals=("unknown_employer", "no_contract", "overflow"),
            example=_month_example,
        ),
        Operation(
            name="cesu.declare",
            method="POST",
            path=f"{_BASE}/declarations",
            scope="api_cesu050",
            fr="Déclarer un mois ; le même mois encore le corrige",
            en="Declare a month; the same one again corrects it",
            asks=AskMonth,
            answers=Declared,
            run=_declare,
            writes=True,
            status=201,
            refusals=(
                "unknown_employer",
                "no_contract",
                "not_yours",
                "future_month",
                "cesu_plus_too_late",
                "overflow",
            ),
            example=_month_example,
        ),
        Operation(
            name="cesu.declarations",
            method="GET",
            path=f"{_BASE}/declarations",
            scope="cesu.declarations",
            fr="Lire les mois déclarés d'un employeur, depuis janvier de l'an passé",
            en="Read the months declared by an employer, since January of last year",
            asks=AskMonths,
            answers=DeclaredMonths,
            run=_list_months,
            refusals=("unknown_employer", "not_yours", "overflow"),
            example=lambda example: {"numeroEmployeur": example.employer["cesu_number"]},
        ),
        Operation(
            name="cesu.contract_end",
            method="POST",
            path=f"{_BASE}/fins-de-contrat",
            scope="cesu.fin_de_contrat",
            fr="Annoncer la fin d'un contrat",
            en="Announce the end of a contract",
            asks=AskEnd,
            answers=Ended,
            run=_end,
            writes=True,
            status=201,
            refusals=("unknown_employer", "no_contract", "not_yours", "contract_not_begun"),
            example=_end_example,
        ),
    ),
)
