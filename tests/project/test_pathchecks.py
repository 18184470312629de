"""What walking every way with its answers shows, and what it must not say."""

from __future__ import annotations

from textwrap import indent

import pytest

from maquette.project import load

HEAD = "title: T\nactors: {employer: E}\npersonas: [ana]\ntoday: 2026-11-03\n"
ASK = "ask: {question: mot, type: choice, label: M, options: [oui, non]}"
NUMBER = "ask: {question: nombre, type: integer, label: N}"
END = "fin: {kind: end, outcome: success, title: F}"
FORK = f"a: {{title: A, {ASK}, next: [{{when: mot is 'oui', to: b}}, {{to: c}}]}}\n"

WRONG = {
    "an answer ruled out by the branch": (
        f"{FORK}b: {{title: B, next: [{{when: mot is 'non', to: a}}, {{to: fin}}]}}\nc: {{title: C}}\n{END}",
        [("J035", "mot is 'non'")],
    ),
    "a condition said by the branch": (
        f"{FORK}b: {{title: B, when: mot is 'oui', next: fin}}\nc: {{title: C}}\n{END}",
        [("J036", "mot is 'oui'")],
    ),
    "a number of another branch": (
        f"{FORK}b: {{title: B, {NUMBER}}}\nc: {{title: 'C {{{{ nombre }}}}'}}\n{END}",
        [("J037", "nombre")],
    ),
    "a receipt where its call failed": (
        f"a: {{kind: call, api: x, saves: recu, fails: b, next: fin}}\n"
        f"b: {{title: 'B {{{{ recu }}}}'}}\n{END}",
        [("J037", "recu")],
    ),
    "a question in its own title": (
        f"a: {{title: 'A {{{{ nombre }}}}', {NUMBER}}}\n{END}",
        [("J037", "nombre")],
    ),
    "an answer that holds one back": (
        f"a: {{title: A, {ASK}}}\nb: {{title: B, next: [{{when: mot is 'oui', to: b}}, {{to: fin}}]}}\n{END}",
        [("J039", "b")],
    ),
    "an answer of a task that may be done later": (
        "l: {kind: tasks, title: L, tasks: [{label: A, start: a}, {label: B, start: b}], next: fin}\n"
        f"a: {{title: A, {NUMBER}, next: l}}\nb: {{title: 'B {{{{ nombre }}}}', next: l}}\n{END}",
        [("J037", "nombre")],
    ),
    "an answer of a task left out": (
        "l: {kind: tasks, title: L, tasks: [{label: A, start: a, optional: true}], next: b}\n"
        f"a: {{title: A, {NUMBER}, next: l}}\nb: {{title: 'B {{{{ nombre }}}}'}}\n{END}",
        [("J037", "nombre")],
    ),
    "a task that is never there": (
        f"a: {{title: A, {ASK}, next: [{{when: mot is 'oui', to: l}}, {{to: fin}}]}}\n"
        "l: {kind: tasks, title: L, tasks: [{label: B, start: b, when: mot is 'non'}], next: fin}\n"
        f"b: {{title: B, next: l}}\n{END}",
        [("J035", "mot is 'non'")],
    ),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_only_the_ways_show_is_told_where_it_is(told, name):
    steps, expected = WRONG[name]
    assert told(steps) == expected


RIGHT = {
    "an answer of a task read by one after it": (
        "l: {kind: tasks, title: L, next: c, "
        "tasks: [{label: A, start: a}, {label: B, start: b, after: [a]}]}\n"
        f"a: {{title: A, {NUMBER}, next: l}}\nb: {{title: 'B {{{{ nombre }}}}', next: l}}\n"
        f"c: {{title: 'C {{{{ nombre }}}}'}}\n{END}"
    ),
    "a task after one that is not in the list": (
        "l: {kind: tasks, title: L, next: fin, tasks: [{label: A, start: a}, "
        "{label: B, start: b, when: mot is 'oui', after: [a]}, {label: C, start: c, after: [b]}]}\n"
        f"a: {{title: A, {ASK}, next: l}}\nb: {{title: B, next: l}}\n"
        f"c: {{title: 'C', when: mot is 'non', next: l}}\n{END}"
    ),
    "a task that an answer of another one brings": (
        "l: {kind: tasks, title: L, next: fin, "
        "tasks: [{label: A, start: a}, {label: B, start: b, when: mot is 'oui'}]}\n"
        f"a: {{title: A, {ASK}, next: l}}\nb: {{title: B, next: l}}\n{END}"
    ),
    "two conditions that share all answers": (
        f"a: {{title: A, {ASK}, next: [{{when: mot is 'oui', to: b}}, {{when: mot is 'non', to: c}}]}}\n"
        f"b: {{title: B}}\nc: {{title: C}}\n{END}"
    ),
    "a number asked and shown under one condition": (
        f"a: {{title: A, when: today.day > 15, {NUMBER}}}\n"
        f"b: {{title: 'B {{{{ nombre }}}}', when: today.day > 15}}\n{END}"
    ),
    "a number that something stands for": (
        f"{FORK}b: {{title: B, {NUMBER}}}\nc: {{title: \"C {{{{ nombre | default('…') }}}}\"}}\n{END}"
    ),
    "a row shown once one comes back": (
        f"a: {{title: A, {ASK}, show: [{{fact: declaration.hours, when: mot is 'oui'}}]}}\n{END}"
    ),
    "an optional choice left empty": (
        "a: {title: A, ask: {question: mot, type: choice, label: M, options: [oui, non], optional: true},"
        " next: [{when: mot is 'oui' or mot is 'non', to: fin}, {to: b}]}\nb: {title: B}\n" + END
    ),
    "an amount of the rules": (
        f"a: {{title: A, ask: [declaration.hours, declaration.net_hourly],"
        f" next: [{{when: cesu.net(declaration) > 0, to: fin}}, {{to: b}}]}}\nb: {{title: B}}\n{END}"
    ),
    "a question asked again by the loop": (
        f"a: {{title: A, {ASK}, next: [{{when: mot is 'oui', to: b}}, {{to: fin}}]}}\n"
        f"b: {{title: B, next: a}}\n{END}"
    ),
    "the other side's answer": (
        f"a: {{title: A, {ASK}}}\n{END}\n"
        "vu: {actor: employee, title: V, when: mot is 'oui'}\n"
        "merci: {actor: employee, kind: end, outcome: success, title: M}"
    ),
}


@pytest.mark.parametrize("name", RIGHT)
def test_what_is_right_is_not_told(told, name):
    assert told(RIGHT[name]) == []


def test_the_way_that_misses_an_answer_is_told(tree):
    steps = WRONG["a number of another branch"][0]
    root = tree({"journeys/simple.yaml": f"{HEAD}steps:\n{indent(steps, '  ')}\n"})
    (problem,) = load(root).problems
    assert problem.details["way"] == "a → c"
