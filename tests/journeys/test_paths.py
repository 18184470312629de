"""Ways through one side, with what was answered on them."""

from __future__ import annotations

import pytest

from maquette.expressions import Scope, parse_expression
from maquette.expressions.types import INTEGER, YES_NO, choice
from maquette.journeys.lanes import lanes_of
from maquette.journeys.paths import ends_of, steps_to, walk_lane

END = "fin: {kind: end, outcome: success, title: F}"
ASK = "ask: {question: mot, type: choice, label: M, options: [oui, non]}"
SCOPE = Scope(names={"mot": choice("oui", "non"), "age": INTEGER, "employer.plus": YES_NO})


@pytest.fixture
def walked(journey):
    """The walk of the only side of a journey of these steps."""

    def walked(steps, most=1000):
        model = journey(steps)
        lane = lanes_of(model)["employer"]

        def tree_of(text):
            return parse_expression(text, SCOPE, YES_NO).expression.tree

        return walk_lane(model, lane, {"mot": ("oui", "non")}, tree_of, most=most), ends_of(model, lane)

    return walked


def test_a_branch_keeps_what_was_answered(walked):
    steps = f"a: {{title: A, {ASK}, next: [{{when: mot is 'oui', to: b}}, {{to: fin}}]}}\n"
    walk, _ = walked(
        f"{steps}b: {{title: B, next: [{{when: mot is 'non', to: c}}, {{to: fin}}]}}\nc: {{title: C}}\n{END}"
    )
    assert walk.outcomes["a", "next", 0] == {True, False}
    assert walk.outcomes["b", "next", 0] == {False}
    assert walk.reached == {"a", "b", "fin"}


def test_what_is_not_asked_yet_makes_a_condition_false(walked):
    walk, _ = walked(f"a: {{title: A, when: mot is 'oui'}}\nb: {{title: B, {ASK}}}\n{END}")
    assert walk.outcomes["a", "when", 0] == {False}


def test_what_nobody_follows_may_be_anything(walked):
    walk, _ = walked(f"a: {{title: A, when: employer.plus}}\n{END}")
    assert walk.outcomes["a", "when", 0] == {True, False}


def test_a_condition_met_twice_is_decided_once(walked):
    steps = f"a: {{title: A, when: employer.plus}}\nb: {{title: B, when: not employer.plus}}\n{END}"
    walk, _ = walked(steps)
    reached_b = [point for point in walk.before if point[0] == "b"]
    assert len(reached_b) == 2
    assert sum(point in walk.seen for point in reached_b) == 1


def test_an_answer_changed_on_the_way_counts(walked):
    steps = f"a: {{title: A, {ASK}, next: [{{when: mot is 'oui', to: a}}, {{to: fin}}]}}\n{END}"
    walk, ends = walked(steps)
    assert walk.caught(ends) == []


def test_a_loop_that_no_answer_leaves_is_seen(walked):
    steps = (
        f"a: {{title: A, {ASK}}}\nb: {{title: B, next: [{{when: mot is 'oui', to: b}}, {{to: fin}}]}}\n{END}"
    )
    walk, ends = walked(steps)
    point, *others = walk.caught(ends)
    assert steps_to(point, walk.before) == ("a", "b")
    assert others == []


def test_a_way_past_a_question_is_found(walked):
    steps = f"a: {{title: A, when: employer.plus, {ASK}}}\nb: {{title: B, text: x}}\n{END}"
    walk, _ = walked(steps)
    before = walk.without(["a"])
    assert {name for name, _ in before} == {"a", "b", "fin"}


def test_ways_meet_again_when_an_answer_is_no_longer_read(walked):
    steps = f"a: {{title: A, {ASK}, next: [{{when: mot is 'oui', to: b}}, {{to: c}}]}}\n"
    walk, _ = walked(f"{steps}b: {{title: B}}\nc: {{title: C}}\n{END}")
    assert sum(name == "c" for name, _ in walk.before) == 1


def test_the_walk_stops_when_there_are_too_many_points(walked):
    walk, _ = walked(f"a: {{title: A}}\nb: {{title: B}}\n{END}", most=1)
    assert walk.stopped
