"""The advance of the tax credit, half of each payment until the ceiling of the year is reached."""

from datetime import date

import pytest

from maquette.rules.advance import Month, explain, is_open
from maquette.rules.rates import NoRateError

DAY = date(2026, 2, 1)


def amounts(rates, month, day=DAY):
    lines = explain(rates, day, month)
    signs = {"pay": 1, "relief": -1, "total": 0}
    by_code = {line.code: line.amount for line in lines}
    assert sum(signs[line.kind] * line.amount for line in lines) == by_code["left_to_pay"]
    assert all(type(line.amount) is int and line.amount >= 0 for line in lines)
    assert all(line.source in {"", *rates.sources} for line in lines)
    return by_code


@pytest.mark.parametrize(
    ("before", "advance", "room_after"),
    [
        (0, 25_000, 1_150_000),
        (1_150_000, 25_000, 0),
        (1_170_000, 15_000, 0),
        (1_199_999, 1, 0),
        (1_300_000, 0, 0),
    ],
)
def test_the_advance_follows_the_running_ceiling(rates, before, advance, room_after):
    made = amounts(rates, Month(cost=50_000, cost_before=before, ceiling=1_200_000))
    assert (made["advance"], made["room_after"]) == (advance, room_after)
    assert made["room_before"] == max(0, 1_200_000 - before)


def test_a_payment_somebody_helps_with_has_no_advance(rates):
    """cesu.urssaf.fr, 2021-12-16: special payment titles, département, family."""
    made = amounts(rates, Month(cost=50_000, helped=20_000, cost_before=0, ceiling=1_200_000))
    assert (made["advance"], made["left_to_pay"], made["room_after"]) == (0, 30_000, 1_170_000)
    assert amounts(rates, Month(cost=1000, helped=9999, cost_before=0, ceiling=1))["left_to_pay"] == 0


@pytest.mark.parametrize(
    ("work", "before", "first"),
    [
        ("childcare", date(2022, 9, 19), date(2022, 9, 20)),
        ("young_childcare", date(2027, 8, 31), date(2027, 9, 1)),
    ],
)
def test_childcare_waits_for_its_day(rates, work, before, first):
    assert not is_open(rates, before, work)
    assert is_open(rates, first, work)
    waiting = Month(cost=50_000, cost_before=0, ceiling=1_200_000, work=work)
    assert amounts(rates, waiting, before)["advance"] == 0
    assert amounts(rates, waiting, first)["advance"] == 25_000


def test_nothing_was_advanced_before_2022(rates):
    assert is_open(rates, date(2022, 1, 1), "home")
    with pytest.raises(NoRateError, match="2022-01-01"):
        is_open(rates, date(2021, 12, 31), "home")
