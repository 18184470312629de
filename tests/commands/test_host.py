"""`maquette host`: what it starts from, and when it does not start."""

from __future__ import annotations

import os

import pytest

from maquette.fieldwork import fieldwork_of
from maquette.sessions import open_log, open_store

SESSIONS = ".maquette/sessions.sqlite"


@pytest.fixture
def started(monkeypatch):
    """What the server was asked for, without starting it or anything beside it."""
    asked = {}
    monkeypatch.setattr("maquette.host.server.run", lambda app, **keys: asked.update(keys))
    monkeypatch.setattr(
        "maquette.host.server.application", lambda script, **keys: asked.update(keys, script=script)
    )
    monkeypatch.setattr("maquette.fieldwork.caretaker.keep_forgetting", lambda field, stop: None)
    for name in ("MAQUETTE_PROJECT", "MAQUETTE_SESSIONS", "MAQUETTE_LANGUAGE"):
        monkeypatch.setitem(os.environ, name, "")
    yield asked
    for forget in (open_log, open_store):
        forget.cache_clear()


def test_the_door_is_open_to_this_machine_alone_unless_asked(run, project, started):
    result = run("host", at=project)
    assert result.exit_code == 0, result.output
    assert (started["address"], started["watched"], started["script"].parent.name) == (
        "127.0.0.1",
        None,
        "door",
    )
    run("host", "--address", "0.0.0.0", at=project)
    assert started["address"] == "0.0.0.0"


def test_no_draft_has_an_address_at_the_door(run, project, started):
    run("host", at=project)
    assert "plays" not in started, "the application gives short addresses to nobody unless told"


def test_the_door_opens_while_a_draft_has_a_mistake(run, project, started):
    (project / "journeys" / "simple.yaml").write_text("title: [", encoding="utf-8")
    assert run("host", at=project).exit_code == 0


def test_a_mistake_in_the_project_file_itself_is_told(run, project, started):
    (project / "project.yaml").write_text("titel: Un projet\n", encoding="utf-8")
    result = run("host", at=project)
    assert result.exit_code == 1 and started == {}


def test_sessions_of_a_later_version_keep_the_door_closed(run, project, started):
    field = fieldwork_of(project, SESSIONS)
    with field.store.writing() as connection:
        connection.exec_driver_sql("update store_version set version = 99")
    field.store.close()
    for forget in (open_log, open_store):
        forget.cache_clear()
    result = run("host", at=project)
    assert result.exit_code == 3 and "version 99" in result.output and started == {}
