"""Two versions of a journey: what is no longer asked, what that takes, and what is newly asked."""

from __future__ import annotations

import pytest

from maquette.ledger import compare
from maquette.ledger.comparison import in_order

BEFORE = """\
a: {title: A, ask: [relation.start_date, declaration.hours, {question: mot, label: Un mot}]}
b: {title: B, ask: {fact: employee.rate, mode: confirm}}
"""
AFTER = """\
a: {title: A, ask: [{fact: relation.start_date, mode: confirm}, declaration.hours, employee.first_name]}
b:
  title: B
  ask: {fact: employee.rate, mode: reuse}
  exchanges: [{from: dgfip, to: urssaf, facts: [employee.rate], law: CGI}]
"""


def names(changes):
    return [change.name for change in changes]


@pytest.fixture
def compared(ledger):
    return compare(ledger(BEFORE, "state: current\n"), ledger(AFTER))


def test_what_is_no_longer_asked_says_what_became_of_it(compared):
    assert [(one.name, one.before, one.after) for one in compared.no_longer_asked()] == [
        ("mot", "question", None),
        ("relation.start_date", "asked", "confirmed"),
    ]


def test_what_is_newly_asked_confirmed_or_reused_is_told(compared):
    assert names(compared.newly_asked()) == ["employee.first_name"]
    assert names(compared.newly("confirmed")) == ["relation.start_date"]
    assert names(compared.newly("reused")) == ["employee.rate"]


def test_what_does_not_change_is_no_change(compared):
    assert "declaration.hours" not in names(compared.changes)


def test_exchanges_of_one_version_only_are_told(compared, ledger):
    assert [(one.giver, one.receiver) for one in compared.needed] == [("dgfip", "urssaf")]
    assert compared.dropped == ()
    back = compare(ledger(AFTER), ledger(BEFORE))
    assert (len(back.needed), len(back.dropped)) == (0, 1)


def test_an_exchange_that_only_moved_to_another_step_is_the_same(ledger):
    moved = AFTER.replace("b:\n", "c:\n")
    result = compare(ledger(AFTER), ledger(moved))
    assert (result.needed, result.dropped, result.changes) == ((), (), ())


def test_a_gone_question_keeps_the_words_it_had(compared):
    assert next(one.line.label for one in compared.changes if one.name == "mot") == "Un mot"


@pytest.mark.parametrize(
    ("one", "other", "first"),
    [
        ("current", "target", "one"),
        ("target", "current", "other"),
        ("target", "target", "other"),
        ("current", "current", "other"),
    ],
)
def test_the_journey_as_it_is_comes_first_else_the_one_compared_to(ledger, one, other, first):
    versions = {
        "one": ledger("a: {title: A}", f"state: {one}\n"),
        "other": ledger("a: {title: B, ask: relation}", f"state: {other}\n"),
    }
    before, _ = in_order(versions["one"], versions["other"])
    assert before is versions[first]
