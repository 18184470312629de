"""Casting: what each persona of a journey plays with, both sides of each of her contracts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from typing import Any

from maquette.fakedata.contracts import Relation
from maquette.fakedata.declarations import declarations
from maquette.fakedata.people import person
from maquette.fakedata.population import employee, employers_of, household
from maquette.fakedata.record import (
    amounts_record,
    employee_record,
    employer_record,
    person_record,
    relation_record,
)
from maquette.fakedata.world import World
from maquette.personas import Persona
from maquette.project.authored import authored
from maquette.project.people import EMPLOYEE, People
from maquette.project.project import Project

__all__ = ["contract_makers", "labels_of", "parts_of", "two_months", "world_of"]


def world_of(project: Project, people: People, today: date) -> World:
    """The population of a project as it stands on a day."""
    return World(project.settings.seed, project.recipe, project.rates, today, people.pins)


def parts_of(project: Project, journey: str) -> list[dict[str, Any]]:
    """The personas of a journey with the contracts they play, JSON values, the default one first."""
    people = People(project.personas)
    world = world_of(project, people, project.journeys[journey].today)
    language = project.reader(journey).languages[0]
    return [_part(project, people, name, world, language) for name in project.journeys[journey].personas]


def labels_of(project: Project, journey: str, language: str) -> dict[str, str]:
    """How each persona of a journey is presented in a language."""
    people, today = People(project.personas), project.journeys[journey].today
    world = world_of(project, people, today)
    labels = {}
    for name in project.journeys[journey].personas:
        own = person(world, people.person_number(name))
        labels[name] = _label(project.personas[name], own.age(today), language)
    return labels


def _label(persona: Persona, age: int, language: str) -> str:
    if persona.organisation:
        return f"{persona.first_name} {persona.last_name}, {persona.organisation}"
    return f"{persona.first_name} {persona.last_name}, {age} {'years old' if language == 'en' else 'ans'}"


def _part(project: Project, people: People, name: str, world: World, language: str) -> dict[str, Any]:
    persona, today = project.personas[name], world.today
    own = person(world, people.person_number(name))
    user = {**person_record(own, today), "first_name": persona.first_name, "last_name": persona.last_name}
    relations = _relations(world, people, persona, name)
    known = _known(project, persona)
    return {
        "name": name,
        "label": _label(persona, own.age(today), language),
        "situation": persona.situation,
        "actor": persona.role,
        "user": user,
        "contracts": [
            {
                entity: make()
                for entity, make in contract_makers(
                    project, people, world, relation, drafted=persona.role != EMPLOYEE
                ).items()
            }
            for relation in relations
        ],
        "facts": known,
    }


def _known(project: Project, persona: Persona) -> dict[str, Any]:
    """What the service knows of a persona besides her contracts, and of whom she acts for but for herself."""
    other = project.personas[persona.acts_for].facts if persona.acts_for else {}
    shared = {name: text for name, text in other.items() if not name.startswith("user.")}
    return {name: authored(project.facts[name], text) for name, text in {**shared, **persona.facts}.items()}


def _told_of(project: Project, seats: Mapping[str, int], number: int, entity: str) -> dict[str, Any]:
    """What the file of the persona who stands at this number tells of her record: both sides read it."""
    name = next((name for name, seat in seats.items() if seat == number), "")
    told = project.personas[name].facts if name in project.personas else {}
    prefix = f"{entity}."
    return {
        fact[len(prefix) :]: authored(project.facts[fact], text)
        for fact, text in told.items()
        if fact.startswith(prefix)
    }


def _relations(world: World, people: People, persona: Persona, name: str) -> tuple[Relation, ...]:
    if not (persona.contracts or persona.works_for or persona.acts_for):
        return ()
    if name in people.employees:
        return employers_of(world, people.employees[name])
    return household(world, people.households[persona.acts_for or name]).relations


def contract_makers(
    project: Project, people: People, world: World, relation: Relation, *, drafted: bool
) -> dict[str, Callable[[], dict[str, Any]]]:
    """Both sides of a contract, its month to declare and the month before, each made when it is read.

    An employer has this month's hours still to give; the employee sees what the population declared.
    """
    today = world.today
    before, month = two_months(today)

    @cache
    def made() -> dict[str, dict[str, Any]]:
        return {one.month: amounts_record(one) for one in declarations(world, relation, before, month)}

    def employer() -> dict[str, Any]:
        home = household(world, relation.household_number)
        told = _told_of(project, people.households, relation.household_number, "employer")
        return {**_without_relations(employer_record(home, today)), **told}

    def worker() -> dict[str, Any]:
        one = employee(world, relation.employee_number)
        told = _told_of(project, people.employees, relation.employee_number, "employee")
        return {**_without_relations(employee_record(one, (), today)), **told}

    def current() -> dict[str, Any]:
        record = made().get(month, {"relation": relation.number, "month": month})
        return _to_declare(record) if drafted else record

    return {
        "relation": lambda: relation_record(relation),
        "employer": employer,
        "employee": worker,
        "declaration": current,
        "last": lambda: made().get(before, {"relation": relation.number, "month": before}),
        "end": dict,
    }


def _to_declare(record: dict[str, Any]) -> dict[str, Any]:
    """A month whose hours are still to be given."""
    known = ("relation", "month", "net_hourly", "gross_before", "cost_before")
    # Another contract of the household is not declared yet either: its ceilings are still whole.
    return {**{key: record.get(key) for key in known}, "gross_before": 0}


def two_months(today: date) -> tuple[str, str]:
    """The month before last, and last month, the one to declare."""
    number = today.year * 12 + today.month - 2
    return tuple(f"{index // 12:04}-{index % 12 + 1:02}" for index in (number - 1, number))  # type: ignore[return-value]


def _without_relations(record: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in record.items() if key != "relations"}
