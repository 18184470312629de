"""The dictionary of facts: what may be written of a fact, and what is refused."""

from __future__ import annotations

import pytest

from maquette.facts import Dictionary, Fact
from maquette.yamlsource import read_text, validate


def read(text):
    reading = read_text(text, "fakedata/facts.yaml")
    assert reading.problems == ()
    return validate(Dictionary, reading.document)


def test_a_type_and_a_label_make_a_fact():
    dictionary, problems = read("employer.iban: {type: iban, label: Compte}")
    assert problems == ()
    assert dictionary.root == {"employer.iban": Fact(type="iban", label="Compte")}


def test_everything_a_fact_may_say_is_read():
    dictionary, problems = read("""\
relation.leave:
  type: choice
  label: Congés
  hint: Par exemple
  options: {included: payés chaque mois, when_taken: payés quand ils sont pris}
  holders: [urssaf]
  law: CSS
  sensitive: true
  errors: {missing_choice: Choisissez.}
declaration.hours: {type: hours, label: Heures, least: "0.25", most: 217}
relation: {type: choice, label: Contrat, from: relations, option: "{{ employee.first_name }}"}
""")
    assert problems == ()
    facts = dictionary.root
    assert list(facts["relation.leave"].options) == ["included", "when_taken"]
    assert (facts["declaration.hours"].least, facts["declaration.hours"].most) == ("0.25", "217")
    assert facts["relation"].from_ == "relations"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("employer.iban: {type: iban}", [("K002", "label")]),
        ("employer.iban: {label: Compte}", [("K002", "type")]),
        ("employer.iban: {type: iban, labl: Compte}", [("K001", "labl")]),
        ("employer.iban: iban", [("K003", "employer.iban")]),
        ("employer.iban:", [("K007", "employer.iban")]),
        ("employer.iban: {type: iban, label: C, sensitive: oui}", [("K003", "sensitive")]),
        ("relation: {type: choice, label: C, from: contracts}", [("K004", "from")]),
        ("relation.leave: {type: choice, label: C, options: [a, b]}", [("K003", "options")]),
    ],
)
def test_what_does_not_fit_is_refused(text, expected):
    _, problems = read(text)
    found = [(one.code, one.details["key"].rpartition(" › ")[2]) for one in problems]
    assert found == expected


def test_a_fact_cannot_be_changed():
    with pytest.raises(Exception, match="frozen"):
        Fact(type="iban", label="Compte").label = "Autre"
