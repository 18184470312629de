"""The three reliefs of the employer's share: which one applies, and what it takes off."""

from __future__ import annotations

from datetime import date
from typing import Literal

from maquette.rules.lines import Line, share
from maquette.rules.rates import Rates, Value
from maquette.rules.seniority import full_years

__all__ = ["RELIEVED", "TOTAL_ALLOWANCES", "ReliefName", "relief_for", "relief_lines", "seventy_ceiling"]

ReliefName = Literal["deduction", "seventy", "total", "none"]

TOTAL_ALLOWANCES = frozenset({"apa", "pch", "mtp", "aeeh", "card_80"})
"""Allowances and rights that lift the relieved contributions without limit. Source: CSS L241-10 I."""

RELIEVED = frozenset({"sickness", "family", "old_age", "old_age_capped"})
"""Contributions lifted for people of 70 and over and by the total relief. Source: CSS L241-10, D241-5."""


def relief_for(rates: Rates, day: date, birth_date: date, allowance: str | None) -> ReliefName:
    """The relief an employer gets without asking.

    Args:
        rates: dated rates.
        day: first day of the month worked; the age counts from there.
        birth_date: of the employer.
        allowance: `apa`, `pch`, `mtp`, `aeeh`, `card_80`, or nothing.
    Source:
        CSS L241-10: total for the listed allowances, automatic from 70, otherwise 2 euros an hour (I bis).
    """
    if allowance in TOTAL_ALLOWANCES:
        return "total"
    if full_years(birth_date, day) >= rates.at("seventy_age_years", day):
        return "seventy"
    return "deduction"


def seventy_ceiling(rates: Rates, day: date) -> int:
    """Gross cents a household of 70 and over is relieved on in a month.

    Source:
        CSS D241-5: 65 times the hourly minimum wage.
    """
    return rates.at("seventy_ceiling_hours", day) * rates.at("minimum_wage_hour_cents", day)


def relief_lines(
    rates: Rates,
    day: date,
    relief: ReliefName,
    employer: tuple[Line, ...],
    *,
    quarters: int,
    gross: int,
    overseas: bool = False,
    relieved_before: int = 0,
) -> tuple[Line, ...]:
    """What a relief takes off the employer's lines of one month.

    Args:
        rates: dated rates.
        day: first day of the month.
        relief: which one.
        employer: the employer's lines before relief.
        quarters: quarter-hours worked, paid leave excluded.
        gross: of the month, in cents.
        overseas: the work is done where the hourly deduction is higher.
        relieved_before: gross cents of the same household that already used the ceiling this month.
    """
    if relief == "none":
        return ()
    if relief == "deduction":
        hourly = rates.value("deduction_overseas_hour_cents" if overseas else "deduction_hour_cents", day)
        return _deduction(hourly, employer, quarters)
    limit = gross
    if relief == "seventy":
        limit = min(gross, max(0, seventy_ceiling(rates, day) - relieved_before))
    return tuple(_lifted(line, limit) for line in employer if line.code in RELIEVED)


def _deduction(hourly: Value, employer: tuple[Line, ...], quarters: int) -> tuple[Line, ...]:
    # The deduction never turns into a payment: at legal pay this bound is never met.
    amount = min((hourly.value * quarters + 2) // 4, sum(line.amount for line in employer))
    label = "Déduction forfaitaire par heure travaillée"
    return (Line("relief_deduction", label, "relief", 0, 0, amount, hourly.source),)


def _lifted(line: Line, limit: int) -> Line:
    base = min(line.base, limit)
    label = f"Exonération : {line.label}"
    return Line(
        f"relief_{line.code}", label, "relief", base, line.rate, share(base, line.rate), "css_l241_10"
    )
