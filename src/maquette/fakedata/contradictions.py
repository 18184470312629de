"""Pins that cannot be true: returned all at once, as values a caller can locate in the personas' files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Literal

from maquette.fakedata.cells import HOUSEHOLDS, MOST_RELATIONS, cell_of_person, household_of_head, is_employee
from maquette.fakedata.contracts import LEAVE_TAKEN_MIN_QUARTERS, Relation, net_floor_of
from maquette.fakedata.people import birth_date_of
from maquette.fakedata.pins import ATTRIBUTES, Pins
from maquette.fakedata.pools.towns import TOWN_NUMBERS
from maquette.fakedata.population import Household, household
from maquette.fakedata.vocabulary import ACTIVITIES, ALLOWANCES, LEAVES, LEVELS
from maquette.fakedata.world import World
from maquette.rules.seniority import full_years, months_later

__all__ = ["Contradiction", "contradictions"]

Kind = Literal["person", "household", "relation"]

APA_AGE = 60
"""Source: Code de l'action sociale et des familles, L232-1."""

WORKING_AGE = 16
"""Source: Code du travail, L4153-1."""

ADULT_AGE = 18
"""Source: Code civil, article 414."""

_OLDEST = 115

_NOTHING_ALLOWED = frozenset({"allowance", "end_date"})


@dataclass(frozen=True)
class Contradiction:
    """One pin that cannot be.

    Args:
        kind: what is pinned.
        number: person or household number; for a contract, that of its household.
        j: which contract of the household, or nothing.
        attribute: the pinned attribute to look at; empty when the whole row is wrong.
        reason_code: `unknown_attribute`, `wrong_type`, `unknown_value`, `out_of_range`, `unknown_town`,
            `age_not_birth_date`, `more_relations_than_count`, `not_an_employee`, `employee_other_cell`,
            `employee_twice`, `employer_under_18`, `apa_under_60`, `advance_without_cesu_plus`,
            `start_after_today`, `end_before_start`, `before_16`, `under_floor` or `leave_under_32_hours`.
        details: the values its words need.
    """

    kind: Kind
    number: int
    j: int | None
    attribute: str
    reason_code: str
    details: Mapping[str, Any] = field(default_factory=dict)


def contradictions(world: World) -> list[Contradiction]:
    """Every pin that cannot be true, given the others, the day and the rates.

    A pin that cannot be read is reported, then left out, so that what it hides is reported too.
    """
    unreadable = [*_unreadable(world.pins, world.today)]
    readable = _without(world.pins, unreadable)
    links = [*_links(readable)]
    sound = replace(world, pins=_without(readable, links), _floors={})
    return [*unreadable, *links, *_people(sound), *_households(sound)]


def _unreadable(pins: Pins, today: date) -> Iterator[Contradiction]:
    for person, row in pins.persons.items():
        yield from _values("person", person, None, row, today)
    for home, row in pins.households.items():
        yield from _values("household", home, None, row, today)
    for (home, j), row in pins.relations.items():
        if not 0 <= j < MOST_RELATIONS:
            yield Contradiction(
                "relation", home, j, "", "out_of_range", {"least": 0, "most": MOST_RELATIONS - 1}
            )
        yield from _values("relation", home, j, row, today)


def _values(
    kind: Kind, number: int, j: int | None, row: Mapping[str, Any], today: date
) -> Iterator[Contradiction]:
    for attribute, value in row.items():
        code, details = _misread(kind, attribute, value, today)
        if code:
            yield Contradiction(kind, number, j, attribute, code, details)


def _misread(kind: Kind, attribute: str, value: Any, today: date) -> tuple[str, dict[str, Any]]:
    """Why a pinned value cannot be read, if so."""
    wanted = ATTRIBUTES[kind].get(attribute)
    if wanted is None:
        return "unknown_attribute", {"known": (*ATTRIBUTES[kind],)}
    if value is None and attribute in _NOTHING_ALLOWED:
        return "", {}
    if type(value) is not wanted:
        return "wrong_type", {"value": value, "expected": wanted.__name__}
    known = _CHOICES.get(attribute)
    if known and value not in known:
        return "unknown_value", {"value": value, "known": known}
    least, most = _RANGES.get(attribute, (value, value))
    if attribute == "birth_date":
        least, most = date(max(1, today.year - _OLDEST), 1, 1), today
    if least <= value <= most:
        return "", {}
    return "out_of_range", {"value": value, "least": least, "most": most}


def _links(pins: Pins) -> Iterator[Contradiction]:
    """Links that leave their cell, or that a household has twice."""
    seen: set[tuple[int, int]] = set()
    for (home, j), row in sorted(pins.relations.items()):
        count = pins.households.get(home, {}).get("relations")
        if count is not None and j >= count:
            yield Contradiction("relation", home, j, "", "more_relations_than_count", {"count": count})
        employee = row.get("employee_number")
        if employee is None:
            continue
        code = ""
        if not is_employee(employee):
            code = "not_an_employee"
        elif cell_of_person(employee) != home // HOUSEHOLDS:
            code = "employee_other_cell"
        elif (home, employee) in seen:
            code = "employee_twice"
        seen.add((home, employee))
        if code:
            yield Contradiction("relation", home, j, "employee_number", code, {"employee": employee})


def _people(world: World) -> Iterator[Contradiction]:
    for number, row in world.pins.persons.items():
        age = full_years(birth_date_of(world, number), world.today)
        if "birth_date" in row and row.get("age", age) != age:
            yield Contradiction("person", number, None, "age", "age_not_birth_date", {"age": age})
        if "town" in row and row["town"] not in TOWN_NUMBERS and not row.get("postcode"):
            yield Contradiction("person", number, None, "town", "unknown_town", {"value": row["town"]})


def _households(world: World) -> Iterator[Contradiction]:
    pins = world.pins
    heads = {household_of_head(number) for number in pins.persons if not is_employee(number)}
    for home in sorted({*heads, *pins.households, *(number for number, _ in pins.relations)}):
        made = household(world, home)
        yield from _rights(world, made)
        # Nothing can be said of the contracts of a child.
        for j, relation in enumerate(made.relations if made.head.age(world.today) >= ADULT_AGE else ()):
            yield from _contract(world, j, relation)


def _rights(world: World, made: Household) -> Iterator[Contradiction]:
    pinned, age = world.pins.households.get(made.number, {}), made.head.age(world.today)
    if age < ADULT_AGE:
        yield Contradiction("person", made.head.number, None, "age", "employer_under_18", {"age": age})
    if pinned.get("allowance") == "apa" and age < APA_AGE:
        yield Contradiction("household", made.number, None, "allowance", "apa_under_60", {"age": age})
    if pinned.get("advance") and pinned.get("cesu_plus") is False:
        yield Contradiction("household", made.number, None, "advance", "advance_without_cesu_plus")


def _contract(world: World, j: int, relation: Relation) -> Iterator[Contradiction]:
    pinned = world.pins.relations.get((relation.household_number, j), {})
    start, end = relation.start_date, relation.end_date
    birth = birth_date_of(world, relation.employee_number)
    floor = net_floor_of(world, relation.employer, relation.level, relation.leave)
    found: list[tuple[str, str, dict[str, Any]]] = []
    if start > world.today:
        found.append(("start_date", "start_after_today", {"start": start, "today": world.today}))
    if end and end < start:
        found.append(("end_date", "end_before_start", {"start": start, "end": end}))
    if start < months_later(birth, WORKING_AGE * 12):
        found.append(("start_date", "before_16", {"start": start, "birth_date": birth}))
    if pinned.get("net_hourly", floor) < floor:
        found.append(("net_hourly", "under_floor", {"floor": floor, "level": relation.level}))
    if pinned.get("leave") == "when_taken" and relation.monthly_quarters <= LEAVE_TAKEN_MIN_QUARTERS:
        found.append(("leave", "leave_under_32_hours", {"quarters": relation.monthly_quarters}))
    for attribute, code, details in found:
        yield Contradiction("relation", relation.household_number, j, attribute, code, details)


def _without(pins: Pins, wrong: list[Contradiction]) -> Pins:
    """The pins less what is wrong: an attribute, or a whole row when no attribute is named."""
    bad = {(one.kind, one.number, one.j, one.attribute) for one in wrong}

    def kept(kind: Kind, number: int, j: int | None, row: Mapping[str, Any]) -> dict[str, Any]:
        return {name: value for name, value in row.items() if (kind, number, j, name) not in bad}

    return Pins(
        {number: kept("person", number, None, row) for number, row in pins.persons.items()},
        {number: kept("household", number, None, row) for number, row in pins.households.items()},
        {
            (home, j): kept("relation", home, j, row)
            for (home, j), row in pins.relations.items()
            if ("relation", home, j, "") not in bad
        },
    )


_CHOICES: Mapping[str, tuple[str, ...]] = {
    "sex": ("F", "M"),
    "allowance": ALLOWANCES[1:],
    "activity": tuple(ACTIVITIES),
    "level": LEVELS,
    "leave": LEAVES,
}

_RANGES: Mapping[str, tuple[Any, Any]] = {
    "age": (0, _OLDEST),
    "relations": (1, MOST_RELATIONS),
    "voucher_book": (0, 1_000_000),
    "monthly_quarters": (1, 4 * 218),  # 50 hours a week, the most one may work (IDCC 3239)
    "net_hourly": (1, 100_000),
}
