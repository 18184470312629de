"""What makes a text hard to read."""

import pytest

from maquette.plain import JARGON, LONGEST, double_negation, explains, jargon_of, long_sentences


def words(count):
    return " ".join(["mot"] * count)


@pytest.mark.parametrize(
    "text",
    [
        words(LONGEST),
        f"{words(20)}. {words(20)}",
        f"- {words(20)}\n- {words(20)}",
        f"{words(20)} :\n\n{words(20)}",
        "",
    ],
)
def test_a_text_in_short_sentences_is_plain(text):
    assert list(long_sentences(text)) == []


def test_a_sentence_of_one_word_too_many_is_long():
    assert [count for _, count in long_sentences(f"Bonjour. {words(LONGEST + 1)}. Merci.")] == [LONGEST + 1]


def test_what_is_piped_counts_for_one_word_and_signs_for_none():
    text = f"{words(LONGEST - 1)} {{{{ employee.first_name | upper }}}}"
    assert list(long_sentences(text)) == []
    assert list(long_sentences(f"{words(LONGEST)} » – *")) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("N'envoyez pas la déclaration sans la relire.", "N'envoyez pas la déclaration sans"),
        ("Ce n'est pas impossible.", "n'est pas impossible"),
        ("Vous ne pouvez plus refuser.", "ne pouvez plus refuser"),
    ],
)
def test_what_is_denied_twice_is_found(text, words):
    assert double_negation(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "Vous n'avez rien à envoyer.",
        "Si elle n'a pas travaillé, dites-le sans attendre.",
        "Vous n'avez pas fini ? Continuez sans elle.",
        "Sans réponse, rien ne part.",
    ],
)
def test_what_is_denied_once_is_plain(text):
    assert double_negation(text) == ""


def test_words_of_the_trade_are_found_whole():
    assert [*jargon_of("Le NIR et l'exonération")] == ["NIR", "exonération"]
    assert [*jargon_of("Un panier, une assiette-repas, nir")] == []


@pytest.mark.parametrize(
    ("text", "explained"),
    [
        ("Le CMG (l'aide de la Caf)", True),
        ("Votre numéro de sécurité sociale (NIR)", True),
        ("Le **CMG**, c'est l'aide de la Caf", True),
        ("L'assiette est le montant", True),
        ("Le **CMG** arrive le 5", True),
        ("Le CMG arrive le 5", False),
    ],
)
def test_a_meaning_stands_beside_its_word(text, explained):
    (term,) = jargon_of(text)
    assert explains(text, term) is explained


def test_every_word_has_its_meaning_in_plain_words():
    for term, meaning in JARGON.items():
        assert meaning
        assert not [other for other in jargon_of(meaning) if other != term], term
