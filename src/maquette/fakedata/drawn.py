"""Rows of a recipe's own tables: every column in the order it needs, for one row or a column of them."""

from __future__ import annotations

from graphlib import TopologicalSorter

from maquette.fakedata.formula import Formula, read_formula
from maquette.fakedata.kernel import below, column_key, counter_hash
from maquette.fakedata.recipe import SHAPES, Recipe
from maquette.rules.whole import Whole

__all__ = ["column_order", "rows_of"]


def rows_of(recipe: Recipe, seed: int, table: str, number: Whole) -> dict[str, Whole]:
    """The columns of some rows: codes of words, whole numbers, numbers of linked rows.

    Args:
        number: of the row, or of each row of a column.
    """
    columns, made = recipe.tables[table].columns, dict[str, Whole]()
    for name in column_order(recipe, table):
        written = columns[name]
        if "formula" in written:
            made[name] = _formula(written["formula"], (*columns,)).of(made)
        elif "link" in written:
            drawn = counter_hash(column_key(seed, table, name), number)
            made[name] = below(drawn, recipe.tables[written["link"]].rows)
        else:
            draw, stratum = recipe.draw(table, name), 0
            if draw.by is not None:
                value = made[draw.by]
                stratum = value if "choice" in columns[draw.by] else draw.stratum(value)
            made[name] = draw.of(seed, number, stratum)
    return {name: made[name] for name in columns}


def column_order(recipe: Recipe, table: str) -> tuple[str, ...]:
    """Columns of a table, each after those it needs."""
    columns = recipe.tables[table].columns
    needs: dict[str, list[str]] = {}
    for name, written in columns.items():
        names = (
            [written["by"]] if written.get("by") in columns and any(one in written for one in SHAPES) else []
        )
        if "formula" in written:
            names += _formula(written["formula"], (*columns,)).names
        needs[name] = names
    return tuple(TopologicalSorter(needs).static_order())


def _formula(text: str, names: tuple[str, ...]) -> Formula:
    formula, mistakes = read_formula(text, names)
    if formula is None:
        raise ValueError(f"A formula that was not checked: {text} ({mistakes[0].code}).")
    return formula
