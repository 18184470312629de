"""Monthly declarations: what each month of a contract pays, costs and takes from the account."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from maquette.fakedata.absences import SickLeave, sick_leave, worked_quarters
from maquette.fakedata.contracts import Relation
from maquette.fakedata.vocabulary import RHYTHMS
from maquette.fakedata.world import World
from maquette.rules import advance
from maquette.rules.contributions import Contributions, contributions, first_day
from maquette.rules.lines import Line
from maquette.rules.pay import month_net
from maquette.rules.payment import debited
from maquette.rules.prefinanced import used as vouchers_used
from maquette.rules.rates import Rates
from maquette.rules.reliefs import relief_for
from maquette.rules.seniority import months_later
from maquette.rules.tax_credit import year_ceiling

__all__ = ["Declaration", "declarations", "household_declarations", "is_declared"]


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
        prefinanced: the part of the net that vouchers pay.
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
    prefinanced: int
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


@dataclass(frozen=True)
class _Year:
    """What a household already used since January: spending that counts for the credit, and net pay."""

    spent: int = 0
    net: int = 0


def declarations(world: World, relation: Relation, from_month: str, to_month: str) -> tuple[Declaration, ...]:
    """Declarations of one contract, month after month, both ends included; none while it does not run.

    Each is the same whatever the range asked. A month that needs what came before it (siblings under a
    monthly ceiling, January onwards under the yearly ones) finds it by itself.

    Raises:
        NoRateError: a month needed is before the first known rates.
    """
    made = household_declarations(world, (relation, *relation.siblings), from_month, to_month)
    return tuple(one for one in made if one.relation.number == relation.number)


def household_declarations(
    world: World, relations: Sequence[Relation], from_month: str, to_month: str
) -> tuple[Declaration, ...]:
    """Declarations of all the contracts of one household, by month then by contract.

    Args:
        relations: all of them, at least one.
    """
    ordered = sorted(relations, key=lambda relation: relation.number)
    employer = ordered[0].employer
    # Yearly ceilings fill from January on; without any no month depends on another.
    yearly = employer.advance or employer.voucher_book
    first = f"{from_month[:4]}-01" if yearly else from_month
    made: list[Declaration] = []
    of_month: list[Declaration] = []
    used, hours = _Year(), _Hours(world)
    for month in _months(first, to_month):
        used = _Year() if month.endswith("-01") else used
        of_month = _month(hours, ordered, month, used=used, before=of_month)
        used = _used(used, of_month)
        made.extend(of_month)
    return tuple(one for one in made if one.month >= from_month)


def is_declared(world: World, relation: Relation, month: str) -> bool:
    """Whether a contract runs in a month, with hours to declare."""
    day = first_day(month)
    return _runs(relation, day) and _Hours(world).of(relation, day) > 0


def _used(used: _Year, made: Sequence[Declaration]) -> _Year:
    spent = sum(one.cost - one.prefinanced for one in made)
    return _Year(used.spent + spent, used.net + sum(one.net_total for one in made))


def _month(
    hours: _Hours, ordered: Sequence[Relation], month: str, *, used: _Year, before: Sequence[Declaration]
) -> list[Declaration]:
    day, rates = first_day(month), hours.world.rates
    made: list[Declaration] = []
    for relation in ordered:
        if _runs(relation, day) and (quarters := hours.of(relation, day)) > 0:
            gross_before = sum(one.gross for one in made)
            amounts = _amounts(
                relation, month, quarters, gross_before=gross_before, rates=rates, before=before
            )
            made.append(_declaration(amounts, relation, gross_before, _used(used, made), rates))
    return made


class _Hours:
    """Hours of contracts month after month; the illness of a year is drawn once."""

    def __init__(self, world: World) -> None:
        self.world = world
        self._leaves: dict[tuple[int, int], SickLeave] = {}

    def of(self, relation: Relation, day: date) -> int:
        """Quarter-hours worked in the month that starts on a day."""
        key = (relation.employee_number, day.year)
        if key not in self._leaves:
            self._leaves[key] = sick_leave(self.world, *key)
        quarters: int = worked_quarters(
            self.world,
            relation=relation.number,
            quarters=relation.monthly_quarters,
            rhythm=RHYTHMS.index(relation.rhythm),
            leave=self._leaves[key],
            year=day.year,
            month=day.month,
        )
        return quarters


def _amounts(
    relation: Relation,
    month: str,
    quarters: int,
    *,
    gross_before: int,
    rates: Rates,
    before: Sequence[Declaration],
) -> Contributions:
    """Amounts of a month: those of the month before when nothing they depend on has changed."""
    employer, day = relation.employer, first_day(month)
    relief = relief_for(rates, day, employer.birth_date, employer.allowance)
    known = (quarters, gross_before, relief)
    for one in before:
        same = one.relation is relation and (one.quarters, one.gross_before, one.relief) == known
        if same and rates.period(first_day(one.month)) == rates.period(day):
            return replace(one.contributions, month=month)
    return contributions(
        rates,
        month,
        net=month_net(quarters, relation.net_hourly),
        quarters=quarters,
        relief=relief,
        alsace_moselle=employer.alsace_moselle,
        relieved_before=gross_before,
    )


def _declaration(
    amounts: Contributions, relation: Relation, gross_before: int, used: _Year, rates: Rates
) -> Declaration:
    employer, advanced, day = relation.employer, 0, first_day(amounts.month)
    vouchers = vouchers_used(amounts.net, employer.voucher_book, used.net)
    if employer.advance:
        ceiling = year_ceiling(rates, day, employer.birth_date)
        month = advance.Month(amounts.cost, used.spent, ceiling, helped=vouchers)
        advanced = advance.amount(rates, day, month)
    return Declaration(
        relation=relation,
        month=amounts.month,
        quarters=amounts.quarters,
        net_hourly=relation.net_hourly,
        contributions=amounts,
        gross_before=gross_before,
        cost_before=used.spent if employer.advance else 0,
        prefinanced=vouchers,
        advance=advanced,
        debit=debited(
            cost=amounts.cost,
            due=amounts.due,
            cesu_plus=employer.cesu_plus,
            advanced=advanced,
            vouchers=vouchers,
        ),
    )


def _runs(relation: Relation, day: date) -> bool:
    """Whether a contract runs at least one day of the month that starts on `day`."""
    ended = relation.end_date is not None and relation.end_date < day
    return relation.start_date < months_later(day, 1) and not ended


def _months(first: str, last: str) -> Iterator[str]:
    start, end = first_day(first), first_day(last)
    for index in range(start.year * 12 + start.month - 1, end.year * 12 + end.month):
        yield f"{index // 12:04}-{index % 12 + 1:02}"
