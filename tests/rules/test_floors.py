"""The least pay of an hour: IDCC 3239, annex 6, and the minimum wage."""

from datetime import date

import pytest

from maquette.rules.floors import explain
from maquette.rules.rates import NoRateError


def amounts(rates, day, level, **more):
    lines = explain(rates, day, level, **{"leave_included": False, **more})
    by_code = {line.code: line.amount for line in lines}
    assert sum(line.amount for line in lines if line.kind == "pay") == by_code["gross"]
    assert all(type(line.amount) is int and line.source in rates.sources for line in lines)
    return by_code


@pytest.mark.parametrize(
    ("day", "floor"),
    [
        (date(2024, 4, 30), 1175),
        (date(2024, 5, 1), 1200),
        (date(2025, 3, 31), 1200),
        (date(2025, 4, 1), 1224),
        (date(2026, 5, 31), 1224),
        (date(2026, 6, 1), 1231),
    ],
)
def test_the_floor_changes_with_the_grid_and_the_minimum_wage(rates, day, floor):
    assert amounts(rates, day, "I")["gross_floor"] == floor


@pytest.mark.parametrize(
    ("level", "bonus", "floor"),
    [("I", 49, 1273), ("IV", 51, 1321), ("V", 64, 1353), ("VI", 67, 1407), ("VII", 0, 1370)],
)
def test_a_certificate_raises_the_pay_of_the_grid(rates, level, bonus, floor):
    made = amounts(rates, date(2026, 2, 1), level, certified=True)
    assert (made["certified"], made["gross_floor"]) == (bonus, floor)


def test_leave_is_a_tenth_of_the_gross(rates):
    made = amounts(rates, date(2025, 4, 1), "I", leave_included=True)
    assert (made["leave"], made["gross"], made["net_floor"]) == (122, 1346, 1051)


def test_a_level_without_grid_that_early_says_which_days_are_known(rates):
    with pytest.raises(NoRateError, match="2025-04-01"):
        amounts(rates, date(2025, 3, 31), "II")
