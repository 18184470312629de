"""Each mistake a journey shows on its own, told where it is; and the same words put right, which are not."""

from __future__ import annotations

import pytest

END = "fin: {kind: end, outcome: success, title: Merci}"
CHOICE = "ask: {question: mot, type: choice, label: Un mot, options: [oui, non]}"

WRONG = {
    "a target that is no step": (
        f"a: {{title: A, next: b}}\n{END}",
        [("J001", "b")],
    ),
    "a conditional target that is no step": (
        f"a:\n  title: A\n  next:\n    - {{when: x, to: fni}}\n    - to: fin\n{END}",
        [("J001", "fni")],
    ),
    "a failed call that leads to no step": (
        f"a: {{kind: call, api: x, fails: panne}}\n{END}",
        [("J001", "panne")],
    ),
    "a step of somebody else": (
        f"a: {{title: A, next: b}}\n{END}\nb: {{actor: employee, kind: end, outcome: success, title: B}}",
        [("J002", "b"), ("J011", "fin")],
    ),
    "an end that goes on": (
        f"a: {{title: A}}\nb: {{kind: end, outcome: refused, title: B, next: fin}}\n{END}",
        [("J003", "next"), ("J011", "fin")],
    ),
    "an actor who is not in the cast": (
        "a: {title: A, actor: employe}\nfin: {actor: employe, kind: end, outcome: success, title: F}",
        [("J004", "employe"), ("J004", "employe")],
    ),
    "a step with no title": (f"a: {{text: Bonjour}}\n{END}", [("J007", "a")]),
    "a title of spaces": (f"a: {{title: '  '}}\n{END}", [("J007", "title")]),
    "a choice with one answer": (
        f"a: {{title: A, ask: [{{question: mot, type: choice, label: M, options: [oui]}}]}}\n{END}",
        [("J008", "mot")],
    ),
    "a choice with no answer": (
        f"a: {{title: A, ask: [{{question: mot, type: choice, label: M}}]}}\n{END}",
        [("J008", "mot")],
    ),
    "answers offered outside a choice": (
        f"a: {{title: A, ask: [{{question: mot, label: M, options: [oui, non]}}]}}\n{END}",
        [("J009", "options")],
    ),
    "one name for two questions": (
        f"a: {{title: A, ask: [{{question: mot, label: M}}]}}\n"
        f"b: {{title: B, ask: [{{question: mot, label: N}}]}}\n{END}",
        [("J010", "mot")],
    ),
    "one name for two questions of a step": (
        f"a: {{title: A, ask: [{{question: mot, label: M}}, {{question: mot, label: N}}]}}\n{END}",
        [("J010", "mot")],
    ),
    "a step no way leads to": (
        f"a: {{title: A, next: fin}}\nb: {{title: B}}\n{END}",
        [("J011", "b")],
    ),
    "a step nothing follows": (
        f"a: {{title: A, next: [{{when: x, to: fin}}, {{to: b}}]}}\n{END}\nb: {{title: B}}",
        [("J012", "b")],
    ),
    "a last step left by conditions only": (
        "a: {title: A, next: [{when: x, to: a}]}",
        [("J012", "a")],
    ),
    "a loop with no way out": (
        f"a: {{title: A, next: [{{when: x, to: fin}}, {{to: b}}]}}\n{END}\n"
        "b: {title: B, next: c}\nc: {title: C, next: b}",
        [("J013", "b"), ("J013", "c")],
    ),
    "a step that leads to itself": (
        f"a: {{title: A, next: [{{when: x, to: b}}, {{to: fin}}]}}\nb: {{title: B, next: b}}\n{END}",
        [("J013", "b")],
    ),
    "a row that shows two things": (
        f"a: {{title: A, show: [{{fact: x, amount: y}}]}}\n{END}",
        [("J014", "fact")],
    ),
    "a row that shows nothing": (
        f"a: {{title: A, show: [{{label: Rien}}]}}\n{END}",
        [("J014", "label")],
    ),
    "an answer offered twice": (
        f"a: {{title: A, ask: [{{question: mot, type: choice, label: M, options: [oui, oui]}}]}}\n{END}",
        [("J015", "oui")],
    ),
    "a value offered twice": (
        f"a:\n  title: A\n  ask:\n    - question: mot\n      type: choice\n      label: M\n      options:\n"
        f"        - {{value: oui, label: Oui}}\n        - {{value: oui, label: Bien sûr}}\n{END}",
        [("J015", "value")],
    ),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_mistake_is_told_where_it_is(found, name):
    steps, expected = WRONG[name]
    assert found(steps) == expected


RIGHT = {
    "J001": f"a: {{title: A, next: fin}}\nb: {{kind: call, api: x, fails: fin}}\n{END}",
    "J002": f"a: {{title: A, next: fin}}\n{END}\n"
    "b: {actor: employee, kind: end, outcome: success, title: B}",
    "J003": f"a: {{title: A}}\n{END}",
    "J004": f"a: {{title: A, actor: employer}}\n{END}",
    "J007": f"a: {{kind: call, api: x}}\n{END}",
    "J008": f"a: {{title: A, {CHOICE}}}\n{END}",
    "J009": f"a: {{title: A, ask: {{question: mot, type: text, label: M}}}}\n{END}",
    "J010": f"a: {{title: A, ask: employer.iban}}\nb: {{title: B, ask: [employer.iban, mot]}}\n{END}",
    "J011": f"a: {{title: A, next: [{{when: x, to: b}}]}}\nfin1: {{kind: end, outcome: success, title: F}}\n"
    f"b: {{title: B}}\n{END}",
    "J012": f"a: {{title: A, next: [{{when: x, to: a}}]}}\n{END}",
    "J013": f"a: {{title: A, next: [{{when: x, to: b}}, {{to: fin}}]}}\nb: {{title: B, next: a}}\n{END}",
    "J014": f"a: {{title: A, show: [{{fact: x}}, {{amount: y, label: Y}}]}}\n{END}",
    "J015": f"a: {{title: A, {CHOICE}}}\n{END}",
}


@pytest.mark.parametrize("code", RIGHT)
def test_the_same_put_right_is_not_told(found, code):
    assert code not in [one for one, _ in found(RIGHT[code])]


def test_the_rest_of_a_right_journey_is_right_too(found):
    problems = {code: found(steps) for code, steps in RIGHT.items() if code not in ("J001", "J003")}
    assert {code: one for code, one in problems.items() if one} == {}


STAGES = "stages: [Avant, Après]\n"


def test_a_stage_is_one_of_the_list(found):
    assert found(f"a: {{title: A, stage: Aprés}}\n{END}", STAGES) == [("J005", "Aprés")]
    assert found(f"a: {{title: A, stage: Après}}\n{END}", STAGES) == []


def test_stages_need_no_list(found):
    assert found(f"a: {{title: A, stage: Quelque part}}\n{END}") == []


SITES = 'sites:\n  voisin: {name: Le voisin, address: voisin.example, colour: "#aabbcc"}\n'


def test_a_site_is_one_of_the_list(found):
    steps = f"a: {{kind: outside, site: SITE, title: A}}\n{END}"
    assert found(steps.replace("SITE", "voisine"), SITES) == [("J006", "voisine")]
    assert found(steps.replace("SITE", "voisin"), SITES) == []
    assert found(steps.replace("SITE", "voisin")) == [("J006", "voisin")]


def test_a_question_is_not_called_like_a_computed_value(found):
    values = "values: {cout: {formula: '1', type: euros, label: Coût}}\n"
    assert found(f"a: {{title: A, ask: [{{question: cout, label: C}}]}}\n{END}", values) == [("J010", "cout")]


def test_a_question_is_not_called_like_what_a_call_saves(found):
    steps = (
        f"a: {{title: A, ask: [{{question: recu, label: R}}]}}\nb: {{kind: call, api: x, saves: recu}}\n{END}"
    )
    assert [code for code, _ in found(steps)] == ["J010"]


def test_a_loop_of_one_side_is_told_on_that_side_only(found):
    steps = f"a: {{title: A}}\n{END}\nb: {{actor: employee, title: B, next: b}}"
    assert found(steps) == [("J013", "b")]


def test_a_skipped_step_leads_to_the_one_below_it_too(found):
    steps = f"a: {{title: A}}\nb: {{title: B, when: x, next: fin}}\nc: {{title: C}}\n{END}"
    assert found(steps) == []


def test_every_problem_is_told_at_once(found):
    steps = "a: {title: A, next: nulle-part, actor: voisin, stage: X}\nb: {text: sans titre}"
    codes = {code for code, _ in found(steps, STAGES)}
    assert {"J001", "J004", "J005", "J007"} <= codes


ROUND = {
    "failing": "b: {kind: call, api: x, fails: b}",
    "failing by turns": "b: {kind: call, api: x, fails: c}\nc: {kind: call, api: y, fails: b}",
    "on condition": "b: {kind: call, api: x, next: [{when: x, to: b}, {to: fin}]}",
}


@pytest.mark.parametrize("steps", ROUND.values(), ids=ROUND)
def test_calls_that_lead_to_each_other_with_no_screen_between_are_told(found, steps):
    """No screen stands between them: while the services are down, a click would never end."""
    assert "J013" in [code for code, _ in found(f"a: {{title: A}}\n{steps}\n{END}")]
