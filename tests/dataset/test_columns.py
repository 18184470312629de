"""What is made as a column is, row by row, what is made alone."""

from dataclasses import fields

import numpy as np
import pytest

from maquette.dataset.block import Block
from maquette.dataset.months import RUNNING_COLUMNS, Months
from maquette.dataset.persons import Persons
from maquette.dataset.situations import line_columns
from maquette.fakedata.cells import HOUSEHOLDS, PERSONS
from maquette.fakedata.contracts import relation_codes
from maquette.fakedata.declarations import household_declarations
from maquette.fakedata.identifiers import NIR_CAPACITY
from maquette.fakedata.people import person
from maquette.fakedata.pins import NO_PINS
from maquette.fakedata.population import household, pas_rate
from maquette.fakedata.vocabulary import RHYTHMS
from maquette.rules.days import day_of
from maquette.rules.reliefs import RELIEFS


@pytest.fixture(params=["nobody", "pinned"])
def some_world(request, world, pins):
    return world(pins if request.param == "pinned" else NO_PINS)


def test_every_column_of_a_person(some_world):
    numbers = np.concatenate(
        [np.arange(PERSONS), np.arange(2 * PERSONS, 3 * PERSONS), np.arange(40) + NIR_CAPACITY]
    )
    rows = Persons(some_world).batch(numbers).to_pylist()
    for row in rows:
        alone = person(some_world, row["person"])
        assert row == {name: getattr(alone, name) for name in row if name != "person"} | {
            "person": alone.number
        }


def test_every_column_of_a_contract(some_world):
    for cell in (0, 2):
        block = Block(some_world, cell, cell + 1, 10**6)
        made = block.relations
        alone = [one for home in block.homes.tolist() for one in household(some_world, home).relations]
        assert made.number.tolist() == [one.number for one in alone]
        assert made.employee.tolist() == [one.employee_number for one in alone]
        assert made.quarters.tolist() == [one.monthly_quarters for one in alone]
        assert made.net_hourly.tolist() == [one.net_hourly for one in alone]
        assert [day_of(day) for day in made.start.tolist()] == [one.start_date for one in alone]
        assert made.written.tolist() == [one.written_contract for one in alone]
        assert [RHYTHMS[code] for code in made.rhythm] == [one.rhythm for one in alone]
        for index in range(0, len(alone), 17):
            owner = block.of_home[index]
            codes = relation_codes(
                some_world,
                int(made.number[index]),
                int(made.employee[index]),
                int(block.births[owner]),
                int(block.local[owner]),
            )
            assert all(getattr(codes, one.name) == getattr(made, one.name)[index] for one in fields(codes))


def test_every_column_of_an_account(some_world):
    block = Block(some_world, 0, 1, 10**6)
    for index, home in enumerate(block.homes.tolist()):
        alone = household(some_world, home)
        assert bool(block.accounts.cesu_plus[index]) == alone.cesu_plus
        assert bool(block.accounts.advance[index]) == alone.advance
        assert block.accounts.voucher_book[index] == alone.voucher_book
        assert bool(block.local[index]) == alone.head.alsace_moselle
    workers = block.workers
    assert pas_rate(some_world, workers).tolist() == [pas_rate(some_world, one) for one in workers.tolist()]


@pytest.mark.parametrize("year", [2025, 2026])
def test_every_column_of_a_declaration(some_world, year):
    checked = 0
    for cell, step in ((0, 7), (2, 13)):
        block = Block(some_world, cell, cell + 1, 10**6)
        months = Months(block, year)
        names = ("quarters", "net_hourly", "net", "gross", "employee_total", "employer_total", "leave_part")
        columns = {
            name: months.column(name).tolist()
            for name in (*names, *line_columns(some_world.rates), *RUNNING_COLUMNS)
        }
        keys = zip(block.relations.number[months.contract].tolist(), months.month.tolist(), strict=True)
        at = {key: index for index, key in enumerate(keys)}
        homes = {*block.homes[::step].tolist(), *range(cell * HOUSEHOLDS + 1000, (cell + 1) * HOUSEHOLDS)}
        for home in sorted(homes):
            relations = household(some_world, home).relations
            alone = household_declarations(some_world, relations, f"{year}-01", f"{year}-12")
            numbers = {one.number for one in relations}
            assert {key for key in at if key[0] in numbers} == {key_of(one) for one in alone}
            for one in alone:
                row = {name: column[at[key_of(one)]] for name, column in columns.items()}
                assert row == row | expected(one)
                lines = {name for name in row if name.startswith(("employee_", "employer_", "relief_"))}
                assert not any(row[name] for name in lines - expected(one).keys())
                checked += 1
    assert checked > 2000


def key_of(declaration):
    return declaration.relation.number, int(declaration.month.replace("-", ""))


def expected(one):
    """A declaration as a row of columns."""
    amounts = one.contributions
    return {
        "quarters": one.quarters,
        "net_hourly": one.net_hourly,
        "net": one.net_total,
        "gross": one.gross,
        "employee_total": one.employee_total,
        "employer_total": one.employer_total,
        "relief": RELIEFS.index(one.relief),
        "relief_total": one.relief_amount,
        "gross_before": one.gross_before,
        "cost_before": one.cost_before,
        "cost": one.cost,
        "prefinanced": one.prefinanced,
        "advance": one.advance,
        "debit": one.debit,
        **{f"employee_{line.code}": line.amount for line in amounts.employee_lines},
        **{f"employer_{line.code}": line.amount for line in amounts.employer_lines},
        **{line.code: line.amount for line in amounts.relief_lines},
    }
