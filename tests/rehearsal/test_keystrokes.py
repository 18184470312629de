"""The gestures of a journey, counted by hand."""

from types import SimpleNamespace

import pytest

from maquette.fields import Question
from maquette.player.step import Step
from maquette.rehearsal.failure import Stop
from maquette.rehearsal.keystrokes import CLICK, HAND, KEY, MIND, POINT, gestures

NAMES = Question(name="name", kind="text", label="Nom")
SURE = Question(name="sure", kind="yes_no", label="Sûre ?")
KNOWN = Question(name="known", kind="text", label="Connu", mode="confirm")


def paper(*questions, kind="screen"):
    step = Step(name="a", kind=kind, title="", actor="x", stage="", questions=questions, turns=(), keys={})
    return SimpleNamespace(steps={"a": step})


def seconds(given, *questions, kind="screen"):
    return gestures(paper(*questions, kind=kind), [Stop("a", given)])


def test_a_screen_that_asks_nothing_is_a_decision_and_a_click():
    assert seconds({}) == pytest.approx(MIND + POINT + CLICK)


def test_an_end_needs_no_click():
    assert seconds({}, kind="end") == pytest.approx(MIND)


def test_a_word_typed_counts_its_letters():
    empty = seconds({})
    assert seconds({"name": "Maria"}, NAMES) - empty == pytest.approx(
        MIND + POINT + CLICK + HAND + 5 * KEY + HAND
    )


def test_a_choice_is_a_decision_and_a_click():
    assert seconds({"sure": "Oui"}, SURE) - seconds({}) == pytest.approx(MIND + POINT + CLICK)
    assert seconds({"sure": ["a", "b"]}, SURE) - seconds({}) == pytest.approx(MIND + 2 * (POINT + CLICK))


def test_what_is_confirmed_or_left_empty_costs_nothing():
    assert seconds({"known": "1234567890"}, KNOWN) == seconds({})
    assert seconds({"name": None, "sure": ""}, NAMES, SURE) == seconds({})


def test_nothing_gone_through_takes_no_time():
    assert gestures(paper(), []) == 0
