from __future__ import annotations

import pytest

from maquette.problems import nearest

KEYS = ["label", "hint", "next", "steps", "résumé", "net_hourly_wage", "confirmation", "to"]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("labl", "label"),
        ("lable", "label"),
        ("Step", "steps"),
        ("resume", "résumé"),
        ("NET-HOURLY WAGE", "net_hourly_wage"),
        ("confirmtion", "confirmation"),
        ("label", "label"),
    ],
)
def test_a_slip_is_recognised(written, meant):
    assert nearest(written, KEYS) == meant


@pytest.mark.parametrize("written", ["colour", "tu", "", "x" * 10_000])
def test_a_word_far_from_all_has_no_neighbour(written):
    assert nearest(written, KEYS) is None


def test_the_choice_between_equals_does_not_depend_on_their_order():
    assert nearest("cat", ["hat", "bat"]) == nearest("cat", ["bat", "hat"]) == "bat"
