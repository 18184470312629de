"""Text becomes Python as a constant that equals it, or not at all."""

from __future__ import annotations

import ast
import random
from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from jinja2 import Undefined

from maquette.project import Code
from maquette.prototypes.literals import block_literal, identifier, python_code, python_literal

PIECES = [
    "'", '"', "'''", '"""', "\\", "\\\\", "\\n", "\n", "\r", "\r\n", "\t", "\0", "\x1b[31m", "\x0b",
    "\x0c", "\x1c", "\x85",
    "{", "}", "{{", "}}", "{% if x %}", "{#", "%s", "%(x)s", "{0}", "${x}", "#", "# -*- coding: latin-1 -*-",
    "\\N{BULLET}", "\\u2028", "\\x41", "\u2028", "\u2029", "\u202e", "\ufeff", "\u200b", "\xa0", "é", "É",
    "ß", "日本",
    "🎉", "👩‍👧", "\ud800", "\udfff", "f'", "r'", 'b"', "__import__('os')", "');", '"); evil(', "eval",
    "None", "True", "a", " ",
]  # fmt: skip
HOSTILE = [
    "".join(random.Random(number).choices(PIECES, k=random.Random(-number).randrange(1, 9)))
    for number in range(1000)
]


def test_a_thousand_hostile_texts_come_back_equal():
    assert len(set(HOSTILE)) > 800
    for text in [*PIECES, *HOSTILE, ""]:
        source = python_literal(text)
        assert ast.literal_eval(source) == text
        assert len(source.splitlines()) == 1 and source.isprintable() and source.encode()


def test_a_thousand_hostile_texts_come_back_equal_line_by_line():
    for text in [*PIECES, *HOSTILE, ""]:
        source = f"x = {block_literal(text, 4)}\n"
        (assigned,) = ast.parse(source).body
        assert isinstance(assigned.value, ast.Constant) and assigned.value.value == text


def test_a_text_of_several_lines_reads_as_lines():
    assert block_literal("un\ndeux", 4) == '(\n        "un\\n"\n        "deux"\n    )'


def test_a_text_with_an_apostrophe_reads_as_one_writes_it():
    assert python_literal("C'est l'heure") == "\"C'est l'heure\""
    assert python_literal('Dites "oui"') == "'Dites \"oui\"'"


@pytest.mark.parametrize(
    "value",
    [
        None, True, False, 0, -3, 10**30, 1.5, -0.0, 1e-300, [], [1, "a", [None]], {}, {"a": {"b": [True]}},
        {"'": '"', "\n": "\\"},
    ],
)  # fmt: skip
def test_a_plain_value_comes_back_equal(value):
    assert ast.literal_eval(python_literal(value)) == value


def test_a_boolean_stays_a_boolean_and_a_number_a_number():
    assert (python_literal(True), python_literal(1), python_literal(1.0)) == ("True", "1", "1.0")


@pytest.mark.parametrize("value", ["12.50", "0.1", "-3", "1E+5", "1E-10"])
def test_an_exact_number_comes_back_exact(value):
    number = eval(python_literal(Decimal(value)), {"Decimal": Decimal})
    assert isinstance(number, Decimal) and number == Decimal(value)


@pytest.mark.parametrize(
    "value", [float("nan"), float("inf"), float("-inf"), Decimal("NaN"), Decimal("Infinity"), [float("nan")]]
)
def test_a_number_that_is_not_finite_is_refused(value):
    with pytest.raises((ValueError, TypeError)):
        python_literal(value)


@pytest.mark.parametrize(
    "value",
    [
        object(), Undefined(), b"a", {1}, frozenset(), 1j, ..., timedelta(1), len, str, range(3), [object()],
        {"a": object()}, {object(): 1}, (x for x in "a"),
    ],
)  # fmt: skip
def test_anything_else_is_refused(value):
    with pytest.raises(TypeError):
        python_literal(value)


def test_a_date_is_a_date_and_a_moment_is_none():
    assert eval(python_literal(date(2026, 11, 3)), {"date": date}) == date(2026, 11, 3)
    with pytest.raises(TypeError):
        python_literal(datetime(2026, 11, 3, 12))


def test_compiled_code_taken_as_text_is_text():
    assert ast.literal_eval(python_literal(Code("fact('x')"))) == "fact('x')"


@pytest.mark.parametrize("value", ["fact('x')", "1", None, 3, Undefined()])
def test_only_compiled_code_stands_as_it_is(value):
    with pytest.raises(TypeError):
        python_code(value)
    assert python_code(Code("fact('x')")) == "fact('x')"


@pytest.mark.parametrize("value", ["when_tard", "value_net", "q_a_travaille_2", "step_x1"])
def test_a_name_of_the_script_is_of_one_of_its_families(value):
    assert identifier(value) == value


@pytest.mark.parametrize(
    "value",
    ["", "tard", "import", "step_", "step_é", "step_a-b", "step_a b", "step_A", "os_path", "step_a\n",
    "q_" + "a" * 81,
     None, 3, Undefined(), "step_a;x"],
)  # fmt: skip
def test_any_other_name_is_refused(value):
    with pytest.raises(TypeError):
        identifier(value)
