"""Contracts of a household: who works for it, at what, how many hours, for what pay."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date

from maquette.fakedata.cells import (
    HOUSEHOLDS,
    MOST_RELATIONS,
    PERSONS,
    employee_slot,
    relation_number,
)
from maquette.fakedata.people import birth_of
from maquette.fakedata.vocabulary import ACTIVITIES, LEAVES, LEVELS, NEVER, RHYTHMS, Leave, Rhythm
from maquette.fakedata.world import World
from maquette.rules.days import day_of, months_after, ordinal
from maquette.rules.notice import REASONS, Reason
from maquette.rules.paid_leave import without_leave
from maquette.rules.whole import Whole, most, where

__all__ = [
    "LEAVE_TAKEN_MIN_QUARTERS",
    "Employer",
    "Relation",
    "RelationCodes",
    "employed",
    "employee_numbers",
    "net_floor_of",
    "pinned_slots",
    "relation_codes",
    "relation_count",
    "relations_of",
]

LEAVE_TAKEN_MIN_QUARTERS = 32 * 4
"""Leave may be paid when taken only above 32 hours a month. Source: Cesu, online declaration."""

WRITTEN_FROM_QUARTERS = 52
"""A contract is written above 3 hours a week, 13 hours a month. Source: Code du travail L1271-5."""

_INCLUDED = LEAVES.index("included")


@dataclass(frozen=True)
class Employer:
    """What a contract depends on besides its own terms.

    Args:
        household: its number.
        birth_date: of the head.
        allowance: `apa`, `pch`, `mtp`, `aeeh`, `card_80`, or nothing.
        alsace_moselle: the home is in Bas-Rhin, Haut-Rhin or Moselle.
        voucher_book: cents of prefinanced vouchers received each year.
    """

    household: int
    birth_date: date
    allowance: str | None
    cesu_plus: bool
    advance: bool
    alsace_moselle: bool
    voucher_book: int = 0


@dataclass(frozen=True)
class Relation:
    """One contract, the same value whether reached from the employer or from the employee.

    Args:
        number: household number times 4, plus 0 to 3.
        household_number: of the employer.
        employee_number: person number of the employee.
        activity: code in `ACTIVITIES`.
        activity_label: its French name.
        level: `I` to `XII` of the pay grid.
        monthly_quarters: quarter-hours agreed for a month.
        net_hourly: net cents an hour as declared: with paid leave when `leave` is `included`.
        end_date: last day, or nothing while no end is known.
        end_reason: why it ends, when it does.
        written_contract: there is one on paper.
        rhythm: `varied` hours, `steady` ones, or `written` by a persona, which nothing changes.
        siblings: the other contracts of the household, which share its ceilings.
    """

    number: int
    household_number: int
    employee_number: int
    activity: str
    activity_label: str
    level: str
    monthly_quarters: int
    net_hourly: int
    start_date: date
    end_date: date | None
    end_reason: Reason | None
    leave: Leave
    written_contract: bool
    rhythm: Rhythm
    employer: Employer
    siblings: tuple[Relation, ...] = field(default=(), repr=False)


@dataclass(frozen=True)
class RelationCodes:
    """What a contract, or a column of them, is made of: whole numbers; days are numbered from 1970.

    Args:
        employee: person number.
        activity, level, leave, end_reason: indexes in `ACTIVITIES`, `LEVELS`, `LEAVES` and `REASONS`.
        end: last day, `NEVER` when none is known.
        rhythm: index in `RHYTHMS`.
    """

    number: Whole
    employee: Whole
    activity: Whole
    level: Whole
    quarters: Whole
    net_hourly: Whole
    start: Whole
    end: Whole
    end_reason: Whole
    leave: Whole
    written: Whole
    rhythm: Whole


def relations_of(world: World, employer: Employer) -> tuple[Relation, ...]:
    """Every contract of a household, each knowing its siblings."""
    birth = _digits(employer.birth_date)
    employees = employee_numbers(world, employer.household)
    alone = [_relation(world, employer, j, employee, birth) for j, employee in enumerate(employees)]
    if len(alone) == 1:
        return tuple(alone)
    return tuple(replace(one, siblings=tuple(other for other in alone if other is not one)) for one in alone)


def relation_count(world: World, household: Whole) -> Whole:
    """How many contracts a household has, pins included."""
    draw = world.draw("household", "relations")
    drawn = 1 + draw.of(world.seed, household)
    return world.pinned("household", "relations", household, drawn)


def employee_numbers(world: World, household: int) -> tuple[int, ...]:
    """Person numbers of the employees of a household, in the order of its contracts."""
    taken = pinned_slots(world, household)
    numbers = []
    for j in range(relation_count(world, household)):
        taken, employee = employed(world, household, j, taken)
        numbers.append(employee)
    return tuple(numbers)


def pinned_slots(world: World, household: Whole) -> list[Whole]:
    """Employee slot that a pin gives to each of the contracts there may be; -1 for none."""
    first = _first_employee(household)
    given = (
        world.pinned("relation", "employee_number", relation_number(household, j), 0 * household - 1)
        for j in range(MOST_RELATIONS)
    )
    return [where(number < 0, number, number - first) for number in given]


def employed(world: World, household: Whole, j: int, taken: list[Whole]) -> tuple[list[Whole], Whole]:
    """The slots taken once contract `j` is made, and the person number of its employee."""
    given = taken[j]
    drawn = employee_slot(world.seed, relation_number(household, j), taken)
    slot = where(given < 0, drawn, given)
    return [*taken, slot], _first_employee(household) + slot


def relation_codes(
    world: World, number: Whole, employee: Whole, head_birth: Whole, alsace_moselle: Whole
) -> RelationCodes:
    """One contract as whole numbers, or a column of them: pins first, then what follows from them.

    Args:
        number: of the contract.
        employee: person number, see `employed`.
        head_birth: the eight digits of the birth date of the employer.
        alsace_moselle: the home is there: 1 or 0.
    """

    def fixed(attribute: str, drawn: Whole) -> Whole:
        return world.pinned("relation", attribute, number, drawn)

    def drawn(column: str, stratum: Whole = 0) -> Whole:
        return world.draw("relation", column).of(world.seed, number, stratum)

    age = world.recipe.year - head_birth // 10_000
    activity = fixed("activity", drawn("activity", world.draw("relation", "activity").stratum(age)))
    level = fixed("level", drawn("level", activity))
    quarters = fixed("monthly_quarters", drawn("hours", activity) // 2 * 2)
    taken = drawn("leave")
    leave = fixed("leave", where(quarters > LEAVE_TAKEN_MIN_QUARTERS, taken, _INCLUDED))
    written = most(
        0 + (quarters > WRITTEN_FROM_QUARTERS), world.chance("relation", "written_contract", number)
    )
    reason = world.draw("relation", "end_reason")
    return RelationCodes(
        number=number,
        employee=employee,
        activity=activity,
        level=level,
        quarters=quarters,
        net_hourly=fixed(
            "net_hourly",
            _agreed(world, drawn("net_hourly", activity), level=level, leave=leave, local=alsace_moselle),
        ),
        start=fixed("start_date", _start(world, drawn("start_date"), employee, head_birth)),
        end=fixed("end_date", _first_day(world) + drawn("end_date")),
        end_reason=reason.of(world.seed, number, reason.stratum(age)),
        leave=leave,
        written=fixed("written_contract", written),
        rhythm=fixed("rhythm", drawn("rhythm", activity)),
    )


def net_floor_of(world: World, employer: Employer, level: str, leave: Leave) -> int:
    """The least net cents an hour a contract of this employer may give today."""
    floor: int = world.floor(_floor_row(LEVELS.index(level), LEAVES.index(leave), employer.alsace_moselle))
    return floor


def _relation(world: World, employer: Employer, j: int, employee: int, birth: int) -> Relation:
    number = relation_number(employer.household, j)
    codes = relation_codes(world, number, employee, birth, int(employer.alsace_moselle))
    activity, ends = [*ACTIVITIES][codes.activity], codes.end != NEVER
    return Relation(
        number=number,
        household_number=employer.household,
        employee_number=employee,
        activity=activity,
        activity_label=ACTIVITIES[activity],
        level=LEVELS[codes.level],
        monthly_quarters=codes.quarters,
        net_hourly=codes.net_hourly,
        start_date=day_of(codes.start),
        end_date=day_of(codes.end) if ends else None,
        end_reason=REASONS[codes.end_reason] if ends else None,
        leave=LEAVES[codes.leave],
        written_contract=bool(codes.written),
        rhythm=RHYTHMS[codes.rhythm],
        employer=employer,
    )


def _agreed(world: World, drawn: Whole, *, level: Whole, leave: Whole, local: Whole) -> Whole:
    """Pay agreed in tens of cents, never under the floor."""
    held = where(leave == _INCLUDED, drawn, without_leave(world.rates, world.today, drawn))
    return most(held // 10 * 10, world.floor(_floor_row(level, leave, local)))


def _floor_row(level: Whole, leave: Whole, local: Whole) -> Whole:
    return (level * len(LEAVES) + leave) * 2 + local


def _start(world: World, days: Whole, employee: Whole, head_birth: Whole) -> Whole:
    """Start of a contract: never before the employee is 16 or the head 18."""
    sixteen = months_after(_number(birth_of(world, employee)), 16 * 12)
    eighteen = months_after(_number(head_birth), 18 * 12)
    return most(_first_day(world) - days, most(sixteen, eighteen))


def _first_day(world: World) -> int:
    number: int = ordinal(world.recipe.year, 1, 1)
    return number


def _first_employee(household: Whole) -> Whole:
    """Person number of the first employee slot of the cell of a household."""
    return household // HOUSEHOLDS * PERSONS + HOUSEHOLDS


def _number(birth: Whole) -> Whole:
    """The number of a day written in eight digits."""
    month = birth // 100
    return ordinal(month // 100, month - month // 100 * 100, birth - month * 100)


def _digits(day: date) -> int:
    return day.year * 10_000 + day.month * 100 + day.day
