"""Mistakes in the documents a step shows."""

from __future__ import annotations

from collections.abc import Iterator

from maquette.documents import KINDS
from maquette.journeys import Journey
from maquette.problems import Problem
from maquette.yamlsource import Document

__all__ = ["check_documents"]


def check_documents(journey: Journey, document: Document) -> Iterator[Problem]:
    """Who a document names besides the two sides: it is told when it names somebody, and only then."""
    naming = [name for name, kind in KINDS.items() if kind.names_party]
    for step, one in journey.steps.items():
        for index, row in enumerate(one.show):
            if row.document in naming and not (row.party or "").strip():
                place = document.value_place("steps", step, "show", index, "document")
                yield Problem("J047", place, {"document": row.document, "step": step})
            elif row.party is not None and row.document not in naming:
                place = document.place("steps", step, "show", index, "party")
                yield Problem("J048", place, {"allowed": naming})
