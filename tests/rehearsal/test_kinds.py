"""The example of each kind of step is rehearsed whole, on screen and on paper."""

from __future__ import annotations

from pathlib import Path

import pytest

from maquette.journeys import STEP_KINDS
from maquette.project import load
from maquette.prototypes import build, write_all
from maquette.rehearsal.crowd import Crowd
from maquette.rehearsal.paper import Paper
from maquette.rehearsal.stage import staged as on_stage
from maquette.rehearsal.tour import tour_of
from maquette.rehearsal.walk import walk_of

PAGES = Path(__file__).parents[2] / "docs" / "reference" / "kinds"


@pytest.mark.parametrize("kind", STEP_KINDS)
def test_every_screen_way_and_end_of_its_example_is_met(kind, tree):
    example = (PAGES / f"{kind}.yaml").read_text(encoding="utf-8")
    project = load(tree({"journeys/simple.yaml": example})).project
    write_all(build(project))
    paper, crowd = Paper(project, "simple"), Crowd("simple")
    with on_stage(project.layout.build("simple"), "simple") as stage:
        tour = tour_of(paper, stage, paper.parts[0])
    for number in range(60):
        walk_of(paper, paper.parts[0], crowd, chance=str(number))
    shown = {name for name, step in paper.steps.items() if step.kind != "call"}
    assert (tour.failures, crowd.failures) == ({}, {})
    assert tour.steps == set(crowd.steps) == shown
    assert tour.hops == crowd.hops == paper.ways()
