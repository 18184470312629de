"""Texts in one language or in several."""

from __future__ import annotations

import pytest
from pydantic import Field

from maquette.yamlsource import SourceModel, Spoken, Translated, read_text, validate, versions
from maquette.yamlsource.spoken import SpokenPairs


class Page(SourceModel):
    title: Spoken
    hint: Spoken | None = None
    details: SpokenPairs = Field(default_factory=dict)


def read(text, language="fr"):
    page, problems = validate(Page, read_text(text, "page.yaml").document, language=language)
    return page, [(one.code, one.place.column, one.details.get("expected")) for one in problems]


def test_a_text_in_several_languages_reads_as_that_of_its_file():
    french, english = read("title: {en: Hours, fr: Heures}")[0], read("title: {en: Hours}", "en")[0]
    assert (french.title, english.title) == ("Heures", "Hours")
    assert french.title.said == {"en": "Hours", "fr": "Heures"}


def test_a_plain_text_is_an_ordinary_one():
    page, _ = read("title: Heures")
    assert type(page.title) is str and list(versions(("title",), page.title)) == [(("title",), "Heures")]


def test_a_bare_number_is_kept_as_written_in_each_language():
    page, _ = read("{title: 1.50, hint: {fr: 2.50, en: Two}}")
    assert (page.title, page.hint.said["fr"]) == ("1.50", "2.50")


@pytest.mark.parametrize(
    ("text", "column"),
    [("title: [a]", 1), ("title: {fr: [a]}", 9), ("title: true", 8), ("title: {fr: true}", 13)],
)
def test_what_is_no_text_is_refused_as_before(text, column):
    assert read(text)[1] == [("K003", column, "text")]


def test_each_version_has_its_own_path():
    page, _ = read("title: {fr: Heures, en: Hours}")
    assert dict(versions(("title",), page.title)) == {("title", "fr"): "Heures", ("title", "en"): "Hours"}


def test_questions_and_answers_are_written_whole_for_each_language():
    page, _ = read("{title: T, details: {fr: {Où ?: Ici, Quand ?: Hier}, en: {Where?: Here}}}")
    (where, here), (when, _) = page.details.items()
    assert (where.said, here.said) == ({"fr": "Où ?", "en": "Where?"}, {"fr": "Ici", "en": "Here"})
    assert (when, when.said) == ("Quand ?", {"fr": "Quand ?"})
    assert dict(versions(("details", where), here))[("details", "en", "Where?")] == "Here"


def test_an_answer_alone_may_be_translated():
    page, _ = read("{title: T, details: {Cesu ?: {fr: Oui, en: Yes}}}")
    assert page.details["Cesu ?"].said == {"fr": "Oui", "en": "Yes"}


def test_a_question_too_many_in_a_language_is_told_there():
    assert read("{title: T, details: {fr: {A: B}, en: {a: b, c: d}}}")[1] == [("J054", 34, None)]


def test_a_text_without_the_language_of_its_file_stands_for_it():
    assert Translated({"en": "Hours"}, "fr") == "Hours"
