"""Severance: what a dismissal, or the death of the employer, gives after eight months."""

from __future__ import annotations

from datetime import date

from maquette.rules.lines import Line
from maquette.rules.notice import Reason
from maquette.rules.seniority import full_months
from maquette.rules.whole import Whole, least, most

__all__ = ["FIRST_MONTHS", "GIVING", "for_months", "severance"]

FIRST_MONTHS = 8
"""Seniority that opens the right. Source: IDCC 3239; Code du travail L1234-9."""

GIVING: frozenset[Reason] = frozenset({"dismissal", "employer_death"})
"""Ends that give severance."""


def severance(reason: Reason, start: date, notified: date, end: date, month_gross: int) -> Line:
    """Severance of one contract, in cents, half a cent going up.

    A resignation gives none. Months that do not make a year count in proportion.

    Args:
        reason: why the contract ends.
        start: first day of the contract.
        notified: the right is judged on that day.
        end: last day of the contract, where the seniority stops.
        month_gross: average gross of a month in cents, the better of the last 12 and the last 3 months.
    Source:
        IDCC 3239: a quarter of a month per year up to ten years, then a third.
    """
    amount, months = 0, full_months(start, end)
    if reason in GIVING and full_months(start, notified) >= FIRST_MONTHS:
        amount = for_months(month_gross, months)
    label = f"Indemnité de licenciement ({months // 12} ans et {months % 12} mois d'ancienneté)"
    return Line("severance", label, "pay", month_gross, 0, amount, "kali_3239")


def for_months(month_gross: Whole, months: Whole) -> Whole:
    """Severance for some months of seniority, in cents: one contract, or a column of them."""
    first, beyond = least(months, 120), most(0, months - 120)
    return (month_gross * (3 * first + 4 * beyond) + 72) // 144
