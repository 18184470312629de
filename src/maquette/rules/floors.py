"""Pay floors: the least one may pay for an hour of a job, and why."""

from __future__ import annotations

from datetime import date

from maquette.rules.lines import Line, share
from maquette.rules.pay import grid_pay, gross_floor, net_floor
from maquette.rules.rates import Rates

__all__ = ["explain"]


def explain(
    rates: Rates,
    day: date,
    level: str,
    *,
    leave_included: bool,
    alsace_moselle: bool = False,
    certified: bool = False,
) -> tuple[Line, ...]:
    """The minimum wage and the grid, then the least gross and the least net of an hour.

    Args:
        rates: dated rates.
        day: the day the pay is agreed or checked.
        level: `I` to `XII`.
        leave_included: the pay holds the 10 % of paid leave.
        alsace_moselle: the local sickness contribution is withheld too.
        certified: the employee has the certificate of the branch for this job.
    """
    wage, leave = rates.value("minimum_wage_hour_cents", day), rates.value("paid_leave_rate", day)
    grid = rates.grid[level].at(day)
    asked = grid_pay(rates, day, level, certified=certified)
    floor = gross_floor(rates, day, level, certified=certified)
    extra = share(floor, leave.value) if leave_included else 0
    net = net_floor(
        rates,
        day,
        level,
        leave_included=leave_included,
        alsace_moselle=alsace_moselle,
        certified=certified,
    )
    certificate = rates.table("certification_rate", day).source
    return (
        Line("minimum_wage", "SMIC horaire brut", "total", 0, 0, wage.value, wage.source),
        Line("grid", f"Salaire de la grille, niveau {level}", "total", 0, 0, grid.value, grid.source),
        Line(
            "certified",
            "Majoration pour certification",
            "total",
            grid.value,
            0,
            asked - grid.value,
            certificate,
        ),
        Line("gross_floor", "Salaire brut minimum", "pay", 0, 0, floor, grid.source),
        Line("leave", "Congés payés", "pay", floor, leave.value if extra else 0, extra, leave.source),
        Line(
            "gross",
            "Salaire brut minimum, congés compris s'il y en a",
            "total",
            0,
            0,
            floor + extra,
            grid.source,
        ),
        Line("net_floor", "Salaire net minimum", "total", floor + extra, 0, net, grid.source),
    )
