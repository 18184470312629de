from calendar import monthrange
from datetime import date, timedelta

import numpy
from hypothesis import given
from hypothesis import strategies as st

from maquette.rules import days
from maquette.rules.seniority import full_years

DAYS = [date(1890, 1, 1) + timedelta(97 * index) for index in range(900)] + [
    date(year, 2, 29) for year in range(1904, 2100, 4)
]


@given(st.dates(date(1600, 1, 1), date(2999, 12, 31)))
def test_a_day_has_the_number_the_calendar_gives_it(day):
    number = days.number_of(day)
    assert days.ordinal(day.year, day.month, day.day) == number
    assert days.civil(number) == (day.year, day.month, day.day)
    assert days.day_of(number) == day
    assert days.days_in_month(day.year, day.month) == monthrange(day.year, day.month)[1]


def test_a_column_of_days_is_each_of_its_days():
    numbers = numpy.array([days.number_of(day) for day in DAYS])
    year, month, day = days.civil(numbers)
    assert [*zip(year.tolist(), month.tolist(), day.tolist(), strict=True)] == [
        (one.year, one.month, one.day) for one in DAYS
    ]
    assert (days.ordinal(year, month, day) == numbers).all()
    later = days.months_after(numbers, 192).tolist()
    assert later == [days.months_after(number, 192) for number in numbers.tolist()]
    today = date(2026, 2, 28)
    assert days.age(year, month, day, today).tolist() == [full_years(one, today) for one in DAYS]
