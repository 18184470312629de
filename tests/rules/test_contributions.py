from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from maquette.rules.contributions import contributions, first_day, net_pay
from maquette.rules.lines import share
from maquette.rules.pay import gross_floor, month_net, net_floor
from maquette.rules.reliefs import RELIEVED, relief_for, seventy_ceiling

MONTHS = ("2024-04", "2025-01", "2025-05", "2026-01", "2026-02", "2026-06", "2026-11")


def test_twelve_euros_net_are_fifteen_thirty_six_gross(rates):
    assert abs(contributions(rates, "2024-04", net=1200, quarters=4).gross - 1536) <= 1


def test_net_over_gross_under_the_ceiling(rates):
    for month, territory, ratio in (("2024-04", False, 7811975), ("2026-02", True, 7681975)):
        made = contributions(rates, month, net=200_000, quarters=400, alsace_moselle=territory)
        assert abs(made.net * 10_000_000 - made.gross * ratio) < 5 * 10_000_000


@settings(max_examples=1000, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    quarters=st.integers(1, 872),
    net_hourly=st.integers(1000, 6000),
    month=st.sampled_from(MONTHS),
    relief=st.sampled_from(("none", "deduction", "seventy", "total")),
    alsace_moselle=st.booleans(),
)
def test_the_gross_leaves_exactly_the_net(rates, quarters, net_hourly, month, relief, alsace_moselle):
    net = month_net(quarters, net_hourly)
    made = contributions(
        rates, month, net=net, quarters=quarters, relief=relief, alsace_moselle=alsace_moselle
    )
    assert made.gross - sum(line.amount for line in made.employee_lines) == net
    assert made.cost == net + made.employee_total + made.employer_total - made.relief_amount
    assert made.cost == net + made.due
    assert 0 <= made.relief_amount <= made.employer_total
    for line in made.employee_lines:
        assert line.amount == share(line.base, line.rate)


def test_the_gross_is_the_smallest_that_leaves_the_net(rates):
    for net in range(380_000, 380_050):
        regime = rates.regime(date(2026, 2, 1))
        gross = contributions(rates, "2026-02", net=net, quarters=400).gross
        assert all(net_pay(regime, lower) != net for lower in range(gross - 60, gross))


def test_no_net_has_a_negative_gross(rates):
    assert contributions(rates, "2026-02", net=0, quarters=0).cost == 0
    with pytest.raises(ValueError, match="negative"):
        contributions(rates, "2026-02", net=-1, quarters=0)


def test_above_the_ceiling_the_second_slice_pays(rates):
    lines = {
        line.code: line for line in contributions(rates, "2026-02", net=400_000, quarters=600).employee_lines
    }
    assert lines["old_age_capped"].base == 400_500
    assert lines["pension_above"].base > 0


@pytest.mark.parametrize(("gross", "employee", "employer"), [(400_500, 0, 0), (450_000, 630, 945)])
def test_the_technical_balance_is_due_on_the_whole_pay_once_above_the_ceiling(
    rates, gross, employee, employer
):
    """ANI of 2017-11-17, article 37: 0.14 and 0.21 % of tranches 1 and 2, above the ceiling only."""
    made = contributions(rates, "2026-02", net=net_pay(rates.regime(date(2026, 2, 1)), gross), quarters=600)
    lines = {line.code: line.amount for line in made.employee_lines}
    assert lines.get("technical_balance", 0) == employee
    lines = {line.code: line.amount for line in made.employer_lines}
    assert lines.get("technical_balance", 0) == employer


def test_a_net_that_two_grosses_leave_takes_the_smaller(rates):
    regime = rates.regime(date(2026, 2, 1))
    net = net_pay(regime, 400_600)
    gross = contributions(rates, "2026-02", net=net, quarters=600).gross
    assert gross < 400_500 and net_pay(regime, gross) == net


def test_occupational_health_never_passes_five_euros(rates):
    amounts = {
        line.code: line.amount
        for net in (2000, 100_000)
        for line in contributions(rates, "2025-01", net=net, quarters=8).employer_lines
    }
    assert amounts["occupational_health"] == 500
    before = contributions(rates, "2024-12", net=100_000, quarters=8).employer_lines
    assert "occupational_health" not in {line.code for line in before}


def test_two_euros_are_deducted_for_each_hour_worked(rates):
    assert contributions(rates, "2026-02", net=13_000, quarters=41, relief="deduction").relief_amount == 2050


def test_the_deduction_is_three_seventy_overseas(rates):
    """CSS L241-10 I bis: 3.70 euros an hour; a quarter of an hour rounds its half cent up."""

    def deducted(quarters):
        made = contributions(
            rates, "2024-04", net=130_000, quarters=quarters, relief="deduction", overseas=True
        )
        return made.relief_amount

    assert (deducted(80), deducted(1)) == (7400, 93)


def test_from_seventy_the_relief_stops_at_its_ceiling(rates):
    assert seventy_ceiling(rates, date(2026, 1, 1)) == 78_130
    assert seventy_ceiling(rates, date(2026, 6, 1)) == 80_015
    small = contributions(rates, "2026-02", net=30_000, quarters=92, relief="seventy")
    assert small.relief_amount == sum(line.amount for line in small.employer_lines if line.code in RELIEVED)
    large = contributions(rates, "2026-02", net=200_000, quarters=600, relief="seventy")
    assert abs(large.relief_amount - 22_587) <= 2
    used = contributions(rates, "2026-02", net=30_000, quarters=92, relief="seventy", relieved_before=78_130)
    assert used.relief_amount == 0


def test_the_deduction_wins_above_about_113_hours(rates):
    def relief_of(hours, name):
        made = contributions(rates, "2026-02", net=hours * 1100, quarters=hours * 4, relief=name)
        return made.relief_amount

    assert relief_of(112, "seventy") > relief_of(112, "deduction")
    assert relief_of(113, "seventy") < relief_of(113, "deduction")


def test_the_relief_comes_without_asking(rates):
    day = date(2026, 11, 1)
    assert relief_for(rates, day, date(1956, 11, 1), None) == "seventy"
    assert relief_for(rates, day, date(1956, 11, 2), None) == "deduction"
    assert relief_for(rates, day, date(1942, 1, 1), "apa") == "total"


def test_an_explanation_starts_from_the_net_and_ends_at_the_cost(rates):
    made = contributions(rates, "2026-02", net=26_000, quarters=80, relief="seventy")
    lines = made.explain()
    assert (lines[0].code, lines[-1].code) == ("net", "cost")
    signs = {"pay": 1, "employee": 1, "employer": 1, "relief": -1, "total": 0}
    assert sum(signs[line.kind] * line.amount for line in lines) == lines[-1].amount == made.cost
    assert all(line.label for line in lines)
    assert all(
        line.source in rates.sources for line in lines if line.kind in {"employee", "employer", "relief"}
    )


def test_the_floor_is_the_higher_of_the_grid_and_the_minimum_wage(rates):
    assert gross_floor(rates, date(2026, 2, 1), "I") == 1224
    assert gross_floor(rates, date(2026, 6, 1), "I") == 1231
    assert net_floor(rates, date(2025, 4, 1), "I", leave_included=True) == 1051
    assert net_floor(rates, date(2025, 4, 1), "I", leave_included=False) == 956


def test_the_least_net_is_the_printed_one(rates):
    """Union leaflets of 2023-09 (10.10 and 9.18) and 2025-04 (10.51, and 10.34 in Alsace-Moselle)."""
    assert net_floor(rates, date(2024, 4, 1), "I", leave_included=True) == 1010
    assert net_floor(rates, date(2024, 4, 1), "I", leave_included=False) == 918
    assert net_floor(rates, date(2025, 4, 1), "I", leave_included=True, alsace_moselle=True) == 1034


def test_the_rates_of_a_month_are_those_of_its_first_day():
    assert first_day("2026-02") == date(2026, 2, 1)
