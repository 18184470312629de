"""Sections of a report, in reading order: a new one is a file and a line here."""

from collections.abc import Callable

from maquette.reports.blocks import Section
from maquette.reports.sections.answers import answers
from maquette.reports.sections.comparison import comparison
from maquette.reports.sections.findings import findings
from maquette.reports.sections.grid import grid
from maquette.reports.sections.map import journey_maps
from maquette.reports.sections.methods import methods
from maquette.reports.sections.people import people
from maquette.reports.sections.tasks import tasks
from maquette.reports.sections.tested import tested
from maquette.reports.sections.unknown import unknown
from maquette.reports.studied import Studied

__all__ = ["SECTIONS"]

#: each gives a section, or None when it has nothing to say
SECTIONS: tuple[Callable[[Studied], Section | None], ...] = (
    tested,
    people,
    tasks,
    answers,
    journey_maps,
    grid,
    findings,
    comparison,
    unknown,
    methods,
)
