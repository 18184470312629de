"""Two languages: one quiet control, everything follows, nothing answered or typed is lost."""

from __future__ import annotations

import pytest

from maquette.project import load
from maquette.prototypes import build, write_all

HEAD = """\
title: {fr: Un parcours, en: A journey}
actors: {employer: {fr: Employeur, en: Employer}}
personas: [ana]
today: 2026-11-03
languages: [fr, en]
"""
WORK = """\
stages: [{fr: Déclarer, en: Declare}]
values:
  total:
    formula: declaration.hours * declaration.net_hourly
    type: euros
    label: {fr: À payer, en: To pay}
    why: true
steps:
  heures:
    stage: Déclarer
    title:
      fr: Combien d'heures {{ employee.first_name }} a-t-elle faites ?
      en: How many hours did {{ employee.first_name }} work?
    text:
      fr: Depuis le **{{ relation.start_date }}**.
      en: Since **{{ relation.start_date }}**.
    ask:
      - declaration.hours
      - question: sure
        asked_because: Essai
        type: choice
        label: {fr: Sûre ?, en: Sure?}
        options: [{fr: Oui, en: Yes}, {fr: À peu près, en: About}]
      - {question: paid, asked_because: Essai, type: yes_no, label: {fr: Payée ?, en: Paid?}}
      - {question: day, type: date, label: {fr: Quel jour ?, en: Which day?}, hint: {fr: Jour, en: Day}}
    details:
      fr: {Pourquoi ?: Parce que.}
      en: {Why is that?: Because.}
  resume:
    title: {fr: Résumé, en: Summary}
    ask: {fact: declaration.net_hourly, mode: confirm}
    show: [{fact: declaration.hours}, {amount: total}, {fact: day}]
  verif: {kind: check, title: {fr: Vérifiez, en: Check}}
  fin: {kind: end, outcome: success, title: {fr: Fini, en: Over}, text: Reste en français}
"""
FACTS = """\
employee.first_name: {type: text, label: {fr: Prénom, en: First name}}
relation: {type: choice, label: Quel contrat ?, from: relations, option: "{{ employee.first_name }}"}
relation.start_date: {type: date, label: {fr: Début du contrat, en: Start of the contract}}
relation.leave: {type: choice, label: Congés, options: {included: chaque mois, when_taken: pris}}
declaration.hours:
  type: hours
  label: {fr: Nombre d'heures, en: Number of hours}
  least: "0.25"
  errors: {missing: {fr: Combien ?, en: How many?}}
declaration.net_hourly: {type: euros, label: {fr: Salaire net de l'heure, en: Net hourly wage}}
"""


@pytest.fixture
def built(tree):
    """The script of a journey in two languages that goes on with this text."""

    def built(text, files=None):
        root = tree({"journeys/simple.yaml": HEAD + text, **(files or {})})
        loaded = load(root)
        assert {one.code for one in loaded.problems} <= {"J050"}
        write_all(build(loaded.project))
        return root / "prototypes" / "simple" / "app.py"

    return built


@pytest.fixture
def script(built):
    return built(WORK, {"fakedata/facts.yaml": FACTS})


@pytest.fixture
def ana(script, tab):
    return tab(script)


def other(tab):
    return tab.press("language")


def test_the_journey_begins_in_the_language_it_is_written_in(ana):
    assert ana.title == "Combien d'heures Eva a-t-elle faites\u00a0?"
    assert ana.button("language").label == "English"


def test_everything_on_the_screen_follows(ana):
    other(ana)
    assert ana.title == "How many hours did Eva work?"
    for said in (
        "Number of hours",
        "Declare",
        "Since",
        "8 January 2024",
        "Sure?",
        "Yes",
        "About",
        "Continue",
    ):
        assert said in ana.seen, said
    for left in ("Nombre", "Depuis", "janvier", "Continuer", "À peu près", "Oui"):
        assert left not in ana.seen, left
    assert [one.label for one in ana.app.expander] == ["Why is that?"]
    assert ana.button("language").label == "Français"


def test_a_second_press_comes_back(ana):
    assert other(other(ana)).title == "Combien d'heures Eva a-t-elle faites\u00a0?"


def test_what_is_typed_is_kept_valid_or_not(ana):
    ana.types(declaration__hours="12,5", sure="À peu près", paid="Oui", day="bientôt")
    other(ana)
    fields = ana.asked
    assert (fields["declaration.hours"].value, fields["day"].value) == ("12 h 30", "bientôt")
    assert (fields["sure"].value, fields["paid"].value) == ("À peu près", "Oui")
    other(ana)
    assert (ana.asked["declaration.hours"].value, ana.asked["day"].value) == ("12 h 30", "bientôt")


def test_the_way_and_the_answers_are_the_same_in_both_languages(ana):
    other(ana).goes_on(declaration__hours="1,234.5", sure="Oui", paid="Non", day="3 November 2026")
    assert (ana.step, ana.title) == ("resume", "Summary")
    assert ana.state.answers == {"declaration.hours": 4938, "sure": "Oui", "paid": False, "day": "2026-11-03"}
    assert "3 November 2026" in ana.seen and "€17,900.25" in ana.seen
    assert ana.asked["declaration.net_hourly"].value == "14.50"
    other(ana)
    assert ana.asked["declaration.net_hourly"].value == "14,50"
    assert "3 novembre 2026" in ana.seen and "17 900,25 €" in ana.seen


def test_a_number_is_never_read_in_the_other_language(ana):
    ana.goes_on(declaration__hours="10", sure="Oui", paid="Oui", day="03/11/2026")
    ana.types(declaration__net_hourly="1000,5")
    other(ana).press("go")
    assert ana.state.answers["declaration.net_hourly"] == 100050


def test_the_reasons_of_an_amount_follow(ana):
    ana.goes_on(declaration__hours="10", sure="Oui", paid="Oui", day="03/11/2026")
    other(ana)
    assert "To pay: why this amount?" in [one.label for one in ana.app.expander]
    assert "Net hourly wage" in ana.seen and "= €145.00" in ana.seen


def test_the_check_page_follows(ana):
    ana.goes_on(declaration__hours="10", sure="À peu près", paid="Oui", day="03/11/2026").press("go")
    other(ana)
    for said in ("Number of hours", "About", "Yes", "3 November 2026", "Net hourly wage", "Change"):
        assert said in ana.seen, said
    ana.changes("sure")
    assert (ana.step, ana.asked["sure"].value) == ("heures", "À peu près")


def test_what_is_to_be_corrected_is_said_again_in_the_other_language(ana):
    ana.goes_on(sure="Oui", day="bientôt")
    assert ana.refused == ["declaration.hours", "paid", "day"]
    assert "« Quel jour ? » : écrivez une date" in ana.seen.replace("\u00a0", " ")
    other(ana)
    assert ana.refused == ["declaration.hours", "paid", "day"]
    assert "How many?" in ana.seen and "“Which day?”: write a date" in ana.seen
    assert "3 answers need correcting" in ana.seen


def test_the_language_belongs_to_the_session(ana, script, tab):
    other(ana)
    again = tab(script, t=ana.token)
    assert again.title == "How many hours did Eva work?"
    assert ana.events[-1].kind == "dial_set" or ana.events[-2].kind == "dial_set"
    assert ana.state.dials["language"] == "en"


def test_the_language_stays_when_the_answers_are_forgotten(ana):
    other(ana).resets("start")
    assert ana.title == "How many hours did Eva work?"


def test_the_switches_and_the_names_of_people_follow(ana):
    other(ana).opens_the_switches()
    persona = next(one for one in ana.app.selectbox if one.key.endswith(":persona"))
    assert (persona.label, persona.options) == ("Who plays?", ["Ana Blanc, 76 years old"])


def test_a_text_without_a_version_is_shown_as_written(ana):
    ana.goes_on(declaration__hours="10", sure="Oui", paid="Oui", day="03/11/2026").press("go")
    other(ana).press("go")
    assert (ana.title, "Reste en français" in ana.seen) == ("Over", True)


def test_a_journey_of_one_language_has_no_control(tiny):
    only = tiny("fin: {kind: end, outcome: success, title: Merci}")
    assert only.button("language") is None


def test_a_list_says_again_how_many_it_wants(built, tab):
    script = built("""\
steps:
  enfants:
    kind: list
    title: {fr: Vos enfants, en: Your children}
    name: children
    item: {fr: Enfant, en: Child}
    min: 1
    each: [{question: born, type: date, label: {fr: Naissance, en: Birth}}]
  fin: {kind: end, outcome: success, title: {fr: Fini, en: Over}}
""")
    ana = tab(script).press("go")
    assert "il en faut au moins 1" in ana.seen
    assert "“Child”: at least 1 needed." in other(ana).seen


def test_the_lines_of_a_payslip_keep_the_language_of_the_law(built, tab):
    script = built("""\
values:
  cost:
    formula: cesu.cost(relation, declaration)
    type: euros
    label: {fr: Coût, en: Cost}
    why: true
steps:
  heures: {title: {fr: Heures, en: Hours}, ask: declaration.hours}
  fin: {kind: end, outcome: success, title: {fr: Fini, en: Over}, show: [{amount: cost}]}
""")
    ana = tab(script).goes_on(declaration__hours="10")
    french = lines(ana)
    english = lines(other(ana))
    assert french and not any("lang=" in one for one in french)
    assert len(english) == len(french) and all('lang="fr"' in one and "% of" in one for one in english)


def lines(tab):
    bodies = [one.proto.body for one in tab.app.get("html") if "maquette-rows" in one.proto.body]
    return [line for body in bodies for line in body.split("<dt")[1:] if "%" in line]
