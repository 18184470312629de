"""Households of the population as people who may play a journey, each record made when it is read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from typing import Any

from maquette.fakedata.cells import HOUSEHOLDS, RESERVED, head_number
from maquette.fakedata.contracts import Relation
from maquette.fakedata.declarations import is_declared
from maquette.fakedata.people import person
from maquette.fakedata.population import Household, household
from maquette.fakedata.record import employer_record, person_record
from maquette.player.seal import Part
from maquette.project import People, Project, contract_makers, two_months, world_of

__all__ = ["Households", "written_out"]

#: households the population has, to draw from
NATION = 3_400_000


class Records(Mapping[str, Mapping[str, Any]]):
    """Records by entity, each made once, when it is read."""

    def __init__(self, makers: Mapping[str, Callable[[], dict[str, Any]]]) -> None:
        self._makers = makers
        self._made: dict[str, dict[str, Any]] = {}

    def __getitem__(self, entity: str) -> dict[str, Any]:
        if entity not in self._made:
            self._made[entity] = self._makers[entity]()
        return self._made[entity]

    def __contains__(self, entity: object) -> bool:
        return entity in self._makers

    def __iter__(self) -> Iterator[str]:
        return iter(self._makers)

    def __len__(self) -> int:
        return len(self._makers)


class Households:
    """Households drawn from the population, as employers of one journey."""

    def __init__(self, project: Project, journey: str) -> None:
        self._project, self._people = project, People(project.personas)
        self._world = world_of(project, self._people, project.journeys[journey].today)
        self._employs = "relation" in project.recipe.tables
        self._actor = project.journeys[journey].default_actor

    def numbers(self, count: int, seed: int) -> list[int]:
        """Household numbers spread over the nation, no persona among them."""
        # An odd step prime to the size of the nation visits no household twice.
        step, start = 1_299_709, seed * 7_919
        drawn = ((start + index * step) % NATION for index in range(NATION))
        ordinary = (number for number in drawn if number % HOUSEHOLDS < HOUSEHOLDS - RESERVED)
        return [*islice((number for number in ordinary if self._plays(number)), count)]

    def _plays(self, number: int) -> bool:
        """Whether a household has what the journeys of its project are about."""
        return not self._employs or bool(self._contracts(self._home(number)))

    def _home(self, number: int) -> Household:
        return household(self._world, number)

    def _contracts(self, home: Household) -> list[Relation]:
        """Contracts declared in the month the journey declares and in the one before: none ended or ill."""
        months = two_months(self._world.today)
        return [
            relation
            for relation in home.relations
            if all(is_declared(self._world, relation, month) for month in months)
        ]

    def part(self, number: int) -> Part:
        """A household as a part of the journey."""
        if not self._employs:
            user = person_record(person(self._world, head_number(number)), self._world.today)
            return self._part(number, user, ())
        home = self._home(number)
        record = employer_record(home, self._world.today)
        user = {key: value for key, value in record.items() if key != "relations"}
        # The employer of each contract is this household, made already.
        contracts = tuple(
            Records({**self._makers(relation), "employer": lambda: user})
            for relation in self._contracts(home)
        )
        return self._part(number, user, contracts)

    def _makers(self, relation: Relation) -> dict[str, Callable[[], dict[str, Any]]]:
        return contract_makers(self._project, self._people, self._world, relation, drafted=True)

    def _part(self, number: int, user: dict[str, Any], contracts: tuple[Records, ...]) -> Part:
        return Part(
            name=f"foyer-{number}",
            label=f"{user['first_name']} {user['last_name']}, {user['age']} ans",
            situation="",
            actor=self._actor,
            user=user,
            contracts=contracts,
            facts={},
        )


def written_out(part: Part) -> dict[str, Any]:
    """A part as it stands in a seal."""
    whole = {name: getattr(part, name) for name in Part.__dataclass_fields__}
    return {**whole, "contracts": [{entity: one[entity] for entity in one} for one in part.contracts]}
