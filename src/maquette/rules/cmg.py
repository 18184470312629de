"""The childcare supplement (CMG) of direct employment, its pay part, since September 2025."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from maquette.rules.lines import Line
from maquette.rules.pay import month_net
from maquette.rules.rates import Rates
from maquette.rules.whole import Whole, half_up, least, most, stepped

__all__ = ["CARES", "Care", "Family", "explain", "has_right", "left_to_family", "supplement"]

Care = Literal["home", "childminder"]

CARES: tuple[Care, ...] = get_args(Care)

_MILLION = 1_000_000


@dataclass(frozen=True)
class Family:
    """Who asks for the supplement.

    Args:
        income: of a month, in cents: the income of the year of reference divided by twelve.
        children: dependent children.
        disabled_child: one of them gives right to the AEEH, which gives the next lower rate.
    """

    income: int
    children: int
    disabled_child: bool = False


def has_right(rates: Rates, day: date, age: int, *, single_parent: bool = False) -> bool:
    """Whether a child of this age, in full years, gives right to it."""
    limit = "cmg_single_parent_age_years" if single_parent else "cmg_age_years"
    return age < rates.at(limit, day)


def left_to_family(cost: Whole, income: Whole, effort: Whole, median: int) -> Whole:
    """What the family pays of a cost: its hourly effort against the median cost; one number, or a column.

    Args:
        cost: kept for the month, in cents.
        income: of a month, in cents.
        effort: millionths of that income for an hour of care at the median cost.
        median: cents an hour.
    Source:
        CSS D531-18: cost x (1 - income x rate / hourly cost of reference).
    """
    return least(half_up(cost * income * effort, median * _MILLION), cost)


def supplement(cost: Whole, income: Whole, effort: Whole, median: int) -> Whole:
    """The pay part of the supplement, in cents, half a cent left to the family going up; number or column."""
    return cost - left_to_family(cost, income, effort, median)


def explain(
    rates: Rates, day: date, *, care: Care, quarters: int, hour_cost: int, family: Family
) -> tuple[Line, ...]:
    """From the cost of a month of care to the supplement and what is left to the family.

    The supplement for contributions is not counted here: its monthly limits are not known well enough.

    Args:
        rates: dated rates.
        day: first day of the month.
        care: at the family's home, or at a childminder's.
        quarters: quarter-hours of care.
        hour_cost: net pay of an hour in cents, with upkeep and meals at a childminder's.
        family: who asks.
    """
    median = rates.value(f"cmg_{care}_median_hour_cents", day)
    most_hour = rates.value(f"cmg_{care}_most_hour_cents", day)
    scale = rates.table(f"cmg_{care}_effort_millionths", day)
    effort = _effort(scale.rows, family)
    cost = month_net(quarters, hour_cost)
    kept = least(cost, month_net(quarters, most_hour.value))
    given = supplement(kept, family.income, effort, median.value)
    percent = f"{effort // 10_000},{effort % 10_000:04}"
    return (
        Line("cost", "Coût de la garde", "pay", hour_cost, 0, cost, ""),
        Line(
            "over_limit", "Au-delà du coût horaire retenu", "relief", most_hour.value, 0,
            most(cost - kept, 0), most_hour.source,
        ),
        Line(
            "effort", f"Part de la famille ({percent} % du revenu par heure)", "relief", family.income, 0,
            kept - given, scale.source,
        ),
        Line("cmg", "CMG, part rémunération", "total", kept, 0, given, median.source),
        Line("left_to_pay", "Reste à la famille", "total", 0, 0, cost - given, ""),
    )  # fmt: skip


def _effort(rows: tuple[tuple[int, int], ...], family: Family) -> int:
    effort = int(stepped(rows, max(1, family.children)))
    if not family.disabled_child:
        return effort
    return max((lower for _, lower in rows if lower < effort), default=effort)
