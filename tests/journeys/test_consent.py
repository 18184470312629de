"""A consent: where a refusal leads, and what its scopes may be called."""

from __future__ import annotations

import pytest

END = "fin: {kind: end, outcome: success, title: Merci}"
SCOPE = "{name: partage, label: Partager ?, facts: [relation], holder: urssaf, to: caf}"
FREE = SCOPE.replace("to: caf", "to: caf, optional: true")
STOP = "stop: {kind: end, outcome: refused, title: Stop}"


def consent(*scopes, more=""):
    return f"a: {{kind: consent, title: A, scopes: [{', '.join(scopes)}]{more}}}\n{END}\n"


def test_a_refusal_is_a_way_out(journey):
    read = journey(consent(SCOPE, more=", refused: stop") + STOP)
    assert [(turn.to, turn.when) for turn in read.steps["a"].own_turns] == [("stop", "not (partage)")]
    assert journey(consent(FREE, more=", refused: stop") + STOP).steps["a"].own_turns == ()


@pytest.mark.parametrize(
    ("steps", "codes"),
    [
        (consent(SCOPE), []),
        (consent(SCOPE, more=", refused: stop") + STOP, []),
        (consent(SCOPE, more=", refused: stpo") + STOP, [("J001", "stpo")]),
        (consent(SCOPE, SCOPE), [("J010", "partage")]),
        (consent(FREE, more=", refused: stop") + STOP, [("J028", "refused")]),
        (consent(SCOPE.replace("partage,", "today,")), [("J010", "today")]),
    ],
)
def test_what_does_not_hold_together_is_told(found, steps, codes):
    assert found(steps) == codes


@pytest.mark.parametrize("gone", ["facts: [relation], ", "holder: urssaf, ", "label: Partager ?, "])
def test_a_scope_says_everything_a_person_needs_to_decide(found, gone):
    assert [code for code, _ in found(consent(SCOPE.replace(gone, "")))] == ["K002"]
