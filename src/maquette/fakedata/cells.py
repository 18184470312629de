"""Numbers that carry their own links: a cell of households and employees, where every contract stays."""

from __future__ import annotations

from collections.abc import Sequence

from maquette.fakedata.kernel import alias_table, column_key, counter_hash

__all__ = [
    "DATA_VERSION",
    "EMPLOYEES",
    "HOUSEHOLDS",
    "MOST_RELATIONS",
    "PERSONS",
    "RESERVED",
    "cell_of_person",
    "employee_slots",
    "head_number",
    "household_of_head",
    "is_employee",
    "relation_number",
    "reserved_employee",
    "reserved_household",
]

DATA_VERSION = 1
"""Rises when the same seed gives other people: constants of this file, pools, column names, distributions."""

HOUSEHOLDS = 1024
"""Households of a cell."""

RESERVED = 24
"""Last household slots and last employee slots of a cell, kept for personas."""

ORDINARY_EMPLOYEES = 424
"""Employee slots any household may draw.

Calibration: Cesu alone had 1.96 M employers and 0.81 M employees in 2024 (agevillage.com, confidence medium),
hence 423 for 1,024 households. The whole branch (3.4 M and 1.2 M, Fepem, high) would give 361, but it counts
childminders, who are not in this population.
"""

EMPLOYEES = ORDINARY_EMPLOYEES + RESERVED
"""Employee slots of a cell."""

PERSONS = HOUSEHOLDS + EMPLOYEES
"""People of a cell, in one space of numbers: heads of household first, then employees."""

MOST_RELATIONS = 4
"""Contracts a household can have at once."""

_SLOT_SPREAD = 60
"""Slot s weighs 1 / (s + 60): eight times more at one end than at the other.

Assumption, anchored on 3.2 employers on average over a year, many employees having several (Insee 2012).
"""

_SLOTS = alias_table([10**9 // (slot + _SLOT_SPREAD) for slot in range(ORDINARY_EMPLOYEES)])


def head_number(household: int) -> int:
    """Person number of the head of a household."""
    return household // HOUSEHOLDS * PERSONS + household % HOUSEHOLDS


def household_of_head(person: int) -> int:
    """Household number of a head."""
    return cell_of_person(person) * HOUSEHOLDS + person % PERSONS


def cell_of_person(person: int) -> int:
    """Cell of a person, head or employee."""
    return person // PERSONS


def is_employee(person: int) -> bool:
    """Whether a person number belongs to the employees' side."""
    return person % PERSONS >= HOUSEHOLDS


def reserved_household(cell: int, k: int) -> int:
    """Household number of the persona slot `k` (0 to 23) of a cell."""
    return cell * HOUSEHOLDS + HOUSEHOLDS - RESERVED + _slot(k)


def reserved_employee(cell: int, k: int) -> int:
    """Person number of the employee's persona slot `k` (0 to 23) of a cell."""
    return cell * PERSONS + PERSONS - RESERVED + _slot(k)


def relation_number(household: int, j: int) -> int:
    """Number of the contract `j` (0 to 3) of a household."""
    return household * MOST_RELATIONS + j


def employee_slots(seed: int, household: int, fixed: Sequence[int | None]) -> tuple[int, ...]:
    """Employee slots (from 0) of the contracts of a household, all different.

    A draw that falls on a slot already taken moves to the next free one.

    Args:
        seed: of the population.
        household: its number.
        fixed: one item per contract: the slot a pin gives it, or nothing.
    """
    key = column_key(seed, "relation", "employee")
    taken = [slot for slot in fixed if slot is not None]
    slots = []
    for j, given in enumerate(fixed):
        slot = given
        if slot is None:
            slot = _SLOTS.choose(counter_hash(key, relation_number(household, j)))
            while slot in taken:
                slot = (slot + 1) % ORDINARY_EMPLOYEES
            taken.append(slot)
        slots.append(slot)
    return tuple(slots)


def _slot(k: int) -> int:
    if not 0 <= k < RESERVED:
        raise ValueError(
            f"A cell keeps {RESERVED} slots for personas, numbered from 0; there is no slot {k}."
        )
    return k
