"""The activities a contract can be for, with their levels, hours and pay."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from maquette.fakedata.kernel import AliasTable, QuantileTable, alias_table, conditional_table, quantile_table

__all__ = ["ACTIVITIES", "Activity", "activity_of", "age_stratum"]


@dataclass(frozen=True)
class Activity:
    """What an employee does at a household's home.

    Args:
        code: stable English name.
        label: what a French reader sees.
        levels: reference levels of the pay grid.
        level_table: which of them.
        quarters: quarter-hours a month.
        pay: net cents an hour, paid leave included, before the legal floor.
    """

    code: str
    label: str
    levels: tuple[str, ...]
    level_table: AliasTable
    quarters: QuantileTable
    pay: QuantileTable


def _activity(
    code: str,
    label: str,
    levels: dict[str, int],
    quarters: tuple[tuple[int, int], ...],
    pay: tuple[tuple[int, int], ...],
) -> Activity:
    weights = alias_table([*levels.values()])
    return Activity(code, label, tuple(levels), weights, quantile_table(quarters), quantile_table(pay))


# Levels: reference jobs of IDCC 3239 (high). Hours: assumption, anchored on 532 hours a year per employee
# (Dares 2018, high) over 3.2 employers (Insee 2012, high), about 14 hours a month. Pay: assumption, on a
# mean of 12 to 13 euros in 2025 (low) and 10.61 for childcare (Yoopies on Urssaf, medium).
ACTIVITIES: Mapping[str, Activity] = MappingProxyType(
    {
        activity.code: activity
        for activity in (
            _activity(
                "housework",
                "Ménage et repassage",
                {"I": 70, "II": 30},
                ((0, 8), (150, 16), (500, 36), (800, 64), (950, 110), (1000, 240)),
                ((0, 1070), (200, 1180), (500, 1280), (800, 1400), (950, 1550), (1000, 1900)),
            ),
            _activity(
                "elder_care",
                "Aide à une personne âgée",
                {"II": 10, "III": 45, "IV": 30, "V": 15},
                ((0, 16), (150, 32), (500, 76), (800, 160), (950, 320), (1000, 480)),
                ((0, 1090), (200, 1190), (500, 1290), (800, 1420), (950, 1600), (1000, 1950)),
            ),
            _activity(
                "childcare",
                "Garde d'enfants",
                {"I": 40, "III": 60},
                ((0, 16), (150, 32), (500, 80), (800, 160), (950, 320), (1000, 520)),
                ((0, 1060), (300, 1090), (600, 1150), (900, 1280), (1000, 1600)),
            ),
            _activity(
                "gardening",
                "Petits travaux de jardinage",
                {"II": 100},  # assumption: the reference job was not read
                ((0, 4), (300, 8), (600, 16), (900, 32), (1000, 80)),
                ((0, 1150), (300, 1300), (700, 1600), (1000, 2200)),
            ),
            _activity(
                "tutoring",
                "Soutien scolaire",
                {"VI": 50, "VII": 35, "VIII": 15},
                ((0, 4), (300, 8), (700, 16), (950, 32), (1000, 60)),
                ((0, 1400), (300, 1700), (700, 2200), (1000, 3500)),
            ),
        )
    }
)

_CODES = tuple(ACTIVITIES)

# Rows: head under 45, 45 to 64, 65 to 79, 80 and over; columns in the order of the registry. Assumption,
# anchored on housework and care of the elderly being 84 % of hours (2011, medium).
_BY_AGE = conditional_table(
    ((62, 1, 26, 2, 9), (76, 8, 4, 6, 6), (76, 15, 0, 9, 0), (46, 49, 0, 5, 0)),
)


def age_stratum(age: int) -> int:
    """Row of the choice of an activity."""
    return (age >= 45) + (age >= 65) + (age >= 80)


def activity_of(age: int, drawn: int) -> Activity:
    """Activity of a contract, by the age of the head of the household."""
    return ACTIVITIES[_CODES[_BY_AGE.choose(age_stratum(age), drawn)]]
