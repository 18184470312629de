"""The answers of a virtual participant: accepted by every field, the same for the same seed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from maquette.fakedata.safe import is_fictitious
from maquette.fields import FIELD_TYPES, Question, field_type
from maquette.player.answers import accepted
from maquette.rehearsal.walker import Walker

TODAY = date(2026, 11, 3)
ANA = {
    "person": 7, "first_name": "Ana", "last_name": "Petit", "sex": "F", "birth_date": "1950-03-02",
    "street": "3 rue des Lilas", "postcode": "35000", "town": "Rennes",
}  # fmt: skip


def walker(seed=1, **known):
    def value(name):
        return known[name.replace(".", "__")]

    return Walker(seed, ANA, TODAY, value)


def question(kind, **keys):
    return Question(name="q", kind=kind, label="Question", **keys)


@pytest.mark.parametrize("kind", FIELD_TYPES)
def test_every_field_type_gets_an_answer_it_accepts(kind):
    asked = question(kind, options={"a": "A", "b": "B"} if kind in ("choice", "choices") else {})
    answers = walker().answers(asked)
    assert answers
    for raw in answers:
        accepted(asked, raw)


@pytest.mark.parametrize("kind", [name for name, one in FIELD_TYPES.items() if one.protected])
def test_an_identifier_belongs_to_nobody(kind):
    first = walker().answers(question(kind))[0]
    assert is_fictitious(field_type(kind).protected, first)


def test_every_option_is_tried():
    assert walker().answers(question("choice", options={"a": "A", "b": "B"})) == ["a", "b"]
    assert walker().answers(question("yes_no")) == ["Oui", "Non"]
    assert walker().answers(question("scale", least=1, most=3)) == [1, 2, 3]
    several = walker().answers(question("choices", options={"a": "A", "b": "B"}))
    assert several == [["a"], ["b"], ["a", "b"]]


def test_an_answer_stands_within_its_bounds_and_the_bounds_are_tried():
    answers = walker().answers(question("hours", least=Decimal(100), most=Decimal(120)))
    assert {"100", "120"} <= set(answers)
    dates = walker().answers(question("date", least=date(2027, 1, 1), most=date(2027, 1, 2)))
    assert set(dates) == {"01/01/2027", "02/01/2027"}


def test_bounds_that_cross_leave_no_answer():
    assert walker().answers(question("integer", least=9, most=3)) == []


def test_what_is_filled_is_kept_first():
    assert walker().answers(question("euros"), filled="14,00")[0] == "14,00"


def test_what_a_condition_compares_with_comes_first():
    answers = walker().answers(question("integer", most=200), telling=[100, 101, "cent"])
    assert answers[:2] == ["100", "101"]


def test_what_she_knows_comes_before_what_is_plausible():
    asked = Question(name="declaration.hours", kind="hours", label="Heures")
    assert walker(last__hours=Decimal("36.5")).answers(asked)[0] == "36 h 30"


def test_the_same_seed_gives_the_same_answers():
    asked = [question(kind) for kind in ("integer", "euros", "hours", "date", "siret", "text")]
    assert [walker(3).answers(one) for one in asked] == [walker(3).answers(one) for one in asked]
    assert [walker(3).answers(one) for one in asked] != [walker(4).answers(one) for one in asked]
