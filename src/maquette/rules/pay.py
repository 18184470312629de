"""Hourly pay: a month's net, and the least one may agree on."""

from __future__ import annotations

from datetime import date

from maquette.rules.lines import FULL
from maquette.rules.rates import Rates, Series
from maquette.rules.whole import Whole

__all__ = ["gross_floor", "month_net", "net_floor"]


def month_net(quarters: Whole, net_hourly: Whole) -> Whole:
    """Net of a month in cents, from quarter-hours and cents per hour, half a cent going up."""
    return (quarters * net_hourly + 2) // 4


def gross_floor(rates: Rates, day: date, level: str) -> int:
    """The least gross hourly pay of a level, in cents: the higher of the grid and the minimum wage.

    Raises:
        NoRateError: the level does not exist, or its grid is not known that early.
    Source:
        IDCC 3239, pay grid; Code du travail L3231-2.
    """
    grid = rates.grid.get(level, Series(f"grid level {level}", ())).at(day).value
    return max(grid, rates.at("minimum_wage_hour_cents", day))


def net_floor(
    rates: Rates, day: date, level: str, *, leave_included: bool, alsace_moselle: bool = False
) -> int:
    """The least net hourly pay of a level, in cents, cut to the cent below.

    The cut, and not a rounding, gives the printed minimum: 10.51 euros for level I with leave, from 2025-04.

    Args:
        rates: dated rates.
        day: the day the pay is agreed or checked.
        level: `I` to `XII`.
        leave_included: the pay holds the 10 % of paid leave.
        alsace_moselle: the local sickness contribution is withheld too.
    Source:
        IDCC 3239; minimum net printed by Urssaf and Fepem.
    """
    regime = rates.regime(day, alsace_moselle=alsace_moselle)
    net = gross_floor(rates, day, level) * regime.kept
    if leave_included:
        return net * (FULL + rates.at("paid_leave_rate", day)) // FULL**3
    return net // FULL**2
