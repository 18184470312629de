"""A rule over a column gives each row what it gives it alone."""

from datetime import date

import numpy
import pytest

from maquette.rules.contributions import amount, bases_of, contributions, gross_for_net, net_pay
from maquette.rules.reliefs import RELIEFS, deduction, lifted_up_to, relief_code, relief_for, seventy_ceiling
from maquette.rules.tax_credit import advance, ceiling_at, year_ceiling

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
    ceilings = ceiling_at(rates, DAY, ages).tolist()
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
    column = advance(rates, DAY, cost=costs, cost_before=900_000, ceiling=1_200_000)
    assert column.tolist() == [
        advance(rates, DAY, cost=cost, cost_before=900_000, ceiling=1_200_000) for cost in costs.tolist()
    ]


@pytest.mark.parametrize("alsace_moselle", [False, True])
def test_the_net_at_the_ceiling_is_the_net_of_the_ceiling(rates, alsace_moselle):
    regime = rates.regime(DAY, alsace_moselle=alsace_moselle)
    assert regime.net_at_ceiling == net_pay(regime, regime.ceiling)
