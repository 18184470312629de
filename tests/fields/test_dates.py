"""Dates and months as French people type and read them."""

from __future__ import annotations

from datetime import date

import pytest

from maquette.fields import field_type


@pytest.mark.parametrize(
    "typed",
    ["03/11/2026", "3/11/2026", "3-11-2026", "03.11.2026", "3 11 2026", "3 novembre 2026", "3 NOVEMBRE 2026",
     "  3   novembre 2026 ", "03 novembre 2026"],
)  # fmt: skip
def test_a_day_is_read(read, typed):
    assert read("date", typed) == date(2026, 11, 3)


@pytest.mark.parametrize(
    ("typed", "day"),
    [("1er mai 2026", date(2026, 5, 1)), ("15 aout 2026", date(2026, 8, 15)),
     ("15 août 2026", date(2026, 8, 15)),
     ("2 fevrier 2026", date(2026, 2, 2)), ("24 décembre 2026", date(2026, 12, 24)),
     ("24 decembre 2026", date(2026, 12, 24)), ("29/02/2024", date(2024, 2, 29))],
)  # fmt: skip
def test_a_month_may_be_named_with_or_without_its_accent(read, typed, day):
    assert read("date", typed) == day


@pytest.mark.parametrize(
    ("typed", "code"),
    [("demain", "not_a_date"), ("3 brumaire 2026", "not_a_date"), ("2026-11-03", "not_a_date"),
     ("11/2026", "not_a_date"), ("03/11/26", "not_a_date"), ("30/02/2026", "impossible_date"),
     ("29/02/2026", "impossible_date"), ("31 juin 2026", "impossible_date"), ("0/1/2026", "impossible_date"),
     ("1/13/2026", "impossible_date"), ("1/1/0000", "impossible_date")],
)  # fmt: skip
def test_what_is_no_day_is_refused(refused, typed, code):
    assert refused("date", typed) == (code, {})


@pytest.mark.parametrize("typed", ["11/2026", "11-2026", "11 2026", "novembre 2026", "Novembre 2026"])
def test_a_month_is_read(read, typed):
    assert read("month", typed) == date(2026, 11, 1)


@pytest.mark.parametrize("typed", ["13/2026", "0/2026", "2026-11", "3/11/2026", "bientôt"])
def test_what_is_no_month_is_refused(refused, typed):
    assert refused("month", typed) == ("not_a_month", {})


@pytest.mark.parametrize(
    ("kind", "day", "words", "held", "stored"),
    [
        ("date", date(2026, 11, 3), "3 novembre 2026", "03/11/2026", "2026-11-03"),
        ("date", date(2026, 5, 1), "1er mai 2026", "01/05/2026", "2026-05-01"),
        ("month", date(2026, 11, 1), "novembre 2026", "11/2026", "2026-11"),
    ],
)
def test_a_date_is_shown_filled_in_and_stored(kind, day, words, held, stored):
    field = field_type(kind)
    assert (field.show(day), field.write(day), field.to_json(day)) == (words, held, stored)


@pytest.mark.parametrize(
    ("typed", "keys", "code", "bound"),
    [
        ("02/11/2026", {"least": date(2026, 11, 3)}, "too_small", "3 novembre 2026"),
        ("04/11/2026", {"most": date(2026, 11, 3)}, "too_large", "3 novembre 2026"),
        ("02/11/2026", {"least": lambda: date(2026, 11, 3)}, "too_small", "3 novembre 2026"),
    ],
)
def test_a_day_out_of_bounds_is_refused_and_its_bound_is_told(refused, typed, keys, code, bound):
    assert refused("date", typed, **keys) == (code, {"bound": bound})


@pytest.mark.parametrize("typed", ["11/0000", "mai 0000"])
def test_a_month_of_the_year_nought_is_refused(refused, typed):
    assert refused("month", typed)[0] in ("not_a_month", "impossible_date")


def test_a_day_at_its_bound_is_taken(read):
    day = date(2026, 11, 3)
    assert read("date", "3/11/2026", least=day, most=day) == day
