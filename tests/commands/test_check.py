"""`maquette check`: every problem, in words or as JSON, and never a traceback."""

from __future__ import annotations

import json
import os

import pytest

JOURNEY = "journeys/simple.yaml"


def broken(project, old="title: Un parcours simple", new="titel: Un parcours simple", path=JOURNEY):
    text = (project / path).read_text(encoding="utf-8")
    assert old in text
    (project / path).write_text(text.replace(old, new, 1), encoding="utf-8")
    return project


def codes(result):
    return [one["code"] for one in json.loads(result.stdout)]


def test_a_project_with_no_problem_is_fine(run, project):
    result = run("check", at=project)
    assert (result.exit_code, result.stdout) == (0, "")
    assert "Aucun problème" in result.stderr


def test_a_problem_is_told_with_its_place_and_ends_in_1(run, project):
    result = run("check", at=broken(project))
    assert result.exit_code == 1
    assert f"{JOURNEY}:1:1" in result.stderr and "K001" in result.stderr


def test_a_text_without_a_translation_is_listed_and_ends_well(run, project):
    lines = "title: Un parcours simple\nlanguages: [fr, en]"
    result = run("check", "--format", "json", at=broken(project, new=lines))
    (dictionary, journey) = json.loads(result.stdout)
    assert result.exit_code == 0 and codes(result) == ["J050", "J050"]
    assert journey["severity"] == "warning" and dictionary["file"] == "fakedata/facts.yaml"
    assert [one["line"] for one in journey["places"]] == [1, 3, 3, 8, 10, 11]


def test_problems_are_told_as_json_for_programs(run, project):
    result = run("check", "--format", "json", at=broken(project))
    assert (result.exit_code, result.stderr) == (1, "")
    (problem,) = json.loads(result.stdout)
    assert set(problem) == {
        "code", "severity", "file", "line", "column", "message", "remedy", "suggestion",
    }  # fmt: skip
    assert (problem["code"], problem["file"], problem["line"], problem["column"]) == ("K001", JOURNEY, 1, 1)
    assert (problem["severity"], problem["suggestion"]) == ("error", "title")


def test_no_problem_is_an_empty_list_for_programs(run, project):
    result = run("check", "--format", "json", at=project)
    assert (result.exit_code, json.loads(result.stdout)) == (0, [])


def test_another_format_is_a_wrong_command(run, project):
    assert run("check", "--format", "xml", at=project).exit_code == 2


def test_a_project_is_found_from_the_folders_inside_it(run, project):
    assert run("check", at=project / "journeys").exit_code == 0
    assert run("check", project, at=project.parent).exit_code == 0


def test_a_folder_that_is_no_project_is_a_wrong_command(run, tmp_path):
    result = run("check", at=tmp_path)
    assert result.exit_code == 2
    assert "maquette init" in result.stderr and "Traceback" not in result.output


def test_only_the_problems_of_the_files_named_are_told(run, project):
    broken(project)
    broken(project, "role: employer", "role: Employer", "personas/ana.yaml")
    assert codes(run("check", "--format", "json", "personas", at=project)) == ["K006"]
    assert codes(run("check", "--format", "json", JOURNEY, at=project)) == ["K001"]
    assert codes(run("check", "--format", "json", "personas/eva.yaml", at=project)) == []
    assert codes(run("check", "--format", "json", ".", at=project)) == ["K001", "K006"]
    assert codes(run("check", "--format", "json", JOURNEY, "personas/ana.yaml", at=project)) == [
        "K001",
        "K006",
    ]
    assert run("check", "personas/eva.yaml", at=project).exit_code == 0


@pytest.mark.parametrize("path", ["journeys/simpl.yaml", "nulle/part", "journeys/simple.yml"])
def test_a_file_that_is_not_there_is_a_wrong_command(run, project, path):
    result = run("check", path, at=project)
    assert result.exit_code == 2 and "Traceback" not in result.output


def test_the_language_of_the_project_is_spoken(run, project):
    (project / "project.yaml").write_text("title: A\nlanguage: en\n", encoding="utf-8")
    assert "unknown key" in run("check", at=broken(project)).stderr


def test_nothing_is_written_by_a_check(run, project):
    before = sorted(project.rglob("*"))
    run("check", at=project)
    run("check", at=broken(project))
    assert sorted(project.rglob("*")) == before


HOSTILE = {
    "a tab": ("title: Un parcours simple", "title:\n\tUn parcours"),
    "a key twice": ("title: Un parcours simple", "title: Un\ntitle: Deux"),
    "an unknown key": ("title: Un parcours simple", "titre: Un parcours\ntitle: Un parcours"),
    "an unknown target": ("ask: declaration.hours", "next: nulle-part"),
    "a list for a text": ("title: Un parcours simple", "title: [Un, parcours]"),
    "a text for a list": ("personas: [ana, eva]", "personas: ana"),
    "a number for a group": ("actors: {employer: Employeur, employee: Personne employée}", "actors: 3"),
    "a number for a name": ("personas: [ana, eva]", "personas: [1, 2.5, true, null]"),
    "a yes for a text": ("title: Un parcours simple", "title: yes\nstate: oui"),
    "a date for a text": ("title: Un parcours simple", "title: 2026-11-03\ngoal: 3.50\nservice: true"),
    "a text for a date": ("today: 2026-11-03", "today: le 3 novembre"),
    "an impossible date": ("today: 2026-11-03", "today: 2026-02-30"),
    "a date too early": ("today: 2026-11-03", "today: 0001-01-01"),
    "a date too late": ("today: 2026-11-03", "today: 9999-12-31"),
    "an alias": ("title: Un parcours simple", "title: &un Un parcours\ngoal: *un"),
    "an alias of itself": ("title: Un parcours simple", "title: A\nstages: &x [1, *x]"),
    "a merge": ("title: Un parcours simple", "<<: {title: A}\ntitle: B"),
    "a tag": ("title: Un parcours simple", "title: !!python/object/apply:os.system [ls]"),
    "an unclosed quote": ("title: Un parcours simple", 'title: "Un parcours'),
    "an unclosed bracket": ("title: Un parcours simple", "title: A\nstages: [Un"),
    "two documents": ("title: Un parcours simple", "title: A\n---\ntitle: B"),
    "a step that is nothing": ("ask: declaration.hours", "ask:"),
    "an unknown fact": ("ask: declaration.hours", "ask: declaration.hour"),
    "an unknown name": ("{{ employee.first_name }}", "{{ employe.first_name }}"),
    "braces left open": ("{{ employee.first_name }}", "{{ employee.first_name"),
    "an unknown persona": ("personas: [ana, eva]", "personas: [anna]"),
    "no persona": ("personas: [ana, eva]", "personas: []"),
    "a very long line": ("title: Un parcours simple", f"title: {'x' * 900_000}"),
    "a very long condition": ("ask: declaration.hours", f"when: {'not ' * 5000}today"),
    "hidden characters": ("title: Un parcours simple", "title: Un\x00\x1b[2J\x07"),
    "a lone surrogate": ("title: Un parcours simple", 'title: "\\ud800"'),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("form", ["text", "json"])
def test_whatever_is_written_is_told_without_a_traceback(run, project, name, form):
    result = run("check", "--format", form, at=broken(project, *HOSTILE[name]))
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exc_info
    assert "Traceback" not in result.output
    fine = {"a date for a text", "a very long line", "a date too late"}
    assert result.exit_code in ((0, 1) if name in fine else (1,))
    if form == "json" and "date too" not in name:
        assert {one["file"] for one in json.loads(result.stdout)} <= {JOURNEY}


@pytest.mark.parametrize(
    "content", [b"", b"\n\n", b"\xff\xfe\x00", bytes(range(256)) * 99, b"\x89PNG\r\n\x1a\n", b"\xef\xbb\xbf"]
)
@pytest.mark.parametrize(
    "path", ["project.yaml", "fakedata/facts.yaml", "fakedata/rates.yaml", "personas/ana.yaml", JOURNEY]
)
def test_a_file_that_is_empty_or_no_text_is_told_without_a_traceback(run, project, path, content):
    (project / path).write_bytes(content)
    result = run("check", "--format", "json", at=project)
    assert result.exit_code == 1
    assert path in {one["file"] for one in json.loads(result.stdout)}


def test_a_file_of_fifty_megabytes_is_told_without_being_read(run, project):
    with (project / JOURNEY).open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    assert "Y008" in codes(run("check", "--format", "json", at=project))


@pytest.mark.parametrize("folder", ["journeys", "personas", "fakedata"])
def test_a_missing_folder_is_told_without_a_traceback(run, project, folder):
    (project / folder).rename(project / "ailleurs")
    assert "F004" in codes(run("check", "--format", "json", at=project))


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no links here")
def test_a_link_to_nothing_or_to_itself_is_told_without_a_traceback(run, project):
    (project / JOURNEY).unlink()
    (project / JOURNEY).symlink_to(project / JOURNEY)
    assert run("check", at=project).exit_code == 1
    (project / JOURNEY).unlink()
    (project / JOURNEY).symlink_to(project / "nulle-part.yaml")
    assert run("check", at=project).exit_code == 1


def test_what_only_deserves_a_look_ends_well(run, project):
    facts = project / "fakedata" / "facts.yaml"
    text = facts.read_text(encoding="utf-8")
    facts.write_text(text.replace("least:", "holders: [urssaf], least:"), encoding="utf-8")
    result = run("check", at=project)
    assert result.exit_code == 0 and "L001" in result.stderr
    told = json.loads(run("check", "--format", "json", at=project).stdout)
    assert [(one["code"], one["severity"]) for one in told] == [("L001", "warning")]
