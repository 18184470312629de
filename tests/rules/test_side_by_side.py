"""The three reliefs on the same month: which one takes off the most, and from how many hours."""

from __future__ import annotations

from datetime import date

import pytest

from maquette.rules import cesu
from maquette.rules.registry import RULES

TODAY = date(2026, 3, 3)
RELATION = {"employer_birth_date": "1940-05-06"}


def reliefs(rates, hours, net_hourly=1051, relation=RELATION):
    declaration = {"month": "2026-02", "hours": hours * 4, "net_hourly": net_hourly}
    given = {"relation": relation, "declaration": declaration}
    names = ("deduction", "seventy", "total")
    return tuple(RULES[f"reliefs.{name}"].function(rates, TODAY, **given) for name in names)


def test_the_one_that_applies_is_the_one_of_the_month(rates):
    month = {"month": "2026-02", "hours": 80, "net_hourly": 1300}
    _, seventy, total = reliefs(rates, 20, 1300)
    for relation, expected in ((RELATION, seventy), ({**RELATION, "allowance": "apa"}, total)):
        assert cesu.relief(rates, TODAY, relation=relation, declaration=month) == expected


@pytest.mark.parametrize("hours", (1, 36, 60, 112))
def test_up_to_a_hundred_and_twelve_hours_the_exemption_of_seventy_is_the_better(rates, hours):
    deduction, seventy, _ = reliefs(rates, hours)
    assert deduction == 200 * hours < seventy


@pytest.mark.parametrize("hours", (114, 150, 200))
def test_for_long_hours_two_euros_an_hour_take_off_more(rates, hours):
    deduction, seventy, total = reliefs(rates, hours)
    # 28,91 % of 65 hours at the minimum wage of February 2026, each contribution rounded.
    assert seventy == pytest.approx(22587, abs=2)
    assert seventy < deduction < total


def test_the_total_exemption_is_never_the_lesser(rates):
    for hours in (1, 20, 80, 217):
        assert reliefs(rates, hours)[2] == max(reliefs(rates, hours))
