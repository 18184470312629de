"""Each actor's way through the steps."""

from __future__ import annotations

from maquette.journeys import lanes_of
from maquette.journeys.lanes import turns_of

STEPS = """
a: {title: A}
m: {actor: employee, title: M}
b: {title: B, next: [{when: x, to: d}]}
c: {kind: call, api: x, fails: e}
d: {title: D, when: y, next: fin}
e: {title: E, next: b}
fin: {kind: end, outcome: success, title: F}
n: {actor: employee, kind: end, outcome: success, title: N}
"""


def test_a_lane_holds_the_steps_of_one_actor_and_starts_at_her_first(journey):
    lanes = lanes_of(journey(STEPS))
    assert {actor: lane.first for actor, lane in lanes.items()} == {"employer": "a", "employee": "m"}
    assert list(lanes["employer"].ways) == ["a", "b", "c", "d", "e", "fin"]
    assert lanes["employee"].ways == {"m": ("n",), "n": ()}


def test_a_step_leads_to_the_one_below_it_on_its_side_unless_it_says_otherwise(journey):
    assert lanes_of(journey(STEPS))["employer"].ways == {
        "a": ("b",),
        "b": ("d", "c"),
        "c": ("d", "e"),
        "d": ("fin", "e"),
        "e": ("b",),
        "fin": (),
    }


def test_an_actor_with_no_step_has_no_lane(journey):
    assert list(lanes_of(journey("a: {kind: end, outcome: success, title: A}"))) == ["employer"]


def test_reached_steps_are_those_some_way_leads_to(journey):
    lane = lanes_of(journey("a: {title: A, next: c}\nb: {title: B}\nc: {title: C, next: a}"))["employer"]
    assert lane.reached() == {"a", "c"}


def test_ways_out_are_tried_in_order_and_the_step_below_comes_last(journey):
    model = journey(STEPS)
    assert turns_of(model, "b") == (("x", "d"), (None, "c"))
    assert turns_of(model, "d") == ((None, "fin"),)
    assert turns_of(model, "fin") == ()


def test_an_end_leads_nowhere_even_when_a_step_stands_below(journey):
    assert turns_of(journey("a: {kind: end, outcome: success, title: A}\nb: {title: B}"), "a") == ()


def test_a_long_journey_is_read_in_one_go(journey):
    steps = "\n".join(f"s{number}: {{title: S}}" for number in range(300))
    lane = lanes_of(journey(f"{steps}\nfin: {{kind: end, outcome: success, title: F}}"))["employer"]
    assert len(lane.reached()) == 301
