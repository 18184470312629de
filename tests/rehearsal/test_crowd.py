"""A population on paper: every branch is found, and every kind of mistake, with its path."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from maquette.project import load
from maquette.rehearsal.households import Households
from maquette.rehearsal.paper import Paper
from maquette.rehearsal.walk import crowd_of
from tests.rehearsal.conftest import BROKEN, PLACES

ROOT = Path(__file__).parents[2]


def walked(project, journey="simple", count=60, seed=1):
    paper, households = Paper(project, journey), Households(project, journey)
    return paper, crowd_of(paper, households, households.numbers(count, seed), seed)


@pytest.mark.usefixtures("broken_rule")
@pytest.mark.parametrize("kind", BROKEN)
def test_a_mistake_is_found_with_the_path_that_leads_there(staged, kind):
    _, crowd = walked(staged(BROKEN[kind], built=False))
    found = [one for one in crowd.failures.values() if one.kind == kind]
    step, path = PLACES[kind]
    assert [one.step for one in found] == [step]
    assert path is None or [stop.step for stop in found[0].path] == path


def test_a_step_without_a_way_out_is_a_dead_end(staged):
    """`check` refuses a file that has one: here a way is taken out of the steps themselves."""
    project = staged("debut: {title: Bonjour}\nfin: {kind: end, outcome: success, title: Merci}", built=False)
    paper, households = Paper(project, "simple"), Households(project, "simple")
    paper.journey.steps["debut"] = replace(paper.steps["debut"], turns=())
    crowd = crowd_of(paper, households, [2000], 1)
    assert [(one.kind, one.step, one.path) for one in crowd.failures.values()] == [("dead_end", "debut", ())]


def test_a_blank_comes_with_the_answer_that_makes_it(staged):
    _, crowd = walked(staged(BROKEN["blank"], built=False))
    (blank,) = crowd.failures.values()
    assert blank.path[0].given == {"x": "0"}
    assert 0 < crowd.met_by[blank.key] < crowd.people


def test_a_sound_journey_has_no_failure_and_every_way_is_taken(staged):
    paper, crowd = walked(
        staged(
            """
            choix:
              title: Oui ?
              ask: {question: oui, type: yes_no, label: Oui ou non}
              next: [{when: oui is true, to: envoi}, {to: non}]
            envoi: {kind: call, api: x.y, fails: panne}
            fin: {kind: end, outcome: success, title: Merci}
            panne: {kind: end, outcome: refused, title: Plus tard}
            non: {kind: end, outcome: refused, title: Dommage}
            """,
            built=False,
        )
    )
    assert crowd.failures == {}
    assert crowd.hops == paper.ways()
    assert set(crowd.ends) == {"fin", "panne", "non"}


def test_an_answer_that_must_equal_a_fact_is_found_out():
    """The account number of a mandate is known only to who reads the conditions."""
    _, crowd = walked(load(ROOT).project, "mission-plateforme", 40)
    assert crowd.steps["mandat"] > 0 < crowd.steps["introuvable"]


@pytest.mark.parametrize("journey", sorted(path.stem for path in (ROOT / "journeys").glob("*.yaml")))
def test_no_household_meets_a_defect_in_what_is_shipped(journey):
    _, crowd = walked(load(ROOT).project, journey, 200)
    assert crowd.failures == {}


def test_the_same_seed_gives_the_same_walks():
    project = load(ROOT).project
    assert walked(project, "declarer-les-heures", 20)[1] == walked(project, "declarer-les-heures", 20)[1]


def test_no_household_walks_twice_nor_is_a_persona():
    numbers = Households(load(ROOT).project, "fin-de-contrat").numbers(2000, 3)
    assert len(set(numbers)) == len(numbers) == 2000
    assert all(number % 1024 < 1000 for number in numbers)
