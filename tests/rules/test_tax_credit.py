"""CGI 199 sexdecies: 50 % of what was spent, within a ceiling of 12,000 to 20,000 euros a year."""

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from maquette.rules.rates import NoRateError
from maquette.rules.tax_credit import Spending, advanced, ceiling, counted, credit, explain, year_ceiling

DAY = date(2026, 6, 1)
CENTS = st.integers(0, 5_000_000)


@pytest.mark.parametrize(
    ("household", "euros"),
    [
        ({}, 12_000),
        ({"persons": 1}, 13_500),
        ({"shared": 1}, 12_750),
        ({"persons": 2}, 15_000),
        ({"persons": 7}, 15_000),
        ({"first": True}, 15_000),
        ({"first": True, "persons": 1}, 16_500),
        ({"first": True, "persons": 3}, 18_000),
        ({"disability": True, "first": True, "persons": 3}, 20_000),
    ],
)
def test_the_ceiling_of_a_year_follows_the_household(rates, household, euros):
    assert ceiling(rates, DAY, **household) == euros * 100


def test_a_member_of_more_than_65_raises_the_ceiling(rates):
    assert year_ceiling(rates, DAY, date(1961, 6, 1)) == 1_350_000
    assert year_ceiling(rates, DAY, date(1961, 6, 2)) == 1_200_000


def amounts(rates, spending, household_ceiling=1_200_000):
    lines = explain(rates, DAY, spending, household_ceiling)
    signs = {"pay": 1, "relief": -1, "total": 0}
    by_code = {line.code: line.amount for line in lines}
    assert sum(signs[line.kind] * line.amount for line in lines) == by_code["counted"]
    assert all(type(line.amount) is int and line.amount >= 0 for line in lines)
    assert all(line.source in rates.sources for line in lines if line.kind != "pay")
    return by_code["counted"], by_code["tax_credit"]


def test_half_of_what_was_spent_comes_back(rates):
    assert amounts(rates, Spending(usual=345_601)) == (345_601, 172_801)
    assert amounts(rates, Spending(usual=1_200_000)) == (1_200_000, 600_000)
    assert amounts(rates, Spending(usual=1_200_001)) == (1_200_000, 600_000)


def test_aids_are_taken_off_before_the_ceiling(rates):
    assert amounts(rates, Spending(usual=1_300_000, aids=200_000)) == (1_100_000, 550_000)
    assert amounts(rates, Spending(usual=100_000, aids=200_000)) == (0, 0)


def test_gardening_odd_jobs_and_computing_have_limits_of_their_own(rates):
    """Code du travail D7233-5: 5,000, 500 and 3,000 euros a year."""
    spent = Spending(usual=100_000, gardening=600_000, odd_jobs=50_001, computing=300_000)
    assert amounts(rates, spent) == (950_000, 475_000)
    assert amounts(rates, Spending(gardening=600_000, aids=100_000)) == (500_000, 250_000)


def test_a_year_before_the_credit_for_all_has_no_rate(rates):
    with pytest.raises(NoRateError, match="2018-01-01"):
        ceiling(rates, date(2017, 12, 31))


@given(st.lists(CENTS, min_size=1, max_size=14), st.integers(100_000, 2_000_000))
def test_the_advances_of_a_year_are_its_credit_cut_to_the_cent(costs, limit):
    before, paid = 0, 0
    for cost in costs:
        paid += advanced(cost, before, limit, 50_000)
        before += cost
    assert paid == min(before, limit) // 2
    assert 0 <= credit(min(before, limit), 50_000) - paid <= 1


HOUSEHOLDS = st.tuples(st.integers(0, 5), st.integers(0, 3), st.booleans(), st.booleans())


@given(st.lists(st.tuples(HOUSEHOLDS, CENTS, CENTS, CENTS), min_size=1))
def test_a_column_of_households_gives_what_each_gives(rates, rows):
    households, spent, gardening, aids = (list(column) for column in zip(*rows, strict=True))

    def ends(household, spent, gardening, aids):
        names = ("persons", "shared", "first", "disability")
        limit = ceiling(rates, DAY, **dict(zip(names, household, strict=True)))
        kept = counted(((spent, spent), (gardening, 500_000)), aids, limit)
        return limit, kept, credit(kept, 50_000), advanced(spent, gardening, limit, 50_000)

    columns = [np.array(column) for column in zip(*households, strict=True)]
    made = ends(columns, *(np.array(column) for column in (spent, gardening, aids)))
    each = [ends(*row) for row in rows]
    assert [column.tolist() for column in made] == [list(column) for column in zip(*each, strict=True)]
    assert all(type(value) is int for row in each for value in row)
