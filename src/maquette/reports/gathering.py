"""A study brought together: its plan, its sessions measured, its findings, and the version before."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from maquette.fields.formats import formatted
from maquette.findings import Evidence, FindingsFile, check_seen, fates
from maquette.measures import Row, Tables, measure
from maquette.problems import Problem
from maquette.project import Project
from maquette.reports.comparing import Compared, Side, compare
from maquette.reports.differences import differences
from maquette.reports.planned import Planned
from maquette.reports.studied import Studied
from maquette.reports.words import Language
from maquette.studies import QUESTIONNAIRES
from maquette.yamlsource import read

__all__ = ["Gathered", "Told", "gather", "studied"]


@dataclass(frozen=True)
class Gathered:
    """One study, measured.

    Args:
        events: participant's code -> numbers of her events.
    """

    planned: Planned
    tables: Tables
    events: Mapping[str, frozenset[int]]

    @property
    def name(self) -> str:
        """The study's name."""
        return self.planned.plan.name

    def sides(self) -> list[Side]:
        """Its versions, as sides of a comparison."""
        plan = self.planned.plan
        return [Side(one, plan, self.tables, one) for one in self.planned.played]


@dataclass(frozen=True)
class Told:
    """What a report is written from, and the facts that the log does not bear."""

    studied: Studied
    problems: tuple[Problem, ...]


def gather(planned: Planned, rows: Iterable[Row]) -> Gathered:
    """Measure the sessions of a study; events are read once."""
    numbers: dict[str, set[int]] = {}
    codes = planned.plan.codes

    def noted() -> Iterable[Row]:
        for row in rows:
            numbers.setdefault(codes.get(row.run, row.run), set()).add(row.seq)
            yield row

    tables = measure(noted(), planned.plan)
    return Gathered(planned, tables, {code: frozenset(seen) for code, seen in numbers.items()})


def studied(
    gathered: Sequence[Gathered], project: Project, language: Language, today: date, *, anyway: bool = False
) -> Told:
    """What the report of a study is written from.

    Args:
        gathered: the study, and when two are compared the one before it.
        anyway: compare by a test even in a formative study.
    """
    here = gathered[0]
    evidence, problems = _evidence(here, project)
    told = Studied(
        plan=here.planned.plan,
        tables=here.tables,
        played=here.planned.played,
        date=formatted(today, "long_date", language),
        language=language,
        evidence=evidence,
        unverified=[name for name, one in QUESTIONNAIRES.items() if not one.verified],
    )
    sides = _sides(gathered)
    if sides is None:
        return Told(told, problems)
    shown = told.plan.kind == "measure" or anyway
    paired = told.plan.assign == "within" and len(gathered) == 1
    compared: list[Compared] = compare(*sides, paired=paired) if shown else []
    after, before = sides
    changes = _changes(before, after, gathered, project, language)
    return Told(replace(told, compared=(after.label, before.label, compared), differences=changes), problems)


def _sides(gathered: Sequence[Gathered]) -> tuple[Side, Side] | None:
    """The version after, then the one before; None when there is nothing to compare.

    Of one study, its last version and its first; of two, the last version of each.
    """
    here = gathered[0].sides()
    if len(gathered) > 1:
        after, before = here[-1], gathered[1].sides()[-1]
        names = gathered[0].name, gathered[1].name
        return replace(after, label=f"{names[0]}, {after.label}"), replace(
            before, label=f"{names[1]}, {before.label}"
        )
    return (here[-1], here[0]) if len(here) > 1 else None


def _changes(
    before: Side, after: Side, gathered: Sequence[Gathered], project: Project, language: Language
) -> list[str]:
    """What changes on the screens, as far as both journeys are still there."""
    old = gathered[-1].planned.played[before.variant].journey
    new = gathered[0].planned.played[after.variant].journey
    return differences(old, new, project.facts, language) if old and new else []


def _evidence(here: Gathered, project: Project) -> tuple[Evidence | None, tuple[Problem, ...]]:
    """Findings, what became of those before, and the facts that the log does not bear."""
    file = project.findings.get(here.name)
    if file is None:
        return None, ()
    path = project.layout.findings(here.name)
    document = read(path, project.layout.shown(path)).document
    problems = tuple(check_seen(file, document, here.events)) if document else ()
    earlier: FindingsFile | None = project.findings.get(file.retest.of) if file.retest else None
    told = fates(earlier, file) if earlier else {}
    return Evidence(file, told, earlier, [str(one.details["fact"]) for one in problems]), problems
