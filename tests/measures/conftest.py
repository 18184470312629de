"""A small journey with its ways, and sessions written one event a line."""

from __future__ import annotations

from textwrap import dedent

import pytest

from maquette.journeys import Journey
from maquette.measures import Plan, Row, Task, Version, graph_of, measure
from maquette.yamlsource import read_text, validate

JOURNEY = """\
title: Un parcours
actors: {employer: Employeur, employee: Personne employée}
personas: [ana]
today: 2026-11-03
steps:
  accueil: {title: Accueil}
  choix:
    title: Un acompte ?
    ask: {question: acompte, type: yes_no, label: Un acompte}
    next:
      - {when: acompte is true, to: montant}
      - to: envoi
  montant: {title: Combien ?}
  envoi: {kind: call, api: a.b, fails: panne}
  fin: {kind: end, outcome: success, title: Fin}
  panne: {kind: end, outcome: refused, title: Panne}
"""


@pytest.fixture(scope="session")
def tree_of():
    from maquette.project.reader import Reader  # noqa: PLC0415

    reader = Reader(journey_of(JOURNEY), {})
    return lambda text: reader.expression(text).expression.tree


def journey_of(text):
    reading = read_text(dedent(text), "journeys/a.yaml")
    model, problems = validate(Journey, reading.document)
    assert problems == ()
    return model


@pytest.fixture(scope="session")
def graph(tree_of):
    return graph_of(journey_of(JOURNEY), ["fin"], tree_of, {"acompte": (True, False)})


@pytest.fixture(scope="session")
def plan(graph):
    return plan_of(graph)


def plan_of(graph, **told):
    task = Task("t", "Une tâche", ends=("fin",), rule=told.pop("rule", None))
    version = Version("b1", "v1", "a", {("", ""): graph})
    return Plan("etude", tasks={"t": task}, versions={"b1": version}, **told)


@pytest.fixture(scope="session")
def told():
    """Rows of a session: "seconds kind step key=value…", one a line."""

    def told(text, run="r1", by="participant"):
        rows = []
        for number, line in enumerate(dedent(text).strip().splitlines(), start=1):
            at, kind, *rest = line.split()
            values = dict(one.split("=") for one in rest if "=" in one)
            step = next((one for one in rest if "=" not in one), "")
            payload = {
                key: _typed(value) for key, value in values.items() if key not in ("control", "by", "seq")
            }
            if kind in ("action", "backtrack"):
                payload["trail"] = [step]
            rows.append(
                Row(
                    run,
                    int(values.get("seq", number)),
                    float(at),
                    values.get("by", by),
                    "employer",
                    kind,
                    "t",
                    step,
                    values.get("control", ""),
                    payload,
                    "b1",
                )
            )
        return rows

    return told


def _typed(value):
    if value in ("true", "false"):
        return value == "true"
    try:
        return float(value) if "." in value else int(value)
    except ValueError:
        return value


@pytest.fixture(scope="session")
def attempt(plan, told):
    """The one row of attempts of a session, as a dict."""

    def attempt(text, plan=plan):
        (row,) = measure(told(text), plan).attempts.to_dict("records")
        return row

    return attempt
