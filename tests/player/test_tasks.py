"""A task list on screen: statuses, order, what is left, and the check page."""

from __future__ import annotations

import pytest

STEPS = """
dossier:
  kind: tasks
  title: Votre dossier
  tasks:
    - {label: Dire qui, start: qui}
    - {label: Dire combien, start: combien, after: [qui]}
    - {label: Laisser un mot, start: mot, optional: true}
    - {label: Un secret, start: secret, when: prenom is 'Zoé'}
  next: verif
qui: {title: Qui ?, ask: {question: prenom, type: text, label: Son prénom}}
role: {title: Quel travail ?, ask: {question: role, type: text, label: Son travail}, next: dossier}
combien: {title: Combien ?, ask: {question: nombre, type: integer, label: Un nombre}, next: dossier}
mot: {title: Un mot ?, ask: {question: mot, type: text, label: Un mot, optional: true}, next: dossier}
secret: {title: Un secret ?, ask: {question: secret, type: text, label: Un secret}, next: dossier}
verif: {kind: check, title: Vérifiez}
fin: {kind: end, outcome: success, title: Merci}
"""


@pytest.fixture
def tab(tiny):
    return tiny(STEPS)


def begins(tab, name):
    button = next(one for one in tab.app.button if one.key.endswith(f":{name}"))
    button.click()
    return tab.draw()


def says_who(tab, name="Maria"):
    return begins(tab, "qui").goes_on(prenom=name).goes_on(role="Ménage")


def test_each_task_stands_there_with_its_status(tab):
    for said in ("Dire qui :small[à faire]", "Dire combien :small[pas encore possible]"):
        assert said in tab.seen
    assert "Laisser un mot (facultatif) :small[à faire]" in tab.seen and "Un secret" not in tab.seen


def test_the_status_follows_what_was_answered(tab):
    begins(tab, "qui").goes_on(prenom="Maria").goes_back().goes_back()
    assert tab.step == "dossier" and "Dire qui :small[commencé]" in tab.seen
    says_who(tab)
    assert tab.step == "dossier"
    assert "Dire qui :small[fait]" in tab.seen and "Dire combien :small[à faire]" in tab.seen


def test_one_goes_on_only_once_what_must_be_done_is_done(tab):
    tab.press("go")
    assert tab.step == "dossier" and tab.refused == ["qui", "combien"]
    assert "« Dire qui » reste à faire" in tab.seen
    begins(says_who(tab), "combien").goes_on(nombre="2").press("go")
    assert tab.step == "verif"


def test_a_free_prototype_goes_on_with_tasks_left(tab):
    assert tab.is_strict("free").press("go").step == "verif"


def test_the_check_page_holds_the_answers_of_every_task(tab):
    begins(says_who(tab), "combien").goes_on(nombre="2").press("go")
    for given in ("Son prénom", "Maria", "Son travail", "Ménage", "Un nombre"):
        assert given in tab.seen
    assert "Un mot" not in tab.seen.replace("Laisser un mot", "")


def test_a_changed_answer_comes_back_to_the_check_page(tab):
    begins(says_who(tab), "combien").goes_on(nombre="2").press("go")
    tab.changes("prenom").goes_on(prenom="Ana")
    assert tab.step == "verif" and "Ana" in tab.seen


def test_a_change_that_brings_a_task_comes_back_to_the_list(tab):
    begins(says_who(tab), "combien").goes_on(nombre="2").press("go")
    tab.changes("prenom").goes_on(prenom="Zoé")
    assert tab.step == "dossier" and "Un secret :small[à faire]" in tab.seen
    begins(tab, "secret").goes_on(secret="chut").press("go")
    assert tab.step == "verif" and "chut" in tab.seen


def test_back_from_the_list_leads_to_what_stood_before_it(tiny):
    tab = tiny("avant: {title: Avant}" + STEPS).goes_on()
    assert says_who(tab).goes_back().step == "avant"
    assert "Dire qui :small[fait]" in tab.goes_on().seen


def test_a_refresh_keeps_what_is_done(tab):
    again = type(tab)(says_who(tab).script, tab.store, t=tab.token)
    assert again.step == "dossier" and "Dire qui :small[fait]" in again.seen


def test_the_errors_of_the_list_can_be_shown(tab):
    assert tab.shows_errors().refused == ["qui", "combien"]


def test_a_service_that_did_not_answer_leaves_its_task_to_do(tiny):
    tab = tiny("""
    dossier: {kind: tasks, title: D, tasks: [{label: Envoyer, start: envoi}], next: fin}
    envoi: {title: Envoi}
    appel: {kind: call, api: x.y, saves: recu, fails: panne, next: dossier}
    panne: {title: Plus tard, next: dossier}
    fin: {kind: end, outcome: success, title: Merci}
    """)
    begins(tab.breaks_the_services(), "envoi").goes_on().goes_on()
    assert tab.step == "dossier" and "Envoyer :small[commencé]" in tab.seen
    begins(tab.breaks_the_services(False), "envoi").goes_on()
    assert "Envoyer :small[fait]" in tab.seen and tab.press("go").step == "fin"
