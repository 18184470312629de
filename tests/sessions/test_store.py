"""The store is the same whatever holds it, and an older one is brought up to date without loss."""

from __future__ import annotations

import sqlite3
import threading

import pytest
from sqlalchemy import text

from maquette.sessions import EventLog, NewEvent, StaleError, StoreVersionError, open_log, open_store
from maquette.sessions.schema import SCHEMA_VERSION

#: the store of version 1, as its program made it
FIRST = """
create table store_version (version integer not null, primary key (version));
create table event (run varchar(64) not null, seq integer not null, at datetime not null,
  tab varchar(16) not null, build varchar(80) not null, kind varchar(32) not null,
  actor varchar(64) not null, step varchar(80) not null, control varchar(120) not null,
  payload json not null, primary key (run, seq));
create table field_value (run varchar(64) not null, seq integer not null, value json, primary key (run, seq));
insert into store_version values (1);
insert into event values
  ('r', 1, '2026-11-03 09:00:00.000000', 't', 'b', 'session_started', 'employer', '', '',
   '{"persona": "ana", "actor": "employer", "trail": ["heures"]}'),
  ('r', 2, '2026-11-03 09:01:00.000000', 't', 'b', 'field_committed', 'employer', 'heures',
   'declaration.hours', '{}');
insert into field_value values ('r', 2, '{"quarters": 144}');
"""


def test_an_older_store_keeps_its_events_and_takes_new_ones(tmp_path):
    path = tmp_path / "old.sqlite"
    connection = sqlite3.connect(path)
    connection.executescript(FIRST)
    connection.close()

    log = open_log(f"sqlite:///{path}")

    first, second = log.read("r")
    assert (first.kind, first.task, first.done_by) == ("session_started", "", "participant")
    assert second.value == {"quarters": 144}
    log.append(
        "r", 2, [NewEvent(kind="note", task="un", done_by="facilitator", value="ah")], tab="t", build="b"
    )
    added = log.read("r", after=2)[0]
    assert (added.task, added.done_by, added.value) == ("un", "facilitator", "ah")
    with log.store.reading() as reading:
        assert reading.execute(text("select version from store_version")).scalar() == SCHEMA_VERSION
        assert reading.execute(text("select count(*) from participant")).scalar() == 0


def test_a_migration_that_fails_changes_nothing(tmp_path, monkeypatch):
    path = tmp_path / "old.sqlite"
    connection = sqlite3.connect(path)
    connection.executescript(FIRST)
    connection.close()

    def breaks(_connection):
        _connection.exec_driver_sql("ALTER TABLE event ADD COLUMN task VARCHAR(60) DEFAULT '' NOT NULL")
        raise OSError("no space left on device")

    monkeypatch.setattr("maquette.sessions.migrations.MIGRATIONS", {1: breaks})
    with pytest.raises(OSError, match="no space"):
        open_store(f"sqlite:///{path}")
    connection = sqlite3.connect(path)
    assert len(connection.execute("select * from event").fetchall()[0]) == 10
    assert connection.execute("select version from store_version").fetchone() == (1,)
    connection.close()


def test_a_store_of_a_later_version_is_left_alone(any_store):
    with any_store.writing() as connection:
        connection.execute(text("update store_version set version = 99"))
    open_store.cache_clear()
    with pytest.raises(StoreVersionError, match="version 99"):
        open_store(any_store.engine.url.render_as_string(hide_password=False))
    with any_store.reading() as reading:
        assert reading.execute(text("select version from store_version")).scalar() == 99


def test_events_are_read_back_as_written(any_store):
    log = EventLog(any_store)
    event = NewEvent(
        kind="action", actor="é", step="a", control="x", payload={"trail": ["a"], "n": None}, task="un"
    )
    note = NewEvent(kind="note", payload={"about": 1, "tags": []}, value="Hésite", done_by="observer")
    written = log.append("r", 0, [event, note], tab="t", build="b")
    assert log.read("r") == written
    assert log.last("r") == 2


def test_an_action_from_an_old_screen_writes_nothing_at_all(any_store):
    log = EventLog(any_store)
    log.append("r", 0, [NewEvent(kind="action")], tab="t", build="b")
    with pytest.raises(StaleError):
        log.append("r", 0, [NewEvent(kind="action"), NewEvent(kind="note", value="n")], tab="t", build="b")
    assert log.last("r") == 1


def test_writers_of_one_run_never_duplicate_nor_lose(any_store):
    log, count, failures = EventLog(any_store), 20, []

    def insist(name):
        try:
            for number in range(count):
                while True:
                    try:
                        one = NewEvent(kind="field_committed", control=name, value=number)
                        log.append("r", log.last("r"), [one], tab=name, build="b")
                    except StaleError:
                        continue
                    break
        except BaseException as failure:
            failures.append(failure)

    threads = [threading.Thread(target=insist, args=(name,)) for name in "abc"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert failures == []
    events = log.read("r")
    assert [one.seq for one in events] == list(range(1, 3 * count + 1))
    for name in "abc":
        assert [one.value for one in events if one.control == name] == list(range(count))


def test_a_file_survives_a_power_cut_and_overwrites_what_it_deletes(url):
    with open_store(url).reading() as connection:
        told = {one: connection.exec_driver_sql(f"PRAGMA {one}").scalar() for one in
                ("journal_mode", "synchronous", "secure_delete")}  # fmt: skip
    assert told == {"journal_mode": "wal", "synchronous": 2, "secure_delete": 1}
