"""What the ledger says of a line: its right, its reason, or what has to be written."""

from __future__ import annotations

import pytest

from maquette.ledger import Basis, Line
from maquette.ledger.words import why


def line(**keys):
    return Line(
        "a", "employer", keys.pop("party", "urssaf"), "f", "F", keys.pop("treatment", "confirmed"), **keys
    )


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ({"basis": Basis("law", "CGI")}, "loi : CGI"),
        ({"basis": Basis("consent", "mandat")}, "accord : mandat"),
        ({"treatment": "asked", "holders": ("insee",)}, "pourrait être repris"),
        ({"treatment": "asked", "holders": ("insee",), "because": "{words}"}, "demandé parce que : {words}"),
        ({"treatment": "asked"}, ""),
    ],
)
def test_a_line_says_its_right_its_reason_or_what_could_be_done(keys, said):
    assert why(line(**keys)) == said


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ({}, "personne"),
        ({"holders": ("dgfip",), "party": ""}, "operator"),
        ({"holders": ("dgfip",)}, "urssaf"),
    ],
)
def test_a_missing_right_says_what_to_write(keys, said):
    assert said in why(line(basis=Basis("missing"), **keys))
