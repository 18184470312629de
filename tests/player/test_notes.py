"""What colleagues read beneath a screen: only once asked for, apart from the screen, as it was written."""

from __future__ import annotations

import re

import pytest

STEPS = """
a:
  title: A
  note: "Prévoir <b>le cas</b> d'un *second* contrat."
  feel: -1
  thinks: Avec ou sans les congés ?
  pains:
    - {text: Le net est mal compris, severity: 3}
    - {text: On abandonne ici, evidence: observed, source: cinq tests de mai}
  backstage: [Le service retrouve le mois d'avant]
b: {title: B}
envoi:
  kind: call
  api: x
  exchanges:
    - {from: dgfip, to: urssaf, facts: [employee.first_name], api: taux, law: CGI}
    - {from: urssaf, to: caf, consent: partage}
fin: {kind: end, outcome: success, title: F}
"""
FACTS = """\
employee.first_name: {type: text, label: Prénom, holders: [dgfip, urssaf, caf]}
"""


@pytest.fixture
def annotated(tiny):
    return tiny(STEPS, "operator: urssaf\n", {"fakedata/facts.yaml": FACTS})


def notes(tab):
    """The bodies of the annotations on screen."""
    return [
        one.proto.body
        for one in tab.app.get("html")
        if one.proto.body.startswith('<div class="maquette-notes')
    ]


def turned(tab, on=True):
    tab.switch("toggle", "notes").set_value(on)
    return tab.draw()


def test_nobody_reads_the_annotations_unless_asked(annotated):
    assert notes(annotated) == []
    assert "second" not in annotated.seen
    turned(annotated)
    assert len(notes(annotated)) == 1
    assert notes(turned(annotated, on=False)) == []


def test_everything_a_step_says_beside_its_screen_is_read(annotated):
    seen = turned(annotated).seen
    for said in (
        "Note Prévoir <b>le cas</b> d'un *second* contrat.",
        "Ressenti mauvais",
        "Pensée Avec ou sans les congés",
        "Difficulté Le net est mal compris (gravité 3 sur 4",
        "hypothèse)",
        "On abandonne ici (gravité 1 sur 4 ; observée, cinq tests de mai)",
        "En coulisses Le service retrouve le mois d'avant",
    ):
        assert said in seen.replace("\xa0", " ")


def test_an_annotation_formats_nothing(annotated):
    (body,) = notes(turned(annotated))
    assert "&lt;b&gt;le cas&lt;/b&gt;" in body


def test_annotations_are_named_for_who_does_not_see_them(annotated):
    (body,) = notes(turned(annotated))
    assert re.match(r'<div class="maquette-notes" role="note" aria-label="Notes de conception">', body)


def test_a_call_is_annotated_on_the_screen_that_leads_to_it(annotated):
    tab = turned(annotated).goes_on()
    assert tab.step == "b"
    assert "Échange de dgfip à urssaf · Prénom · taux · CGI" in tab.seen
    assert "accord « partage »" in tab.seen.replace("\xa0", " ")


def test_the_switch_outlives_a_screen_and_a_persona_and_a_screen_without_notes_has_none(annotated):
    tab = turned(annotated).goes_on().goes_on()
    assert (tab.step, notes(tab)) == ("fin", [])
    assert len(notes(tab.resets("start"))) == 1


def test_a_journey_without_annotations_offers_no_switch(tiny):
    tab = tiny("a: {title: A}\nfin: {kind: end, outcome: success, title: F}\n").opens_the_switches()
    assert not [one for one in tab.app.toggle if one.key.endswith(":notes")]
