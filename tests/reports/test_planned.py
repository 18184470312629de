"""The study that is shipped, as measures need it."""

from pathlib import Path

import pytest

from maquette.commands.settled import settled_by
from maquette.project import load
from maquette.reports.planned import planned, planned_journey

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def project():
    return load(ROOT).project


@pytest.fixture(scope="module")
def study(project):
    return planned(project, "declarer", settled_by(project))


def test_a_success_rule_is_read_from_the_answers_as_they_are_kept(study):
    rule = study.plan.tasks["declarer"].rule
    quarters = 4 * 36
    assert rule({"declaration.hours": quarters, "autre_versement": "rien"}) is True
    assert rule({"declaration.hours": quarters, "autre_versement": "acompte"}) is False
    assert rule({"declaration.hours": quarters + 1, "autre_versement": "rien"}) is False


@pytest.mark.parametrize(
    "answers", [{}, {"declaration.hours": None, "autre_versement": "rien"}, {"declaration.hours": "abc"}]
)
def test_a_rule_on_answers_that_are_no_longer_kept_cannot_be_told(study, answers):
    assert study.plan.tasks["declarer"].rule(answers) is None


def test_the_branch_a_rule_closes_is_on_no_accepted_way(study):
    (version,) = study.plan.versions.values()
    ways = version.graph("declarer", "colette")
    assert ways.goals == {"fin"} and not ways.leads_on("acompte")
    assert version.graph("sans-heure", "colette").distance["connexion"] == 4


def test_what_is_known_of_a_persona_decides_the_conditions_she_cannot_change(project):
    assert settled_by(project)("declarer-les-heures", "colette") == {
        ('len(fact("relations")) > 1', True),
        ('fact("employer.cesu_plus")', False),
    }
    assert settled_by(project)("declarer-les-heures", "nobody") == frozenset()


def test_coverage_knows_every_end_of_the_journey(study):
    (played,) = study.played.values()
    assert played.whole.ends <= played.whole.distance.keys()
    assert played.build == next(iter(study.plan.versions))


def test_a_journey_played_without_a_study_has_one_task(project):
    told = planned_journey(project, "declarer-les-heures")
    (task,) = told.plan.tasks.values()
    assert task.name == "" and "fin" in task.ends and "indisponible" not in task.ends
