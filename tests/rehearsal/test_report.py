"""What is told of a rehearsal: the place, what is wrong, the path, who met it, what to do."""

from __future__ import annotations

import json

from rich.console import Console

from maquette.rehearsal.report import report_of
from maquette.rehearsal.troupe import jobs_of, rehearse
from tests.rehearsal.conftest import BROKEN


def reported(project, households=40):
    jobs = jobs_of(project, ["simple"], "", households, 2)
    return report_of(project, rehearse(project.layout.root, jobs, 1))


def printed(report):
    console = Console(width=200, file=None, record=True, quiet=False)
    with console.capture() as caught:
        console.print(report.text())
    return caught.get()


def test_a_failure_is_told_with_its_place_its_path_and_a_remedy(staged):
    report = reported(staged(BROKEN["blank"]))
    text = printed(report)
    assert not report.passed
    lines = (report.defects[0].file, report.defects[0].line)
    assert lines == ("journeys/simple.yaml", 9)
    assert "journeys/simple.yaml:9" in text
    assert "age (x : 0) → fin" in text
    assert "Qui : ana" in text and "foyers" in text


def test_the_same_mistake_met_by_many_is_told_once(staged):
    assert len(reported(staged(BROKEN["blank"])).defects) == 1


def test_a_program_reads_the_same(staged):
    told = json.loads(reported(staged(BROKEN["refused"])).json())
    assert told["passed"] is False
    (failure,) = told["failures"]
    assert (failure["kind"], failure["step"], failure["detail"]) == ("refused", "quand", "jour")
    assert failure["path"] == [] and failure["personas"][0] == "ana" and failure["households"] == 40


def test_ways_nobody_took_are_named(staged):
    steps = """
        debut: {title: Bonjour, next: [{when: today.year > 2100, to: loin}, {to: fin}]}
        fin: {kind: end, outcome: success, title: Merci}
        loin: {kind: end, outcome: success, title: Plus tard}
        """
    report = reported(staged(steps), households=0)
    assert report.passed
    assert report.untaken == {"simple": (("debut", "loin"),)}
    assert "debut → loin" in printed(report)


def test_work_is_shared_between_processes(staged):
    project = staged(BROKEN["unlabelled"])
    jobs = jobs_of(project, ["simple"], "ana", 0, 2) * 2
    results = list(rehearse(project.layout.root, jobs, 2))
    assert [one.failures.keys() for one in results] == [results[0].failures.keys()] * 2
