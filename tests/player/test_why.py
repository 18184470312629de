"""« Pourquoi ce montant ? »: the lines told add up to the amount shown."""

from __future__ import annotations

import html
import re
from decimal import Decimal

STEPS = """\
a:
  title: A
  ask: [{question: prime, type: euros, label: Prime}, {question: fois, type: integer, label: Fois}]
b: {title: B, show: [{amount: total, when: fois < 5}]}
fin: {kind: end, outcome: success, title: F}
"""


def values(why):
    return (
        "values:\n  double: {formula: prime * 2, type: euros, label: Double}\n"
        f"  total: {{formula: double * fois, type: euros, label: Total, why: {why}}}\n"
    )


def told(tab):
    """The rows of each closed explanation, by its label."""
    found = {}
    for one in tab.app.expander:
        body = " ".join(part.proto.body for part in one.get("html"))
        cells = re.findall(r"<d[td]>(.*?)</d[td]>", body)
        words = [" ".join(html.unescape(cell).replace("\u2060", "").split()) for cell in cells]
        found[" ".join(one.label.split())] = list(zip(words[::2], words[1::2], strict=True))
    return found


def cents(words):
    """An amount as it is told: its sign, in cents."""
    sign, amount = re.match(r"([+−=]?) ?([\d ]+,\d\d) €", words).groups()
    return (-1 if sign == "−" else 1) * int(Decimal(amount.replace(" ", "").replace(",", ".")) * 100)


def test_a_value_tells_the_facts_it_is_made_of_and_nothing_deeper(tiny):
    tab = tiny(STEPS, values("true")).goes_on(prime="10", fois="3")
    assert told(tab) == {
        "Total : pourquoi ce montant ?": [("Double", "20,00 €"), ("Fois", "3"), ("Total", "= 60,00 €")]
    }


def test_a_value_is_explained_only_where_it_is_asked_and_shown(tiny):
    assert told(tiny(STEPS, values("true")).goes_on(prime="10", fois="7")) == {}
    assert told(tiny(STEPS, values("false")).goes_on(prime="10", fois="3")) == {}


def test_the_lines_of_a_rule_add_up_to_the_amount_shown(home, contracts):
    tab = home("declarer-les-heures", persona="colette")
    answers = {
        "relation": contracts(tab.script, "colette")[0],
        "a_travaille": "Oui",
        "declaration.hours": "36 h 30",
        "autre_versement": "rien",
        "declaration.paid_on": "05/11/2026",
    }
    while tab.step != "verification":
        tab.goes_on(**{name: answers[name] for name in tab.asked if name in answers})
    lines = told(tab)["Coût total : pourquoi ce montant ?"]
    *parts, total = [(label, cents(amount)) for label, amount in lines if label != "Salaire brut"]
    assert total == ("Coût total", 73531)
    assert len(parts) > 5 and sum(amount for _, amount in parts) == 73531
