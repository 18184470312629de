"""Hourly pay: a month's net, and the least one may agree on."""

from __future__ import annotations

from datetime import date

from maquette.rules.lines import FULL, share
from maquette.rules.rates import Rates, Regime, Series
from maquette.rules.whole import half_up

__all__ = ["gross_floor", "month_net", "net_floor"]


def month_net(quarters: int, net_hourly: int) -> int:
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
    """The least net hourly pay of a level, in cents, half a cent going up.

    The gross is rounded first, its leave included, as the printed minimums are: 12.24 euros give 13.46 then
    10.51 (10.34 in Alsace-Moselle) from 2025-04, and 11.75 euros without leave gave 9.18 before.

    Args:
        rates: dated rates.
        day: the day the pay is agreed or checked.
        level: `I` to `XII`.
        leave_included: the pay holds the 10 % of paid leave.
        alsace_moselle: the local sickness contribution is withheld too.
    Source:
        IDCC 3239; minimum net printed by Urssaf and by the unions of the branch.
    """
    gross = gross_floor(rates, day, level)
    if leave_included:
        gross += share(gross, rates.at("paid_leave_rate", day))
    return half_up(gross * _kept(rates.regime(day, alsace_moselle=alsace_moselle)), FULL**2)


def _kept(regime: Regime) -> int:
    """Share of a gross under the ceiling that is left as net, times `FULL` squared."""
    below = (line for line in regime.employee if line.base not in ("above_cap", "once_above_cap"))
    return FULL**2 - sum(line.rate * (regime.csg_rate if line.base == "csg" else FULL) for line in below)
