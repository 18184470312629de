"""What is known at a moment: answers over what the other side gave, over the records, over the clock."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from maquette.fields import Question
from maquette.player.facts import UNKNOWN, Facts, UnknownFactError, Value
from maquette.player.seal import Part, Seal
from maquette.rules.rates import Rates

FACTS = {
    "declaration.hours": {"type": "hours", "label": "Heures"},
    "declaration.net_hourly": {"type": "euros", "label": "Salaire"},
    "relation.start_date": {"type": "date", "label": "Début"},
    "relation.leave": {"type": "choice", "label": "Congés", "options": {"included": "chaque mois"}},
    "relation": {"type": "choice", "label": "Contrat"},
    "employer.cesu_plus": {"type": "yes_no", "label": "Cesu+"},
}


def contract(number, **records):
    record = {
        "relation": {"number": number, "start_date": "2024-01-08", "leave": "included"},
        "declaration": {},
    }
    return {name: {**record.get(name, {}), **records.get(name, {})} for name in {**record, **records}}


PART = Part(
    name="ana", label="Ana", situation="S", actor="employer", user={"first_name": "Ana"}, facts={},
    contracts=(
        contract(7, declaration={"hours": 144}, employer={"cesu_plus": False, "first_name": "Ana"}),
        contract(9, declaration={"hours": 16, "net_hourly": 1500}, relation={"start_date": "2025-03-01"}),
    ),
)  # fmt: skip
SEAL = Seal(
    journey="j", title="J", digest="d", language="fr", today="2026-11-03", store="s",
    actors={"employer": "E", "employee": "S"}, facts=FACTS, parts=(PART,), rates=Rates({}, {}, {}, ()),
)  # fmt: skip


def facts(answers=None, *, part=PART, side="employer", questions=(), values=(), given=None):
    asked = {one.name: one for one in questions}
    computed = {one.name: one for one in values}
    return Facts(SEAL, part, side, answers or {}, asked, computed, given or {})


def test_a_record_is_read_in_the_type_of_its_fact():
    known = facts()
    assert known.get("declaration.hours") == Decimal(36)
    assert known.get("relation.start_date") == date(2024, 1, 8)
    assert known.get("user.first_name") == "Ana"
    assert known.get("employer.cesu_plus") is False


def test_an_answer_comes_before_the_record():
    assert facts({"declaration.hours": 146}).get("declaration.hours") == Decimal("36.5")


def test_what_the_other_side_gave_comes_before_the_record_and_after_an_answer():
    given = {"declaration.hours": lambda: Decimal(10)}
    assert facts(given=given).get("declaration.hours") == Decimal(10)
    assert facts({"declaration.hours": 146}, given=given).get("declaration.hours") == Decimal("36.5")


def test_what_nobody_gave_is_unknown_and_shown_as_such():
    known = facts()
    with pytest.raises(UnknownFactError):
        known.get("declaration.net_hourly")
    assert known.shown("declaration.net_hourly") == UNKNOWN
    assert known.shown("nothing.at_all") == UNKNOWN


def test_an_optional_answer_left_empty_is_shown_as_unknown():
    question = Question(name="note", kind="text", label="N", optional=True)
    assert facts({"note": None}, questions=[question]).shown("note") == UNKNOWN


def test_the_contract_chosen_is_the_one_read():
    assert facts({"relation": 9}).get("declaration.hours") == Decimal(4)
    assert facts({"relation": 9}).get("relation.start_date") == date(2025, 3, 1)
    assert facts({"relation": 1234}).get("declaration.hours") == Decimal(36)


def test_a_whole_record_has_the_answers_laid_over_it():
    record = facts({"declaration.hours": 146, "declaration.deposit": 100}).record("declaration")
    assert record == {"hours": 146, "deposit": 100}


def test_a_whole_record_is_read_under_its_own_name_whatever_is_chosen():
    known = facts({"relation": 9})
    assert known.get("relation")["number"] == 9
    assert known.get("declaration") == {"hours": 16, "net_hourly": 1500}


def test_one_sees_all_her_contracts_and_the_other_side_only_the_one_shown():
    assert len(facts().get("relations")) == 2
    (one,) = facts({"relation": 9}, side="employee").get("relations")
    assert one["relation"]["number"] == 9


def test_the_clock_is_that_of_the_prototype():
    known = facts()
    assert known.get("today") == date(2026, 11, 3)
    assert (known.get("today.day"), known.get("today.month"), known.get("today.year")) == (3, 11, 2026)
    assert known.shown("today") == "3 novembre 2026"
    assert known.shown("today.year") == "2026"


def test_a_computed_value_is_computed_once_and_shown_in_its_type():
    computed = []
    value = Value("net", "euros", "Net", lambda: computed.append(1) or Decimal("12.5"))
    known = facts(values=[value])
    assert known.get("net") == known.get("net") == Decimal("12.5")
    assert known.shown("net").replace("\xa0", " ") == "12,50 €" and computed == [1]


@pytest.mark.parametrize("wrong", [UnknownFactError("x"), ZeroDivisionError(), KeyError("x")])
def test_a_value_that_cannot_be_computed_is_shown_as_unknown(wrong):
    def compute():
        raise wrong

    assert facts(values=[Value("net", "euros", "Net", compute)]).shown("net") == UNKNOWN


@pytest.mark.parametrize(
    ("name", "answer", "words"),
    [
        ("relation.leave", "included", "chaque mois"),
        ("relation.leave", "gone", "gone"),
        ("employer.cesu_plus", True, "Oui"),
        ("declaration.hours", 146, "36 h 30"),
        ("relation.start_date", "2026-05-01", "1er mai 2026"),
    ],
)
def test_a_fact_is_shown_as_a_person_reads_it(name, answer, words):
    assert facts({name: answer}).shown(name).replace("\xa0", " ") == words


def test_a_question_is_shown_in_the_words_of_its_options():
    question = Question(name="mot", kind="choice", label="M", options={"oui": "Bien sûr"})
    assert facts({"mot": "oui"}, questions=[question]).shown("mot") == "Bien sûr"


def test_a_persona_with_no_contract_has_her_own_facts():
    part = Part(
        name="zoe", label="Zoé", situation="S", actor="member", user={"first_name": "Zoé"}, contracts=(),
        facts={"declaration.hours": 8},
    )  # fmt: skip
    known = facts(part=part)
    assert known.get("declaration.hours") == Decimal(2)
    assert known.record("declaration") == {"hours": 8}
    assert known.shown("relation.start_date") == UNKNOWN
    assert known.get("relations") == []


@pytest.mark.parametrize(
    ("name", "value", "same"),
    [
        ("declaration.hours", 144, True),
        ("declaration.hours", 148, False),
        ("declaration.hours", None, None),
        ("declaration.hours", "ni un nombre", None),
        ("declaration.net_hourly", 1500, None),
        ("employer.cesu_plus", False, True),
        ("unknown", "x", None),
    ],
)
def test_an_answer_is_compared_with_what_is_recorded_of_the_persona(name, value, same):
    assert facts({name: value}).same(name, value) is same


def test_an_answer_is_compared_within_the_contract_that_was_chosen():
    assert facts({"relation": 9}).same("declaration.hours", 16) is True
    assert facts().same("declaration.hours", 16) is False
