"""Mistakes of personas: links, words nobody knows, and people who could not exist."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from maquette.fakedata.cells import RESERVED, head_number
from maquette.fakedata.contradictions import Contradiction, contradictions
from maquette.fakedata.pools.towns import TOWN_NUMBERS
from maquette.fakedata.recipe import UnknownColumnError
from maquette.fakedata.vocabulary import ACTIVITIES
from maquette.fields import FIELD_TYPES
from maquette.fields.formats import FORMATS
from maquette.personas import Persona
from maquette.problems import Problem, nearest
from maquette.project.authored import authored
from maquette.project.casting import parts_of, world_of
from maquette.project.people import EMPLOYEE, People
from maquette.project.project import Project
from maquette.rules.rates import NoRateError
from maquette.yamlsource import Document

__all__ = ["check_date", "check_people"]


def check_people(project: Project, documents: Mapping[str, Document]) -> Iterator[Problem]:
    """Problems of the personas: links, words nobody knows, and people who could not exist."""
    sound = not project.unread
    for name, persona in project.personas.items():
        document = documents[f"{project.layout.personas}/{name}.yaml"]
        for problem in (*_links(project, name, persona, document), *_known(persona, document)):
            sound = False
            yield problem
    if sound:
        shared = tuple(_seats(project, documents))
        yield from shared or _contradictions(project, documents)


def check_date(project: Project, name: str, document: Document) -> Iterator[Problem]:
    """A prototype's clock for which some rate is not known."""
    try:
        parts_of(project, name)
    except UnknownColumnError as missing:
        yield Problem("R009", document.place(), {"column": missing.column})
    except NoRateError as missing:
        known = f"{missing.known[0]:%d/%m/%Y}" if missing.known else "…"
        day = project.journeys[name].today
        yield Problem(
            "F003",
            document.value_place("today"),
            {"day": f"{day:%d/%m/%Y}", "known": known, "rate": missing.name},
        )


def _links(project: Project, name: str, persona: Persona, document: Document) -> Iterator[Problem]:
    yield from _names(project, persona, document)
    yield from _other_sides(project.personas, name, persona, document)
    yield from _facts(project, persona, document)
    if persona.organisation and (persona.contracts or persona.works_for or persona.role == EMPLOYEE):
        details = {"persona": name, "organisation": persona.organisation}
        yield Problem("P011", document.place("organisation"), details)
    if not (persona.contracts or persona.works_for or persona.acts_for or persona.facts):
        yield Problem("P005", document.place(), {"persona": name})


def _names(project: Project, persona: Persona, document: Document) -> Iterator[Problem]:
    """Personas named whose file is not there."""
    linked: list[tuple[tuple[str | int, ...], str | None]] = [(("acts_for",), persona.acts_for)]
    linked += [
        (("contracts", index, "employee"), one.employee) for index, one in enumerate(persona.contracts)
    ]
    linked += [
        (("works_for", index), one) for index, one in enumerate(persona.works_for) if isinstance(one, str)
    ]
    for path, other in linked:
        if other is not None and other not in project.personas and other not in project.unread:
            details = {"persona": other, "suggestion": nearest(other, project.personas)}
            yield Problem("P001", document.value_place(*path), details)


def _other_sides(
    personas: Mapping[str, Persona], name: str, persona: Persona, document: Document
) -> Iterator[Problem]:
    """Personas named whose own file says something else."""
    for index, employer in enumerate(persona.works_for):
        if not isinstance(employer, str) or employer not in personas:
            continue
        if all(one.employee != name for one in personas[employer].contracts):
            place = document.value_place("works_for", index)
            yield Problem("P002", place, {"persona": name, "other": employer})
    other = persona.acts_for or ""
    if other in personas and not _employs(personas, other, name):
        yield Problem("P009", document.value_place("acts_for"), {"persona": name, "other": other})
    for index, contract in enumerate(persona.contracts):
        worker = personas.get(contract.employee or "")
        if worker is not None and worker.role != EMPLOYEE:
            place = document.value_place("contracts", index, "employee")
            yield Problem("P010", place, {"persona": contract.employee})


def _facts(project: Project, persona: Persona, document: Document) -> Iterator[Problem]:
    """Facts the dictionary does not have, or whose value is not of their type."""
    for fact, text in persona.facts.items():
        if fact not in project.facts:
            details = {"fact": fact, "suggestion": nearest(fact, project.facts)}
            yield Problem("J017", document.place("facts", fact), details)
        elif project.facts[fact].type in FIELD_TYPES and authored(project.facts[fact], text) is None:
            details = {"value": text, "fact": fact, "type": project.facts[fact].type}
            yield Problem("P008", document.value_place("facts", fact), details)


def _employs(personas: Mapping[str, Persona], other: str, name: str) -> bool:
    """Whether somebody else has contracts of her own to look after."""
    return other != name and personas[other].role != EMPLOYEE and bool(personas[other].contracts)


def _seats(project: Project, documents: Mapping[str, Document]) -> Iterator[Problem]:
    """Two people on one slot: one of the files has to say which place she takes."""
    people = People(project.personas)
    for seats in (people.household_seats, people.employee_seats):
        free = next((slot for slot in range(RESERVED) if slot not in seats.values()), "…")
        taken: dict[int, str] = {}
        for name in sorted(seats):
            other = taken.setdefault(seats[name], name)
            if other != name:
                owner, _, index = name.partition("/")
                document = documents[f"{project.layout.personas}/{owner}.yaml"]
                place = document.value_place(*(("works_for", int(index)) if index else ()), "place")
                yield Problem("P004", place, {"persona": name, "other": other, "free": free})


def _known(persona: Persona, document: Document) -> Iterator[Problem]:
    if persona.town is not None and persona.town not in TOWN_NUMBERS:
        examples = ", ".join(list(TOWN_NUMBERS)[:5])
        details = {
            "town": persona.town,
            "examples": examples,
            "suggestion": nearest(persona.town, TOWN_NUMBERS),
        }
        yield Problem("P006", document.value_place("town"), details)
    for key in ("contracts", "works_for"):
        for index, one in enumerate(getattr(persona, key)):
            if not isinstance(one, str) and one.activity not in ACTIVITIES:
                details = {
                    "activity": one.activity,
                    "allowed": ", ".join(ACTIVITIES),
                    "suggestion": nearest(one.activity, ACTIVITIES),
                }
                yield Problem("P007", document.value_place(key, index, "activity"), details)


def _contradictions(project: Project, documents: Mapping[str, Document]) -> Iterator[Problem]:
    """People who could not exist, told where the persona's file says so."""
    if not project.journeys:
        return
    people = People(project.personas)
    today = min(journey.today for journey in project.journeys.values())
    try:
        wrong = contradictions(world_of(project, people, today))
    except (NoRateError, UnknownColumnError):
        # Told with the journey whose clock it is.
        return
    for found in wrong:
        path, name = _told_by(people, found)
        document = documents[f"{project.layout.personas}/{name}.yaml"]
        yield Problem(
            "P003", document.value_place(*path), {"contradiction": found.reason_code, **_spoken(found)}
        )


def _spoken(found: Contradiction) -> dict[str, Any]:
    """The details as a reader says them: euros, hours, days of the calendar."""
    details = {
        key: FORMATS["date"](value) if isinstance(value, date) else value
        for key, value in found.details.items()
    }
    if "floor" in details:
        details["floor"] = FORMATS["euros"](Decimal(details["floor"]) / 100)
    if "quarters" in details:
        details["hours"] = FORMATS["hours"](Decimal(details["quarters"]) / 4)
    return details


def _told_by(people: People, found: Contradiction) -> tuple[tuple[str | int, ...], str]:
    """The path and the persona whose file wrote what is contradicted."""
    key = (_KEYS.get(found.attribute, found.attribute),) if found.attribute else ()
    homes = {number: name for name, number in people.households.items()}
    heads = {head_number(number): name for number, name in homes.items()}
    workers = {number: name for name, number in people.employees.items()}
    owners = {**heads, **workers} if found.kind == "person" else homes
    name, _, other = owners[found.number].partition("/")
    if other:
        return ("works_for", int(other), *key), name
    return ("contracts", found.j, *key) if found.j is not None else key, name


#: pinned attribute -> the key a persona's file writes it under
_KEYS = {
    "birth_date": "born",
    "age": "born",
    "monthly_quarters": "hours",
    "start_date": "since",
    "employee_number": "employee",
    "written_contract": "written",
}
