"""Hourly pay: a month's net, and the least one may agree on."""

from __future__ import annotations

from datetime import date

from maquette.rules.lines import FULL, share
from maquette.rules.rates import Rates, Series
from maquette.rules.whole import Whole, half_up, stepped

__all__ = ["LEVELS", "grid_pay", "gross_floor", "month_net", "net_floor", "net_of_hour"]


LEVELS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
"""Reference levels. Source: IDCC 3239."""


def month_net(quarters: Whole, net_hourly: Whole) -> Whole:
    """Net of a month in cents, from quarter-hours and cents per hour, half a cent going up."""
    return half_up(quarters * net_hourly, 4)


def grid_pay(rates: Rates, day: date, level: str, *, certified: bool = False) -> int:
    """The gross hourly pay of the grid, in cents, half a cent going up.

    Args:
        rates: dated rates.
        day: the day the pay is agreed or checked.
        level: `I` to `XII`.
        certified: the employee has the certificate of the branch for this job.
    Raises:
        NoRateError: the level does not exist, or its grid is not known that early.
    Source:
        IDCC 3239, annex 6: 4 % more from level I to IV, 5 % at levels V and VI.
    """
    grid = rates.grid.get(level, Series(f"grid level {level}", ())).at(day).value
    if not certified:
        return grid
    rows = rates.table("certification_rate", day).rows
    return grid + int(share(grid, stepped(rows, LEVELS.index(level) + 1)))


def gross_floor(rates: Rates, day: date, level: str, *, certified: bool = False) -> int:
    """The least gross hourly pay of a level, in cents: the higher of the grid and the minimum wage.

    Raises:
        NoRateError: the level does not exist, or its grid is not known that early.
    Source:
        IDCC 3239, pay grid; Code du travail L3231-2.
    """
    grid = grid_pay(rates, day, level, certified=certified)
    return max(grid, rates.at("minimum_wage_hour_cents", day))


def net_floor(
    rates: Rates,
    day: date,
    level: str,
    *,
    leave_included: bool,
    alsace_moselle: bool = False,
    certified: bool = False,
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
        certified: the employee has the certificate of the branch for this job.
    Source:
        IDCC 3239; minimum net printed by Urssaf and by the unions of the branch.
    """
    gross = gross_floor(rates, day, level, certified=certified)
    if leave_included:
        gross += share(gross, rates.at("paid_leave_rate", day))
    return net_of_hour(rates, day, gross, alsace_moselle=alsace_moselle)


def net_of_hour(rates: Rates, day: date, gross: int, *, alsace_moselle: bool = False) -> int:
    """What an hour's gross leaves as net, in cents, half a cent going up: pay under the ceiling."""
    net: int = half_up(gross * rates.regime(day, alsace_moselle=alsace_moselle).kept, FULL**2)
    return net
