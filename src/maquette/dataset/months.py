"""The months of a year of a block: what depends on earlier months and on the household's other contracts."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from maquette.dataset.block import Block, Column
from maquette.dataset.situations import MONTHS, Cents, Situations, situations_of
from maquette.rules import advance
from maquette.rules.days import age
from maquette.rules.payment import debited
from maquette.rules.prefinanced import used as vouchers_used
from maquette.rules.reliefs import (
    RELIEFS,
    RELIEVED,
    deduction,
    deduction_rate,
    lifted,
    lifted_up_to,
    relief_code,
    seventy_ceiling,
)
from maquette.rules.tax_credit import by_age

__all__ = ["RELIEF_COLUMNS", "RUNNING_COLUMNS", "Months"]

RELIEF_COLUMNS = ("relief_deduction", *(f"relief_{code}" for code in sorted(RELIEVED)))

RUNNING_COLUMNS = (
    "relief",
    *RELIEF_COLUMNS,
    "relief_total",
    "gross_before",
    "cost_before",
    "cost",
    "prefinanced",
    "advance",
    "debit",
)
"""What each month has besides its pay situation."""


@dataclass
class _Used:
    """What each household used since January, in cents."""

    spent: Column
    net: Column
    cost: Column
    advanced: Column
    prefinanced: Column


@dataclass
class Months:
    """Every declaration of a year of a block, in the order of contracts, then of months.

    Args:
        year: civil year.
    """

    block: Block
    year: int
    used: _Used = field(init=False)

    def __post_init__(self) -> None:
        homes = len(self.block.homes)
        self.used = _Used(*(np.zeros(homes, dtype=np.int64) for _ in range(5)))
        self._made = {
            name: np.zeros((12, len(self.block.relations.number)), dtype=np.int32) for name in RUNNING_COLUMNS
        }
        for month in MONTHS:
            self._month(month)

    @cached_property
    def situations(self) -> Situations:
        return situations_of(self.block, self.year)

    @cached_property
    def _cesu_plus(self) -> NDArray[np.bool_]:
        mask: NDArray[np.bool_] = self.block.accounts.cesu_plus[self.block.of_home] == 1
        return mask

    @cached_property
    def _asked(self) -> Column:
        """1 where the advance was asked for."""
        flags: Column = self.block.accounts.advance[self.block.of_home]
        return flags

    @cached_property
    def _with_advance(self) -> Column:
        return np.flatnonzero(self._asked)

    @cached_property
    def _with_vouchers(self) -> Column:
        return np.flatnonzero(self.block.accounts.voucher_book[self.block.of_home])

    @cached_property
    def _declared(self) -> tuple[Column, Column]:
        """Index of the contract, and month less one, of each declaration."""
        contract, month = np.nonzero(self.situations.declared.T)
        return contract, month

    @cached_property
    def rows(self) -> Column:
        """Where each declaration stands among all the months of all the contracts."""
        contract, month = self._declared
        return month * len(self.block.relations.number) + contract

    @property
    def contract(self) -> Column:
        """Index of the contract of each declaration."""
        return self._declared[0]

    @property
    def month(self) -> Cents:
        """Year times 100 and month of each declaration."""
        return (self.year * 100 + 1 + self._declared[1]).astype(np.int32)

    @cached_property
    def _situation(self) -> Column:
        # As wide as a memory index: numpy would widen a narrower one again for each column.
        return self.situations.of_month.ravel().take(self.rows).astype(np.int64)

    def column(self, name: str) -> Cents:
        """One column of the declarations."""
        if name in self._made:
            return self._made[name].ravel().take(self.rows)
        return self.situations.amounts[name].take(self._situation)

    def _month(self, month: int) -> None:
        """One month of every contract; those not declared count for nothing."""
        block, day, at = self.block, date(self.year, month, 1), month - 1
        declared, amounts = self.situations.declared[at], self.situations.amounts
        index = self.situations.of_month[at]
        gross, net, capped, employee, employer = (
            amounts[name][index].astype(np.int64) * declared
            for name in ("gross", "net", "capped", "employee_total", "employer_total")
        )
        gross_before = self._before(gross)
        code = self._relief_codes(day)
        flat = deduction(
            deduction_rate(block.world.rates, day).value, amounts["quarters"][index] * declared, employer
        )
        relief = self._relief(day, code, flat, {"gross": gross, "capped": capped}, gross_before)
        cost = net + employee + employer - relief
        vouchers = self._vouchers(net)
        spent = cost - vouchers
        cost_before = self.used.spent[block.of_home] + self._before(spent)
        advanced = self._advanced(day, cost, cost_before, vouchers)
        debit = debited(
            cost=cost,
            due=cost - net,
            cesu_plus=self._cesu_plus,
            advanced=advanced,
            vouchers=vouchers,
        )
        for name, column in (
            ("relief", code),
            ("relief_total", relief),
            ("gross_before", gross_before),
            ("cost_before", cost_before * self._asked),
            ("cost", cost),
            ("prefinanced", vouchers),
            ("advance", advanced),
            ("debit", debit),
        ):
            self._made[name][at] = column
        for total, column in (
            (self.used.spent, spent),
            (self.used.net, net),
            (self.used.cost, cost),
            (self.used.advanced, advanced),
            (self.used.prefinanced, vouchers),
        ):
            np.add(total, self._by_home(column), out=total)

    def _before(self, column: Column) -> Column:
        """What the contracts of the same household that come first add up to."""
        exclusive = np.cumsum(column) - column
        return exclusive - exclusive[self.block.first_of_home]

    def _by_home(self, column: Column) -> Column:
        """Sum over the contracts of each household."""
        ends = np.cumsum(column)
        last = np.cumsum(self.block.counts) - 1
        return np.diff(ends[last], prepend=0)

    def _relief_codes(self, day: date) -> Column:
        block = self.block
        codes = relief_code(block.world.rates, day, self._ages(day), block.accounts.allowance > 0)
        of_contracts: Column = codes[block.of_home]
        return of_contracts

    def _relief(
        self, day: date, code: Column, flat: Column, bases: dict[str, Column], gross_before: Column
    ) -> Column:
        """What the relief of each contract takes off; its lines are written in place.

        Args:
            flat: what the deduction would take off.
            bases: `gross` and `capped`.
        """
        rates, at = self.block.world.rates, day.month - 1
        total = np.where(code == RELIEFS.index("deduction"), flat, 0)
        self._made["relief_deduction"][at] = total
        some = np.flatnonzero(code != RELIEFS.index("deduction"))
        limit = lifted_up_to(
            code[some],
            gross=bases["gross"][some],
            ceiling=seventy_ceiling(rates, day),
            relieved_before=gross_before[some],
        )
        for line in rates.regime(day).employer:
            if line.code in RELIEVED:
                cents = lifted(bases[line.base][some], line.rate, limit)
                self._made[f"relief_{line.code}"][at, some] = cents
                total[some] += cents
        return total

    def _vouchers(self, net: Column) -> Column:
        owner, book = self.block.of_home, self.block.accounts.voucher_book
        made = np.zeros_like(net)
        some = self._with_vouchers
        before = self.used.net[owner[some]] + self._before(net)[some]
        made[some] = vouchers_used(net[some], book[owner[some]], before)
        return made

    def _advanced(self, day: date, cost: Column, before: Column, vouchers: Column) -> Column:
        block, some = self.block, self._with_advance
        made = np.zeros_like(cost)
        ceiling = self.ceilings(day)[block.of_home[some]]
        asked = advance.Month(cost[some], before[some], ceiling, helped=vouchers[some])
        made[some] = advance.amount(block.world.rates, day, asked)
        return made

    def ceilings(self, day: date) -> Column:
        """Cents of spending the credit counts, for each household."""
        limits: Column = by_age(self.block.world.rates, day, self._ages(day))
        return limits

    def _ages(self, day: date) -> Column:
        """Full years of the head of each household."""
        births = self.block.births
        month = births // 100
        years: Column = age(month // 100, month - month // 100 * 100, births - month * 100, day)
        return years
