"""The way through a journey is a pure function of its steps and conditions."""

from __future__ import annotations

from decimal import Decimal

import pytest

from maquette.player.facts import UnknownFactError
from maquette.player.route import Route, holds
from maquette.player.step import Step, Turn


def route(**steps):
    """Steps by name: (turns, when, actor)."""
    return Route({name: step(name, *given) for name, given in steps.items()})


def step(name, turns=(), when=None, actor="employer"):
    ways = [Turn(way) if isinstance(way, str) else Turn(way[1], way[0]) for way in turns]
    return Step(name=name, kind="screen", title=name, actor=actor, turns=tuple(ways), when=when)


def yes():
    return True


def no():
    return False


def unknown():
    raise UnknownFactError("x")


def impossible():
    return Decimal(1) / 0


def test_a_condition_that_cannot_be_told_does_not_hold():
    assert holds(yes) and not holds(no)
    assert not holds(unknown) and not holds(impossible)


def test_an_actor_begins_at_the_first_of_her_steps_that_applies():
    way = route(a=(["c"], no), b=([], None, "employee"), c=([],))
    assert way.first("employer") == "c"
    assert way.first("employee") == "b"


def test_an_actor_with_no_step_begins_with_the_journey():
    assert route(a=(["b"],), b=()).first("nobody") == "a"


def test_ways_out_are_tried_in_order():
    assert route(a=([(no, "b"), (yes, "c"), "d"],), b=(), c=(), d=()).following("a") == "c"
    assert route(a=([(unknown, "b"), (impossible, "c"), "d"],), b=(), c=(), d=()).following("a") == "d"


def test_nothing_follows_an_end():
    assert route(a=()).following("a") == ""


def test_steps_that_do_not_apply_are_passed_over():
    way = route(a=(["b"],), b=(["c"], no), c=([(no, "d"), "e"], unknown), d=(), e=())
    assert way.following("a") == "e"


def test_steps_that_never_apply_and_lead_to_each_other_end_somewhere():
    way = route(a=(["b"],), b=(["c"], no), c=(["b"], no))
    assert way.following("a") in ("b", "c")


def test_a_last_step_that_does_not_apply_is_shown_rather_than_nothing():
    assert route(a=(["b"],), b=([], no)).following("a") == "b"


def test_a_way_goes_up_to_where_it_stops():
    way = route(a=(["b"],), b=(["c"],), c=(["d"],), d=())
    assert way.way("a", lambda name: name == "c") == ("a", "b", "c")
    assert way.way("a", lambda name: name == "a") == ("a",)


@pytest.mark.parametrize("never", [lambda name: False])
def test_a_way_that_never_stops_ends_with_the_steps(never):
    assert route(a=(["b"],), b=()).way("a", never) == ("a", "b")
    assert route(a=(["b"],), b=(["a"],)).way("a", never) == ("a", "b")
