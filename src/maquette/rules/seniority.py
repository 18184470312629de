"""Full years and months between two days, and days moved by months."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

__all__ = ["full_months", "full_years", "months_later"]


def full_months(start: date, day: date) -> int:
    """Complete months from `start` to `day`; negative when `day` comes first."""
    months = (day.year - start.year) * 12 + day.month - start.month
    return months - (day.day < start.day)


def full_years(start: date, day: date) -> int:
    """Complete years from `start` to `day`: an age when `start` is a birth date."""
    return day.year - start.year - ((day.month, day.day) < (start.month, start.day))


def months_later(day: date, months: int) -> date:
    """The same day some months later, or the last day of a month that is too short."""
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
