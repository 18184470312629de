"""What a rehearsal gave, for people and for machines."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from maquette.problems import Language
from maquette.problems.safe import visible
from maquette.project import Project
from maquette.rehearsal.crowd import Crowd, merged
from maquette.rehearsal.failure import Failure
from maquette.rehearsal.keystrokes import gestures
from maquette.rehearsal.paper import Hop, Paper
from maquette.rehearsal.tour import BOUND, Tour
from maquette.rehearsal.walk import likeliest
from maquette.rehearsal.words import FAILURES, WORDS
from maquette.yamlsource import read_text

__all__ = ["Report", "report_of"]


@dataclass(frozen=True)
class Line:
    """One line of the summary; each pair is what was met, of what there is."""

    journey: str
    who: str
    steps: tuple[int, int]
    ways: tuple[int, int]
    ends: tuple[int, int]
    errors: tuple[int, int] | None
    screens: int
    seconds: float

    @property
    def rate(self) -> float:
        """Screens a second."""
        return self.screens / self.seconds if self.seconds else 0.0


@dataclass(frozen=True)
class Defect:
    """A failure, where it is in the author's file, and everybody who met it."""

    failure: Failure
    file: str
    line: int
    personas: tuple[str, ...]
    households: int


@dataclass(frozen=True)
class Report:
    """The whole of a rehearsal."""

    language: Language
    lines: tuple[Line, ...]
    defects: tuple[Defect, ...]
    untaken: Mapping[str, tuple[Hop, ...]]
    unfinished: tuple[tuple[str, str], ...]
    gestures: Mapping[str, tuple[str, float]]
    """journey -> its first persona, and the seconds her gestures take"""

    @property
    def passed(self) -> bool:
        """Whether nothing wrong was met."""
        return not self.defects

    def text(self) -> RenderableType:
        """For a terminal."""
        said = WORDS[self.language]
        notes = [
            said["untaken"].format(journey=journey, ways=", ".join(f"{one} → {to}" for one, to in ways))
            for journey, ways in self.untaken.items()
        ]
        notes += [
            said["unfinished"].format(who=who, journey=journey, bound=BOUND)
            for who, journey in self.unfinished
        ]
        notes += [
            said["gestures"].format(journey=journey, who=who, seconds=round(seconds))
            for journey, (who, seconds) in self.gestures.items()
        ]
        notes += [said["gestures_source"]] if self.gestures else []
        count = len(self.defects)
        last = said["fine"] if not count else said["failed_one"] if count == 1 else said["failed_many"]
        parts: list[RenderableType] = [
            _table(self.lines, said),
            *map(Text, notes),
            *(self._told(one) for one in self.defects),
        ]
        return Group(*parts, Text(last.format(count=count), style="green" if self.passed else "red"))

    def json(self) -> str:
        """For a program."""
        return json.dumps(
            {
                "passed": self.passed,
                "lines": [{**vars(line), "rate": round(line.rate, 1)} for line in self.lines],
                "failures": [self._record(one) for one in self.defects],
                "untaken": {journey: [list(way) for way in ways] for journey, ways in self.untaken.items()},
                "unfinished": [list(one) for one in self.unfinished],
                "gestures": {
                    journey: {"who": who, "seconds": round(seconds, 1)}
                    for journey, (who, seconds) in self.gestures.items()
                },
            },
            ensure_ascii=False,
            indent=2,
        )

    def _told(self, one: Defect) -> Text:
        said, failure = WORDS[self.language], one.failure
        what, remedy = self._words(failure)
        steps = [_stop(stop.step, stop.given) for stop in failure.path]
        path = " → ".join([*steps, failure.step]) if steps else said["first_screen"]
        who = list(one.personas)
        if one.households:
            # A path that comes from a persona has no household to name.
            households = said["households" if who else "and_households"]
            who.append(households.format(count=one.households, who=failure.who))
        text = Text(f"\n{one.file}:{one.line}", style="bold")
        for line in (
            what,
            f"{said['path']} : {path}",
            f"{said['met_by']} : {', '.join(who)}",
            f"{said['remedy']} : {remedy}",
        ):
            text.append(f"\n  {visible(line)}", style="not bold")
        return text

    def _record(self, one: Defect) -> dict[str, Any]:
        failure = one.failure
        what, remedy = self._words(failure)
        return {
            "kind": failure.kind,
            "file": one.file,
            "line": one.line,
            "journey": failure.journey,
            "step": failure.step,
            "detail": failure.detail,
            "message": what,
            "remedy": remedy,
            "path": [{"step": stop.step, "given": dict(stop.given)} for stop in failure.path],
            "personas": list(one.personas),
            "households": one.households,
            "who": failure.who,
        }

    def _words(self, failure: Failure) -> tuple[str, str]:
        what, remedy = FAILURES[self.language][failure.kind]
        return what.format(step=failure.step, detail=failure.detail), remedy


def report_of(project: Project, results: Iterable[Tour | Crowd]) -> Report:
    """Put together what every job gave."""
    done = list(results)
    tours = sorted((one for one in done if isinstance(one, Tour)), key=lambda one: (one.journey, one.who))
    crowds = merged(one for one in done if isinstance(one, Crowd))
    language: Language = "en" if project.settings.language == "en" else "fr"
    papers = {name: Paper(project, name) for name in sorted({one.journey for one in done})}
    lines = [_tour_line(papers[tour.journey], tour) for tour in tours]
    lines += [_crowd_line(papers[crowd.journey], crowd, WORDS[language]) for crowd in crowds]
    taken = {name: {hop for one in done if one.journey == name for hop in one.hops} for name in papers}
    untaken = {name: tuple(sorted(paper.ways() - taken[name])) for name, paper in papers.items()}
    return Report(
        language=language,
        lines=tuple(sorted(lines, key=lambda line: line.journey)),
        defects=_defects(project, tours, crowds),
        untaken={name: ways for name, ways in untaken.items() if ways},
        unfinished=tuple((tour.who, tour.journey) for tour in tours if tour.unfinished),
        gestures={name: _gestures(paper) for name, paper in papers.items()},
    )


def _gestures(paper: Paper) -> tuple[str, float]:
    part = paper.parts[0]
    return part.name, gestures(paper, likeliest(paper, part))


def _tour_line(paper: Paper, tour: Tour) -> Line:
    shown, ends = _of(paper)
    ways = paper.ways()
    return Line(
        journey=tour.journey,
        who=tour.who,
        steps=(len(tour.steps), len(shown)),
        ways=(len(tour.hops & ways), len(ways)),
        ends=(len(tour.ends), len(ends)),
        errors=(len(tour.refused), len(tour.asking)),
        screens=tour.screens,
        seconds=round(tour.seconds, 2),
    )


def _crowd_line(paper: Paper, crowd: Crowd, said: Mapping[str, str]) -> Line:
    shown, ends = _of(paper)
    ways = paper.ways()
    return Line(
        journey=crowd.journey,
        who=said["households"].format(count=crowd.people),
        steps=(len(crowd.steps), len(shown)),
        ways=(len(crowd.hops & ways), len(ways)),
        ends=(len(crowd.ends), len(ends)),
        errors=None,
        screens=crowd.screens,
        seconds=round(crowd.seconds, 2),
    )


def _of(paper: Paper) -> tuple[set[str], set[str]]:
    """The steps that are screens, and those that are ends."""
    shown = {name for name, step in paper.steps.items() if step.kind != "call"}
    return shown, {name for name in shown if paper.steps[name].kind == "end"}


def _defects(project: Project, tours: Sequence[Tour], crowds: Sequence[Crowd]) -> tuple[Defect, ...]:
    """Failures, those that say the same of the same step told together."""
    together: dict[tuple[str, ...], list[Failure]] = {}
    whole: Sequence[Tour | Crowd] = [*tours, *crowds]
    for one in whole:
        for key, failure in one.failures.items():
            known = together.setdefault(key[:3], [])
            if failure.key not in [other.key for other in known]:
                known.append(failure)
    defects = []
    for failures in together.values():
        keys = {failure.key for failure in failures}
        personas = tuple(tour.who for tour in tours if keys & tour.failures.keys())
        met_by = sum(max(crowd.met_by[key] for key in keys) for crowd in crowds)
        details = ", ".join(sorted({failure.detail for failure in failures}))
        first = replace(failures[0], detail=details)
        defects.append(Defect(first, *_place(project, first), personas, met_by))
    return tuple(sorted(defects, key=lambda one: (one.file, one.line, one.failure.kind)))


def _place(project: Project, failure: Failure) -> tuple[str, int]:
    """The author's file, and the line of the step in it."""
    file = f"{project.layout.journeys}/{failure.journey}.yaml"
    document = read_text(project.sources[file], file).document
    return file, document.place("steps", failure.step).line if document and failure.step else 1


def _stop(step: str, given: Mapping[str, Any]) -> str:
    if not given:
        return step
    return f"{step} ({', '.join(f'{name} : {_answer(raw)}' for name, raw in given.items())})"


def _answer(raw: Any) -> str:
    return ", ".join(map(str, raw)) if isinstance(raw, list) else "—" if raw is None else str(raw)


def _table(lines: Sequence[Line], said: Mapping[str, str]) -> Table:
    table = Table(box=None, pad_edge=False)
    table.add_column(said["journey"], overflow="fold")
    table.add_column(said["who"], overflow="fold")
    for name in ("steps", "ways", "ends", "errors", "screens", "seconds", "rate"):
        table.add_column(said[name], justify="right", no_wrap=True)
    for line in lines:
        counts = [f"{met}/{there}" for met, there in (line.steps, line.ways, line.ends)]
        counts.append("/".join(map(str, line.errors)) if line.errors else "")
        table.add_row(
            line.journey, line.who, *counts, str(line.screens), f"{line.seconds:.1f}", f"{line.rate:.0f}"
        )
    return table
