"""Back, and change from the check page, on a branch that stays and on one that turns."""

from __future__ import annotations

import pytest

STEPS = """\
a: {title: A, ask: [{question: un, label: Un}]}
b:
  title: B
  ask: [{question: detour, type: yes_no, label: Détour}]
  next: [{when: detour is true, to: c}, {to: d}]
c: {title: C, ask: [{question: trois, label: Trois}]}
d: {title: D, ask: [{question: quatre, label: Quatre}]}
verif: {kind: check, title: Vérifiez}
fin: {kind: end, outcome: success, title: Merci}
"""
ANSWERS = {"un": "1", "detour": "Non", "trois": "3", "quatre": "4"}


@pytest.fixture
def checking(tiny):
    """Somebody on the check page, having gone straight."""

    def checking(**otherwise):
        tab = tiny(STEPS)
        while tab.step != "verif":
            tab.types(**{name: {**ANSWERS, **otherwise}[name] for name in tab.asked}).press("go")
        return tab

    return checking


def rows(tab):
    """The answers the check page lists, in order."""
    return [one.key.rpartition(":")[2] for one in tab.app.button if ":change:" in one.key]


def test_back_leads_to_the_step_before_with_its_answer(tiny):
    tab = tiny(STEPS).goes_on(un="1").goes_on(detour="Oui")
    assert tab.step == "c"
    assert tab.goes_back().step == "b" and tab.asked["detour"].value == "Oui"
    assert tab.goes_back().step == "a" and tab.asked["un"].value == "1"
    assert tab.button("back") is None


def test_another_way_may_be_taken_after_going_back(tiny):
    tab = tiny(STEPS).goes_on(un="1").goes_on(detour="Oui").goes_back().goes_on(detour="Non")
    assert (tab.step, tab.state.trail) == ("d", ("a", "b", "d"))


def test_the_check_page_lists_only_the_way_that_was_taken(checking):
    assert rows(checking()) == ["un", "detour", "quatre"]


def test_the_check_page_lists_the_other_way_too(checking):
    assert rows(checking(detour="Oui")) == ["un", "detour", "trois", "quatre"]


def test_an_answer_of_a_way_left_behind_is_not_listed(tiny):
    tab = tiny(STEPS).goes_on(un="1").goes_on(detour="Oui").goes_on(trois="3")
    tab.goes_back().goes_back().goes_on(detour="Non").goes_on(quatre="4")
    assert rows(tab) == ["un", "detour", "quatre"]


def test_a_change_that_turns_nowhere_comes_straight_back(checking):
    tab = checking().changes("un")
    assert (tab.step, tab.asked["un"].value) == ("a", "1")
    tab.goes_on(un="un autre")
    assert (tab.step, tab.state.answers["un"]) == ("verif", "un autre")
    assert tab.state.trail == ("a", "b", "d", "verif")


def test_a_change_that_opens_a_way_asks_only_what_is_new_and_comes_back(checking):
    tab = checking().changes("detour").goes_on(detour="Oui")
    assert tab.step == "c"
    assert tab.goes_on(trois="3").step == "verif"
    assert rows(tab) == ["un", "detour", "trois", "quatre"]


def test_a_change_that_closes_a_way_comes_straight_back_without_it(checking):
    tab = checking(detour="Oui").changes("detour").goes_on(detour="Non")
    assert tab.step == "verif"
    assert rows(tab) == ["un", "detour", "quatre"]


def test_a_change_that_is_not_made_comes_back_all_the_same(checking):
    assert checking().changes("detour").goes_on().step == "verif"


def test_back_from_a_change_returns_to_the_check_page(checking):
    tab = checking().changes("un").goes_back()
    assert tab.step == "verif"
    assert tab.goes_on().step == "fin"


def test_back_from_what_a_change_opened_still_leads_to_the_check_page_afterwards(checking):
    tab = checking().changes("detour").goes_on(detour="Oui").goes_back()
    assert tab.step == "b"
    assert tab.goes_on(detour="Non").step == "verif"


def test_a_wrong_change_is_refused_and_then_comes_back(checking):
    tab = checking().changes("un").goes_on(un="")
    assert (tab.step, tab.refused) == ("a", ["un"])
    assert tab.goes_on(un="2").step == "verif"


def test_looking_at_the_other_side_during_a_change_does_not_lose_the_check_page(tiny):
    tab = tiny(STEPS + "vu: {actor: employee, kind: end, outcome: refused, title: Vu}\n")
    while tab.step != "verif":
        tab.types(**{name: ANSWERS[name] for name in tab.asked}).press("go")
    tab.changes("un").sees("employee")
    assert tab.step == "vu"
    assert tab.sees("employer").step == "a"
    assert tab.goes_on().step == "verif"


def test_a_fact_asked_on_two_steps_is_checked_once_or_twice_but_shown(tiny):
    tab = tiny("""\
        a: {title: A, ask: declaration.hours}
        b: {title: B, ask: [{fact: declaration.hours, mode: confirm, label: Encore}]}
        verif: {kind: check, title: Vérifiez}
        fin: {kind: end, outcome: success, title: Merci}
        """)
    tab.goes_on(declaration__hours="36").goes_on()
    assert tab.step == "verif" and "36 h" in tab.seen.replace("\xa0", " ")


def test_a_check_page_with_nothing_to_check_says_so(tiny):
    tab = tiny(
        "a: {title: A}\nverif: {kind: check, title: V}\nfin: {kind: end, outcome: success, title: F}\n"
    )
    assert rows(tab.goes_on()) == []
    assert tab.goes_on().step == "fin"


def test_an_optional_answer_left_empty_can_be_changed_too(tiny):
    tab = tiny("""\
        a: {title: A, ask: [{question: un, label: Un, optional: true}]}
        verif: {kind: check, title: V}
        fin: {kind: end, outcome: success, title: F}
        """)
    assert rows(tab.goes_on()) == ["un"]
    assert tab.changes("un").goes_on(un="1").step == "verif"


def test_two_check_pages_each_come_back_to_themselves(tiny):
    tab = tiny("""\
        a: {title: A, ask: [{question: un, label: Un}]}
        v1: {kind: check, title: V1}
        b: {title: B, ask: [{question: deux, label: Deux}]}
        v2: {kind: check, title: V2}
        fin: {kind: end, outcome: success, title: F}
        """)
    tab.goes_on(un="1")
    assert tab.changes("un").goes_on(un="2").step == "v1"
    tab.goes_on().goes_on(deux="2")
    assert tab.changes("un").goes_on(un="3").step == "v2"


def test_nobody_comes_back_from_a_success_but_from_any_other_end(tiny):
    steps = "a: {title: A}\nfin: {kind: end, outcome: OUTCOME, title: F}\n"
    assert tiny(steps.replace("OUTCOME", "success")).goes_on().button("back") is None
    assert tiny(steps.replace("OUTCOME", "refused")).goes_on().goes_back().step == "a"
    assert tiny(steps.replace("OUTCOME", "abandoned")).goes_on().goes_back().step == "a"


LOOP = """\
a: {title: A, ask: [{question: un, label: Un}]}
b:
  title: B
  ask: [{question: encore, type: yes_no, label: Encore}]
  next: [{when: encore is true, to: a}, {to: verif}]
verif: {kind: check, title: Vérifiez}
fin: {kind: end, outcome: success, title: Merci}
"""


def test_a_loop_is_gone_through_again_and_checked_once(tiny):
    tab = tiny(LOOP).goes_on(un="1").goes_on(encore="Oui")
    assert (tab.step, tab.state.trail) == ("a", ("a",))
    tab.goes_on(un="2").goes_on(encore="Non")
    assert rows(tab) == ["un", "encore"]


def test_a_change_that_opens_a_loop_can_be_left(tiny):
    tab = tiny(LOOP).goes_on(un="1").goes_on(encore="Non").changes("encore").goes_on(encore="Oui")
    for _ in range(4):
        if tab.step == "verif":
            break
        tab.types(**{name: {"un": "3", "encore": "Non"}[name] for name in tab.asked}).press("go")
    assert tab.step == "verif"
    assert tab.state.answers["encore"] is False


def test_a_step_that_does_not_apply_is_passed_over(tiny):
    tab = tiny("""\
        a: {title: A, ask: [{question: n, type: integer, label: N}]}
        b: {title: B, when: n > 3}
        c: {title: C, when: n > 5}
        fin: {kind: end, outcome: success, title: F}
        """)
    assert tab.goes_on(n="1").step == "fin"


def test_a_condition_on_what_is_not_known_does_not_hold(tiny):
    tab = tiny("""\
        a:
          title: A
          ask: [{question: n, type: integer, label: N, optional: true}]
          next: [{when: n > 3, to: b}, {to: c}]
        b: {kind: end, outcome: success, title: B}
        c: {kind: end, outcome: success, title: C}
        """)
    assert tab.goes_on().step == "c"


def test_a_row_is_shown_on_condition(tiny):
    tab = tiny("""\
        a: {title: A, ask: [{question: n, type: integer, label: N}]}
        b: {title: B, show: [{fact: n, label: Toujours}, {fact: n, label: Parfois, when: n > 3}]}
        fin: {kind: end, outcome: success, title: F}
        """)
    seen = tab.goes_on(n="3").seen
    assert "Toujours" in seen and "Parfois" not in seen
    assert "Parfois" in tab.goes_back().goes_on(n="4").seen


def test_an_address_that_lags_behind_the_session_moves_nobody(tiny):
    """A click may carry the address of the screen before; only the browser's Back leads back."""
    tab = tiny(STEPS).goes_on(un="1").goes_on(detour="Oui")
    title, address = tab.title, tab.step
    tab.app.query_params["step"] = "a"
    assert tab.draw().title == title
    tab.app.query_params["step"] = "nowhere"
    assert tab.draw().title == title
    assert tab.step == address
