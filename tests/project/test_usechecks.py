"""Answers that nothing uses are told once, where they are asked; what is used in any way is not."""

from __future__ import annotations

import pytest

WORD = "{question: mot, label: M}"
END = "fin: {kind: end, outcome: success, title: F}"
ASK = f"a: {{title: A, ask: {WORD}}}\n"
HOURS = "a: {title: A, ask: declaration.hours}\n"
NO = "non: {kind: end, outcome: refused, title: N}"
SEEN = "vu: {actor: employee, kind: end, outcome: success, title"
CALL = "envoi: {kind: call, api: x}\n"
CHECK = "verification: {kind: check, title: V}\n"
FACTS = "fakedata/facts.yaml"


def test_a_question_whose_words_are_empty_is_told_by_its_name(told):
    assert told(f"a: {{title: A, ask: {{question: mot, label: ''}}}}\n{END}") == [("J060", "mot")]


@pytest.mark.parametrize("after", ["", CHECK, CALL], ids=["an end", "a check page", "a call"])
def test_a_question_that_nothing_reads_is_told(told, after):
    assert told(f"{ASK}{after}{END}") == [("J060", "mot")]


READ = {
    "a text": f"{ASK}fin: {{kind: end, outcome: success, title: 'F {{{{ mot }}}}'}}",
    "a row": f"{ASK}fin: {{kind: end, outcome: success, title: F, show: [{{fact: mot}}]}}",
    "a way out": f"a: {{title: A, ask: {WORD}, next: [{{when: mot is 'x', to: a}}, {{to: fin}}]}}\n{END}",
    "a condition of a step": f"{ASK}b: {{title: B, when: mot is 'x'}}\n{END}",
    "a row's condition": f"{ASK}b: {{title: B, show: [{{fact: today, when: mot is 'x'}}]}}\n{END}",
    "a hint": f"{ASK}b: {{title: B, ask: {{fact: declaration.hours, hint: 'Pour {{{{ mot }}}}'}}}}\n{END}",
    "the other side": f"{ASK}{END}\n{SEEN}: 'V {{{{ mot }}}}'}}",
    "an exchange": f"{ASK}b: {{title: B, exchanges: [{{from: E, to: caf, consent: mot}}]}}\n{END}",
    "a wait": (
        "a: {kind: wait, title: A, for: employee, what: dire, until: mot is 'x'}\n"
        f"{END}\nb: {{actor: employee, title: B, ask: {WORD}}}\n"
        f"{SEEN}: V}}"
    ),
    "a bound": (
        "a: {title: A, ask: {question: jour, type: date, label: J}}\n"
        "b: {title: B, ask: {question: fin_le, type: date, label: L, least: jour}}\n"
        "fin: {kind: end, outcome: success, title: '{{ fin_le }}'}"
    ),
    "what is filled in": (
        "a: {title: A, ask: {question: combien, type: hours, label: C}}\n"
        f"b: {{title: B, ask: {{fact: declaration.hours, mode: confirm, known: combien}}}}\n{END}"
    ),
    "a study": f"a: {{title: A, ask: {{question: mot, label: M, asked_because: pour les tests}}}}\n{END}",
}  # fmt: skip


@pytest.mark.parametrize("name", READ)
def test_a_question_that_something_reads_is_not_told(told, name):
    assert told(READ[name], "operator: E\n") == []


@pytest.mark.parametrize(
    "part", ["conditions: {bon: mot is 'x'}", "values: {v: {formula: mot, type: text, label: V}}"]
)
def test_a_condition_or_a_computation_is_a_use(told, part):
    assert told(f"{ASK}{END}", f"{part}\n") == []


def test_rows_of_a_list_and_scopes_of_a_consent_are_a_use(told):
    assert told(f"a: {{kind: list, title: A, name: enfants, item: E, each: [{WORD}]}}\n{END}") == []
    scope = "{name: accord, label: S, facts: [declaration.hours], holder: urssaf, to: caf}"
    assert told(f"a: {{kind: consent, title: A, scopes: [{scope}]}}\n{END}") == []


FORK = (
    "debut: {title: D, ask: {question: oui, type: yes_no, label: O},"
    " next: [{when: oui, to: a}, {to: envoi}]}\n"
    f"{CALL}{END}\n"
)


def test_a_fact_asked_on_a_way_that_sends_nothing_is_told_once(told):
    steps = f"{FORK}a: {{title: A, ask: relation.leave}}\nb: {{title: B, ask: relation.leave}}\n"
    assert told(f"{steps}{NO}") == [("J061", "relation.leave")]


MAYBE = "next: [{when: today.day > 3, to: envoi}, {to: non}]"
NET = "show: [{amount: net}]"
LEAVE = "fact: relation.leave"
SENT = {
    "a call further on": f"{HOURS}{CALL}{END}",
    "a check page further on": f"{HOURS}{CHECK}{END}",
    "one of its two ways": f"{FORK}a: {{title: A, ask: declaration.hours, {MAYBE}}}\n{NO}",
    "a journey that does not say how it is sent": f"{HOURS}{END}",
    "a call of the other side": f"{HOURS}{END}\nelle: {{actor: employee, kind: call, api: x}}\n{SEEN}: V}}",
    "a choice of contract": f"{FORK}a: {{title: A, ask: relation}}\n{NO}",
    "its whole record in a rule": f"{FORK}a: {{title: A, ask: declaration.net_hourly, {NET}}}\n{NO}",
    "a fact that is reused": f"{FORK}a: {{title: A, ask: {{{LEAVE}, mode: reuse}}}}\n{NO}",
    "a reason": f"{FORK}a: {{title: A, ask: {{{LEAVE}, asked_because: R}}}}\n{NO}",
}  # fmt: skip


@pytest.mark.parametrize("name", SENT)
def test_a_fact_that_serves_is_not_told(told, name):
    head = "values: {net: {formula: cesu.net(declaration), type: euros, label: N}}\n"
    assert told(SENT[name], head) == []


def test_a_bound_of_the_dictionary_reads_another_fact(told):
    facts = (
        "relation.leave: {type: text, label: L}\nrelation.start_date: {type: date, label: S}\n"
        "end.on: {type: date, label: F, least: relation.start_date}\n"
    )
    ways = "a: {title: A, ask: [relation.start_date, end.on]}\nnon: {kind: end, outcome: refused, title: N}"
    found = told(f"{FORK}{ways}", **{FACTS: facts})
    assert found == [("J061", "end.on")]


def test_what_is_given_to_the_other_side_reads_another_fact(told):
    ways = f"a: {{title: A, ask: relation.start_date}}\n{NO}"
    given = "given: {end.on: relation.start_date}\n"
    facts = "relation.start_date: {type: date, label: S}\nend.on: {type: date, label: F}\n"
    assert told(f"{FORK}{ways}", given, **{FACTS: facts}) == []
