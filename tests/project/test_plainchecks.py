"""Plain French in a journey: told where it is read, once, and explained once is enough."""

import pytest

from maquette.project import load

HEAD = """
title: Un parcours
actors: {employer: Employeur, employee: Salariée}
personas: [ana]
today: 2026-11-03
"""
END = "  fin: {kind: end, outcome: success, title: Merci}\n"


@pytest.fixture
def told(tree):
    """Codes and lines told of the steps of a journey."""

    def told(steps, head=HEAD):
        root = tree({"journeys/broken.yaml": f"{head}steps:\n{steps}{END}"})
        found = load(root).problems
        return [(one.code, one.place.line) for one in found if one.code.startswith("J08")]

    return told


def test_a_word_is_told_where_it_is_met_first_only(told):
    assert told("  a: {title: Le CMG}\n  b: {title: Encore le CMG}\n") == [("J081", 7)]


def test_a_word_explained_on_the_same_screen_is_plain(told):
    assert told("  a: {title: Le CMG, text: 'Le CMG (une aide) arrive le 5.'}\n  b: {title: Le CMG}\n") == []


def test_a_folded_question_explains_its_word(told):
    assert told("  a: {title: Le CMG, details: {Le CMG ?: Une aide de la Caf.}}\n") == []


def test_each_side_needs_its_own_explanation(told):
    steps = (
        "  a: {title: Le CMG (une aide)}\n"
        "  b: {title: Le CMG, actor: employee}\n"
        "  c: {kind: end, outcome: success, title: Lu, actor: employee}\n"
    )
    assert told(steps) == [("J081", 8)]


def test_only_french_is_looked_at(told):
    head = HEAD + "languages: [fr, en]\n"
    text = " ".join(["word"] * 40)
    assert told(f"  a: {{title: Un, text: {{fr: Bonjour, en: '{text}'}}}}\n", head) == []
    assert told(f"  a: {{title: Un, text: {{fr: '{text}', en: Hello}}}}\n", head) == [("J080", 8)]
