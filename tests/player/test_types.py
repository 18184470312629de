"""Every type of question on a screen: asked, kept, checked, filled in again."""

from __future__ import annotations

import pytest

from maquette.fields import FIELD_TYPES

#: type -> what is given, what is stored, what the check page shows
GIVEN = {
    "text": ("Bonjour", "Bonjour", "Bonjour"),
    "long_text": ("Un\nDeux", "Un\nDeux", "Un Deux"),
    "integer": ("1 234", 1234, "1 234"),
    "decimal": ("3,14", "3.14", "3,14"),
    "euros": ("13,50", 1350, "13,50 €"),
    "hours": ("36 h 30", 146, "36 h 30"),
    "date": ("1/5/2026", "2026-05-01", "1er mai 2026"),
    "month": ("11/2026", "2026-11", "novembre 2026"),
    "yes_no": ("Oui", True, "Oui"),
    "choice": ("oui", "oui", "Bien sûr"),
    "choices": (["oui", "non"], ["oui", "non"], "Bien sûr, Pas du tout"),
    "scale": (7, 7, "7"),
    "person": ("Inès Roche", "Inès Roche", "Inès Roche"),
    "address": ("1 rue Haute, 59000 Lille", "1 rue Haute\n59000 Lille", "1 rue Haute, 59000 Lille"),
    "iban": ("FR7699999010080745915322296",) * 2 + ("FR76 9999 9010 0807 4591 5322 296",),
    "nir": ("242035693399384",) * 2 + ("2 42 03 56 933 993 84",),
    "phone": ("03 53 01 67 27", "0353016727", "03 53 01 67 27"),
    "email": ("ana@example.org",) * 3,
    "siret": ("00000000000000",) * 2 + ("000 000 000 00000",),
    "spi": ("0000000009009",) * 2 + ("00 00 000 009 009",),
    "cesu_number": ("DEMO-Z0001008",) * 3,
}
STEPS = """\
a: {title: A, ask: [{question: q, type: TYPE, label: Question, OPTIONS}]}
verif: {kind: check, title: "{{ q }}"}
fin: {kind: end, outcome: success, title: Merci}
"""
OPTIONS = "options: [{value: oui, label: Bien sûr}, {value: non, label: Pas du tout}]"


def steps(kind):
    options = OPTIONS if kind in ("choice", "choices") else ""
    text = STEPS.replace("TYPE", kind).replace(", OPTIONS", f", {options}" if options else "")
    return text if kind != "choices" else text.replace("{{ q }}", "Vérifiez")


def test_every_type_but_documents_is_tried_here():
    assert set(GIVEN) == set(FIELD_TYPES) - {"file"}


@pytest.mark.parametrize("kind", GIVEN)
def test_an_answer_is_taken_checked_and_filled_in_again(tiny, kind):
    given, stored, shown = GIVEN[kind]
    tab = tiny(steps(kind)).goes_on(q=given)
    assert tab.step == "verif", tab.refused
    assert tab.state.answers == {"q": stored}
    said = tab.seen.replace("\xa0", " ").replace("\u202f", " ").replace("\u2060", "")
    assert said.count(shown) >= (1 if kind == "choices" else 2)
    assert tab.changes("q").goes_on().step == "verif"
    assert tab.state.answers == {"q": stored}


@pytest.mark.parametrize("kind", GIVEN)
def test_a_required_answer_of_any_type_is_asked_for(tiny, kind):
    tab = tiny(steps(kind)).goes_on()
    assert (tab.step, tab.refused) == ("a", ["q"])


@pytest.mark.parametrize("kind", GIVEN)
def test_an_optional_answer_of_any_type_may_stay_empty(tiny, kind):
    tab = tiny(steps(kind).replace("label: Question", "label: Question, optional: true")).goes_on()
    assert tab.step == "verif" and tab.state.answers == {"q": None}
    assert tab.changes("q").goes_on().step == "verif"


@pytest.mark.parametrize("kind", GIVEN)
def test_an_answer_of_any_type_comes_back_in_another_tab(tiny, tab, kind):
    given, _, _ = GIVEN[kind]
    first = tiny(steps(kind)).types(q=given).draw()
    again = tab(first.script, t=first.token)
    assert again.goes_on().step == "verif"


def test_a_document_is_asked_for_unless_it_is_optional(tiny):
    assert tiny(steps("file")).goes_on().refused == ["q"]
    assert (
        tiny(steps("file").replace("label: Question", "label: Question, optional: true")).goes_on().step
        == "verif"
    )


def test_a_scale_may_start_at_nought(tiny):
    bounds = 'label: Question, least: "0", most: "10"'
    tab = tiny(steps("scale").replace("label: Question", bounds))
    assert tab.asked["q"].options == [str(step) for step in range(11)]
    assert tab.goes_on(q=0).step == "verif"
    assert tab.state.answers == {"q": 0}
    assert tab.changes("q").asked["q"].value == 0


def test_a_condition_may_look_into_several_answers(tiny):
    tab = tiny("""\
        a:
          title: A
          ask: [{question: q, type: choices, label: Q, options: [oui, non]}]
          next: [{when: "'non' in q", to: b}, {to: fin}]
        b: {kind: end, outcome: refused, title: B}
        fin: {kind: end, outcome: success, title: F}
        """)
    assert tab.goes_on(q=["non"]).step == "b"
    assert tab.goes_back().goes_on(q=["oui"]).step == "fin"
