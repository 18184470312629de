"""Small journeys to rehearse, sound or deliberately broken."""

from __future__ import annotations

from dataclasses import replace
from textwrap import dedent, indent

import pytest

from maquette.project import load
from maquette.prototypes import build, write_all
from maquette.rules.registry import RULES

HEAD = """\
title: Un parcours
actors: {employer: Employeur, employee: Personne employée}
personas: [ana]
today: 2026-11-03
"""
BROKEN = {
    "blank": """
        age:
          title: Combien ?
          ask: {question: x, type: integer, label: Un nombre, least: "0", most: "4"}
        fin: {kind: end, outcome: success, title: "Il y en a {{ 10 / x }}"}
        """,
    "loop": """
        debut: {title: Bonjour}
        encore:
          title: Encore
          next: [{when: relation.start_date < today, to: debut}, {to: fin}]
        fin: {kind: end, outcome: success, title: Merci}
        """,
    "refused": """
        quand:
          title: Quand ?
          ask: {question: jour, type: date, label: Un jour, least: today, most: relation.start_date}
        fin: {kind: end, outcome: success, title: Merci}
        """,
    "unlabelled": """
        nom:
          title: Comment ?
          ask: {question: nom, label: Un nom, optional: true}
        age:
          title: Combien ?
          ask: {question: age, type: integer, label: "{{ nom }}"}
        fin: {kind: end, outcome: success, title: Merci}
        """,
    # Only a rule that is broken itself raises: see `broken_rule`.
    "exception": """
        debut: {title: Bonjour, ask: [declaration.hours, declaration.net_hourly]}
        quand:
          title: Quand ?
          next: [{when: cesu.net(declaration) > 0, to: fin}, {to: fin}]
        fin: {kind: end, outcome: success, title: Merci}
        """,
}
#: the step each of them is found on, and the steps gone through before
PLACES = {
    "blank": ("fin", ["age"]),
    "loop": ("debut", None),
    "refused": ("quand", []),
    "unlabelled": ("age", ["nom"]),
    "exception": ("quand", ["debut"]),
}


@pytest.fixture
def broken_rule(monkeypatch):
    """The rule of net pay raises what no rule should."""

    def raises(*_, **__):
        raise TypeError("no pay today")

    broken = replace(RULES["cesu.net"], function=raises)
    monkeypatch.setattr("maquette.player.journey.RULES", {**RULES, "cesu.net": broken})


@pytest.fixture
def staged(tree):
    """Write and check a project whose only journey has these steps; the project, built."""

    def staged(steps, head="", built=True):
        body = indent(dedent(steps).strip("\n"), "  ")
        loaded = load(tree({"journeys/simple.yaml": f"{HEAD}{dedent(head)}steps:\n{body}\n"}))
        assert loaded.project is not None, loaded.problems
        if built:
            write_all(build(loaded.project))
        return loaded.project

    return staged
