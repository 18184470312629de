"""What one participant goes through, by the place she was invited in."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import pytest

from maquette.studies import plan_of
from maquette.studies.plan import orders


def compared(study, assign):
    two = {"a": {"journey": "simple"}, "b": {"journey": "autre"}}
    return type(study).model_validate(
        {**study.model_dump(), "variants": two, "assign": assign, "personas": ["ana", "bob"]}
    )


def test_one_variant_is_one_leg_a_task(study):
    plan = plan_of(study, 3)
    assert [(leg.variant, leg.journey, leg.task, leg.persona) for leg in plan.legs] == [
        ("cible", "simple", "declarer", "ana")
    ]
    assert (plan.after_task, plan.at_end) == (("seq",), ())


def test_between_people_each_pair_of_variant_and_persona_comes_as_often(study):
    several = compared(study, "between")
    met = Counter(
        (leg.variant, leg.persona) for number in range(1, 9) for leg in plan_of(several, number).legs
    )
    assert met == dict.fromkeys([("a", "ana"), ("a", "bob"), ("b", "ana"), ("b", "bob")], 2)


def test_within_people_everybody_meets_every_variant_in_both_orders(study):
    several = compared(study, "within")
    met = [tuple(leg.variant for leg in plan_of(several, number).legs) for number in range(1, 5)]
    assert met == [("a", "b"), ("b", "a"), ("a", "b"), ("b", "a")]


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_each_variant_comes_as_often_in_each_place_and_after_each_other_one(count):
    rows = orders("abcd"[:count])
    places = Counter((place, one) for row in rows for place, one in enumerate(row))
    neighbours = Counter(pair for row in rows for pair in pairwise(row))
    assert len(places) == count**2 and len(set(places.values())) == 1
    assert len(neighbours) == count * (count - 1) and len(set(neighbours.values())) <= 1


def test_a_task_may_be_played_by_a_persona_of_its_own(study):
    tasks = {"declarer": {**study.tasks["declarer"].model_dump(), "persona": "eva"}}
    own = type(study).model_validate({**study.model_dump(), "tasks": tasks})
    assert plan_of(own, 1).legs[0].persona == "eva"
