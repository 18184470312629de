"""The shape of a file of rates: dated numbers, each with its source and confidence."""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import pairwise
from typing import Annotated, Literal

from pydantic import Field

from maquette.problems import Problem, nearest
from maquette.yamlsource import Document, SourceModel

__all__ = ["RateFamily", "RatesFile", "check_names", "check_sources", "check_steps"]

Row = Annotated[list[int], Field(min_length=2, max_length=2)]


class DatedValue(SourceModel):
    """A number from a day on."""

    from_: date = Field(alias="from")
    """first day"""
    value: int
    """cents, hundred-thousandths, hours or years: the unit ends the name"""
    source: str
    """a key of `sources:`"""
    confidence: Literal["high", "medium", "low", "assumption"]
    """how sure it is"""


class DatedSteps(SourceModel):
    """A scale from a day on."""

    from_: date = Field(alias="from")
    """first day"""
    rows: list[Row] = Field(min_length=1)
    """threshold and value, thresholds growing"""
    source: str
    """a key of `sources:`"""
    confidence: Literal["high", "medium", "low", "assumption"]
    """how sure it is"""


class ContributionRow(SourceModel):
    """A contribution: its base and the rates of both sides."""

    label: str
    """what a reader sees"""
    base: Literal["gross", "capped", "above_cap", "once_above_cap", "csg"]
    """what it is counted on"""
    relieved: bool = False
    """lifted by the reliefs"""
    alsace_moselle: bool = False
    """due there only"""
    employee: list[DatedValue] = Field(default_factory=list)
    """the employee's rate"""
    employer: list[DatedValue] = Field(default_factory=list)
    """the employer's rate"""
    most: list[DatedValue] = Field(default_factory=list)
    """the most one payslip can pay, in cents"""


class RateFamily(SourceModel):
    """Dated rates of one family of rules, each with its source."""

    sources: dict[str, str]
    """key → what it is"""
    values: dict[str, list[DatedValue]] = Field(default_factory=dict)
    """numbers by name"""
    grid: dict[str, list[DatedValue]] = Field(default_factory=dict)
    """pay floor by level, gross cents an hour"""
    contributions: dict[str, ContributionRow] = Field(default_factory=dict)
    """the lines of a payslip"""
    tables: dict[str, list[DatedSteps]] = Field(default_factory=dict)
    """scales by name: a value for each threshold"""


class RatesFile(RateFamily):
    """Dated rates of the contributions: the file every project of home employment has."""

    values: dict[str, list[DatedValue]]
    """numbers by name"""
    grid: dict[str, list[DatedValue]]
    """pay floor by level, gross cents an hour"""
    contributions: dict[str, ContributionRow]
    """the lines of a payslip"""


Path = tuple[str | int, ...]


def check_sources(rates: RateFamily, document: Document) -> Iterator[Problem]:
    """Numbers whose source the file does not describe."""
    for path, row in _dated(rates):
        if row.source not in rates.sources:
            details = {"source": row.source, "suggestion": nearest(row.source, rates.sources)}
            yield Problem("F008", document.value_place(*path, "source"), details)


def check_steps(rates: RateFamily, document: Document) -> Iterator[Problem]:
    """Scales whose thresholds do not grow."""
    for path, one in _dated(rates):
        if isinstance(one, DatedSteps):
            for index, (before, row) in enumerate(pairwise(one.rows), start=1):
                if row[0] <= before[0]:
                    details = {"threshold": row[0], "before": before[0]}
                    yield Problem("F010", document.value_place(*path, "rows", index), details)


def check_names(files: Mapping[str, tuple[RateFamily, Document]]) -> Iterator[Problem]:
    """Names that two files hold: one of the two would be read, and nobody would know which.

    A source may be described in several files, in the same words.
    """
    seen: dict[tuple[str, str], tuple[str, object]] = {}
    for file, (rates, document) in files.items():
        for part in ("sources", "values", "grid", "contributions", "tables"):
            for name, held in getattr(rates, part).items():
                first, before = seen.setdefault((part, name), (file, held))
                if first != file and not (part == "sources" and held == before):
                    yield Problem("F009", document.place(part, name), {"name": name, "first": first})


def _dated(rates: RateFamily) -> Iterator[tuple[Path, DatedValue | DatedSteps]]:
    """Everything that has a date and a source, with its path."""
    series: dict[Path, list[DatedValue]] = {("values", name): rows for name, rows in rates.values.items()}
    series |= {("grid", level): rows for level, rows in rates.grid.items()}
    for code, line in rates.contributions.items():
        sides = {"employee": line.employee, "employer": line.employer, "most": line.most}
        series |= {("contributions", code, side): rows for side, rows in sides.items()}
    for path, rows in series.items():
        yield from (((*path, index), row) for index, row in enumerate(rows))
    for name, scales in rates.tables.items():
        yield from ((("tables", name, index), one) for index, one in enumerate(scales))
