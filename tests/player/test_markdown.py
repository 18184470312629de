"""Text made to show as it was written, whatever Markdown would make of it."""

from __future__ import annotations

import re

import pytest

from maquette.player.markdown import escaped, joined

PUNCTUATION = set("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")


@pytest.mark.parametrize(
    "text",
    [
        "**gras**", "_penché_", "`code`", "[lien](x)", "![image](x)", "<b>gras</b>", "$x^2$", "~~barré~~",
        "# titre", "| a | b |", "&amp;", ":red[x]", ":smile:", ":material/home:", "a_b_c", "a@b.org", "\\*",
    ],
)  # fmt: skip
def test_every_sign_that_formats_is_escaped(text):
    shown = escaped(text)
    assert re.sub(r"\\(.)", r"\1", shown).replace("\u2060", "") == text
    bare = re.sub(r"\\.", "", shown)
    assert not re.search(r"[*_`\[\]<>$~#|&@]", bare) and not re.search(r":[A-Za-z_]", bare)


@pytest.mark.parametrize("text", ["- un", "+ un", "> un", "= un", "1. un", "2026. Bilan", "12) un"])
def test_a_text_that_begins_like_a_list_or_a_quote_is_not_one(text):
    shown = escaped(text)
    assert not re.match(r"[-+>=] |\d+[.)] ", shown)


@pytest.mark.parametrize("text", ["1. un", "2026. Bilan", "12) un", "- un", "a: b", "Étape 2 : vos heures"])
def test_only_signs_are_escaped_since_a_backslash_before_a_letter_would_show(text):
    for sign in re.findall(r"\\(.)", escaped(text)):
        assert sign in PUNCTUATION


@pytest.mark.parametrize(
    "text", ["Combien d'heures ?", "12,50 €", "36 h 30", "Octobre 2026", "Cesu+", "100 %"]
)
def test_ordinary_words_are_left_as_they_are(text):
    assert escaped(text).replace("\xa0", " ") == text


def test_a_text_of_several_lines_becomes_one():
    assert escaped(" un\n\n# deux\t trois ") == "un \\# deux trois"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Pourquoi ?", "Pourquoi\xa0?"),
        ("« oui »", "«\xa0oui\xa0»"),
        ("12 €", "12\xa0€"),
        ("un : deux ; trois !", "un\xa0: deux\xa0; trois\xa0!"),
        ("a?b", "a?b"),
    ],
)
def test_french_signs_stay_with_their_word(text, shown):
    assert joined(text) == shown
