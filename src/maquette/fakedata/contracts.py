"""Contracts of a household: who works for it, at what, how many hours, for what pay."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any, Literal

from maquette.fakedata.activities import ACTIVITIES, Activity, activity_of
from maquette.fakedata.cells import HOUSEHOLDS, PERSONS, employee_slots, relation_number
from maquette.fakedata.kernel import AliasTable, alias_table, column_key, counter_hash, quantile_table
from maquette.fakedata.people import REFERENCE_YEAR, birth_date_of
from maquette.fakedata.pins import Pins
from maquette.rules.pay import net_floor
from maquette.rules.rates import Rates
from maquette.rules.seniority import months_later

__all__ = [
    "LEAVE_TAKEN_MIN_QUARTERS",
    "Employer",
    "Leave",
    "Relation",
    "World",
    "employee_numbers",
    "net_floor_of",
    "relations_of",
]

Leave = Literal["included", "when_taken"]

LEAVE_TAKEN_MIN_QUARTERS = 32 * 4
"""Leave may be paid when taken only above 32 hours a month. Source: Cesu, online declaration."""

WRITTEN_FROM_QUARTERS = 52
"""A contract is written above 3 hours a week, 13 hours a month. Source: Code du travail L1271-5."""

_REFERENCE_DAY = date(REFERENCE_YEAR, 1, 1)

_COUNTS = alias_table((74, 20, 5, 1))
"""One to four contracts, 1.33 on average: with 424 employees a cell, 3.2 employers each (Insee 2012)."""

_SENIORITY_DAYS = quantile_table(
    ((0, 20), (100, 120), (300, 500), (500, 1300), (750, 2900), (900, 5000), (1000, 9000))
)
"""Days from the start of a contract to the reference day (assumption)."""

_LEAVE_TAKEN = alias_table((30, 70))
_WRITTEN = alias_table((35, 65))
"""In a hundred: leave paid when taken, where allowed; a contract written without need (assumptions)."""


@dataclass(frozen=True)
class World:
    """All a population depends on: its seed, the pins of its personas, the day and the rates."""

    seed: int
    pins: Pins
    today: date
    rates: Rates


@dataclass(frozen=True)
class Employer:
    """What a contract depends on besides its own terms.

    Args:
        household: its number.
        birth_date: of the head.
        allowance: `apa`, `pch`, `mtp`, `aeeh`, `card_80`, or nothing.
        alsace_moselle: the home is in Bas-Rhin, Haut-Rhin or Moselle.
    """

    household: int
    birth_date: date
    allowance: str | None
    cesu_plus: bool
    advance: bool
    alsace_moselle: bool


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
        monthly_quarters: quarter-hours worked a month.
        net_hourly: net cents an hour as declared: with paid leave when `leave` is `included`.
        end_date: last day, or nothing while it runs.
        written_contract: there is one on paper.
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
    leave: Leave
    written_contract: bool
    employer: Employer
    siblings: tuple[Relation, ...] = field(default=(), repr=False)


def relations_of(world: World, employer: Employer) -> tuple[Relation, ...]:
    """Every contract of a household, each knowing its siblings."""
    employees = employee_numbers(world.seed, employer.household, world.pins)
    alone = [_relation(world, employer, j, number) for j, number in enumerate(employees)]
    if len(alone) == 1:
        return tuple(alone)
    return tuple(replace(one, siblings=tuple(other for other in alone if other is not one)) for one in alone)


def employee_numbers(seed: int, household: int, pins: Pins) -> tuple[int, ...]:
    """Person numbers of the employees of a household, in the order of its contracts."""
    count = pins.count_of(household)
    if count is None:
        count = 1 + _COUNTS.choose(counter_hash(column_key(seed, "household", "relations"), household))
    first = household // HOUSEHOLDS * PERSONS + HOUSEHOLDS
    fixed: list[int | None] = [None] * count
    for j in range(count):
        pinned = pins.relations.get((household, j), {}).get("employee_number")
        fixed[j] = None if pinned is None else pinned - first
    return tuple(first + slot for slot in employee_slots(seed, household, fixed))


def _relation(world: World, employer: Employer, j: int, employee: int) -> Relation:
    seed = world.seed
    number = relation_number(employer.household, j)
    pinned = world.pins.relations.get((employer.household, j), {})
    activity = _activity_of(seed, employer, number, pinned)
    level = pinned.get("level") or activity.levels[activity.level_table.choose(_hash(seed, "level", number))]
    quarters = pinned.get("monthly_quarters") or activity.quarters.draw(_hash(seed, "hours", number)) // 2 * 2
    leave = _leave_of(seed, number, quarters, pinned)
    written = quarters > WRITTEN_FROM_QUARTERS or _chance(seed, "written_contract", number, _WRITTEN)
    return Relation(
        number=number,
        household_number=employer.household,
        employee_number=employee,
        activity=activity.code,
        activity_label=activity.label,
        level=level,
        monthly_quarters=quarters,
        net_hourly=pinned.get("net_hourly")
        or _pay_of(seed, number, activity, net_floor_of(world, employer, level, leave), leave),
        start_date=pinned.get("start_date") or _start_of(world, employer, number, employee),
        end_date=pinned.get("end_date"),
        leave=leave,
        written_contract=pinned.get("written_contract", written),
        employer=employer,
    )


def net_floor_of(world: World, employer: Employer, level: str, leave: Leave) -> int:
    """The least net cents an hour a contract of this employer may give today."""
    included = leave == "included"
    return net_floor(
        world.rates, world.today, level, leave_included=included, alsace_moselle=employer.alsace_moselle
    )


def _activity_of(seed: int, employer: Employer, number: int, pinned: Any) -> Activity:
    if "activity" in pinned:
        return ACTIVITIES[pinned["activity"]]
    return activity_of(REFERENCE_YEAR - employer.birth_date.year, _hash(seed, "activity", number))


def _leave_of(seed: int, number: int, quarters: int, pinned: Any) -> Leave:
    taken = quarters > LEAVE_TAKEN_MIN_QUARTERS and _chance(seed, "leave", number, _LEAVE_TAKEN)
    wanted = pinned.get("leave", "when_taken" if taken else "included")
    return "when_taken" if wanted == "when_taken" else "included"


def _pay_of(seed: int, number: int, activity: Activity, floor: int, leave: Leave) -> int:
    """Pay agreed in tens of cents, never under the floor."""
    drawn = activity.pay.draw(_hash(seed, "net_hourly", number))
    if leave == "when_taken":
        drawn = drawn * 10 // 11
    return max(drawn // 10 * 10, floor)


def _start_of(world: World, employer: Employer, number: int, employee: int) -> date:
    """Start of a contract: never before the employee is 16 or the head 18."""
    drawn = _REFERENCE_DAY - timedelta(_SENIORITY_DAYS.draw(_hash(world.seed, "start_date", number)))
    sixteen = months_later(birth_date_of(world.seed, employee, world.pins, world.today), 16 * 12)
    return max(drawn, sixteen, months_later(employer.birth_date, 18 * 12))


def _chance(seed: int, column: str, number: int, table: AliasTable) -> bool:
    return table.choose(_hash(seed, column, number)) == 0


def _hash(seed: int, column: str, number: int) -> int:
    return counter_hash(column_key(seed, "relation", column), number)
