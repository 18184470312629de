"""The tables a recipe draws by itself, as Arrow columns."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyarrow as pa

from maquette.dataset.block import Column
from maquette.dataset.employment import Slice
from maquette.dataset.persons import Persons
from maquette.dataset.shape import Shape, batch, coded, words
from maquette.fakedata.cells import head_number
from maquette.fakedata.drawn import rows_of
from maquette.fakedata.recipe import Recipe, Table

__all__ = ["drawn_shapes"]

PEOPLE = "person"
"""The table of identities: its drawn columns make the people, one a row."""

COUNT = "count"
"""The column that says how many rows of another table a row has."""


def drawn_shapes(recipe: Recipe) -> dict[str, Shape]:
    """Every table of a recipe, by name."""
    return {name: _shape(recipe, table) for name, table in recipe.tables.items()}


def _shape(recipe: Recipe, table: Table) -> Shape:
    if table.name == PEOPLE:
        return Shape(PEOPLE, Persons.SCHEMA, (PEOPLE,), _people, whole=True)
    parent = [(table.each, pa.int64())] if table.each else []
    own = [(name, words() if "choice" in written else pa.int64()) for name, written in table.columns.items()]
    schema = pa.schema([(table.name, pa.int64()), *parent, *own])

    def make(one: Slice) -> pa.RecordBatch:
        numbers, owners = _numbers(one, recipe, table)
        made = rows_of(recipe, one.world.seed, table.name, numbers)
        columns: dict[str, Any] = {table.name: numbers}
        if table.each:
            columns[table.each] = owners
        for name, column in made.items():
            draw = recipe.draw(table.name, name) if "choice" in table.columns[name] else None
            columns[name] = coded(column, draw.options) if draw else column
        return batch(schema, columns)

    return Shape(table.name, schema, (table.name,), make)


def _people(one: Slice) -> pa.RecordBatch:
    return one.persons.batch(head_number(one.block.homes))


def _numbers(one: Slice, recipe: Recipe, table: Table) -> tuple[Column, Column]:
    """Numbers of the rows of a slice, and of the rows they belong to."""
    if table.each is None:
        homes = one.block.homes
        numbers = homes[homes < table.rows] if table.rows else homes
        return numbers, numbers
    owners, _ = _numbers(one, recipe, recipe.tables[table.each])
    counts = np.full(len(owners), table.most)
    if COUNT in recipe.tables[table.each].columns:
        counts = np.minimum(counts, rows_of(recipe, one.world.seed, table.each, owners)[COUNT])
    repeated = np.repeat(owners, counts)
    place = np.arange(len(repeated)) - np.repeat(np.cumsum(counts) - counts, counts)
    return repeated * table.most + place, repeated
