"""Whatever an expression says, it gives mistakes that stand in it, or a value without surprise."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maquette.expressions import Scope, UnknownValue, parse_expression, parse_text
from maquette.expressions.types import DATE, DECIMAL, EUROS, INTEGER, TEXT, YES_NO, choice, list_of, record

from .conftest import examples

NAMES = {
    "n": INTEGER, "d": DECIMAL, "e": EUROS, "t": TEXT, "b": YES_NO, "c": choice("un", "deux"), "today": DATE,
    "r": record({"x": INTEGER, "y": TEXT}), "list": list_of(record({})),
}  # fmt: skip
SCOPE = Scope(names=NAMES, conditions={"c'est vrai": "when_vrai"})
PARTS = [
    *NAMES, "r.x", "r.z", "c'est vrai", "1", "2.5", "1,5", "9" * 40, "'un'", '"deux"', "'2026-11-03'", "true", "false", "None",
    "+", "-", "*", "/", "//", "**", "%", "==", "!=", "=", "<", "<=", "is", "is not", "in", "not in", "and", "or", "not", "&&",
    "(", ")", "[", "]", "{", "}", ",", "|", "| length", "| first", "| default('x')", "| round(2)", "| euros", ".", "..", ":", ";",
    "__class__", ".__mro__", "__import__('os')", "lambda", "eval", "open('x')", "{{", "}}", "'", '"', "\\", "\n", "\u202f", "é", "@",
]  # fmt: skip
REFUSED = [
    "t.__class__", "t.__class__.__mro__", "__import__('os')", "eval('1')", "open('x')", "().__class__", "t.upper()",
    "getattr(t, 'x')", "lambda: 1", "[x for x in list]", "9 ** 9 ** 9", "n ** 2", "2 ** 99999", "globals()", "f'{t}'", "t[0]",
    "(" * 200 + "1" + ")" * 200, "not " * 200 + "b", "-" * 200 + "1", "1" + " + 1" * 400, "b" + " and b" * 200, "[" * 90 + "]" * 90,
    "n" + ".x" * 200, "t" + " | upper" * 150, "1 if b else 2", "n := 1", "import os", "`ls`", "t; n", "r.__dict__", "list.append",
]  # fmt: skip


def lookup(name):
    raise UnknownValue(name)


@examples(500)
@given(st.lists(st.sampled_from(PARTS), min_size=1, max_size=14), st.sampled_from(["", " "]))
def test_any_words_make_mistakes_or_an_expression(parts, between):
    text = between.join(parts)
    parsed = parse_expression(text, SCOPE)
    assert (parsed.expression is None) == bool(parsed.mistakes)
    for mistake in (*parsed.mistakes, *parse_text(f"a {{{{ {text} }}}} b {text}", SCOPE).mistakes):
        assert mistake.offset >= 0
        assert mistake.width >= 0
    if parsed.expression is not None:
        compile(parsed.expression.python(), "expression", "eval")
        with suppress(UnknownValue):
            parsed.expression.evaluate(lookup)


@pytest.mark.parametrize("text", REFUSED, ids=lambda text: text[:20])
def test_what_reaches_for_more_than_values_is_a_mistake(text):
    assert parse_expression(text, SCOPE).mistakes
