"""Severance: what a dismissal, or the death of the employer, gives after eight months."""

from __future__ import annotations

from datetime import date

from maquette.rules.lines import Line
from maquette.rules.notice import Reason, notice_end
from maquette.rules.rates import Rates
from maquette.rules.seniority import full_months
from maquette.rules.whole import Whole, half_up, least, most, where

__all__ = ["GIVING", "amount", "owed", "reference_pay", "severance"]

GIVING: frozenset[Reason] = frozenset({"dismissal", "employer_death"})
"""Ends that give severance."""


def reference_pay(year_gross: Whole, quarter_gross: Whole, months: Whole = 12) -> Whole:
    """Average gross of a month, in cents: the better of the last 12 and the last 3; number or column.

    Args:
        year_gross: of the last twelve months, in cents, or of all of them when there were fewer.
        quarter_gross: of the last three.
        months: how many the first one holds, from 1 to 12.
    Source:
        IDCC 3239, article 163-1; Code du travail R1234-4.
    """
    return most(half_up(year_gross, months), half_up(quarter_gross, 3))


def amount(rates: Rates, day: date, month_gross: Whole, months: Whole) -> Whole:
    """Severance of some months of seniority, in cents, half a cent going up; one number, or a column.

    Months that do not make a year count in proportion.

    Source:
        IDCC 3239, article 163-1: a quarter of a month per year up to ten years, then a third.
    """
    limit = 12 * rates.at("severance_beyond_years", day)
    twelfths = least(months, limit) * rates.at("severance_twelfths_year", day)
    twelfths = twelfths + most(months - limit, 0) * rates.at("severance_beyond_twelfths_year", day)
    return half_up(month_gross * twelfths, 144)


def owed(
    rates: Rates, day: date, *, giving: Whole, notified_months: Whole, months: Whole, month_gross: Whole
) -> Whole:
    """Severance of one contract, in cents, or of a column of them.

    Args:
        rates: dated rates.
        day: of notification.
        giving: whether the end is one of `GIVING`.
        notified_months: seniority on the day of notification, which opens the right.
        months: seniority at the end of the notice, which is paid.
        month_gross: see `reference_pay`.
    """
    opened = giving & (notified_months >= rates.at("severance_first_months", day))
    return where(opened, amount(rates, day, month_gross, months), 0)


def severance(rates: Rates, reason: Reason, start: date, notified: date, month_gross: int) -> Line:
    """Severance of one contract, in cents; a resignation or a serious fault gives none.

    Args:
        rates: dated rates.
        reason: why the contract ends.
        start: first day of the contract.
        notified: the right is judged on that day; the seniority stops at the end of the notice.
        month_gross: average gross of a month in cents, the better of the last 12 and the last 3 months.
    """
    months = full_months(start, notice_end(rates, reason, start, notified))
    due = owed(
        rates,
        notified,
        giving=reason in GIVING,
        notified_months=full_months(start, notified),
        months=months,
        month_gross=month_gross,
    )
    label = f"Indemnité de licenciement ({months // 12} ans et {months % 12} mois d'ancienneté)"
    return Line("severance", label, "pay", month_gross, 0, due, "kali_163_1")
