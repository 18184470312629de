"""A mandate says who gives it, to whom, for whose work, and that it can be taken back."""

from __future__ import annotations

import pytest

from maquette.rules.given import MissingValueError


def test_the_three_who_are_named_have_their_roles(make):
    document = make("mandate", "Coup de Main")
    assert [(one.role, one.lines[0]) for one in document.parties] == [
        ("Donne mandat", "Madame Colette Marchand"),
        ("Reçoit mandat", "Coup de Main"),
        ("Personne employée", "Madame Maria Da Costa"),
    ]
    assert document.about == "Donné le 3 novembre 2026"


def test_a_mandate_given_to_nobody_is_not_made(make):
    with pytest.raises(MissingValueError):
        make("mandate")
