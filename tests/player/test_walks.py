"""Each persona goes through each journey, from its first screen to each of its ends."""

from __future__ import annotations

from pathlib import Path

import pytest

from maquette.project import load

ROOT = Path(__file__).parents[2]

DECLARE = {
    "quel_mois": "dernier",
    "mois_oublie": "payer",
    "declaration.corrected_hours": "22",
    "a_travaille": "Oui",
    "declaration.hours": "36 h 30",
    "autre_versement": "rien",
    "declaration.paid_on": "05/11/2026",
    "heures_justes": "Oui",
}
END = {
    "end.reason": "dismissal",
    "end.notified_on": "02/11/2026",
    "end.unused_leave_days": "12",
    "aide": "seule",
    "montants_justes": "Oui",
    "partage_compte": "Oui",
}
MISSION = {
    "qui_declare": "plateforme",
    "numero_cesu": "DEMO-Z0001008",
    "naissance": "18/03/1942",
    "mandat": "accepte",
    "suite": "abandonner",
    "mission_juste": "Oui",
}
USUAL = {"declarer-les-heures": DECLARE, "fin-de-contrat": END, "mission-plateforme": MISSION}

#: (journey, persona, what is answered otherwise, the contract chosen from 0): the steps gone through
WALKS = [
    (
        "declarer-les-heures", "colette", {}, 0,
        "connexion qui travail heures salaire versement paiement verification fin",
    ),
    (
        "declarer-les-heures", "beatrice", {"autre_versement": "acompte", "declaration.deposit": "100"}, 0,
        "connexion qui travail heures salaire versement acompte paiement verification fin",
    ),
    ("declarer-les-heures", "colette", {"a_travaille": "Non"}, 1, "connexion qui travail rien-a-declarer"),
    (
        "declarer-les-heures", "thomas", {}, 0,
        "connexion mois travail heures salaire versement paiement-urssaf verification fin",
    ),
    (
        "declarer-les-heures", "thomas", {"quel_mois": "corriger"}, 0,
        "connexion mois heures-justes verification-correction fin-correction",
    ),
    ("declarer-les-heures", "thomas", {"quel_mois": "ancien"}, 0, "connexion mois trop-tard paye-par-vous"),
    (
        "declarer-les-heures", "thomas", {"quel_mois": "ancien", "mois_oublie": "appeler"}, 0,
        "connexion mois trop-tard rappel",
    ),
    ("declarer-les-heures", "maria", {}, 1, "chez-qui sms bulletin fin-employee"),
    ("declarer-les-heures", "maria", {"heures_justes": "Non"}, 0, "chez-qui sms bulletin desaccord"),
    (
        "fin-de-contrat", "colette", {}, 0,
        "connexion qui raison date-annonce preavis conges montants verification certificat solde attestation"
        " fin",
    ),
    (
        "fin-de-contrat", "beatrice", {"end.reason": "resignation"}, 1,
        "connexion qui raison date-demission preavis montants verification certificat solde attestation fin",
    ),
    (
        "fin-de-contrat", "colette", {"end.reason": "employer_death"}, 0,
        "connexion qui raison deces aide conges montants verification certificat solde attestation fin",
    ),
    (
        "fin-de-contrat", "beatrice", {"end.reason": "employer_death", "aide": "appel"}, 0,
        "connexion qui raison deces aide rappel",
    ),
    (
        "fin-de-contrat", "colette", {"end.notified_on": "31/03/2024"}, 0,
        "connexion qui raison date-annonce trop-ancien",
    ),
    (
        "fin-de-contrat", "maria", {}, 0,
        "chez-qui entretien courrier mes-montants accord-compte compte-repris fin-employee",
    ),
    (
        "fin-de-contrat", "maria", {"partage_compte": "Non"}, 0,
        "chez-qui entretien courrier mes-montants accord-compte fin-employee",
    ),
    (
        "fin-de-contrat", "maria", {"montants_justes": "Non"}, 2,
        "chez-qui entretien courrier mes-montants desaccord",
    ),
    (
        "mission-plateforme", "beatrice", {}, 0,
        "mission mandat-explique compte mandat heures estimation verification courriel fin",
    ),
    ("mission-plateforme", "colette", {"qui_declare": "moi"}, 0, "mission moi-meme"),
    (
        "mission-plateforme", "colette", {"numero_cesu": "DEMO-Z0000001"}, 0,
        "mission mandat-explique compte introuvable moi-meme",
    ),
    (
        "mission-plateforme", "colette", {"mandat": "refuse"}, 0,
        "mission mandat-explique compte mandat refus",
    ),
    ("mission-plateforme", "maria", {}, 0, "sms mission-vue mission-confirmee"),
    ("mission-plateforme", "maria", {"mission_juste": "Non"}, 0, "sms mission-vue mission-contestee"),
]  # fmt: skip

#: (who declares, what is answered otherwise, what is read there): what the employee then sees
OTHER_SIDES = [
    ("colette", {"a_travaille": "Non"}, "n'a déclaré aucune heure", "sms-sans-heure aucune-heure"),
    ("thomas", {"quel_mois": "corriger"}, "22 h au lieu de 20 h", "sms-correction correction-lue"),
    ("thomas", {"quel_mois": "ancien"}, "trop tard pour Cesu+", "sms-paye-autrement paye-autrement"),
]


@pytest.mark.parametrize(
    ("journey", "persona", "otherwise", "contract", "steps"),
    WALKS,
    ids=[f"{journey}, {persona}, {steps.split()[-1]}" for journey, persona, _, _, steps in WALKS],
)
def test_a_persona_walks_a_journey_to_its_end(home, contracts, journey, persona, otherwise, contract, steps):
    tab = home(journey, persona=persona)
    chosen = contracts(tab.script, persona)[contract]
    assert tab.walks({**USUAL[journey], "relation": chosen, **otherwise}) == steps.split()
    assert "…" not in tab.seen.replace("… et", "")
    assert tab.state.persona == persona


@pytest.mark.parametrize(("persona", "otherwise", "read", "steps"), OTHER_SIDES)
def test_the_other_side_reads_what_was_declared(home, contracts, persona, otherwise, read, steps):
    tab = home("declarer-les-heures", persona=persona)
    chosen = contracts(tab.script, persona)[0]
    tab.walks({**DECLARE, "relation": chosen, **otherwise})
    assert read in tab.sees("employee").seen.replace("\xa0", " ") and "…" not in tab.seen
    assert tab.walks({}) == steps.split()
    assert "…" not in tab.seen


def test_an_end_of_contract_is_computed_from_the_first_day_its_rates_are_known(home, contracts):
    tab = home("fin-de-contrat", persona="colette")
    chosen = contracts(tab.script, "colette")[0]
    steps = tab.walks({**END, "relation": chosen, "end.notified_on": "01/04/2024"})
    assert steps[-1] == "fin" and "…" not in tab.seen


@pytest.mark.parametrize("name", USUAL)
def test_every_step_of_these_journeys_is_walked_through(name):
    journey = load(ROOT).project.journeys[name]
    walked = {step for one, _, _, _, steps in WALKS if one == name for step in steps.split()}
    if name == "declarer-les-heures":
        walked |= {step for *_, steps in OTHER_SIDES for step in steps.split()}
    unseen = {step for step, one in journey.steps.items() if one.kind != "call"} - walked
    assert unseen <= {"indisponible"}


@pytest.mark.parametrize("journey", ["declarer-les-heures", "fin-de-contrat", "mission-plateforme"])
def test_a_service_that_is_down_leads_to_its_own_end(home, contracts, journey):
    tab = home(journey, persona="colette").breaks_the_services()
    chosen = contracts(tab.script, "colette")[0]
    assert tab.walks({**USUAL[journey], "relation": chosen})[-1] == "indisponible"
    assert "recu" not in tab.state.answers


def test_a_service_that_works_again_is_called_again(tiny):
    tab = tiny("""\
        a: {title: A}
        b: {kind: call, api: x, saves: recu, fails: panne}
        fin: {kind: end, outcome: success, title: "Reçu {{ recu }}"}
        panne: {kind: end, outcome: refused, title: Panne}
        """)
    assert tab.breaks_the_services().goes_on().step == "panne"
    assert tab.goes_back().step == "a"
    assert tab.breaks_the_services(False).goes_on().step == "fin"
    assert tab.title.startswith("Reçu DEMO-2026-")


def test_a_receipt_is_the_same_when_it_is_shown_again(tiny, tab):
    steps = """\
        a: {title: A}
        b: {kind: call, api: x, saves: recu}
        fin: {kind: end, outcome: success, title: "Reçu {{ recu }}"}
        """
    first = tiny(steps).goes_on()
    again = tab(first.script, t=first.token)
    assert again.title == first.title


def test_a_journey_that_begins_with_a_call_begins_on_its_first_screen(tiny):
    tab = tiny("""\
        ouverture: {kind: call, api: x, saves: recu}
        a: {title: "Dossier {{ recu }}"}
        fin: {kind: end, outcome: success, title: Merci}
        """)
    assert tab.step == "a"
    assert tab.title.startswith("Dossier DEMO-")


def test_several_calls_in_a_row_show_no_screen(tiny):
    tab = tiny("""\
        a: {title: A}
        b: {kind: call, api: x, saves: un}
        c: {kind: call, api: y, saves: deux}
        fin: {kind: end, outcome: success, title: "{{ un }} {{ deux }}"}
        """)
    assert tab.goes_on().step == "fin"
    assert "…" not in tab.title
    assert tab.state.trail == ("a", "fin")
