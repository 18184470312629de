"""The three reliefs of the employer's share: which one applies, and what it takes off."""

from __future__ import annotations

from datetime import date
from typing import Literal, get_args

from maquette.rules.lines import Line, share
from maquette.rules.rates import Rates, Value
from maquette.rules.seniority import full_years
from maquette.rules.whole import Whole, half_up, least, most, where

__all__ = [
    "RELIEFS",
    "RELIEVED",
    "TOTAL_ALLOWANCES",
    "ReliefName",
    "deduction",
    "deduction_rate",
    "lifted",
    "lifted_up_to",
    "relief_code",
    "relief_for",
    "relief_lines",
    "seventy_ceiling",
]

ReliefName = Literal["deduction", "seventy", "total", "none"]

RELIEFS: tuple[ReliefName, ...] = get_args(ReliefName)
"""Reliefs in the order of their codes in a column."""

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
    code = relief_code(rates, day, full_years(birth_date, day), allowance in TOTAL_ALLOWANCES)
    return RELIEFS[code]


def relief_code(rates: Rates, day: date, age: Whole, allowed: Whole) -> Whole:
    """Index in `RELIEFS` of the relief of one employer, or of a column of them."""
    by_age = where(age >= rates.at("seventy_age_years", day), RELIEFS.index("seventy"), 0)
    return where(allowed, RELIEFS.index("total"), by_age)


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
        return _deduction(deduction_rate(rates, day, overseas=overseas), employer, quarters)
    code, ceiling = RELIEFS.index(relief), seventy_ceiling(rates, day)
    limit = lifted_up_to(code, gross=gross, ceiling=ceiling, relieved_before=relieved_before)
    return tuple(_lifted(line, limit) for line in employer if line.code in RELIEVED)


def lifted_up_to(code: Whole, *, gross: Whole, ceiling: int, relieved_before: Whole) -> Whole:
    """Cents of gross on which contributions are lifted: none, what the ceiling leaves, or all.

    Args:
        code: index in `RELIEFS`.
        gross: of the month.
        ceiling: see `seventy_ceiling`.
        relieved_before: gross of the same household that already used it this month.
    """
    left = least(gross, most(0, ceiling - relieved_before))
    some = where(code == RELIEFS.index("seventy"), left, 0)
    return where(code == RELIEFS.index("total"), gross, some)


def lifted(base: Whole, rate: Whole, limit: Whole) -> Whole:
    """Cents a relief takes off one contribution of the employer."""
    return share(least(base, limit), rate)


def deduction_rate(rates: Rates, day: date, *, overseas: bool = False) -> Value:
    """Cents of an hour that the flat deduction takes off."""
    return rates.value("deduction_overseas_hour_cents" if overseas else "deduction_hour_cents", day)


def deduction(hourly: int, quarters: Whole, employer_total: Whole) -> Whole:
    """Cents the flat deduction takes off; it never turns into a payment, a bound legal pay never meets."""
    return least(half_up(hourly * quarters, 4), employer_total)


def _deduction(hourly: Value, employer: tuple[Line, ...], quarters: int) -> tuple[Line, ...]:
    amount = deduction(hourly.value, quarters, sum(line.amount for line in employer))
    label = "Déduction forfaitaire par heure travaillée"
    return (Line("relief_deduction", label, "relief", 0, 0, amount, hourly.source),)


def _lifted(line: Line, limit: int) -> Line:
    base = min(line.base, limit)
    label, amount = f"Exonération : {line.label}", lifted(line.base, line.rate, limit)
    return Line(f"relief_{line.code}", label, "relief", base, line.rate, amount, "css_l241_10")
