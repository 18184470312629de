"""Waiting for the other person: told, followed, and never blocking."""

from __future__ import annotations

import pytest

UNTIL = """
a: {title: A}
attente: {kind: wait, title: À son tour, for: employee, what: relire les heures, until: daccord}
b: {title: B, show: [{fact: daccord, label: Accord}]}
fin: {kind: end, outcome: success, title: Merci}
relire: {actor: employee, title: Relisez, ask: {question: daccord, type: yes_no, label: Êtes-vous d'accord ?}}
vu: {actor: employee, kind: end, outcome: success, title: Vu}
"""
REACHES = UNTIL.replace("until: daccord", "reaches: vu")


@pytest.fixture
def other(tab):
    """The other person, in a browser of her own."""
    return lambda waiting: tab(waiting.script, t=waiting.token, side="employee")


def test_the_screen_says_who_is_expected_for_what_and_how_to_hand_over(tiny):
    tab = tiny(UNTIL, p="un-parcours").goes_on()
    assert tab.step == "attente"
    assert "Eva · Personne employée" in tab.seen and "relire les heures" in tab.seen
    (link,) = tab.app.get("link_button")
    assert link.proto.url == f"?p=un-parcours&t={tab.token}&side=employee"


@pytest.mark.parametrize("steps", [UNTIL, REACHES])
def test_it_follows_by_itself_once_the_other_person_has_done_her_part(tiny, other, steps):
    waiting = tiny(steps).goes_on()
    other(waiting).goes_on(daccord="Oui")
    assert waiting.draw().step == "b"
    assert [one.control for one in waiting.events if one.kind == "action"] == [
        "continue",
        "continue",
        "follow",
    ]


def test_back_does_not_come_to_a_wait_that_is_over(tiny, other):
    waiting = tiny(UNTIL).goes_on()
    other(waiting).goes_on(daccord="Oui")
    assert waiting.draw().goes_back().step == "a"
    assert waiting.goes_on().step == "b"


def test_a_condition_that_does_not_hold_keeps_waiting(tiny, other):
    waiting = tiny(UNTIL).goes_on()
    other(waiting).goes_on(daccord="Non")
    assert waiting.draw().step == "attente"


def test_nobody_is_ever_blocked_and_the_log_says_who_was_not_awaited(tiny):
    tab = tiny(UNTIL).goes_on().goes_on()
    assert tab.step == "b" and "Accord …" in tab.seen
    assert [one.control for one in tab.events if one.kind == "action"] == ["continue", "stand_in"]
    assert tab.goes_back().step == "attente"


def test_a_click_sent_while_the_other_person_finished_is_no_stand_in(tiny, other):
    waiting = tiny(UNTIL).goes_on()
    other(waiting).goes_on(daccord="Oui")
    assert waiting.goes_on().step == "b"
    assert "stand_in" not in [one.control for one in waiting.events]


def test_both_sides_may_be_played_in_one_browser(tiny):
    tab = tiny(UNTIL).goes_on().sees("employee").goes_on(daccord="Oui")
    assert tab.sees("employer").step == "b"


def test_the_author_may_name_the_button(tiny):
    tab = tiny(UNTIL.replace("until:", "stand_in: Faire comme si, until:")).goes_on()
    assert tab.button("go").label == "Faire comme si"
