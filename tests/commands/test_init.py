"""`maquette init`: a project that is right from its first minute, and nothing of anybody's overwritten."""

from __future__ import annotations

import shutil

import pytest

from maquette.project import load


def files(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_a_new_project_is_checked_and_built_at_once(run, tmp_path):
    assert run("init", "neuf").exit_code == 0
    neuf = tmp_path / "neuf"
    assert load(neuf).problems == ()
    assert run("check", at=neuf).exit_code == 0
    assert run("build", at=neuf).exit_code == 0
    assert list((neuf / "prototypes").glob("*/app.py"))
    assert run("build", "--check", at=neuf).exit_code == 0


def test_the_next_command_is_told(run):
    assert "cd neuf" in run("init", "neuf").output


def test_a_new_project_ignores_its_sessions_in_git(run, tmp_path):
    run("init", "neuf")
    assert ".maquette" in (tmp_path / "neuf" / ".gitignore").read_text(encoding="utf-8")
    assert not (tmp_path / "neuf" / "gitignore").exists()


def test_a_new_project_holds_nothing_of_the_machine(run, tmp_path):
    run("init", "neuf")
    assert not [name for name in files(tmp_path / "neuf") if name.endswith((".py", ".pyc", ".sqlite"))]


def test_an_empty_folder_is_filled(run, tmp_path):
    (tmp_path / "neuf").mkdir()
    assert run("init", "neuf").exit_code == 0
    assert (tmp_path / "neuf" / "project.yaml").is_file()


def test_folders_above_are_made(run, tmp_path):
    assert run("init", "a/b/neuf").exit_code == 0
    assert (tmp_path / "a" / "b" / "neuf" / "project.yaml").is_file()


def test_a_folder_with_something_in_it_is_left_alone(run, tmp_path):
    (tmp_path / "neuf").mkdir()
    (tmp_path / "neuf" / "notes.txt").write_text("à garder", encoding="utf-8")
    assert run("init", "neuf").exit_code == 2
    assert files(tmp_path / "neuf") == ["notes.txt"]


def test_a_file_of_that_name_is_left_alone(run, tmp_path):
    (tmp_path / "neuf").write_text("à garder", encoding="utf-8")
    assert run("init", "neuf").exit_code == 2
    assert (tmp_path / "neuf").read_text(encoding="utf-8") == "à garder"


def test_a_folder_is_needed(run):
    assert run("init").exit_code == 2


def test_a_disk_that_refuses_is_told(run, monkeypatch):
    def refused(*_, **__):
        raise PermissionError(13, "Permission denied", "neuf")

    monkeypatch.setattr(shutil, "copytree", refused)
    result = run("init", "neuf")
    assert result.exit_code == 3 and "Traceback" not in result.output


@pytest.mark.parametrize("name", ["l'été à Lille", "mon projet", "projet.v2"])
def test_any_folder_name_will_do(run, tmp_path, name):
    assert run("init", name).exit_code == 0
    assert run("check", at=tmp_path / name).exit_code == 0
