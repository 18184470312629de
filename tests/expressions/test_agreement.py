"""The interpreter and the generated Python give the same value, of the type announced."""

from __future__ import annotations

import ast
import runpy
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maquette.expressions import (
    Expression,
    Function,
    Kind,
    Scope,
    Type,
    UnknownValue,
    parse_expression,
    rounded,
)
from maquette.expressions.types import (
    DATE,
    DAYS,
    DECIMAL,
    EUROS,
    HOURS,
    INTEGER,
    MONTH,
    TEXT,
    YES_NO,
    choice,
    choices,
    list_of,
)

NUMBERS = st.decimals(-99, 99, places=2)
WHOLES = st.integers(-9, 9)
DATES = st.dates(date(2025, 1, 1), date(2027, 1, 1))
FACTS: dict[str, tuple[Type, st.SearchStrategy[Any]]] = {
    "count": (INTEGER, WHOLES),
    "share": (DECIMAL, NUMBERS),
    "cost": (EUROS, NUMBERS),
    "worked": (HOURS, NUMBERS),
    "delay": (DAYS, WHOLES),
    "start": (DATE, DATES),
    "month": (MONTH, DATES.map(lambda day: day.replace(day=1))),
    "agreed": (YES_NO, st.booleans()),
    "contract": (choice("CDI", "CDD"), st.sampled_from(["CDI", "CDD"])),
    "closed": (choices("lundi", "mardi"), st.lists(st.sampled_from(["lundi", "mardi"]), unique=True)),
    "city": (TEXT, st.sampled_from(["", "Lyon", "l'Isle", "é"])),
    "marks": (list_of(INTEGER), st.lists(WHOLES, max_size=3)),
}
SCOPE = Scope(
    names={name: type_ for name, (type_, _) in FACTS.items()},
    functions={"tax.due": Function((EUROS, DECIMAL), EUROS)},
    conditions={"trop tard": "trop_tard"},
)
VALUES = st.fixed_dictionaries(
    {}, optional={**{name: kind for name, (_, kind) in FACTS.items()}, "trop tard": st.booleans()}
)
RUNTIME: dict[Kind, type] = {
    Kind.INTEGER: int, Kind.DAYS: int, Kind.DECIMAL: Decimal, Kind.EUROS: Decimal, Kind.HOURS: Decimal,
    Kind.DATE: date, Kind.MONTH: date, Kind.YES_NO: bool, Kind.TEXT: str, Kind.CHOICE: str,
}  # fmt: skip

GRAMMAR = {
    "yes_no": [
        "agreed", "true", "trop tard", "not {yes_no}", "{yes_no} and {yes_no}", "{yes_no} or {yes_no}",
        "{yes_no} == {yes_no}", "{number} <= {number}", "{number} != {number}", "{euros} > {number}",
        "{hours} < {hours}", "{days} >= {integer}", "{date} == {date}", "{date} < '2026-02-01'",
        "month is '2026-01'", "{yes_no} is not false", "contract is 'CDI'", "contract in ['CDD', 'CDI']",
        "'lundi' in closed", "closed | first == 'lundi'", "contract in [contract, 'CDI']",
        "{text} == {text}", "{text} in {text}", "{integer} not in marks", "{euros} in [1, 2.5, {number}]",
        "{date} in ['2026-01-01', '2026-05-02']",
    ],
    "integer": [
        "count", "3", "0", "-{integer}", "{integer} + {integer}", "{integer} - {integer}",
        "{integer} * {integer}", "{text} | length", "marks | length", "marks | first", "{date} | day",
        "month | year", "closed | length", "count | default(2)", "{integer} | round",
        "[{integer}, 2] | last",
    ],
    "number": [
        "{integer}", "share", "2.5", "{number} / {number}", "{integer} / {integer}", "{number} * {number}",
        "{number} - {number}", "{euros} / {euros}", "{days} / {days}", "{number} | round(1)",
        "[{number}, 1] | first", "share | default(1)", "-{number}",
    ],
    "euros": [
        "cost", "{euros} + {euros}", "{euros} - 3", "{hours} * {euros}", "{euros} * {number}",
        "{euros} / {hours}", "{euros} / {integer}", "{euros} | round", "cost | default(0)",
        "cost | default(-1)", "tax.due({euros}, {number})", "tax.due({integer}, 1)", "-{euros}",
    ],

    "hours": ["worked", "{hours} + {hours}", "{integer} * {hours}", "{hours} / {number}"],
    "days": ["delay", "{date} - {date}", "{days} + {days}", "{days} * {integer}", "{days} + 1", "-{days}"],
    "date": ["start", "{date} + {days}", "{date} - {integer}", "start | default('2026-01-01')"],
    "text": [
        "city", "'a'", "\"l'an\"", "{text} + {text}", "{text} | upper", "{text} | first", "contract | lower",
        "{euros} | euros", "{date} | long_date", "city | default('…')",
        "cost | default('…') | euros",
    ],
}  # fmt: skip


@st.composite
def written(draw: st.DrawFn, kind: str, depth: int = 4) -> str:
    """A well-typed expression of one kind, as an author writes it."""
    forms = GRAMMAR[kind]
    plain = [form for form in forms if "{" not in form]
    form = draw(st.sampled_from(forms if depth else plain or forms))
    for part in GRAMMAR:
        while f"{{{part}}}" in form:
            inner = draw(written(part if depth or part != "number" else "integer", max(depth - 1, 0)))
            form = form.replace(f"{{{part}}}", inner if inner.isidentifier() else f"({inner})", 1)
    return form


def rule(name: str, amount: Decimal, share: Decimal) -> Decimal:
    assert (type(amount), type(share)) == (Decimal, Decimal)
    return amount + share


def shown(value: Any, form: str) -> str:
    return f"{value} {form}"


def evaluated(expression: Expression, values: dict[str, Any]) -> Any:
    def lookup(name: str) -> Any:
        if name not in values:
            raise UnknownValue(name)
        return values[name]

    try:
        return expression.evaluate(lookup, rule, shown)
    except UnknownValue:
        return UnknownValue


def generated(expression: Expression, values: dict[str, Any], file: Path) -> Any:
    """The value given by the compiled source, run as a prototype runs it: from a file."""

    def fact(name: str, *default: Any) -> Any:
        if name not in values and not default:
            raise UnknownValue(name)
        return values.get(name, *default)

    names: dict[str, Callable[..., Any]] = {
        "fact": fact, "rule": rule, "shown": shown, "rounded": rounded, "date": date, "timedelta": timedelta,
        "Decimal": Decimal, "trop_tard": lambda: fact("trop tard"),
    }  # fmt: skip
    file.write_text(f"value = {expression.python()}\n", encoding="utf-8")
    try:
        return runpy.run_path(str(file), init_globals=names)["value"]
    except (LookupError, ArithmeticError):
        return UnknownValue


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("generated") / "expression.py"


@settings(max_examples=400, deadline=None, derandomize=True)
@given(st.sampled_from(sorted(GRAMMAR)).flatmap(written), VALUES)
def test_interpreter_and_generated_python_agree(
    file: Path, harmless: Callable[[str], None], text: str, values: dict[str, Any]
) -> None:
    parsed = parse_expression(text, SCOPE)
    if not parsed.expression:
        assert {mistake.code for mistake in parsed.mistakes} <= {"E008", "E009"}, (text, parsed.mistakes)
        return
    expression = parsed.expression
    harmless(expression.python())
    value, other = evaluated(expression, values), generated(expression, values, file)
    assert (value, type(value)) == (other, type(other)), expression.python()
    if value is not UnknownValue:
        assert type(value) is RUNTIME[expression.type.kind], (text, expression.python())


@settings(max_examples=200, deadline=None, derandomize=True)
@given(written("yes_no"))
def test_no_parenthesis_is_superfluous(text: str) -> None:
    expression = parse_expression(text, SCOPE).expression
    if expression:
        source = expression.python()
        assert len(source) <= len(ast.unparse(ast.parse(source, mode="eval")))


def test_a_value_that_cannot_be_computed_is_unknown() -> None:
    for text in ("count / 0 > 1", "marks | first > 1", "start + 99999999999 == start", "cost | euros == ''"):
        expression = parse_expression(text, SCOPE).expression
        assert expression
        with pytest.raises(UnknownValue):
            expression.evaluate(
                {"count": 1, "marks": [], "start": date(2026, 1, 1), "cost": Decimal(1)}.__getitem__
            )


def test_a_rule_is_unknown_where_none_is_given() -> None:
    expression = parse_expression("tax.due(1, 2)", SCOPE).expression
    assert expression
    with pytest.raises(UnknownValue):
        expression.evaluate({}.__getitem__)


def test_halves_are_rounded_away_from_zero() -> None:
    assert [rounded(Decimal(text), 1) for text in ("0.25", "0.35", "-0.25")] == [
        Decimal("0.3"),
        Decimal("0.4"),
        Decimal("-0.3"),
    ]
    assert rounded(7, 2) == 7
