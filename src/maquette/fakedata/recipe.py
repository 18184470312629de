"""A recipe: how each column of each table is drawn, on whose word, and how sure one is of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from maquette.fakedata.kernel import (
    AliasTable,
    QuantileTable,
    alias_table,
    column_key,
    counter_hash,
    quantile_table,
)
from maquette.fakedata.vocabulary import VOCABULARY
from maquette.rules.whole import Whole
from maquette.yamlsource import read

__all__ = ["SHAPES", "SIDES", "Draw", "Recipe", "Table", "UnknownColumnError", "band_bounds", "people_recipe"]

SHAPES = ("choice", "bands", "quantiles")
"""How a draw spreads: weighted words, weighted ranges of whole numbers, or points of a distribution."""

SIDES = {"side": ("head", "employee")}
"""Strata that are no column: which side of a contract a person is on."""

_WHOLE = "*"
"""The one stratum of a draw that has none."""

_FINE = 2520
"""Shares of a band are spread over its numbers: divisible by every length up to ten."""


class UnknownColumnError(LookupError):
    """The recipe does not draw a column that a table needs; `column` is `table.name`."""

    def __init__(self, column: str) -> None:
        super().__init__(f"The recipe draws no {column}.")
        self.column = column


@dataclass(frozen=True)
class Draw:
    """One drawn column.

    Args:
        table, name: they make the hash, so they are part of the data.
        by: what its strata are strata of, or nothing.
        strata: names of the rows: words, or first numbers.
        options: words of a choice, in the order of their codes.
        shape: what a hash is turned into.
        first: the number of the first option, for bands.
    """

    table: str
    name: str
    by: str | None
    strata: tuple[str, ...]
    options: tuple[str, ...]
    shape: AliasTable | QuantileTable
    first: int = 0

    def of(self, seed: int, number: Whole, stratum: Whole = 0) -> Whole:
        """What is drawn for a row: the code of an option, or a whole number; for one row or a column of them.

        Args:
            seed: of the population.
            number: of the row.
            stratum: index in `strata`.
        """
        drawn = counter_hash(column_key(seed, self.table, self.name), number)
        if isinstance(self.shape, QuantileTable):
            return self.shape.draw(drawn, stratum)
        return self.first + self.shape.choose(drawn, stratum)

    def stratum(self, value: Whole) -> Whole:
        """Index of the stratum a whole number falls in."""
        index = 0
        for bound in self._bounds[1:] if self.by else ():
            index = index + (value >= bound)
        return 0 + index

    def code(self, option: str) -> int:
        """Code of an option."""
        return self.options.index(option)

    @cached_property
    def _bounds(self) -> tuple[int, ...]:
        return tuple(int(stratum) for stratum in self.strata)


@dataclass(frozen=True)
class Table:
    """A table of a recipe.

    Args:
        columns: as written.
        each: the table each row of which has some of these, `most` at most.
        rows: of a list that is as long whatever the population; 0 for one row per household.
    """

    name: str
    columns: Mapping[str, Mapping[str, Any]]
    each: str | None = None
    most: int = 1
    rows: int = 0


@dataclass(frozen=True)
class Recipe:
    """Every table of a population.

    Args:
        makes: the family of tables the kit computes from the draws, or nothing.
        year: ages and contracts are those of its first day.
        sources: key -> what it is.
        targets: name -> published figure, see `project.recipefile.Target`.
    """

    title: str
    tables: Mapping[str, Table]
    makes: str | None = None
    year: int = 2026
    sources: Mapping[str, str] = field(default_factory=dict)
    targets: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    _draws: dict[tuple[str, str], Draw] = field(default_factory=dict, compare=False, repr=False)

    @classmethod
    def from_values(cls, values: Mapping[str, Any]) -> Recipe:
        """A recipe from the plain values of its file."""
        tables = {
            name: Table(
                name, row["columns"], row.get("each"), int(row.get("most", 1)), int(row.get("rows", 0))
            )
            for name, row in values["tables"].items()
        }
        return cls(
            title=str(values["title"]),
            tables=tables,
            makes=values.get("makes"),
            year=int(values.get("year", 2026)),
            sources=values.get("sources", {}),
            targets=values.get("targets", {}),
        )

    def to_values(self) -> dict[str, Any]:
        """What the rows depend on, as plain values."""
        return {
            "year": self.year,
            "tables": {
                name: [table.each, table.most, table.rows, table.columns]
                for name, table in self.tables.items()
            },
        }

    def draw(self, table: str, column: str) -> Draw:
        """One drawn column, made ready when it is first needed.

        The words of a choice have the codes the kit gives them, or those of their order in the file.

        Raises:
            UnknownColumnError: the recipe draws no such column.
        """
        key = (table, column)
        if key not in self._draws:
            written = self.tables[table].columns.get(column) if table in self.tables else None
            if written is None:
                raise UnknownColumnError(f"{table}.{column}")
            order = self._order(table, str(written.get("by")))
            self._draws[key] = _draw(table, column, _in_order(written, order), self._known(table, column))
        return self._draws[key]

    def _known(self, table: str, column: str) -> tuple[str, ...]:
        return VOCABULARY.get((table, column), ()) if self.makes else ()

    def _order(self, table: str, by: str) -> tuple[str, ...]:
        """The words of the strata in the order of their codes; none when they are first numbers."""
        if by in SIDES:
            return SIDES[by]
        other = self.tables[table].columns.get(by, {})
        return self.draw(table, by).options if "choice" in other else ()


def _in_order(written: Mapping[str, Any], order: tuple[str, ...]) -> Mapping[str, Any]:
    """A draw whose rows come in the order of the codes of their strata."""
    if "by" not in written:
        return written
    shape = next(one for one in SHAPES if one in written)
    rows = written[shape]
    return {**written, shape: {stratum: rows[stratum] for stratum in order or sorted(rows, key=int)}}


def _draw(table: str, name: str, written: Mapping[str, Any], known: tuple[str, ...]) -> Draw:
    by, shape = written.get("by"), next(one for one in SHAPES if one in written)
    rows: Mapping[str, Mapping[str, Any]] = written[shape] if by else {_WHOLE: written[shape]}
    strata = tuple(str(stratum) for stratum in rows)
    if shape == "quantiles":
        points = [[(int(share), int(value)) for share, value in row.items()] for row in rows.values()]
        return Draw(table, name, by, strata, (), quantile_table(*points, scale=100))
    if shape == "bands":
        return _bands(table, name, by, rows)
    options = known or tuple(dict.fromkeys(str(option) for row in rows.values() for option in row))
    weights = [[int(row.get(option, 0)) for option in options] for row in rows.values()]
    return Draw(table, name, by, strata, options, alias_table(*weights))


def _bands(table: str, name: str, by: str | None, rows: Mapping[str, Mapping[str, Any]]) -> Draw:
    bounds = [band_bounds(band) for row in rows.values() for band in row]
    first, last = min(low for low, _ in bounds), max(high for _, high in bounds)
    weights = []
    for row in rows.values():
        spread = [0] * (last - first + 1)
        for band, share in row.items():
            low, high = band_bounds(band)
            for number in range(low, high + 1):
                spread[number - first] = int(share) * _FINE // (high - low + 1)
        weights.append(spread)
    return Draw(table, name, by, tuple(map(str, rows)), (), alias_table(*weights), first)


def band_bounds(band: str) -> tuple[int, int]:
    """First and last number of a band written `25-39`, or of a single one written `25`."""
    low, _, high = str(band).partition("-")
    return int(low), int(high or low)


@lru_cache(maxsize=1)
def people_recipe() -> Recipe:
    """The recipe of a project that has none: adults of France, and nothing they do."""
    path = Path(__file__).parent / "people.yaml"
    document = read(path, path.name).document
    assert document is not None
    return Recipe.from_values(document.values)
