"""A mistake within a text is told at its exact column, however the text is written in the file."""

from __future__ import annotations

import pytest

from maquette.problems import Place
from maquette.project import load
from maquette.project.pinpoint import pinpoint

HEAD = "title: T\nactors: {employer: E}\npersonas: [ana]\ntoday: 2026-11-03\n"
END = "  fin: {kind: end, outcome: success, title: F}\n"
WAYS = {
    "plain": "      text: Bonjour {{ prenom }}, ça va ?\n",
    "double quotes": '      text: "Bonjour {{ prenom }} : ça va ?"\n',
    "single quotes": "      text: 'Bonjour {{ prenom }} : ça va ?'\n",
    "quotes within single quotes": "      text: 'C''est {{ prenom }} : voilà'\n",
    "quotes within double quotes": '      text: "Dites \\"bonjour\\" à {{ prenom }}"\n',
    "literal": "      text: |\n        Bonjour,\n\n        {{ prenom }} est là.\n",
    "literal, last line": "      text: |\n        Un.\n        Deux.\n        Trois {{ prenom }}.\n",
    "folded": "      text: >\n        Bonjour à tous,\n        voici {{ prenom }}\n        demain.\n",
    "folded, first line": "      text: >\n        Voici {{ prenom }} qui arrive\n        demain.\n",
    "folded, second paragraph": "      text: >\n        Un\n        deux.\n\n        Trois {{ prenom }}.\n",
    "plain on two lines": "      text: Bonjour à toutes\n        et à tous, voici {{ prenom }}.\n",
    "quoted on two lines": '      text: "Bonjour à toutes\n        et à tous : voici {{ prenom }}."\n',
    "on the next line": "      text:\n        Bonjour {{ prenom }}.\n",
    "with spaces around": "      text:    Bonjour    {{ prenom }}   \n",
    "with an accent before": "      text: Éléonore 🎉 et {{ prenom }}\n",
}


@pytest.mark.parametrize("name", WAYS)
def test_a_name_is_found_where_it_is_written(tree, name):
    text = f"{HEAD}steps:\n  a:\n      title: A\n{WAYS[name]}{END}"
    (problem,) = load(tree({"journeys/simple.yaml": text})).problems
    line = text.split("\n")[problem.place.line - 1]
    assert problem.code == "E002"
    assert line[problem.place.column - 1 :][: problem.place.width] == "prenom"


def test_each_of_two_equal_names_is_found_in_its_own_place(tree):
    said = "      Oui {{ x }}.\n"
    text = f"{HEAD}steps:\n  a:\n    title: A\n    text: |\n{said}{said}{END}"
    problems = load(tree({"journeys/simple.yaml": text})).problems
    assert [(one.place.line, one.place.column) for one in problems] == [(9, 14), (10, 14)]


def test_a_condition_is_pointed_at_where_it_is_wrong(tree):
    text = f"{HEAD}conditions:\n  tard: today.day > 15 and retrad\nsteps:\n{END}"
    (problem,) = load(tree({"journeys/simple.yaml": text})).problems
    assert (problem.place.line, problem.place.column, problem.place.width) == (6, 28, 6)


HERE = Place("a.yaml", 2, 8, 5)


def test_a_value_on_one_line_is_pointed_at_to_the_character():
    assert pinpoint(["x: 1", "  text: abc def"], Place("a.yaml", 2, 9, 7), "abc def", 4, 3) == Place(
        "a.yaml", 2, 13, 3
    )


def test_the_place_never_leaves_the_line():
    place = pinpoint(["x: 1", "text:   abc"], HERE, "abc", 2, 50)
    assert (place.line, place.column, place.width) == (2, 11, 1)


def test_a_value_that_cannot_be_found_is_pointed_at_as_a_whole():
    assert pinpoint(["x: 1", 'text:  "\\u00e9t\\u00e9"'], HERE, "été", 1, 1) == HERE
