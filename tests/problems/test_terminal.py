from __future__ import annotations

import io
import json
from dataclasses import replace

import pytest
from rich.console import Console

from maquette.problems import Place, Problem
from maquette.problems.catalogue import CATALOGUE
from maquette.problems.machine import render as as_json
from maquette.problems.terminal import render


def drawn(problems, lines, language="en", width=80):
    screen = io.StringIO()
    Console(file=screen, width=width, color_system=None).print(render(problems, language, lambda file: lines))
    return screen.getvalue().splitlines()


def at(line, column, width=1, **details):
    return Problem(
        "K001", Place("journeys/a.yaml", line, column, width), {"key": "labl", "where": "", **details}
    )


def test_a_problem_shows_its_place_its_lines_and_a_caret_under_its_columns():
    shown = drawn([at(2, 3, 4)], ["a:", "  labl: x"])
    assert shown[0].startswith("journeys/a.yaml:2:3  K001")
    assert shown[1:4] == ["   1 | a:", "   2 |   labl: x", "     |   ^^^^"]
    assert shown[-1] == "1 problem in 1 file. Nothing was built."


def test_the_caret_is_right_after_accents_and_emoji():
    shown = drawn([at(1, 6, 2)], ["é🎉x: ok"])
    assert shown[2] == "     |       ^^"


def test_nothing_in_a_file_is_taken_for_markup_or_orders():
    shown = drawn([at(1, 1, key="[red]x[/nope]")], ["[bold]a[/bold]: \x1b[2J"])
    assert "   1 | [bold]a[/bold]: ␛[2J" in shown
    assert any("[red]x[/nope]" in line for line in shown)


@pytest.mark.parametrize("width", [10, 30, 200])
def test_a_long_line_fits_the_terminal(width):
    shown = drawn([at(1, 500, 3)], ["z" * 1_000], width=width)
    row = next(index for index, line in enumerate(shown) if line.startswith("   1 |"))
    assert len(shown[row]) <= max(width, 7)


def test_no_problem_is_said_too():
    assert drawn([], [], "fr") == ["Aucun problème."]


def test_warnings_are_counted_apart_and_do_not_stop_a_build(monkeypatch):
    monkeypatch.setitem(CATALOGUE, "K001", replace(CATALOGUE["K001"], severity="warning"))
    shown = drawn([at(1, 1), at(2, 1)], ["a: 1", "b: 2"], "fr")
    assert "K001 (avertissement)" in shown[0]
    assert shown[-1] == "2 avertissements dans 1 fichier."


def test_json_has_the_eight_fields_and_is_sorted():
    listed = json.loads(as_json([at(2, 1, suggestion="label"), at(1, 1)], "fr"))
    assert [item["line"] for item in listed] == [1, 2]
    assert set(listed[0]) == {"code", "severity", "file", "line", "column", "message", "remedy", "suggestion"}
    assert [item["suggestion"] for item in listed] == [None, "label"]
