"""Numbers, amounts and dates as people type and read them in English, stored as in French."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from maquette.fields import FIELD_TYPES, Question, Refused, field_type
from maquette.fields.formats import FORMATS, formatted


@pytest.mark.parametrize(
    ("kind", "typed", "value", "shown", "written"),
    [
        ("integer", "1,234", 1234, "1,234", "1234"),
        ("decimal", "1,234.5", Decimal("1234.5"), "1234.5", "1234.5"),
        ("euros", "€1,234.50", Decimal("1234.5"), "€1,234.50", "1234.50"),
        ("euros", "12,50", Decimal("12.5"), "€12.50", "12.50"),
        ("euros", "-3", Decimal(-3), "−€3.00", "-3.00"),
        ("hours", "12.5", Decimal("12.5"), "12\u00a0h\u00a030", "12 h 30"),
        ("hours", "3 hours", Decimal(3), "3\u00a0h", "3"),
        ("date", "3 November 2026", date(2026, 11, 3), "3 November 2026", "03/11/2026"),
        ("date", "1st nov 2026", date(2026, 11, 1), "1 November 2026", "01/11/2026"),
        ("date", "03/11/2026", date(2026, 11, 3), "3 November 2026", "03/11/2026"),
        ("month", "Nov 2026", date(2026, 11, 1), "November 2026", "11/2026"),
    ],
)
def test_a_value_is_read_shown_and_written(kind, typed, value, shown, written):
    english = field_type(kind, "en")
    assert english.parse(typed) == value
    assert (english.show(value), english.write(value)) == (shown, written)
    assert english.parse(english.write(value)) == value


@pytest.mark.parametrize("typed", ["3 Brumaire 2026", "3 no 2026", "31 June 2026"])
def test_a_day_of_no_month_is_refused(typed):
    with pytest.raises(Refused):
        field_type("date", "en").parse(typed)


@pytest.mark.parametrize(("raw", "shown"), [("Oui", "Yes"), ("Non", "No")])
def test_yes_and_no_are_held_alike_in_both_languages(raw, shown):
    question = Question(name="x", kind="yes_no", label="X")
    french, english = field_type("yes_no"), field_type("yes_no", "en")
    value = english.read(raw, question)
    assert french.read(raw, question) is value and english.write(value) == raw
    assert english.widget_arguments(question, raw)["format_func"](raw) == shown == english.show(value)


@pytest.mark.parametrize("kind", FIELD_TYPES)
def test_every_type_stores_the_same_in_both_languages(kind):
    french, english = field_type(kind), field_type(kind, "en")
    assert isinstance(english, type(french))
    assert type(english).to_json is type(french).to_json
    assert type(english).from_json is type(french).from_json


def test_a_language_that_nobody_speaks_is_as_french():
    assert field_type("euros", "xx") is field_type("euros")


@pytest.mark.parametrize(
    ("value", "form", "said"),
    [
        (date(2026, 11, 3), "long_date", "3 November 2026"),
        (date(2026, 11, 3), "month_name", "November 2026"),
        (12345, "euros", "€12,345.00"),
        (True, "yes_no", "Yes"),
        ("as it is", "euros", "as it is"),
    ],
)
def test_the_formats_of_a_text_follow(value, form, said):
    assert form in FORMATS and formatted(value, form, "en") == said
