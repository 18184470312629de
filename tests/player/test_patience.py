"""A service takes its time: the person reads why she waits, and nothing else waits with her."""

from __future__ import annotations

import pytest

STEPS = """
a: {title: A}
envoi: {kind: call, api: x, saves: recu, takes: 10}
b: {title: B}
fin: {kind: end, outcome: success, title: Merci}
"""


@pytest.fixture
def slow(tiny, monkeypatch):
    """Somebody on the first screen, whose services take their time."""
    monkeypatch.delenv("MAQUETTE_AT_ONCE")
    return tiny(STEPS)


def test_while_a_service_answers_the_screen_says_so(slow):
    slow.press("go")
    assert slow.title == "Un instant…" and "attendons la réponse du service" in slow.seen
    assert "données fictives" in slow.seen
    assert slow.button("go") is None


def test_once_it_has_answered_the_next_screen_is_there(slow, monkeypatch):
    slow.press("go")
    monkeypatch.setenv("MAQUETTE_AT_ONCE", "1")
    assert slow.draw().title == "B"
    assert slow.button("go") is not None


def test_the_journey_stands_on_the_next_screen_already(slow, tab):
    slow.press("go")
    assert slow.state.step == "b" and "recu" in slow.state.answers
    assert tab(slow.script, t=slow.token).title == "B"


def test_the_log_keeps_how_long_the_person_waited(slow):
    slow.press("go")
    assert [one.payload.get("takes") for one in slow.events if one.control == "call"] == [10]


def test_a_dial_goes_at_once(slow):
    slow.answers_at_once().press("go")
    assert slow.title == "B"
    assert "takes" not in slow.events[-1].payload


def test_the_dial_is_there_only_when_a_service_takes_time(tiny):
    with pytest.raises(StopIteration):
        tiny(STEPS.replace(", takes: 10", "")).answers_at_once()
