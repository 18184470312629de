"""What a rule called with values gives in a journey, and the lines « Pourquoi ce montant ? » tells."""

from __future__ import annotations

import shutil
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from maquette.player.facts import UnknownFactError
from maquette.player.why import reasons
from maquette.project import load
from maquette.rehearsal.paper import Paper

RATES = Path(__file__).parents[2] / "fakedata" / "rates"
JOURNEY = """\
title: Un parcours
actors: {employer: Employeur, employee: Personne employée}
personas: [ana]
today: 2026-11-03
values:
  montant: {formula: "FORMULA", type: TYPE, label: Un montant}
steps:
  fin: {kind: end, outcome: success, title: Fin, show: [{amount: montant}]}
"""


@pytest.fixture
def paper(tree):
    """A journey whose one value is a formula."""

    def paper(formula, kind):
        text = JOURNEY.replace("FORMULA", formula).replace("TYPE", kind)
        root = tree({"journeys/simple.yaml": text})
        shutil.copytree(RATES, root / "fakedata" / "rates", dirs_exist_ok=True)
        loaded = load(root)
        assert loaded.problems == ()
        return Paper(loaded.project, "simple").journey

    return paper


@pytest.mark.parametrize(
    ("formula", "kind", "value", "told"),
    [
        ("tax_credit.amount(3000, 500, 12000)", "euros", Decimal("1250.00"), "Crédit d'impôt"),
        ("advance.amount(500, 11800.5, 12000)", "euros", Decimal("99.75"), "Avance immédiate"),
        ("cmg.amount(120, 12, 3500, 2)", "euros", Decimal("938.91"), "CMG, part rémunération"),
        ("sick_pay.daily('2026-02-10', 900)", "euros", Decimal("14.79"), "Salaire journalier de base"),
        ("sick_pay.right('2026-02-10', 149.75, 599)", "yes_no", False, None),
        ("calendar.pay('2026-03-01', '2026-04-02')", "date", date(2026, 4, 9), None),
    ],
)
def test_a_rule_called_with_values_counts_and_explains(paper, formula, kind, value, told):
    journey = paper(formula, kind)
    labels = [label for label, _ in reasons(journey, "montant")]
    assert (told in labels) if told else labels == []
    assert journey.values["montant"].compute() == value


def test_a_date_without_rate_gives_no_amount_and_no_error_of_ours(paper):
    journey = paper("cmg.amount(120, 12, 3500, 2) + sick_pay.daily('2021-01-31', 900)", "euros")
    with pytest.raises(UnknownFactError):
        journey.values["montant"].compute()
    assert reasons(journey, "montant") == []
