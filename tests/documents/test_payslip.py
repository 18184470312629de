"""A payslip tells the amounts of the rules, to the cent."""

from __future__ import annotations

import pytest

from maquette.rules import cesu
from maquette.rules.given import MissingValueError
from maquette.rules.rates import NoRateError

DOWN = "Du salaire brut au salaire net"
UP = "Ce que l'employeur ajoute"


def amount(cells):
    return cells[-1]


def test_the_payslip_of_a_known_month_has_its_golden_sums(make, section, cents):
    # What the population declared for September, at the same hours, pay and rates.
    document = make("payslip", declaration__month="2026-09")
    down, up = section(document, DOWN), section(document, UP)
    assert {label: cents(amount(down[label])) for label in ("Salaire brut", "Salaire net")} == {
        "Salaire brut": 62213,
        "Salaire net": 48600,
    }
    assert cents(amount(down["Total des cotisations salariales"])) == 13613
    assert cents(amount(up["Cotisations de l'employeur"])) == 28309 - 17986
    assert cents(amount(up["Coût total"])) == 72536


@pytest.mark.parametrize("quarters", [1, 63, 144, 868])
def test_the_net_is_that_of_the_declaration_and_the_lines_add_up(
    make, section, cents, rates, records, quarters
):
    document = make("payslip", declaration__hours=quarters)
    down = {label: cents(amount(cells)) for label, cells in section(document, DOWN).items()}
    up = {label: cents(amount(cells)) for label, cells in section(document, UP).items()}
    declared = {**records["declaration"], "hours": quarters}
    gross, net = down.pop("Salaire brut"), down.pop("Salaire net")
    withheld, added, cost = (
        down.pop("Total des cotisations salariales"),
        up.pop("Cotisations de l'employeur"),
        up.pop("Coût total"),
    )
    assert net == cesu.net(rates, None, declaration=declared)
    assert cost == cesu.cost(rates, None, relation=records["relation"], declaration=declared)
    assert len(down) > 3 and len(up) > 3
    assert -sum(down.values()) == withheld == gross - net
    assert sum(up.values()) == added == cost - gross


def test_the_tax_is_told_when_its_rate_is_known(make, section, cents):
    document = make("payslip", employee__pas_rate="2.5")
    taxed = section(document, "Impôt sur le revenu")
    base, rate, tax = taxed["Impôt prélevé, taux transmis"]
    assert rate.replace("\u202f", " ") == "2,5 %"
    assert cents(base) == cents(taxed["Salaire imposable"][-1])
    assert cents(taxed["Salaire versé"][-1]) - cents(tax) == 48600
    titles = [one.title for one in make("payslip", employee__pas_rate=None).sections]
    assert "Impôt sur le revenu" not in titles


def test_the_parties_are_the_two_sides_with_their_fictitious_identifiers(make):
    employer, employee = make("payslip").parties
    assert employer.lines[0] == "Madame Colette Marchand"
    assert "Numéro Cesu : DEMO-Z0001008" in employer.lines
    assert employee.lines[0] == "Madame Maria Da Costa"
    assert "Date de naissance : 24 juin 1971" in employee.lines


@pytest.mark.parametrize("name", ["declaration.hours", "declaration.net_hourly", "employee.last_name"])
def test_what_is_not_known_yet_is_named(make, name):
    with pytest.raises(MissingValueError) as missing:
        make("payslip", **{name.replace(".", "__"): None})
    assert missing.value.name == name


def test_a_month_before_the_rates_has_no_payslip(make):
    with pytest.raises(NoRateError):
        make("payslip", declaration__month="1995-01")
