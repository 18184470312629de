"""Personas become people of the population: their places and their pins."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from typing import Any

from maquette.fakedata.cells import RESERVED, head_number, reserved_employee, reserved_household
from maquette.fakedata.pins import Pins
from maquette.personas import Contract, OtherEmployer, Persona

__all__ = ["EMPLOYEE", "People"]

#: the role whose people are found among employees; every other role is the head of a household
EMPLOYEE = "employee"
CELL = 0
_SEXES = {"woman": "F", "man": "M"}


@dataclass(frozen=True)
class People:
    """Personas and the places they take in the population."""

    personas: Mapping[str, Persona]

    @cached_property
    def household_seats(self) -> Mapping[str, int]:
        """Slot of each persona who is no employee, and of each other employer ("maria/1")."""
        own = {name: one.place for name, one in self.personas.items() if one.role != EMPLOYEE}
        others = {
            f"{name}/{index}": other.place
            for name, one in self.personas.items()
            for index, other in enumerate(one.works_for)
            if isinstance(other, OtherEmployer)
        }
        return _seated({**own, **others})

    @cached_property
    def employee_seats(self) -> Mapping[str, int]:
        """Slot of each persona who is an employee."""
        return _seated({name: one.place for name, one in self.personas.items() if one.role == EMPLOYEE})

    @cached_property
    def households(self) -> Mapping[str, int]:
        """Household number of each of them."""
        return {name: reserved_household(CELL, slot) for name, slot in self.household_seats.items()}

    @cached_property
    def employees(self) -> Mapping[str, int]:
        """Person number of each of them."""
        return {name: reserved_employee(CELL, slot) for name, slot in self.employee_seats.items()}

    def person_number(self, name: str) -> int:
        """Person number of a persona."""
        return self.employees[name] if name in self.employees else head_number(self.households[name])

    @cached_property
    def pins(self) -> Pins:
        """Everything the personas fix."""
        people: dict[int, Mapping[str, Any]] = {}
        homes: dict[int, Mapping[str, Any]] = {}
        contracts: dict[tuple[int, int], Mapping[str, Any]] = {}
        for name, persona in self.personas.items():
            people[self.person_number(name)] = _civil(persona)
            if name in self.households:
                number = self.households[name]
                if persona.contracts:
                    homes[number] = _account(persona)
                for index, contract in enumerate(persona.contracts):
                    contracts[number, index] = _terms(contract, self.employees.get(contract.employee or ""))
            for index, other in enumerate(persona.works_for):
                if isinstance(other, OtherEmployer) and name in self.employees:
                    number = self.households[f"{name}/{index}"]
                    people[head_number(number)] = _civil(other)
                    contracts[number, 0] = _terms(other, self.employees[name])
        return Pins(people, homes, contracts)


def _seated(wanted: Mapping[str, int | None]) -> dict[str, int]:
    """The slot written, or one drawn from the name: adding somebody moves nobody."""
    return {name: _drawn(name) if slot is None else slot for name, slot in wanted.items()}


def _drawn(name: str) -> int:
    return blake2b(name.encode(), digest_size=8).digest()[0] % RESERVED


def _civil(one: Persona | OtherEmployer) -> dict[str, Any]:
    town = getattr(one, "town", None)
    return {
        "first_name": one.first_name,
        "last_name": one.last_name,
        "sex": _SEXES[one.sex],
        "birth_date": one.born,
        **({"town": town} if town else {}),
    }


def _account(persona: Persona) -> dict[str, Any]:
    return {"cesu_plus": persona.cesu_plus, "advance": persona.advance, "allowance": persona.allowance}


def _terms(contract: Contract | OtherEmployer, employee_number: int | None) -> dict[str, Any]:
    terms = {
        "activity": contract.activity,
        "monthly_quarters": int(contract.hours * 4),
        "net_hourly": int(contract.net_hourly * 100),
        "start_date": contract.since,
    }
    if isinstance(contract, Contract):
        terms["written_contract"] = contract.written
        if contract.leave:
            terms["leave"] = contract.leave
    return terms if employee_number is None else {**terms, "employee_number": employee_number}
