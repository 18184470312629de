"""What the log says beside the moves when a prototype is played for a task of a study."""

from __future__ import annotations

import pytest

from maquette.player.live import Live
from maquette.sessions import NewEvent, fold, open_log


@pytest.fixture
def live(tmp_path):
    log = open_log(f"sqlite:///{tmp_path / 'sessions.sqlite'}")
    return Live(log, "run", "", "tab", "build", task="declarer")


def began(*trail):
    payload = {"persona": "ana", "actor": "employer", "trail": trail}
    return NewEvent(kind="session_started", actor="employer", payload=payload)


def moved(*trail):
    return NewEvent(kind="action", actor="employer", step="x", payload={"trail": trail})


def views(live):
    return [one.step for one in live.log.read("run") if one.kind == "step_shown"]


def test_each_screen_that_comes_up_is_a_view_of_its_step(live):
    live.append(began("a"))
    live.append(moved("a", "b"))
    live.append(NewEvent(kind="backtrack", actor="employer", payload={"trail": ("a",)}))
    assert views(live) == ["a", "b", "a"]
    assert {one.task for one in live.log.read("run")} == {"declarer"}


def test_the_same_screen_drawn_anew_is_no_view(live):
    live.append(began("a"))
    live.append(moved("a"))
    live.append(NewEvent(kind="validation_error", control="x"))
    assert views(live) == ["a"]


def test_outside_of_a_study_the_log_is_as_it_was(live):
    live.task = ""
    live.append(began("a"))
    assert [one.kind for one in live.log.read("run")] == ["session_started"]


def test_notes_that_come_in_between_do_not_refuse_a_click(live):
    live.append(began("a"))
    drawn = live.state.turn
    note = NewEvent(kind="note", done_by="facilitator", value="hésite")
    live.log.append("run", live.state.seq, [note], tab="console", build="build")
    assert live.append(moved("a", "b"), drawn=drawn)
    assert live.state.step == "b"


def test_a_task_that_begins_leaves_nothing_of_the_one_before(live):
    live.append(began("a"))
    live.append(NewEvent(kind="field_committed", control="hours", value=3))
    before = live.state.turn
    live.append(NewEvent(kind="task_started"))
    assert (live.state.persona, live.state.trail, live.state.answers) == ("", (), {})
    assert live.state.turn > before
    assert live.state == fold(live.log.read("run"))
