"""Who plays, which side is seen, start again: the switches of the bar."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from maquette.player import moves
from maquette.sessions import State

STEPS = """\
a: {title: "{{ employee.first_name }}", ask: declaration.hours}
b: {title: B}
fin: {kind: end, outcome: success, title: Merci}
vu: {actor: employee, title: "{{ declaration.hours }}"}
fini: {actor: employee, kind: end, outcome: success, title: Fini}
"""


def test_the_first_persona_plays_unless_the_address_says_otherwise(tiny):
    assert tiny(STEPS).state.persona == "ana"
    assert tiny(STEPS, persona="eva").state.persona == "eva"
    assert tiny(STEPS, persona="nobody").state.persona == "ana"


def test_another_persona_begins_on_her_own_side_with_no_answer(tiny):
    tab = tiny(STEPS).goes_on(declaration__hours="36")
    assert tab.plays("eva").step == "vu"
    assert (tab.state.persona, tab.state.actor, tab.state.answers) == ("eva", "employee", {})
    assert tab.plays("ana").step == "a"
    assert tab.asked["declaration.hours"].value == ""


def test_the_other_side_sees_what_this_side_answered(tiny):
    tab = tiny(STEPS).goes_on(declaration__hours="36 h 30").sees("employee")
    assert tab.step == "vu"
    assert tab.title.replace("\xa0", " ") == "36 h 30"
    assert tab.state.persona == "ana"


def test_coming_back_to_a_side_finds_it_where_it_was(tiny):
    tab = tiny(STEPS).goes_on(declaration__hours="36").sees("employee").goes_on()
    assert tab.step == "fini"
    assert tab.sees("employer").step == "b"
    assert tab.sees("employee").step == "fini"


def test_an_employee_who_plays_alone_sees_what_the_population_declared(tiny):
    tab = tiny(STEPS, persona="eva")
    assert tab.title.replace("\xa0", " ") == "40 h"


def test_a_link_that_names_a_persona_shows_her_own_first_screen(tiny):
    steps = """\
        a: {title: "{{ user.first_name }}", ask: [{question: q, label: "{{ user.first_name }} ?"}]}
        fin: {kind: end, outcome: success, title: F}
        vu: {title: "{{ user.first_name }}", actor: employee,
            ask: {question: r, label: "{{ user.first_name }}"}}
        fini: {actor: employee, kind: end, outcome: success, title: F}
        """
    facts = "user.first_name: {type: text, label: P}\n"
    tab = tiny(steps, files={"fakedata/facts.yaml": facts}, persona="eva")
    assert (tab.title, tab.asked["r"].label) == ("Eva", "Eva")


def test_what_is_given_is_for_who_plays_the_other_side_alone(tiny):
    head = "given: {relation.leave: when_taken}\n"
    steps = """\
        a: {title: "{{ relation.leave }}", ask: relation.leave}
        fin: {kind: end, outcome: success, title: F}
        vu: {actor: employee, kind: end, outcome: success, title: "{{ relation.leave }}"}
        """
    assert tiny(steps, head, persona="eva").title == "quand ils sont pris"
    assert tiny(steps, head).goes_on(relation__leave="included").sees("employee").title == "chaque mois"


def test_forgetting_here_keeps_the_screen_and_clears_its_answer(tiny):
    tab = tiny(STEPS).goes_on(declaration__hours="36").goes_back()
    assert tab.asked["declaration.hours"].value == "36"
    tab.resets("here")
    assert (tab.step, tab.asked["declaration.hours"].value, tab.state.answers) == ("a", "", {})
    tab.goes_on()
    assert tab.refused == ["declaration.hours"]


def test_forgetting_here_keeps_the_way_that_led_here(tiny):
    tab = tiny(STEPS).goes_on(declaration__hours="36").resets("here")
    assert (tab.step, tab.state.trail, tab.state.answers) == ("b", ("a", "b"), {})
    assert tab.goes_back().step == "a"


def test_starting_again_keeps_the_persona(tiny):
    tab = tiny(STEPS).plays("eva").goes_on().resets("start")
    assert (tab.step, tab.state.persona, tab.state.answers) == ("vu", "eva", {})


def test_what_was_typed_and_not_sent_is_forgotten_too(tiny):
    tab = tiny(STEPS).types(declaration__hours="beaucoup").draw().resets("here")
    assert tab.asked["declaration.hours"].value == ""


def test_a_journey_of_one_side_offers_no_other(tiny):
    tab = tiny("a: {title: A}\nfin: {kind: end, outcome: success, title: F}\n")
    assert not [one for one in tab.opens_the_switches().app.radio if one.key.endswith(":side")]
    both = tiny(STEPS).opens_the_switches()
    assert [one for one in both.app.radio if one.key.endswith(":side")]


def test_a_journey_that_calls_no_service_has_none_to_break(tiny):
    tab = tiny("a: {title: A}\nfin: {kind: end, outcome: success, title: F}\n")
    assert len(tab.opens_the_switches().app.toggle) == 0


# How strict the screens are.


def test_screens_are_strict_unless_said_otherwise(tiny):
    assert tiny(STEPS).goes_on().refused == ["declaration.hours"]


def test_free_screens_let_anybody_pass(tiny):
    tab = tiny(STEPS).is_strict("free").goes_on()
    assert (tab.step, tab.refused, tab.state.answers) == ("b", [], {})


def test_gentle_screens_tell_once_and_then_let_pass(tiny):
    tab = tiny(STEPS).is_strict("gentle").goes_on()
    assert (tab.step, tab.refused) == ("a", ["declaration.hours"])
    assert tab.goes_on().step == "b"


def test_gentle_screens_tell_again_of_another_mistake(tiny):
    tab = tiny("""\
        a: {title: A, ask: [{question: un, label: Un}, {question: deux, type: integer, label: Deux}]}
        fin: {kind: end, outcome: success, title: F}
        """).is_strict("gentle")
    assert tab.goes_on(deux="2").refused == ["un"]
    assert tab.goes_on(un="1", deux="deux").refused == ["deux"]
    assert tab.goes_on().step == "fin"


@pytest.mark.parametrize("strictness", ["free", "gentle"])
def test_a_wrong_answer_that_was_let_pass_is_not_kept(tiny, strictness):
    tab = tiny(STEPS).is_strict(strictness).goes_on(declaration__hours="beaucoup")
    if strictness == "gentle":
        tab.goes_on()
    assert (tab.step, tab.state.answers) == ("b", {})


def test_strictness_outlives_a_reset_and_another_persona(tiny):
    tab = tiny(STEPS).is_strict("free").resets("start").plays("ana")
    assert tab.goes_on().step == "b"


def test_a_screen_can_be_shown_with_its_errors_and_nothing_is_written(tiny):
    tab = tiny(STEPS)
    before = len(tab.events)
    tab.shows_errors()
    assert (tab.step, tab.refused) == ("a", ["declaration.hours"])
    assert len(tab.events) == before
    assert tab.goes_on(declaration__hours="36").step == "b"


CHOOSING = """\
qui: {title: Qui, when: plusieurs, ask: relation}
a: {title: "{{ employee.first_name }} {{ relation.start_date }}"}
fin: {kind: end, outcome: success, title: Merci}
vu: {actor: employee, kind: end, outcome: refused, title: "{{ relation.start_date }}"}
"""
TWO = "conditions: {plusieurs: relations | length > 1}\n"
ANA = """\
first_name: Ana
last_name: Blanc
sex: woman
born: 1950-02-01
role: employer
situation: Elle emploie Eva
contracts:
  - {employee: eva, activity: housework, hours: 40, net_hourly: 14.50, since: 2024-01-08}
  - {activity: gardening, hours: 4, net_hourly: 15.50, since: 2025-03-01}
"""


def test_one_contract_needs_no_choice(tiny):
    assert tiny(CHOOSING, TWO).step == "a"


def test_a_contract_is_chosen_by_the_name_of_the_person(tiny, contracts):
    tab = tiny(CHOOSING, TWO, files={"personas/ana.yaml": ANA})
    assert tab.step == "qui"
    first, second = tab.asked["relation"].options
    assert first == "Eva" and second != "Eva"
    tab.goes_on(relation=contracts(tab.script, "ana")[1])
    assert tab.title == f"{second} 1er mars 2025"


def test_the_other_side_of_a_chosen_contract_is_that_contract(tiny, contracts):
    tab = tiny(CHOOSING, TWO, files={"personas/ana.yaml": ANA})
    tab.goes_on(relation=contracts(tab.script, "ana")[1]).sees("employee")
    assert tab.title == "1er mars 2025"


def test_another_contract_chosen_later_changes_what_is_shown(tiny, contracts):
    tab = tiny(CHOOSING, TWO, files={"personas/ana.yaml": ANA})
    tab.goes_on(relation=contracts(tab.script, "ana")[1]).goes_back()
    assert tab.goes_on(relation=contracts(tab.script, "ana")[0]).title == "Eva 8 janvier 2024"


def test_a_switch_sent_again_as_it_was_moves_nobody():
    """A browser in a hurry sends a switch it has just closed once more: to the server it is a new answer."""
    state = State(persona="ana", actor="employer", dials={"calls_down": True})
    written = []
    live = SimpleNamespace(state=state, append=lambda *events: written.extend(events))
    journey = SimpleNamespace(live=live)
    moves.choose_persona(journey, "ana")
    moves.choose_side(journey, "employer")
    moves.set_dial(journey, "calls_down", value=True)
    assert written == []
