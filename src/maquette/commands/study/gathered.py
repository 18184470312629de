"""What was recorded of a study, measured, and the tables that `report` and `export` both write."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from maquette.commands.settled import settled_by
from maquette.project import Project

if TYPE_CHECKING:
    import pandas as pd

    from maquette.fieldwork import Fieldwork
    from maquette.measures import Row
    from maquette.reports.figure import Figures
    from maquette.reports.gathering import Gathered

__all__ = ["gathered", "tables"]


def gathered(project: Project, field: Fieldwork, name: str) -> Gathered:
    """The sessions of a study, measured; those who are frozen are left out."""
    # Statistics are slow to import: other verbs do without.
    from maquette.reports.gathering import gather  # noqa: PLC0415
    from maquette.reports.planned import planned  # noqa: PLC0415

    people = [who for who in field.register.of(name) if not who.frozen]
    codes = {who.run: who.code for who in people}
    return gather(planned(project, name, settled_by(project), codes), _rows(field, codes))


def tables(field: Fieldwork, here: Gathered, figures: Figures | None = None) -> dict[str, pd.DataFrame]:
    """Every table by name.

    Args:
        figures: those of the study, when they were computed already.
    """
    from maquette.measures import event_table  # noqa: PLC0415
    from maquette.reports.export import frames_of  # noqa: PLC0415
    from maquette.reports.results import figures_of  # noqa: PLC0415

    plan = here.planned.plan
    if figures is None:
        figures = figures_of(here.tables, plan)
    events = event_table(_rows(field, plan.codes), here.tables.attempts, plan.codes)
    return frames_of(here.tables, figures, events)


def _rows(field: Fieldwork, runs: Iterable[str]) -> Iterator[Row]:
    """Events of each participant; one session is read at a time."""
    from maquette.measures import rows_of_events  # noqa: PLC0415

    for run in runs:
        yield from rows_of_events(field.log.read(run))
