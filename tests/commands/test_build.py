"""`maquette build`: check, then write; nothing on a mistake, nothing over a change made by hand."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

JOURNEY = "journeys/simple.yaml"


def scripts(project):
    return {path: path.read_bytes() for path in project.glob("prototypes/*/*")}


def test_prototypes_are_written_then_already_current(run, project):
    result = run("build", at=project)
    assert result.exit_code == 0 and "prototypes/simple/app.py" in result.stdout
    before = scripts(project)
    assert {path.name for path in before} == {"app.py", "build.json"}
    assert run("build", at=project).exit_code == 0
    assert scripts(project) == before


def test_a_project_may_be_named_from_elsewhere(run, project):
    assert run("build", "--project", project, at=project.parent).exit_code == 0
    assert scripts(project)


def test_only_the_journeys_named_are_written(run, project):
    (project / "journeys" / "autre.yaml").write_bytes((project / JOURNEY).read_bytes())
    assert run("build", "autre", at=project).exit_code == 0
    assert {path.parent.name for path in scripts(project)} == {"autre"}


def test_a_journey_nobody_wrote_is_a_wrong_command(run, project):
    result = run("build", "simpel", at=project)
    assert result.exit_code == 2 and "simple" in result.stderr
    assert scripts(project) == {}


def test_nothing_is_written_on_a_mistake_anywhere(run, project):
    run("build", at=project)
    before = scripts(project)
    text = (project / JOURNEY).read_text(encoding="utf-8")
    (project / JOURNEY).write_text(text.replace("Merci", "Bravo"), encoding="utf-8")
    (project / "journeys" / "autre.yaml").write_text("titel: A\n", encoding="utf-8")
    result = run("build", at=project)
    assert result.exit_code == 1 and "K001" in result.stderr
    assert scripts(project) == before


def test_what_is_not_current_is_told_and_nothing_is_written(run, project):
    result = run("build", "--check", at=project)
    assert result.exit_code == 1 and "prototypes/simple/app.py" in result.stderr
    assert not (project / "prototypes").exists()
    run("build", at=project)
    assert run("build", "--check", at=project).exit_code == 0
    before = scripts(project)
    text = (project / JOURNEY).read_text(encoding="utf-8")
    (project / JOURNEY).write_text(text.replace("Merci", "Bravo"), encoding="utf-8")
    assert run("build", "--check", at=project).exit_code == 1
    assert scripts(project) == before


@pytest.mark.parametrize("name", ["app.py", "build.json"])
@pytest.mark.parametrize("content", [b"", b"print(1)\n", b"\xff\xfe\x00"])
def test_a_file_changed_by_hand_is_not_current(run, project, name, content):
    run("build", at=project)
    (project / "prototypes" / "simple" / name).write_bytes(content)
    result = run("build", "--check", at=project)
    assert result.exit_code == 1 and name in result.stderr


def test_a_mistake_is_told_by_a_check_of_what_is_built(run, project):
    (project / JOURNEY).write_text("titel: A\n", encoding="utf-8")
    assert run("build", "--check", at=project).exit_code == 1


@pytest.mark.parametrize("content", [b"print(1)\n", b"\xff\xfe\x00"])
def test_a_script_changed_by_hand_is_kept_until_asked_otherwise(run, project, content):
    run("build", at=project)
    script = project / "prototypes" / "simple" / "app.py"
    script.write_bytes(content)
    result = run("build", at=project)
    assert result.exit_code == 1 and "--force" in result.stderr
    assert script.read_bytes() == content
    assert run("build", "--force", at=project).exit_code == 0
    assert run("build", "--check", at=project).exit_code == 0


def test_a_place_that_cannot_be_written_is_told(run, project):
    (project / "prototypes").write_text("un fichier", encoding="utf-8")
    result = run("build", at=project)
    assert result.exit_code == 3 and "Traceback" not in result.output


def test_a_script_that_is_a_folder_is_told(run, project):
    (project / "prototypes" / "simple" / "app.py").mkdir(parents=True)
    result = run("build", at=project)
    assert result.exit_code == 3 and "Traceback" not in result.output


def test_a_folder_that_is_no_project_is_a_wrong_command(run, tmp_path):
    assert run("build", at=tmp_path).exit_code == 2


def test_a_built_prototype_runs_in_plain_python_without_a_mistake(run, project, tmp_path):
    run("build", at=project)
    script = project / "prototypes" / "simple" / "app.py"
    environment = {**os.environ, "MAQUETTE_STORE": f"sqlite:///{tmp_path / 's.sqlite'}"}
    done = subprocess.run(
        [sys.executable, "-m", "py_compile", str(script)],
        env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
