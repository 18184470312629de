"""What an author may write of a persona, and what is refused."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from textwrap import dedent

import pytest

from maquette.personas import OtherEmployer, Persona
from maquette.yamlsource import read_text, validate

ANA = """\
first_name: Ana
last_name: Blanc
sex: woman
born: 1950-02-01
role: employer
situation: Elle emploie Eva
"""


def read(more=""):
    reading = read_text(ANA + dedent(more), "personas/ana.yaml")
    assert reading.problems == ()
    return validate(Persona, reading.document)


def persona(more=""):
    model, problems = read(more)
    assert problems == ()
    return model


def codes(more):
    return [(one.code, one.details["key"].rpartition(" › ")[2]) for one in read(more)[1]]


def test_six_lines_make_a_persona():
    ana = persona()
    assert (ana.first_name, ana.born, ana.role) == ("Ana", date(1950, 2, 1), "employer")
    assert (ana.contracts, ana.works_for, ana.acts_for, ana.place) == ([], [], None, None)


def test_what_is_not_known_of_a_persona_is_said_to_be_a_hypothesis():
    ana = persona("quote: {text: Je verrai}")
    assert (ana.evidence, ana.quote.evidence) == ("hypothesis", "hypothesis")


CONTRACT = "{employee: eva, activity: housework, hours: 36.25, net_hourly: 13.50, since: 2019-03-04}"


def contract(**other):
    """A contract where some values are others."""
    pairs = [pair.split(": ") for pair in CONTRACT.strip("{}").split(", ")]
    return f"contracts: [{{{', '.join(f'{key}: {other.get(key, value)}' for key, value in pairs)}}}]"


def test_a_contract_is_read_to_the_cent_and_to_the_quarter():
    (one,) = persona(contract()).contracts
    assert (one.employee, one.activity, one.since) == ("eva", "housework", date(2019, 3, 4))
    assert (one.hours, one.net_hourly) == (Decimal("36.25"), Decimal("13.5"))
    assert (one.leave, one.written) == (None, True)


def test_an_employer_is_a_persona_or_somebody_described_here():
    maria = persona("""\
        works_for:
          - colette
          - {first_name: Jean, last_name: Lemaire, sex: man, born: 1938-11-30, activity: elder_care,
             hours: 40, net_hourly: 12.80, since: 2021-09-06}
        """)
    assert maria.works_for[0] == "colette"
    assert isinstance(maria.works_for[1], OtherEmployer)


@pytest.mark.parametrize("missing", ["first_name", "last_name", "sex", "born", "role", "situation"])
def test_what_a_persona_cannot_do_without_is_asked_for(missing):
    text = "".join(line for line in ANA.splitlines(keepends=True) if not line.startswith(missing))
    _, problems = validate(Persona, read_text(text, "personas/ana.yaml").document)
    assert [(one.code, one.details["key"]) for one in problems] == [("K002", missing)]


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("device: telephone", ("K004", "device")),
        ("digital_skill: moyen", ("K004", "digital_skill")),
        ("allowance: apa+", ("K004", "allowance")),
        ("place: 24", ("K005", "place")),
        ("place: -1", ("K005", "place")),
        ("place: 1.5", ("K003", "place")),
        ("cesu_plus: oui", ("K003", "cesu_plus")),
        ("goals: Payer Maria", ("K003", "goals")),
        ("acts_for: Colette Marchand", ("K006", "acts_for")),
        ("quote: Je verrai", ("K003", "quote")),
        ("iban: FR76", ("K001", "iban")),
        (contract(hours=0), ("K005", "hours")),
        (contract(hours=218), ("K005", "hours")),
        (contract(net_hourly="'13,5'"), ("K003", "net_hourly")),
        (contract(since="mars 2019"), ("K006", "since")),
        ("contracts: [{activity: housework, hours: 2, net_hourly: 13}]", ("K002", "since")),
        ("works_for: [{first_name: Jean}]", ("K002", "last_name")),
    ],
)
def test_what_does_not_fit_is_refused(more, expected):
    assert expected in codes(more)


@pytest.mark.parametrize("hours", ["2.1", "36.333"])
def test_hours_finer_than_a_quarter_are_refused_rather_than_rounded_without_a_word(hours):
    assert codes(contract(hours=hours))


def test_pay_finer_than_a_cent_is_refused_rather_than_rounded_without_a_word():
    assert codes(contract(net_hourly="13.505"))
