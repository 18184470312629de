"""A tax certificate tells what was spent and received, and the credit of the rules."""

from __future__ import annotations

from datetime import date

import pytest

from maquette.rules import called
from maquette.rules.given import MissingValueError

CREDIT = "Estimation du crédit d'impôt"


def test_wages_and_contributions_add_up_to_what_was_spent(make, section, cents):
    spent = {
        label: cents(cells[0])
        for label, cells in section(make("tax-certificate"), "Payé dans l'année").items()
    }
    total = spent.pop("Dépenses de l'année")
    assert spent == {"Salaires nets": 651360, "Cotisations": 323376}
    assert total == sum(spent.values()) == 974736


def test_a_total_that_was_corrected_stands_alone(make, section):
    corrected = make("tax-certificate", tax__year_spent=900000)
    assert list(section(corrected, "Payé dans l'année")) == ["Dépenses de l'année"]


@pytest.mark.parametrize(("aids", "expected"), [(0, 487368), (100000, 437368), (974736, 0)])
def test_the_credit_is_half_of_what_was_really_paid(make, section, cents, rates, aids, expected):
    document = make("tax-certificate", tax__box_7dr=aids)
    rows = section(document, CREDIT)
    assert cents(rows["Crédit d'impôt"][-1]) == expected
    today = date(2026, 11, 3)
    ceiling = called.tax_ceiling(rates, today, persons=1, first_year=False, disability=False)
    lines = called.explain_credit(rates, today, spent=974736, aids=aids, ceiling=ceiling)
    assert [abs(cents(cells[-1])) for cells in rows.values()] == [line.amount for line in lines]
    taken = [
        cents(cells[-1])
        for label, cells in rows.items()
        if label not in ("Dépenses retenues", "Crédit d'impôt")
    ]
    assert sum(taken) == cents(rows["Dépenses retenues"][-1])


def test_no_credit_is_told_of_a_household_that_is_not_known(make):
    document = make("tax-certificate", household__persons=None)
    assert CREDIT not in [one.title for one in document.sections]


@pytest.mark.parametrize("name", ["tax.year_spent", "tax.year_advance"])
def test_what_is_not_known_yet_is_named(make, name):
    with pytest.raises(MissingValueError) as missing:
        make("tax-certificate", **{name.replace(".", "__"): None})
    assert missing.value.name == name


def test_it_is_of_the_year_before(make):
    assert make("tax-certificate").about.endswith("année 2025")
