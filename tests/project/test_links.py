"""What a link may answer is a fact or a question that an address can hold."""

from __future__ import annotations

import pytest

STEPS = """\
a:
  title: A
  ask:
    - declaration.hours
    - {question: mot, label: Mot, asked_because: R}
    - {question: piece, type: file, label: P, asked_because: R}
l: {kind: list, name: enfants, item: Enfant, title: L, each: [{question: prenom, label: Prénom}]}
c: {kind: call, api: x, saves: recu}
fin: {kind: end, outcome: success, title: Merci}
"""


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ("declaration.hours, mot, relation.leave", []),
        ("declaration.hour", [("J040", "declaration.hour")]),
        ("prenom", [("J040", "prenom")]),
        ("enfants", [("J040", "enfants")]),
        ("recu", [("J040", "recu")]),
        ("piece", [("J041", "piece")]),
        ("mot, declaration.hours, mot", [("J046", "mot")]),
    ],
)
def test_what_a_link_may_answer_is_checked(told, names, expected):
    assert told(STEPS, f"links: [{names}]\n") == expected
