"""A task list: it goes on once all is done, and each task comes back to it."""

from __future__ import annotations

import pytest

LIST = "dossier: {kind: tasks, title: Dossier, tasks: [%s], next: fin}\n"
STEPS = """
aide: {title: Qui ?, next: dossier}
heures: {title: Combien ?, next: dossier}
fin: {kind: end, outcome: success, title: Merci}
"""
AIDE, HEURES = "{label: Qui, start: aide}", "{label: Combien, start: heures}"


def after(*names):
    return f"{{label: Combien, start: heures, after: [{', '.join(names)}]}}"


@pytest.mark.parametrize(
    ("tasks", "codes"),
    [
        (f"{AIDE}, {HEURES}", []),
        (f"{AIDE}, {after('aide')}", []),
        (f"{AIDE}, {after('aides')}", [("J072", "aides")]),
        (f"{AIDE}, {after('heures')}", [("J072", "heures")]),
        (f"{after('aide')}, {AIDE}", [("J072", "aide")]),
        (f"{AIDE}, {HEURES}, {{label: Fin, start: fin}}", [("J070", "next"), ("J071", "fin")]),
        (f"{AIDE}, {HEURES}, {{label: Mot, start: mots}}", [("J001", "mots")]),
        (AIDE, [("J011", "heures")]),
    ],
)
def test_each_task_is_named_comes_back_and_waits_for_one_above(found, tasks, codes):
    assert found(LIST % tasks + STEPS) == codes


def test_a_list_says_what_comes_after_it(found):
    without = LIST.replace(", next: fin", "") % f"{AIDE}, {HEURES}"
    assert found(without + STEPS) == [("J070", "dossier")]


def test_a_list_asks_nothing_beside(found):
    asking = (LIST % f"{AIDE}, {HEURES}").replace("next: fin", "next: fin, ask: x")
    assert found(asking + STEPS) == [("J033", "ask")]
