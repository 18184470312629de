"""The tables of home employment: who employs whom, what each month costs, what follows from a year."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any

import numpy as np
import pyarrow as pa

from maquette.dataset.block import Block, Column
from maquette.dataset.digits import digits
from maquette.dataset.months import RELIEF_COLUMNS, Months
from maquette.dataset.persons import Persons
from maquette.dataset.shape import Shape, batch, coded, words
from maquette.dataset.situations import line_columns
from maquette.fakedata.absences import days_lost, sick_leave
from maquette.fakedata.cells import head_number
from maquette.fakedata.identifiers import CESU_START
from maquette.fakedata.population import pas_rate
from maquette.fakedata.vocabulary import ACTIVITIES, ALLOWANCES, LEAVES, LEVELS, NEVER, RHYTHMS
from maquette.fakedata.world import World
from maquette.rules.at_source import TAXABLE_CODES, tax
from maquette.rules.days import full_months, ordinal
from maquette.rules.notice import REASONS
from maquette.rules.reliefs import RELIEFS
from maquette.rules.severance import GIVING, owed
from maquette.rules.tax_credit import counted, credit

__all__ = ["Slice", "employment_shapes"]

INTEGER, CENTS, FLAG, DAY = pa.int64(), pa.int32(), pa.bool_(), pa.date32()


@dataclass(frozen=True)
class Slice:
    """A block of cells in a year, with what its tables share.

    Args:
        inhabited: households that people are made of; beyond those of the population they employ nobody.
    """

    block: Block
    persons: Persons
    year: int
    inhabited: int

    @property
    def world(self) -> World:
        return self.block.world

    @cached_property
    def months(self) -> Months:
        return Months(self.block, self.year)

    def has(self, table: str) -> bool:
        """Whether a table has rows here."""
        return table == "person" or len(self.block.homes) > 0

    @property
    def people(self) -> Column:
        """Person numbers of the block."""
        return replace(self.block, households=self.inhabited).people


def employment_shapes(world: World) -> dict[str, Shape]:
    """Every table of home employment, by name."""
    schemas = _schemas(world)
    return {
        name: Shape(name, schemas[name], key, make, whole=name == "person")
        for name, (key, make) in _MAKERS.items()
    }


def _schemas(world: World) -> dict[str, pa.Schema]:
    lines = line_columns(world.rates)
    amounts = (
        "net", "leave_part", "gross", *lines, "employee_total", "employer_total", *RELIEF_COLUMNS,
        "relief_total", "gross_before", "cost_before", "cost", "prefinanced", "advance", "debit",
    )  # fmt: skip
    return {
        "person": Persons.SCHEMA,
        "household": pa.schema(
            {
                "household": INTEGER,
                "head": INTEGER,
                "department": words(),
                "allowance": words(),
                "contracts": CENTS,
            }.items()
        ),
        "employer_account": pa.schema(
            {"household": INTEGER, "cesu_number": pa.string(), "cesu_plus": FLAG, "advance": FLAG}.items()
        ),
        "employee_account": pa.schema(
            {"person": INTEGER, "cesu_number": pa.string(), "pas_rate": CENTS, "employers": CENTS}.items()
        ),
        "relation": pa.schema(
            {
                "relation": INTEGER,
                "household": INTEGER,
                "employee": INTEGER,
                "activity": words(),
                "level": words(),
                "quarters": CENTS,
                "net_hourly": CENTS,
                "start_date": DAY,
                "end_date": DAY,
                "leave": words(),
                "written_contract": FLAG,
                "rhythm": words(),
            }.items()
        ),
        "declaration": pa.schema(
            [
                ("relation", INTEGER),
                ("month", CENTS),
                ("quarters", CENTS),
                ("net_hourly", CENTS),
                ("relief", words()),
                *((name, CENTS) for name in amounts),
            ]
        ),
        "payslip": pa.schema(
            [("relation", INTEGER), *_cents("month", "gross", "net_taxable", "pas", "paid")]
        ),
        "tax_certificate": pa.schema(
            [
                ("household", INTEGER),
                *_cents("year", "cost", "prefinanced", "spent", "advance", "credit", "left"),
            ]
        ),
        "voucher_book": pa.schema([("household", INTEGER), *_cents("year", "received", "used", "left")]),
        "sick_leave": pa.schema(
            [
                ("relation", INTEGER),
                ("employee", INTEGER),
                ("start_date", DAY),
                ("end_date", DAY),
                *_cents("days"),
            ]
        ),
        "contract_end": pa.schema(
            {
                "relation": INTEGER,
                "end_date": DAY,
                "reason": words(),
                "months": CENTS,
                "month_gross": CENTS,
                "severance": CENTS,
            }.items()
        ),
    }


def _cents(*names: str) -> list[tuple[str, pa.DataType]]:
    return [(name, CENTS) for name in names]


def _person(one: Slice) -> pa.RecordBatch:
    return one.persons.batch(one.people)


def _household(one: Slice) -> dict[str, Any]:
    block = one.block
    departments = one.world.departments
    return {
        "household": block.homes,
        "head": block.heads,
        "department": coded(one.world.department_codes[block.towns], departments),
        "allowance": coded(block.accounts.allowance, ALLOWANCES),
        "contracts": block.counts,
    }


def _employer_account(one: Slice) -> dict[str, Any]:
    accounts = one.block.accounts
    return {
        "household": one.block.homes,
        "cesu_number": digits(head_number(one.block.homes), 7, CESU_START),
        "cesu_plus": accounts.cesu_plus.astype(bool),
        "advance": accounts.advance.astype(bool),
    }


def _employee_account(one: Slice) -> dict[str, Any]:
    """One row per employee of the block; employers are those of the whole cell."""
    workers = np.sort(one.block.workers)
    employees, counts = np.unique(one.block.relations.employee, return_counts=True)
    at = np.minimum(np.searchsorted(employees, workers), len(employees) - 1)
    return {
        "person": workers,
        "cesu_number": digits(workers, 7, CESU_START),
        "pas_rate": pas_rate(one.world, workers),
        "employers": np.where(employees[at] == workers, counts[at], 0),
    }


def _relation(one: Slice) -> dict[str, Any]:
    codes, ends = one.block.relations, one.block.relations.end != NEVER
    return {
        "relation": codes.number,
        "household": one.block.homes[one.block.of_home],
        "employee": codes.employee,
        "activity": coded(codes.activity, (*ACTIVITIES,)),
        "level": coded(codes.level, LEVELS),
        "quarters": codes.quarters,
        "net_hourly": codes.net_hourly,
        "start_date": codes.start,
        "end_date": pa.array(codes.end.astype(np.int32), mask=~ends),
        "leave": coded(codes.leave, LEAVES),
        "written_contract": codes.written.astype(bool),
        "rhythm": coded(codes.rhythm, RHYTHMS),
    }


def _declaration(one: Slice) -> dict[str, Any]:
    months = one.months
    names = [name for name in _schemas_of(one) if name not in ("relation", "month", "relief")]
    return {
        "relation": one.block.relations.number[months.contract],
        "month": months.month,
        "relief": coded(months.column("relief"), RELIEFS),
        **{name: months.column(name) for name in names},
    }


def _schemas_of(one: Slice) -> list[str]:
    names: list[str] = _schemas(one.world)["declaration"].names
    return names


def _payslip(one: Slice) -> dict[str, Any]:
    """What the employee gets, income tax withheld; one row per declaration."""
    months = one.months
    taxable = months.column("net") + sum(months.column(f"employee_{code}") for code in TAXABLE_CODES)
    rate = pas_rate(one.world, one.block.relations.employee)[months.contract]
    withheld = tax(taxable.astype(np.int64), rate)
    return {
        "relation": one.block.relations.number[months.contract],
        "month": months.month,
        "gross": months.column("gross"),
        "net_taxable": taxable,
        "pas": withheld,
        "paid": months.column("net") - withheld,
    }


def _tax_certificate(one: Slice) -> dict[str, Any]:
    """What a household declares for a year: households that declared nothing have none."""
    used, day = one.months.used, date(one.year, 12, 1)
    some = np.flatnonzero(used.cost)
    rate = one.world.rates.at("tax_credit_rate", day)
    kept = counted(((used.cost, used.cost),), used.prefinanced, one.months.ceilings(day))
    given = credit(kept, rate)
    columns = {
        "household": one.block.homes,
        "year": np.full(len(one.block.homes), one.year),
        "cost": used.cost,
        "prefinanced": used.prefinanced,
        "spent": used.spent,
        "advance": used.advanced,
        "credit": given,
        "left": given - used.advanced,
    }
    return {name: column[some] for name, column in columns.items()}


def _voucher_book(one: Slice) -> dict[str, Any]:
    received, used = one.block.accounts.voucher_book, one.months.used.prefinanced
    some = np.flatnonzero(received)
    return {
        "household": one.block.homes[some],
        "year": np.full(len(some), one.year),
        "received": received[some],
        "used": used[some],
        "left": received[some] - used[some],
    }


def _sick_leave(one: Slice) -> dict[str, Any]:
    """One row per contract that an illness touches; hours a persona's file wrote are never touched."""
    relations = one.block.relations
    leave = sick_leave(one.world, relations.employee, one.year)
    touched = (leave.last >= leave.first) & (relations.rhythm != RHYTHMS.index("written"))
    some = np.flatnonzero(touched & (relations.start <= leave.last) & (relations.end >= leave.first))
    return {
        "relation": relations.number[some],
        "employee": relations.employee[some],
        "start_date": leave.first[some],
        "end_date": leave.last[some],
        "days": sum(days_lost(leave, one.year, month) for month in range(1, 13))[some],
    }


def _contract_end(one: Slice) -> dict[str, Any]:
    """Contracts that end in the year; the end stands for the day of notification, which is not made."""
    relations = one.block.relations
    first, last = ordinal(one.year, 1, 1), ordinal(one.year, 12, 31)
    some = np.flatnonzero((relations.end >= first) & (relations.end <= last))
    months = full_months(relations.start[some], relations.end[some])
    # The pay and the rules of the first rates of the year, at the agreed hours.
    gross = one.months.situations.amounts["gross"][: len(relations.number)][some].astype(np.int64)
    giving = np.isin(relations.end_reason[some], [REASONS.index(reason) for reason in GIVING])
    severance = owed(
        one.world.rates,
        date(one.year, 1, 1),
        giving=giving,
        notified_months=months,
        months=months,
        month_gross=gross,
    )
    return {
        "relation": relations.number[some],
        "end_date": relations.end[some],
        "reason": coded(relations.end_reason[some], REASONS),
        "months": months,
        "month_gross": gross,
        "severance": severance,
    }


def _table(name: str, make: Callable[[Slice], dict[str, Any]]) -> Callable[[Slice], pa.RecordBatch]:
    def made(one: Slice) -> pa.RecordBatch:
        return batch(_schemas(one.world)[name], make(one))

    return made


_MAKERS: Mapping[str, tuple[tuple[str, ...], Callable[[Slice], pa.RecordBatch]]] = {
    "person": (("person",), _person),
    "household": (("household",), _table("household", _household)),
    "employer_account": (("household",), _table("employer_account", _employer_account)),
    "employee_account": (("person",), _table("employee_account", _employee_account)),
    "relation": (("relation",), _table("relation", _relation)),
    "declaration": (("relation", "month"), _table("declaration", _declaration)),
    "payslip": (("relation", "month"), _table("payslip", _payslip)),
    "tax_certificate": (("household", "year"), _table("tax_certificate", _tax_certificate)),
    "voucher_book": (("household", "year"), _table("voucher_book", _voucher_book)),
    "sick_leave": (("relation",), _table("sick_leave", _sick_leave)),
    "contract_end": (("relation",), _table("contract_end", _contract_end)),
}
"""Name of each table -> its key and its rows."""
