"""Full years and months between two days, and days moved by months."""

from __future__ import annotations

from datetime import date

from maquette.rules import calendar

__all__ = ["full_months", "full_years", "months_later"]


def full_months(start: date, day: date) -> int:
    """Complete months from `start` to `day`; negative when `day` comes first."""
    months = (day.year - start.year) * 12 + day.month - start.month
    return months - (day.day < start.day)


def full_years(start: date, day: date) -> int:
    """Complete years from `start` to `day`: an age when `start` is a birth date."""
    years: int = calendar.age(start.year, start.month, start.day, day)
    return years


def months_later(day: date, months: int) -> date:
    """The same day some months later, or the last day of a month that is too short."""
    return calendar.day_of(calendar.months_after(calendar.number_of(day), months))
