"""Identifiers: the shape is read here; that only fictitious ones are kept is the player's care."""

from __future__ import annotations

import pytest

from maquette.fakedata.safe import KINDS, is_fictitious
from maquette.fields import FIELD_TYPES, Question, Refused, field_type
from maquette.player.answers import accepted

NIR = "242035693399384"
IBAN = "FR7699999010080745915322296"


@pytest.mark.parametrize(
    ("kind", "typed", "value"),
    [
        ("nir", "2 42 03 56 933 993 84", NIR),
        ("nir", "1.85.05.2a.001.001.23", "185052A00100123"),
        ("iban", "fr76 9999 9010 0807 4591 5322 296", IBAN),
        ("phone", "03 53 01 67 27", "0353016727"),
        ("phone", "+33 3 53 01 67 27", "0353016727"),
        ("phone", "03.53.01.67.27", "0353016727"),
        ("phone", "0033 3 53 01 67 27", "0353016727"),
        ("phone", "+33 (0)3 53 01 67 27", "0353016727"),
        ("email", "  ana@example.org ", "ana@example.org"),
        ("cesu_number", "demo-z 0001008", "DEMO-Z0001008"),
    ],
)
def test_an_identifier_is_read_however_it_is_spaced(read, kind, typed, value):
    assert read(kind, typed) == value


@pytest.mark.parametrize(
    ("kind", "typed", "code"),
    [
        ("nir", "24203569339938", "not_nir"),
        ("nir", "342035693399384", "not_nir"),
        ("nir", "ma carte vitale", "not_nir"),
        ("iban", "DE89370400440532013000", "not_iban"),
        ("iban", IBAN + "1", "not_iban"),
        ("phone", "12", "not_phone"),
        ("phone", "0053016727", "not_phone"),
        ("email", "ana", "not_email"),
        ("email", "ana@example", "not_email"),
        ("email", "a b@example.org", "not_email"),
    ],
)
def test_another_shape_is_refused(refused, kind, typed, code):
    assert refused(kind, typed) == (code, {})


@pytest.mark.parametrize(
    ("kind", "value", "shown"),
    [
        ("nir", NIR, "2 42 03 56 933 993 84"),
        ("iban", IBAN, "FR76 9999 9010 0807 4591 5322 296"),
        ("phone", "0353016727", "03 53 01 67 27"),
        ("email", "ana@example.org", "ana@example.org"),
        ("siret", "00001234500014", "000 012 345 00014"),
        ("spi", "0000000009009", "00 00 000 009 009"),
        ("cesu_number", "DEMO-Z0001008", "DEMO-Z0001008"),
    ],
)
def test_an_identifier_is_shown_in_groups(kind, value, shown):
    assert field_type(kind).show(value) == shown


PROTECTED = {"nir", "iban", "phone", "email", "siret", "spi", "cesu_number"}


def test_every_identifier_of_a_person_is_protected():
    assert {name for name, field in FIELD_TYPES.items() if field.protected} == PROTECTED
    assert {FIELD_TYPES[name].protected for name in PROTECTED} <= set(KINDS)


def taken(kind, raw):
    """What the player would store."""
    return accepted(Question(name="x", kind=kind, label="X"), raw)


@pytest.mark.parametrize(
    ("kind", "typed"),
    [
        ("nir", "1 85 05 78 006 084 91"),
        ("nir", "2 69 05 49 588 157 80"),
        ("iban", "FR76 3000 6000 0112 3456 7890 189"),
        ("iban", "FR14 2004 1010 0505 0001 3M02 606"),
        ("phone", "06 12 34 56 78"),
        ("phone", "01 42 34 56 78"),
        ("phone", "+33 6 12 34 56 78"),
        ("email", "jean.dupont@gmail.com"),
        ("email", "ana@example.org.evil.com"),
        ("siret", "732 829 320 00074"),
        ("spi", "30 23 217 600 053"),
        ("cesu_number", "Z1234567"),
    ],
)
def test_a_real_looking_identifier_is_never_taken(kind, typed):
    with pytest.raises(Refused) as caught:
        taken(kind, typed)
    assert caught.value.code == "real_identifier"


@pytest.mark.parametrize(
    ("kind", "typed", "stored"),
    [
        ("nir", "2 42 03 56 933 993 84", NIR),
        ("iban", "FR76 9999 9010 0807 4591 5322 296", IBAN),
        ("phone", "03 53 01 67 27", "0353016727"),
        ("email", "colette.marchand.1008@example.org", "colette.marchand.1008@example.org"),
        ("spi", "0000000009009", "0000000009009"),
        ("siret", "00000000000000", "00000000000000"),
        ("cesu_number", "DEMO-Z0001008", "DEMO-Z0001008"),
    ],
)
def test_a_fictitious_identifier_is_taken(kind, typed, stored):
    assert taken(kind, typed) == stored
    assert is_fictitious(FIELD_TYPES[kind].protected, stored)
