from __future__ import annotations

from maquette.problems import Place, Problem
from maquette.problems.page import cards, excerpt


def at(line, column, width=1):
    return Problem("K001", Place("a.yaml", line, column, width), {"key": "x"})


def test_an_excerpt_has_the_lines_around_and_marks_its_own():
    shown = excerpt(at(2, 3, 4), ["a:", "  labl: x", "  b: 1", ""])
    assert [(line.number, line.text, line.marked) for line in shown.lines] == [
        (1, "a:", False),
        (2, "  labl: x", True),
        (3, "  b: 1", False),
    ]
    assert shown.caret == "  ^^^^"


def test_a_very_long_line_is_cropped_around_its_caret():
    line = "x" * 5_000 + "HERE" + "y" * 5_000
    shown = excerpt(at(1, 5_001, 4), [line], room=60)
    text = shown.lines[0].text
    assert len(text) == 60 and text[0] == text[-1] == "…"
    assert text[shown.start : shown.start + shown.width] == "HERE"


def test_hidden_characters_become_visible_and_keep_their_column():
    shown = excerpt(at(1, 4), ["\ta\x1b\u202eb"])
    assert shown.lines[0].text == "→a␛�b"


def test_a_place_outside_the_file_or_a_file_without_text_has_no_lines():
    assert excerpt(at(7, 1), ["a: 1"]).lines == ()
    assert excerpt(at(1, 1), [""]).lines == ()
    assert excerpt(at(1, 1), []).lines == ()


def test_a_caret_never_runs_past_the_end_of_its_line():
    assert excerpt(at(1, 3, 90), ["abcd"]).caret == "  ^^"
    assert excerpt(at(1, 90), ["abcd"]).caret == "    ^"


def test_cards_hold_all_a_page_needs():
    card = cards([at(1, 1)], "fr", lambda file: ["x: 1"])[0]
    assert (card.place.line, card.description.code, card.excerpt.lines[0].text) == (1, "K001", "x: 1")
