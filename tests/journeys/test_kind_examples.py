"""Every kind of step has a page with an example, and each example is a journey that holds."""

from __future__ import annotations

from pathlib import Path

import pytest

from maquette.journeys import STEP_KINDS
from maquette.project import load

PAGES = Path(__file__).parents[2] / "docs" / "reference" / "kinds"


@pytest.mark.parametrize("kind", STEP_KINDS)
def test_the_example_of_a_kind_is_a_journey_without_a_problem(kind, tree):
    example = (PAGES / f"{kind}.yaml").read_text(encoding="utf-8")
    loaded = load(tree({"journeys/simple.yaml": example}))
    assert loaded.problems == ()
    assert kind in {step.kind for step in loaded.project.journeys["simple"].steps.values()}


def test_every_example_belongs_to_a_kind():
    assert {path.stem for path in PAGES.glob("*.yaml")} == set(STEP_KINDS)
