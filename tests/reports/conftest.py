"""A study of eight people on two versions, and what a report is written from."""

from __future__ import annotations

import pytest

from maquette.findings import Evidence, FindingsFile
from maquette.measures import Plan, Task, Version, graph_of, measure
from maquette.project.reader import Reader
from maquette.reports.studied import Played, Studied

from .sample import journey_of_the_sample, participants

FINDINGS = {
    "facts": {
        "f1": {"participant": "P01", "step": "choix", "event": 4, "what": "Hésite <b>longtemps</b>"},
        "f2": {"participant": "P02", "step": "choix", "event": 5, "what": "=cmd|' /C calc'!A0"},
        "f3": {"participant": "P01", "step": "fin", "event": 6, "what": "Ne voit pas le reçu"},
    },
    "insights": {
        "acompte": {
            "text": "L'acompte n'est pas compris",
            "facts": ["f1", "f2"],
            "severity": {"lise": 3, "omar": 2},
        },
        "recu": {"text": "Le reçu ne se voit pas", "facts": ["f3"]},
    },
    "recommendations": {"dire": {"text": "Dire ce qu'est un acompte", "insights": ["acompte"]}},
    "changes": {
        "c1": {"text": "Une phrase de plus", "recommendations": ["dire"], "journey": "a", "step": "choix"}
    },
}


@pytest.fixture(scope="session")
def journey():
    return journey_of_the_sample()


@pytest.fixture(scope="session")
def graph(journey):
    reader = Reader(journey, {})

    def tree_of(text):
        return reader.expression(text).expression.tree

    return graph_of(journey, ["fin"], tree_of, {"acompte": (True, False)})


@pytest.fixture(scope="session")
def study(graph, journey):
    """A study of so many people on each version, given by hand or made."""

    def study(rows=None, *, versions=("v1",), count=8, language="fr", compared=None, **told):
        tasks = {
            "t1": Task("t1", "Déclarer <tout>", ends=("fin",), expects=("Relit avant d'envoyer",)),
            "t2": Task("t2", "Recommencer", ends=("fin",)),
        }
        known = {f"b{name}": Version(f"b{name}", name, "a", {("", ""): graph}) for name in versions}
        plan = Plan("etude", "Une étude & demie", "Y arrive-t-on ?", tasks=tasks, versions=known, **told)
        if rows is None:
            rows = [
                row
                for index, name in enumerate(versions)
                for row in participants(
                    graph, "accueil", tasks, count=count, build=f"b{name}", variant=name, seed=100 * index
                )
            ]
        played = {name: Played(name, "a", f"b{name}", journey, graph) for name in versions}
        evidence = Evidence(FindingsFile.model_validate(FINDINGS), unseen=["f3"])
        tables = measure(rows, plan)
        return Studied(
            plan, tables, played, "3 novembre 2026", language, evidence, compared, unverified=["f-sus"]
        )

    return study
