"""Income tax at source: CGI 204 H, III."""

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from maquette.rules.at_source import explain, neutral_rate, tax, taxable
from maquette.rules.contributions import contributions
from maquette.rules.rates import NoRateError


@pytest.mark.parametrize(
    ("day", "pay", "rate"),
    [
        (date(2025, 4, 30), 159_099, 0),
        (date(2025, 4, 30), 159_100, 500),
        (date(2025, 4, 30), 225_300, 5300),
        (date(2025, 5, 1), 161_999, 0),
        (date(2025, 5, 1), 162_000, 500),
        (date(2025, 5, 1), 179_100, 2100),
        (date(2026, 4, 30), 162_000, 500),
        (date(2026, 5, 1), 162_000, 0),
        (date(2026, 5, 1), 260_000, 5300),
        (date(2024, 1, 1), 10_000_000, 43_000),
    ],
)
def test_the_neutral_rate_follows_the_scale_of_the_day(rates, day, pay, rate):
    assert neutral_rate(rates, day, pay) == rate


def test_before_2024_no_scale_is_known(rates):
    with pytest.raises(NoRateError, match="2024-01-01"):
        neutral_rate(rates, date(2023, 12, 31), 0)


def test_the_taxable_pay_is_the_net_and_what_is_not_deducted(rates):
    """1,999.99 euros gross: 1,562.39 net, and 2.9 % of 1,964.99 euros."""
    month = contributions(rates, "2026-02", net=156_239, quarters=480)
    assert month.gross == 199_999
    assert taxable(month) == 156_239 + 5698


@pytest.mark.parametrize(("rate", "withheld"), [(None, 0), (0, 0), (2_500, 4048), (43_000, 69_633)])
def test_what_is_withheld_is_taken_off_the_net(rates, rate, withheld):
    month = contributions(rates, "2026-02", net=156_239, quarters=480)
    lines = {line.code: line for line in explain(rates, month, rate)}
    assert lines["tax"].amount == withheld
    assert lines["paid"].amount == month.net - withheld
    assert lines["taxable"].amount == lines["net"].amount + lines["not_deducted"].amount
    assert all(line.source in {"", *rates.sources} for line in lines.values())


@given(st.lists(st.integers(0, 10_000_000), min_size=1))
def test_a_column_of_pays_gives_what_each_gives(rates, pays):
    def ends(pay):
        return tax(pay, neutral_rate(rates, date(2026, 2, 1), pay))

    assert ends(np.array(pays)).tolist() == [ends(pay) for pay in pays]
    assert all(type(ends(pay)) is int for pay in pays)
