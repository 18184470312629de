"""What is to be written: a population, its tables, its partitions; a folder is of one plan only."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import sha256
from typing import Any

from maquette.dataset.block import Block
from maquette.dataset.drawn import drawn_shapes
from maquette.dataset.employment import Slice, employment_shapes
from maquette.dataset.persons import Persons
from maquette.dataset.shape import Shape
from maquette.fakedata.cells import DATA_VERSION, HOUSEHOLDS
from maquette.fakedata.world import World

__all__ = ["BLOCK_CELLS", "PARTITION_CELLS", "Form", "Plan", "known_tables", "maker_of"]

Form = str
"""`parquet` or `csv`."""

BLOCK_CELLS = 8
"""Cells made at once: small enough for the processor's cache."""

PARTITION_CELLS = 64
"""Cells of a file: about a million declarations."""


@dataclass(frozen=True)
class Plan:
    """A population to write.

    Args:
        households: how many.
        year: of the declarations.
        tables: names, in order.
        persons: people wanted when more than the households have: cells beyond them hold nobody's employer.
        form: `parquet` or `csv`.
    """

    world: World
    households: int
    year: int
    tables: tuple[str, ...]
    persons_households: int = 0
    form: Form = "parquet"
    partition_cells: int = PARTITION_CELLS
    _digest: list[str] = field(default_factory=list, compare=False, repr=False)

    @property
    def cells(self) -> int:
        """Cells of the whole population."""
        return -(-max(self.households, self.persons_households) // HOUSEHOLDS)

    @property
    def partitions(self) -> int:
        return -(-self.cells // self.partition_cells)

    def cells_of(self, partition: int) -> range:
        """Cells of a partition."""
        start = partition * self.partition_cells
        return range(start, min(start + self.partition_cells, self.cells))

    def blocks(self, partition: int) -> list[range]:
        """Cells of a partition, block by block."""
        cells = self.cells_of(partition)
        return [cells[at : at + BLOCK_CELLS] for at in range(0, len(cells), BLOCK_CELLS)]

    def values(self) -> dict[str, Any]:
        """The plan as plain values: the same values give the same bytes."""
        world = self.world
        return {
            "data_version": DATA_VERSION,
            "title": world.recipe.title,
            "makes": world.recipe.makes,
            "seed": world.seed,
            "today": world.today.isoformat(),
            "households": self.households,
            "persons_households": self.persons_households,
            "year": self.year,
            "tables": [*self.tables],
            "form": self.form,
            "partition_cells": self.partition_cells,
            "recipe": _short(world.recipe.to_values()),
            "rates": _short(world.rates.to_values()),
            "pins": _short(world.pins.to_values()),
        }

    @property
    def digest(self) -> str:
        """Tells two plans apart."""
        if not self._digest:
            self._digest.append(_short(self.values()))
        return self._digest[0]

    def __hash__(self) -> int:
        return hash(self.digest)


def known_tables(world: World) -> tuple[str, ...]:
    """Tables that a population has, in order."""
    return tuple(_shapes(world))


def _shapes(world: World) -> dict[str, Shape]:
    return employment_shapes(world) if world.recipe.makes else drawn_shapes(world.recipe)


class Maker:
    """Makes the rows of a plan, slice by slice; what all slices share is made once."""

    def __init__(self, plan: Plan) -> None:
        world = plan.world
        self._plan, self._persons = plan, Persons(world)
        known = _shapes(world)
        self.shapes: dict[str, Shape] = {name: known[name] for name in plan.tables}

    def slice(self, cells: range) -> Slice:
        """Some cells."""
        plan = self._plan
        block = Block(plan.world, cells.start, cells.stop, plan.households)
        return Slice(block, self._persons, plan.year, max(plan.households, plan.persons_households))


@lru_cache(maxsize=2)
def maker_of(plan: Plan) -> Maker:
    """What makes the rows of a plan, kept from one partition to the next."""
    return Maker(plan)


def _short(values: Any) -> str:
    text = json.dumps(values, sort_keys=True, ensure_ascii=False, default=str)
    return sha256(text.encode()).hexdigest()[:16]
