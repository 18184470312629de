"""The shape of `fakedata/rates.yaml`: dated numbers, each with its source and confidence."""

from collections.abc import Iterator
from datetime import date
from typing import Literal

from pydantic import Field

from maquette.problems import Problem, nearest
from maquette.yamlsource import Document, SourceModel

__all__ = ["RatesFile", "check_sources"]


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


class ContributionRow(SourceModel):
    """A contribution: its base and the rates of both sides."""

    label: str
    """what a reader sees"""
    base: Literal["gross", "capped", "above_cap", "csg"]
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


class RatesFile(SourceModel):
    """Dated rates, each with its source."""

    sources: dict[str, str]
    """key → what it is"""
    values: dict[str, list[DatedValue]]
    """numbers by name"""
    grid: dict[str, list[DatedValue]]
    """pay floor by level, gross cents an hour"""
    contributions: dict[str, ContributionRow]
    """the lines of a payslip"""


def check_sources(rates: RatesFile, document: Document) -> Iterator[Problem]:
    """Numbers whose source the file does not describe."""
    series: dict[tuple[str, ...], list[DatedValue]] = {
        ("values", name): rows for name, rows in rates.values.items()
    }
    series |= {("grid", level): rows for level, rows in rates.grid.items()}
    for code, line in rates.contributions.items():
        sides = {"employee": line.employee, "employer": line.employer, "most": line.most}
        series |= {("contributions", code, side): rows for side, rows in sides.items()}
    for path, rows in series.items():
        for index, row in enumerate(rows):
            if row.source not in rates.sources:
                details = {"source": row.source, "suggestion": nearest(row.source, rates.sources)}
                yield Problem("F008", document.value_place(*path, index, "source"), details)
