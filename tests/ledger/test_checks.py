"""Facts asked although they are known, and exchanges that do not hold together."""

from __future__ import annotations

import pytest

SITES = """\
sites:
  voisin: {name: Le Voisin, address: voisin.example, colour: "#aabbcc", holds: [declaration.hours]}
"""
START = "relation.start_date"


def exchange(giver, receiver, *facts, right="law: CSS"):
    right = f", {right}" if right else ""
    return f"{{from: {giver}, to: {receiver}, facts: [{', '.join(facts)}]{right}}}"


def step(*exchanges, ask=""):
    asked = f", ask: {ask}" if ask else ""
    return f"a: {{title: A{asked}, exchanges: [{', '.join(exchanges)}]}}"


@pytest.mark.parametrize("ask", [START, f"[{START}]", f"{{fact: {START}}}", f"{{fact: {START}, mode: ask}}"])
def test_a_held_fact_asked_again_is_told_where_it_is(told, ask):
    assert told(f"a: {{title: A, ask: {ask}}}") == [("L001", START)]


@pytest.mark.parametrize(
    "ask",
    [
        f"{{fact: {START}, mode: confirm}}",
        f"{{fact: {START}, mode: reuse}}",
        f"{{fact: {START}, asked_because: Il sert à vérifier que c'est bien elle}}",
        "declaration.hours",
        "relation",
        "{question: debut, type: date, label: Depuis quand ?, asked_because: Pour une étude}",
    ],
)
def test_nothing_is_told_of_what_is_not_asked_again_or_is_asked_for_a_reason(told, ask):
    assert told(f"a: {{title: A, ask: {ask}}}") == []


def test_an_empty_reason_is_no_reason(told):
    assert told(f'a: {{title: A, ask: {{fact: {START}, asked_because: ""}}}}') == [("L001", START)]


def test_a_journey_as_it_is_today_is_not_reproached_what_it_asks(told):
    assert told(f"a: {{title: A, ask: {START}}}", "state: current\n") == []


def test_what_a_site_knows_is_not_asked_again_either(told):
    assert told("a: {title: A, ask: declaration.hours}", SITES) == [("L001", "declaration.hours")]


def test_a_fact_nobody_described_cannot_be_exchanged(told):
    assert told(step(exchange("urssaf", "dgfip", "relation.start"))) == [("J017", "relation.start")]
    head = SITES.replace("declaration.hours", "declaration.hour")
    assert told("a: {title: A}", head) == [("J017", "declaration.hour")]


def test_who_gives_is_a_holder_or_a_site(told):
    assert told(step(exchange("ursaf", "dgfip", START))) == [("L002", "ursaf")]
    assert told(step(exchange("quelqu'un", "dgfip", START))) == [("L002", "quelqu'un")]


def test_who_receives_may_be_new_but_not_nearly_somebody_known(told):
    assert told(step(exchange("urssaf", "France Travail", START))) == []
    assert told(step(exchange("urssaf", "dgfipp", START))) == [("L002", "dgfipp")]


@pytest.mark.parametrize(("operator", "expected"), [("ursaf", [("L002", "ursaf")]), ("bricothèque", [])])
def test_who_runs_the_service_may_be_new_but_not_nearly_somebody_known(told, operator, expected):
    assert told("a: {title: A}", f"operator: {operator}\n") == expected


@pytest.mark.parametrize("right", ["law: CSS", "consent: mandat"])
def test_an_exchange_stands_on_a_law_or_a_consent(told, right):
    assert told(step(exchange("urssaf", "dgfip", START, right=right))) == []
    assert told(step(exchange("urssaf", "dgfip", START, right=""))) == [("L003", "from")]
    assert told(step(exchange("urssaf", "dgfip", START, right=f'{right.split(":")[0]}: ""'))) == [
        ("L003", "from")
    ]


def test_who_gives_a_fact_knows_it(told):
    assert told(step(exchange("dgfip", "urssaf", START))) == [("L004", START)]


def test_who_received_a_fact_further_up_may_give_it(told):
    there, further = exchange("urssaf", "dgfip", START), exchange("dgfip", "insee", START)
    assert told(step(there, further)) == []
    assert told(step(further, there)) == [("L004", START)]


def test_a_site_gives_what_it_knows_by_its_key_or_its_brand(told):
    for name in ("voisin", "Le Voisin"):
        assert told(step(exchange(name, "urssaf", "declaration.hours")), SITES) == []
        assert told(step(exchange(name, "urssaf", START)), SITES) == [("L004", START)]


def test_what_the_person_says_to_the_service_its_operator_may_give(told):
    given = step(exchange("dgfip", "insee", "declaration.hours"), ask="declaration.hours")
    assert told(given, "operator: dgfip\n") == []
    assert told(given, "operator: urssaf\n") == [("L004", "declaration.hours")]


def test_a_service_that_nobody_is_said_to_run_may_be_anybodys(told):
    assert told(step(exchange("dgfip", "insee", "declaration.hours"), ask="declaration.hours")) == []


def test_what_the_person_says_to_a_site_is_not_said_to_the_service(told):
    steps = f"""\
        a:
          kind: outside
          site: voisin
          title: A
          ask: {{fact: {START}, mode: confirm}}
          exchanges:
            - {exchange("voisin", "dgfip", START)}
            - {exchange("insee", "dgfip", START)}
        """
    assert told(steps, SITES) == [("L004", START)]


def test_a_warning_stops_nothing(loaded):
    assert loaded(f"a: {{title: A, ask: {START}}}").project is not None
