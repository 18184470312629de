"""`maquette map`: a drawing on the standard output or in a file."""

import pytest

from maquette.commands.exits import FINE, OUTSIDE, WRONG_COMMAND


@pytest.fixture
def project(tree):
    return tree({})


@pytest.fixture
def name(project):
    return next((project / "journeys").glob("*.yaml")).stem


@pytest.mark.parametrize("view", ["map", "blueprint", "flow"])
def test_a_view_is_written_as_svg(run, project, name, view):
    result = run("map", name, "--view", view, at=project)
    assert result.exit_code == FINE
    assert result.output.startswith("<svg ")


def test_mermaid_is_written(run, project, name):
    assert run("map", name, "--format", "mermaid", at=project).output.startswith("flowchart TD")


def test_a_picture_goes_to_a_file(run, project, name, tmp_path):
    out = tmp_path / "carte.png"
    assert run("map", name, "--format", "png", at=project).exit_code == WRONG_COMMAND
    assert run("map", name, "--format", "png", "--out", str(out), at=project).exit_code == FINE
    assert out.read_bytes().startswith(b"\x89PNG")


def test_a_misspelt_journey_and_a_folder_that_is_not_there_are_told(run, project, name, tmp_path):
    wrong = run("map", f"{name}x", at=project)
    assert wrong.exit_code == WRONG_COMMAND
    assert name in wrong.output
    nowhere = run("map", name, "--out", str(tmp_path / "absent" / "carte.svg"), at=project)
    assert nowhere.exit_code == OUTSIDE
    assert "Impossible d'écrire" in nowhere.output
