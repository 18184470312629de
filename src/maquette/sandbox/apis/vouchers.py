"""A prefinanced voucher issuer: balance, reservation, payment, refund through the clearing centre.

Paths are ours.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from maquette.sandbox.case import Case
from maquette.sandbox.operation import Api, Operation
from maquette.sandbox.refusal import Refusal
from maquette.sandbox.scope import Scope
from maquette.sandbox.shapes import CesuNumber, Euros, Shape, cents, euros
from maquette.sandbox.store import Deed

__all__ = ["VOUCHERS"]

_BASE = "/sandbox/cesu-prefinance/v1"

Amount = Annotated[Euros, Field(gt=0)]


class AskBalance(Shape):
    """Whose book."""

    numeroEmployeur: CesuNumber | None = None


class Balance(Shape):
    """A book of the year, in euros."""

    numeroEmployeur: str
    annee: int
    montantRecu: float
    montantUtilise: float
    montantReserve: float
    solde: float


class AskReservation(Shape):
    """An amount to keep for a payment."""

    numeroEmployeur: CesuNumber | None = None
    montant: Amount


class Reservation(Shape):
    """An amount kept."""

    reservation: str
    montant: float
    solde: float


class AskPayment(Shape):
    """A reservation to pay somebody with."""

    reservation: Annotated[str, Field(pattern=r"^R-[0-9]{1,12}$")]
    numeroSalarie: CesuNumber


class Payment(Shape):
    """A payment in vouchers."""

    paiement: str
    numeroSalarie: str
    montant: float


class AskRefund(Shape):
    """A payment to turn into money."""

    paiement: Annotated[str, Field(pattern=r"^P-[0-9]{1,12}$")]
    numeroSalarie: CesuNumber | None = None


class Refund(Shape):
    """A payment that the clearing centre turned into money."""

    paiement: str
    montant: float
    centre: str


def _balance(case: Case, asked: AskBalance) -> Balance:
    number = case.person(asked.numeroEmployeur, "employer", "?numeroEmployeur")
    case.require(number, "?numeroEmployeur")
    return _book(case, number)


def _book(case: Case, number: str) -> Balance:
    """The book of a year: what the population used, what was kept or paid here."""
    year = f"{case.today.year}"
    contracts = case.people.contracts(number)
    months = case.months(contracts, f"{year}-01", f"{year}-12")
    used = sum(int(row.get("prefinanced") or 0) for row in months if not row["declared_by"])
    kept = [one for one in case.book.of(number, "voucher_reserved") if one.day.startswith(year)]
    paid = {one.subject for one in case.book.about([f"R-{one.seq}" for one in kept], "voucher_paid")}
    spent = sum(one.value["amount"] for one in kept if f"R-{one.seq}" in paid)
    waiting = sum(one.value["amount"] for one in kept if f"R-{one.seq}" not in paid)
    received = case.employer(number)["voucher_book"]
    return Balance(
        numeroEmployeur=number,
        annee=case.today.year,
        montantRecu=euros(received),
        montantUtilise=euros(used + spent),
        montantReserve=euros(waiting),
        solde=euros(received - used - spent - waiting),
    )


def _reserve(case: Case, asked: AskReservation) -> Reservation:
    number = case.person(asked.numeroEmployeur, "employer", "/numeroEmployeur")
    case.require(number)
    left = cents(_book(case, number).solde) - cents(asked.montant)
    if left < 0:
        raise Refusal("balance_too_low", "/montant")
    made = case.write("voucher_reserved", number, {"amount": cents(asked.montant)})
    return Reservation(reservation=f"R-{made}", montant=asked.montant, solde=euros(left))


def _pay(case: Case, asked: AskPayment) -> Payment:
    kept = _own(case, asked.reservation)
    case.employee(asked.numeroSalarie)
    case.contract(kept.subject, asked.numeroSalarie)
    made = case.write(
        "voucher_paid", asked.reservation, {"employee": asked.numeroSalarie, "amount": kept.value["amount"]}
    )
    return Payment(
        paiement=f"P-{made}", numeroSalarie=asked.numeroSalarie, montant=euros(kept.value["amount"])
    )


def _own(case: Case, reservation: str) -> Deed:
    """A reservation made by the caller, for the person whose token it is if it is a person's."""
    one = case.book.numbered(reservation.removeprefix("R-"), "voucher_reserved")
    mine = one is not None and one.client == case.caller.client
    if one is None or not mine or case.book.of(reservation, "voucher_paid"):
        raise Refusal("unknown_reservation", "/reservation")
    case.require(one.subject, "/reservation")
    return one


def _refund(case: Case, asked: AskRefund) -> Refund:
    number = case.person(asked.numeroSalarie, "employee", "/numeroSalarie")
    one = case.book.numbered(asked.paiement.removeprefix("P-"), "voucher_paid")
    # A partner asks for what it paid itself; anybody for what she received.
    known = one is not None and (case.caller.persona or one.client == case.caller.client)
    if one is None or not known or one.value["employee"] != number:
        raise Refusal("unknown_payment", "/paiement")
    if case.book.of(asked.paiement, "voucher_refunded"):
        raise Refusal("unknown_payment", "/paiement")
    case.write("voucher_refunded", asked.paiement, {"amount": one.value["amount"]})
    return Refund(paiement=asked.paiement, montant=euros(one.value["amount"]), centre="CRCESU (fictif)")


VOUCHERS = Api(
    name="cesu-prefinance",
    fr="Cesu préfinancé, émetteur",
    en="Prefinanced Cesu, issuer",
    holder="Émetteur fictif",
    law="Code du travail, L1271-1 et suivants",
    scopes=(
        Scope(
            "titres.solde",
            "Lire le solde de vos Cesu préfinancés",
            "Read the balance of your vouchers",
            person=True,
        ),
        Scope("titres.payer", "Payer avec vos Cesu préfinancés", "Pay with your vouchers", person=True),
        Scope(
            "titres.rembourser",
            "Demander le remboursement de vos Cesu préfinancés",
            "Ask for your vouchers to be refunded",
            person=True,
        ),
    ),
    operations=(
        Operation(
            name="titres.balance",
            method="GET",
            path=f"{_BASE}/solde",
            scope="titres.solde",
            fr="Lire le solde d'un carnet",
            en="Read the balance of a book",
            asks=AskBalance,
            answers=Balance,
            run=_balance,
            refusals=("unknown_employer", "not_yours"),
            example=lambda example: {"numeroEmployeur": example.employer["cesu_number"]},
        ),
        Operation(
            name="titres.reserve",
            method="POST",
            path=f"{_BASE}/reservations",
            scope="titres.payer",
            fr="Réserver une somme",
            en="Keep an amount",
            asks=AskReservation,
            answers=Reservation,
            run=_reserve,
            writes=True,
            status=201,
            refusals=("unknown_employer", "not_yours", "balance_too_low"),
            example=lambda example: {"numeroEmployeur": example.employer["cesu_number"], "montant": 50},
        ),
        Operation(
            name="titres.pay",
            method="POST",
            path=f"{_BASE}/paiements",
            scope="titres.payer",
            fr="Payer une personne avec une somme réservée",
            en="Pay somebody with an amount kept",
            asks=AskPayment,
            answers=Payment,
            run=_pay,
            writes=True,
            status=201,
            refusals=("unknown_reservation", "unknown_employee", "no_contract", "not_yours"),
            example=lambda example: {"reservation": "R-1", "numeroSalarie": example.employee["cesu_number"]},
        ),
        Operation(
            name="titres.refund",
            method="POST",
            path=f"{_BASE}/remboursements",
            scope="titres.rembourser",
            fr="Se faire rembourser par le centre de remboursement",
            en="Be refunded by the clearing centre",
            asks=AskRefund,
            answers=Refund,
            run=_refund,
            writes=True,
            status=201,
            refusals=("unknown_payment", "unknown_employee", "not_yours"),
            example=lambda example: {"paiement": "P-2", "numeroSalarie": example.employee["cesu_number"]},
        ),
    ),
)
