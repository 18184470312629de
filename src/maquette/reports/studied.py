"""Everything a report is written from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from maquette.findings import Evidence
from maquette.journeys import Journey
from maquette.measures import Graph, Plan, Tables
from maquette.reports.comparing import Compared
from maquette.reports.figure import Figures
from maquette.reports.results import figures_of, variants_of
from maquette.reports.words import Language, said

__all__ = ["Played", "Studied"]


@dataclass(frozen=True)
class Played:
    """A version as the report shows it.

    Args:
        build: its seal.
        journey: as it is now; None when it is no longer there.
        whole: its ways, no answer left out, for coverage; None with the journey.
    """

    variant: str
    name: str
    build: str
    journey: Journey | None
    whole: Graph | None

    def title_of(self, step: str) -> str:
        """The heading of a screen, its name when there is none."""
        here = self.journey.steps.get(step) if self.journey else None
        return (here.title or step) if here else step

    def order(self, steps: Sequence[str]) -> list[str]:
        """Screens in the order of the journey, those it has not at the end."""
        known = list(self.journey.steps) if self.journey else []
        return sorted(steps, key=lambda step: known.index(step) if step in known else len(known))


@dataclass(frozen=True)
class Studied:
    """A study, its tables, and what is written beside them.

    Args:
        date: of the report, as it is read.
        played: versions, in the order of the study.
        evidence: findings with their facts; None when nothing is written.
        compared: the version after, the one before, and both side by side; None when there is one.
        differences: what changes between the two versions, in sentences.
        unverified: questionnaires whose words were not compared with their publication.
    """

    plan: Plan
    tables: Tables
    played: Mapping[str, Played]
    date: str
    language: Language = "fr"
    evidence: Evidence | None = None
    compared: tuple[str, str, Sequence[Compared]] | None = None
    differences: Sequence[str] = ()
    unverified: Sequence[str] = ()

    @cached_property
    def figures(self) -> Figures:
        """Every figure."""
        return figures_of(self.tables, self.plan)

    @cached_property
    def variants(self) -> list[str]:
        """Versions in order, those met besides after them."""
        return variants_of(self.tables, self.plan)

    def say(self, key: str, **values: object) -> str:
        """A sentence in the language of the report."""
        return said(key, self.language, **values)

    def labelled(self, label: str, value: str) -> str:
        """A value after what it is."""
        return self.say("labelled", label=label, value=value)

    def version(self, variant: str) -> Played:
        """A version; one without a journey when it is not known."""
        return self.played.get(variant) or Played(variant, "", "", None, None)

    def label(self, variant: str) -> str:
        """The name of a version as it is read."""
        return variant or self.say("seal_unknown")

    def task_title(self, task: str) -> str:
        """The title of a task, its name or the study's title when it has none."""
        return self.plan.task(task).title or task or self.plan.title or self.plan.name
