"""The calendar of a month: CSS D133-13-3, D133-13-9, D133-13-11, D133-13-13."""

from datetime import date

import pytest

from maquette.rules.calendar import cesu_plus_open, due_dates
from maquette.rules.workdays import easter, holidays, is_workday, workdays_after


def days(rates, month, declared, cesu_plus):
    dues = due_dates(rates, month, declared, cesu_plus=cesu_plus)
    assert all(due.source in rates.sources and due.label for due in dues)
    return {due.code: due.day for due in dues}


def test_with_cesu_plus_everything_is_taken_in_two_working_days(rates):
    """Sent on Thursday 2 April 2026: Easter Monday is the 6th."""
    assert days(rates, "2026-03", date(2026, 4, 2), cesu_plus=True) == {
        "declare_by": date(2026, 4, 5),
        "payslip_by": date(2026, 4, 6),
        "cesu_plus_until": date(2026, 4, 15),
        "debit": date(2026, 4, 7),
        "pay": date(2026, 4, 9),
    }


def test_without_it_contributions_are_taken_in_the_second_month(rates):
    made = days(rates, "2025-12", date(2026, 1, 3), cesu_plus=False)
    assert made["declare_by"] == date(2026, 1, 5)
    assert made["debit_month"] == date(2026, 2, 1)
    assert "pay" not in made


def test_cesu_plus_closes_after_the_fifteenth(rates):
    assert cesu_plus_open(rates, "2026-02", date(2026, 3, 15))
    assert not cesu_plus_open(rates, "2026-02", date(2026, 3, 16))


@pytest.mark.parametrize(
    ("year", "sunday"),
    [(1961, (4, 2)), (2000, (4, 23)), (2024, (3, 31)), (2025, (4, 20)), (2026, (4, 5)), (2038, (4, 25))],
)
def test_easter_is_the_published_one(year, sunday):
    assert easter(year) == date(year, *sunday)


def test_eleven_holidays_a_year_and_no_work_on_them():
    assert len(holidays(2026)) == 11
    assert date(2026, 5, 14) in holidays(2026) and date(2026, 5, 25) in holidays(2026)
    assert not is_workday(date(2026, 7, 14))
    assert not is_workday(date(2026, 11, 21))
    assert is_workday(date(2026, 11, 23))


def test_the_day_itself_is_not_counted():
    assert workdays_after(date(2026, 11, 20), 1) == date(2026, 11, 23)
    assert workdays_after(date(2026, 12, 24), 2) == date(2026, 12, 29)
    assert workdays_after(date(2026, 11, 20), 0) == date(2026, 11, 20)
