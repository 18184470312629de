"""A list: its bounds, its names, and what it may ask."""

from __future__ import annotations

import pytest

END = "fin: {kind: end, outcome: success, title: Merci}"
LIST = (
    "a: {{kind: list, title: A, name: lot, item: Un, each: [{{question: x, label: X{more}}}]{keys}}}\n"
    + END.replace("{", "{{").replace("}", "}}")
)


@pytest.mark.parametrize(
    ("more", "keys", "codes"),
    [
        ("", "", []),
        ("", ", min: 2, max: 2", []),
        ("", ", min: 3, max: 2", [("J032", "min")]),
        ("", ", ask: relation", [("J033", "ask")]),
        (", type: file", "", [("J034", "file")]),
        (", type: choice, options: [un]", "", [("J008", "x")]),
        ("}, {question: x, label: Y", "", [("J010", "x")]),
        ("}, {question: lot, label: Y", "", [("J010", "lot")]),
    ],
)
def test_what_a_list_may_hold(found, more, keys, codes):
    assert found(LIST.format(more=more, keys=keys)) == codes


@pytest.mark.parametrize("keys", [", min: -1", ", max: 0", ", max: 51"])
def test_a_list_has_bounds(found, keys):
    assert len(found(LIST.format(more="", keys=keys))) == 1
