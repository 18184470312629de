"""The papers of the end of a contract tell the dates and the amounts of the rules, to the cent."""

from __future__ import annotations

from datetime import date

import pytest

from maquette.documents import written
from maquette.rules import contract_end
from maquette.rules.given import MissingValueError

DUE = "Sommes dues à la fin du contrat"


@pytest.mark.parametrize("kind", ["settlement", "end-certificate"])
@pytest.mark.parametrize("reason", ["dismissal", "resignation", "employer_death"])
def test_the_sums_due_are_those_of_the_rules_and_add_up(make, section, cents, rates, records, kind, reason):
    rows = section(make(kind, end__reason=reason), DUE)
    due = {label: cents(cells[-1]) for label, cells in rows.items()}
    given = {"relation": records["relation"], "end": {**records["end"], "reason": reason}}
    lines = contract_end.explain(rates, None, **given)
    assert list(due.items()) == [(line.label, line.amount) for line in lines]
    reference, total = due.pop("Salaire brut moyen d'un mois"), due.pop("Total des indemnités")
    assert reference == 62213  # the gross of 36 hours at 13.50 net, as the payslip of that month has it
    assert total == sum(due.values()) == contract_end.total(rates, None, **given)


def test_a_contract_of_seven_years_gives_its_golden_sums(make, section, cents):
    # A quarter of the average gross a year, from March 2019 to the end of the notice: 7 years and 9 months.
    rows = list(section(make("settlement"), DUE).values())
    assert [cents(cells[-1]) for cells in rows] == [62213, 120538, 0, 17420, 137958]
    assert round(62213 * (7 + 9 / 12) / 4) == 120538


def test_the_two_papers_tell_the_same_dates_and_the_reason(make, section):
    contracts = [section(make(kind), "Le contrat") for kind in ("settlement", "end-certificate")]
    assert contracts[0] == contracts[1]
    told = {label: cells[0] for label, cells in contracts[0].items()}
    assert told["Début du contrat"] == "4 mars 2019"
    assert told["Dernier jour du contrat"] == written.day(date(2027, 1, 1))
    assert told["Raison de la fin"] == "l'employeur met fin au contrat"


def test_wages_that_are_known_stand_on_the_certificate(make, section, cents):
    known = {"end__year_gross": 746556, "end__payslips": 12}
    wages = section(make("end-certificate", **known), "Les salaires")
    assert cents(wages["Salaire brut des douze derniers mois"][0]) == 746556
    assert wages["Bulletins de salaire remplacés"] == ("12",)
    assert "Les salaires" not in [one.title for one in make("end-certificate").sections]


@pytest.mark.parametrize("kind", ["settlement", "end-certificate"])
@pytest.mark.parametrize("name", ["end.reason", "end.notified_on", "end.unused_leave_days"])
def test_what_is_not_known_yet_is_named(make, kind, name):
    with pytest.raises(MissingValueError) as missing:
        make(kind, **{name.replace(".", "__"): None})
    assert missing.value.name == name


def test_the_receipt_is_signed_by_both(make):
    signed = make("settlement").to_sign
    assert [("Colette Marchand" in one, "Maria Da Costa" in one) for one in signed] == [
        (True, False),
        (False, True),
    ]
