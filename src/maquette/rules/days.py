"""Days as whole numbers, counted from 1 January 1970: for one person or a column of them."""

from __future__ import annotations

from datetime import date

from maquette.rules.whole import Whole, least, where

__all__ = [
    "EPOCH", "age", "civil", "day_of", "days_in_month", "full_months", "months_after", "number_of",
    "ordinal",
]  # fmt: skip

EPOCH = date(1970, 1, 1).toordinal()


def number_of(day: date) -> int:
    """The number of a day."""
    return day.toordinal() - EPOCH


def day_of(number: int) -> date:
    """The day of a number."""
    return date.fromordinal(int(number) + EPOCH)


def ordinal(year: Whole, month: Whole, day: Whole) -> Whole:
    """The number of a day of the calendar, year 1 or later.

    Source:
        Hinnant, "chrono-compatible low-level date algorithms": years start in March.
    """
    late = 0 + (month > 2)
    years = year - 1 + late
    era, of_era = years // 400, years - years // 400 * 400
    of_year = (153 * (month - 3 + 12 * (1 - late)) + 2) // 5 + day - 1
    return era * 146097 + of_era * 365 + of_era // 4 - of_era // 100 + of_year - 719468


def civil(number: Whole) -> tuple[Whole, Whole, Whole]:
    """Year, month and day of the month. Source: the same, the other way."""
    shifted = number + 719468
    era = shifted // 146097
    of_era = shifted - era * 146097
    years = (of_era - of_era // 1460 + of_era // 36524 - of_era // 146096) // 365
    of_year = of_era - (365 * years + years // 4 - years // 100)
    shifted_month = (5 * of_year + 2) // 153
    day = of_year - (153 * shifted_month + 2) // 5 + 1
    month = where(shifted_month < 10, shifted_month + 3, shifted_month - 9)
    return years + era * 400 + (month <= 2), month, day


def age(year: Whole, month: Whole, day: Whole, today: date) -> Whole:
    """Full years since a day of the calendar."""
    return today.year - year - (month * 32 + day > today.month * 32 + today.day)


def days_in_month(year: Whole, month: Whole) -> Whole:
    """28 to 31."""
    leap = (year // 4 * 4 == year) & ((year // 100 * 100 != year) | (year // 400 * 400 == year))
    return where(month == 2, where(leap, 29, 28), 30 + (month + month // 8 & 1))


def months_after(number: Whole, months: int) -> Whole:
    """The same day some months later, or the last day of a month that is too short."""
    year, month, day = civil(number)
    index = year * 12 + month - 1 + months
    year, month = index // 12, index - index // 12 * 12 + 1
    return ordinal(year, month, least(day, days_in_month(year, month)))


def full_months(start: Whole, end: Whole) -> Whole:
    """Complete months from one day to another; negative when the second comes first."""
    year, month, day = civil(start)
    last_year, last_month, last_day = civil(end)
    return (last_year - year) * 12 + last_month - month - (last_day < day)
