"""Paid leave: the 10 % paid each month, and leave still unused when a contract ends."""

from __future__ import annotations

from datetime import date

from maquette.rules.lines import FULL, Line
from maquette.rules.rates import Rates

__all__ = ["leave_part", "unused_leave", "without_leave"]

WORKING_DAYS_MONTH = 26
"""Working days (Monday to Saturday) of an average month. Source: Code du travail L3141-3, usual practice."""

LEAVE_DAYS_YEAR = 30
"""2.5 working days a month, twelve months. Source: IDCC 3239; Code du travail L3141-3."""


def without_leave(rates: Rates, day: date, net_hourly: int) -> int:
    """Hourly pay in cents once the leave it holds is taken out, half a cent going up.

    Source:
        Cesu convention: pay holds 10 % of paid leave unless the contract says otherwise.
    """
    whole = FULL + rates.at("paid_leave_rate", day)
    return (2 * net_hourly * FULL + whole) // (2 * whole)


def leave_part(rates: Rates, day: date, net: int) -> int:
    """The part of a net pay, in cents, that pays leave when the pay holds it."""
    return net - without_leave(rates, day, net)


def unused_leave(month_gross: int, days: int) -> Line:
    """Gross indemnity for working days of leave not taken: the better of the two legal counts.

    Args:
        month_gross: average gross of a month, in cents.
        days: working days of leave left.
    Source:
        Code du travail L3141-24, L3141-28: a tenth of the pay of the year, or the pay work would give.
    """
    tenth_of_year = _rounded(month_gross * 12 * days, 10 * LEAVE_DAYS_YEAR)
    kept_pay = _rounded(month_gross * days, WORKING_DAYS_MONTH)
    label = f"Indemnité compensatrice de congés payés ({days} jours ouvrables)"
    return Line(
        "unused_leave", label, "pay", month_gross, 0, max(tenth_of_year, kept_pay), "code_travail_l3141_24"
    )


def _rounded(amount: int, divisor: int) -> int:
    return (2 * amount + divisor) // (2 * divisor)
