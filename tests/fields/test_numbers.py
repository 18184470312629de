"""Numbers as French people type and read them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from maquette.fields import field_type


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("3", 3),
        (" 12 ", 12),
        ("1 234", 1234),
        ("1\u202f234\u00a0567", 1234567),
        ("-4", -4),
        ("3,0", 3),
        ("007", 7),
    ],
)
def test_a_whole_number_is_read(read, typed, value):
    assert read("integer", typed) == value


@pytest.mark.parametrize(
    ("typed", "code"),
    [("3,5", "not_whole"), ("trois", "not_a_number"), ("1e3", "not_a_number"), ("NaN", "not_a_number"),
     ("Infinity", "not_a_number"), ("1,2,3", "not_a_number"), ("12345678901", "not_a_number"),
     ("--3", "not_a_number")],
)  # fmt: skip
def test_what_is_no_whole_number_is_refused(refused, typed, code):
    assert refused("integer", typed) == (code, {})


@pytest.mark.parametrize(
    ("typed", "value"),
    [("12,50", "12.50"), ("12.5", "12.5"), ("12", "12"), ("12,5 €", "12.5"), ("1 234,56 euros", "1234.56"),
     ("1\u202f234,56\u00a0€", "1234.56"), ("0,01", "0.01"), ("12 Euro", "12")],
)  # fmt: skip
def test_an_amount_is_read_to_the_cent(read, typed, value):
    assert read("euros", typed) == Decimal(value)


@pytest.mark.parametrize(
    ("typed", "code"),
    [("12,505", "too_many_decimals"), ("douze", "not_euros"), ("€", "not_euros"), ("12 € 50", "not_euros"),
     ("1e3", "not_euros"), ("9999999999", "not_euros")],
)  # fmt: skip
def test_what_is_no_amount_is_refused(refused, typed, code):
    assert refused("euros", typed) == (code, {})


@pytest.mark.parametrize(
    ("typed", "value"),
    [("36", "36"), ("36,5", "36.5"), ("36.25", "36.25"), ("36 h 30", "36.5"), ("36h30", "36.5"),
     ("36:45", "36.75"), ("36 h", "36"), ("36 heures", "36"), ("1 heure 15 min", "1.25"), ("12 H 00", "12"),
     ("36 h 30 minutes", "36.5"),
     ("36,5 h", "36.5"), ("0,25", "0.25"), ("36\u00a0h\u00a030", "36.5"), ("1\u202f000\u00a0h", "1000")],
)  # fmt: skip
def test_a_duration_is_read_to_the_quarter_of_an_hour(read, typed, value):
    assert read("hours", typed) == Decimal(value)


@pytest.mark.parametrize(
    ("typed", "code"),
    [("36 h 20", "not_quarters"), ("36,1", "not_quarters"), ("36 h 60", "not_hours"),
     ("beaucoup", "not_hours"),
     ("h", "not_hours"), ("-3", "not_hours"), ("1e1", "not_hours")],
)  # fmt: skip
def test_what_is_no_duration_is_refused(refused, typed, code):
    assert refused("hours", typed) == (code, {})


@pytest.mark.parametrize(
    ("kind", "value", "words"),
    [
        ("integer", 1234567, "1\u202f234\u202f567"),
        ("integer", 999, "999"),
        ("integer", -1234, "-1\u202f234"),
        ("euros", Decimal("1234.5"), "1\u202f234,50\u00a0€"),
        ("euros", Decimal("0.05"), "0,05\u00a0€"),
        ("euros", Decimal("-2.30"), "−2,30\u00a0€"),
        ("euros", Decimal(12), "12,00\u00a0€"),
        ("hours", Decimal("36.5"), "36\u00a0h\u00a030"),
        ("hours", Decimal(36), "36\u00a0h"),
        ("hours", Decimal("0.25"), "0\u00a0h\u00a015"),
        ("hours", Decimal("1607.75"), "1\u202f607\u00a0h\u00a045"),
    ],
)
def test_a_number_is_shown_the_french_way(kind, value, words):
    assert field_type(kind).show(value) == words


@pytest.mark.parametrize(
    ("kind", "value", "held"),
    [
        ("integer", 1234, "1234"),
        ("euros", Decimal("13.5"), "13,50"),
        ("hours", Decimal("36.5"), "36 h 30"),
        ("hours", Decimal("40"), "40"),
        ("hours", Decimal("36.250"), "36 h 15"),
        ("hours", Decimal(1607), "1607"),
    ],
)
def test_a_field_is_filled_as_one_would_type(kind, value, held):
    assert field_type(kind).write(value) == held


@pytest.mark.parametrize(
    ("value", "cents"), [("0.005", 1), ("1.005", 101), ("2.675", 268), ("1.004", 100), ("-1.005", -101)]
)
def test_half_a_cent_is_rounded_up(value, cents):
    assert field_type("euros").to_json(Decimal(value)) == cents


def test_amounts_are_stored_in_cents_and_durations_in_quarters():
    assert field_type("euros").to_json(Decimal("13.50")) == 1350
    assert field_type("hours").to_json(Decimal("36.5")) == 146


@pytest.mark.parametrize(
    ("kind", "typed", "keys", "code", "bound"),
    [
        ("integer", "3", {"least": 4}, "too_small", "4"),
        ("integer", "61", {"most": 60}, "too_large", "60"),
        ("euros", "4,99", {"least": 5}, "too_small", "5,00\u00a0€"),
        ("euros", "200,01", {"most": 200}, "too_large", "200,00\u00a0€"),
        ("hours", "0", {"least": Decimal("0.25")}, "too_small", "0\u00a0h\u00a015"),
        ("hours", "217,25", {"most": 217}, "too_large", "217\u00a0h"),
        ("euros", "3", {"least": lambda: Decimal(4)}, "too_small", "4,00\u00a0€"),
    ],
)
def test_a_number_out_of_bounds_is_refused_and_its_bound_is_told(refused, kind, typed, keys, code, bound):
    assert refused(kind, typed, **keys) == (code, {"bound": bound})


@pytest.mark.parametrize(
    ("kind", "typed", "keys"),
    [
        ("integer", "4", {"least": 4, "most": 4}),
        ("euros", "5", {"least": 5}),
        ("hours", "217", {"most": 217}),
    ],
)
def test_a_number_at_its_bound_is_taken(read, kind, typed, keys):
    assert read(kind, typed, **keys) == int(typed)


@pytest.mark.parametrize(
    ("typed", "value"), [("3,14", "3.14"), ("-0.5", "-0.5"), ("1 234,5", "1234.5"), ("7", "7")]
)
def test_a_decimal_number_is_read(read, typed, value):
    assert read("decimal", typed) == Decimal(value)


@pytest.mark.parametrize("typed", ["pi", "1e3", "3,1,4", "NaN", "5,"])
def test_what_is_no_decimal_number_is_refused(refused, typed):
    assert refused("decimal", typed) == ("not_a_number", {})


def test_a_decimal_number_is_shown_with_a_comma():
    assert field_type("decimal").show(Decimal("3.140")) == "3,140"
    assert field_type("decimal").to_json(Decimal("3.14")) == "3.14"
