"""The services behind the screens: a prototype calls them in its own process, and shows what it did."""

from __future__ import annotations

import re
from datetime import date

import pytest

from maquette.project import load
from maquette.sandbox.apis import OPERATIONS
from maquette.sandbox.case import Caller
from maquette.sandbox.desk import Desk
from maquette.sandbox.dials import Dials, set_dials
from maquette.sandbox.population import Population
from maquette.sandbox.store import open_store

STEPS = """\
    connexion: {kind: login, title: Connectez-vous}
    heures: {title: Heures, ask: [declaration.hours, declaration.net_hourly]}
    envoi: {kind: call, api: cesu.declare, saves: recu, fails: panne}
    fin: {kind: end, outcome: success, title: "Reçu {{ recu }}", text: "{{ declaration.hours }}"}
    panne: {kind: end, outcome: refused, title: Panne}
    """


@pytest.fixture
def played(tiny, tmp_path):
    """A prototype, and the services on the store it writes to."""
    tab = tiny(STEPS)
    root = tab.script.parents[2]
    population = Population(load(root).project)
    desk = Desk(open_store(f"sqlite:///{tmp_path / 'sandbox.sqlite'}"), population, date(2026, 11, 3))
    yield tab, desk, population
    desk.store.close()


def both(population):
    """Numbers of Ana and of Eva."""
    (contract,) = [
        one
        for number in population.numbers("ana")
        for one in population.contracts(number)
        if population.sides(one)[1] in population.numbers("eva")
    ]
    return population.sides(contract)


def asked(desk, population, name, **sent):
    """What the services answer to Ana."""
    operation = OPERATIONS[name]
    caller = Caller("partenaire", frozenset({operation.scope}), "ana", population.numbers("ana"))
    return desk.call(operation, caller, operation.asks.model_validate(sent)).values


def test_what_a_prototype_declares_is_what_the_services_then_answer(played):
    tab, desk, population = played
    tab.goes_on().goes_on(**{"declaration.hours": "36 h 30", "declaration.net_hourly": "14,50"})
    assert tab.step == "fin"
    employer, employee = both(population)
    told = asked(desk, population, "cesu.declarations", numeroEmployeur=employer, de="2026-10", a="2026-10")
    (month,) = [one for one in told["declarations"] if one["numeroSalarie"] == employee]
    assert (month["nbHeures"], month["mntSalaireNet"]) == (36.5, pytest.approx(36.5 * 14.5))
    assert month["declarePar"] == "prototype"


def test_what_a_partner_declares_is_what_a_prototype_then_shows(tiny, played):
    _, desk, population = played
    employer, employee = both(population)
    sent = {"numeroEmployeur": employer, "numeroSalarie": employee, "mois": "2026-10"}
    asked(desk, population, "cesu.declare", **sent, nbHeures=21.5, mntSalaireHoraireNet=15)
    confirmed = STEPS.replace("ask: [declaration.hours,", "ask: [{fact: declaration.hours, mode: confirm},")
    told = tiny(confirmed).goes_on()
    assert told.asked["declaration.hours"].value == "21 h 30"


def test_the_calls_behind_a_screen_are_shown_on_demand(played):
    tab, _, _ = played
    tab.goes_on()
    assert "cesu.declare" not in tab.seen
    tab.switch("toggle", "calls_shown").set_value(True)
    tab.draw()
    assert "Appel à venir : cesu.declare" in tab.seen and "api_cesu050" in tab.seen
    assert "GET /api/v2/userinfo" in tab.seen
    tab.goes_on(**{"declaration.hours": "36", "declaration.net_hourly": "14,50"})
    assert "Appel fait : cesu.declare" in tab.seen
    receipt = re.search(r"DEMO-2026-\d{6}", tab.title)[0]
    assert f'"referenceDocumentaire": "{receipt}"' in tab.seen and '"nbHeures": 36.0' in tab.seen


def test_an_outage_of_the_services_leads_to_the_end_the_journey_has_for_it(played):
    tab, desk, _ = played
    with desk.store.writing() as book:
        set_dials(book, "cesu", Dials(outage=True))
    tab.goes_on().goes_on(**{"declaration.hours": "36", "declaration.net_hourly": "14,50"})
    assert tab.step == "panne"
    assert "recu" not in tab.state.answers


def test_a_refusal_is_shown_and_stops_nobody(played):
    tab, _, _ = played
    tab.goes_on().switch("toggle", "calls_shown").set_value(True)
    tab.draw()
    # Less than a service takes: the dictionary of this project allows it.
    tab.goes_on(**{"declaration.hours": "36", "declaration.net_hourly": "3"})
    assert tab.step == "fin"
    assert '"code": "wrong_value"' in tab.seen and '"place": "/mntSalaireHoraireNet"' in tab.seen


def test_a_store_that_cannot_be_read_stops_nobody(tiny, store, monkeypatch, tmp_path):
    broken = tmp_path / "abime.sqlite"
    broken.write_text("ceci n'est pas une base" * 100)
    monkeypatch.setenv("MAQUETTE_SANDBOX_STORE", f"sqlite:///{broken}")
    tab = tiny(STEPS)
    tab.goes_on().goes_on(**{"declaration.hours": "36", "declaration.net_hourly": "14,50"})
    assert tab.step == "fin" and tab.title.startswith("Reçu DEMO-2026-")
