"""The shape of `fakedata/population.yaml`: how columns are drawn, and published figures to meet."""

from datetime import date
from typing import Literal

from pydantic import Field

from maquette.yamlsource import SourceModel

__all__ = ["ColumnRow", "RecipeFile", "TableRow", "Target"]

Confidence = Literal["high", "medium", "low", "assumption"]


class ColumnRow(SourceModel):
    """A column: one of `choice`, `bands`, `quantiles`, `link` and `formula`."""

    choice: dict[str, int | dict[str, int]] | None = None
    """words and their shares"""
    bands: dict[str, int | dict[str, int]] | None = None
    """ranges of whole numbers (`25-39`) and their shares"""
    quantiles: dict[str, int | dict[str, int]] | None = None
    """whole values at shares from 0 to 100, straight lines between them"""
    link: str | None = None
    """a table one of whose rows is drawn"""
    formula: str | None = None
    """a whole number computed from other columns of the row: `days * 2 + 1`"""
    by: str | None = None
    """what has a row of shares of its own: another column of the table, or the words `age` and `side`"""
    of: int = Field(default=100, ge=1, le=100_000)
    """what the shares add up to"""
    as_of: date | None = None
    """the day it was true"""
    source: str | None = None
    """keys of `sources:`, with commas"""
    confidence: Confidence | None = None
    """how sure it is; `assumption` is told by `maquette data verify`"""


class TableRow(SourceModel):
    """A table: its columns, and what its rows belong to."""

    columns: dict[str, ColumnRow]
    """name → how it is drawn; a name is part of the data, so renaming draws again"""
    each: str | None = None
    """the table whose every row has some of these"""
    most: int = Field(default=1, ge=1, le=64)
    """how many at most; a column `count` of that table says how many, all of them otherwise"""
    rows: int = Field(default=0, ge=0, le=1_000_000)
    """rows of a list that is as long whatever the population; one per household when not written"""


class Target(SourceModel):
    """A published figure, which `maquette data verify` compares with what was made."""

    measure: str
    """what is measured: see the page on the population"""
    value: float
    """in the unit of the measure"""
    tolerance: int = Field(ge=0)
    """how far it may be, in hundredths of the value"""
    as_of: date
    """the day it was true"""
    source: str
    """keys of `sources:`, with commas"""
    confidence: Confidence
    """how sure it is"""
    label: str
    """what a reader sees"""


class RecipeFile(SourceModel):
    """A population: its sources, its tables, and the figures it must meet."""

    title: str
    """what is told"""
    makes: Literal["home_employment"] | None = None
    """tables the kit computes from these draws: contributions, payslips, certificates"""
    year: int = Field(default=2026, ge=1900, le=2100)
    """ages and contracts are those of its first day"""
    sources: dict[str, str] = Field(default_factory=dict)
    """key → what it is"""
    tables: dict[str, TableRow]
    """tables by name"""
    targets: dict[str, Target] = Field(default_factory=dict)
    """published figures by name"""
