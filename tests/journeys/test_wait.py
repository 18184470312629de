"""A wait: for whom, and until when."""

from __future__ import annotations

import pytest

END = """
fin: {kind: end, outcome: success, title: Merci}
vu: {actor: employee, kind: end, outcome: success, title: Vu}
"""


@pytest.mark.parametrize(
    ("keys", "codes"),
    [
        ("for: employee, reaches: vu", []),
        ("for: employee, until: x", []),
        ("for: employe, reaches: vu", [("J029", "employe")]),
        ("for: employer, reaches: vu", [("J029", "employer")]),
        ("for: employee, reaches: fin", [("J030", "fin")]),
        ("for: employee, reaches: vus", [("J030", "vus")]),
        ("for: employee", [("J031", "a")]),
        ("for: employee, until: x, reaches: vu", [("J031", "a")]),
    ],
)
def test_a_wait_is_for_the_other_person_and_ends_in_one_way(found, keys, codes):
    assert found(f"a: {{kind: wait, title: A, what: lire, {keys}}}{END}") == codes


def test_waits_that_lead_to_each_other_for_ever_are_told(found):
    wait = "{{kind: wait, title: A, for: employee, what: lire, until: x, next: {next}}}"
    a, b = wait.format(next="b"), wait.format(next="[{when: y, to: fin}, {to: a}]")
    assert found(f"a: {a}\nb: {b}{END}") == [("J013", "a"), ("J013", "b")]
