"""Paid leave: days earned, the 10 % paid each month, and leave still unused when a contract ends."""

from __future__ import annotations

from datetime import date

from maquette.rules.lines import FULL, Line
from maquette.rules.rates import Rates
from maquette.rules.whole import Whole, half_up, least, most

__all__ = [
    "days_earned", "explain", "indemnity", "kept_pay", "leave_part", "tenth", "unused_leave",
    "without_leave",
]  # fmt: skip


def without_leave(rates: Rates, day: date, net_hourly: Whole) -> Whole:
    """Pay in cents once the leave it holds is taken out, half a cent going up; one pay, or a column.

    Source:
        Cesu convention: pay holds 10 % of paid leave unless the contract says otherwise.
    """
    return half_up(net_hourly * FULL, FULL + rates.at("paid_leave_rate", day))


def leave_part(rates: Rates, day: date, net: Whole) -> Whole:
    """The part of a net pay, in cents, that pays leave when the pay holds it."""
    return net - without_leave(rates, day, net)


def days_earned(rates: Rates, day: date, months: Whole) -> Whole:
    """Working days of leave earned in some months of a year, a half day going up; one number, or a column.

    Source:
        Code du travail L3141-3 and L3141-7: 2.5 working days a month, 30 at most, rounded up.
    """
    halves = months * rates.at("leave_half_days_month", day)
    return least((halves + 1) // 2, rates.at("leave_most_days_year", day))


def indemnity(
    rates: Rates, day: date, *, year_gross: Whole, earned: int, month_gross: Whole, days: Whole
) -> Whole:
    """Gross indemnity for leave, in cents: the better of the two legal counts; one number, or a column.

    Args:
        rates: dated rates.
        day: when the leave is taken or paid.
        year_gross: paid in the year in which the leave was earned, in cents.
        earned: working days earned in that year, at least 1.
        month_gross: what a month of work would give, in cents.
        days: working days of leave to pay.
    Source:
        Code du travail L3141-24, L3141-28: a tenth of the pay of the year, or the pay work would give.
    """
    return most(tenth(year_gross, earned, days), kept_pay(rates, day, month_gross, days))


def tenth(year_gross: Whole, earned: int, days: Whole) -> Whole:
    """A tenth of the pay of the year, for some days of those earned in it, in cents; number or column."""
    return half_up(year_gross * days, 10 * earned)


def kept_pay(rates: Rates, day: date, month_gross: Whole, days: Whole) -> Whole:
    """What work would have given over some working days, in cents; number or column."""
    return half_up(month_gross * days, rates.at("leave_working_days_month", day))


def unused_leave(rates: Rates, day: date, month_gross: int, days: int) -> Line:
    """Gross indemnity for working days of leave not taken, when only the average month is known.

    Args:
        rates: dated rates.
        day: last day of the contract.
        month_gross: average gross of a month, in cents.
        days: working days of leave left.
    """
    earned = rates.at("leave_most_days_year", day)
    amount = indemnity(
        rates, day, year_gross=12 * month_gross, earned=earned, month_gross=month_gross, days=days
    )
    label = f"Indemnité compensatrice de congés payés ({days} jours ouvrables)"
    return Line("unused_leave", label, "pay", month_gross, 0, amount, "travail_l3141_24")


def explain(
    rates: Rates, day: date, *, months: int, year_gross: int, month_gross: int, days: int
) -> tuple[Line, ...]:
    """The two counts of an indemnity, and the better one.

    Args:
        rates: dated rates.
        day: when the leave is taken or paid.
        months: worked in the year in which the leave was earned, at least 1.
        year_gross, month_gross, days: see `indemnity`.
    """
    source = "travail_l3141_24"
    earned = int(days_earned(rates, day, months))
    owed = indemnity(rates, day, year_gross=year_gross, earned=earned, month_gross=month_gross, days=days)
    share, kept = tenth(year_gross, earned, days), kept_pay(rates, day, month_gross, days)
    label = f"Indemnité de congés payés pour {days} jours ouvrables sur {earned}"
    return (
        Line("tenth", "Un dixième du salaire brut de l'année", "total", year_gross, 0, share, source),
        Line("kept_pay", "Salaire que le travail aurait donné", "total", month_gross, 0, kept, source),
        Line("leave", label, "total", 0, 0, owed, source),
    )
