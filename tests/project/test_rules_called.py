"""Rules a journey calls with values: their types are checked like every other, and their lines are told."""

from __future__ import annotations

import pytest

JOURNEY = """\
title: Un parcours
actors: {employer: Employeur, employee: Personne employée}
personas: [ana]
today: 2026-11-03
values:
  montant: {formula: "FORMULA", type: TYPE, label: Un montant, why: true}
steps:
  debut: {title: Début, show: [{amount: montant}]}
  fin: {kind: end, outcome: success, title: Fin}
"""


def journey(formula, kind="euros"):
    return {"journeys/simple.yaml": JOURNEY.replace("FORMULA", formula).replace("TYPE", kind)}


@pytest.mark.parametrize(
    ("formula", "kind"),
    [
        ("tax_credit.amount(3000, 0, tax_credit.ceiling(1, false, false))", "euros"),
        ("advance.left(500, 11800.5, 12000)", "euros"),
        ("vouchers.rest(260, 200, 120)", "euros"),
        ("cmg.amount(120, 12, 3500, 2)", "euros"),
        ("sick_pay.right('2026-02-10', 150, 0)", "yes_no"),
        ("sick_pay.daily('2026-02-10', 900)", "euros"),
        ("floors.net('III', 'included')", "euros"),
        ("calendar.pay('2026-03-01', '2026-04-02')", "date"),
    ],
)
def test_values_of_the_right_type_are_taken(found, formula, kind):
    assert found(journey(formula, kind)) == []


@pytest.mark.parametrize(
    ("formula", "code"),
    [
        ("tax_credit.amount(3000, 0)", "E005"),
        ("tax_credit.amount(3000, 0, 'douze')", "E018"),
        ("cmg.amount(120, 12, 3500, 2.5)", "E018"),
        ("floors.net(3, 'included')", "E018"),
        ("tax_credit.amout(3000, 0, 1)", "E004"),
    ],
)
def test_a_value_of_another_type_is_told(found, formula, code):
    assert [problem for problem, _, _ in found(journey(formula))] == [code]
