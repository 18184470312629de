"""The player speaks two languages, with the same sentences in both."""

from __future__ import annotations

import string

import pytest

from maquette.player.words import words


def holes(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_both_languages_have_the_same_sentences_with_the_same_holes():
    french, english = words("fr"), words("en")
    assert set(french) == set(english)
    assert {key: holes(text) for key, text in french.items()} == {
        key: holes(text) for key, text in english.items()
    }


def test_an_unknown_language_reads_french():
    assert words("de") is words("fr")


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_prototype_speaks_the_language_of_its_project(tiny, language):
    tab = tiny(
        "a: {title: A}\nfin: {kind: end, outcome: success, title: F}\n",
        files={"project.yaml": f"title: T\nlanguage: {language}\n"},
    )
    assert tab.button("go").label == words(language)["continue"]
    assert words(language)["mark"] in tab.seen
