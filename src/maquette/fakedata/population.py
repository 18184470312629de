"""Any household, any employee, and the link between them, computed on demand."""

from __future__ import annotations

from dataclasses import dataclass

from maquette.fakedata.cells import HOUSEHOLDS, PERSONS, RESERVED, cell_of_person, head_number, is_employee
from maquette.fakedata.contracts import Employer, Relation, employee_numbers, relations_of
from maquette.fakedata.identifiers import cesu_number
from maquette.fakedata.kernel import Lookup
from maquette.fakedata.people import Person, person
from maquette.fakedata.pins import Pins
from maquette.fakedata.vocabulary import ALLOWANCES
from maquette.fakedata.world import World
from maquette.rules.whole import Whole

__all__ = [
    "AccountCodes",
    "Employee",
    "Household",
    "account_codes",
    "employee",
    "employers_of",
    "household",
    "pas_rate",
]


@dataclass(frozen=True)
class Household:
    """An employer and its contracts.

    Args:
        cesu_plus: Urssaf takes pay and contributions at once and pays the employee.
        advance: half of the cost is not debited, as an immediate tax credit.
        allowance: one of `ALLOWANCES`, or nothing.
        voucher_book: cents of prefinanced vouchers received each year.
        relations: one to four contracts, in a fixed order.
    """

    number: int
    head: Person
    cesu_number: str
    cesu_plus: bool
    advance: bool
    allowance: str | None
    voucher_book: int
    relations: tuple[Relation, ...]


@dataclass(frozen=True)
class Employee:
    """A person who works at others' homes; `employers_of` gives the contracts.

    Args:
        pas_rate: income tax withheld from the taxable net, in hundred-thousandths.
    """

    number: int
    person: Person
    cesu_number: str
    pas_rate: int


@dataclass(frozen=True)
class AccountCodes:
    """The account of an employer, or of a column of them.

    Args:
        cesu_plus, advance: 1 or 0.
        allowance: index in `ALLOWANCES`.
        voucher_book: cents of prefinanced vouchers a year.
    """

    cesu_plus: Whole
    advance: Whole
    allowance: Whole
    voucher_book: Whole


def household(world: World, number: int) -> Household:
    """One household, the same whatever others are made, in any order, in any process."""
    head = person(world, head_number(number))
    codes = account_codes(world, number, head.birth_date.year)
    allowance = ALLOWANCES[codes.allowance] if codes.allowance else None
    cesu_plus, advance = bool(codes.cesu_plus), bool(codes.advance)
    employer = Employer(
        number, head.birth_date, allowance, cesu_plus, advance, head.alsace_moselle, codes.voucher_book
    )
    return Household(
        number=number,
        head=head,
        cesu_number=cesu_number(head.number),
        cesu_plus=cesu_plus,
        advance=advance,
        allowance=allowance,
        voucher_book=codes.voucher_book,
        relations=relations_of(world, employer),
    )


def account_codes(world: World, number: Whole, birth_year: Whole) -> AccountCodes:
    """The account of a household, or of a column of them: pins first.

    Args:
        birth_year: of the head.
    """
    cesu_plus = world.pinned("household", "cesu_plus", number, world.chance("household", "cesu_plus", number))
    advance = cesu_plus * world.chance("household", "advance", number)
    rights = world.draw("household", "allowance")
    allowance = rights.of(world.seed, number, rights.stratum(world.recipe.year - birth_year))
    book = world.draw("household", "voucher_book")
    cents = Lookup([int(euros) * 100 for euros in book.options])[book.of(world.seed, number)]
    return AccountCodes(
        cesu_plus=cesu_plus,
        advance=world.pinned("household", "advance", number, advance),
        allowance=world.pinned("household", "allowance", number, allowance),
        voucher_book=world.pinned("household", "voucher_book", number, cents),
    )


def employee(world: World, number: int) -> Employee:
    """One employee.

    Args:
        number: a person number of the employees' side.
    """
    if not is_employee(number):
        raise ValueError(f"Person {number} is the head of a household, not an employee.")
    rate: int = pas_rate(world, number)
    return Employee(number, person(world, number), cesu_number(number), rate)


def pas_rate(world: World, number: Whole) -> Whole:
    """Income tax withheld from an employee's taxable net, in hundred-thousandths."""
    draw = world.draw("employee_account", "pas_rate")
    return Lookup([int(rate) for rate in draw.options])[draw.of(world.seed, number)]


def employers_of(world: World, number: int) -> tuple[Relation, ...]:
    """Every contract of an employee, each equal to the one its household has.

    Only the links of the employee's cell are drawn again; the few households that match are then made.
    """
    return tuple(
        relation
        for home in _candidates(number, world.pins)
        if number in employee_numbers(world, home)
        for relation in household(world, home).relations
        if relation.employee_number == number
    )


def _candidates(number: int, pins: Pins) -> list[int]:
    """Households that may employ someone: the whole cell, or for a reserved slot only those pinned to it."""
    if number % PERSONS < PERSONS - RESERVED:
        first = cell_of_person(number) * HOUSEHOLDS
        return list(range(first, first + HOUSEHOLDS))
    return sorted({home for (home, _), row in pins.relations.items() if row.get("employee_number") == number})
