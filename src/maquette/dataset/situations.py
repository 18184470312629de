"""Pay situations: a contract, its hours and the rates in force; many months share one, computed once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from maquette.dataset.block import Block, Column
from maquette.fakedata.absences import sick_leave, worked_quarters
from maquette.fakedata.vocabulary import LEAVES
from maquette.rules.contributions import amount, bases_of, due_lines, gross_for_net
from maquette.rules.paid_leave import leave_part
from maquette.rules.pay import month_net
from maquette.rules.rates import Rates, Regime

__all__ = ["Situations", "line_columns", "situations_of"]

Cents = NDArray[np.int32]

MONTHS = range(1, 13)


@dataclass(frozen=True)
class Situations:
    """Every pay situation of a year of a block, and which one each month of each contract is in.

    Args:
        of_month: index of the situation, one row per month, one column per contract.
        declared: months that have hours; same shape.
        amounts: column -> cents, one per situation.
    """

    of_month: NDArray[np.int32]
    declared: NDArray[np.bool_]
    amounts: dict[str, Cents]


def line_columns(rates: Rates) -> tuple[str, ...]:
    """Names of the columns of contributions: `employee_pension`, `employer_pension`…"""
    withheld = (f"employee_{line.code}" for line in rates.contributions if line.employee)
    return (*withheld, *(f"employer_{line.code}" for line in rates.contributions if line.employer))


def situations_of(block: Block, year: int) -> Situations:
    """The pay situations of a year: the agreed hours under each set of rates, then the months that differ."""
    agreed, count = block.relations.quarters, len(block.relations.number)
    quarters = _quarters(block, year)
    index = np.empty(quarters.shape, dtype=np.int32)
    rows, hours, days, start = [], [], [], 0
    for day, months in _periods(block.world.rates, year):
        at = slice(months[0] - 1, months[-1])
        differs = (quarters[at] != agreed) & (quarters[at] > 0)
        _, other = np.nonzero(differs)
        index[at] = np.arange(start, start + count, dtype=np.int32)
        index[at][differs] = start + count + np.arange(len(other), dtype=np.int32)
        rows.append(np.concatenate([np.arange(count), other]))
        hours.append(np.concatenate([agreed, quarters[at][differs]]))
        days.append(day)
        start += count + len(other)
    made = [_amounts(block, *three) for three in zip(rows, hours, days, strict=True)]
    amounts = {name: np.concatenate([one[name] for one in made]) for name in made[0]}
    return Situations(index, quarters > 0, amounts)


def _quarters(block: Block, year: int) -> Column:
    """Quarter-hours of each month of each contract; 0 when there is nothing to declare."""
    relations = block.relations
    leave = sick_leave(block.world, relations.employee, year)
    made = np.empty((12, len(relations.number)), dtype=np.int64)
    for month in MONTHS:
        worked = worked_quarters(
            block.world,
            relation=relations.number,
            quarters=relations.quarters,
            rhythm=relations.rhythm,
            year=year,
            month=month,
            leave=leave,
        )
        made[month - 1] = worked * block.running(year, month)
    return made


def _periods(rates: Rates, year: int) -> list[tuple[date, list[int]]]:
    """Months of a year that share every rate: their first day, and their numbers."""
    periods: dict[date, list[int]] = {}
    for month in MONTHS:
        periods.setdefault(rates.period(date(year, month, 1)), []).append(month)
    return [(date(year, months[0], 1), months) for months in periods.values()]


def _amounts(block: Block, rows: Column, quarters: Column, day: date) -> dict[str, Cents]:
    """Amounts of some situations under the rates of a day, in the order of `rows`."""
    rates, relations = block.world.rates, block.relations
    hourly = relations.net_hourly[rows]
    net = month_net(quarters, hourly)
    made = {
        name: np.zeros(len(rows), dtype=np.int32)
        for name in ("gross", "capped", *line_columns(rates), "employee_total", "employer_total")
    }
    local = block.local[block.of_home[rows]]
    for flag in np.unique(local).tolist():
        chosen = local == flag
        some = slice(None) if chosen.all() else chosen
        _contributions(rates.regime(day, alsace_moselle=bool(flag)), net[some], made, some)
    held = relations.leave[rows] == LEAVES.index("included")
    made["leave_part"] = np.where(held, leave_part(rates, day, net), 0).astype(np.int32)
    made |= {"quarters": quarters.astype(np.int32), "net_hourly": hourly.astype(np.int32)}
    return made | {"net": net.astype(np.int32)}


def _contributions(regime: Regime, net: Column, made: dict[str, Cents], some: slice | Column) -> None:
    """Gross and contributions of some pays, written in place in the columns being made."""
    gross = gross_for_net(regime, net)
    bases = bases_of(regime, gross)
    made["gross"][some], made["capped"][some] = gross, bases["capped"]
    for side, lines in (("employee", regime.employee), ("employer", regime.employer)):
        total = np.zeros(len(net), dtype=np.int64)
        for line in due_lines(lines, bases):
            cents = amount(line, bases)
            made[f"{side}_{line.code}"][some] = cents
            total += cents
        made[f"{side}_total"][some] = total
