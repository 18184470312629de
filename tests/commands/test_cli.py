"""The command line itself: its verbs, its version, and how it ends."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import version

import pytest

from maquette import __version__, cli
from maquette.commands import VERBS
from maquette.host import server


def test_the_version_is_told(run):
    result = run("--version")
    assert (result.exit_code, result.stdout.strip()) == (0, __version__)


def test_the_version_is_that_of_the_package():
    assert version("maquette") == __version__


def test_every_verb_is_in_the_help_with_a_sentence(run):
    said = run("--help").stdout
    for verb, function in VERBS.items():
        assert verb in said
        assert function.__doc__.split()[0] in said


@pytest.mark.parametrize(
    "words", [["verifier"], ["check", "--colour"], ["build", "--check", "--force", "x", "y"]]
)
def test_a_wrong_command_ends_in_2(run, project, words):
    assert run(*words, at=project).exit_code == 2


def test_a_bug_of_ours_says_so_and_ends_in_70(monkeypatch, capsys):
    def bug():
        raise RuntimeError("bug")

    monkeypatch.setattr(cli, "app", bug)
    with pytest.raises(SystemExit) as ended:
        cli.main()
    assert ended.value.code == 70
    assert "maquette" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "code"), [(["check"], 0), (["build", "--check"], 1), (["check", "--nope"], 2)]
)
def test_a_process_ends_with_the_code_of_its_command(project, words, code):
    command = [sys.executable, "-c", "from maquette.cli import main; main()", *words]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    assert done.returncode == code
    assert "Traceback" not in done.stderr


def test_a_process_with_its_output_cut_off_does_not_end_in_a_traceback(project):
    (project / "project.yaml").write_text("titel: A\n", encoding="utf-8")
    command = f"{sys.executable} -c 'from maquette.cli import main; main()' check --format json | true"
    done = subprocess.run(command, cwd=project, shell=True, capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr


def test_checking_does_not_wait_for_streamlit():
    code = "import sys, maquette.cli; print(sorted({'streamlit', 'watchdog', 'pandas'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_serving_no_project_is_a_wrong_command(run, tmp_path):
    assert run("serve", at=tmp_path).exit_code == 2


@pytest.mark.parametrize("port", ["0", "65536", "http"])
def test_a_port_is_a_number_of_a_port(run, project, port):
    assert run("serve", "--port", port, at=project).exit_code == 2


def test_no_free_port_is_told(run, project, monkeypatch):
    def taken(wanted):
        raise OSError("all taken")

    monkeypatch.setattr(server, "free_port", taken)
    result = run("serve", at=project)
    assert result.exit_code == 3 and "Traceback" not in result.output
