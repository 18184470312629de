"""Agreements are given one by one, kept as answers, and never taken for granted."""

from __future__ import annotations

import pytest

SCOPES = """
accord:
  kind: consent
  title: Votre accord
  scopes:
    - name: partage_heures
      label: Partager vos heures avec la caisse ?
      facts: [declaration.hours]
      holder: Urssaf
      to: Caf
      why: calculer votre aide
      law: article L. 1 du code d'essai
    - name: partage_conges
      label: Partager aussi vos congés ?
      facts: [relation.leave, relation.start_date]
      holder: Urssaf
      to: Caf
      optional: true
"""
END = """
suite:
  title: La suite
  show: [{fact: partage_conges, label: Congés}]
  next: [{when: partage_heures and not partage_conges, to: moins}, {to: verification}]
moins: {title: Sans les congés}
verification: {kind: check, title: Vérifiez}
fin: {kind: end, outcome: success, title: Merci}
"""
HELD = SCOPES + END
LED = (
    SCOPES + "  refused: arret\n" + END + "arret: {kind: end, outcome: refused, title: Rien n'est partagé}\n"
)
YES, NO = (
    {"partage_heures": "Oui", "partage_conges": "Oui"},
    {"partage_heures": "Non", "partage_conges": "Non"},
)


def test_a_scope_says_what_goes_from_whom_to_whom_and_why(tiny):
    seen = tiny(HELD).seen
    assert "Nombre d'heures" in seen and "Congés payés, Début du contrat" in seen
    assert "de Urssaf à Caf" in seen and "calculer votre aide" in seen and "article L. 1" in seen
    assert "Vous pouvez refuser et continuer" in seen and "a besoin de votre accord" in seen


def test_nothing_is_ticked_beforehand_and_silence_is_no_agreement(tiny):
    tab = tiny(HELD)
    assert [field.value for field in tab.asked.values()] == [None, None]
    tab.goes_on()
    assert tab.step == "accord" and tab.refused == ["partage_heures", "partage_conges"]
    assert tab.state.answers == {}


def test_each_agreement_is_an_event_that_conditions_read(tiny):
    tab = tiny(HELD).goes_on(partage_heures="Oui", partage_conges="Non")
    given = {one.control: one.value for one in tab.events if one.kind == "field_committed"}
    assert given == {"partage_heures": True, "partage_conges": False}
    assert "Congés Non" in tab.seen
    assert tab.goes_on().step == "moins"


def test_a_refused_scope_leads_where_the_author_said(tiny):
    tab = tiny(LED).goes_on(partage_heures="Non", partage_conges="Oui")
    assert tab.step == "arret"
    assert tab.state.answers["partage_heures"] is False


def test_a_refused_scope_that_leads_nowhere_holds_back_kindly_and_is_kept(tiny):
    tab = tiny(HELD).goes_on(**NO)
    assert tab.step == "accord" and tab.refused == ["partage_heures"]
    assert "libre de refuser" in tab.seen
    assert tab.state.answers == {"partage_heures": False, "partage_conges": False}
    assert tab.goes_on(partage_heures="Oui").step == "suite"


@pytest.mark.parametrize("strictness", ["free", "gentle"])
def test_a_softer_player_lets_a_refusal_pass_and_never_makes_it_a_yes(tiny, strictness):
    tab = tiny(HELD).is_strict(strictness).types(**NO)
    while tab.step == "accord":
        tab.press("go")
    assert tab.state.answers["partage_heures"] is False


@pytest.mark.parametrize("steps", [HELD, LED])
def test_an_agreement_withdrawn_from_the_check_page_is_withdrawn(tiny, steps):
    tab = tiny(steps).goes_on(**YES).goes_on()
    assert tab.step == "verification" and "Partager aussi vos congés" in tab.seen
    tab.changes("partage_heures").types(partage_heures="Non").press("go")
    assert tab.state.answers["partage_heures"] is False
    assert tab.step == ("arret" if steps == LED else "accord")
