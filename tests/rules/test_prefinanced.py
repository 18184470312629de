"""Prefinanced vouchers: Code du travail L7233-4 and D7233-8, CGI 244 quater F."""

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from maquette.rules.prefinanced import Vouchers, company_credit, exempt, explain, fewest_titles, funded_part
from maquette.rules.rates import NoRateError

CENTS = st.integers(0, 1_000_000)


def amounts(rates, vouchers, day=date(2026, 2, 1)):
    lines = explain(rates, day, vouchers)
    by_code = {line.code: line.amount for line in lines}
    assert by_code["due"] - by_code["used"] == by_code["rest"]
    assert by_code["exempt"] + by_code["taxed"] == by_code["aid"]
    assert all(type(line.amount) is int and line.amount >= 0 for line in lines)
    assert all(line.source in {"", *rates.sources} for line in lines)
    return by_code


def test_vouchers_pay_first_and_money_the_rest(rates):
    made = amounts(rates, Vouchers(due=26_000, value=20_000, funded=12_000))
    assert (made["used"], made["rest"], made["kept"]) == (20_000, 6000, 0)
    assert (made["aid"], made["deducted"], made["company_credit"]) == (12_000, 12_000, 3000)


def test_only_the_funders_part_of_the_vouchers_used_counts(rates):
    made = amounts(rates, Vouchers(due=10_000, value=20_000, funded=12_001))
    assert (made["kept"], made["aid"]) == (10_000, 6001)
    assert amounts(rates, Vouchers(due=10_000, value=0, funded=0))["aid"] == 0


@pytest.mark.parametrize(
    ("day", "ceiling"),
    [
        (date(2023, 1, 1), 230_100),
        (date(2023, 12, 31), 230_100),
        (date(2024, 1, 1), 242_100),
        (date(2024, 12, 31), 242_100),
        (date(2025, 1, 1), 254_000),
        (date(2026, 1, 1), 259_100),
    ],
)
def test_beyond_the_ceiling_of_the_year_the_aid_is_pay(rates, day, ceiling):
    full = Vouchers(due=20_000, value=20_000, funded=20_000, funded_before=ceiling - 5000)
    made = amounts(rates, full, day)
    assert (made["exempt"], made["taxed"]) == (5000, 15_000)


def test_before_2023_no_ceiling_is_known(rates):
    with pytest.raises(NoRateError, match="2023-01-01"):
        amounts(rates, Vouchers(1, 1, 1), date(2022, 12, 31))


@pytest.mark.parametrize(("value", "titles"), [(0, 0), (1, 1), (9999, 1), (10_000, 2), (20_000, 3)])
def test_a_value_is_held_by_titles_of_less_than_a_hundred_euros(value, titles):
    assert fewest_titles(value, 9999) == titles


def test_a_company_gets_a_quarter_back_up_to_half_a_million():
    assert company_credit(200_000, 0, 25_000, 50_000_000) == 50_000
    assert company_credit(200_000, 200_000_000 - 100_000, 25_000, 50_000_000) == 25_000
    assert company_credit(200_000, 300_000_000, 25_000, 50_000_000) == 0


@given(st.lists(st.tuples(CENTS, CENTS, CENTS), min_size=1))
def test_a_column_of_vouchers_gives_what_each_gives(rows):
    def ends(used, value, funded):
        aid = funded_part(used, value, funded)
        back = company_credit(aid, used, 25_000, 400_000)
        return aid, exempt(aid, used, 259_100), back, fewest_titles(value, 9999)

    made = ends(*(np.array(column) for column in zip(*rows, strict=True)))
    each = [ends(*row) for row in rows]
    assert [column.tolist() for column in made] == [list(column) for column in zip(*each, strict=True)]
    assert all(type(value) is int for row in each for value in row)
