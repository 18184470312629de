"""The childcare supplement: CSS D531-18, cost x (1 - income x hourly effort / hourly cost of reference)."""

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from maquette.rules.cmg import Family, explain, has_right, left_to_family, supplement
from maquette.rules.rates import NoRateError

DAY = date(2025, 9, 1)


def amounts(rates, care, hours, hour_cost, family, day=DAY):
    lines = explain(rates, day, care=care, quarters=hours * 4, hour_cost=hour_cost, family=family)
    signs = {"pay": 1, "relief": -1, "total": 0}
    by_code = {line.code: line.amount for line in lines}
    assert sum(signs[line.kind] * line.amount for line in lines) == by_code["cmg"]
    assert by_code["cmg"] + by_code["left_to_pay"] == by_code["cost"]
    assert all(type(line.amount) is int and line.amount >= 0 for line in lines)
    assert all(line.source in {"", *rates.sources} for line in lines)
    return by_code


def test_at_the_median_cost_an_hour_leaves_income_times_effort(rates):
    """4,000 euros a month and one child: 4.952 euros an hour at home, 2.476 at a childminder's."""
    assert amounts(rates, "home", 100, 1038, Family(400_000, 1))["left_to_pay"] == 49_520
    assert amounts(rates, "childminder", 100, 485, Family(400_000, 1))["left_to_pay"] == 24_760


def test_another_cost_changes_the_part_of_the_family_in_proportion(rates):
    """120 h at 12 euros, 3,500 euros a month, two children: 1,440 x (1 - 3.612 / 10.38) = 938.91."""
    made = amounts(rates, "home", 120, 1200, Family(350_000, 2))
    assert (made["cost"], made["cmg"], made["left_to_pay"]) == (144_000, 93_891, 50_109)


def test_above_the_hourly_limit_the_family_pays_everything(rates):
    made = amounts(rates, "home", 100, 1600, Family(400_000, 1))
    assert made["over_limit"] == 10_000
    assert made["cmg"] == amounts(rates, "home", 100, 1500, Family(400_000, 1))["cmg"]
    assert amounts(rates, "childminder", 100, 801, Family(0, 1))["cmg"] == 80_000


@pytest.mark.parametrize(
    ("children", "effort"), [(1, 1238), (2, 1032), (3, 826), (4, 620), (7, 620), (8, 412), (11, 412)]
)
def test_more_children_lower_the_effort(rates, children, effort):
    made = amounts(rates, "home", 100, 1038, Family(100_000, children))
    assert made["left_to_pay"] == 10 * effort


@pytest.mark.parametrize(("children", "effort"), [(1, 1032), (3, 620), (4, 412), (8, 412)])
def test_a_disabled_child_gives_the_next_lower_effort(rates, children, effort):
    """caf.fr, questions on the CMG: the rate just below the one of the scale."""
    made = amounts(rates, "home", 100, 1038, Family(100_000, children, disabled_child=True))
    assert made["left_to_pay"] == 10 * effort


def test_a_large_income_leaves_no_supplement_and_no_debt(rates):
    made = amounts(rates, "home", 100, 1500, Family(5_000_000, 1))
    assert (made["cmg"], made["left_to_pay"]) == (0, 150_000)


def test_the_reform_starts_in_september_2025(rates):
    with pytest.raises(NoRateError, match="2025-09-01"):
        amounts(rates, "home", 1, 1, Family(0, 1), date(2025, 8, 31))


def test_the_right_lasts_longer_for_a_single_parent(rates):
    assert has_right(rates, DAY, 5)
    assert not has_right(rates, DAY, 6)
    assert has_right(rates, DAY, 11, single_parent=True)
    assert not has_right(rates, DAY, 12, single_parent=True)


COLUMNS = st.tuples(st.integers(0, 500_000), st.integers(0, 2_000_000), st.sampled_from([1238, 412]))


@given(st.lists(COLUMNS, min_size=1))
def test_a_column_of_families_gives_what_each_gives(rows):
    columns = [np.array(column) for column in zip(*rows, strict=True)]
    assert supplement(*columns, 1038).tolist() == [supplement(*row, 1038) for row in rows]
    assert left_to_family(*columns, 1038).tolist() == [left_to_family(*row, 1038) for row in rows]
    assert all(type(supplement(*row, 1038)) is int for row in rows)
