"""Tiers de prestation: a provider registers its clients, asks to be paid, and polls.

Paths, fields, statuses and error codes are those Urssaf publishes. Nothing is told to the provider by itself:
it asks again. The clock is the sandbox's.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Annotated, Any, Literal

from pydantic import Field, RootModel

from maquette.sandbox.case import Case
from maquette.sandbox.operation import Api, Example, Operation
from maquette.sandbox.people import Row
from maquette.sandbox.refusal import Refusal
from maquette.sandbox.scope import Scope
from maquette.sandbox.shapes import Day, Email, Euros, Iban, Phone, Reference, Shape, Text, cents
from maquette.sandbox.store import Deed

__all__ = ["PROVIDERS", "status_on"]

_BASE = "/atp/v1/tiersPrestations"
_SCOPE = "homeplus.tiersprestations"
_MOST = 10
_TACIT_DAYS = 3
"""Days after which silence is agreement: two clear ones, the first and the last not counted.

Source: CSS L133-8-4.
"""
_DEBIT_DAYS, _PAY_DAYS = 1, 3
"""Days from the agreement to the debit and to the transfer: an assumption of ours."""


_STATES = {"PARTICULIER_BLOQUE": "ERR_CMPT_BLOQUE", "MANDAT_ECHU": "ERR_MANDAT_ECHU"}


class BirthTown(Shape):
    """A town, as it was born in."""

    codeCommune: Annotated[str, Field(pattern=r"^[0-9]{3}$")]
    libelleCommune: Text


class BirthPlace(Shape):
    """Where somebody was born."""

    codePaysNaissance: Annotated[str, Field(pattern=r"^[0-9]{5}$")]
    departementNaissance: Annotated[str, Field(pattern=r"^[0-9AB]{3}$")] | None = None
    communeNaissance: BirthTown | None = None


class Address(Shape):
    """A postal address."""

    numeroVoie: Annotated[str, Field(max_length=5)] | None = None
    lettreVoie: Annotated[str, Field(max_length=1)] | None = None
    codeTypeVoie: Annotated[str, Field(max_length=4)] | None = None
    libelleVoie: Annotated[str, Field(max_length=28)] | None = None
    complement: Annotated[str, Field(max_length=38)] | None = None
    lieuDit: Annotated[str, Field(max_length=38)] | None = None
    libelleCommune: Text
    codeCommune: Annotated[str, Field(pattern=r"^[0-9AB]{5}$")] | None = None
    codePostal: Annotated[str, Field(pattern=r"^[0-9]{5}$")]
    codePays: Annotated[str, Field(pattern=r"^[0-9]{5}$")] = "99100"


class Account(Shape):
    """A bank account."""

    bic: Annotated[str, Field(pattern=r"^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$")]
    iban: Iban
    titulaire: Text


class AskClient(Shape):
    """A person to register."""

    civilite: Literal["1", "2"]
    nomNaissance: Text
    nomUsage: Text | None = None
    prenoms: Text
    dateNaissance: Day
    lieuNaissance: BirthPlace
    numeroTelephonePortable: Phone
    adresseMail: Email
    adressePostale: Address
    coordonneeBancaire: Account


class ClientNumber(Shape):
    """The number of a client."""

    idClient: str


class FindClient(Shape):
    """A client, by number or by e-mail."""

    idClient: Reference | None = None
    adresseMail: Email | None = None


class ClientState(Shape):
    """Where the pairing of a client stands."""

    idClient: str
    etat: Literal[
        "APPAREILLAGE_EC", "APPAREILLAGE_VALIDE", "APPAREILLAGE_NF", "PARTICULIER_BLOQUE", "MANDAT_ECHU"
    ]


class Service(Shape):
    """One line of an invoice."""

    codeActivite: Annotated[str, Field(pattern=r"^[0-9]{2}$")]
    codeNature: Annotated[str, Field(pattern=r"^[A-Z0-9]{1,6}$")]
    quantite: Annotated[float, Field(strict=True, gt=0, le=1000, allow_inf_nan=False)]
    unite: Literal["HEURE", "FORFAIT"]
    mntUnitaireTTC: Euros
    mntPrestationTTC: Euros
    mntPrestationHT: Euros
    mntPrestationTVA: Euros
    complement1: Text | None = None
    complement2: Text | None = None


class AskPayment(Shape):
    """One payment request."""

    idTiersFacturation: Reference
    idClient: Reference
    dateNaissanceClient: Day
    numFactureTiers: Reference
    dateFacture: Day
    dateDebutEmploi: Day
    dateFinEmploi: Day
    mntAcompte: Euros = 0
    dateVersementAcompte: Day | None = None
    mntFactureTTC: Euros
    mntFactureHT: Euros
    inputPrestations: Annotated[list[Service], Field(min_length=1, max_length=100)]


class AskPayments(RootModel[Annotated[list[AskPayment], Field(min_length=1, max_length=_MOST)]]):
    """Ten payment requests at most, all taken or none."""


class Taken(Shape):
    """A request taken in."""

    idDemandePaiement: str
    numFactureTiers: str
    statut: int


class TakenAll(RootModel[list[Taken]]):
    """Requests taken in."""


class Search(Shape):
    """Requests by number, by invoice or by date."""

    idDemandePaiements: Annotated[list[Reference], Field(max_length=_MOST)] | None = None
    numFactureTiers: Reference | None = None
    dateDebut: Day | None = None
    dateFin: Day | None = None


class Transfer(Shape):
    """What was transferred, and when."""

    mntVirement: float
    dateVirement: date


class Rejection(Shape):
    """Why a request ends."""

    code: str
    commentaire: str


class Payment(Shape):
    """Where a request stands."""

    idDemandePaiement: str
    idClient: str
    numFactureTiers: str
    statut: Literal[10, 20, 30, 40, 50, 70]
    infoRejet: Rejection | None = None
    infoVirement: Transfer | None = None


class Payments(Shape):
    """Requests found."""

    infoDemandePaiements: list[Payment]


class AskReply(Shape):
    """What the client says of a request."""

    idDemandePaiement: Reference
    decision: Literal["accepter", "refuser"]
    commentaire: Text | None = None


def _register(case: Case, asked: AskClient) -> ClientNumber:
    person = case.people.found(asked.adresseMail)
    if person is None or not _is(person, asked):
        raise Refusal("ERR_DGFIP_R2P_INCONNU")
    if person["age"] < 18:
        raise Refusal("ERR_DGFIP_IMPOTPART_INCONNU")
    if asked.coordonneeBancaire.iban.replace(" ", "").upper() != person["iban"]:
        raise Refusal("ERR_COORDONNEES_BANCAIRES", "/coordonneeBancaire/iban")
    known = next((one for one in _clients(case) if one.value["email"] == person["email"]), None)
    if known is not None:
        return ClientNumber(idClient=f"C-{known.seq}")
    kept = {"email": person["email"], "person": person["person"], "birth_date": person["birth_date"]}
    number = case.write("client_registered", f"client/{case.caller.client}", kept)
    return ClientNumber(idClient=f"C-{number}")


def _is(person: Row, asked: AskClient) -> bool:
    said = (asked.nomNaissance, asked.prenoms, asked.dateNaissance.isoformat(), asked.civilite)
    civility = "1" if person["sex"] == "M" else "2"
    names = (person["last_name"], person["first_name"], person["birth_date"], civility)
    return [one.casefold() for one in said] == [str(one).casefold() for one in names]


def _clients(case: Case) -> tuple[Deed, ...]:
    return case.book.by(case.caller.client, "client_registered")


def _client(case: Case, number: str, place: str) -> Deed:
    known = next((one for one in _clients(case) if f"C-{one.seq}" == number), None)
    if known is None:
        raise Refusal("ERR_CLIENT_INCONNU", place)
    return known


def _blocked(case: Case, person: int) -> str:
    """What the facilitator said of a person's account, "" for nothing."""
    said = case.book.of(f"account/{person}", "account_set")
    return str(said[-1].value["state"]) if said else ""


def _find(case: Case, asked: FindClient) -> ClientState:
    if asked.idClient is not None:
        known = _client(case, asked.idClient, "?idClient")
    elif asked.adresseMail is not None:
        mail = asked.adresseMail.lower()
        found = [one for one in _clients(case) if one.value["email"] == mail]
        if not found:
            raise Refusal("ERR_CLIENT_INCONNU", "?adresseMail")
        known = found[0]
    else:
        raise Refusal("missing_field", "?idClient", name="idClient")
    # Pairing waits for the client's own account: until the next day, here.
    paired = case.today > date.fromisoformat(known.day)
    state = _blocked(case, known.value["person"])
    usual = "APPAREILLAGE_VALIDE" if paired else "APPAREILLAGE_EC"
    return ClientState.model_validate({"idClient": f"C-{known.seq}", "etat": state or usual})


def _request(case: Case, asked: AskPayments) -> TakenAll:
    taken = []
    for index, one in enumerate(asked.root):
        client = _client(case, one.idClient, f"/{index}/idClient")
        _check(case, one, client, f"/{index}")
        kept = {
            "client": one.idClient,
            "person": client.value["person"],
            "invoice": one.numFactureTiers,
            "amount": cents(one.mntFactureTTC) - cents(one.mntAcompte),
        }
        number = case.write("payment_requested", f"payment/{case.caller.client}", kept)
        taken.append(Taken(idDemandePaiement=f"D-{number}", numFactureTiers=one.numFactureTiers, statut=10))
    return TakenAll(taken)


def _check(case: Case, asked: AskPayment, client: Deed, place: str) -> None:
    state = _blocked(case, client.value["person"])
    if state in _STATES:
        raise Refusal(_STATES[state], f"{place}/idClient")
    if asked.dateNaissanceClient.isoformat() != client.value["birth_date"]:
        raise Refusal("ERR_DATE_NAISSANCE", f"{place}/dateNaissanceClient")
    start, end = asked.dateDebutEmploi, asked.dateFinEmploi
    if (start.year, start.month) != (end.year, end.month) or end < start:
        raise Refusal("ERR_PERIODE_EMPLOI_MOIS_NON_UNIQUE", f"{place}/dateFinEmploi")
    if 2 * cents(asked.mntAcompte) > cents(asked.mntFactureTTC):
        raise Refusal("ERR_MONTANT_ACOMPTE", f"{place}/mntAcompte")
    if len(asked.inputPrestations) > _MOST:
        raise Refusal("ERR_NBRE_PREST_MAX", f"{place}/inputPrestations")
    if sum(cents(one.mntPrestationTTC) for one in asked.inputPrestations) != cents(asked.mntFactureTTC):
        raise Refusal("ERR_TOTAL_PRESTATIONS", f"{place}/mntFactureTTC")
    own = case.book.by(case.caller.client, "payment_requested")
    if any(one.value["invoice"] == asked.numFactureTiers for one in own):
        raise Refusal("ERR_FACTURE_DOUBLON", f"{place}/numFactureTiers")


def _search(case: Case, asked: Search) -> Payments:
    rows = case.book.by(case.caller.client, "payment_requested")
    if asked.idDemandePaiements is not None:
        rows = tuple(one for one in rows if f"D-{one.seq}" in asked.idDemandePaiements)
    if asked.numFactureTiers is not None:
        rows = tuple(one for one in rows if one.value["invoice"] == asked.numFactureTiers)
    first, last = asked.dateDebut or date.min, asked.dateFin or date.max
    rows = tuple(one for one in rows if first <= date.fromisoformat(one.day) <= last)
    return Payments(infoDemandePaiements=[_shown(case, one) for one in rows[-100:]])


def _shown(case: Case, one: Deed) -> Payment:
    replies = case.book.of(f"D-{one.seq}", "payment_answered")
    reply = replies[0] if replies else None
    status, agreed = status_on(case.today, date.fromisoformat(one.day), reply)
    paid = agreed + timedelta(days=_PAY_DAYS)
    return Payment(
        idDemandePaiement=f"D-{one.seq}",
        idClient=one.value["client"],
        numFactureTiers=one.value["invoice"],
        statut=status,
        infoRejet=Rejection(code="REFUS_CLIENT", commentaire=reply.value["comment"])
        if status == 40 and reply
        else None,
        infoVirement=Transfer(mntVirement=one.value["amount"] / 100, dateVirement=paid)
        if status == 70
        else None,
    )


def status_on(today: date, asked: date, reply: Deed | None) -> tuple[Literal[10, 20, 30, 40, 50, 70], date]:
    """Where a request stands on a day, and the day it was or will be agreed to by silence at the latest.

    Args:
        asked: the day of the request.
        reply: what the client said of it.
    """
    agreed = asked + timedelta(days=_TACIT_DAYS)
    if reply is not None:
        agreed = date.fromisoformat(reply.day)
        if reply.value["decision"] == "refuser":
            return 40, agreed
    if today < agreed:
        return (10 if today <= asked else 20), agreed
    since = (today - agreed).days
    if since >= _PAY_DAYS:
        return 70, agreed
    return (50 if since >= _DEBIT_DAYS else 30), agreed


def _reply(case: Case, asked: AskReply) -> Payment:
    if not case.caller.persona:
        raise Refusal("person_needed")
    one = case.book.numbered(asked.idDemandePaiement.removeprefix("D-"), "payment_requested")
    own = {record["person"] for number in case.caller.numbers if (record := case.people.employer(number))}
    if one is None or one.value["person"] not in own:
        raise Refusal("unknown_request", "/idDemandePaiement")
    replied = case.book.of(f"D-{one.seq}", "payment_answered")
    if replied or status_on(case.today, date.fromisoformat(one.day), None)[0] not in (10, 20):
        raise Refusal("already_answered", "/idDemandePaiement")
    case.write(
        "payment_answered",
        f"D-{one.seq}",
        {"decision": asked.decision, "comment": asked.commentaire or "Refusée par le client"},
    )
    return _shown(case, one)


def _client_example(example: Example) -> dict[str, Any]:
    person = example.employer
    return {
        "civilite": "1" if person["sex"] == "M" else "2",
        "nomNaissance": person["last_name"],
        "prenoms": person["first_name"],
        "dateNaissance": person["birth_date"],
        "lieuNaissance": {"codePaysNaissance": "99100"},
        "numeroTelephonePortable": "0639980001",
        "adresseMail": person["email"],
        "adressePostale": {"libelleCommune": person["town"], "codePostal": person["postcode"]},
        "coordonneeBancaire": {
            "bic": "DEMOFRPPXXX",
            "iban": person["iban"],
            "titulaire": f"{person['first_name']} {person['last_name']}",
        },
    }


def _payment_example(example: Example) -> list[Any]:
    day = example.today
    service = {
        "codeActivite": "01",
        "codeNature": "10",
        "quantite": 2,
        "unite": "HEURE",
        "mntUnitaireTTC": 25,
        "mntPrestationTTC": 50,
        "mntPrestationHT": 45,
        "mntPrestationTVA": 5,
    }
    return [
        {
            "idTiersFacturation": "1081",
            "idClient": "C-1",
            "dateNaissanceClient": example.employer["birth_date"],
            "numFactureTiers": "F-2026-001",
            "dateFacture": day,
            "dateDebutEmploi": day,
            "dateFinEmploi": day,
            "mntFactureTTC": 50,
            "mntFactureHT": 45,
            "inputPrestations": [service],
        }
    ]


_WRONG_REQUESTS = (
    *_STATES.values(),
    "ERR_CLIENT_INCONNU",
    "ERR_DATE_NAISSANCE",
    "ERR_PERIODE_EMPLOI_MOIS_NON_UNIQUE",
    "ERR_MONTANT_ACOMPTE",
    "ERR_NBRE_PREST_MAX",
    "ERR_TOTAL_PRESTATIONS",
    "ERR_FACTURE_DOUBLON",
)

PROVIDERS = Api(
    name="tiers-de-prestation",
    fr="Tiers de prestation",
    en="Service providers",
    holder="Urssaf",
    law="CSS L133-8-4",
    scopes=(
        Scope(
            _SCOPE, "Inscrire des clients et demander leurs paiements", "Register clients and ask to be paid"
        ),
        Scope(
            "prestations.repondre",
            "Accepter ou refuser une demande de paiement à votre place",
            "Accept or refuse a payment request in your place",
            person=True,
        ),
    ),
    operations=(
        Operation(
            name="atp.register",
            method="POST",
            path=f"{_BASE}/particulier",
            scope=_SCOPE,
            fr="Inscrire un particulier (M010)",
            en="Register a person (M010)",
            asks=AskClient,
            answers=ClientNumber,
            run=_register,
            writes=True,
            refusals=("ERR_DGFIP_R2P_INCONNU", "ERR_DGFIP_IMPOTPART_INCONNU", "ERR_COORDONNEES_BANCAIRES"),
            example=_client_example,
        ),
        Operation(
            name="atp.find",
            method="GET",
            path=f"{_BASE}/particulier",
            scope=_SCOPE,
            fr="Où en est un particulier (M020)",
            en="Where a person stands (M020)",
            asks=FindClient,
            answers=ClientState,
            run=_find,
            refusals=("ERR_CLIENT_INCONNU",),
            example=lambda example: {"adresseMail": example.employer["email"]},
        ),
        Operation(
            name="atp.request",
            method="POST",
            path=f"{_BASE}/demandePaiement",
            scope=_SCOPE,
            fr="Envoyer dix demandes de paiement au plus (M050)",
            en="Send ten payment requests at most (M050)",
            asks=AskPayments,
            answers=TakenAll,
            run=_request,
            writes=True,
            refusals=_WRONG_REQUESTS,
            example=_payment_example,
        ),
        Operation(
            name="atp.search",
            method="POST",
            path=f"{_BASE}/demandePaiement/rechercher",
            scope=_SCOPE,
            fr="Où en sont des demandes (M070)",
            en="Where requests stand (M070)",
            asks=Search,
            answers=Payments,
            run=_search,
            example=lambda _example: {"numFactureTiers": "F-2026-001"},
        ),
        Operation(
            name="atp.reply",
            method="POST",
            path="/sandbox/tiers-de-prestation/v1/reponses",
            scope="prestations.repondre",
            fr="Accepter ou refuser une demande, dans les deux jours francs",
            en="Accept or refuse a request, within two clear days",
            asks=AskReply,
            answers=Payment,
            run=_reply,
            writes=True,
            refusals=("person_needed", "unknown_request", "already_answered"),
            example=lambda _example: {"idDemandePaiement": "D-2", "decision": "accepter"},
        ),
    ),
)
