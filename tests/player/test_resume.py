"""A session goes on after a refresh, in another tab, beside another tab, and after its files changed."""

from __future__ import annotations

import sqlite3

import pytest

STEPS = """\
a: {title: A, ask: [{question: un, label: Un}]}
b:
  title: B {{ un }}
  ask:
    - {question: deux, type: date, label: Deux}
    - {question: trois, type: choice, label: Trois, options: [x, y]}
verif: {kind: check, title: Vérifiez}
fin: {kind: end, outcome: success, title: Merci}
"""


@pytest.fixture
def begun(tiny):
    return tiny(STEPS).goes_on(un="1")


def test_a_token_finds_the_same_screen_with_the_same_answers(begun, tab):
    begun.types(deux="03/11/2026", trois="y").draw()
    again = tab(begun.script, t=begun.token)
    assert (again.step, again.title, again.token) == ("b", "B 1", begun.token)
    assert (again.asked["deux"].value, again.asked["trois"].value) == ("03/11/2026", "y")


def test_going_on_again_is_noted(begun, tab):
    tab(begun.script, t=begun.token)
    assert [one.kind for one in begun.events][-1] == "reprise"


def test_a_link_with_no_token_begins_a_new_session(begun, tab, store):
    other = tab(begun.script)
    assert other.step == "a" and other.token != begun.token
    assert len(store.runs()) == 2


@pytest.mark.parametrize("token", ["x", "' or 1=1 --", "é" * 15])
def test_a_token_too_short_to_be_ours_begins_a_new_session(begun, tab, token):
    other = tab(begun.script, t=token)
    assert other.step == "a" and len(other.token) >= 16 and other.token != token


def test_the_store_does_not_hold_the_token(begun, store):
    assert begun.token.encode() not in store.bytes()


def test_a_token_of_one_journey_opens_no_other(home):
    one = home("declarer-les-heures", persona="colette").press("go")
    other = home("fin-de-contrat", t=one.token)
    assert other.step == "connexion"


def test_an_answer_given_in_another_tab_is_seen_in_this_one(begun, tab):
    other = tab(begun.script, t=begun.token)
    other.types(trois="x").draw()
    assert begun.draw().asked["trois"].value == "x"


def test_a_click_on_a_screen_that_is_no_longer_current_is_told_and_not_applied(begun, tab):
    other = tab(begun.script, t=begun.token)
    other.goes_on(deux="03/11/2026", trois="x").press("go")
    assert other.step == "fin"
    begun.button("go").click()
    begun.app.run()
    assert begun.step == "fin"
    assert [one.kind for one in begun.events].count("action") == 3


def test_two_tabs_never_lose_each_other_s_answers(begun, tab):
    other = tab(begun.script, t=begun.token)
    other.types(trois="x").draw()
    begun.types(deux="03/11/2026").draw()
    assert begun.state.answers == {"un": "1", "trois": "x", "deux": "2026-11-03"}


def test_a_session_whose_answers_were_emptied_stands_on_the_same_screen(begun, tab, store):
    connection = sqlite3.connect(store.path)
    with connection:
        connection.execute("delete from field_value")
    connection.close()
    again = tab(begun.script, t=begun.token)
    assert (again.step, again.title) == ("b", "B …")


def test_a_token_followed_by_a_persona_keeps_its_session(begun, tab):
    again = tab(begun.script, t=begun.token, persona="eva")
    assert (again.step, again.state.persona) == ("b", "ana")


# The file changed while somebody stood there.


def test_a_step_renamed_while_somebody_stands_on_it_leads_to_the_one_before(begun, write):
    write(STEPS.replace("b:\n", "bis:\n"))
    assert begun.draw().title == "A"
    assert begun.goes_on().title == "B 1"


def test_a_step_added_is_seen_by_who_is_there(begun, write):
    write(STEPS.replace("verif:", "c: {title: C}\nverif:"))
    assert begun.draw().goes_on(deux="03/11/2026", trois="x").title == "C"


def test_every_step_of_the_way_renamed_leads_to_the_first_one(begun, write):
    write(STEPS.replace("a: {", "un-autre: {").replace("b:\n", "bis:\n"))
    assert begun.draw().title == "A"
    assert begun.goes_on(un="2").title == "B 2"


@pytest.fixture
def checking(begun):
    return begun.goes_on(deux="03/11/2026", trois="x")


def test_the_first_step_renamed_does_not_break_a_change(checking, write):
    write(STEPS.replace("a: {", "un-autre: {"))
    checking.draw()
    assert checking.step == "verif"
    checking.changes("deux").goes_on(deux="04/11/2026")
    assert checking.state.answers["deux"] == "2026-11-04"


def test_the_check_page_renamed_does_not_break_a_change(checking, write):
    checking.changes("deux")
    write(STEPS.replace("verif:", "controle:"))
    assert checking.draw().goes_on(deux="04/11/2026").title == "Vérifiez"


def test_an_answer_that_is_no_longer_offered_is_asked_again(checking, write):
    write(STEPS.replace("[x, y]", "[w, z]"))
    assert checking.draw().step == "verif"
    checking.changes("trois")
    assert checking.asked["trois"].value is None
    assert checking.goes_on().refused == ["trois"]
    assert checking.goes_on(trois="z").step == "verif"


@pytest.mark.parametrize("kind", ["integer", "euros", "hours", "date", "month", "yes_no"])
def test_an_answer_whose_type_changed_does_not_break_the_screen(tiny, write, kind):
    steps = STEPS.replace("question: un, label", "question: un, type: TYPE, label")
    tab = tiny(steps.replace("TYPE", "text")).goes_on(un="bonjour").goes_on(deux="03/11/2026", trois="x")
    write(steps.replace("TYPE", kind))
    assert tab.draw().step == "verif"
    tab.changes("un")
    assert tab.asked["un"].value in ("", None)


def test_a_question_removed_is_no_longer_checked(checking, write):
    write(STEPS.replace("    - {question: trois, type: choice, label: Trois, options: [x, y]}\n", ""))
    checking.draw()
    assert [one.key.rpartition(":")[2] for one in checking.app.button if ":change:" in one.key] == [
        "un",
        "deux",
    ]


HEAD = "title: T\nactors: {employer: E}\npersonas: [ana]\ntoday: 2026-11-03\n"
SIDES = """\
a: {title: A}
fin: {kind: end, outcome: success, title: F}
vu: {actor: employee, title: V}
fini: {actor: employee, kind: end, outcome: success, title: F}
"""


def test_a_persona_who_leaves_the_journey_leaves_her_screen_to_another(tiny, write):
    tab = tiny(SIDES, persona="eva")
    journey = tab.script.parents[2] / "journeys" / "simple.yaml"
    text = journey.read_text(encoding="utf-8").replace("personas: [ana, eva]", "personas: [ana]")
    write(SIDES, files={"journeys/simple.yaml": text})
    assert tab.draw().title in ("A", "V")
    assert tab.goes_on().title == "F"


def test_a_side_that_leaves_the_journey_does_not_break_the_screen(tiny, write):
    tab = tiny(SIDES, persona="eva")
    steps = "steps:\n  a: {title: A}\n  fin: {kind: end, outcome: success, title: F}\n"
    write(SIDES, files={"journeys/simple.yaml": HEAD + steps})
    assert tab.draw().title == "A"
    assert tab.goes_on().title == "F"


def test_each_event_carries_the_build_it_was_made_with(begun, write):
    write(STEPS.replace("Merci", "Merci bien"))
    begun.draw().goes_on(deux="03/11/2026", trois="x")
    builds = [one.build for one in begun.events]
    assert len(set(builds)) == 2 and builds[0] != builds[-1]
