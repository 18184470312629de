"""`maquette rehearse`: exit 0 when nothing is met, 1 on a failure or a prototype that is not current."""

from __future__ import annotations

import json

import pytest

BLANK = """
title: Un parcours
actors: {employer: Employeur}
personas: [ana]
today: 2026-11-03
steps:
  age:
    title: Combien ?
    ask: {question: x, type: integer, label: Un nombre, least: "0"}
  fin: {kind: end, outcome: success, title: "Il y en a {{ 10 / x }}"}
"""


@pytest.fixture
def built(run, project):
    assert run("build", at=project).exit_code == 0
    return project


def test_a_sound_journey_is_rehearsed_by_its_persona_alone(run, built):
    result = run("rehearse", "simple", "--persona", "ana", at=built)
    assert result.exit_code == 0
    assert "simple" in result.stdout and "ana" in result.stdout and "foyers" not in result.stdout


def test_a_new_project_of_another_domain_is_rehearsed_by_its_personas(run, tmp_path):
    assert run("init", "neuf").exit_code == 0
    neuf = tmp_path / "neuf"
    assert run("build", at=neuf).exit_code == 0
    result = run("rehearse", at=neuf)
    assert result.exit_code == 0
    assert "ines" in result.stdout and "marcel" in result.stdout and "foyers" not in result.stdout


def test_a_failure_ends_with_code_one_and_json_names_it(run, project):
    (project / "journeys" / "simple.yaml").write_text(BLANK, encoding="utf-8")
    assert run("build", at=project).exit_code == 0
    result = run("rehearse", "--persona", "ana", "--format", "json", at=project)
    assert result.exit_code == 1
    assert [one["kind"] for one in json.loads(result.stdout)["failures"]] == ["blank"]


def test_a_prototype_that_is_not_current_is_not_rehearsed(run, project):
    result = run("rehearse", at=project)
    assert result.exit_code == 1 and "maquette build" in result.stderr


def test_a_name_nobody_has_is_a_wrong_command(run, built):
    journey = run("rehearse", "simpel", at=built)
    persona = run("rehearse", "--persona", "anna", at=built)
    assert (journey.exit_code, persona.exit_code) == (2, 2)
    assert "simple" in journey.stderr and "« ana »" in persona.stderr
