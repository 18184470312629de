from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maquette.rules.notice import notice_days, notice_end, notice_pay
from maquette.rules.paid_leave import leave_part, unused_leave, without_leave
from maquette.rules.seniority import full_months, full_years, months_later
from maquette.rules.severance import severance

DAY = date(2026, 3, 10)


def amount_of(reason, start, month_gross=100_000):
    return severance(reason, start, DAY, notice_end(reason, start, DAY), month_gross).amount


@pytest.mark.parametrize(
    ("reason", "start", "end"),
    [
        ("dismissal", date(2025, 9, 11), date(2026, 3, 16)),
        ("dismissal", date(2025, 9, 10), date(2026, 4, 9)),
        ("dismissal", date(2024, 3, 10), date(2026, 5, 9)),
        ("resignation", date(2025, 9, 10), date(2026, 3, 23)),
        ("resignation", date(2024, 3, 10), date(2026, 4, 9)),
        ("employer_death", date(2014, 3, 10), DAY),
    ],
)
def test_notice_follows_the_reason_and_the_seniority(reason, start, end):
    assert notice_end(reason, start, DAY) == end


def test_a_week_of_notice_is_seven_days_and_a_death_leaves_none():
    assert notice_days("dismissal", date(2026, 1, 1), DAY) == 7
    assert notice_days("employer_death", date(2010, 1, 1), DAY) == 0


def test_notice_is_paid_only_after_the_death_of_the_employer():
    assert notice_pay("employer_death", date(2010, 1, 1), DAY, 100_000).amount == 200_000
    assert notice_pay("employer_death", date(2026, 1, 1), DAY, 100_000).amount == 23_077
    assert notice_pay("dismissal", date(2010, 1, 1), DAY, 100_000).amount == 0


def test_severance_opens_at_eight_months_of_seniority():
    assert amount_of("dismissal", date(2025, 7, 11)) == 0
    assert amount_of("dismissal", date(2025, 7, 10)) > 0
    assert amount_of("resignation", date(2010, 1, 1)) == 0


def test_severance_is_a_quarter_of_a_month_then_a_third():
    assert amount_of("employer_death", date(2016, 3, 10)) == 250_000
    assert amount_of("employer_death", date(2013, 3, 10)) == 350_000
    assert amount_of("employer_death", date(2021, 9, 10)) == 112_500


def test_unused_leave_takes_the_better_count():
    assert unused_leave(100_000, 30).amount == 120_000
    assert unused_leave(100_000, 0).amount == 0


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
