import json
from datetime import date

import pytest

from maquette.fakedata.cells import head_number, reserved_employee, reserved_household
from maquette.fakedata.contradictions import contradictions
from maquette.fakedata.pins import NO_PINS, Pins

HOME = reserved_household(0, 0)
HEAD = head_number(HOME)
MARIA = reserved_employee(0, 0)


def codes(pins, world):
    return [(one.kind, one.attribute, one.reason_code) for one in contradictions(world(pins))]


def test_sensible_pins_contradict_nothing(colette, world):
    assert contradictions(world(colette)) == []
    assert contradictions(world(NO_PINS)) == []


def test_pins_survive_a_sealed_build(colette):
    assert Pins.from_values(json.loads(json.dumps(colette.to_values()))) == colette


@pytest.mark.parametrize(
    ("attribute", "value", "code"),
    [
        ("agee", 84, "unknown_attribute"),
        ("age", "84", "wrong_type"),
        ("age", True, "wrong_type"),
        ("age", 300, "out_of_range"),
        ("age", 12, "employer_under_18"),
        ("birth_date", date(2030, 1, 1), "out_of_range"),
        ("sex", "X", "unknown_value"),
        ("town", "Brocéliande", "unknown_town"),
    ],
)
def test_a_person_that_cannot_be(world, attribute, value, code):
    assert codes(Pins(persons={HEAD: {attribute: value}}), world) == [("person", attribute, code)]


def test_an_invented_town_needs_its_postcode(world):
    pins = Pins(persons={HEAD: {"town": "Brocéliande", "postcode": "35380"}})
    assert codes(pins, world) == []


def test_age_and_birth_date_must_agree(world):
    row = {"birth_date": date(1942, 1, 1)}
    assert codes(Pins(persons={HEAD: row | {"age": 84}}), world) == []
    assert codes(Pins(persons={HEAD: row | {"age": 83}}), world) == [("person", "age", "age_not_birth_date")]


@pytest.mark.parametrize(
    ("row", "attribute", "code"),
    [
        ({"allowance": "apa"}, "allowance", "apa_under_60"),
        ({"allowance": "rsa"}, "allowance", "unknown_value"),
        ({"advance": True, "cesu_plus": False}, "advance", "advance_without_cesu_plus"),
        ({"relations": 5}, "relations", "out_of_range"),
    ],
)
def test_a_household_that_cannot_be(world, row, attribute, code):
    pins = Pins(persons={HEAD: {"age": 59}}, households={HOME: row})
    assert codes(pins, world) == [("household", attribute, code)]


@pytest.mark.parametrize(
    ("row", "attribute", "code"),
    [
        ({"net_hourly": 1000}, "net_hourly", "under_floor"),
        ({"start_date": date(2026, 11, 4)}, "start_date", "start_after_today"),
        ({"start_date": date(1990, 5, 16)}, "start_date", "before_16"),
        ({"start_date": date(2020, 1, 1), "end_date": date(2019, 1, 1)}, "end_date", "end_before_start"),
        ({"leave": "when_taken", "monthly_quarters": 128}, "leave", "leave_under_32_hours"),
        ({"activity": "piano"}, "activity", "unknown_value"),
        ({"monthly_quarters": 0}, "monthly_quarters", "out_of_range"),
        ({"employee_number": 3}, "employee_number", "not_an_employee"),
        ({"employee_number": reserved_employee(1, 0)}, "employee_number", "employee_other_cell"),
    ],
)
def test_a_contract_that_cannot_be(world, row, attribute, code):
    born = {MARIA: {"birth_date": date(1974, 5, 17)}}
    pins = Pins(persons=born, relations={(HOME, 0): {"employee_number": MARIA} | row})
    assert codes(pins, world) == [("relation", attribute, code)]


def test_a_household_has_an_employee_once(world):
    pins = Pins(relations={(HOME, 0): {"employee_number": MARIA}, (HOME, 1): {"employee_number": MARIA}})
    (found,) = contradictions(world(pins))
    assert (found.j, found.reason_code) == (1, "employee_twice")


def test_contracts_stay_within_their_count(world):
    pins = Pins(households={HOME: {"relations": 1}}, relations={(HOME, 1): {}, (HOME, 4): {}})
    found = {(one.j, one.reason_code) for one in contradictions(world(pins))}
    assert found == {(1, "more_relations_than_count"), (4, "out_of_range")}


def test_every_mistake_is_told_at_once(world):
    pins = Pins(
        persons={HEAD: {"age": 50, "colour": "blue"}},
        households={HOME: {"allowance": "apa"}},
        relations={(HOME, 0): {"employee_number": 1, "net_hourly": 500, "level": "XIII"}},
    )
    assert {one.reason_code for one in contradictions(world(pins))} == {
        "unknown_attribute",
        "apa_under_60",
        "not_an_employee",
        "under_floor",
        "unknown_value",
    }


def test_the_count_of_contracts_follows_the_pins():
    assert NO_PINS.count_of(HOME) is None
    assert Pins(relations={(HOME, 1): {}}).count_of(HOME) == 2
    assert Pins(households={HOME: {"relations": 3}}, relations={(HOME, 1): {}}).count_of(HOME) == 3
