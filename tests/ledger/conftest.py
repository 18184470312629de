"""Small journeys over a small dictionary: their ledger, and their problems."""

from __future__ import annotations

from textwrap import dedent, indent

import pytest

from maquette.ledger import ledger_of
from maquette.project import load

HEAD = """\
title: Un parcours
actors: {employer: Employeur, employee: Personne employée}
personas: [ana]
today: 2026-11-03
"""
END = "fin: {kind: end, outcome: success, title: Merci}"
FACTS = """\
employee.first_name: {type: text, label: Prénom, holders: [insee]}
employee.rate: {type: decimal, label: Taux, holders: [dgfip], law: CGI}
relation: {type: choice, label: Travail, from: relations, option: Ana, holders: [urssaf]}
relation.start_date: {type: date, label: Début du contrat, holders: [urssaf]}
declaration.hours: {type: hours, label: Heures}
declaration.net_hourly: {type: euros, label: Salaire net, holders: [urssaf]}
"""


@pytest.fixture
def loaded(tree):
    """A project whose only journey has these steps and these lines at its head."""

    def loaded(steps, head=""):
        text = f"{HEAD}{dedent(head)}steps:\n{indent(dedent(steps).strip(chr(10)), '  ')}\n  {END}\n"
        return load(tree({"journeys/simple.yaml": text, "fakedata/facts.yaml": FACTS}))

    return loaded


@pytest.fixture
def told(loaded):
    """Every problem of a journey as (code, characters it points at)."""

    def told(steps, head=""):
        result = loaded(steps, head)
        return [(one.code, _pointed(result, one.place)) for one in result.problems]

    return told


@pytest.fixture
def ledger(loaded):
    """The ledger of a journey that has no error."""

    def ledger(steps, head=""):
        project = loaded(steps, head).project
        return ledger_of(project.journeys["simple"], project.facts)

    return ledger


def _pointed(loaded, place):
    line = loaded.lines_of(place.file)[place.line - 1]
    return line[place.column - 1 : place.column - 1 + place.width]
