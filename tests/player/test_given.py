"""What is taken as answered where one has not been."""

from __future__ import annotations

from maquette.project import load
from maquette.prototypes import build, write_all

STEPS = """
a: {title: "{{ declaration.hours }}", ask: [declaration.hours, {question: sure, type: yes_no, label: Sûre ?}]}
fin: {kind: end, outcome: success, title: F}
vu:
  actor: employee
  title: "{{ declaration.hours }}"
  ask: {question: juste, type: yes_no, label: Juste ?}
  next: [{when: sure is true, to: bien}, {to: mal}]
bien: {actor: employee, kind: end, outcome: success, title: Sûre}
mal: {actor: employee, kind: end, outcome: refused, title: Pas sûre}
"""
HEAD = (
    "given: {declaration.hours: 20, sure: false, eva: {declaration.hours: 36.5, sure: true, juste: false}}\n"
)


def title(tab):
    return tab.title.replace("\xa0", " ")


def test_a_persona_s_own_values_come_before_everybody_s(tiny):
    assert title(tiny(STEPS, HEAD, persona="eva")) == "36 h 30"


def test_everybody_s_values_serve_who_has_none_of_her_own(tiny):
    head = "given: {declaration.hours: 20, ana: {declaration.hours: 36.5}}\n"
    assert title(tiny(STEPS, head, persona="eva")) == "20 h"


def test_a_whole_number_of_euros_may_be_given(tiny):
    steps = """
        a: {title: A, ask: declaration.net_hourly}
        fin: {kind: end, outcome: success, title: F}
        vu: {actor: employee, kind: end, outcome: success, title: "{{ declaration.net_hourly }} {{ net }}"}
        """
    head = """
        values: {net: {formula: declaration.net_hourly * 2, type: euros, label: N}}
        given: {declaration.net_hourly: 13}
        """
    assert title(tiny(steps, head, persona="eva")) == "13,00 € 26,00 €"


def test_what_is_given_to_a_question_decides_the_way(tiny):
    tab = tiny(STEPS, HEAD, persona="eva")
    assert tab.goes_on(juste="Oui").title == "Sûre"


def test_what_a_side_is_asked_is_never_filled_in_for_her(tiny):
    tab = tiny(STEPS, HEAD, persona="eva")
    assert tab.asked["juste"].value is None
    assert tiny(STEPS, HEAD).asked["sure"].value is None


def test_who_plays_from_the_start_is_given_nothing(tiny):
    tab = tiny(STEPS, HEAD)
    assert title(tab) == "…"
    assert title(tab.sees("employee")) == "…"


def test_a_change_of_the_file_shows_in_the_session_that_is_open(tiny):
    tab = tiny(STEPS, HEAD, persona="eva")
    path = tab.script.parents[2] / "journeys" / "simple.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("36.5", "12"), encoding="utf-8")
    write_all(build(load(tab.script.parents[2]).project))
    assert title(tab.draw()) == "12 h"
