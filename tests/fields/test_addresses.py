"""An answer written in an address: as a person types it, as an author writes it, and back."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from maquette.fields import Question, Refused, field_type

OPTIONS = {"moi": "Je la déclare moi-même", "eux": "Ils la déclarent, eux"}


def read(kind, text, **keys):
    question = Question(name="q", kind=kind, label="Q", **keys)
    return field_type(kind).read(field_type(kind).from_text(text, question), question)


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("hours", "36 h 30", Decimal("36.5")),
        ("hours", "36.5", Decimal("36.5")),
        ("euros", "1 234,50 €", Decimal("1234.5")),
        ("date", "03/11/2026", date(2026, 11, 3)),
        ("date", "3 novembre 2026", date(2026, 11, 3)),
        ("date", "2026-11-03", date(2026, 11, 3)),
        ("month", "11/2026", date(2026, 11, 1)),
        ("month", "2026-11", date(2026, 11, 1)),
        ("yes_no", "oui", True),
        ("yes_no", "false", False),
        ("scale", "7", 7),
        ("address", "2 rue Haute, 59000 Lille", "2 rue Haute\n59000 Lille"),
    ],
)
def test_an_answer_is_read_in_every_way_it_is_usually_written(kind, text, value):
    assert read(kind, text) == value


def test_a_choice_is_named_by_its_value_or_its_words():
    assert read("choice", "moi", options=OPTIONS) == "moi"
    assert read("choice", "je la déclare moi-même", options=OPTIONS) == "moi"
    assert read("choices", "moi, eux", options=OPTIONS) == ["moi", "eux"]
    assert read("choices", "a, b", options={"a, b": "A"}) == ["a, b"]


@pytest.mark.parametrize(
    ("kind", "text", "code"),
    [
        ("choice", "toi", "not_an_option"),
        ("choices", "moi, toi", "not_an_option"),
        ("scale", "8", "not_an_option"),
        ("scale", "huit", "not_an_option"),
        ("yes_no", "peut-être", "missing_choice"),
        ("date", "2026-13-03", "impossible_date"),
        ("month", "2026-13", "not_a_month"),
        ("hours", "beaucoup", "not_hours"),
        ("integer", "", "missing"),
    ],
)
def test_what_cannot_be_taken_is_refused(kind, text, code):
    with pytest.raises(Refused) as refused:
        read(kind, text, options=OPTIONS)
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("hours", Decimal("36.5")),
        ("hours", Decimal("1234.25")),
        ("euros", Decimal("12.5")),
        ("decimal", Decimal("0.125")),
        ("integer", 12),
        ("date", date(2026, 11, 3)),
        ("month", date(2026, 11, 1)),
        ("yes_no", True),
        ("yes_no", False),
        ("scale", 3),
        ("choice", "eux"),
        ("choices", ["moi", "eux"]),
        ("text", "deux mots"),
        ("address", "2 rue Haute\n59000 Lille"),
        ("long_text", "une ligne\net une autre"),
    ],
)
def test_a_value_written_in_an_address_is_read_back(kind, value):
    assert read(kind, field_type(kind).to_text(value), options=OPTIONS) == value
