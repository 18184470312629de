"""Whatever is written, reading answers, quickly, and what comes out is harmless."""

from __future__ import annotations

import ast
import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maquette.expressions import Function, Scope, parse_expression, parse_text
from maquette.expressions.types import DATE, DECIMAL, INTEGER, TEXT, YES_NO

SCOPE = Scope(
    names={"a": INTEGER, "b": TEXT, "c": YES_NO, "d": DATE, "e": DECIMAL},
    functions={"f": Function((INTEGER,), INTEGER)},
    conditions={"trop tard": "trop_tard"},
)
SOUP = [
    "a", "b", "c", "d", "e", "f(", "(", ")", "[", "]", ",", "|", "length", "upper", "round", "default",
    "day", "+", "-", "*", "/", "==", "<", ">=", "and", "or", "not", "in", "is", "1", "2.5", "'x'",
    "'2026-11-03'", "true", "trop tard", "=", "et", "non", "12,5", "“x”", "__class__", "zz",
]  # fmt: skip

HOSTILE = [
    "''.__class__", "''.__class__.__mro__[1].__subclasses__()", "a.__class__", "__import__('os')",
    "b.upper()", "open('/etc/passwd')", "lambda: 1", "lambda x: x", "[x for x in b]", "{'a': 1}",
    "a if c else a", "a := 1", "9 ** 9 ** 9 ** 9", "9 ^ 9", "b * 1000000", "'x' * 99999999", "f'{a}'",
    "b % 3", "b[0]", "a; a", "a\nb", "a # note", "(" * 10_000, "[" * 450, "not " * 120, "-" * 450,
    "(" * 240 + "1" + ")" * 240, "a|" * 240, "f(" * 200, "\0", "'\0'", "a\0", "\ud800", "'\ud800'",
    "a\u20281", "'\u2028'", "a\u2029", "\u2028", "'\x1b[31m'", "\\", "'\\", '"""', "'''", "a'b'", "1e999",
    "0x10", "1_000", "1..2", ".5", "5.", "٣", "nan", "inf", "None", "a.b.c", "a.", ".a", "a..b", "😀", "`a`",
    "$a", "a?", "@a", "~a", "{{ a }}", "'\\N{BULLET}", "print", "eval('1')", "c and exec('1')", "ﬁ", "１",
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_expression_is_a_mistake(text: str) -> None:
    started = time.perf_counter()
    parsed = parse_expression(text, SCOPE)
    assert parsed.expression is None
    assert parsed.mistakes
    assert time.perf_counter() - started < 0.5


@given(st.text(max_size=600))
def test_any_text_is_answered(text: str) -> None:
    parsed = parse_expression(text, SCOPE)
    assert bool(parsed.expression) != bool(parsed.mistakes)
    for mistake in (*parsed.mistakes, *parse_text(text, SCOPE).mistakes):
        assert mistake.width >= 1
        assert 0 <= mistake.offset <= max(len(text) - mistake.width, 0)


@given(st.lists(st.sampled_from(SOUP), max_size=14), st.sampled_from(["", " "]))
def test_any_row_of_words_and_signs_is_answered_and_harmless(
    harmless: Callable[[str], None], words: list[str], space: str
) -> None:
    parsed = parse_expression(space.join(words), SCOPE)
    assert bool(parsed.expression) != bool(parsed.mistakes)
    if parsed.expression:
        harmless(parsed.expression.python())


@given(st.text(st.characters(exclude_characters="'"), max_size=40))
def test_a_text_is_written_anew_and_unchanged(harmless: Callable[[str], None], text: str) -> None:
    parsed = parse_expression(f"'{text}'", SCOPE)
    if parsed.expression:
        harmless(parsed.expression.python())
        assert ast.literal_eval(parsed.expression.python()) == text
