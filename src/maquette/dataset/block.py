"""A block of cells: which households and people it holds, and the codes of their contracts."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from maquette.fakedata.cells import EMPLOYEES, HOUSEHOLDS, PERSONS, head_number, relation_number
from maquette.fakedata.contracts import RelationCodes, employed, pinned_slots, relation_codes, relation_count
from maquette.fakedata.people import birth_of, town_of
from maquette.fakedata.population import AccountCodes, account_codes
from maquette.fakedata.world import World
from maquette.rules.days import ordinal

__all__ = ["Block", "Column"]

Column = NDArray[np.int64]


@dataclass(frozen=True)
class Block:
    """Some cells of a population.

    Args:
        first, last: cells, the last one excluded.
        households: of the whole population: the last cell may be cut.
    """

    world: World
    first: int
    last: int
    households: int

    @cached_property
    def homes(self) -> Column:
        """Household numbers: those of the population, and those of the personas, in order."""
        start, end = self.first * HOUSEHOLDS, self.last * HOUSEHOLDS
        brought = {*self.world.pins.households, *(home for home, _ in self.world.pins.relations)}
        beyond = sorted(home for home in brought if max(start, self.households) <= home < end)
        ordinary = np.arange(start, min(end, self.households), dtype=np.int64)
        return np.concatenate([ordinary, np.array(beyond, dtype=np.int64)])

    @cached_property
    def heads(self) -> Column:
        numbers: Column = head_number(self.homes)
        return numbers

    @cached_property
    def births(self) -> Column:
        """The eight digits of the birth date of each head."""
        digits: Column = birth_of(self.world, self.heads)
        return digits

    @cached_property
    def towns(self) -> Column:
        codes: Column = town_of(self.world, self.heads)
        return codes

    @cached_property
    def local(self) -> Column:
        """1 where the local sickness scheme applies."""
        flags: Column = self.world.local[self.towns]
        return flags

    @cached_property
    def accounts(self) -> AccountCodes:
        return account_codes(self.world, self.homes, self.births // 10_000)

    @cached_property
    def counts(self) -> Column:
        """How many contracts each household has."""
        counts: Column = relation_count(self.world, self.homes)
        return counts

    @cached_property
    def of_home(self) -> Column:
        """Index, among the households, of the employer of each contract."""
        return np.repeat(np.arange(len(self.homes)), self.counts)

    @cached_property
    def first_of_home(self) -> Column:
        """Index of the first contract of the employer of each contract."""
        return np.repeat(np.cumsum(self.counts) - self.counts, self.counts)

    @cached_property
    def relations(self) -> RelationCodes:
        """Contracts in the order of their numbers."""
        numbers, employees = self._links()
        owner = self.of_home
        codes = relation_codes(self.world, numbers, employees, self.births[owner], self.local[owner])
        size = len(numbers)
        return RelationCodes(
            **{one.name: np.broadcast_to(getattr(codes, one.name), size) for one in fields(codes)}
        )

    def _links(self) -> tuple[Column, Column]:
        """Number and employee of each contract; a household's second is drawn after its first."""
        homes, taken, at = self.homes, pinned_slots(self.world, self.homes), np.arange(len(self.homes))
        places = np.cumsum(self.counts) - self.counts
        numbers = np.empty(len(self.of_home), dtype=np.int64)
        employees = np.empty_like(numbers)
        for j in range(int(self.counts.max(initial=0))):
            more = self.counts[at] > j
            at, homes = at[more], homes[more]
            taken, employee = employed(self.world, homes, j, [slots[more] for slots in taken])
            numbers[places[at] + j] = relation_number(homes, j)
            employees[places[at] + j] = employee
        return numbers, employees

    @cached_property
    def workers(self) -> Column:
        """Person numbers of the employees: all of a whole cell, those at work in a cell that is cut."""
        whole = max(self.first, min(self.last, self.households // HOUSEHOLDS))
        cells = np.arange(self.first, whole, dtype=np.int64)
        everyone = (cells[:, None] * PERSONS + HOUSEHOLDS + np.arange(EMPLOYEES)).ravel()
        if whole == self.last:
            return everyone
        some = np.unique(self.relations.employee[self.homes[self.of_home] >= whole * HOUSEHOLDS])
        return np.concatenate([everyone, some])

    @cached_property
    def people(self) -> Column:
        """Person numbers, in order."""
        return np.sort(np.concatenate([self.heads, self.workers]))

    def running(self, year: int, month: int = 0) -> NDArray[np.bool_]:
        """Contracts that run at least one day of a month, or of a year when no month is given."""
        first = ordinal(year, month or 1, 1)
        after = ordinal(year + (month in (0, 12)), month % 12 + 1 if month else 1, 1)
        mask: NDArray[np.bool_] = (self.relations.start < after) & (self.relations.end >= first)
        return mask
