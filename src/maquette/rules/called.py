"""Rules a journey calls with values rather than whole records: cents, quarter-hours and dates."""

from __future__ import annotations

from datetime import date

from maquette.rules import advance, at_source, calendar, cmg, floors, prefinanced, sick_pay, tax_credit
from maquette.rules.cesu import month_of
from maquette.rules.given import Record
from maquette.rules.lines import Line
from maquette.rules.pay import net_floor
from maquette.rules.rates import Rates

__all__ = [
    "advance_amount",
    "advance_explain",
    "advance_left",
    "cmg_amount",
    "cmg_explain",
    "debit_day",
    "explain_credit",
    "explain_floor",
    "explain_sick",
    "explain_tax",
    "explain_vouchers",
    "floor",
    "paid",
    "pay_day",
    "sick_day",
    "sick_right",
    "tax",
    "tax_ceiling",
    "tax_credit_amount",
    "vouchers_aid",
    "vouchers_rest",
]  # fmt: skip


def tax_ceiling(rates: Rates, today: date, *, persons: int, first_year: bool, disability: bool) -> int:
    """Ceiling of the tax credit of this year."""
    made = tax_credit.ceiling(rates, today, persons=persons, first=first_year, disability=disability)
    return int(made)


def tax_credit_amount(rates: Rates, today: date, *, spent: int, aids: int, ceiling: int) -> int:
    """Tax credit of a year's spending."""
    return _last(explain_credit(rates, today, spent=spent, aids=aids, ceiling=ceiling))


def explain_credit(rates: Rates, today: date, *, spent: int, aids: int, ceiling: int) -> tuple[Line, ...]:
    """From the spending to the credit."""
    return tax_credit.explain(rates, today, tax_credit.Spending(usual=spent, aids=aids), ceiling)


def advance_amount(rates: Rates, today: date, *, cost: int, cost_before: int, ceiling: int) -> int:
    """Tax credit paid at once for one month."""
    lines = advance_explain(rates, today, cost=cost, cost_before=cost_before, ceiling=ceiling)
    return _amount(lines, "advance")


def advance_left(rates: Rates, today: date, *, cost: int, cost_before: int, ceiling: int) -> int:
    """What is left to pay once the credit is advanced."""
    lines = advance_explain(rates, today, cost=cost, cost_before=cost_before, ceiling=ceiling)
    return _amount(lines, "left_to_pay")


def advance_explain(
    rates: Rates, today: date, *, cost: int, cost_before: int, ceiling: int
) -> tuple[Line, ...]:
    """From the cost of a month to what is left to pay."""
    return advance.explain(rates, today, advance.Month(cost, cost_before, ceiling))


def vouchers_rest(rates: Rates, today: date, *, due: int, value: int, funded: int) -> int:
    """What is left to pay in money once the vouchers are used."""
    return _amount(explain_vouchers(rates, today, due=due, value=value, funded=funded), "rest")


def vouchers_aid(rates: Rates, today: date, *, due: int, value: int, funded: int) -> int:
    """What is taken off the spending of the tax credit: the funder's part."""
    return _amount(explain_vouchers(rates, today, due=due, value=value, funded=funded), "deducted")


def explain_vouchers(rates: Rates, today: date, *, due: int, value: int, funded: int) -> tuple[Line, ...]:
    """What vouchers pay, and what the funder's part changes."""
    return prefinanced.explain(rates, today, prefinanced.Vouchers(due, value, funded))


def cmg_amount(rates: Rates, today: date, *, hours: int, hour_cost: int, income: int, children: int) -> int:
    """Childcare supplement of a month at the family's home, its pay part."""
    lines = cmg_explain(rates, today, hours=hours, hour_cost=hour_cost, income=income, children=children)
    return _amount(lines, "cmg")


def cmg_explain(
    rates: Rates, today: date, *, hours: int, hour_cost: int, income: int, children: int
) -> tuple[Line, ...]:
    """From the cost of a month of care to the supplement."""
    family = cmg.Family(income, children)
    return cmg.explain(rates, today, care="home", quarters=hours, hour_cost=hour_cost, family=family)


def sick_right(rates: Rates, today: date, *, stop: date, hours_3: int, hours_12: int) -> bool:
    """Whether the hours of three or twelve months give a right to the sickness allowance."""
    return bool(sick_pay.has_right(rates, stop, sick_pay.Activity(hours_3 // 4, 0, hours_12 // 4)))


def sick_day(rates: Rates, today: date, *, stop: date, month_gross: int) -> int:
    """Sickness allowance of a day, when each of the last three months paid the same."""
    return _amount(explain_sick(rates, today, stop=stop, month_gross=month_gross), "daily")


def explain_sick(rates: Rates, today: date, *, stop: date, month_gross: int) -> tuple[Line, ...]:
    """From the pay of three months to the allowance of a day."""
    return sick_pay.explain(rates, stop, days=0, last_months=(month_gross,) * 3)[:-1]


def tax(rates: Rates, today: date, *, relation: Record, declaration: Record, rate: int) -> int:
    """Income tax withheld from the pay of a month."""
    return _amount(explain_tax(rates, today, relation=relation, declaration=declaration, rate=rate), "tax")


def paid(rates: Rates, today: date, *, relation: Record, declaration: Record, rate: int) -> int:
    """What the employee receives once the tax is withheld."""
    return _last(explain_tax(rates, today, relation=relation, declaration=declaration, rate=rate))


def explain_tax(
    rates: Rates, today: date, *, relation: Record, declaration: Record, rate: int
) -> tuple[Line, ...]:
    """From the net to what the employee receives."""
    return at_source.explain(rates, month_of(rates, relation, declaration), rate)


def floor(rates: Rates, today: date, *, level: str, leave: str) -> int:
    """The least net pay of an hour."""
    return net_floor(rates, today, level, leave_included=leave == "included")


def explain_floor(rates: Rates, today: date, *, level: str, leave: str) -> tuple[Line, ...]:
    """From the minimum wage and the grid to the least net pay."""
    return floors.explain(rates, today, level, leave_included=leave == "included")


def debit_day(rates: Rates, today: date, *, month: str, declared: date) -> date:
    """Day by which Cesu+ takes pay and contributions."""
    return _due(rates, month, declared, "debit")


def pay_day(rates: Rates, today: date, *, month: str, declared: date) -> date:
    """Day by which Cesu+ pays the employee."""
    return _due(rates, month, declared, "pay")


def _due(rates: Rates, month: str, declared: date, code: str) -> date:
    dues = calendar.due_dates(rates, month, declared, cesu_plus=True)
    return next(due.day for due in dues if due.code == code)


def _amount(lines: tuple[Line, ...], code: str) -> int:
    return next(line.amount for line in lines if line.code == code)


def _last(lines: tuple[Line, ...]) -> int:
    return lines[-1].amount
