"""Rows are added, changed and removed one by one; the log keeps them as one answer."""

from __future__ import annotations

import re

import pytest

STEPS = """
enfants:
  kind: list
  title: Vos enfants
  text: Ceux qui sont gardés chez vous.
  name: enfants
  item: Enfant
  each:
    - {question: prenom, label: Son prénom}
    - {question: age, type: integer, label: Son âge, least: "0", most: "17"}
    - {question: halte, type: yes_no, label: Va-t-il à la halte ?, optional: true}
  min: 1
  max: 3
seul: {title: Un seul enfant, when: enfants | length == 1}
fratrie: {title: "{{ enfants | length }} enfants", when: enfants | length > 1}
verification: {kind: check, title: Vérifiez}
fin: {kind: end, outcome: success, title: Merci}
"""


def rows(tab):
    return [(row["prenom"], row["age"]) for row in tab.state.answers.get("enfants") or []]


def plain(label):
    """A label as it is read: what kept its characters from formatting it is not seen."""
    return re.sub(r"\\(.)|\u2060", r"\1", label).replace("\xa0", " ")


@pytest.fixture
def two(tiny):
    """A list of two children."""
    tab = tiny(STEPS)
    tab.types(prenom="Léa", age="4").press("save")
    return tab.types(prenom="Noé", age="7").press("save")


def test_a_row_added_is_in_the_log_and_in_the_table_and_the_form_is_empty_again(tiny):
    tab = tiny(STEPS).types(prenom="Léa", age="4", halte="Oui").press("save")
    assert tab.state.answers["enfants"] == [{"prenom": "Léa", "age": 4, "halte": True}]
    assert tab.step == "enfants" and "Léa 4 Oui" in tab.seen and "gardés chez vous" in tab.seen
    assert [tab.asked[name].value for name in ("prenom", "age", "halte")] == ["", "", None]


def test_a_wrong_row_is_told_and_not_added(tiny):
    tab = tiny(STEPS).types(prenom="Léa", age="40").press("save")
    assert tab.refused == ["age"] and rows(tab) == []
    assert tab.asked["prenom"].value == "Léa"
    assert rows(tab.types(age="4").press("save")) == [("Léa", 4)]


def test_every_button_of_a_row_holds_its_number(two):
    assert plain(two.button("edit:1").label) == "Modifier : Enfant 2"
    assert plain(two.button("remove:0").label) == "Retirer : Enfant 1"


def test_a_row_is_changed_where_it_stands(two):
    two.press("edit:0")
    assert two.asked["prenom"].value == "Léa"
    assert plain(two.app.subheader[0].value) == "Modifier : Enfant 1"
    two.types(prenom="Léo").press("save")
    assert rows(two) == [("Léo", 4), ("Noé", 7)]
    assert two.asked["prenom"].value == ""


def test_a_change_may_be_given_up(two):
    two.press("edit:0").types(prenom="Léo").press("cancel")
    assert rows(two) == [("Léa", 4), ("Noé", 7)] and two.asked["prenom"].value == ""


def test_a_row_is_removed(two):
    assert rows(two.press("remove:0")) == [("Noé", 7)]


def test_going_on_needs_enough_rows(tiny):
    tab = tiny(STEPS).goes_on()
    assert tab.step == "enfants" and tab.refused == ["prenom"] and "au moins 1" in tab.seen


def test_going_on_takes_the_row_that_was_being_written(tiny):
    tab = tiny(STEPS).goes_on(prenom="Léa", age="4")
    assert (tab.title, rows(tab)) == ("Un seul enfant", [("Léa", 4)])


def test_going_on_refuses_a_row_half_written(two):
    assert two.goes_on(prenom="Zoé").refused == ["age"]
    assert rows(two) == [("Léa", 4), ("Noé", 7)]


def test_conditions_and_texts_count_the_rows(two):
    assert two.goes_on().title == "2 enfants"


def test_a_full_list_takes_no_more(two):
    two.types(prenom="Zoé", age="1").press("save")
    assert two.asked == {} and "3 au plus" in two.seen
    assert two.press("edit:2").asked["prenom"].value == "Zoé"
    assert two.press("cancel").goes_on().title == "3 enfants"


def test_the_check_page_shows_each_row_and_leads_back_to_the_list(two):
    two.goes_on().goes_on()
    assert two.step == "verification" and "Enfant 2" in two.seen and "Noé · 7 · non renseigné" in two.seen
    two.changes("enfants-2").press("remove:1").press("go")
    assert rows(two) == [("Léa", 4)]
    assert two.step == "seul"


def test_a_refresh_finds_the_rows_and_the_row_being_written(two, tab):
    two.types(prenom="Zoé").draw()
    again = tab(two.script, t=two.token)
    assert rows(again) == [("Léa", 4), ("Noé", 7)] and again.asked["prenom"].value == "Zoé"


def test_a_click_on_a_row_from_an_old_screen_removes_nothing(two, tab):
    old = tab(two.script, t=two.token)
    two.press("remove:0")
    old.press("remove:0")
    assert rows(two.draw()) == [("Noé", 7)]


def test_what_is_written_in_a_row_is_text_and_nothing_else(tiny):
    tab = tiny(STEPS).types(prenom="<b>Léa</b>", age="4").press("save")
    bodies = [one.proto.body for one in tab.app.get("html") if "maquette-table" in one.proto.body]
    assert "&lt;b&gt;Léa" in bodies[0] and "<b>" not in bodies[0]


def test_rows_of_another_shape_do_not_break_the_screen(two, write):
    script = write(STEPS.replace("question: prenom", "question: surnom"))
    assert "non renseigné" in type(two)(script, two.store, t=two.token).seen
