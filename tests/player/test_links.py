"""A scenario link opens a new session at a step, as somebody, with answers; what it cannot give is told."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs

import pytest
import streamlit as st

from maquette.links import Link, link_key, sign
from maquette.project import load
from maquette.prototypes import build, write_all

ROOT = Path(__file__).parents[2]
STEPS = """
a: {title: A, ask: {question: travail, type: yes_no, label: Avez-vous employé ?}}
heures:
  title: Heures
  ask: declaration.hours
  next: [{when: declaration.hours > 30, to: beaucoup}, {to: compte}]
beaucoup: {title: "Beaucoup : {{ declaration.hours }}"}
compte:
  title: Compte
  ask:
    - {question: compte, type: iban, label: Votre compte}
    - {question: jour, type: date, label: Jour, optional: true}
verification: {kind: check, title: Vérifiez}
envoi: {kind: call, api: x, saves: recu, fails: panne}
fin: {kind: end, outcome: success, title: "Reçu {{ recu }}"}
panne: {kind: end, outcome: refused, title: En panne}
vu:
  actor: employee
  title: "Vu {{ declaration.hours }}"
  ask: {question: juste, type: yes_no, label: Juste ?}
bien: {actor: employee, kind: end, outcome: success, title: Bien}
"""
HEAD = """\
given: {travail: true, declaration.hours: 20, eva: {declaration.hours: 12}}
links: [travail, declaration.hours, compte, jour, relation.leave]
"""
SAFE = "FR7699999345679729267615508"


@pytest.fixture
def at(monkeypatch):
    """The address the browser says it reads."""

    def at(address):
        monkeypatch.setattr(type(st.context), "url", property(lambda _: address))

    at("http://localhost:8501/")
    return at


@pytest.fixture
def opens(at, tiny):
    """Open a link on this machine; several answers make a list."""

    def opens(**address):
        return tiny(STEPS, HEAD, **address)

    return opens


def seen(tab):
    return tab.seen.replace("\xa0", " ")


def checked(tab):
    """Label -> answer of a check page."""
    labels = [one.value.strip("*").replace("\xa0", " ") for one in tab.app.markdown if one.value[:2] == "**"]
    return dict(zip(labels, (one.value.replace("\xa0", " ") for one in tab.app.text), strict=False))


# Where it leads.


def test_a_link_opens_a_step_by_the_way_its_answers_lead(opens):
    tab = opens(persona="ana", step="verification", set=["declaration.hours:36 h 30", "travail:oui"])
    assert (tab.step, tab.state.trail) == (
        "verification",
        ("a", "heures", "beaucoup", "compte", "verification"),
    )
    assert (tab.state.persona, tab.state.actor) == ("ana", "employer")
    assert tab.state.answers == {"declaration.hours": 146, "travail": True}


def test_what_is_passed_over_is_taken_as_given(opens):
    tab = opens(step="verification")
    assert tab.state.trail == ("a", "heures", "compte", "verification")
    assert tab.state.answers == {}
    assert checked(tab) == {
        "Avez-vous employé ?": "Oui",
        "Nombre d'heures": "20 h",
        "Votre compte": "non renseigné",
        "Jour": "non renseigné",
    }


def test_what_is_set_comes_before_what_is_given_and_an_empty_answer_takes_it_away(opens):
    assert checked(opens(step="verification", set="declaration.hours:8"))["Nombre d'heures"] == "8 h"
    assert checked(opens(step="verification", set="declaration.hours:"))["Nombre d'heures"] == "non renseigné"


def test_the_step_itself_is_not_filled_in(opens):
    tab = opens(step="heures")
    assert tab.asked["declaration.hours"].value == ""
    assert opens(step="heures", set="declaration.hours:8").asked["declaration.hours"].value == "8"


def test_going_back_finds_what_was_given_and_going_on_keeps_it(opens):
    tab = opens(step="compte").goes_back()
    assert (tab.step, tab.asked["declaration.hours"].value) == ("heures", "20")
    tab.goes_on()
    assert (tab.step, tab.state.answers) == ("compte", {"declaration.hours": 80})
    assert tab.goes_back().goes_back().step == "a"


def test_a_change_from_the_check_page_comes_straight_back_to_it(opens):
    tab = opens(step="verification").changes("declaration.hours")
    assert tab.step == "heures"
    assert tab.goes_on(declaration__hours="8").step == "verification"
    assert checked(tab)["Nombre d'heures"] == "8 h"


CONFIRMED = """
qui: {title: Qui, ask: relation}
salaire: {title: S, ask: {fact: declaration.net_hourly, mode: confirm, known: relation.net_hourly}}
v: {kind: check, title: V}
fin: {kind: end, outcome: success, title: F}
"""
FACTS = """\
relation.net_hourly: {type: euros, label: Salaire prévu}
declaration.net_hourly: {type: euros, label: Salaire de l'heure}
employee.first_name: {type: text, label: Prénom}
relation: {type: choice, label: Qui, from: relations, option: "{{ employee.first_name }}"}
"""


def test_what_is_confirmed_and_the_contract_shown_are_taken_as_answered_too(tiny, at, contracts):
    tab = tiny(CONFIRMED, files={"fakedata/facts.yaml": FACTS}, step="v")
    assert checked(tab) == {"Qui": "Eva", "Salaire de l'heure": "14,50 €"}
    assert tab.state.answers == {}
    assert tab.goes_back().goes_back().asked["relation"].value == contracts(tab.script, "ana")[0]


def test_a_link_past_a_call_has_its_receipt(opens):
    tab = opens(step="fin")
    assert tab.title.startswith("Reçu DEMO-2026-")
    assert opens(step="envoi").step == "fin"


def test_a_step_the_answers_do_not_lead_to_is_opened_all_the_same(opens):
    assert opens(step="beaucoup").state.trail == ("a", "heures", "beaucoup")
    assert opens(step="panne").step == "panne"


def test_a_step_of_the_other_side_is_seen_from_that_side(opens):
    tab = opens(persona="ana", step="vu")
    assert (tab.state.persona, tab.state.actor, tab.title.replace("\xa0", " ")) == (
        "ana",
        "employee",
        "Vu 20 h",
    )
    assert opens(persona="eva", step="vu").title.replace("\xa0", " ") == "Vu 12 h"
    assert opens(persona="eva", step="bien").state.trail == ("vu", "bien")


def test_answers_alone_open_the_first_screen(opens):
    tab = opens(persona="ana", set="declaration.hours:8")
    assert (tab.step, tab.state.answers, tab.state.jumped) == ("a", {"declaration.hours": 32}, None)
    assert tab.goes_on(travail="Oui").asked["declaration.hours"].value == "8"


def test_a_fact_nobody_asks_may_be_set(opens):
    tab = opens(set="relation.leave:Quand ils sont pris")
    assert tab.state.answers == {"relation.leave": "when_taken"}


def test_beginning_again_asks_everything(opens):
    tab = opens(step="compte", set="travail:oui").resets("start")
    assert (tab.step, tab.state.answers, tab.state.jumped) == ("a", {}, None)
    assert tab.asked["travail"].value is None


def test_forgetting_here_keeps_what_is_given(opens):
    tab = opens(step="verification", set="declaration.hours:8").resets("here")
    assert (tab.step, tab.state.answers) == ("verification", {})
    assert checked(tab)["Nombre d'heures"] == "20 h"


# What is kept.


def test_a_link_writes_ordinary_events_that_say_where_they_come_from(opens):
    began, answered = opens(step="compte", set="declaration.hours:8").events
    assert (began.kind, began.payload["jumped"]) == ("session_started", ["a", "heures"])
    assert (answered.kind, answered.control, answered.step) == (
        "field_committed",
        "declaration.hours",
        "heures",
    )
    assert answered.payload == {"source": "link"}


def test_the_address_keeps_only_where_the_session_stands_and_a_refresh_finds_it(opens, tab):
    first = opens(persona="ana", step="compte", set="declaration.hours:8", sign="x")
    assert set(first.app.query_params) == {"t", "step"}
    first.goes_on(compte=SAFE)
    again = tab(first.script, t=first.token, step=first.step)
    assert (again.step, again.state.trail) == ("verification", first.state.trail)
    assert len(again.store.runs()) == 1


def test_a_link_opens_a_new_session_each_time(opens, tab):
    first = opens(step="compte")
    other = tab(first.script, step="compte")
    assert first.token != other.token
    assert len(first.store.runs()) == 2


def test_an_address_of_ours_whose_session_is_lost_begins_at_the_start(opens):
    tab = opens(t="un-jeton-que-personne-ne-connait", step="compte", set="declaration.hours:8")
    assert (tab.step, tab.state.answers) == ("a", {})


def test_a_change_of_what_is_given_shows_in_the_session_a_link_opened(opens):
    tab = opens(step="verification")
    path = tab.script.parents[2] / "journeys" / "simple.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("hours: 20", "hours: 25"), encoding="utf-8")
    write_all(build(load(tab.script.parents[2]).project))
    assert checked(tab.draw())["Nombre d'heures"] == "25 h"


# What is refused.


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ({"persona": "maria"}, "persona=maria"),
        ({"step": "verif"}, "step=verif"),
        ({"set": "declaration.hour:8"}, "set=declaration.hour"),
        ({"set": "juste:oui"}, "set=juste"),
        ({"set": "recu:DEMO"}, "set=recu"),
        ({"set": "declaration.hours:beaucoup"}, "écrivez un nombre d'heures"),
        ({"set": "travail:peut-être"}, "Choisissez une réponse"),
        ({"set": "relation.leave:jamais"}, "réponses proposées"),
        ({"set": "jour:2026-02-30"}, "n'existe pas dans le calendrier"),
        ({"set": "n'importe quoi"}, "(set)"),
    ],
)
def test_what_cannot_be_taken_is_told_and_the_journey_begins_without_it(opens, address, told):
    tab = opens(**address)
    assert (tab.step, tab.state.persona, tab.state.answers) == ("a", "ana", {})
    (notice,) = tab.app.info
    assert told in notice.value.replace("\\", "").replace("\xa0", " ").replace("\u2060", "")
    assert not tab.draw().app.info


def test_the_rest_of_a_link_is_taken(opens):
    tab = opens(step="compte", set=["declaration.hours:8", "juste:oui", "travail:bof"])
    assert (tab.step, tab.state.answers) == ("compte", {"declaration.hours": 32})
    assert tab.app.info[0].value.count("\n\n") == 1


def test_notices_are_few(opens):
    tab = opens(set=[f"inconnu{number}:1" for number in range(50)])
    assert tab.app.info[0].value.count("\n\n") == 4


def test_what_could_be_somebody_s_is_neither_kept_nor_repeated(opens, store):
    tab = opens(step="verification", set="compte:FR76 3000 6000 0112 3456 7890 189")
    assert "une vraie donnée personnelle" in seen(tab)
    assert "3000" not in seen(tab) and "compte" not in tab.state.answers
    assert b"3000600001123456789" not in store.bytes() and b"3000 6000" not in store.bytes()


@pytest.mark.parametrize("key", ["persona", "step", "set"])
def test_nothing_of_an_address_is_shown_but_a_name(opens, key):
    tab = opens(**{key: "<script>alert(1)</script>[a](http://b.example):c"})
    assert "alert" not in seen(tab) and "example" not in seen(tab)
    assert f"({key})" in seen(tab)


# Signed links.


@pytest.mark.parametrize("address", ["http://localhost/", "http://127.0.0.1:8501/a", "http://[::1]:8501/"])
def test_on_this_machine_a_link_needs_no_signature(at, opens, address):
    at(address)
    assert opens(step="compte").step == "compte"


@pytest.mark.parametrize(
    "address",
    ["https://essais.example/", "http://localhost.example/", "http://a@b.example/?localhost", "", None],
)
def test_elsewhere_a_link_without_a_signature_opens_the_start(at, opens, address):
    at(address)
    tab = opens(persona="ana", step="compte", set="declaration.hours:8")
    assert (tab.step, tab.state.answers) == ("a", {})
    assert "n'est pas signé" in seen(tab)


def test_elsewhere_a_link_that_was_changed_opens_the_start(at, opens, tab, write):
    script = write(STEPS, HEAD)
    key = link_key(script.parents[2] / ".maquette" / "links.key", make=True)
    at("https://essais.example/")
    link = Link("simple", "ana", "compte", (("declaration.hours", "8"),))
    signed = {"persona": "ana", "step": "compte", "set": "declaration.hours:8", "sign": sign(link, key)}
    assert tab(script, **signed).step == "compte"
    assert tab(script, **{**signed, "set": "declaration.hours:9"}).step == "a"
    assert tab(script, **{**signed, "step": "verification"}).step == "a"
    assert tab(script, **{**signed, "persona": "eva"}).step == "vu"


def test_elsewhere_anybody_may_still_choose_who_plays(at, opens):
    at("https://essais.example/")
    tab = opens(persona="eva")
    assert (tab.step, list(tab.app.info)) == ("vu", [])


# Making one.


def test_the_link_of_a_screen_leads_to_it_with_the_answers_a_link_may_give(at, opens, tab):
    first = opens(persona="ana").goes_on(travail="Oui").goes_on(declaration__hours="12 h 15")
    first.types(jour="03/11/2026").goes_on(compte=SAFE)
    (button,) = first.opens_the_switches().app.get("link_button")
    at("https://essais.example/")
    other = tab(first.script, **_address(button.proto.url))
    assert (other.step, other.state.trail) == (first.step, first.state.trail)
    assert other.state.answers == first.state.answers
    assert not other.app.info


def test_the_link_of_a_screen_gives_no_answer_the_journey_keeps_for_itself(tiny, at):
    tab = tiny(STEPS, "links: [travail]\n").goes_on(travail="Oui").goes_on(declaration__hours="12")
    (button,) = tab.opens_the_switches().app.get("link_button")
    assert _address(button.proto.url)["set"] == ["travail:Oui"]


def _address(url):
    assert url.startswith("?")
    return parse_qs(url[1:])


@pytest.mark.parametrize("journey", sorted(path.stem for path in (ROOT / "journeys").glob("*.yaml")))
def test_every_screen_of_our_journeys_opens_by_a_link_with_nothing_missing(home, at, journey):
    for name, step in load(ROOT).project.journeys[journey].steps.items():
        tab = home(journey, step=name)
        assert tab.step == name or step.kind == "call"
        assert not tab.app.info
        assert "…" not in tab.seen, name


TASKS = """
dossier:
  kind: tasks
  title: Dossier
  tasks: [{label: Compter, start: heures}, {label: Dire, start: mot}]
  next: verification
heures: {title: Heures, ask: declaration.hours, next: dossier}
mot: {title: Un mot, ask: {question: le_mot, label: Mot}, next: dossier}
verification: {kind: check, title: Vérifiez}
fin: {kind: end, outcome: success, title: Merci}
"""


def test_a_link_past_a_task_list_takes_its_tasks_as_done(at, tiny):
    tab = tiny(TASKS, "links: [declaration.hours]\n", step="verification", set="declaration.hours:8")
    assert checked(tab)["Nombre d'heures"] == "8 h" and "Mot" in checked(tab)
    assert "Compter :small[fait]" in tab.goes_back().seen


def test_a_link_into_a_task_comes_back_to_its_list(at, tiny):
    tab = tiny(TASKS, "links: [declaration.hours]\n", step="heures")
    assert tab.goes_on(declaration__hours="8").step == "dossier"
    assert "Compter :small[fait]" in tab.seen and "Dire :small[à faire]" in tab.seen
