"""The ledger of a journey: what is asked, confirmed, reused, by whom it is held, by what right it is used."""

from __future__ import annotations

import pytest

from maquette.ledger import Basis, Scope

SITES = """\
sites:
  voisin: {name: Le Voisin, address: voisin.example, colour: "#aabbcc", holds: [declaration.hours]}
"""


def item(name, **keys):
    return "{" + ", ".join(f"{key}: {value}" for key, value in {"fact": name, **keys}.items()) + "}"


def one(ledger, ask, head="", more=""):
    return ledger(f"a: {{title: A, ask: {ask}{more}}}", head).lines[0]


@pytest.mark.parametrize(
    ("ask", "treatment"),
    [
        ("declaration.hours", "asked"),
        ("{question: mot, label: Un mot}", "question"),
        ("relation", "chosen"),
        (item("declaration.net_hourly", mode="confirm"), "confirmed"),
        (item("declaration.net_hourly", mode="reuse"), "reused"),
    ],
)
def test_each_question_of_a_step_is_a_line(ledger, ask, treatment):
    line = one(ledger, ask)
    assert (line.step, line.actor, line.treatment) == ("a", "employer", treatment)


def test_a_line_says_its_words_and_who_knows_it(ledger):
    line = one(ledger, item("relation.start_date", label="Depuis quand ?", asked_because="Preuve"))
    assert (line.label, line.holders, line.because) == ("Depuis quand ?", ("urssaf",), "Preuve")
    assert one(ledger, "relation.start_date").label == "Début du contrat"


def test_the_lines_of_the_other_side_are_hers(ledger):
    steps = """\
        vu: {title: V, actor: employee, ask: declaration.hours}
        bye: {kind: end, outcome: success, title: Fin, actor: employee}
        """
    assert [line.actor for line in ledger(steps).lines] == ["employee"]


def test_who_asks_is_the_site_or_the_operator_of_the_service(ledger):
    assert one(ledger, "declaration.hours").party == ""
    assert one(ledger, "declaration.hours", "operator: urssaf\n").party == "urssaf"
    on_site = ", kind: outside, site: voisin"
    assert one(ledger, "declaration.hours", SITES, on_site).party == "Le Voisin"


def test_a_site_is_among_the_holders_of_what_it_knows(ledger):
    assert one(ledger, "declaration.hours", SITES).holders == ("Le Voisin",)


def test_what_is_held_and_asked_could_be_reused_unless_a_reason_is_given(ledger):
    assert one(ledger, "relation.start_date").reusable
    assert not one(ledger, item("relation.start_date", asked_because="Preuve")).reusable
    assert not one(ledger, "declaration.hours").reusable
    assert not one(ledger, "relation").reusable
    assert not one(ledger, item("relation.start_date", mode="confirm")).reusable


WAGE = item("declaration.net_hourly", mode="confirm")
PASS = ", exchanges: [{from: urssaf, to: TO, facts: [declaration.net_hourly], RIGHT}]"


def test_who_runs_the_service_reuses_what_it_holds_with_nobodys_leave(ledger):
    assert one(ledger, WAGE, "operator: urssaf\n").basis == Basis("own")


@pytest.mark.parametrize("right", [("law", "CSS"), ("consent", "mandat")])
def test_what_comes_from_somebody_else_stands_on_the_law_or_consent_of_its_exchange(ledger, right):
    more = PASS.replace("TO", "dgfip").replace("RIGHT", ": ".join(right))
    assert one(ledger, WAGE, "operator: dgfip\n", more).basis == Basis(*right)


def test_an_exchange_towards_somebody_else_lets_nobody_reuse(ledger):
    more = PASS.replace("TO", "insee").replace("RIGHT", "law: CSS")
    assert one(ledger, WAGE, "operator: dgfip\n", more).basis == Basis("missing")


def test_the_law_of_a_fact_lets_it_be_reused(ledger):
    assert one(ledger, item("employee.rate", mode="reuse"), "operator: urssaf\n").basis == Basis("law", "CGI")


def test_what_nothing_allows_says_so(ledger):
    assert one(ledger, WAGE).basis == Basis("missing")


def test_what_the_journey_fills_in_itself_needs_no_leave(ledger):
    assert one(ledger, item("declaration.hours", mode="confirm", known="3.5")).basis == Basis("journey")


def test_what_is_asked_at_one_step_may_be_reused_at_another(ledger):
    steps = f"""\
        a: {{title: A, ask: declaration.hours}}
        b: {{title: B, ask: {item("declaration.hours", mode="reuse")}}}
        """
    assert ledger(steps).lines[1].basis == Basis("journey")


def test_what_is_asked_or_chosen_needs_no_leave(ledger):
    assert one(ledger, "relation").basis is None
    assert one(ledger, "declaration.hours").basis is None


def test_a_fact_is_counted_once_by_what_costs_most(ledger):
    steps = f"""\
        a: {{title: A, ask: [{item("declaration.net_hourly", mode="reuse")}, relation]}}
        b: {{title: B, ask: [declaration.net_hourly, {{question: mot, label: M}}]}}
        c: {{title: C, ask: {WAGE}}}
        """
    found = ledger(steps)
    assert found.treatments() == {"declaration.net_hourly": "asked", "relation": "chosen", "mot": "question"}
    assert found.counts() == {"asked": 1, "question": 1, "chosen": 1, "confirmed": 0, "reused": 0}


def test_lines_are_found_by_holder(ledger):
    found = ledger("a: {title: A, ask: [relation.start_date, employee.rate, relation]}").by_holder()
    assert {holder: [line.name for line in lines] for holder, lines in found.items()} == {
        "dgfip": ["employee.rate"],
        "urssaf": ["relation.start_date", "relation"],
    }


def test_each_exchange_is_a_passage_and_each_law_or_consent_says_what_it_opens(ledger):
    steps = """\
        a:
          title: A
          exchanges:
            - {from: dgfip, to: urssaf, facts: [employee.rate], api: pas.rate, consent: mandat}
            - {from: urssaf, to: voisin, facts: [relation.start_date], law: CSS}
        b:
          title: B
          exchanges:
            - {from: urssaf, to: dgfip, facts: [employee.rate, relation], api: autre, consent: mandat}
        """
    found = ledger(steps, SITES)
    assert [(one.step, one.giver, one.receiver) for one in found.passages] == [
        ("a", "dgfip", "urssaf"),
        ("a", "urssaf", "Le Voisin"),
        ("b", "urssaf", "dgfip"),
    ]
    assert found.scopes() == (
        Scope(Basis("consent", "mandat"), ("employee.rate", "relation"), ("pas.rate", "autre")),
        Scope(Basis("law", "CSS"), ("relation.start_date",), ()),
    )


def test_a_journey_that_asks_nothing_has_an_empty_ledger(ledger):
    found = ledger("a: {title: A}")
    assert (found.lines, found.passages, found.by_holder(), found.scopes()) == ((), (), {}, ())
    assert set(found.counts().values()) == {0}
