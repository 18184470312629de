import json
from datetime import date, timedelta

import pytest

from maquette.rules.rates import NoRateError, Rates


def test_rates_survive_a_sealed_build(rates):
    assert Rates.from_values(json.loads(json.dumps(rates.to_values()))) == rates


def test_a_rate_holds_from_its_day_until_the_next(rates):
    assert rates.at("minimum_wage_hour_cents", date(2026, 5, 31)) == 1202
    assert rates.at("minimum_wage_hour_cents", date(2026, 6, 1)) == 1231


def test_a_day_without_rate_says_which_days_are_known(rates):
    with pytest.raises(NoRateError, match=r"old_age.*known from: 2024-04-01") as error:
        rates.regime(date(2024, 3, 31))
    assert error.value.known == (date(2024, 4, 1),)


def test_an_unknown_number_has_no_rate(rates):
    with pytest.raises(NoRateError, match="none"):
        rates.at("moon_tax", date(2026, 1, 1))


def test_every_dated_value_has_a_known_source_and_confidence(rates):
    series = [*rates.series.values(), *rates.grid.values()]
    for line in rates.contributions:
        series += [one for one in (line.employee, line.employer, line.most) if one]
    for value in (value for one in series for value in one.values):
        assert value.source in rates.sources
        assert value.confidence in {"high", "medium", "low", "assumption"}
    for steps in (steps for table in rates.tables.values() for steps in table.scales):
        assert steps.source in rates.sources


def test_totals_of_april_2024_are_those_of_the_table(rates):
    regime = rates.regime(date(2024, 4, 1))
    below = [line for line in regime.employee if "above_cap" not in line.base]
    assert sum(line.rate * (98_250 if line.base == "csg" else 100_000) for line in below) == 2_188_025_000
    assert sum(line.rate for line in regime.employer if "above_cap" not in line.base) == 44_696


def test_two_days_of_one_period_share_their_regime(rates):
    assert rates.regime(date(2026, 2, 1)) is rates.regime(date(2026, 5, 31))
    assert rates.regime(date(2026, 2, 1)) is not rates.regime(date(2026, 6, 1))


def test_a_period_starts_on_the_last_change_before_a_day(rates):
    for days in range(0, 1000, 17):
        day = date(2024, 4, 1) + timedelta(days)
        assert rates.period(day) <= day
        assert rates.period(rates.period(day)) == rates.period(day)


def scale(start, *rows):
    return {"from": start, "rows": [list(row) for row in rows], "source": "law", "confidence": "high"}


def test_a_scale_holds_from_its_day_until_the_next():
    tables = {"steps": [scale("2026-01-01", (0, 3)), scale("2025-01-01", (0, 1), (10, 2))]}
    rates = Rates.from_values({"sources": {"law": "Une loi"}}, {"tables": tables})
    assert rates.table("steps", date(2025, 12, 31)).rows == ((0, 1), (10, 2))
    assert rates.table("steps", date(2026, 1, 1)).rows == ((0, 3),)
    assert Rates.from_values(json.loads(json.dumps(rates.to_values()))) == rates
    with pytest.raises(NoRateError, match=r"steps.*known from: 2025-01-01, 2026-01-01"):
        rates.table("steps", date(2024, 12, 31))
    with pytest.raises(NoRateError, match="none"):
        rates.table("moon_steps", date(2026, 1, 1))


def test_a_source_is_as_sure_as_its_least_sure_number(rates):
    assert rates.confidence("ft_2026_02", date(2026, 2, 1)) == "medium"
    assert rates.confidence("ft_2026_02", date(2025, 12, 31)) == ""
    assert rates.confidence("urssaf_2024_04", date(2026, 2, 1)) == "high"
    assert rates.confidence("moon_law", date(2026, 2, 1)) == ""
