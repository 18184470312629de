"""Notice: how long it lasts, when the contract ends, and what is paid when it cannot be worked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, get_args

from maquette.rules.lines import Line
from maquette.rules.seniority import full_months, months_later

__all__ = ["REASONS", "Notice", "Reason", "notice", "notice_days", "notice_end", "notice_pay"]

Reason = Literal["dismissal", "resignation", "employer_death"]

REASONS: tuple[Reason, ...] = get_args(Reason)
"""Ends of contract known so far; retirement, agreed end and trial period are not."""


@dataclass(frozen=True)
class Notice:
    """A length of notice: weeks or months, never both."""

    weeks: int = 0
    months: int = 0


_BY_REASON: dict[Reason, tuple[Notice, Notice, Notice]] = {
    "dismissal": (Notice(weeks=1), Notice(months=1), Notice(months=2)),
    "resignation": (Notice(weeks=1), Notice(weeks=2), Notice(months=1)),
    "employer_death": (Notice(weeks=1), Notice(months=1), Notice(months=2)),
}


def notice(reason: Reason, start: date, notified: date) -> Notice:
    """Length of notice by seniority on the day it is given: under 6 months, under 2 years, then longer.

    Source:
        IDCC 3239, dismissal and resignation; the death of the employer gives the length of a dismissal.
    """
    months = full_months(start, notified)
    return _BY_REASON[reason][(months >= 6) + (months >= 24)]


def notice_end(reason: Reason, start: date, notified: date) -> date:
    """Last day of the contract, the day of notification being the first of the notice.

    The death of the employer ends the contract at once.

    Source:
        IDCC 3239; counting the day of notification is our convention.
    """
    if reason == "employer_death":
        return notified
    length = notice(reason, start, notified)
    return months_later(notified, length.months) + timedelta(weeks=length.weeks) - timedelta(days=1)


def notice_days(reason: Reason, start: date, notified: date) -> int:
    """Calendar days of notice to work, first and last included; none after the death of the employer."""
    if reason == "employer_death":
        return 0
    return (notice_end(reason, start, notified) - notified).days + 1


def notice_pay(reason: Reason, start: date, notified: date, month_gross: int) -> Line:
    """Gross paid for a notice that cannot be worked: only after the death of the employer.

    Args:
        reason: why the contract ends.
        start: first day of the contract.
        notified: day of notification, or of the death.
        month_gross: average gross of a month, in cents.
    Source:
        service-public.fr, death of the household employer: the estate owes the notice (confidence medium).
    """
    amount = 0
    if reason == "employer_death":
        length = notice(reason, start, notified)
        amount = length.months * month_gross + (2 * length.weeks * month_gross * 12 + 52) // 104
    return Line(
        "notice_pay", "Indemnité compensatrice de préavis", "pay", month_gross, 0, amount, "service_public"
    )
