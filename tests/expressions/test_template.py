"""Texts with values in them."""

from __future__ import annotations

import time

import pytest

from maquette.expressions import Scope, Slot, parse_text


def pieces(text: str, scope: Scope) -> list[str | tuple[int, str]]:
    return [
        piece if isinstance(piece, str) else (piece.offset, piece.expression.python())
        for piece in parse_text(text, scope).pieces
    ]


def test_a_text_is_cut_into_literals_and_values(scope: Scope) -> None:
    text = "Combien d'heures {{ employer.first_name }} a-t-elle faites en {{month}} ?"
    assert pieces(text, scope) == [
        "Combien d'heures ",
        (19, 'fact("employer.first_name")'),
        " a-t-elle faites en ",
        (64, 'fact("month")'),
        " ?",
    ]
    assert parse_text(text, scope).mistakes == ()


def test_a_text_without_values_is_one_piece(scope: Scope) -> None:
    assert pieces("50 % {de} l'année", scope) == ["50 % {de} l'année"]
    assert pieces("", scope) == []


def test_braces_can_be_shown(scope: Scope) -> None:
    assert pieces("{{ '{{' }}x{{ \"}}\" }}", scope) == [(2, '"{{"'), "x", (13, '"}}"')]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a {{ count", [("E011", 2, 2)]),
        ("a {{ count {{ count }}", [("E011", 2, 2)]),
        ("a }} {{ count }}", [("E011", 2, 2)]),
        ("{{ }}", [("E012", 2, 1)]),
        ("{{}}", [("E012", 2, 1)]),
        ("{% if count %}", [("E015", 0, 2), ("E015", 12, 2)]),
        ("{# note #}", [("E015", 0, 2), ("E015", 8, 2)]),
        ("é {{ cuont }}", [("E002", 5, 5)]),
        (
            "{{ employer }}{{ employer.relations }}{{ days_off }}",
            [("E014", 3, 8), ("E014", 17, 18), ("E014", 41, 8)],
        ),
        ("{{ l'employeur }} {{ count }}", [("E016", 4, 1)]),
        ("{{ " + "1" * 600 + " }}", [("E009", 2, 602)]),
    ],
)
def test_mistakes_of_a_text_are_counted_from_its_start(
    text: str, expected: list[tuple[str, int, int]], scope: Scope
) -> None:
    assert [(one.code, one.offset, one.width) for one in parse_text(text, scope).mistakes] == expected


def test_what_is_right_around_a_mistake_is_kept(scope: Scope) -> None:
    parsed = parse_text("{{ cuont }} {{ count }}", scope)
    assert [type(piece) for piece in parsed.pieces] == [str, Slot]


@pytest.mark.parametrize("unit", ["{{", "}}", "{{ '", "{{ ' {{ \"", "{{ }}", "{%", "{{ count }}"])
def test_long_hostile_texts_are_read_quickly(unit: str, scope: Scope) -> None:
    started = time.perf_counter()
    parse_text(unit * 2_000, scope)
    assert time.perf_counter() - started < 3
