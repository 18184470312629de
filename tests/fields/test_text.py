"""Free text is taken as it is, short enough and not empty."""

from __future__ import annotations

import pytest

from maquette.fields import FIELD_TYPES

HOSTILE = "</p><script>alert('x')</script> **gras** {{ 7 * 7 }} \\N{BULLET} $x$ 😀"


@pytest.mark.parametrize("kind", ["text", "long_text"])
def test_any_text_is_taken_as_it_is(read, kind):
    assert read(kind, HOSTILE) == HOSTILE


def test_a_line_of_text_is_one_line(read):
    assert read("text", "  deux\n mots\t") == "deux mots"


def test_a_long_text_keeps_its_lines(read):
    assert read("long_text", "\n une\n\n  deux \n") == "une\n\n  deux"


@pytest.mark.parametrize("kind", ["text", "long_text"])
def test_a_text_is_two_thousand_characters_at_most(read, refused, kind):
    assert len(read(kind, "x" * 2000)) == 2000
    assert refused(kind, "x" * 2001) == ("too_long", {"bound": 2000})


@pytest.mark.parametrize("kind", sorted(set(FIELD_TYPES) - {"choice", "yes_no"}))
@pytest.mark.parametrize("raw", [None, "", "  ", "\u00a0\n"])
def test_nothing_typed_is_missing(refused, kind, raw):
    assert refused(kind, raw) == ("missing", {})
