"""Third-party declaration Cesu, over the network: accounts, mandates, estimates, declarations."""

from __future__ import annotations

import pytest

from tests.sandbox.web import COLETTE, MONTH

BASE = "/sandbox/cesu/v1"


@pytest.fixture
def partner(sandbox):
    """A platform's headers, a mandate of Colette's in hand."""
    headers = sandbox.partner("api_cesu030", "api_cesu031", "api_cesu040", "api_cesu050", "cesu.declarations")
    assert sandbox.web.post(f"{BASE}/mandats", json=COLETTE, headers=headers).status_code == 201
    return headers


def test_an_employer_is_known_by_her_number_and_her_birth_date(sandbox):
    headers = sandbox.partner("api_cesu020")
    answer = sandbox.web.get(f"{BASE}/employeurs", params=COLETTE, headers=headers)
    assert answer.json()["compteActif"] is True
    wrong = {**COLETTE, "dateNaissance": "1942-03-19"}
    assert (
        sandbox.web.get(f"{BASE}/employeurs", params=wrong, headers=headers).json()["code"]
        == "unknown_employer"
    )


def test_an_estimate_adds_up(sandbox, partner):
    made = sandbox.web.post(f"{BASE}/estimations", json=MONTH, headers=partner).json()
    assert made["mntSalaireNet"] == pytest.approx(36.5 * 13.5)
    due = made["mntCotisationsSalariales"] + made["mntCotisationsPatronales"] - made["mntReduction"]
    assert made["mntCoutTotal"] == pytest.approx(made["mntSalaireNet"] + due)
    assert made["mntSalaireBrut"] == pytest.approx(made["mntSalaireNet"] + made["mntCotisationsSalariales"])


def test_what_is_declared_is_what_is_read_and_the_same_month_again_corrects_it(sandbox, partner):
    first = sandbox.web.post(f"{BASE}/declarations", json=MONTH, headers=partner)
    again = sandbox.web.post(f"{BASE}/declarations", json={**MONTH, "nbHeures": 20}, headers=partner)
    assert (first.json()["etat"], again.json()["etat"]) == ("acceptee", "corrigee")
    read = sandbox.web.get(
        f"{BASE}/declarations",
        params={"numeroEmployeur": "DEMO-Z0001008", "de": "2026-10", "a": "2026-10"},
        headers=partner,
    ).json()
    assert [(one["nbHeures"], one["declarePar"]) for one in read["declarations"]] == [(20.0, "plateforme")]
    assert read["declarations"][0]["mntCoutTotal"] == again.json()["mntCoutTotal"]


def test_the_population_answers_for_the_other_months(sandbox, partner):
    asked = {"numeroEmployeur": "DEMO-Z0001008", "de": "2026-07", "a": "2026-10"}
    read = sandbox.web.get(f"{BASE}/declarations", params=asked, headers=partner).json()
    assert {one["mois"] for one in read["declarations"]} == {"2026-07", "2026-08", "2026-09"}
    assert {one["declarePar"] for one in read["declarations"]} == {""}


def test_a_partner_without_a_mandate_declares_nothing(sandbox, partner):
    other = sandbox.partner("api_cesu050", "cesu.declarations", name="autre")
    refused = sandbox.web.post(f"{BASE}/declarations", json=MONTH, headers=other)
    assert (refused.status_code, refused.json()["code"]) == (403, "not_yours")


def test_two_partners_never_see_each_other_s_mandates(sandbox, partner):
    own = sandbox.web.get(f"{BASE}/mandats", headers=partner).json()["mandats"]
    other = sandbox.partner("api_cesu030", "api_cesu031", name="autre")
    assert sandbox.web.get(f"{BASE}/mandats", headers=other).json()["total"] == 0
    stolen = sandbox.web.post(f"{BASE}/mandats/revocation", json={"mandat": own[0]["mandat"]}, headers=other)
    assert stolen.json()["code"] == "unknown_mandate"
    # The other one's own mandate of the same person changes nothing of the first.
    mine = sandbox.web.post(f"{BASE}/mandats", json=COLETTE, headers=other).json()["mandat"]
    sandbox.web.post(f"{BASE}/mandats/revocation", json={"mandat": mine}, headers=other)
    assert sandbox.web.post(f"{BASE}/declarations", json=MONTH, headers=partner).status_code == 201


def test_a_mandate_revoked_opens_nothing_any_more(sandbox, partner):
    mandate = sandbox.web.get(f"{BASE}/mandats", headers=partner).json()["mandats"][0]["mandat"]
    revoke = f"{BASE}/mandats/revocation"
    assert sandbox.web.post(revoke, json={"mandat": mandate}, headers=partner).json()["etat"] == "revoque"
    assert sandbox.web.post(revoke, json={"mandat": mandate}, headers=partner).status_code == 409
    assert sandbox.web.post(f"{BASE}/declarations", json=MONTH, headers=partner).status_code == 403


def test_a_list_comes_by_pages(sandbox, partner):
    for _ in range(4):
        sandbox.web.post(f"{BASE}/mandats", json=COLETTE, headers=partner)
    page = sandbox.web.get(f"{BASE}/mandats", params={"page": 2, "parPage": 2}, headers=partner).json()
    assert (len(page["mandats"]), page["total"], page["suite"]) == (2, 5, True)
    last = sandbox.web.get(f"{BASE}/mandats", params={"page": 3, "parPage": 2}, headers=partner).json()
    assert (len(last["mandats"]), last["suite"]) == (1, False)


def test_a_person_declares_for_herself_and_for_whom_she_acts(sandbox):
    for persona in ("colette", "beatrice"):
        headers = sandbox.person(persona, "openid", "api_cesu050")
        assert sandbox.web.post(f"{BASE}/declarations", json=MONTH, headers=headers).status_code == 201
    headers = sandbox.person("maria", "openid", "api_cesu050")
    assert sandbox.web.post(f"{BASE}/declarations", json=MONTH, headers=headers).json()["code"] == "not_yours"


def test_a_month_to_come_waits_for_the_clock(sandbox, partner):
    coming = {**MONTH, "mois": "2026-12"}
    assert (
        sandbox.web.post(f"{BASE}/declarations", json=coming, headers=partner).json()["code"]
        == "future_month"
    )
    sandbox.setting.desk.advance(30)
    assert sandbox.web.post(f"{BASE}/declarations", json=coming, headers=partner).status_code == 201


def test_the_same_key_gives_the_same_answer_and_does_nothing_twice(sandbox, partner):
    keyed = {**partner, "idempotency-key": "un"}
    first = sandbox.web.post(f"{BASE}/declarations", json=MONTH, headers=keyed)
    again = sandbox.web.post(f"{BASE}/declarations", json=MONTH, headers=keyed)
    assert (again.text, again.headers["idempotency-replayed"]) == (first.text, "true")
    other = sandbox.web.post(f"{BASE}/declarations", json={**MONTH, "nbHeures": 1}, headers=keyed)
    assert (other.status_code, other.json()["code"]) == (409, "key_reused")


def test_the_end_of_a_contract_is_taken_note_of(sandbox):
    headers = sandbox.person("colette", "openid", "cesu.fin_de_contrat")
    asked = {**{key: MONTH[key] for key in ("numeroEmployeur", "numeroSalarie")}, "motif": "dismissal"}
    answer = sandbox.web.post(
        f"{BASE}/fins-de-contrat", json={**asked, "annonceLe": "2026-11-02"}, headers=headers
    )
    assert answer.status_code == 201
    early = sandbox.web.post(
        f"{BASE}/fins-de-contrat", json={**asked, "annonceLe": "2001-01-01"}, headers=headers
    )
    assert early.json()["code"] == "contract_not_begun"
