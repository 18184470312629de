"""The state of a session is a pure function of its events, kind by kind."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maquette.sessions import Event, State, fold
from maquette.sessions.event import KINDS

STEADY = settings(derandomize=True, deadline=None)
ACTORS = ["employer", "employee"]
STEPS = ["a", "b", "c", "check"]
trails = st.lists(st.sampled_from(STEPS), min_size=1, max_size=5)
values = st.none() | st.booleans() | st.integers() | st.text(max_size=5)


def event(kind, payload=None, **keys):
    given = {"run": "run", "seq": 1, "at": datetime(2026, 11, 3), "tab": "t", "build": "b"} | keys
    return Event(kind=kind, payload=payload or {}, **given)


def told(*steps):
    """Events written one after the other."""
    return [replace(one, seq=number) for number, one in enumerate(steps, 1)]


def begun(persona="ana", actor="employer", trail=("a",), kind="session_started"):
    return event(kind, {"persona": persona, "actor": actor, "trail": list(trail)}, actor=actor)


def moved(*trail, actor="employer", kind="action", **payload):
    return event(kind, {"trail": list(trail), **payload}, actor=actor)


def answered(name, value):
    return event("field_committed", control=name, value=value)


def dialled(name, value):
    return event("dial_set", {"value": value}, control=name)


histories = st.lists(
    st.one_of(
        st.builds(begun, st.sampled_from(["ana", "eva"]), st.sampled_from(ACTORS), trails,
                  st.sampled_from(["session_started", "persona_chosen"])),
        st.builds(lambda trail, actor, kind, back: moved(*trail, actor=actor, kind=kind, returns_to=back),
                  trails, st.sampled_from(ACTORS), st.sampled_from(["action", "backtrack", "reset"]),
                  st.sampled_from(["", "check"])),
        st.builds(lambda trail, actor: event("actor_chosen", {"actor": actor, "trail": trail}),
                  trails, st.sampled_from(ACTORS)),
        st.builds(answered, st.sampled_from("xyz"), values),
        st.builds(dialled, st.just("calls_down"), st.booleans()),
        st.sampled_from(["reprise", "conflict", "validation_error", "eye_blinked"]).map(event),
    ),
    max_size=20,
).map(lambda steps: told(*steps))  # fmt: skip


@STEADY
@given(histories, st.data())
def test_folding_bit_by_bit_gives_the_same_as_folding_at_once(history, data):
    cut = data.draw(st.integers(0, len(history)))
    assert fold(history[cut:], fold(history[:cut])) == fold(history)
    state = State()
    for one in history:
        state = fold([one], state)
    assert state == fold(history)


@STEADY
@given(histories)
def test_folding_changes_neither_the_events_nor_the_state_it_starts_from(history):
    half = len(history) // 2
    start = fold(history[:half])
    before, told_before = deepcopy(start), deepcopy(history)
    fold(history[half:], start)
    assert start == before and history == told_before


@STEADY
@given(histories)
def test_the_number_of_the_state_is_that_of_the_last_event(history):
    assert fold(history).seq == len(history)


@STEADY
@given(histories)
def test_the_number_of_transitions_only_grows(history):
    counts = [fold(history[:length]).transitions for length in range(len(history) + 1)]
    assert counts == sorted(counts)


def test_nothing_folds_into_a_state_before_the_start():
    state = fold([])
    assert (state.step, state.trail, state.answers, state.seq) == ("", (), {}, 0)


def test_a_session_starts_with_its_persona_on_her_side_at_her_first_step():
    state = fold(told(begun("eva", "employee", ["a"])))
    assert (state.persona, state.actor, state.trail, state.step) == ("eva", "employee", ("a",), "a")


def test_a_move_takes_the_trail_it_carries():
    state = fold(told(begun(), moved("a", "b")))
    assert (state.step, state.trail, state.transitions) == ("b", ("a", "b"), 2)


def test_a_move_back_takes_the_trail_it_carries():
    state = fold(told(begun(), moved("a", "b"), moved("a", kind="backtrack")))
    assert (state.step, state.transitions) == ("a", 3)


def test_a_change_from_the_check_page_remembers_where_to_come_back():
    changing = [begun(), moved("a", "check"), moved("a", "check", "a", returns_to="check")]
    assert fold(told(*changing)).returns == {"employer": "check"}
    assert fold(told(*changing, moved("a", "check"))).returns == {"employer": ""}


def test_the_last_answer_to_a_question_counts_whatever_it_is():
    state = fold(told(begun(), answered("x", 1), answered("y", None), answered("x", False)))
    assert state.answers == {"x": False, "y": None}
    assert state.transitions == 1


def test_another_persona_begins_with_no_answer_and_no_trail_of_the_one_before():
    chosen = begun("eva", "employee", ["b"], kind="persona_chosen")
    state = fold(told(begun(), answered("x", 1), dialled("calls_down", True), moved("a", "b"), chosen))
    assert (state.persona, state.actor) == ("eva", "employee")
    assert (state.trails, state.answers) == ({"employee": ("b",)}, {})
    assert (state.dials, state.transitions) == ({"calls_down": True}, 3)


def test_each_side_keeps_its_own_trail_over_the_same_answers():
    there = event("actor_chosen", {"actor": "employee", "trail": ["b"]})
    state = fold(told(begun(), answered("x", 1), moved("a", "b"), there))
    assert state.trails == {"employer": ("a", "b"), "employee": ("b",)}
    assert (state.actor, state.trail, state.answers) == ("employee", ("b",), {"x": 1})


def test_a_reset_forgets_the_answers_and_stands_where_it_says():
    state = fold(told(begun(), answered("x", 1), moved("a", "b"), moved("a", kind="reset")))
    assert (state.answers, state.trail, state.persona) == ({}, ("a",), "ana")


def test_a_dial_moves_without_a_transition():
    state = fold(told(begun(), dialled("calls_down", True)))
    assert (state.dials, state.transitions) == ({"calls_down": True}, 1)


@pytest.mark.parametrize("kind", ["validation_error", "reprise", "conflict", "eye_blinked"])
def test_what_is_only_noted_changes_nothing_but_the_number(kind):
    start = fold(told(begun(), answered("x", 1)))
    assert fold([event(kind, seq=3)], start) == replace(start, seq=3)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_described(kind):
    assert KINDS[kind].strip()


def jumped(*trail):
    payload = {"persona": "ana", "actor": "employer", "trail": list(trail), "jumped": list(trail[:-1])}
    return event("session_started", payload, actor="employer")


def test_a_session_a_link_opened_remembers_what_it_passed_over():
    state = fold(told(jumped("a", "b", "c"), moved("a", "b", "c", "check")))
    assert (state.jumped, state.step) == (frozenset({"a", "b"}), "check")
    assert fold(told(jumped("a"))).jumped == frozenset()
    assert fold(told(begun())).jumped is None


def test_what_was_passed_over_is_forgotten_at_the_start_and_with_another_persona_not_here():
    def reset(control):
        return event("reset", {"trail": ["a"]}, actor="employer", control=control)

    assert fold(told(jumped("a", "b"), reset("here"))).jumped == frozenset({"a"})
    assert fold(told(jumped("a", "b"), reset("start"))).jumped is None
    assert fold(told(jumped("a", "b"), begun("eva", kind="persona_chosen"))).jumped is None
