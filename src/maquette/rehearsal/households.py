"""Households of the population as people who may play a journey, each record made when it is read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from maquette.fakedata.cells import HOUSEHOLDS, RESERVED
from maquette.fakedata.contracts import Relation
from maquette.fakedata.population import household
from maquette.fakedata.record import employer_record
from maquette.player.seal import Part
from maquette.project import People, Project, contract_makers

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
        self._project = project
        self._people = People(project.personas)
        self._today = project.journeys[journey].today
        self._actor = project.journeys[journey].default_actor

    def numbers(self, count: int, seed: int) -> list[int]:
        """Household numbers spread over the nation, no persona among them."""
        # An odd step prime to the size of the nation visits no household twice.
        step, start = 1_299_709, seed * 7_919
        drawn = ((start + index * step) % NATION for index in range(count + count // 20 + RESERVED))
        return [number for number in drawn if number % HOUSEHOLDS < HOUSEHOLDS - RESERVED][:count]

    def part(self, number: int) -> Part:
        """A household as a part of the journey."""
        settings, pins = self._project.settings, self._people.pins
        home = household(settings.seed, number, pins, self._today, self._project.rates)
        record = employer_record(home, self._today)
        user = {key: value for key, value in record.items() if key != "relations"}
        # The employer of each contract is this household, made already.
        contracts = tuple(
            Records({**self._makers(relation), "employer": lambda: user}) for relation in home.relations
        )
        return Part(
            name=f"foyer-{number}",
            label=f"{user['first_name']} {user['last_name']}, {user['age']} ans",
            situation="",
            actor=self._actor,
            user=user,
            contracts=contracts,
            facts={},
        )

    def _makers(self, relation: Relation) -> dict[str, Callable[[], dict[str, Any]]]:
        return contract_makers(self._project, self._people, relation, self._today, drafted=True)


def written_out(part: Part) -> dict[str, Any]:
    """A part as it stands in a seal."""
    whole = {name: getattr(part, name) for name in Part.__dataclass_fields__}
    return {**whole, "contracts": [{entity: one[entity] for entity in one} for one in part.contracts]}
