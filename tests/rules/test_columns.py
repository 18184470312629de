"""A rule over a column gives each row what it gives it alone."""

from datetime import date

import numpy
import pytest

from maquette.rules import advance, prefinanced
from maquette.rules.contributions import amount, bases_of, contributions, gross_for_net, net_pay
from maquette.rules.reliefs import RELIEFS, deduction, lifted_up_to, relief_code, relief_for, seventy_ceiling
from maquette.rules.severance import owed, severance
from maquette.rules.tax_credit import by_age, year_ceiling

DAY = date(2026, 2, 1)
NETS = numpy.arange(0, 900_000, 37)


@pytest.mark.parametrize("alsace_moselle", [False, True])
def test_the_gross_of_a_column_is_the_gross_of_each_net(rates, alsace_moselle):
    regime = rates.regime(DAY, alsace_moselle=alsace_moselle)
    gross = gross_for_net(regime, NETS)
    assert (net_pay(regime, gross) == NETS).all()
    assert (net_pay(regime, gross - 1) < NETS).all()
    for index in range(0, len(NETS), 97):
        assert gross_for_net(regime, int(NETS[index])) == gross[index]


def test_every_contribution_of_a_column_is_that_of_a_single_month(rates):
    regime = rates.regime(DAY)
    gross = gross_for_net(regime, NETS)
    bases = bases_of(regime, gross)
    columns = {line.code: amount(line, bases) for line in regime.employer}
    for index in range(1, len(NETS), 211):
        month = contributions(rates, "2026-02", net=int(NETS[index]), quarters=80)
        alone = {line.code: line.amount for line in month.employer_lines}
        assert {code: column[index] for code, column in columns.items() if column[index]} == {
            code: cents for code, cents in alone.items() if cents
        }


def test_the_relief_of_a_column_is_that_of_each_employer(rates):
    births = [date(year, 5, 17) for year in range(1930, 2000)]
    ages = numpy.array([DAY.year - one.year - 1 for one in births])
    for allowance in (None, "apa"):
        codes = relief_code(rates, DAY, ages, numpy.full(len(ages), allowance is not None))
        assert [RELIEFS[code] for code in codes] == [relief_for(rates, DAY, one, allowance) for one in births]
    ceilings = by_age(rates, DAY, ages).tolist()
    assert ceilings == [year_ceiling(rates, DAY, one) for one in births]


def test_what_a_relief_takes_off_a_column_is_what_it_takes_off_each_month(rates):
    regime, relieved_before = rates.regime(DAY), 30_000
    nets, quarters = NETS[1::101], 60
    gross = gross_for_net(regime, nets)
    bases = bases_of(regime, gross)
    total = sum(amount(line, bases) for line in regime.employer)
    flat = deduction(rates.at("deduction_hour_cents", DAY), quarters, total)
    limits = {
        name: lifted_up_to(
            numpy.full(len(nets), RELIEFS.index(name)),
            gross=gross,
            ceiling=seventy_ceiling(rates, DAY),
            relieved_before=relieved_before,
        )
        for name in RELIEFS
    }
    assert not limits["deduction"].any() and not limits["none"].any()
    for index, net in enumerate(nets.tolist()):
        alone = contributions(rates, "2026-02", net=net, quarters=quarters, relief="deduction")
        assert alone.relief_amount == flat[index]
        for name in ("seventy", "total"):
            month = contributions(
                rates, "2026-02", net=net, quarters=quarters, relief=name, relieved_before=relieved_before
            )
            lines = {line.code: line.base for line in month.relief_lines}
            assert lines["relief_sickness"] == limits[name][index]


def test_the_advances_of_a_column_are_those_of_each_cost(rates):
    costs = NETS + 1
    helped = numpy.where(costs // 37 % 3 == 0, 4000, 0)
    column = advance.amount(rates, DAY, advance.Month(costs, 900_000, 1_200_000, helped=helped))
    assert column[helped == 0].any() and not column[helped > 0].any()
    assert column.tolist() == [
        advance.amount(rates, DAY, advance.Month(cost, 900_000, 1_200_000, helped=aid))
        for cost, aid in zip(costs.tolist(), helped.tolist(), strict=True)
    ]


def test_vouchers_pay_first_until_those_of_the_year_are_used():
    before = NETS * 2
    column = prefinanced.used(NETS, 300_000, before)
    assert column.tolist() == [prefinanced.used(net, 300_000, 2 * net) for net in NETS.tolist()]
    assert prefinanced.used(50_000, 300_000, 270_000) == 30_000


def test_the_severance_of_a_column_is_that_of_each_contract(rates):
    months = numpy.arange(0, 400, 7)
    column = owed(
        rates, DAY, giving=months % 2 == 0, notified_months=months, months=months + 2, month_gross=91_011
    )
    assert column.tolist() == [
        owed(rates, DAY, giving=one % 2 == 0, notified_months=one, months=one + 2, month_gross=91_011)
        for one in months.tolist()
    ]
    line = severance(rates, "dismissal", date(2020, 2, 1), DAY, 91_011)
    alone = owed(rates, DAY, giving=True, notified_months=72, months=73, month_gross=91_011)
    assert line.amount == alone


@pytest.mark.parametrize("alsace_moselle", [False, True])
@pytest.mark.parametrize("day", [date(2024, 4, 1), date(2025, 5, 1), DAY])
def test_the_gross_of_a_net_is_the_smallest_one_even_where_the_net_falls(rates, day, alsace_moselle):
    """Every gross up to twice the ceiling, cent by cent: the first one that leaves each net."""
    regime = rates.regime(day, alsace_moselle=alsace_moselle)
    every = numpy.arange(0, 2 * regime.ceiling)
    left = net_pay(regime, every)
    nets, first = numpy.unique(left, return_index=True)
    assert (gross_for_net(regime, nets) == first).all()
    assert left[regime.ceiling + 1] < left[regime.ceiling] - 400


@pytest.mark.parametrize("alsace_moselle", [False, True])
def test_the_nets_at_the_ceiling_are_those_of_the_ceiling(rates, alsace_moselle):
    regime = rates.regime(DAY, alsace_moselle=alsace_moselle)
    assert regime.net_at_ceiling == net_pay(regime, regime.ceiling)
    assert abs(regime.net_past_ceiling - net_pay(regime, regime.ceiling + 1)) <= 5
