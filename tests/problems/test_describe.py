from __future__ import annotations

import string

import pytest

from maquette.problems import Place, Problem, describe
from maquette.problems.catalogue import CATALOGUE

HERE = Place("journeys/a.yaml", 2, 3)
LANGUAGES = ["fr", "en"]


@pytest.mark.parametrize("code", sorted(CATALOGUE))
def test_every_code_has_words_in_both_languages(code):
    entry = CATALOGUE[code]
    for words in (entry.fr, entry.en):
        assert words.title and words.message and words.remedy
        assert not words.title.endswith(".")
    assert entry.severity in {"error", "warning"}
    assert entry.fr != entry.en


@pytest.mark.parametrize("code", sorted(CATALOGUE))
def test_the_words_of_a_code_only_name_plain_details(code):
    for words in (CATALOGUE[code].fr, CATALOGUE[code].en):
        for template in (words.title, words.message, words.remedy):
            for _, name, form, conversion in string.Formatter().parse(template):
                assert name is None or (name.isidentifier() and not form and not conversion)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", [*sorted(CATALOGUE), "Z999"])
def test_missing_and_strange_details_never_raise(code, language):
    strange = {
        "key": None,
        "value": {"a": 1},
        "allowed": [],
        "expected": ["?", "text"],
        "where": 3,
        "x": object(),
    }
    for details in ({}, strange):
        assert describe(Problem(code, HERE, details), language).message


@pytest.mark.parametrize(("language", "asked"), [("fr", "Vouliez-vous dire"), ("en", "Did you mean")])
def test_a_near_word_is_offered(language, asked):
    near = describe(Problem("K001", HERE, {"key": "labl", "suggestion": "label"}), language)
    far = describe(Problem("K001", HERE, {"key": "labl"}), language)
    assert asked in near.message and near.suggestion == "label"
    assert asked not in far.message and far.suggestion is None


def test_values_are_told_as_yaml_writes_them():
    details = {"key": "n", "value": True, "allowed": [1, 2.0, None], "suggestion": "{x}\x1b[31m"}
    told = describe(Problem("K004", HERE, details), "en")
    assert '"true"' in told.message and "{x}␛[31m" in told.message
    assert '"1", "2" or "…"' in told.remedy


def test_long_lists_and_values_are_shortened():
    told = describe(Problem("K004", HERE, {"value": "x" * 500, "allowed": list(range(99))}), "fr")
    assert len(told.message) < 150 and len(told.remedy) < 150
