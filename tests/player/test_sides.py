"""Two people, two browsers, one session: each one plays a side."""

from __future__ import annotations

import pytest

STEPS = """
a: {title: A, ask: {question: mot, label: Un mot}}
b: {title: B}
fin: {kind: end, outcome: success, title: Merci}
un: {actor: employee, title: Un, show: [{fact: mot, label: Mot}]}
deux: {actor: employee, title: Deux, ask: {question: autre, label: Un autre mot}}
vu: {actor: employee, kind: end, outcome: success, title: Vu}
"""


@pytest.fixture
def both(tiny, tab):
    """Somebody, and the other person of the contract in a browser of her own."""
    hers = tiny(STEPS)
    return hers, tab(hers.script, t=hers.token, side="employee")


def test_the_link_of_the_other_side_opens_it_and_leaves_the_first_one_alone(both):
    first, other = both
    assert (first.draw().title, other.title) == ("A", "Un")
    assert [one.kind for one in other.events] == ["session_started", "reprise", "joined"]


def test_each_side_goes_on_at_its_own_pace(both):
    first, other = both
    other.goes_on()
    first.types(mot="oui").press("go")
    assert (first.title, other.draw().title) == ("B", "Deux")
    assert not first.refused and "autre onglet" not in first.seen + other.seen
    assert {one.kind for one in other.events} <= {
        "session_started",
        "reprise",
        "joined",
        "action",
        "field_committed",
    }


def test_each_side_sees_what_the_other_one_answered(both):
    first, other = both
    first.goes_on(mot="bonjour")
    assert "Mot bonjour" in other.draw().seen


def test_a_move_on_one_side_keeps_the_refusals_of_the_other(both):
    first, other = both
    first.press("go")
    other.goes_on()
    assert first.draw().refused == ["mot"]


def test_a_fresh_start_on_one_side_starts_the_other_one_again(both):
    first, other = both
    other.goes_on()
    first.goes_on(mot="oui").resets("start")
    assert (first.title, other.draw().title, first.draw().title) == ("A", "Un", "A")


def test_a_fresh_start_of_the_other_side_leaves_each_one_on_her_own(both):
    first, other = both
    first.goes_on(mot="oui")
    other.goes_on().resets("here")
    assert (other.title, first.draw().title, other.draw().title) == ("Deux", "A", "Deux")


def test_another_persona_plays_for_both(both):
    first, other = both
    other.goes_on()
    first.plays("eva")
    assert other.draw().title == "Un"


def test_a_browser_of_one_side_does_not_offer_the_other(both):
    _, other = both
    with pytest.raises(StopIteration):
        other.switch("radio", "side")


def test_a_side_that_nobody_plays_is_not_shown(tiny):
    assert tiny(STEPS, side="urssaf").title == "A"


def test_a_session_may_begin_by_the_link_of_the_other_side(tiny):
    assert tiny(STEPS, side="employee").title == "Un"
