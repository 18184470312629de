"""Notice: how long it lasts, when the contract ends, and what is paid when it cannot be worked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, get_args

from maquette.rules.lines import Line
from maquette.rules.rates import Rates
from maquette.rules.seniority import full_months, months_later
from maquette.rules.whole import Whole, half_up, stepped

__all__ = [
    "REASONS", "Notice", "Reason", "amount", "notice", "notice_days", "notice_end", "notice_pay",
    "of_seniority",
]  # fmt: skip

Reason = Literal["dismissal", "resignation", "employer_death", "serious_fault"]

REASONS: tuple[Reason, ...] = get_args(Reason)
"""Ends of contract known so far; retirement, agreed end and trial period are not."""

_AT_ONCE: frozenset[Reason] = frozenset({"employer_death", "serious_fault"})


@dataclass(frozen=True)
class Notice:
    """A length of notice: weeks or months, never both; columns of them when the seniority is one."""

    weeks: Whole = 0
    months: Whole = 0


def of_seniority(rates: Rates, day: date, reason: Reason, months: Whole) -> Notice:
    """Length of notice for some months of seniority; one number, or a column.

    Source:
        IDCC 3239, dismissal and resignation: under 6 months, under 2 years, then longer. The death of the
        employer gives the length of a dismissal (article 161-4-1), a serious fault gives none.
    """
    if reason == "serious_fault":
        return Notice(0 * months, 0 * months)
    whose = "resignation" if reason == "resignation" else "dismissal"
    weeks, lasting = (rates.table(f"notice_{whose}_{unit}", day).rows for unit in ("weeks", "months"))
    return Notice(stepped(weeks, months), stepped(lasting, months))


def notice(rates: Rates, reason: Reason, start: date, notified: date) -> Notice:
    """Length of notice by seniority on the day it is given."""
    return of_seniority(rates, notified, reason, full_months(start, notified))


def notice_end(rates: Rates, reason: Reason, start: date, notified: date) -> date:
    """Last day of the contract, the day of notification being the first of the notice.

    The death of the employer and a serious fault end the contract at once. Months end on the day before the
    same date, or on the last day of a month too short to have it.

    Source:
        IDCC 3239; counting the day of notification is our convention.
    """
    if reason in _AT_ONCE:
        return notified
    length = notice(rates, reason, start, notified)
    later = months_later(notified, length.months) + timedelta(weeks=length.weeks)
    too_short = length.months and later.day < notified.day
    return later if too_short else later - timedelta(days=1)


def notice_days(rates: Rates, reason: Reason, start: date, notified: date) -> int:
    """Calendar days of notice to work, first and last included; none when the contract ends at once."""
    if reason in _AT_ONCE:
        return 0
    return (notice_end(rates, reason, start, notified) - notified).days + 1


def amount(length: Notice, month_gross: Whole) -> Whole:
    """Gross pay of a length of notice, in cents: a week is 12/52 of a month; one number, or a column."""
    return length.months * month_gross + half_up(length.weeks * month_gross * 12, 52)


def notice_pay(rates: Rates, reason: Reason, start: date, notified: date, month_gross: int) -> Line:
    """Gross paid for a notice that cannot be worked: only after the death of the employer.

    Args:
        rates: dated rates.
        reason: why the contract ends.
        start: first day of the contract.
        notified: day of notification, or of the death.
        month_gross: average gross of a month, in cents.
    Source:
        IDCC 3239, article 161-4-1: the estate owes what the notice would have paid.
    """
    owed = 0
    if reason == "employer_death":
        owed = amount(notice(rates, reason, start, notified), month_gross)
    return Line("notice_pay", "Indemnité compensatrice de préavis", "pay", month_gross, 0, owed, "kali_161_4")
