"""Numbers that carry their own links: a cell of households and employees, where every contract stays."""

from __future__ import annotations

from collections.abc import Sequence

from maquette.fakedata.kernel import alias_table, column_key, counter_hash
from maquette.rules.whole import Whole, where

__all__ = [
    "DATA_VERSION",
    "EMPLOYEES",
    "HOUSEHOLDS",
    "MOST_HOUSEHOLDS",
    "MOST_RELATIONS",
    "PERSONS",
    "RESERVED",
    "cell_of_person",
    "declaration_number",
    "employee_slot",
    "head_number",
    "household_of_head",
    "is_employee",
    "relation_number",
    "reserved_employee",
    "reserved_household",
    "slot_of_person",
]

DATA_VERSION = 3
"""Rises when the same seed gives other rows: constants of this file, pools, columns, distributions, or
a rule that is corrected."""

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

MOST_HOUSEHOLDS = 6_900_000
"""Under ten million people: what Cesu numbers of seven digits have room for."""

MOST_RELATIONS = 4
"""Contracts a household can have at once."""

_SLOT_SPREAD = 60
"""Slot s weighs 1 / (s + 60): eight times more at one end than at the other.

Assumption, anchored on 3.2 employers on average over a year, many employees having several (Insee 2012).
"""

_SLOTS = alias_table([10**9 // (slot + _SLOT_SPREAD) for slot in range(ORDINARY_EMPLOYEES)])


def head_number(household: Whole) -> Whole:
    """Person number of the head of a household."""
    cell = household // HOUSEHOLDS
    return cell * PERSONS + household - cell * HOUSEHOLDS


def household_of_head(person: Whole) -> Whole:
    """Household number of a head."""
    return cell_of_person(person) * HOUSEHOLDS + slot_of_person(person)


def cell_of_person(person: Whole) -> Whole:
    """Cell of a person, head or employee."""
    return person // PERSONS


def slot_of_person(person: Whole) -> Whole:
    """Place of a person in the cell: heads first, then employees."""
    return person - person // PERSONS * PERSONS


def is_employee(person: Whole) -> Whole:
    """Whether a person number belongs to the employees' side: 1 or 0."""
    return 0 + (slot_of_person(person) >= HOUSEHOLDS)


def reserved_household(cell: int, k: int) -> int:
    """Household number of the persona slot `k` (0 to 23) of a cell."""
    return cell * HOUSEHOLDS + HOUSEHOLDS - RESERVED + _slot(k)


def reserved_employee(cell: int, k: int) -> int:
    """Person number of the employee's persona slot `k` (0 to 23) of a cell."""
    return cell * PERSONS + PERSONS - RESERVED + _slot(k)


def relation_number(household: Whole, j: Whole) -> Whole:
    """Number of the contract `j` (0 to 3) of a household."""
    return household * MOST_RELATIONS + j


def declaration_number(relation: Whole, year: int, month: int) -> Whole:
    """Number of the month of a contract, for its draws: room for 4,096 years."""
    return relation * 49_152 + year * 12 + month - 1


def employee_slot(seed: int, relation: Whole, taken: Sequence[Whole]) -> Whole:
    """Employee slot (from 0) of a contract: the one drawn, or the next one that the household has not.

    Args:
        seed: of the population.
        relation: its number.
        taken: slots the household already has; -1 is none.
    """
    slot = _SLOTS.choose(counter_hash(column_key(seed, "relation", "employee"), relation))
    # A slot moves forward only, so it meets each of those taken once at most.
    for _ in taken:
        met = 0
        for other in taken:
            met = met | (slot == other)
        slot = where(met, slot + 1, slot)
        slot = where(slot == ORDINARY_EMPLOYEES, 0, slot)
    return slot


def _slot(k: int) -> int:
    if not 0 <= k < RESERVED:
        raise ValueError(
            f"A cell keeps {RESERVED} slots for personas, numbered from 0; there is no slot {k}."
        )
    return k
