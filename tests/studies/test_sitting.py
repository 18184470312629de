"""How far a participant is: the screen due after any events, and after coming back."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from maquette.sessions import Event
from maquette.sessions.event import KINDS
from maquette.studies import Leg, Plan
from maquette.studies.sitting import Sitting, fold_sitting, resumption, stage_of
from maquette.studies.study import Resume

NOON = datetime(2026, 11, 3, 12)
PLAN = Plan(
    (Leg("cible", "simple", "un", "ana"), Leg("cible", "simple", "deux", "ana")), ("seq",), ("f-sus", "own")
)


def event(seq, kind, control="", done_by="participant", at=NOON, tab="t", **payload):
    return Event(
        run="r",
        seq=seq,
        at=at,
        tab=tab,
        build="b",
        kind=kind,
        control=control,
        payload=payload,
        done_by=done_by,
    )


def after(*kinds):
    """The sitting once these happened; each is a kind, or a kind and its payload."""
    made = [one if isinstance(one, tuple) else (one, {}) for one in kinds]
    return fold_sitting(event(number, kind, **said) for number, (kind, said) in enumerate(made, start=1))


def due(*kinds):
    stage = stage_of(after(*kinds), PLAN)
    return (stage.name, stage.leg, stage.questionnaire)


READ = ("notice_shown", "notice_read")
AGREED = (*READ, ("consent", {"control": "participation", "choice": True}), "sitting_started")
FIRST = (*AGREED, "task_started", ("task_ended", {"outcome": "reached"}))
SEQ = ("questionnaire_answer", {"control": "seq.1", "questionnaire": "seq", "leg": 0})
SECOND = (
    *FIRST, SEQ, "task_started", ("task_ended", {"outcome": "unfinished"}),
    ("questionnaire_answer", {"control": "seq.1", "questionnaire": "seq", "leg": 1}),
)  # fmt: skip
FSUS = ("questionnaire_answer", {"control": "f-sus.1", "questionnaire": "f-sus", "leg": -1})
OWN = ("questionnaire_answer", {"control": "own.avis", "questionnaire": "own", "leg": -1})


@pytest.mark.parametrize(
    ("happened", "screen"),
    [
        ((), ("welcome", -1, "")),
        (("link_opened", "link_opened"), ("welcome", -1, "")),
        (("notice_shown",), ("notice", -1, "")),
        (READ, ("consents", -1, "")),
        ((*READ, ("consent", {"control": "citations", "choice": True})), ("consents", -1, "")),
        (AGREED, ("brief", 0, "")),
        ((*AGREED, "task_started"), ("task", 0, "")),
        ((*AGREED, "task_started", "task_started"), ("task", 0, "")),
        (FIRST, ("questionnaire", 0, "seq")),
        ((*FIRST, SEQ), ("brief", 1, "")),
        ((*FIRST, SEQ, SEQ), ("brief", 1, "")),
        (SECOND, ("questionnaire", -1, "f-sus")),
        ((*SECOND, FSUS), ("questionnaire", -1, "own")),
        ((*SECOND, FSUS, OWN), ("closing", -1, "")),
        ((*SECOND, FSUS, OWN, "session_ended"), ("thanks", -1, "")),
        ((*AGREED, "task_started", "withdrawn"), ("withdrawn", -1, "")),
        (("withdrawn",), ("withdrawn", -1, "")),
    ],
)
def test_the_screen_due_follows_from_what_happened(happened, screen):
    assert due(*happened) == screen


def test_a_task_that_ends_twice_is_over_once():
    assert after(*FIRST, ("task_ended", {"outcome": "unfinished"})).outcomes == ("reached",)


def test_a_task_begun_again_forgets_its_goal_and_its_help():
    sitting = after(*AGREED, "task_started", "goal_reached", ("assist", {"level": 3}))
    assert (sitting.goal, sitting.assisted) == (True, 3)
    again = fold_sitting([event(99, "task_started")], sitting)
    assert (again.goal, again.assisted, again.attempts) == (False, 0, {0: 2})


def test_the_last_choice_of_an_agreement_counts():
    yes, no = (("consent", {"control": "citations", "choice": choice}) for choice in (True, False))
    assert after(yes, no).agreed == {"citations": False}


@given(some.lists(some.sampled_from([*KINDS, "never_heard_of"]), max_size=40))
def test_whatever_happened_some_screen_is_due(kinds):
    made = [event(number, kind, choice=True) for number, kind in enumerate(kinds, start=1)]
    sitting = fold_sitting(made)
    assert stage_of(sitting, PLAN).name
    # Folding in two times gives the same as at once: a tab catches up with the log.
    half = len(made) // 2
    assert fold_sitting(made[half:], fold_sitting(made[:half])) == sitting


@pytest.mark.parametrize(
    ("policy", "hours", "does"),
    [
        ("resume", 1, "resume"), ("resume", 25, "restart_task"), ("resume", -3, "resume"),
        ("restart_task", 1, "restart_task"), ("block", 1, "block"), ("block", 25, "block"),
    ],
)  # fmt: skip
def test_coming_back_to_a_task_does_as_the_study_says(policy, hours, does):
    sitting = after(*AGREED, "task_started")
    assert resumption(sitting, Resume(policy=policy), NOON + timedelta(hours=hours)) == does


def test_coming_back_between_tasks_goes_on_whatever_the_policy():
    assert resumption(after(*FIRST), Resume(policy="block"), NOON + timedelta(days=9)) == "resume"


def test_a_note_of_the_facilitator_is_no_sign_of_the_participant():
    later = event(1, "note", done_by="facilitator", at=NOON + timedelta(hours=30))
    assert fold_sitting([later], Sitting(last_at=NOON)).last_at == NOON
