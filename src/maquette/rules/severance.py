"""Severance: what a dismissal, or the death of the employer, gives after eight months."""

from __future__ import annotations

from datetime import date
from typing import Any

from maquette.rules.lines import Line
from maquette.rules.notice import Reason, notice_end
from maquette.rules.rates import Rates
from maquette.rules.seniority import full_months
from maquette.rules.whole import half_up, least, most

__all__ = ["amount", "reference_pay", "severance"]

_GIVING: frozenset[Reason] = frozenset({"dismissal", "employer_death"})


def reference_pay(year_gross: Any, quarter_gross: Any, months: Any = 12) -> Any:
    """Average gross of a month, in cents: the better of the last 12 and the last 3; number or column.

    Args:
        year_gross: of the last twelve months, in cents, or of all of them when there were fewer.
        quarter_gross: of the last three.
        months: how many the first one holds, from 1 to 12.
    Source:
        IDCC 3239, article 163-1; Code du travail R1234-4.
    """
    return most((2 * year_gross + months) // (2 * months), half_up(quarter_gross, 3))


def amount(rates: Rates, day: date, month_gross: Any, months: Any) -> Any:
    """Severance of some months of seniority, in cents, half a cent going up; one number, or a column.

    Months that do not make a year count in proportion.

    Source:
        IDCC 3239, article 163-1: a quarter of a month per year up to ten years, then a third.
    """
    limit = 12 * rates.at("severance_beyond_years", day)
    twelfths = least(months, limit) * rates.at("severance_twelfths_year", day)
    twelfths = twelfths + most(months - limit, 0) * rates.at("severance_beyond_twelfths_year", day)
    return half_up(month_gross * twelfths, 144)


def severance(rates: Rates, reason: Reason, start: date, notified: date, month_gross: int) -> Line:
    """Severance of one contract, in cents; a resignation or a serious fault gives none.

    Args:
        rates: dated rates.
        reason: why the contract ends.
        start: first day of the contract.
        notified: the right is judged on that day; the seniority stops at the end of the notice.
        month_gross: average gross of a month in cents, the better of the last 12 and the last 3 months.
    """
    owed, months = 0, full_months(start, notice_end(rates, reason, start, notified))
    if reason in _GIVING and full_months(start, notified) >= rates.at("severance_first_months", notified):
        owed = amount(rates, notified, month_gross, months)
    label = f"Indemnité de licenciement ({months // 12} ans et {months % 12} mois d'ancienneté)"
    return Line("severance", label, "pay", month_gross, 0, owed, "kali_163_1")
