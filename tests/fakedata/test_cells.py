from collections import Counter

import pytest

from maquette.fakedata.cells import (
    EMPLOYEES,
    HOUSEHOLDS,
    ORDINARY_EMPLOYEES,
    PERSONS,
    RESERVED,
    employee_slot,
    head_number,
    household_of_head,
    is_employee,
    relation_number,
    reserved_employee,
    reserved_household,
)


def test_heads_and_employees_share_one_space_of_numbers():
    heads = {head_number(number) for number in range(3 * HOUSEHOLDS)}
    assert len(heads) == 3 * HOUSEHOLDS
    assert not any(is_employee(number) for number in heads)
    assert sum(is_employee(number) for number in range(3 * PERSONS)) == 3 * EMPLOYEES
    assert all(household_of_head(head_number(number)) == number for number in range(3 * HOUSEHOLDS))


def test_personas_have_the_last_slots_of_each_side():
    assert reserved_household(0, 0) == 1000
    assert reserved_household(2, 23) == 3 * HOUSEHOLDS - 1
    assert reserved_employee(0, 0) == HOUSEHOLDS + ORDINARY_EMPLOYEES
    assert reserved_employee(2, 23) == 3 * PERSONS - 1
    with pytest.raises(ValueError, match="24"):
        reserved_employee(0, RESERVED)


def slots_of(household, count, given=()):
    slots = [*given]
    for j in range(len(given), count):
        slots.append(employee_slot(42, relation_number(household, j), slots))
    return slots


def test_the_employees_of_a_household_are_different_and_never_reserved():
    for household in range(2 * HOUSEHOLDS):
        slots = slots_of(household, 4)
        assert len(set(slots)) == 4
        assert max(slots) < ORDINARY_EMPLOYEES


def test_a_given_employee_moves_a_draw_only_when_they_meet():
    drawn = slots_of(5, 2)
    assert slots_of(5, 2, [430]) == [430, drawn[1]]
    assert slots_of(5, 2, [drawn[1]]) == [drawn[1], (drawn[1] + 1) % ORDINARY_EMPLOYEES]


def test_some_employees_have_many_employers():
    counts = Counter(slot for home in range(HOUSEHOLDS) for slot in slots_of(home, 1))
    assert counts.most_common(1)[0][1] >= 8
