"""What is said of texts in several languages: not translated yet, not declared, unknown."""

from __future__ import annotations

import pytest

from maquette.problems import machine
from maquette.project import load

HEAD = """\
title: {fr: Un parcours, en: A journey}
actors: {employer: {fr: Employeur, en: Employer}}
personas: [ana]
today: 2026-11-03
languages: [fr, en]
"""
END = "  fin: {kind: end, outcome: success, title: {fr: Merci, en: Thanks}}\n"
FACTS = """\
employee.first_name: {type: text, label: Prénom}
relation: {type: choice, label: {fr: Lequel ?, en: Which?}, from: relations, option: "{{ today }}"}
relation.start_date: {type: date, label: Début}
relation.leave: {type: choice, label: Congés payés, options: {included: chaque mois, when_taken: pris}}
declaration.hours: {type: hours, label: Nombre d'heures, hint: {fr: Comme 36, en: Such as 36}, least: "1"}
declaration.net_hourly: {type: euros, label: Salaire net de l'heure}
"""


@pytest.fixture
def said(found):
    """Problems of a journey in two languages with these steps above its end, as (code, file, characters)."""

    def said(steps, head=HEAD, files=None):
        text = f"{head}steps:\n{steps}{END}"
        return [
            (code, file.rpartition("/")[2], shown)
            for code, file, shown in found({"journeys/simple.yaml": text, **(files or {})})
        ]

    return said


def test_a_journey_said_whole_in_both_languages_is_without_problem(said):
    assert said("  un: {title: {fr: Un, en: One}, text: '{{ today | long_date }}'}\n") == []


def test_what_lacks_a_version_is_told_once_with_every_line(said, tmp_path):
    assert said("  un:\n    title: Un\n    text: Deux\n") == [("J050", "simple.yaml", "en")]
    problem = load(tmp_path / "projet").problems[0]
    assert (problem.details["count"], problem.details["lines"]) == (2, "8, 9")


def test_a_missing_version_stops_nothing_and_stands_whole_in_json(tree):
    steps = "  un:\n    title: Un\n    text: Deux\n"
    loaded = load(tree({"journeys/simple.yaml": f"{HEAD}steps:\n{steps}{END}"}))
    [record] = machine.records(loaded.problems, "fr")
    assert loaded.project is not None and record["severity"] == "warning"
    assert [one["line"] for one in record["places"]] == [8, 9]


def test_a_journey_of_one_language_is_asked_for_no_other(said):
    head = HEAD.replace("languages: [fr, en]\n", "").replace("{fr: Un parcours, en: A journey}", "Un")
    head = head.replace("{fr: Employeur, en: Employer}", "Employeur")
    assert said("  un: {title: Un}\n", head) == [("J052", "simple.yaml", "en")]


def test_facts_asked_or_shown_lack_a_version_in_the_dictionary(said):
    steps = """\
  heures: {title: {fr: Heures, en: Hours}, ask: declaration.hours, show: [{fact: relation.leave}]}
"""
    assert said(steps, files={"fakedata/facts.yaml": FACTS}) == [("J050", "facts.yaml", "Congés payés")]


def test_a_fact_nobody_reads_needs_no_version(said):
    assert (
        said("  quel: {title: {fr: Qui, en: Who}, ask: relation}\n", files={"fakedata/facts.yaml": FACTS})
        == []
    )


def test_a_misspelt_language_is_told_with_the_one_meant(said, tmp_path):
    assert said("  un: {title: {fr: Un, eng: One}}\n") == [("J051", "simple.yaml", "eng")]
    assert load(tmp_path / "projet").problems[0].details["suggestion"] == "en"


def test_a_misspelt_language_in_the_dictionary_is_told_there(said):
    facts = FACTS.replace("en: Such as 36", "eng: Such as 36")
    assert ("J051", "facts.yaml", "eng") in said("", files={"fakedata/facts.yaml": facts})


def test_a_declared_language_must_be_one_that_is_spoken(said):
    assert said("", HEAD.replace("[fr, en]", "[fr, eng]"))[0] == ("K004", "simple.yaml", "eng")


def test_a_text_needs_the_language_its_file_is_written_in(said):
    head = HEAD.replace("[fr, en]", "[en, fr]")
    assert said("  un: {title: {fr: Un}}\n", head) == [
        ("J053", "simple.yaml", "title"),
    ]


def test_the_expressions_of_every_language_are_read(said):
    steps = "  un: {title: {fr: '{{ today | long_date }}', en: 'On {{ todai | long_date }}'}}\n"
    assert [(code, shown) for code, _, shown in said(steps)] == [("E002", "todai")]


def test_a_question_of_details_is_read_in_every_language(said):
    steps = """\
  un:
    title: {fr: Un, en: One}
    details: {fr: {Où ?: Ici}, en: {Where is {{ todai }}?: Here}}
"""
    steps = steps.replace("Where is {{ todai }}?", "'Where is {{ todai }}?'")
    assert [(code, shown) for code, _, shown in said(steps)] == [("E002", "todai")]


def test_a_stage_is_named_by_its_words_in_the_language_of_the_file(said):
    head = HEAD + "stages: [{fr: Début, en: Start}]\n"
    assert said("  un: {stage: Début, title: {fr: Un, en: One}}\n", head) == []
    assert said("  un: {stage: Start, title: {fr: Un, en: One}}\n", head) == [
        ("J005", "simple.yaml", "Start")
    ]


def test_a_stage_said_in_the_steps_alone_lacks_a_version(said):
    assert said("  un: {stage: Début, title: {fr: Un, en: One}}\n") == [("J050", "simple.yaml", "en")]


def test_each_version_of_a_title_has_its_length_checked(said):
    assert said(f"  un: {{title: {{fr: Un, en: {'long ' * 40}}}}}\n")[0][0] == "J023"


def test_an_option_in_two_languages_keeps_its_value(said):
    steps = """\
  un:
    title: {fr: Un, en: One}
    ask:
      question: sure
      type: choice
      label: {fr: Sûr ?, en: Sure?}
      options: [{fr: Oui, en: Yes}, {fr: À peu près, en: More or less}]
    next: [{when: sure is 'Oui', to: fin}, {to: fin}]
"""
    assert said(steps) == []
