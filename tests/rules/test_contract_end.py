from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from maquette.rules.notice import amount as notice_amount
from maquette.rules.notice import notice_days, notice_end, notice_pay, of_seniority
from maquette.rules.paid_leave import days_earned, indemnity, leave_part, unused_leave, without_leave
from maquette.rules.paid_leave import explain as leave_lines
from maquette.rules.seniority import full_months, full_years, months_later
from maquette.rules.severance import amount, reference_pay, severance

DAY = date(2026, 3, 10)


def amount_of(rates, reason, start, month_gross=100_000):
    return severance(rates, reason, start, DAY, month_gross).amount


@pytest.mark.parametrize(
    ("reason", "start", "end"),
    [
        ("dismissal", date(2025, 9, 11), date(2026, 3, 16)),
        ("dismissal", date(2025, 9, 10), date(2026, 4, 9)),
        ("dismissal", date(2024, 3, 10), date(2026, 5, 9)),
        ("resignation", date(2025, 9, 10), date(2026, 3, 23)),
        ("resignation", date(2024, 3, 10), date(2026, 4, 9)),
        ("employer_death", date(2014, 3, 10), DAY),
        ("serious_fault", date(2014, 3, 10), DAY),
    ],
)
def test_notice_follows_the_reason_and_the_seniority(rates, reason, start, end):
    assert notice_end(rates, reason, start, DAY) == end


def test_a_week_of_notice_is_seven_days_and_a_death_leaves_none(rates):
    assert notice_days(rates, "dismissal", date(2026, 1, 1), DAY) == 7
    assert notice_days(rates, "employer_death", date(2010, 1, 1), DAY) == 0


def test_notice_is_paid_only_after_the_death_of_the_employer(rates):
    assert notice_pay(rates, "employer_death", date(2010, 1, 1), DAY, 100_000).amount == 200_000
    assert notice_pay(rates, "employer_death", date(2026, 1, 1), DAY, 100_000).amount == 23_077
    assert notice_pay(rates, "dismissal", date(2010, 1, 1), DAY, 100_000).amount == 0


def test_severance_opens_at_eight_months_of_seniority(rates):
    assert amount_of(rates, "dismissal", date(2025, 7, 11)) == 0
    assert amount_of(rates, "dismissal", date(2025, 7, 10)) > 0
    assert amount_of(rates, "resignation", date(2010, 1, 1)) == 0


def test_severance_is_a_quarter_of_a_month_then_a_third(rates):
    assert amount_of(rates, "employer_death", date(2016, 3, 10)) == 250_000
    assert amount_of(rates, "employer_death", date(2013, 3, 10)) == 350_000
    assert amount_of(rates, "employer_death", date(2021, 9, 10)) == 112_500


def test_unused_leave_takes_the_better_count(rates):
    assert unused_leave(rates, DAY, 100_000, 30).amount == 120_000
    assert unused_leave(rates, DAY, 100_000, 0).amount == 0


def test_a_serious_fault_gives_neither_notice_nor_severance(rates):
    """IDCC 3239, article 163-1; Code du travail L1234-1."""
    assert notice_days(rates, "serious_fault", date(2010, 1, 1), DAY) == 0
    assert amount_of(rates, "serious_fault", date(2010, 1, 1)) == 0


@pytest.mark.parametrize(
    ("year", "quarter", "month"), [(1_200_000, 330_000, 110_000), (1_200_006, 299_999, 100_001)]
)
def test_the_reference_pay_is_the_better_average(year, quarter, month):
    assert reference_pay(year, quarter) == month


def test_fewer_than_twelve_months_are_averaged_over_what_was_worked():
    assert reference_pay(900_000, 300_000, 9) == 100_000
    assert reference_pay(np.array([900_000]), np.array([0]), np.array([8])).tolist() == [112_500]


@pytest.mark.parametrize(
    ("notified", "end"),
    [
        (date(2026, 1, 28), date(2026, 2, 27)),
        (date(2026, 1, 29), date(2026, 2, 28)),
        (date(2026, 1, 31), date(2026, 2, 28)),
        (date(2026, 3, 1), date(2026, 3, 31)),
        (date(2026, 3, 31), date(2026, 4, 30)),
    ],
)
def test_a_month_of_notice_ends_with_a_month_too_short(rates, notified, end):
    assert notice_end(rates, "dismissal", date(2025, 1, 1), notified) == end


def test_twelve_years_and_three_months_of_severance(rates):
    """1,500 euros a month: 10 x 375 + 2.25 x 500 = 4,875 euros."""
    assert amount(rates, DAY, 150_000, 147) == 487_500
    assert amount(rates, DAY, 150_000, 120) == 375_000
    assert amount(rates, DAY, 150_000, 121) == 379_167


@pytest.mark.parametrize(("months", "days"), [(0, 0), (1, 3), (4, 10), (11, 28), (12, 30), (14, 30)])
def test_leave_is_earned_by_months_and_rounded_up(rates, months, days):
    """Code du travail L3141-3, L3141-7."""
    assert days_earned(rates, DAY, months) == days


def test_the_tenth_wins_when_the_year_paid_more(rates):
    """14,000 euros over a year of 30 days earned: 20 days are 933.33; kept pay gives 769.23."""
    lines = leave_lines(rates, DAY, months=12, year_gross=1_400_000, month_gross=100_000, days=20)
    assert [line.amount for line in lines] == [93_333, 76_923, 93_333]
    lines = leave_lines(rates, DAY, months=12, year_gross=900_000, month_gross=100_000, days=20)
    assert lines[-1].amount == 76_923


@given(st.lists(st.tuples(st.integers(0, 1_000_000), st.integers(0, 600)), min_size=1))
def test_a_column_of_contracts_gives_what_each_gives(rates, rows):
    def ends(gross, months):
        length = of_seniority(rates, DAY, "resignation", months)
        leave = indemnity(rates, DAY, year_gross=gross, earned=30, month_gross=gross, days=months)
        earned = days_earned(rates, DAY, months)
        owed = amount(rates, DAY, gross, months)
        return length.weeks, length.months, owed, leave, earned, notice_amount(length, gross)

    made = ends(*(np.array(column) for column in zip(*rows, strict=True)))
    each = [ends(*row) for row in rows]
    assert [column.tolist() for column in made] == [list(column) for column in zip(*each, strict=True)]
    assert all(type(value) is int for row in each for value in row)


def test_every_indemnity_names_a_known_source(rates):
    start = date(2010, 1, 1)
    for line in (
        severance(rates, "dismissal", start, DAY, 1),
        notice_pay(rates, "employer_death", start, DAY, 1),
        unused_leave(rates, DAY, 1, 1),
        *leave_lines(rates, DAY, months=1, year_gross=1, month_gross=1, days=1),
    ):
        assert line.source in rates.sources


def test_pay_with_leave_holds_a_tenth_more(rates):
    assert without_leave(rates, DAY, 1320) == 1200
    assert leave_part(rates, DAY, 1320) == 120


@given(st.dates(date(1930, 1, 1), date(2030, 1, 1)), st.integers(0, 1200))
def test_months_added_are_months_counted(start, months):
    later = months_later(start, months)
    assert full_months(start, later) in {months, months - 1}
    if start.day <= 28:
        assert full_months(start, later) == months
        assert full_years(start, later) == months // 12
