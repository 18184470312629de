"""The other services: providers, vouchers, health insurance, employment, rights, tax; and their dials."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import pytest
from sqlalchemy.exc import OperationalError

from maquette.sandbox.apis import APIS, OPERATIONS, SCOPES
from maquette.sandbox.apis.providers import status_on
from maquette.sandbox.case import Caller
from maquette.sandbox.dials import Dials, set_dials
from maquette.sandbox.refusal import Refusal
from tests.sandbox.web import MONTH

ATP = "/atp/v1/tiersPrestations"
SCOPE = "homeplus.tiersprestations"
MARIA = "DEMO-Z0001470"


def example(sandbox, name):
    """The example of an operation."""
    return OPERATIONS[name].example(sandbox.setting.example)


@pytest.fixture
def provider(sandbox):
    """A provider's headers, Colette being its client."""
    headers = sandbox.partner(SCOPE)
    made = sandbox.web.post(f"{ATP}/particulier", json=example(sandbox, "atp.register"), headers=headers)
    assert made.status_code == 200, made.text
    headers["client"] = made.json()["idClient"]
    return headers


def payment(sandbox, provider, **changed):
    """A payment request of Colette's."""
    (one,) = example(sandbox, "atp.request")
    return {**one, "idClient": provider["client"], **changed}


def requested(sandbox, provider, **changed):
    """The number of a payment request."""
    sent = [payment(sandbox, provider, **changed)]
    return sandbox.web.post(f"{ATP}/demandePaiement", json=sent, headers=provider).json()[0][
        "idDemandePaiement"
    ]


def status(sandbox, provider, number):
    """Where a request stands."""
    sent = {"idDemandePaiements": [number]}
    answer = sandbox.web.post(f"{ATP}/demandePaiement/rechercher", json=sent, headers=provider)
    (found,) = answer.json()["infoDemandePaiements"]
    return found


def test_the_scopes_and_names_of_services_are_all_different():
    operations = [operation for api in APIS.values() for operation in api.operations]
    assert len({(one.method, one.path) for one in operations}) == len(operations) == len(OPERATIONS)
    assert {one.scope for one in operations} == set(SCOPES)
    assert all(one.path.startswith(("/sandbox/", "/atp/v1/")) for one in operations)


def test_every_example_is_what_its_operation_takes(sandbox):
    for operation in OPERATIONS.values():
        operation.asks.model_validate(operation.example(sandbox.setting.example))


def test_a_client_is_paired_the_next_day(sandbox, provider):
    def state():
        asked = {"idClient": provider["client"]}
        return sandbox.web.get(f"{ATP}/particulier", params=asked, headers=provider).json()["etat"]

    assert state() == "APPAREILLAGE_EC"
    sandbox.setting.desk.advance(1)
    assert state() == "APPAREILLAGE_VALIDE"


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"nomNaissance": "Autre"}, "ERR_DGFIP_R2P_INCONNU"),
        ({"adresseMail": "inconnue.personne.9999999@example.org"}, "ERR_DGFIP_R2P_INCONNU"),
        ({"adresseMail": "jeanne@orange.fr"}, "real_identifier"),
        ({"numeroTelephonePortable": "0612345678"}, "real_identifier"),
    ],
)
def test_an_identity_nobody_has_is_refused(sandbox, changed, code):
    sent = {**example(sandbox, "atp.register"), **changed}
    answer = sandbox.web.post(f"{ATP}/particulier", json=sent, headers=sandbox.partner(SCOPE))
    assert (answer.status_code, answer.json()["code"]) == (422, code)


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"dateFinEmploi": "2026-12-01"}, "ERR_PERIODE_EMPLOI_MOIS_NON_UNIQUE"),
        ({"mntAcompte": 25.01}, "ERR_MONTANT_ACOMPTE"),
        ({"mntFactureTTC": 51}, "ERR_TOTAL_PRESTATIONS"),
        ({"dateNaissanceClient": "1950-01-01"}, "ERR_DATE_NAISSANCE"),
        ({"idClient": "C-999"}, "ERR_CLIENT_INCONNU"),
        ({"eleven": None}, "ERR_NBRE_PREST_MAX"),
    ],
)
def test_a_wrong_request_has_the_code_urssaf_gives_it(sandbox, provider, changed, code):
    sent = payment(sandbox, provider, **changed)
    if "eleven" in sent:
        del sent["eleven"]
        sent["inputPrestations"] *= 11
    answer = sandbox.web.post(f"{ATP}/demandePaiement", json=[sent], headers=provider)
    assert answer.json()["code"] == code and answer.json()["place"].startswith("/0/")


def test_ten_requests_at_most_all_or_none(sandbox, provider):
    def sent(count):
        return [payment(sandbox, provider, numFactureTiers=f"F{one}") for one in range(count)]

    answer = sandbox.web.post(f"{ATP}/demandePaiement", json=sent(11), headers=provider)
    assert answer.status_code == 422
    twice = [*sent(2), sent(1)[0]]
    answer = sandbox.web.post(f"{ATP}/demandePaiement", json=twice, headers=provider)
    assert (answer.status_code, answer.json()["code"]) == (409, "ERR_FACTURE_DOUBLON")
    assert len(sandbox.web.post(f"{ATP}/demandePaiement", json=sent(10), headers=provider).json()) == 10


def test_silence_is_agreement_after_two_clear_days(sandbox, provider):
    number = requested(sandbox, provider)
    seen = [status(sandbox, provider, number)["statut"]]
    for _ in range(6):
        sandbox.setting.desk.advance(1)
        seen.append(status(sandbox, provider, number)["statut"])
    assert seen == [10, 20, 20, 30, 50, 50, 70]
    assert status(sandbox, provider, number)["infoVirement"]["mntVirement"] == 50


def test_a_client_refuses_in_time_and_not_after(sandbox, provider):
    colette = sandbox.person("colette", "openid", "prestations.repondre")
    maria = sandbox.person("maria", "openid", "prestations.repondre")
    path = "/sandbox/tiers-de-prestation/v1/reponses"
    first = requested(sandbox, provider, numFactureTiers="F1")
    second = requested(sandbox, provider, numFactureTiers="F2")
    sent = {"idDemandePaiement": first, "decision": "refuser", "commentaire": "Pas venu"}
    assert sandbox.web.post(path, json=sent, headers=maria).json()["code"] == "unknown_request"
    assert (
        sandbox.web.post(path, json=sent, headers=sandbox.partner("prestations.repondre")).status_code == 403
    )
    assert sandbox.web.post(path, json=sent, headers=colette).json()["statut"] == 40
    assert status(sandbox, provider, first)["infoRejet"]["commentaire"] == "Pas venu"
    assert sandbox.web.post(path, json=sent, headers=colette).json()["code"] == "already_answered"
    sandbox.setting.desk.advance(3)
    late = sandbox.web.post(path, json={**sent, "idDemandePaiement": second}, headers=colette)
    assert late.json()["code"] == "already_answered"


def test_a_provider_never_sees_another_one_s_requests(sandbox, provider):
    number = requested(sandbox, provider)
    other = sandbox.partner(SCOPE, name="autre")
    answer = sandbox.web.post(
        f"{ATP}/demandePaiement/rechercher", json={"idDemandePaiements": [number]}, headers=other
    )
    assert answer.json() == {"infoDemandePaiements": []}
    asked = {"idClient": provider["client"]}
    assert sandbox.web.get(f"{ATP}/particulier", params=asked, headers=other).status_code == 404


def test_a_blocked_account_takes_no_request(sandbox, provider):
    number = sandbox.setting.population.identity("colette")["person"]
    with sandbox.setting.desk.store.writing() as book:
        book.append("account_set", f"account/{number}", {"state": "MANDAT_ECHU"})
    answer = sandbox.web.post(f"{ATP}/demandePaiement", json=[payment(sandbox, provider)], headers=provider)
    assert answer.json()["code"] == "ERR_MANDAT_ECHU"


def test_a_request_is_debited_the_day_after_and_paid_three_days_after():
    day = date(2026, 11, 3)
    assert [status_on(day + timedelta(days=one), day, None)[0] for one in (0, 2, 3, 4, 6)] == [
        10,
        20,
        30,
        50,
        70,
    ]


# Prefinanced vouchers


def test_vouchers_go_from_the_book_to_the_employee_and_never_twice(sandbox, monkeypatch):
    population = sandbox.setting.population
    record = {**population.employer("DEMO-Z0001008"), "voucher_book": 10_000}
    monkeypatch.setattr(population, "_employer", {"DEMO-Z0001008": record}.get)
    colette = sandbox.person("colette", "openid", "titres.solde", "titres.payer")
    maria = sandbox.person("maria", "openid", "titres.rembourser")
    base = "/sandbox/cesu-prefinance/v1"
    kept = sandbox.web.post(f"{base}/reservations", json={"montant": 60}, headers=colette).json()
    assert kept["solde"] == 40
    over = sandbox.web.post(f"{base}/reservations", json={"montant": 40.01}, headers=colette)
    assert over.json()["code"] == "balance_too_low"
    sent = {"reservation": kept["reservation"], "numeroSalarie": MARIA}
    paid = sandbox.web.post(f"{base}/paiements", json=sent, headers=colette).json()
    assert sandbox.web.post(f"{base}/paiements", json=sent, headers=colette).status_code == 404
    balance = sandbox.web.get(f"{base}/solde", headers=colette).json()
    assert (balance["montantUtilise"], balance["montantReserve"], balance["solde"]) == (60, 0, 40)
    asked = {"paiement": paid["paiement"]}
    assert sandbox.web.post(f"{base}/remboursements", json=asked, headers=maria).json()["montant"] == 60
    assert (
        sandbox.web.post(f"{base}/remboursements", json=asked, headers=maria).json()["code"]
        == "unknown_payment"
    )


def test_a_book_never_gives_more_than_it_holds_whoever_asks_at_once(sandbox, monkeypatch):
    population, desk = sandbox.setting.population, sandbox.setting.desk
    record = {**population.employer("DEMO-Z0001008"), "voucher_book": 10_000}
    monkeypatch.setattr(population, "_employer", {"DEMO-Z0001008": record}.get)
    operation = OPERATIONS["titres.reserve"]
    caller = Caller("site", frozenset({operation.scope}), "colette", population.numbers("colette"))
    asked = operation.asks(montant=20)

    def reserved(_one):
        try:
            return desk.call(operation, caller, asked).status
        except Refusal as refusal:
            return refusal.code

    with ThreadPoolExecutor(8) as pool:
        told = [*pool.map(reserved, range(16))]
    assert sorted(told, key=str) == [201] * 5 + ["balance_too_low"] * 11


def test_a_partner_reads_no_book_without_a_mandate(sandbox):
    asked = {"numeroEmployeur": "DEMO-Z0001008"}
    answer = sandbox.web.get(
        "/sandbox/cesu-prefinance/v1/solde", params=asked, headers=sandbox.partner("titres.solde")
    )
    assert answer.json()["code"] == "not_yours"


# What the administrations read instead of asking for it


def test_what_colette_declares_is_what_every_administration_reads(sandbox):
    colette = sandbox.person("colette", "openid", "api_cesu050", "impots.attestation")
    maria = sandbox.person("maria", "openid", "maladie.activite", "emploi.activite", "droits.lire")

    def read():
        leave = sandbox.web.get(
            "/sandbox/assurance-maladie/v1/arrets?premierJour=2026-11-03", headers=maria
        ).json()
        work = sandbox.web.get("/sandbox/france-travail/v1/activite", headers=maria).json()
        rights = sandbox.web.get("/sandbox/portail-droits/v1/droits?annee=2026", headers=maria).json()
        tax = sandbox.web.get("/sandbox/impots/v1/attestation?annee=2026", headers=colette).json()
        return leave["heures3Mois"], work["heures"], rights["heures"], tax["salairesNets"]

    before = read()
    assert sandbox.web.post("/sandbox/cesu/v1/declarations", json=MONTH, headers=colette).status_code == 201
    added = [after - was for was, after in zip(before, read(), strict=True)]
    assert added == [36.5, 36.5, 36.5, pytest.approx(36.5 * 13.5)]


def test_a_sick_leave_asks_for_no_certificate(sandbox):
    headers = sandbox.partner("maladie.activite")
    asked = {"numeroSalarie": MARIA, "premierJour": "2026-11-03"}
    leave = sandbox.web.get("/sandbox/assurance-maladie/v1/arrets", params=asked, headers=headers).json()
    assert leave["attestationDemandee"] is False and leave["joursDeCarence"] == 3
    assert len(leave["employeurs"]) == 3
    assert (leave["indemniteJournaliere"] > 0) is leave["droitOuvert"]


def test_an_end_of_contract_reaches_france_travail_by_itself(sandbox):
    colette = sandbox.person("colette", "openid", "cesu.fin_de_contrat")
    maria = sandbox.person("maria", "openid", "emploi.activite")
    path = "/sandbox/france-travail/v1/fins-de-contrat"
    assert sandbox.web.get(path, headers=maria).json()["total"] == 0
    both = {key: MONTH[key] for key in ("numeroEmployeur", "numeroSalarie")}
    sent = {**both, "motif": "resignation", "annonceLe": "2026-11-02"}
    told = sandbox.web.post("/sandbox/cesu/v1/fins-de-contrat", json=sent, headers=colette).json()
    (end,) = sandbox.web.get(path, headers=maria).json()["fins"]
    assert (end["fin"], end["motif"], end["reference"]) == (
        "2026-11-02",
        "resignation",
        told["referenceDocumentaire"],
    )


def test_a_person_reads_only_what_is_hers(sandbox):
    headers = sandbox.person("maria", "openid", "droits.lire")
    path = "/sandbox/portail-droits/v1/droits"
    asked = {"numeroSalarie": "DEMO-Z0001100"}
    assert sandbox.web.get(path, params=asked, headers=headers).json()["code"] == "not_yours"
    colette = sandbox.person("colette", "openid", "droits.lire")
    assert sandbox.web.get(path, headers=colette).json()["code"] == "unknown_employee"


def test_a_year_before_the_first_rates_is_told(sandbox):
    headers = sandbox.partner("droits.lire")
    asked = {"numeroSalarie": MARIA, "annee": 2001}
    answer = sandbox.web.get("/sandbox/portail-droits/v1/droits", params=asked, headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (422, "overflow")


# Dials


def turned(sandbox, api, **dials):
    """Set the dials of a service."""
    with sandbox.setting.desk.store.writing() as book:
        set_dials(book, api, Dials(**dials))


def test_an_outage_stops_one_service_and_no_other(sandbox):
    headers = sandbox.partner("api_cesu030", SCOPE)
    turned(sandbox, "cesu", outage=True)
    down = sandbox.web.get("/sandbox/cesu/v1/mandats", headers=headers)
    assert (down.status_code, down.json()["code"], down.headers["retry-after"]) == (503, "outage", "1")
    assert sandbox.web.post(f"{ATP}/demandePaiement/rechercher", json={}, headers=headers).status_code == 200
    turned(sandbox, "cesu")
    assert sandbox.web.get("/sandbox/cesu/v1/mandats", headers=headers).status_code == 200


def test_the_same_seed_refuses_the_same_requests(sandbox):
    headers = sandbox.partner("api_cesu030")

    def drawn(seed):
        turned(sandbox, "cesu", refusals=0.5, seed=seed)
        return [sandbox.web.get("/sandbox/cesu/v1/mandats", headers=headers).status_code for _ in range(30)]

    first = drawn(7)
    assert drawn(7) == first and drawn(8) != first
    assert set(first) == {200, 503}


def test_a_slow_service_says_for_how_long(sandbox):
    turned(sandbox, "cesu", latency_ms=40)
    with sandbox.setting.desk.store.reading() as book:
        assert sandbox.setting.desk.draws.weather(book, "cesu") == 0.04
        assert sandbox.setting.desk.draws.weather(book, "impots") == 0


def test_a_store_too_busy_says_to_try_again(sandbox, monkeypatch):
    headers = sandbox.partner("api_cesu030")

    def locked(*_words):
        raise OperationalError("BEGIN", {}, Exception("locked"))

    monkeypatch.setattr(type(sandbox.setting.desk), "call", locked)
    answer = sandbox.web.get("/sandbox/cesu/v1/mandats", headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (503, "busy")
