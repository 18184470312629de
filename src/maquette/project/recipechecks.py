"""Mistakes of a recipe: shares that do not sum, columns nobody draws, circles, draws on nobody's word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from typing import Any

from maquette.fakedata.formula import read_formula
from maquette.fakedata.recipe import SHAPES, SIDES
from maquette.problems import Problem, nearest
from maquette.project.recipefile import ColumnRow, RecipeFile, TableRow
from maquette.yamlsource import Document

__all__ = ["check_recipe"]

Path = tuple[str | int, ...]

_GIVEN = {"person": ("side", "age"), "household": ("age",), "relation": ("age",)}
"""What the kit's own tables know before their columns are drawn."""

_BAND = re.compile(r"(\d+)(?:-(\d+))?")


def check_recipe(recipe: RecipeFile, document: Document) -> Iterator[Problem]:
    """Every mistake of a recipe."""
    for name, table in recipe.tables.items():
        if table.each is not None and table.each not in recipe.tables:
            details = {"name": table.each, "suggestion": nearest(table.each, recipe.tables)}
            yield Problem("R002", document.value_place("tables", name, "each"), details)
        for column, row in table.columns.items():
            path = ("tables", name, "columns", column)
            yield from _column(recipe, name, row, path, document)
        yield from _circles(table, ("tables", name, "columns"), document)
    yield from _table_circle(recipe, document)
    for name, target in recipe.targets.items():
        yield from _sources(recipe, target.source, ("targets", name), document)


def _column(
    recipe: RecipeFile, table: str, row: ColumnRow, path: Path, document: Document
) -> Iterator[Problem]:
    given = [shape for shape in (*SHAPES, "link", "formula") if getattr(row, shape) is not None]
    if len(given) != 1:
        yield Problem("R005", document.place(*path), {"count": len(given)})
        return
    columns = recipe.tables[table].columns
    known = (*(other for other in columns if other != path[-1]), *_GIVEN.get(table, ()))
    if row.by is not None and row.by not in known:
        details = {"name": row.by, "suggestion": nearest(row.by, known)}
        yield Problem("R002", document.value_place(*path, "by"), details)
        return
    if row.link is not None and row.link not in recipe.tables:
        details = {"name": row.link, "suggestion": nearest(row.link, recipe.tables)}
        yield Problem("R002", document.value_place(*path, "link"), details)
    elif row.link is not None and not recipe.tables[row.link].rows:
        yield Problem("R011", document.value_place(*path, "link"), {"name": row.link})
    if row.formula is not None:
        _, mistakes = read_formula(row.formula, known)
        for mistake in mistakes:
            yield Problem(mistake.code, document.value_place(*path, "formula"), mistake.details)
    if given[0] in SHAPES:
        yield from _word_given(recipe, row, path, document)
        yield from _shape(recipe.tables[table], row, given[0], path, document)


def _word_given(recipe: RecipeFile, row: ColumnRow, path: Path, document: Document) -> Iterator[Problem]:
    """A draw has a date, a source and a confidence."""
    missing = [key for key in ("as_of", "source", "confidence") if getattr(row, key) is None]
    if missing:
        yield Problem("R004", document.place(*path), {"missing": ", ".join(missing)})
    if row.source is not None:
        yield from _sources(recipe, row.source, path, document)


def _sources(recipe: RecipeFile, written: str, path: Path, document: Document) -> Iterator[Problem]:
    for source in (part.strip() for part in written.split(",")):
        if source not in recipe.sources:
            details = {"source": source, "suggestion": nearest(source, recipe.sources)}
            yield Problem("F008", document.value_place(*path, "source"), details)


def _shape(table: TableRow, row: ColumnRow, shape: str, path: Path, document: Document) -> Iterator[Problem]:
    written: Mapping[str, Any] = getattr(row, shape)
    rows = written if row.by is not None else {"": written}
    strata = _strata(table, row)
    missing = [stratum for stratum in strata or () if stratum not in rows]
    if row.by is not None and missing:
        yield Problem("R010", document.place(*path, shape), {"missing": ", ".join(missing)})
    for stratum, shares in rows.items():
        where = (*path, shape, *((stratum,) if stratum else ()))
        if not isinstance(shares, Mapping) or not all(isinstance(one, int) for one in shares.values()):
            yield Problem("R006", document.place(*where), {"shape": shape, "written": stratum or shape})
            continue
        if stratum and strata is not None and stratum not in strata:
            details = {"name": stratum, "suggestion": nearest(stratum, strata)}
            yield Problem("R007", document.place(*where), details)
        elif stratum and strata is None and not stratum.isdigit():
            yield Problem("R006", document.place(*where), {"shape": "by", "written": stratum})
        yield from _shares(shares, shape, row.of, where, document)


def _strata(table: TableRow, row: ColumnRow) -> tuple[str, ...] | None:
    """Names of the rows that `by` calls for; nothing when they are first numbers."""
    if row.by in SIDES:
        return SIDES[row.by]
    other = table.columns.get(row.by or "")
    if other is None or other.choice is None:
        return None
    written = other.choice.items()
    if other.by is None:
        return tuple(option for option, _ in written)
    return tuple(
        dict.fromkeys(option for _, shares in written if isinstance(shares, Mapping) for option in shares)
    )


def _shares(
    shares: Mapping[str, int], shape: str, whole: int, where: Path, document: Document
) -> Iterator[Problem]:
    for written in shares:
        bounds = _BAND.fullmatch(written) if shape == "bands" else None
        backwards = bounds is not None and int(bounds[2] or bounds[1]) < int(bounds[1])
        if (shape == "bands" and (bounds is None or backwards)) or (
            shape == "quantiles" and not written.isdigit()
        ):
            yield Problem("R006", document.place(*where, written), {"shape": shape, "written": written})
            return
    if shape == "quantiles":
        points = [(int(share), value) for share, value in shares.items()]
        ends = bool(points) and (points[0][0], points[-1][0]) == (0, 100)
        if not ends or points != sorted(points) or len({share for share, _ in points}) < len(points):
            yield Problem("R008", document.place(*where), {})
    elif sum(shares.values()) != whole or min(shares.values(), default=0) < 0:
        yield Problem("R001", document.place(*where), {"sum": sum(shares.values()), "whole": whole})


def _circles(table: TableRow, path: Path, document: Document) -> Iterator[Problem]:
    """Columns that wait for one another."""
    needs: dict[str, set[str]] = {}
    for name, row in table.columns.items():
        formula = read_formula(row.formula, (*table.columns,))[0] if row.formula else None
        names = {row.by} if row.by else set()
        needs[name] = (names | {*(formula.names if formula else ())}) & table.columns.keys()
    yield from _circle(needs, path, document)


def _table_circle(recipe: RecipeFile, document: Document) -> Iterator[Problem]:
    needs = {name: {table.each} & recipe.tables.keys() for name, table in recipe.tables.items()}
    yield from _circle(needs, ("tables",), document)


def _circle(needs: Mapping[str, set[Any]], path: Path, document: Document) -> Iterator[Problem]:
    try:
        TopologicalSorter(needs).prepare()
    except CycleError as circle:
        names = [*dict.fromkeys(circle.args[1])]
        details = {"names": " → ".join([*names, names[0]])}
        yield Problem("R003", document.place(*path, names[0]), details)
