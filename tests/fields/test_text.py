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


CHOSEN = {"choice", "choices", "scale", "yes_no", "file"}


@pytest.mark.parametrize("kind", sorted(set(FIELD_TYPES) - CHOSEN))
@pytest.mark.parametrize("raw", [None, "", "  ", "\u00a0\n"])
def test_nothing_typed_is_missing(refused, kind, raw):
    assert refused(kind, raw) == ("missing", {})


@pytest.mark.parametrize(
    "typed", ["Inès Roche", "Jean-Paul d'Ormesson", "  Ana   Maria Da Costa ", "Zoé O’Brien", "Núria Vidal"]
)
def test_a_person_has_a_first_name_and_a_family_name(read, typed):
    assert read("person", typed) == " ".join(typed.split())


@pytest.mark.parametrize("typed", ["Inès", "Inès 3", "3 4", "<b>x</b> y", "a@b c"])
def test_anything_else_is_no_person(refused, typed):
    assert refused("person", typed) == ("not_a_person", {})


@pytest.mark.parametrize(
    "typed",
    [
        "49 rue des Hirondelles\n59000 Lille",
        "49 rue des Hirondelles, 59000 Lille",
        " 49 rue des Hirondelles ,\n\n59000  Lille\n",
    ],
)
def test_an_address_is_a_street_then_a_postcode_and_a_town(read, typed):
    assert read("address", typed) == "49 rue des Hirondelles\n59000 Lille"
    assert FIELD_TYPES["address"].show(read("address", typed)) == "49 rue des Hirondelles, 59000 Lille"


@pytest.mark.parametrize(
    "typed", ["49 rue des Hirondelles", "59000 Lille", "49 rue X, Lille", "49 rue X, 5900 Lille"]
)
def test_anything_else_is_no_address(refused, typed):
    assert refused("address", typed) == ("not_an_address", {})


@pytest.mark.parametrize(
    ("kind", "typed"),
    [
        ("person", f"Ana {'a' * 5000}"),
        ("address", f"1 rue {'a' * 5000}, 59000 Lille"),
        ("email", f"{'a' * 5000}@example.org"),
    ],
)
def test_no_text_is_endless(refused, kind, typed):
    assert refused(kind, typed)[0] in ("too_long", "not_a_person", "not_an_address", "not_email")


class Handed:
    """What Streamlit gives for a document."""

    def __init__(self, name):
        self.name = name

    def getvalue(self):
        raise AssertionError("what a document holds is never read")

    read = getbuffer = getvalue


def test_only_the_name_of_a_document_is_kept(read, refused):
    assert read("file", Handed("bulletin.pdf")) == "bulletin.pdf"
    assert read("file", "bulletin.pdf") == "bulletin.pdf"
    assert refused("file", None) == ("missing_file", {})
