"""Full years and months between two days, and days moved by months."""

from __future__ import annotations

from datetime import date

from maquette.rules import days

__all__ = ["full_months", "full_years", "months_later"]


def full_months(start: date, day: date) -> int:
    """Complete months from `start` to `day`; negative when `day` comes first."""
    months: int = days.full_months(days.number_of(start), days.number_of(day))
    return months


def full_years(start: date, day: date) -> int:
    """Complete years from `start` to `day`: an age when `start` is a birth date."""
    years: int = days.age(start.year, start.month, start.day, day)
    return years


def months_later(day: date, months: int) -> date:
    """The same day some months later, or the last day of a month that is too short."""
    return days.day_of(days.months_after(days.number_of(day), months))
