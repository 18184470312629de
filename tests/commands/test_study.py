"""`maquette study` and `maquette export`, as one types them."""

from __future__ import annotations

import json
import re

import pytest

from maquette.fieldwork import fieldwork_of
from maquette.reports.export import DICTIONARY
from maquette.sessions import NewEvent, open_log, open_store

from ..fieldwork.conftest import STUDY

LINK = re.compile(r"^(P\d\d)  http://localhost:8502/\?t=(\S+)$", re.MULTILINE)


@pytest.fixture
def root(tree):
    yield tree({"studies/essai.yaml": STUDY})
    for forget in (open_log, open_store):
        forget.cache_clear()


@pytest.fixture
def study(run, root):
    """Run a verb of `maquette study` in a built project."""
    assert run("build", at=root).exit_code == 0

    def study(*words):
        return run("study", *words, at=root)

    return study


def test_nobody_is_invited_to_a_prototype_that_is_not_built(run, root):
    result = run("study", "invite", "essai", at=root)
    assert result.exit_code == 1 and "maquette build" in result.output
    assert "Personne n'est encore invité" in run("study", "status", "essai", at=root).output


def test_inviting_gives_a_code_a_link_and_a_page_to_print(study, root):
    result = study("invite", "essai", "-n", 2)
    invited = LINK.findall(result.output)
    assert [code for code, _ in invited] == ["P01", "P02"]
    page = root / ".maquette" / "invitations" / "essai" / "P01.html"
    text = page.read_text(encoding="utf-8")
    assert invited[0][1] in text and "<svg" in text and 'lang="fr"' in text
    assert page.stat().st_mode & 0o077 == 0


def test_what_was_played_is_kept_as_it_was_when_the_prototype_changes(study, run, root):
    study("invite", "essai")
    (sealed,) = (root / ".maquette" / "builds").glob("simple-*")
    before = (sealed / "app.py").read_bytes()
    journey = root / "journeys" / "simple.yaml"
    journey.write_text(journey.read_text("utf-8").replace("Merci", "Merci à vous"), encoding="utf-8")
    assert run("build", at=root).exit_code == 0
    study("invite", "essai")
    assert (sealed / "app.py").read_bytes() == before
    assert len(list((root / ".maquette" / "builds").glob("simple-*"))) == 2


def test_a_sealed_prototype_that_somebody_changed_is_told(study, root):
    study("invite", "essai")
    (sealed,) = (root / ".maquette" / "builds").glob("simple-*/app.py")
    sealed.write_text(sealed.read_text("utf-8") + "# changé\n", encoding="utf-8")
    result = study("status", "essai")
    assert result.exit_code == 0 and "illisible" in result.output


def test_a_new_link_closes_the_one_before(study, root):
    (first,) = LINK.findall(study("invite", "essai").output)
    (again,) = LINK.findall(study("invite", "essai", "--again", "P01").output)
    register = fieldwork_of(root, ".maquette/sessions.sqlite").register
    assert [register.opened(token)[1] for _, token in (first, again)] == [False, True]


def test_a_misspelt_study_is_told_with_the_near_one(study):
    result = study("status", "esai")
    assert result.exit_code == 2 and "« essai »" in result.output


def test_a_code_nobody_has_is_told(study):
    for verb in ("person", "erase", "freeze"):
        result = study(verb, "essai", "P09")
        assert result.exit_code == 2 and "P09" in result.output


def test_the_status_says_how_far_each_one_is(study, root):
    study("invite", "essai", "-n", 2)
    field = fieldwork_of(root, ".maquette/sessions.sqlite")
    run_id = field.register.who("essai", "P02").run
    field.log.append(
        run_id, 0, [NewEvent(kind="notice_shown"), NewEvent(kind="notice_read")], tab="t", build="b"
    )
    told = json.loads(study("status", "essai", "--format", "json").output)
    assert [(one["code"], one["stage"], one["tasks"]) for one in told] == [
        ("P01", "welcome", 1), ("P02", "consents", 1),
    ]  # fmt: skip
    assert "devant les accords" in study("status", "essai").output


def test_everything_kept_of_a_person_is_given_to_her(study, root):
    study("invite", "essai")
    field = fieldwork_of(root, ".maquette/sessions.sqlite")
    typed = NewEvent(kind="field_committed", control="x", value="ma réponse")
    field.log.append(field.register.who("essai", "P01").run, 0, [typed], tab="t", build="b")
    told = json.loads(study("person", "essai", "p01").output)
    assert (told["code"], told["events"][0]["value"]) == ("P01", "ma réponse")


def test_somebody_is_erased_once_it_is_confirmed(study):
    study("invite", "essai")
    assert study("erase", "essai", "P01").exit_code == 1
    assert study("person", "essai", "P01").exit_code == 0
    assert study("erase", "essai", "P01", "--yes").exit_code == 0
    assert study("person", "essai", "P01").exit_code == 2


def test_somebody_frozen_is_not_erased_before_she_is_used_again(study):
    study("invite", "essai")
    study("freeze", "essai", "P01")
    refused = study("erase", "essai", "P01", "--yes")
    assert refused.exit_code == 2 and "--undo" in refused.output
    study("freeze", "essai", "P01", "--undo")
    assert study("erase", "essai", "P01", "--yes").exit_code == 0


def test_a_purge_with_nothing_to_do_says_so(study):
    study("invite", "essai")
    assert "Rien à effacer" in study("purge").output


def test_a_copy_is_made_and_put_back(study, root):
    study("invite", "essai")
    assert study("backup").exit_code == 0
    (copy,) = (root / ".maquette" / "backups").glob("*.sqlite")
    study("invite", "essai")
    fieldwork_of(root, ".maquette/sessions.sqlite").store.close()
    result = study("restore", copy)
    assert result.exit_code == 0, result.output
    assert [one["code"] for one in json.loads(study("status", "essai", "--format", "json").output)] == ["P01"]


def test_a_file_that_is_no_copy_is_told(study, root):
    study("invite", "essai")
    wrong = root / "photo.sqlite"
    wrong.write_bytes(b"pas une base" * 99)
    result = study("restore", wrong)
    assert result.exit_code == 3 and "Traceback" not in result.output


def test_tables_are_written_once_somebody_did_something(study, run, root):
    study("invite", "essai")
    assert "rien à écrire" in run("export", "essai", at=root).output
    field = fieldwork_of(root, ".maquette/sessions.sqlite")
    field.log.append(
        field.register.who("essai", "P01").run, 0, [NewEvent(kind="notice_shown")], tab="t", build="b"
    )
    result = run("export", "essai", at=root)
    assert result.exit_code == 0
    folder = root / ".maquette" / "exports" / "essai"
    assert sorted(path.name for path in folder.iterdir()) == sorted(
        f"{one}.{form}" for one in (*DICTIONARY, "dictionary") for form in ("csv", "parquet")
    )


def test_sessions_of_a_later_version_are_left_alone(study, root):
    study("invite", "essai")
    field = fieldwork_of(root, ".maquette/sessions.sqlite")
    with field.store.writing() as connection:
        connection.exec_driver_sql("update store_version set version = 99")
    for forget in (open_log, open_store):
        forget.cache_clear()
    result = study("status", "essai")
    assert result.exit_code == 3 and "version 99" in result.output
