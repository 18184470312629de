"""The people of a project's population, computed on demand."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from maquette.fakedata.cells import (
    HOUSEHOLDS,
    MOST_HOUSEHOLDS,
    MOST_RELATIONS,
    PERSONS,
    head_number,
    household_of_head,
    is_employee,
)
from maquette.fakedata.declarations import declarations
from maquette.fakedata.identifiers import CESU_START, cesu_number
from maquette.fakedata.people import person
from maquette.fakedata.population import employee, employers_of, household
from maquette.fakedata.record import (
    declaration_record,
    employee_record,
    employer_record,
    person_record,
    relation_record,
)
from maquette.personas import Persona
from maquette.project import People as Seats
from maquette.project import Project, world_of
from maquette.rules.rates import NoRateError, Rates
from maquette.sandbox.people import Row

__all__ = ["Population"]

_MOST_PEOPLE = MOST_HOUSEHOLDS // HOUSEHOLDS * PERSONS


class Population:
    """The population of a project, its personas in it."""

    def __init__(self, project: Project) -> None:
        self._personas: Mapping[str, Persona] = project.personas
        self._seats = Seats(project.personas)
        self._today = project.usual_day
        self._world = world_of(project, self._seats, self._today)
        self.rates: Rates = project.rates
        self._names = {
            name: f"{one.first_name} {one.last_name} — {one.situation}"
            for name, one in self._personas.items()
        }
        self._numbers = {
            name: frozenset({cesu_number(self._seats.person_number(one.acts_for or name))})
            for name, one in self._personas.items()
        }
        # What is asked over and over is one household's; the rest is cheap to make again.
        self._employer = lru_cache(4096)(self._make_employer)
        self._contracts = lru_cache(4096)(self._make_contracts)
        self._year = lru_cache(8192)(self._make_year)

    def employer(self, number: str) -> Row | None:
        """An employer's record, without its contracts."""
        return self._employer(number)

    def employee(self, number: str) -> Row | None:
        """An employee's record, without her contracts."""
        one = self._person(number)
        if one is None or not is_employee(one):
            return None
        record = employee_record(employee(self._world, one), (), self._today)
        return {key: value for key, value in record.items() if key != "relations"}

    def contracts(self, number: str) -> tuple[Row, ...]:
        """Contracts of an employer or of an employee."""
        return self._contracts(number)

    def sides(self, contract: Row) -> tuple[str, str]:
        """Cesu numbers of the employer and of the employee of a contract."""
        return cesu_number(head_number(contract["household"])), cesu_number(contract["employee"])

    def months(self, contract: Row, first: str, last: str) -> tuple[Row, ...]:
        """Months of a contract, oldest first; a year whose rates are not all known has none."""
        years = range(int(first[:4]), int(last[:4]) + 1)
        made = (row for year in years for row in self._year(contract["number"], year))
        return tuple(row for row in made if first <= row["month"] <= last)

    def found(self, email: str) -> Row | None:
        """The person an address belongs to: the number it ends with tells who."""
        number = email.rpartition("@")[0].rpartition(".")[2]
        if not (number.isascii() and number.isdigit() and len(number) <= 7 and int(number) < _MOST_PEOPLE):
            return None
        record = person_record(person(self._world, int(number)), self._today)
        return record if record["email"] == email.lower() else None

    def names(self) -> Mapping[str, str]:
        """Persona -> her name and who she is, in a line."""
        return self._names

    def numbers(self, persona: str) -> frozenset[str]:
        """The Cesu number a persona speaks for: of the person she acts for, or her own."""
        return self._numbers[persona]

    def identity(self, persona: str) -> Row:
        """Her person record, under the name her file gives."""
        record = person_record(person(self._world, self._seats.person_number(persona)), self._today)
        one = self._personas[persona]
        return {**record, "first_name": one.first_name, "last_name": one.last_name}

    def _make_employer(self, number: str) -> Row | None:
        one = self._person(number)
        if one is None or is_employee(one):
            return None
        record = employer_record(household(self._world, household_of_head(one)), self._today)
        return {key: value for key, value in record.items() if key != "relations"}

    def _make_contracts(self, number: str) -> tuple[Row, ...]:
        one = self._person(number)
        if one is None:
            return ()
        if is_employee(one):
            return tuple(relation_record(made) for made in employers_of(self._world, one))
        made = household(self._world, household_of_head(one)).relations
        return tuple(relation_record(one) for one in made)

    def _make_year(self, number: int, year: int) -> tuple[Row, ...]:
        home = household(self._world, number // MOST_RELATIONS)
        relation = next(one for one in home.relations if one.number == number)
        try:
            made = declarations(self._world, relation, f"{year}-01", f"{year}-12")
        except NoRateError:
            return ()
        return tuple({k: v for k, v in declaration_record(one).items() if k != "lines"} for one in made)

    def _person(self, number: str) -> int | None:
        """The person of a number; a population that employs nobody has none."""
        digits = number.removeprefix(CESU_START)
        if not (self._world.recipe.makes and digits.isascii() and digits.isdigit()):
            return None
        return int(digits) if int(digits) < _MOST_PEOPLE else None
