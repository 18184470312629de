"""What is built of a journey in two languages, and that one language builds as before."""

from __future__ import annotations

import ast
import json

import pytest

HEAD = """\
title: {fr: Un parcours, en: A journey}
actors: {employer: {fr: Employeur, en: Employer}}
personas: [ana]
today: 2026-11-03
languages: [fr, en]
"""
APP, SEAL = "prototypes/simple/app.py", "prototypes/simple/build.json"
PLAIN = """\
title: {title}
actors: {{employer: {actor}}}
personas: [ana]
today: 2026-11-03
{languages}steps:
  fin:
    kind: end
    outcome: success
    title: {end}
    show: [{{fact: declaration.hours}}]
"""
FACTS = """\
employee.first_name: {type: text, label: Prénom}
relation: {type: choice, label: Quel contrat ?, from: relations, option: "{{ today }}"}
relation.start_date: {type: date, label: Début du contrat}
relation.leave: {type: choice, label: Congés, options: {included: chaque mois, when_taken: pris}}
declaration.hours: {type: hours, label: LABEL}
declaration.net_hourly: {type: euros, label: Salaire}
"""


def facts(label):
    return {"fakedata/facts.yaml": FACTS.replace("LABEL", label)}


def body(script):
    """A script without the lines that name its seal and itself."""
    return [line for line in script.splitlines() if "revision=" not in line and "# maquette: " not in line]


def test_a_text_in_two_languages_is_said_in_that_of_the_session(built):
    steps = """\
steps:
  fin:
    kind: end
    outcome: success
    title: {fr: Fini, en: Over}
    text:
      fr: Le {{ today | long_date }}, merci.
      en: Thank you, on {{ today | long_date }}.
"""
    script = built({"journeys/simple.yaml": HEAD + steps})[APP]
    assert 'title=say(fr="Fini", en="Over"),' in script
    assert "say = journey.say\n" in script
    said = next(node for node in ast.walk(ast.parse(script)) if is_said(node, "Le "))
    assert [one.arg for one in said.keywords] == ["fr", "en"]


def is_said(node, start):
    called = isinstance(node, ast.Call) and getattr(node.func, "id", "") == "say"
    return called and start in ast.unparse(node)


def test_the_same_words_in_both_languages_are_written_once(built):
    steps = "steps:\n  fin: {kind: end, outcome: success, title: {fr: Cesu, en: Cesu}}\n"
    assert 'title="Cesu",' in built({"journeys/simple.yaml": HEAD + steps})[APP]


def test_the_seal_says_in_the_other_language_what_the_script_does_not(built):
    steps = """\
steps:
  fin: {kind: end, outcome: success, title: {fr: Fini, en: Over}, show: [{fact: declaration.hours}]}
"""
    seal = json.loads(built({"journeys/simple.yaml": HEAD + steps, **facts("{fr: Heures, en: Hours}")})[SEAL])
    english = seal["translations"]["en"]
    assert (seal["language"], seal["title"], english["title"]) == ("fr", "Un parcours", "A journey")
    assert (seal["actors"], english["actors"]) == ({"employer": "Employeur"}, {"employer": "Employer"})
    assert seal["facts"]["declaration.hours"]["label"] == "Heures"
    assert english["facts"]["declaration.hours"]["label"] == "Hours"
    assert english["labels"] == {"ana": "Ana Blanc, 76 years old"}


@pytest.mark.parametrize("languages", ["", "languages: [fr]\n"])
def test_a_journey_of_one_language_builds_the_same_with_a_dictionary_in_two(built, languages):
    journey = PLAIN.format(title="Un parcours", actor="Employeur", end="Fini", languages=languages)
    plain = built({"journeys/simple.yaml": journey, **facts("Heures")})
    double = built({"journeys/simple.yaml": journey, **facts("{fr: Heures, en: Hours}")})
    assert body(double[APP]) == body(plain[APP])
    assert "translations" not in json.loads(double[SEAL])


def test_a_journey_in_english_takes_the_english_words_of_the_dictionary(built):
    journey = PLAIN.format(title="A journey", actor="Employer", end="Over", languages="languages: [en]\n")
    files = built({"journeys/simple.yaml": journey, **facts("{fr: Heures, en: Hours}")})
    assert '("Hours", show("declaration.hours"))' in files[APP]
    seal = json.loads(files[SEAL])
    assert (seal["language"], seal["facts"]["declaration.hours"]["label"]) == ("en", "Hours")
    assert seal["parts"][0]["label"] == "Ana Blanc, 76 years old"


def test_a_hostile_translation_stays_a_text(built):
    hostile = "'\"); import os; os.system(\"x\") # \\\\ {x}\\n"
    steps = f"steps:\n  fin: {{kind: end, outcome: success, title: {{fr: Fini, en: {json.dumps(hostile)}}}}}\n"
    script = built({"journeys/simple.yaml": HEAD + steps})[APP]
    said = next(node for node in ast.walk(ast.parse(script)) if is_said(node, "Fini"))
    assert ast.literal_eval(said.keywords[1].value) == " ".join(hostile.split())
