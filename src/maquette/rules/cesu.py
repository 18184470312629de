"""The rules of a Cesu month, as a journey calls them: records in, cents out."""

from __future__ import annotations

from datetime import date

from maquette.rules import advance
from maquette.rules.contributions import Contributions, contributions, first_day
from maquette.rules.given import Given, Record
from maquette.rules.lines import Line
from maquette.rules.pay import month_net
from maquette.rules.payment import debited
from maquette.rules.rates import Rates
from maquette.rules.reliefs import ReliefName, relief_for
from maquette.rules.tax_credit import year_ceiling

__all__ = [
    "cost",
    "debit",
    "employee_share",
    "employer_share",
    "explain",
    "explain_debit",
    "gross",
    "month_of",
    "net",
    "relief",
]


def net(rates: Rates, today: date, *, declaration: Record) -> int:
    """Net pay of the month: hours times net hourly pay."""
    given = Given("declaration", declaration)
    paid: int = month_net(given.integer("hours"), given.integer("net_hourly"))
    return paid


def gross(rates: Rates, today: date, *, relation: Record, declaration: Record) -> int:
    """Gross pay of the month."""
    return month_of(rates, relation, declaration).gross


def employee_share(rates: Rates, today: date, *, relation: Record, declaration: Record) -> int:
    """Contributions withheld from the gross."""
    return month_of(rates, relation, declaration).employee_total


def employer_share(rates: Rates, today: date, *, relation: Record, declaration: Record) -> int:
    """Contributions of the employer, before relief."""
    return month_of(rates, relation, declaration).employer_total


def relief(rates: Rates, today: date, *, relation: Record, declaration: Record) -> int:
    """What the relief takes off the employer's share."""
    return month_of(rates, relation, declaration).relief_amount


def cost(rates: Rates, today: date, *, relation: Record, declaration: Record) -> int:
    """Total cost of the month, before any tax credit."""
    return month_of(rates, relation, declaration).cost


def debit(rates: Rates, today: date, *, relation: Record, declaration: Record) -> int:
    """What is taken from the employer's account: contributions, the pay too under Cesu+, less the advance."""
    month = month_of(rates, relation, declaration)
    taken: int = debited(
        cost=month.cost,
        due=month.due,
        cesu_plus=Given("relation", relation).flag("cesu_plus"),
        advanced=sum(line.amount for line in _advance(rates, month, relation, declaration)),
        vouchers=_vouchers(declaration),
    )
    return taken


def explain(rates: Rates, today: date, *, relation: Record, declaration: Record) -> tuple[Line, ...]:
    """Every line from the net to the cost."""
    return month_of(rates, relation, declaration).explain()


def explain_debit(rates: Rates, today: date, *, relation: Record, declaration: Record) -> tuple[Line, ...]:
    """Every line from the net to the debit."""
    month, vouchers = month_of(rates, relation, declaration), _vouchers(declaration)
    lines = (*month.explain(), *_advance(rates, month, relation, declaration))
    if vouchers and Given("relation", relation).flag("cesu_plus"):
        lines += (Line("prefinanced", "Payé en Cesu préfinancés", "relief", 0, 0, vouchers, ""),)
    taken = debit(rates, today, relation=relation, declaration=declaration)
    return (*lines, Line("debit", "Montant prélevé", "total", 0, 0, taken, ""))


def month_of(
    rates: Rates, relation: Record, declaration: Record, wanted: ReliefName | None = None
) -> Contributions:
    """The month that these records describe, line by line, with the relief it gets or the one wanted."""
    contract, given = Given("relation", relation), Given("declaration", declaration)
    month = given.text("month")
    return contributions(
        rates,
        month,
        net=month_net(given.integer("hours"), given.integer("net_hourly")),
        quarters=given.integer("hours"),
        relief=wanted
        or relief_for(
            rates, first_day(month), contract.day("employer_birth_date"), contract.maybe("allowance")
        ),
        alsace_moselle=contract.flag("alsace_moselle"),
        overseas=contract.flag("overseas"),
        relieved_before=given.integer("gross_before", 0),
    )


def _advance(rates: Rates, month: Contributions, relation: Record, declaration: Record) -> tuple[Line, ...]:
    """The tax credit paid at once; no line when the household did not ask for it, or has none."""
    contract, day = Given("relation", relation), first_day(month.month)
    if not contract.flag("advance"):
        return ()
    asked = advance.Month(
        cost=month.cost,
        cost_before=Given("declaration", declaration).integer("cost_before", 0),
        ceiling=year_ceiling(rates, day, contract.day("employer_birth_date")),
        helped=_vouchers(declaration),
    )
    given = advance.line(rates, day, asked)
    return (given,) if given.amount else ()


def _vouchers(declaration: Record) -> int:
    """What prefinanced vouchers pay of the net."""
    return Given("declaration", declaration).integer("prefinanced", 0)
