"""The table of contributions, written again from the law, the day before and the day of each change."""

from datetime import date

import pytest

from maquette.rules.contributions import contributions

#: per cent of the gross, thousandths; Urssaf table of home workers from 2024-04-01
EMPLOYEE = {
    "old_age": 400, "old_age_capped": 6900, "csg_taxable": 2900, "csg_deductible": 6800, "welfare": 1040,
    "pension": 3150, "balance": 860, "pension_above": 8640, "balance_above": 1080, "technical_balance": 140,
}  # fmt: skip
EMPLOYER = {
    "sickness": 13_000, "solidarity": 300, "old_age": 2020, "old_age_capped": 8550, "family": 5250,
    "accident": 2100, "housing": 100, "welfare": 1200, "branch_funds": 1250, "pension": 4720, "balance": 1290,
    "pension_above": 12_950, "balance_above": 1620, "technical_balance": 210, "unemployment": 4050,
    "training": 850, "dialogue": 16,
}  # fmt: skip
#: from each day, what replaces the line of that name
CHANGES = {
    date(2025, 1, 1): {"occupational_health": 2700},
    date(2025, 5, 1): {"accident": 2180, "unemployment": 4000},
    date(2026, 1, 1): {"accident": 2060, "old_age": 2110},
}


def employer_on(day):
    table = dict(EMPLOYER)
    for start, changed in CHANGES.items():
        table |= changed if start <= day else {}
    return table


@pytest.mark.parametrize(
    "day",
    [
        date(2024, 4, 1),
        date(2024, 12, 31),
        date(2025, 1, 1),
        date(2025, 4, 30),
        date(2025, 5, 1),
        date(2025, 12, 31),
        date(2026, 1, 1),
        date(2026, 6, 30),
    ],
)
def test_every_rate_is_that_of_the_law_on_its_day(rates, day):
    regime = rates.regime(day)
    assert {line.code: line.rate for line in regime.employee} == EMPLOYEE
    assert {line.code: line.rate for line in regime.employer} == employer_on(day)
    local = rates.regime(day, alsace_moselle=True)
    assert {line.code: line.rate for line in local.employee} == EMPLOYEE | {"sickness_alsace_moselle": 1300}
    assert local.employer == regime.employer


@pytest.mark.parametrize(
    ("day", "ceiling"),
    [
        (date(2024, 12, 31), 386_400),
        (date(2025, 1, 1), 392_500),
        (date(2025, 12, 31), 392_500),
        (date(2026, 1, 1), 400_500),
    ],
)
def test_the_ceiling_changes_each_first_of_january(rates, day, ceiling):
    assert rates.regime(day).ceiling == ceiling


@pytest.mark.parametrize("relief", ["seventy", "total"])
def test_the_exemptions_lift_sickness_family_and_old_age_and_keep_the_rest(rates, relief):
    """CSS L241-10: solidarity (CSA), accidents, housing, pension, unemployment and the branch stay due."""
    made = contributions(rates, "2026-02", net=20_000, quarters=60, relief=relief)
    lifted = {line.code.removeprefix("relief_"): line.amount for line in made.relief_lines}
    due = {line.code: line.amount for line in made.employer_lines}
    assert lifted == {code: due[code] for code in ("sickness", "family", "old_age", "old_age_capped")}


@pytest.mark.parametrize(
    ("month", "ceiling"), [("2024-10", 75_725), ("2024-11", 77_220), ("2026-06", 80_015)]
)
def test_the_ceiling_of_the_relief_is_65_hours_of_minimum_wage(rates, month, ceiling):
    """CSS D241-5: two contracts of one household share it."""
    first = contributions(rates, month, net=40_000, quarters=140, relief="seventy")
    second = contributions(
        rates, month, net=60_000, quarters=200, relief="seventy", relieved_before=first.gross
    )
    bases = {line.base for line in second.relief_lines}
    assert bases == {ceiling - first.gross}


@pytest.mark.parametrize("month", ["2024-04", "2025-05", "2026-02", "2026-06"])
def test_the_deduction_is_two_euros_an_hour_in_every_month(rates, month):
    """CSS L241-10 I bis, since December 2015."""
    made = contributions(rates, month, net=13_000, quarters=40, relief="deduction")
    assert made.relief_amount == 2000
