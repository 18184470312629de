"""Sick leave, and the hours left to work in a month: for one contract or a column of them."""

from __future__ import annotations

from dataclasses import dataclass

from maquette.fakedata.cells import declaration_number
from maquette.fakedata.vocabulary import RHYTHMS
from maquette.fakedata.world import World
from maquette.rules.days import days_in_month, ordinal
from maquette.rules.whole import Whole, least, most, where

__all__ = ["SickLeave", "days_lost", "sick_leave", "worked_quarters"]

_SHORTEST = 2
"""Quarter-hours of the shortest month that is declared."""


@dataclass(frozen=True)
class SickLeave:
    """The sick leave of an employee in a year, days numbered from 1970; `last` before `first` when none."""

    first: Whole
    last: Whole


def sick_leave(world: World, employee: Whole, year: int) -> SickLeave:
    """The one sick leave an employee may have in a year; it ends with the year at the latest.

    Args:
        employee: person number.
    """
    number = employee * 4096 + year
    start = world.draw("sick_leave", "start").of(world.seed, number)
    days = world.draw("sick_leave", "days").of(world.seed, number)
    first = ordinal(year, 1, 1) + start - 1
    last = least(first + days - 1, ordinal(year, 12, 31))
    return SickLeave(first, where(world.chance("sick_leave", "ill", number), last, first - 1))


def days_lost(leave: SickLeave, year: int, month: int) -> Whole:
    """Calendar days of a sick leave that fall in a month."""
    first = ordinal(year, month, 1)
    last = first + days_in_month(year, month) - 1
    return most(0, least(leave.last, last) - most(leave.first, first) + 1)


def worked_quarters(
    world: World,
    *,
    relation: Whole,
    quarters: Whole,
    rhythm: Whole,
    leave: SickLeave,
    year: int,
    month: int,
) -> Whole:
    """Quarter-hours worked in a month of a contract: none in a month of sickness.

    Args:
        relation: number of the contract.
        quarters: agreed for a month.
        rhythm: index in `RHYTHMS`; a contract written by a persona keeps its hours.
        leave: of the employee in that year.
    """
    written, varies = rhythm == RHYTHMS.index("written"), rhythm == RHYTHMS.index("varied")
    if isinstance(rhythm, int) and not varies and leave.last < leave.first:
        return quarters
    share = world.draw("declaration", "hours").of(world.seed, declaration_number(relation, year, month))
    varied = most(_SHORTEST, quarters * share // 100 // 2 * 2)
    planned = where(varies, varied, quarters)
    lost = days_lost(leave, year, month)
    left = planned - planned * lost // days_in_month(year, month)
    return where(written, quarters, left)
