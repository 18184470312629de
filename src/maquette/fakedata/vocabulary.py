"""The words the kit knows, in the order of their codes in a column."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, get_args

from maquette.rules.notice import REASONS
from maquette.rules.pay import LEVELS

__all__ = [
    "ACTIVITIES",
    "ALLOWANCES",
    "LEAVES",
    "LEVELS",
    "NEVER",
    "RHYTHMS",
    "SEXES",
    "VOCABULARY",
    "Leave",
    "Rhythm",
]

SEXES = ("F", "M")

ACTIVITIES: Mapping[str, str] = MappingProxyType(
    {
        "housework": "Ménage et repassage",
        "elder_care": "Aide à une personne âgée",
        "childcare": "Garde d'enfants",
        "gardening": "Petits travaux de jardinage",
        "tutoring": "Soutien scolaire",
    }
)
"""What an employee does at a household's home: stable English name -> what a French reader sees."""

ALLOWANCES = ("none", "apa", "pch", "mtp", "aeeh", "card_80")
"""What a household may have; only the first three are drawn, the others are pinned."""

Leave = Literal["when_taken", "included"]

LEAVES: tuple[Leave, ...] = get_args(Leave)

Rhythm = Literal["varied", "steady", "written"]

RHYTHMS: tuple[Rhythm, ...] = get_args(Rhythm)
"""How the hours of a contract go from month to month; the last one only by a persona's file."""

NEVER = 2_932_896
"""The number of the last day of all, 31 December 9999: a contract with no known end."""

VOCABULARY: Mapping[tuple[str, str], tuple[str, ...]] = MappingProxyType(
    {
        ("person", "sex"): SEXES,
        ("household", "allowance"): ALLOWANCES,
        ("relation", "activity"): (*ACTIVITIES,),
        ("relation", "level"): LEVELS,
        ("relation", "leave"): LEAVES,
        ("relation", "end_reason"): REASONS,
        ("relation", "rhythm"): RHYTHMS,
    }
)
"""Table and column -> the words of a choice."""
