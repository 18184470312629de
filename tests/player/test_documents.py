"""A document on screen: a card, a file to keep, calm words while something is not known."""

from __future__ import annotations

import re

import pytest

UNKNOWN = "…"
PAYSLIP = "show: [{document: payslip}]"
ASKS = f"""\
a: {{title: A, {PAYSLIP}}}
b: {{title: B, ask: declaration.hours}}
fin: {{kind: end, outcome: success, title: F, {PAYSLIP}}}
"""


def cards(tab):
    return [one.proto.body for one in tab.app.get("html") if 'class="maquette-document"' in one.proto.body]


def kept(tab):
    return [one.proto.label for one in tab.app.get("download_button")]


@pytest.mark.parametrize("which", [0, 1])
def test_the_employee_reads_a_payslip_whose_net_is_the_one_she_was_shown(home, contracts, which):
    tab = home("declarer-les-heures", persona="maria")
    contract = contracts(tab.script, "maria")[which]
    nets = set()
    answers = {"relation": contract, "heures_justes": "Oui"}
    while tab.step != "fin-employee":
        nets |= set(re.findall(r"Salaire net du mois (.*? €)", tab.seen))
        tab.goes_on(**{name: answers[name] for name in tab.asked})
    (net,) = nets
    (card,) = cards(tab)
    assert f'<th scope="row">Salaire net</th><td></td><td></td><td>{net}</td>' in " ".join(card.split())
    assert kept(tab) == ["Enregistrer : Bulletin de salaire"]


def test_a_document_says_calmly_what_it_waits_for(tiny):
    tab = tiny(ASKS)
    assert "ce document sera prêt quand ceci sera connu : Nombre d'heures" in " ".join(tab.seen.split())
    assert UNKNOWN not in tab.seen and not cards(tab) and not kept(tab)
    tab.goes_on().goes_on(declaration__hours="20")
    assert len(cards(tab)) == len(kept(tab)) == 1


def test_a_day_without_rates_says_so(tiny, base):
    facts = (base / "fakedata" / "facts.yaml").read_text(encoding="utf-8")
    month = {"fakedata/facts.yaml": facts + "declaration.month: {type: month, label: Mois}\n"}
    tab = tiny(
        ASKS.replace("ask: declaration.hours", "ask: [declaration.month, declaration.hours]"), files=month
    )
    tab.goes_on().goes_on(declaration__month="01/1995", declaration__hours="20")
    assert "dont les taux ne sont pas connus" in tab.seen
    assert not cards(tab) and not kept(tab)


def test_a_document_stands_only_where_its_condition_holds(tiny):
    steps = "a: {title: A, ask: [declaration.hours, {question: fois, type: integer, label: Fois}]}\n" + (
        "fin: {kind: end, outcome: success, title: F, show: [{document: payslip, when: fois < 5}]}\n"
    )
    assert len(cards(tiny(steps).goes_on(declaration__hours="20", fois="3"))) == 1


def test_it_is_not_there_where_its_condition_does_not_hold(tiny):
    steps = "a: {title: A, ask: [declaration.hours, {question: fois, type: integer, label: Fois}]}\n" + (
        "fin: {kind: end, outcome: success, title: F, show: [{document: payslip, when: fois < 5}]}\n"
    )
    assert cards(tiny(steps).goes_on(declaration__hours="20", fois="7")) == []


def test_two_of_a_kind_on_one_screen_have_their_own_titles(tiny):
    steps = "a: {title: A, ask: declaration.hours}\n" + (
        "fin: {kind: end, outcome: success, title: F, show: [{document: payslip}, "
        "{document: payslip, label: 'Double <b> de {{ declaration.hours }}'}]}\n"
    )
    tab = tiny(steps).goes_on(declaration__hours="20")
    first, second = cards(tab)
    assert "<h2>Bulletin de salaire</h2>" in first
    assert "<h2>Double &lt;b&gt; de 20 h</h2>" in " ".join(second.split())
    assert len(kept(tab)) == 2
