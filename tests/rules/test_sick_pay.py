"""Sickness allowance: CSS R313-3, R313-7, R323-1, R323-4, R323-5; decree 2025-160."""

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from maquette.rules.rates import NoRateError
from maquette.rules.sick_pay import Activity, daily, explain, has_right, month_ceiling, rights

STOP = date(2026, 2, 10)


def amounts(rates, stop, months, days=10, **more):
    lines = explain(rates, stop, days=days, last_months=months, **more)
    by_code = {line.code: line.amount for line in lines}
    assert by_code["gross"] - by_code["over_ceiling"] == by_code["counted"]
    assert all(type(line.amount) is int and line.amount >= 0 for line in lines)
    assert all(line.source in {"", *rates.sources} for line in lines)
    return by_code


@pytest.mark.parametrize(
    ("stop", "ceiling", "most"),
    [
        (date(2025, 3, 31), 324_324, 5331),
        (date(2025, 4, 1), 252_252, 4147),
        (date(2026, 1, 31), 252_252, 4147),
        (date(2026, 2, 1), 255_225, 4195),
    ],
)
def test_the_most_a_day_gives_is_the_published_one(rates, stop, ceiling, most):
    """53.31 then 41.47 euros a day (decree 2025-160); the minimum wage is that of the month before."""
    assert month_ceiling(rates, stop) == ceiling
    assert amounts(rates, stop, [1_000_000] * 3)["daily"] == most


def test_half_of_the_daily_pay_after_three_days(rates):
    """900 euros a month: 2,700 / 91.25 = 29.59 a day, half of it 14.79, for 7 days of 10."""
    made = amounts(rates, STOP, [90_000] * 3)
    assert (made["daily_base"], made["daily"], made["allowance"]) == (2959, 1479, 7 * 1479)


@pytest.mark.parametrize(("days", "paid"), [(0, 0), (3, 0), (4, 1), (30, 27)])
def test_three_days_wait(rates, days, paid):
    made = amounts(rates, STOP, [90_000] * 3, days)
    assert made["allowance"] == paid * made["daily"]


def test_the_ceiling_is_that_of_each_month(rates):
    made = amounts(rates, STOP, [0, 0, 600_000])
    assert made["counted"] == month_ceiling(rates, STOP)


def test_without_right_there_is_no_allowance(rates):
    assert amounts(rates, STOP, [90_000] * 3, right=False)["allowance"] == 0


@pytest.mark.parametrize(
    ("done", "right"),
    [
        (Activity(hours_3=149), False),
        (Activity(hours_3=150), True),
        (Activity(hours_12=599), False),
        (Activity(hours_12=600), True),
        (Activity(gross_6=1015 * 1188 - 1), False),
        (Activity(gross_6=1015 * 1188), True),
        (Activity(gross_12=2030 * 1188 - 1), False),
        (Activity(gross_12=2030 * 1188), True),
    ],
)
def test_one_way_to_the_right_is_enough(rates, done, right):
    assert has_right(rates, STOP, done) is right


def test_the_minimum_wage_is_that_of_the_start_of_the_period(rates):
    """R313-3: first day of the six months; R313-7: the first of January before the twelve months."""
    needed = {code: least for code, _, least in rights(rates, date(2026, 7, 1), Activity())}
    assert needed["gross_6"] == 1015 * 1202
    assert needed["gross_12"] == 2030 * 1188


def test_a_leave_too_old_has_no_rate(rates):
    with pytest.raises(NoRateError, match="2022-01-01"):
        month_ceiling(rates, date(2021, 12, 31))


@given(st.lists(st.tuples(st.integers(0, 2_000_000), st.integers(0, 800)), min_size=1))
def test_a_column_of_employees_gives_what_each_gives(rates, rows):
    def ends(gross, hours):
        done = Activity(hours_3=hours, hours_12=hours, gross_6=gross, gross_12=gross)
        return daily(gross, 50_000, 9125), has_right(rates, STOP, done)

    made = ends(*(np.array(column) for column in zip(*rows, strict=True)))
    each = [ends(*row) for row in rows]
    assert [column.tolist() for column in made] == [list(column) for column in zip(*each, strict=True)]
    assert all(type(amount) is int for amount, _ in each)
