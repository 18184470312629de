"""A report before it is drawn: its title, its sections."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from maquette.reports.blocks import Section
from maquette.reports.sections import SECTIONS
from maquette.reports.studied import Studied
from maquette.reports.words import Language

__all__ = ["Report", "report_of"]


@dataclass(frozen=True)
class Report:
    """A report.

    Args:
        date: as it is read.
    """

    title: str
    date: str
    language: Language
    sections: Sequence[Section]


def report_of(studied: Studied) -> Report:
    """Every section that has something to say."""
    told = (section(studied) for section in SECTIONS)
    title = studied.plan.title or studied.plan.name
    return Report(title, studied.date, studied.language, [one for one in told if one is not None])
