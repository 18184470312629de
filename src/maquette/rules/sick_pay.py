"""Sickness allowance of a home worker: whether she has a right to it, and how much a day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from maquette.rules.lines import FULL, Line
from maquette.rules.rates import Rates
from maquette.rules.seniority import months_later
from maquette.rules.whole import Whole, half_up, least, most

__all__ = ["Activity", "daily", "explain", "has_right", "month_ceiling", "rights"]

_MONTH_SIXTIETHS = 9100
"""Sixtieths of an hour in a month of 35 hours a week: 35 x 52 / 12 hours."""


@dataclass(frozen=True)
class Activity:
    """What an employee did for all her employers before she stopped; columns of them too.

    Args:
        hours_3: hours of the last three months.
        gross_6: gross of the last six months, in cents.
        hours_12: hours of the last twelve months.
        gross_12: gross of the last twelve months, in cents.
    """

    hours_3: Whole = 0
    gross_6: Whole = 0
    hours_12: Whole = 0
    gross_12: Whole = 0


def rights(rates: Rates, stop: date, done: Activity) -> tuple[tuple[str, Whole, int], ...]:
    """Each way to the right: its code, what was done, what is needed (hours, or cents).

    The minimum wage counts on the first day of the six months; for twelve months, on the first of January
    before them.

    Args:
        rates: dated rates.
        stop: first day of the sick leave, of less than six months.
        done: before it.
    Source:
        CSS R313-3, and R313-7 for home work paid with the Cesu.
    """
    month = stop.replace(day=1)
    six, twelve = months_later(month, -6), months_later(month, -12)
    wage_6 = rates.at("minimum_wage_hour_cents", six)
    wage_12 = rates.at("minimum_wage_hour_cents", date(twelve.year, 1, 1))
    return (
        ("hours_3", done.hours_3, rates.at("sick_three_months_hours", stop)),
        ("gross_6", done.gross_6, rates.at("sick_six_months_wages", stop) * wage_6),
        ("hours_12", done.hours_12, rates.at("sick_year_hours", stop)),
        ("gross_12", done.gross_12, rates.at("sick_year_wages", stop) * wage_12),
    )


def has_right(rates: Rates, stop: date, done: Activity) -> Whole:
    """Whether one of the ways is open; a yes or no, or a column."""
    open_: Whole = False
    for _, reached, needed in rights(rates, stop, done):
        open_ = open_ | (reached >= needed)
    return open_


def month_ceiling(rates: Rates, stop: date) -> int:
    """The most one month of pay counts for, in cents, half a cent going up.

    Source:
        CSS R323-4: the monthly minimum wage of the last day of the month before, times 1.8, then 1.4 for
        leaves from 2025-04-01.
    """
    wage = rates.at("minimum_wage_hour_cents", stop.replace(day=1) - timedelta(days=1))
    ceiling: int = half_up(wage * _MONTH_SIXTIETHS * rates.at("sick_ceiling_rate", stop), 60 * FULL)
    return ceiling


def daily(counted: Whole, rate: int, divisor_hundredths: int) -> Whole:
    """Allowance of a day, in cents, from the pay of three months, half a cent going up; number or column."""
    return half_up(counted * rate * 100, divisor_hundredths * FULL)


def explain(
    rates: Rates, stop: date, *, days: int, last_months: Sequence[int], right: bool = True
) -> tuple[Line, ...]:
    """From the pay of three months to the allowance of a whole leave.

    Args:
        rates: dated rates.
        stop: first day of the sick leave.
        days: of leave, first and last included.
        last_months: gross of each of the last three months, for all employers, in cents.
        right: see `has_right`; without it the allowance is nothing.
    Source:
        CSS R323-1, R323-4, R323-5: half of 1/91.25 of the pay of three months, after three days.
    """
    limit = rates.value("sick_ceiling_rate", stop)
    ceiling, rate = month_ceiling(rates, stop), rates.value("sick_allowance_rate", stop)
    divisor = rates.at("sick_divisor_hundredths", stop)
    waiting = rates.value("sick_waiting_days", stop)
    gross, counted = sum(last_months), sum(least(month, ceiling) for month in last_months)
    paid = most(days - waiting.value, 0) if right else 0
    base, one = daily(counted, FULL, divisor), daily(counted, rate.value, divisor)
    label = f"Indemnités pour {paid} jours sur {days}"
    return (
        Line("gross", "Salaires bruts des trois derniers mois", "pay", 0, 0, gross, ""),
        Line(
            "over_ceiling",
            "Au-delà du plafond d'un mois",
            "relief",
            ceiling,
            0,
            gross - counted,
            limit.source,
        ),
        Line("counted", "Salaires retenus", "total", 0, 0, counted, limit.source),
        Line("daily_base", "Salaire journalier de base", "total", 0, 0, base, rate.source),
        Line("daily", "Indemnité d'un jour, avant CSG et CRDS", "total", base, rate.value, one, rate.source),
        Line("allowance", label, "total", one, 0, one * paid, waiting.source),
    )
