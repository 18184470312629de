"""Monthly declarations: what each month of a contract pays, costs and takes from the account."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from maquette.fakedata.contracts import Relation
from maquette.rules.contributions import Contributions, contributions, first_day
from maquette.rules.lines import Line
from maquette.rules.pay import month_net
from maquette.rules.rates import Rates
from maquette.rules.reliefs import relief_for
from maquette.rules.seniority import months_later
from maquette.rules.tax_credit import advance, year_ceiling

__all__ = ["Declaration", "declarations", "household_declarations"]


@dataclass(frozen=True)
class Declaration:
    """One month of one contract; amounts in cents.

    Args:
        month: `YYYY-MM`.
        quarters: quarter-hours worked.
        net_hourly: cents, as declared.
        contributions: from the net to the cost, line by line.
        gross_before: gross the household already declared this month, which used its monthly ceiling.
        cost_before: what the household spent since January, which used its yearly ceiling.
        advance: tax credit paid at once.
        debit: taken from the account of the household.
    """

    relation: Relation
    month: str
    quarters: int
    net_hourly: int
    contributions: Contributions
    gross_before: int
    cost_before: int
    advance: int
    debit: int

    @property
    def net_total(self) -> int:
        """What the employee receives before income tax."""
        return self.contributions.net

    @property
    def gross(self) -> int:
        """Gross pay."""
        return self.contributions.gross

    @property
    def employee_total(self) -> int:
        """Contributions withheld from the gross."""
        return self.contributions.employee_total

    @property
    def employer_total(self) -> int:
        """Contributions of the employer, before relief."""
        return self.contributions.employer_total

    @property
    def relief(self) -> str:
        """`deduction`, `seventy`, `total` or `none`."""
        return self.contributions.relief

    @property
    def relief_amount(self) -> int:
        """What the relief takes off."""
        return self.contributions.relief_amount

    @property
    def cost(self) -> int:
        """Cost of the month before any tax credit."""
        return self.contributions.cost

    @property
    def lines(self) -> tuple[Line, ...]:
        """Every line from the net to the cost."""
        return self.contributions.explain()


def declarations(relation: Relation, from_month: str, to_month: str, rates: Rates) -> tuple[Declaration, ...]:
    """Declarations of one contract, month after month, both ends included; none while it does not run.

    Each is the same whatever the range asked. A month that needs what came before it (siblings under a
    monthly ceiling, January onwards under the yearly one) finds it by itself.

    Raises:
        NoRateError: a month needed is before the first known rates.
    """
    made = household_declarations((relation, *relation.siblings), from_month, to_month, rates)
    return tuple(one for one in made if one.relation.number == relation.number)


def household_declarations(
    relations: Sequence[Relation], from_month: str, to_month: str, rates: Rates
) -> tuple[Declaration, ...]:
    """Declarations of all the contracts of one household, by month then by contract.

    Args:
        relations: all of them, at least one.
    """
    ordered = sorted(relations, key=lambda relation: relation.number)
    # The yearly ceiling of the advance fills from January on; without an advance no month depends on another.
    first = f"{from_month[:4]}-01" if ordered[0].employer.advance else from_month
    made: list[Declaration] = []
    of_month: list[Declaration] = []
    spent = 0
    for month in _months(first, to_month):
        spent = 0 if month.endswith("-01") else spent
        of_month = _month(ordered, month, spent=spent, rates=rates, before=of_month)
        spent += sum(one.cost for one in of_month)
        made.extend(of_month)
    return tuple(one for one in made if one.month >= from_month)


def _month(
    ordered: Sequence[Relation], month: str, *, spent: int, rates: Rates, before: Sequence[Declaration]
) -> list[Declaration]:
    day = first_day(month)
    made: list[Declaration] = []
    for relation in ordered:
        if _runs(relation, day):
            gross_before = sum(one.gross for one in made)
            amounts = _amounts(relation, month, gross_before=gross_before, rates=rates, before=before)
            cost_before = spent + sum(one.cost for one in made)
            made.append(_declaration(amounts, relation, gross_before, cost_before, rates))
    return made


def _amounts(
    relation: Relation, month: str, *, gross_before: int, rates: Rates, before: Sequence[Declaration]
) -> Contributions:
    """Amounts of a month: those of the month before when nothing they depend on has changed."""
    employer, day = relation.employer, first_day(month)
    relief = relief_for(rates, day, employer.birth_date, employer.allowance)
    for one in before:
        same = one.relation is relation and one.gross_before == gross_before and one.relief == relief
        if same and rates.period(first_day(one.month)) == rates.period(day):
            return replace(one.contributions, month=month)
    return contributions(
        rates,
        month,
        net=month_net(relation.monthly_quarters, relation.net_hourly),
        quarters=relation.monthly_quarters,
        relief=relief,
        alsace_moselle=employer.alsace_moselle,
        relieved_before=gross_before,
    )


def _declaration(
    amounts: Contributions, relation: Relation, gross_before: int, cost_before: int, rates: Rates
) -> Declaration:
    employer, advanced = relation.employer, 0
    if employer.advance:
        day = first_day(amounts.month)
        ceiling = year_ceiling(rates, day, employer.birth_date)
        advanced = advance(rates, day, cost=amounts.cost, cost_before=cost_before, ceiling=ceiling)
    return Declaration(
        relation=relation,
        month=amounts.month,
        quarters=relation.monthly_quarters,
        net_hourly=relation.net_hourly,
        contributions=amounts,
        gross_before=gross_before,
        cost_before=cost_before if employer.advance else 0,
        advance=advanced,
        debit=(amounts.cost if employer.cesu_plus else amounts.due) - advanced,
    )


def _runs(relation: Relation, day: date) -> bool:
    """Whether a contract runs at least one day of the month that starts on `day`."""
    ended = relation.end_date is not None and relation.end_date < day
    return relation.start_date < months_later(day, 1) and not ended


def _months(first: str, last: str) -> Iterator[str]:
    start, end = first_day(first), first_day(last)
    for index in range(start.year * 12 + start.month - 1, end.year * 12 + end.month):
        yield f"{index // 12:04}-{index % 12 + 1:02}"
