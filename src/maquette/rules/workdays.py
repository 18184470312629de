"""Working days: Monday to Friday, public holidays left out."""

from __future__ import annotations

from datetime import date, timedelta

__all__ = ["easter", "holidays", "is_workday", "workdays_after"]

_FIXED = ((1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25))
"""Month and day. Source: Code du travail L3133-1."""

_AFTER_EASTER = (1, 39, 50)
"""Easter Monday, Ascension, Whit Monday. Source: Code du travail L3133-1."""


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar.

    Source:
        Meeus, Astronomical Algorithms: valid for every year.
    """
    century, of_century = divmod(year, 100)
    golden = year % 19
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (of_century // 4) - epact - of_century % 4) % 7
    shift = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def holidays(year: int) -> frozenset[date]:
    """The eleven public holidays of a year."""
    moving = {easter(year) + timedelta(days=days) for days in _AFTER_EASTER}
    return frozenset({date(year, month, day) for month, day in _FIXED} | moving)


def is_workday(day: date) -> bool:
    """Whether banks work on a day."""
    return day.weekday() < 5 and day not in holidays(day.year)


def workdays_after(day: date, count: int) -> date:
    """The working day that comes this many working days after a day, which is not counted itself."""
    while count:
        day += timedelta(days=1)
        count -= is_workday(day)
    return day
