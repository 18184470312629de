"""Dated rates: which number was in force on which day, and who says so."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, Literal, cast

from maquette.rules.lines import FULL, share

__all__ = [
    "ABOVE_CEILING", "Base", "Contribution", "NoRateError", "Rates", "Regime", "RegimeLine", "Series",
    "Steps", "Table", "Value",
]  # fmt: skip

Base = Literal["gross", "capped", "above_cap", "once_above_cap", "csg"]

ABOVE_CEILING: frozenset[Base] = frozenset({"above_cap", "once_above_cap"})
"""Bases that are nothing up to the monthly ceiling."""

CONFIDENCES = ("high", "medium", "low", "assumption")
"""How sure a number is, from the most to the least."""

PARTS = ("sources", "values", "grid", "contributions", "tables")
"""What a file of rates may hold."""


class NoRateError(LookupError):
    """No rate is known for a day; the message says which days are."""

    def __init__(self, name: str, day: date, known: tuple[date, ...]) -> None:
        starts = ", ".join(start.isoformat() for start in known) or "none"
        super().__init__(f"No {name} is known on {day.isoformat()}; known from: {starts}.")
        self.name, self.day, self.known = name, day, known


@dataclass(frozen=True)
class Value:
    """A number in force from `start` until the next one of its series.

    Args:
        start: first day in force.
        value: cents, hundred-thousandths, hours or years, as the name of the series says.
        source: key in the sources of the rates.
        confidence: `high`, `medium`, `low` or `assumption`.
    """

    start: date
    value: int
    source: str
    confidence: str


@dataclass(frozen=True)
class Series:
    """The successive values of one number, oldest first."""

    name: str
    values: tuple[Value, ...]

    def at(self, day: date) -> Value:
        """The value in force on a day.

        Raises:
            NoRateError: the day is before the first known value.
        """
        for value in reversed(self.values):
            if value.start <= day:
                return value
        raise NoRateError(self.name, day, tuple(value.start for value in self.values))


@dataclass(frozen=True)
class Steps:
    """A scale in force from `start` until the next one of its table.

    Args:
        start: first day in force.
        rows: (threshold, value), thresholds growing: a value holds from its threshold until the next one.
        source: key in the sources of the rates.
        confidence: `high`, `medium`, `low` or `assumption`.
    """

    start: date
    rows: tuple[tuple[int, int], ...]
    source: str
    confidence: str


@dataclass(frozen=True)
class Table:
    """The successive scales of one table, oldest first."""

    name: str
    scales: tuple[Steps, ...]

    def at(self, day: date) -> Steps:
        """The scale in force on a day.

        Raises:
            NoRateError: the day is before the first known scale.
        """
        for steps in reversed(self.scales):
            if steps.start <= day:
                return steps
        raise NoRateError(self.name, day, tuple(steps.start for steps in self.scales))


@dataclass(frozen=True)
class Contribution:
    """One contribution of the table: its base and the rates of both sides.

    Args:
        code: stable English name.
        label: what a French reader sees.
        base: `gross`, `capped` (up to the monthly ceiling), `above_cap`, `once_above_cap` (the whole gross
            once it passes the ceiling) or `csg` (98.25 % of the gross).
        relieved: lifted by the relief for people of 70 and over and by the total one.
        alsace_moselle: due only in Bas-Rhin, Haut-Rhin and Moselle.
        employee, employer: hundred-thousandths, or nothing for a side that never pays.
        most: the most one payslip can pay, in cents.
    """

    code: str
    label: str
    base: Base
    relieved: bool = False
    alsace_moselle: bool = False
    employee: Series | None = None
    employer: Series | None = None
    most: Series | None = None


@dataclass(frozen=True)
class RegimeLine:
    """One side of one contribution on a given day; `most` in cents, or nothing when unlimited."""

    code: str
    label: str
    base: Base
    rate: int
    source: str
    relieved: bool
    most: int | None


@dataclass(frozen=True)
class Regime:
    """Every contribution in force on one day in one territory."""

    ceiling: int
    csg_rate: int
    employee: tuple[RegimeLine, ...]
    employer: tuple[RegimeLine, ...]

    @cached_property
    def net_at_ceiling(self) -> int:
        """What a gross of exactly the ceiling leaves, in cents."""
        return self._left(ABOVE_CEILING)

    @cached_property
    def net_past_ceiling(self) -> int:
        """The same, less what is due on the whole gross once it passes the ceiling."""
        return self._left(frozenset({"above_cap"}))

    @cached_property
    def kept(self) -> int:
        """Share of a gross under the ceiling that is left as net, times 10^10."""
        return self._kept(ABOVE_CEILING)

    @cached_property
    def kept_above(self) -> int:
        """Share of each cent over the ceiling that is left as net, times 10^10."""
        return self._kept(frozenset({"capped"}))

    def _left(self, unless: frozenset[Base]) -> int:
        csg = share(self.ceiling, self.csg_rate)
        withheld = 0
        for line in self.employee:
            if line.base not in unless:
                whole = share(csg if line.base == "csg" else self.ceiling, line.rate)
                withheld += whole if line.most is None else min(whole, line.most)
        return self.ceiling - withheld

    def _kept(self, unless: frozenset[Base]) -> int:
        # A line with a limit of its own takes nothing more once it is reached.
        due = (line for line in self.employee if line.base not in unless and line.most is None)
        return FULL**2 - sum(line.rate * (self.csg_rate if line.base == "csg" else FULL) for line in due)


@dataclass(frozen=True)
class Rates:
    """All dated numbers the rules need.

    Args:
        sources: source key to a sentence that says what it is.
        series: number name (its unit ends the name: `_cents`, `_rate`, `_hours`, `_years`) to its values.
        grid: level of the pay grid, `I` to `XII`, to gross hourly cents.
        contributions: the lines of the table, in reading order.
        tables: scale name (the units of its thresholds and values are told where it is read) to its scales.
    """

    sources: Mapping[str, str]
    series: Mapping[str, Series]
    grid: Mapping[str, Series]
    contributions: tuple[Contribution, ...]
    tables: Mapping[str, Table] = field(default_factory=dict)
    _regimes: dict[tuple[date, bool], Regime] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def starts(self) -> tuple[date, ...]:
        """Every day on which some number changes, in order; scales are not among them."""
        dated = [*self.series.values(), *self.grid.values()]
        for line in self.contributions:
            dated += [series for series in (line.employee, line.employer, line.most) if series]
        return tuple(sorted({value.start for series in dated for value in series.values}))

    def period(self, day: date) -> date:
        """Start of the period that holds a day: two days of one period have the same numbers.

        Amounts of a month are kept for a period, and no scale is read to count them.
        """
        known = bisect_right(self.starts, day)
        return self.starts[known - 1] if known else date.min

    @classmethod
    def from_values(cls, *files: Mapping[str, Any]) -> Rates:
        """Rates from the plain values of their files, dates as ISO text or as dates.

        A file may leave out any part; of two that hold one name, the later wins.
        """
        whole = {part: _gathered(files, part) for part in PARTS}
        return cls(
            sources={str(key): str(text) for key, text in whole["sources"].items()},
            series={name: _series(name, rows) for name, rows in whole["values"].items()},
            grid={level: _series(f"grid level {level}", rows) for level, rows in whole["grid"].items()},
            contributions=tuple(_contribution(code, row) for code, row in whole["contributions"].items()),
            tables={name: _table(name, scales) for name, scales in whole["tables"].items()},
        )

    def to_values(self) -> dict[str, Any]:
        """The plain values back, ready for JSON."""
        return {
            "sources": dict(self.sources),
            "values": {name: _rows(series) for name, series in self.series.items()},
            "grid": {level: _rows(series) for level, series in self.grid.items()},
            "contributions": {line.code: _contribution_row(line) for line in self.contributions},
            "tables": {name: _scales(table) for name, table in self.tables.items()},
        }

    def at(self, name: str, day: date) -> int:
        """The value of one named number on a day.

        Raises:
            NoRateError: the number has no value that early, or no such number exists.
        """
        return self.value(name, day).value

    def value(self, name: str, day: date) -> Value:
        """The same, with its source and confidence."""
        return self.series.get(name, Series(name, ())).at(day)

    def confidence(self, source: str, day: date) -> str:
        """How sure the numbers of a source are on a day: the least sure of them; empty when it has none."""
        held = {one.confidence for one in self._in_force(day) if one.source == source}
        return next((word for word in reversed(CONFIDENCES) if word in held), "")

    def _in_force(self, day: date) -> Iterator[Value | Steps]:
        dated: list[Series | Table] = [*self.series.values(), *self.grid.values(), *self.tables.values()]
        for line in self.contributions:
            dated += [series for series in (line.employee, line.employer, line.most) if series]
        for one in dated:
            with suppress(NoRateError):
                yield one.at(day)

    def table(self, name: str, day: date) -> Steps:
        """The scale of one table on a day.

        Raises:
            NoRateError: the table has no scale that early, or no such table exists.
        """
        return self.tables.get(name, Table(name, ())).at(day)

    def regime(self, day: date, *, alsace_moselle: bool = False) -> Regime:
        """Every contribution in force on a day, resolved once per period and territory."""
        key = (self.period(day), alsace_moselle)
        if key not in self._regimes:
            self._regimes[key] = _regime(self, day, alsace_moselle)
        return self._regimes[key]


def _regime(rates: Rates, day: date, alsace_moselle: bool) -> Regime:
    due = [line for line in rates.contributions if alsace_moselle or not line.alsace_moselle]
    return Regime(
        ceiling=rates.at("ceiling_month_cents", day),
        csg_rate=rates.at("csg_base_rate", day),
        employee=tuple(_lines(due, "employee", day)),
        employer=tuple(_lines(due, "employer", day)),
    )


def _lines(due: list[Contribution], side: Literal["employee", "employer"], day: date) -> list[RegimeLine]:
    lines = []
    for line in due:
        series = line.employee if side == "employee" else line.employer
        rate = series.at(day) if series else None
        if rate and rate.value:
            most = line.most.at(day).value if line.most else None
            lines.append(
                RegimeLine(line.code, line.label, line.base, rate.value, rate.source, line.relieved, most)
            )
    return lines


def _gathered(files: Iterable[Mapping[str, Any]], part: str) -> dict[str, Any]:
    """One part of every file, together."""
    return {name: held for one in files for name, held in (one.get(part) or {}).items()}


def _table(name: str, scales: list[Mapping[str, Any]]) -> Table:
    steps = (
        Steps(
            _day(one["from"]),
            tuple((int(threshold), int(value)) for threshold, value in one["rows"]),
            str(one["source"]),
            str(one["confidence"]),
        )
        for one in scales
    )
    return Table(name, tuple(sorted(steps, key=lambda one: one.start)))


def _scales(table: Table) -> list[dict[str, Any]]:
    return [
        {
            "from": steps.start.isoformat(),
            "rows": [list(row) for row in steps.rows],
            "source": steps.source,
            "confidence": steps.confidence,
        }
        for steps in table.scales
    ]


def _series(name: str, rows: list[Mapping[str, Any]]) -> Series:
    values = (
        Value(_day(row["from"]), int(row["value"]), str(row["source"]), str(row["confidence"]))
        for row in rows
    )
    return Series(name, tuple(sorted(values, key=lambda value: value.start)))


def _rows(series: Series) -> list[dict[str, Any]]:
    return [
        {
            "from": value.start.isoformat(),
            "value": value.value,
            "source": value.source,
            "confidence": value.confidence,
        }
        for value in series.values
    ]


def _contribution(code: str, row: Mapping[str, Any]) -> Contribution:
    dated = {
        side: _series(f"{code} {side}", row[side]) for side in ("employee", "employer", "most") if side in row
    }
    return Contribution(
        code,
        str(row["label"]),
        cast(Base, row["base"]),
        relieved=bool(row.get("relieved", False)),
        alsace_moselle=bool(row.get("alsace_moselle", False)),
        **dated,
    )


def _contribution_row(line: Contribution) -> dict[str, Any]:
    row: dict[str, Any] = {"label": line.label, "base": line.base}
    row |= {flag: True for flag in ("relieved", "alsace_moselle") if getattr(line, flag)}
    sides = {"employee": line.employee, "employer": line.employer, "most": line.most}
    return row | {side: _rows(series) for side, series in sides.items() if series}


def _day(text: date | str) -> date:
    return text if isinstance(text, date) else date.fromisoformat(text)
