"""The log keeps what it is given, all or nothing, in one order, whoever writes at the same time."""

from __future__ import annotations

import sqlite3
import threading
from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy.engine import make_url

from maquette.sessions import NewEvent, StaleError, open_log, open_store
from maquette.sessions.log import StoreVersionError

ANSWER = NewEvent(
    kind="field_committed", actor="employer", step="a", control="hours", value={"quarters": [144]}
)


def rows(url, query):
    connection = sqlite3.connect(make_url(url).database)
    try:
        return connection.execute(query).fetchall()
    finally:
        connection.close()


def forget_stores():
    """As another process would find the store."""
    open_log.cache_clear()
    open_store.cache_clear()


def in_threads(*tasks):
    """Run tasks at the same time; the first exception of any of them is raised here."""
    gate, failures = threading.Barrier(len(tasks)), []

    def run(task):
        gate.wait()
        try:
            task()
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=run, args=(task,)) for task in tasks]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    if failures:
        raise failures[0]


def insist(log, run, name, count):
    """Append `count` answers one by one, looking again each time somebody else was faster."""

    def work():
        for number in range(count):
            event = NewEvent(kind="field_committed", control=name, value=number)
            while True:
                try:
                    log.append(run, log.last(run), [event], tab=name, build="b")
                except StaleError:
                    continue
                break

    return work


def test_events_are_read_back_in_order_and_numbered_from_one(log, append, moved):
    written = append("run", 0, moved("a"), ANSWER) + append("run", 2, moved("a", "b"))
    assert [one.seq for one in written] == [1, 2, 3]
    assert log.read("run") == written
    assert log.last("run") == 3


def test_reading_starts_after_a_number(log, append, moved):
    append("run", 0, moved("a"), moved("b"), moved("c"))
    assert [one.seq for one in log.read("run", after=1)] == [2, 3]
    assert log.read("run", after=3) == ()


def test_a_run_nobody_wrote_in_is_empty(log):
    assert log.read("run") == ()
    assert log.last("run") == 0


def test_an_event_keeps_everything_it_was_given(log, append):
    at = datetime(2026, 11, 3, 9, 30, 15, 250_000, tzinfo=UTC)
    event = NewEvent(
        kind="action", actor="é\u2028", step="pas-à-pas", control="'; drop table event; --",
        payload={"trail": ["a", "ö"], "returns_to": "", "deep": {"n": None, "x": [True, 1.5]}},
    )  # fmt: skip
    append("run", 0, event, at=at, tab="t1", build="simple-0123")
    (read,) = log.read("run")
    assert (read.kind, read.actor, read.step, read.control) == (
        event.kind, event.actor, event.step, event.control,
    )  # fmt: skip
    assert read.payload == event.payload
    assert (read.run, read.tab, read.build) == ("run", "t1", "simple-0123")
    assert read.at == at.replace(tzinfo=None)


def test_a_moment_is_dated_in_utc_whatever_its_zone(log, append, moved):
    paris = datetime(2026, 7, 14, 12, 0, tzinfo=timezone(timedelta(hours=2)))
    append("run", 0, moved("a"), at=paris)
    assert log.read("run")[0].at == datetime(2026, 7, 14, 10, 0)


def test_runs_do_not_mix(log, append, moved):
    append("one", 0, moved("a"))
    append("two", 0, moved("b"), moved("c"))
    assert [one.payload["trail"] for one in log.read("one")] == [["a"]]
    assert log.last("two") == 2


@pytest.mark.parametrize("seen", [0, 1, 3, 99])
def test_an_action_from_an_old_screen_writes_nothing(log, append, moved, seen):
    append("run", 0, moved("a"), moved("b"))
    with pytest.raises(StaleError):
        append("run", seen, moved("c"), ANSWER)
    assert log.last("run") == 2
    append("run", 2, moved("c"))
    assert [one.payload["trail"] for one in log.read("run")] == [["a"], ["b"], ["c"]]


def test_an_action_is_written_whole_or_not_at_all(url, log, append, moved):
    unwritable = NewEvent(kind="field_committed", control="x", value=object())
    with pytest.raises(Exception, match="JSON serializable"):
        append("run", 0, moved("a"), ANSWER, unwritable)
    assert log.read("run") == ()
    assert rows(url, "select * from event") == rows(url, "select * from field_value") == []
    append("run", 0, moved("a"))
    assert log.last("run") == 1


def test_an_unknown_kind_is_kept(log, append):
    append("run", 0, NewEvent(kind="eye_blinked", payload={"eyes": 2}))
    (read,) = log.read("run")
    assert (read.kind, read.payload) == ("eye_blinked", {"eyes": 2})


@pytest.mark.parametrize("value", [None, False, 0, "", "texte", 1.5, [1, None], {"a": {"b": []}}])
def test_an_answer_keeps_its_value(log, append, value):
    append("run", 0, NewEvent(kind="field_committed", control="x", value=value))
    read = log.read("run")[0].value
    assert read == value and type(read) is type(value)


def test_answers_are_kept_apart_from_the_path(url, log, append, moved):
    secret = "ma-réponse-secrète"
    append("run", 0, moved("a"), NewEvent(kind="field_committed", control="x", value=secret))
    assert secret not in str(rows(url, "select * from event"))
    assert rows(url, "select run, seq from field_value") == [("run", 2)]


def test_a_path_outlives_its_answers(url, log, append, moved):
    append("run", 0, moved("a"), ANSWER, moved("a", "b"))
    connection = sqlite3.connect(make_url(url).database)
    with connection:
        connection.execute("delete from field_value")
    connection.close()
    assert [(one.kind, one.value) for one in log.read("run")] == [
        ("action", None), ("field_committed", None), ("action", None),
    ]  # fmt: skip


def test_two_threads_on_one_run_never_duplicate_nor_lose(log):
    in_threads(*(insist(log, "run", name, 40) for name in "ab"))
    events = log.read("run")
    assert [one.seq for one in events] == list(range(1, 81))
    for name in "ab":
        assert [one.value for one in events if one.control == name] == list(range(40))


def test_two_processes_on_one_store_never_duplicate_nor_lose(url):
    logs = [open_log(url), open_log(f"{url}?timeout=30")]
    assert logs[0] is not logs[1]
    in_threads(*(insist(log, "run", name, 25) for name, log in zip("ab", logs, strict=True)))
    events = logs[0].read("run")
    assert [one.seq for one in events] == list(range(1, 51))
    assert events == logs[1].read("run")


def test_only_one_of_two_clicks_at_the_same_moment_is_written(log):
    refused = []

    def click(name):
        def work():
            for number in range(30):
                try:
                    log.append(
                        f"run{number}", 0, [NewEvent(kind="action", control=name)], tab=name, build="b"
                    )
                except StaleError:
                    refused.append(number)

        return work

    in_threads(click("a"), click("b"))
    assert sorted(refused) == list(range(30))
    assert {log.last(f"run{number}") for number in range(30)} == {1}


def test_two_tabs_that_open_a_new_store_at_the_same_moment_both_get_it(tmp_path):
    for number in range(20):
        url = f"sqlite:///{tmp_path / f'{number}.sqlite'}"
        opened = []

        def work(url=url, opened=opened):
            opened.append(open_log(url))

        in_threads(work, work, work)
        assert [log.last("run") for log in opened] == [0, 0, 0]


def test_a_store_opened_again_holds_the_same_events(url, log, append, moved):
    written = append("run", 0, moved("a"), ANSWER)
    forget_stores()
    again = open_log(url)
    assert again is not log
    assert again.read("run") == written
    again.append("run", 2, [moved("b")], tab="t", build="b")
    assert log.last("run") == 3


def test_a_store_stands_in_a_folder_made_for_it(tmp_path):
    open_log(f"sqlite:///{tmp_path / 'a' / 'b' / 'c.sqlite'}")
    assert (tmp_path / "a" / "b" / "c.sqlite").is_file()


def test_a_store_of_another_version_is_refused_with_both_versions(url, log):
    connection = sqlite3.connect(make_url(url).database)
    with connection:
        connection.execute("update store_version set version = 7")
    connection.close()
    forget_stores()
    with pytest.raises(StoreVersionError, match=r"sessions\.sqlite: version 7, .* reads 2"):
        open_log(url)


def test_a_crash_while_writing_leaves_what_was_written_before(url, log, append, moved):
    append("run", 0, moved("a"))
    connection = sqlite3.connect(make_url(url).database, isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(
        "insert into event select run, 2, at, tab, build, kind, actor, step, control, payload, task, done_by"
        " from event"
    )
    connection.close()
    assert log.last("run") == 1
    append("run", 1, moved("b"))
    assert log.last("run") == 2
