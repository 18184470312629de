"""The calendar of a declared month: when to declare, when money is taken, when the employee is paid."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from maquette.rules.contributions import first_day
from maquette.rules.rates import Rates
from maquette.rules.seniority import months_later
from maquette.rules.workdays import workdays_after

__all__ = ["Due", "cesu_plus_open", "due_dates"]


class Due(NamedTuple):
    """One date of the calendar.

    Args:
        code: stable English name.
        label: what a French reader sees.
        day: by then; for a debit without Cesu+, the first day of its month.
        source: law it stands on.
    """

    code: str
    label: str
    day: date
    source: str


def cesu_plus_open(rates: Rates, month: str, declared: date) -> bool:
    """Whether a month declared on a day may still be paid through Cesu+.

    Source:
        CSS D133-13-11: not after the 15th of the next month.
    """
    start = months_later(first_day(month), 1)
    return declared <= start.replace(day=rates.at("cesu_plus_last_day", start))


def due_dates(rates: Rates, month: str, declared: date, *, cesu_plus: bool) -> tuple[Due, ...]:
    """The dates of a month of work, in order of law: declaration, payslip, debit, pay.

    Args:
        rates: dated rates.
        month: `YYYY-MM`, of the work.
        declared: the day the declaration is sent.
        cesu_plus: pay, contributions and tax are taken together, and the employee paid by Urssaf.
    """
    start = months_later(first_day(month), 1)
    last, slip = rates.value("declaration_last_day", start), rates.value("payslip_days", start)
    dates = (
        Due("declare_by", "Déclarer au plus tard le", start.replace(day=last.value), last.source),
        Due("payslip_by", "Bulletin de paie au plus tard le", declared + timedelta(slip.value), slip.source),
    )
    if not cesu_plus:
        later = rates.value("debit_months", start)
        debit = months_later(first_day(month), later.value)
        return (*dates, Due("debit_month", "Cotisations prélevées dans le mois du", debit, later.source))
    closing = rates.value("cesu_plus_last_day", start)
    taken, paid = (rates.value(f"cesu_plus_{what}_working_days", start) for what in ("debit", "pay"))
    return (
        *dates,
        Due("cesu_plus_until", "Cesu+ possible jusqu'au", start.replace(day=closing.value), closing.source),
        Due(
            "debit", "Prélèvement unique au plus tard le", workdays_after(declared, taken.value), taken.source
        ),
        Due("pay", "Salaire versé au plus tard le", workdays_after(declared, paid.value), paid.source),
    )
