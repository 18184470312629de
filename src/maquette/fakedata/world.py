"""All a population depends on, and the pins of its personas laid over what is drawn."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from maquette.fakedata.cells import MOST_RELATIONS
from maquette.fakedata.kernel import Lookup, below, column_key, counter_hash
from maquette.fakedata.pins import NO_PINS, Pins
from maquette.fakedata.pools.first_names import FIRST_NAMES
from maquette.fakedata.pools.streets import addresses
from maquette.fakedata.pools.surnames import SURNAMES
from maquette.fakedata.pools.towns import ALSACE_MOSELLE, TOWN_NUMBERS, TOWNS, Town
from maquette.fakedata.recipe import Draw, Recipe
from maquette.fakedata.vocabulary import ACTIVITIES, ALLOWANCES, LEAVES, LEVELS, NEVER, RHYTHMS, SEXES
from maquette.rules.days import number_of
from maquette.rules.pay import net_floor
from maquette.rules.rates import Rates
from maquette.rules.whole import Whole

__all__ = ["MONTHS_AND_DAYS", "Pool", "World"]


class Pool:
    """Texts by code: those everybody is drawn from, then those that personas bring."""

    def __init__(self, drawn: Sequence[str], brought: Sequence[str]) -> None:
        added = dict.fromkeys(text for text in brought if text not in drawn)
        self.texts = (*drawn, *added) if added else tuple(drawn)

    def code(self, text: str) -> int:
        """Code of a text that is there."""
        return self.texts.index(text)


@dataclass(frozen=True)
class World:
    """A population: its seed and recipe, the pins of its personas, the day and the rates."""

    seed: int
    recipe: Recipe
    rates: Rates
    today: date
    pins: Pins = NO_PINS
    _floors: dict[int, int] = field(default_factory=dict, compare=False, repr=False)

    def draw(self, table: str, column: str) -> Draw:
        """One drawn column of the recipe."""
        return self.recipe.draw(table, column)

    def chance(self, table: str, column: str, number: Whole, stratum: Whole = 0) -> Whole:
        """Whether a draw of `yes` and `no` gives yes: 1 or 0."""
        draw = self.draw(table, column)
        return 0 + (draw.of(self.seed, number, stratum) == draw.code("yes"))

    def hash(self, table: str, column: str, number: Whole) -> Whole:
        """The hash of a row of a column."""
        return counter_hash(column_key(self.seed, table, column), number)

    def below(self, table: str, column: str, number: Whole, count: Whole) -> Whole:
        """A whole number in [0, count) for a row of a column."""
        return below(self.hash(table, column, number), count)

    def pinned(self, kind: str, attribute: str, number: Whole, drawn: Whole) -> Whole:
        """What is drawn, unless a persona's file says otherwise of that row.

        Args:
            kind: `person`, `household` or `relation`.
            number: of the row, or of each row of a column.
        """
        rows = self.fixed.get((kind, attribute))
        if not rows:
            return drawn
        if isinstance(number, int):
            return rows.get(number, drawn)
        return _laid_over(rows, number, drawn)

    def floor(self, row: Whole) -> Whole:
        """The least net cents an hour, today.

        Args:
            row: level times 4, plus 2 when pay holds the leave, plus 1 in Alsace-Moselle.
        """
        if not isinstance(row, int):
            import numpy  # noqa: PLC0415 - one row needs no numpy

            floors = [self.floor(one) if met else 0 for one, met in enumerate(numpy.bincount(row).tolist())]
            return numpy.array(floors)[row]
        if row not in self._floors:
            level, included = LEVELS[row // 4], LEAVES[row // 2 % 2] == "included"
            self._floors[row] = net_floor(
                self.rates, self.today, level, leave_included=included, alsace_moselle=bool(row % 2)
            )
        return self._floors[row]

    @cached_property
    def first_names(self) -> Pool:
        """First names of each sex and generation, one after the other."""
        names = [name for sex in SEXES for names in FIRST_NAMES[sex] for name in names]
        return Pool(names, self._brought("first_name"))

    @cached_property
    def last_names(self) -> Pool:
        return Pool(SURNAMES, self._brought("last_name"))

    @cached_property
    def birth_places(self) -> Pool:
        return Pool([town.name for town in TOWNS], self._brought("birth_place"))

    @cached_property
    def streets(self) -> Pool:
        return Pool(addresses(), self._brought("street"))

    @cached_property
    def towns(self) -> tuple[Town, ...]:
        """Towns by code: the real ones, then those of the personas that are not among them."""
        brought = (_town_of(row) for row in self.pins.persons.values() if "town" in row)
        return (*TOWNS, *dict.fromkeys(town for town in brought if town not in TOWNS))

    @cached_property
    def zones(self) -> Lookup:
        """Zone of the landlines of each town."""
        return Lookup([int(town.zone) for town in self.towns])

    @cached_property
    def local(self) -> Lookup:
        """1 for each town where the local sickness scheme applies."""
        return Lookup([int(town.department in ALSACE_MOSELLE) for town in self.towns])

    @cached_property
    def departments(self) -> tuple[str, ...]:
        """Departments where somebody may live, two digits each."""
        return tuple(sorted({town.department for town in self.towns}))

    @cached_property
    def department_codes(self) -> Lookup:
        """Index, among the departments, of that of each town."""
        return Lookup([self.departments.index(town.department) for town in self.towns])

    @cached_property
    def fixed(self) -> Mapping[tuple[str, str], Mapping[int, int]]:
        """(kind, attribute) -> number of the row -> the code or whole number a persona fixes."""
        made: dict[tuple[str, str], dict[int, int]] = {}
        for person, row in self.pins.persons.items():
            given = {**row, **self._birth(person, row)}
            if "town" in row:
                given["town"] = self.towns.index(_town_of(row))
            _lay(made, "person", person, given, self._person_codes())
        for home, row in self.pins.households.items():
            account = {"voucher_book": 0, **({"cesu_plus": True} if row.get("advance") else {}), **row}
            _lay(made, "household", home, account, _HOUSEHOLD_CODES)
        for home in {*self.pins.households, *(home for home, _ in self.pins.relations)}:
            count = self.pins.count_of(home)
            if count is not None:
                made.setdefault(("household", "relations"), {})[home] = count
        for (home, j), row in self.pins.relations.items():
            # A contract that somebody wrote ends only when she says so, and keeps its hours.
            whole = {"end_date": None, "rhythm": "written", **row}
            _lay(made, "relation", home * MOST_RELATIONS + j, whole, _RELATION_CODES)
        return made

    def _birth(self, number: int, row: Mapping[str, Any]) -> dict[str, int]:
        if "birth_date" in row:
            return {"birth": _written(row["birth_date"])}
        if "age" not in row:
            return {}
        born = MONTHS_AND_DAYS[self.below("person", "birth_day", number, 365)]
        later = born > self.today.month * 100 + self.today.day
        return {"birth": (self.today.year - row["age"] - later) * 10_000 + born}

    def _person_codes(self) -> Mapping[str, Callable[[Any], int]]:
        return {
            "sex": SEXES.index,
            "birth": int,
            "first_name": self.first_names.code,
            "last_name": self.last_names.code,
            "birth_place": self.birth_places.code,
            "street": self.streets.code,
            "town": int,
        }

    def _brought(self, attribute: str) -> list[Any]:
        return [row[attribute] for row in self.pins.persons.values() if row.get(attribute)]


def _lay(
    made: dict[tuple[str, str], dict[int, int]],
    kind: str,
    number: int,
    row: Mapping[str, Any],
    codes: Mapping[str, Callable[[Any], int]],
) -> None:
    for attribute, value in row.items():
        if attribute in codes and value != "":
            made.setdefault((kind, attribute), {})[number] = codes[attribute](value)


def _laid_over(rows: Mapping[int, int], numbers: Any, drawn: Any) -> Any:
    """A column with the rows that personas fix."""
    import numpy  # noqa: PLC0415 - one row needs no numpy

    if not len(numbers) or numbers.min() > max(rows) or numbers.max() < min(rows):
        return drawn
    laid = numpy.array(numpy.broadcast_to(drawn, numbers.shape))
    for number, value in rows.items():
        laid[numbers == number] = value
    return laid


def _written(day: date) -> int:
    """A day as the whole number its digits make, so that an age is a difference."""
    return day.year * 10_000 + day.month * 100 + day.day


def _town_of(row: Mapping[str, Any]) -> Town:
    """The town a persona lives in: a known one, or one she brings with its postcode."""
    name, given = row["town"], str(row.get("postcode") or "")
    known = TOWNS[TOWN_NUMBERS[name]] if name in TOWN_NUMBERS else None
    if known and given in ("", known.postcode):
        return known
    zones = {town.department: town.zone for town in TOWNS}
    return Town(name, given, given[:2], zones.get(given[:2], _NO_ZONE), 0)


_NO_ZONE = 6
"""Where landlines are not known, a mobile."""

MONTHS_AND_DAYS = Lookup(
    [month * 100 + day for month in range(1, 13) for day in range(1, monthrange(2025, month)[1] + 1)]
)
"""Month times 100 and day of each day of a common year."""

_HOUSEHOLD_CODES: Mapping[str, Callable[[Any], int]] = {
    "cesu_plus": int,
    "advance": int,
    "allowance": lambda value: ALLOWANCES.index(value or "none"),
    "voucher_book": int,
}

_RELATION_CODES: Mapping[str, Callable[[Any], int]] = {
    "employee_number": int,
    "activity": [*ACTIVITIES].index,
    "level": LEVELS.index,
    "monthly_quarters": int,
    "net_hourly": int,
    "start_date": number_of,
    "end_date": lambda day: NEVER if day is None else number_of(day),
    "leave": LEAVES.index,
    "written_contract": int,
    "rhythm": RHYTHMS.index,
}
