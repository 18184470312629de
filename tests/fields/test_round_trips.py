"""What is stored comes back, what a widget is filled with reads back, whatever the value."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal

import pytest
import streamlit
from hypothesis import example, given, settings
from hypothesis import strategies as st

from maquette.expressions.types import Kind
from maquette.fields import FIELD_TYPES, Question, Refused, field_type
from maquette.fields.words import refusal

lines = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zs", "Zl", "Zp"]), min_size=1, max_size=30)
STEADY = settings(derandomize=True, deadline=None)

OPTIONS = ["a", "b", "Oui, c'est « ça »"]
CHOSEN = {"choice", "choices", "scale", "yes_no", "file"}

towns = st.sampled_from(["59000 Lille", "13300 Salon-de-Provence", "01000 L'Abergement"])
days = st.dates(min_value=date(1000, 1, 1))
months = days.map(lambda day: day.replace(day=1))
VALUES = {
    "text": lines,
    "long_text": st.lists(lines, min_size=1, max_size=3).map("\n".join),
    "integer": st.integers(-999_999_999, 999_999_999),
    "euros": st.integers(-99_999_999_999, 99_999_999_999).map(lambda cents: Decimal(cents) / 100),
    "hours": st.integers(0, 3_999_999_999).map(lambda quarters: Decimal(quarters) / 4),
    "date": days,
    "month": months,
    "yes_no": st.booleans(),
    "choice": st.sampled_from(OPTIONS),
    "choices": st.lists(st.sampled_from(OPTIONS), min_size=1, unique=True),
    "scale": st.integers(1, 7),
    "decimal": st.decimals(-999_999_999, 999_999_999, places=3),
    "person": st.sampled_from(["Inès Roche", "Jean-Paul d'Ormesson", "Ana Maria Da Costa", "Zoé O’Brien"]),
    "address": st.tuples(st.integers(1, 999), st.sampled_from(["rue Haute", "cours d'Or"]), towns).map(
        lambda parts: f"{parts[0]} {parts[1]}\n{parts[2]}"
    ),
    "siret": st.from_regex(r"[0-9]{14}", fullmatch=True),
    "spi": st.from_regex(r"[0-3][0-9]{12}", fullmatch=True),
    "file": st.sampled_from(["bulletin.pdf", "reçu n° 3 (copie).jpeg", "données.csv"]),
    "nir": st.from_regex(r"[12][0-9]{4}([0-9]{2}|2A|2B)[0-9]{8}", fullmatch=True),
    "iban": st.from_regex(r"FR[0-9]{2}[0-9A-Z]{23}", fullmatch=True),
    "phone": st.from_regex(r"0[1-9][0-9]{8}", fullmatch=True),
    "email": st.emails().filter(str.isascii).filter(lambda one: one.rpartition(".")[2].isalpha()),
    "cesu_number": st.integers(0, 9_999_999).map(lambda number: f"DEMO-Z{number:07d}"),
}


def asked(kind):
    return Question(name="x", kind=kind, label="X", options=dict.fromkeys(OPTIONS, "mots"))


def test_every_type_is_tried_here():
    assert set(VALUES) == set(FIELD_TYPES)


@pytest.mark.parametrize("kind", FIELD_TYPES)
@STEADY
@given(data=st.data())
def test_what_is_stored_comes_back(kind, data):
    value, field = data.draw(VALUES[kind]), field_type(kind)
    stored = json.loads(json.dumps(field.to_json(value)))
    assert field.from_json(stored) == field.stored(stored) == value


@pytest.mark.parametrize("kind", FIELD_TYPES)
@STEADY
@given(data=st.data())
def test_what_a_widget_is_filled_with_reads_back(kind, data):
    value, field = data.draw(VALUES[kind]), field_type(kind)
    assert field.read(field.write(value), asked(kind)) == value


@pytest.mark.parametrize("kind", FIELD_TYPES)
@STEADY
@given(data=st.data())
def test_whatever_was_read_can_be_stored_shown_and_filled_in_again(kind, data):
    field = field_type(kind)
    value = field.read(field.write(data.draw(VALUES[kind])), asked(kind))
    again = field.from_json(field.to_json(value))
    assert field.show(again) == field.show(value) and isinstance(field.show(value), str)
    assert field.read(field.write(again), asked(kind)) == value


@pytest.mark.parametrize("kind", sorted(set(FIELD_TYPES) - CHOSEN))
@STEADY
@given(raw=st.text(max_size=20) | st.from_regex(r"[0-9 ,./:h-]{1,12}", fullmatch=True))
@example("11/0000")
@example("mai 0000")
@example("11/0202")
@example("mai 202")
@example("01/01/0999")
@example("²")
@example("١٢/٣")
def test_whatever_is_typed_is_taken_for_good_or_refused_with_a_code(kind, raw):
    field = field_type(kind)
    try:
        value = field.read(raw, asked(kind))
    except Refused as no:
        for language in ("fr", "en"):
            assert refusal(no.code, "X", language, no.details)
    else:
        assert field.from_json(json.loads(json.dumps(field.to_json(value)))) == value
        assert field.read(field.write(value), asked(kind)) == value


@pytest.mark.parametrize("kind", FIELD_TYPES)
def test_a_type_belongs_to_a_widget_and_to_expressions(kind):
    field = field_type(kind)
    assert callable(getattr(streamlit, field.widget))
    assert Kind(field.expression)


def test_months_stand_for_their_first_day():
    field = field_type("month")
    assert field.from_json("2026-11") == date(2026, 11, 1)


STORED = [None, "bonjour", 3, -1, 1.5, True, [], ["a"], [1], {}, "2026-11-03", "2026-11", "12,50"]


@pytest.mark.parametrize("kind", FIELD_TYPES)
def test_an_answer_of_another_type_is_no_answer_or_can_be_shown_and_filled_in(kind):
    """The author changed the type of a question while somebody had answered it."""
    field = field_type(kind)
    for stored in STORED:
        value = field.stored(stored)
        if value is not None:
            assert isinstance(field.show(value), str), stored
            field.write(value)
