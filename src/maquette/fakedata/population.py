"""Any household, any employee, and the link between them, computed on demand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from maquette.fakedata.cells import HOUSEHOLDS, PERSONS, RESERVED, cell_of_person, head_number, is_employee
from maquette.fakedata.contracts import Employer, Relation, World, employee_numbers, relations_of
from maquette.fakedata.identifiers import cesu_number
from maquette.fakedata.kernel import AliasTable, alias_table, column_key, conditional_table, counter_hash
from maquette.fakedata.people import REFERENCE_YEAR, Person, person
from maquette.fakedata.pins import Pins
from maquette.rules.rates import Rates

__all__ = ["ALLOWANCES", "Employee", "Household", "employee", "employers_of", "household"]

ALLOWANCES = ("apa", "pch", "mtp", "aeeh", "card_80")
"""What a household may be pinned with; only `apa` and `pch` are drawn."""

_CESU_PLUS = alias_table((40, 60))
"""Source: 40 % of Cesu employers in 2024 (agevillage.com, medium)."""

_ADVANCE = alias_table((39, 61))
"""Among those with Cesu+: 304,672 users of 1.96 M employers, 15.5 % (mid-2023, medium)."""

# Heads under 60, 60 to 69, 70 to 79, 80 to 89, 90 and over; nothing, APA, PCH in a thousand (assumption).
_ALLOWED = conditional_table(((985, 0, 15), (970, 15, 15), (930, 60, 10), (750, 245, 5), (550, 450, 0)))


@dataclass(frozen=True)
class Household:
    """An employer and its contracts.

    Args:
        cesu_plus: Urssaf takes pay and contributions at once and pays the employee.
        advance: half of the cost is not debited, as an immediate tax credit.
        allowance: one of `ALLOWANCES`, or nothing.
        relations: one to four contracts, in a fixed order.
    """

    number: int
    head: Person
    cesu_number: str
    cesu_plus: bool
    advance: bool
    allowance: str | None
    relations: tuple[Relation, ...]


@dataclass(frozen=True)
class Employee:
    """A person who works at others' homes; `employers_of` gives the contracts."""

    number: int
    person: Person
    cesu_number: str


def household(seed: int, number: int, pins: Pins, today: date, rates: Rates) -> Household:
    """One household, the same whatever others are made, in any order, in any process.

    Args:
        seed: of the population.
        number: of the household, from 0.
        pins: what personas fix.
        today: the day of the pay floor and of pinned ages.
        rates: dated rates, for the pay floor.
    """
    head = person(seed, head_number(number), pins, today)
    pinned = pins.households.get(number, {})
    cesu_plus = pinned.get(
        "cesu_plus", pinned.get("advance") or _chance(seed, "cesu_plus", number, _CESU_PLUS)
    )
    advance = pinned.get("advance", cesu_plus and _chance(seed, "advance", number, _ADVANCE))
    allowance = (
        pinned["allowance"] if "allowance" in pinned else _allowance(seed, number, head.birth_date.year)
    )
    employer = Employer(number, head.birth_date, allowance, cesu_plus, advance, head.alsace_moselle)
    return Household(
        number=number,
        head=head,
        cesu_number=cesu_number(head.number),
        cesu_plus=cesu_plus,
        advance=advance,
        allowance=allowance,
        relations=relations_of(World(seed, pins, today, rates), employer),
    )


def employee(seed: int, number: int, pins: Pins, today: date) -> Employee:
    """One employee.

    Args:
        number: a person number of the employees' side.
    """
    if not is_employee(number):
        raise ValueError(f"Person {number} is the head of a household, not an employee.")
    return Employee(number, person(seed, number, pins, today), cesu_number(number))


def employers_of(seed: int, number: int, pins: Pins, today: date, rates: Rates) -> tuple[Relation, ...]:
    """Every contract of an employee, each equal to the one its household has.

    Only the links of the employee's cell are drawn again; the few households that match are then made.
    """
    return tuple(
        relation
        for home in _candidates(number, pins)
        if number in employee_numbers(seed, home, pins)
        for relation in household(seed, home, pins, today, rates).relations
        if relation.employee_number == number
    )


def _candidates(number: int, pins: Pins) -> list[int]:
    """Households that may employ someone: the whole cell, or for a reserved slot only those pinned to it."""
    if number % PERSONS < PERSONS - RESERVED:
        first = cell_of_person(number) * HOUSEHOLDS
        return list(range(first, first + HOUSEHOLDS))
    return sorted({home for (home, _), row in pins.relations.items() if row.get("employee_number") == number})


def _allowance(seed: int, number: int, birth_year: int) -> str | None:
    age = REFERENCE_YEAR - birth_year
    stratum = (age >= 60) + (age >= 70) + (age >= 80) + (age >= 90)
    chosen = _ALLOWED.choose(stratum, counter_hash(column_key(seed, "household", "allowance"), number))
    return (None, "apa", "pch")[chosen]


def _chance(seed: int, column: str, number: int, table: AliasTable) -> bool:
    return table.choose(counter_hash(column_key(seed, "household", column), number)) == 0
