"""What is taken as answered: for whom, to what, and written how."""

from __future__ import annotations

import pytest

from maquette.project import load

STEPS = """\
a:
  title: A
  ask:
    - declaration.hours
    - {question: sure, asked_because: R, type: yes_no, label: Sûre ?}
    - {question: jours, asked_because: R, type: choices, label: Jours, options: [lundi, mardi]}
    - {question: avis, asked_because: R, type: choice, label: Avis, options: [{value: oui, label: Oui}, non]}
    - {question: compte, asked_because: R, type: iban, label: Compte}
    - {question: piece, asked_because: R, type: file, label: Pièce}
fin: {kind: end, outcome: success, title: Merci}
"""


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("declaration.hour: 36", ("J040", "declaration.hour")),
        ("avi: oui", ("J040", "avi")),
        ("declaration.hours: beaucoup", ("J043", "beaucoup")),
        ("sure: peut-être", ("J043", "peut-être")),
        ("piece: a.pdf", ("J043", "a.pdf")),
        ("compte: FR12", ("J043", "FR12")),
        ("relation.leave: jamais", ("J045", "jamais")),
        ("avis: bof", ("J045", "bof")),
        ('jours: "lundi, dimanche"', ("J045", '"lundi, dimanche"')),
        ("compte: FR7630006000011234567890189", ("J044", "FR7630006000011234567890189")),
        ("anna: {declaration.hours: 36}", ("J042", "anna")),
        ("ana: {declaration.hour: 36}", ("J040", "declaration.hour")),
        ("ana: {declaration.hours: beaucoup}", ("J043", "beaucoup")),
    ],
)
def test_what_is_given_is_checked(told, line, expected):
    assert told(STEPS, f"given: {{{line}}}\n") == [expected]


@pytest.mark.parametrize(
    "line",
    [
        "declaration.hours: 36",
        "declaration.net_hourly: 13.50",
        "declaration.net_hourly: 13",
        "relation.leave: when_taken",
        "relation.start_date: today",
        "relation.start_date: 2026-11-03",
        "employee.first_name: Zoé",
        "sure: true",
        "avis: non",
        'jours: "lundi, mardi"',
        "declaration.hours: 20, ana: {declaration.hours: 36.5, sure: false}",
    ],
)
def test_what_is_given_may_be_a_value_or_computed_or_a_persona_s(told, line):
    assert told(STEPS, f"given: {{{line}}}\n") == []


@pytest.mark.parametrize(
    ("given", "meant"),
    [("{declaration.hour: 3}", "declaration.hours"), ("{anna: {}}", "ana"), ("{zzz: 3}", None)],
)
def test_a_name_nearly_right_is_suggested(tree, base, given, meant):
    simple = (base / "journeys" / "simple.yaml").read_text(encoding="utf-8")
    loaded = load(tree({"journeys/simple.yaml": simple.replace("steps:", f"given: {given}\nsteps:")}))
    assert [one.details["suggestion"] for one in loaded.problems] == [meant]
