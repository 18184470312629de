"""The words known in the specimens: a journey where a month of work is declared."""

from __future__ import annotations

import ast
from collections.abc import Callable

import pytest

from maquette.expressions import Function, Scope
from maquette.expressions.types import (
    DATE,
    EUROS,
    HOURS,
    INTEGER,
    MONTH,
    TEXT,
    YES_NO,
    choice,
    choices,
    list_of,
    record,
)

ALLOWED = (
    ast.Expression, ast.BoolOp, ast.And, ast.Or, ast.UnaryOp, ast.Not, ast.USub, ast.BinOp, ast.Add,
    ast.Sub, ast.Mult, ast.Div, ast.Compare, ast.Eq, ast.NotEq, ast.Lt, ast.LtE, ast.Gt, ast.GtE, ast.In,
    ast.NotIn, ast.Is, ast.IsNot, ast.Call, ast.keyword, ast.Name, ast.Load, ast.Attribute, ast.Subscript,
    ast.Constant, ast.List,
)  # fmt: skip
CALLED = {"fact", "rule", "shown", "rounded", "date", "timedelta", "Decimal", "len", "trop_tard"}
ATTRIBUTES = {"upper", "lower", "capitalize", "day", "month", "year", "days"}

EMPLOYER = record({
    "first_name": TEXT,
    "cesu_plus": YES_NO,
    "relations": list_of(record({"employee": TEXT})),
})  # fmt: skip


@pytest.fixture(scope="session")
def scope() -> Scope:
    return Scope(
        names={
            "employer": EMPLOYER,
            "relation": record({}),
            "declaration": record({"hours": HOURS, "net_hourly_wage": EUROS}),
            "cost": EUROS,
            "contract": choice("CDI", "CDD"),
            "days_off": choices("lundi", "mardi"),
            "hired_on": DATE,
            "month": MONTH,
            "today": DATE,
            "today.day": INTEGER,
            "count": INTEGER,
            "share": INTEGER,
        },
        functions={
            "cesu.cost": Function((record({}), record({})), EUROS),
            "cesu.rate": Function((EUROS,), EUROS),
        },
        conditions={
            "too late": "too_late",
            "too late for Cesu+": "too_late_for_cesu",
            "plusieurs salariées": "plusieurs_salariees",
            "pas d'accord": "pas_d_accord",
        },
    )


@pytest.fixture(scope="session")
def harmless() -> Callable[[str], None]:
    """Checks that a source is one Python expression made of the allowed parts only."""

    def check(source: str) -> None:
        for node in ast.walk(ast.parse(source, mode="eval")):
            assert isinstance(node, ALLOWED), ast.dump(node)
            if isinstance(node, ast.Name):
                assert node.id in CALLED
            if isinstance(node, ast.Attribute):
                assert node.attr in ATTRIBUTES
            if isinstance(node, ast.Call):
                assert isinstance(node.func, ast.Attribute | ast.Name)
        assert source.isascii() or all(character.isprintable() for character in source)

    return check
