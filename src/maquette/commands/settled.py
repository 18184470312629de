"""What the conditions of journeys are for each persona, before she answers anything."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from maquette.project import Project

if TYPE_CHECKING:
    from maquette.rehearsal.paper import Paper

__all__ = ["settled_by"]


def settled_by(project: Project) -> Callable[[str, str], frozenset[tuple[str, bool]]]:
    """(journey, persona) -> the parts of conditions that her own facts decide."""
    from maquette.rehearsal.paper import Paper  # noqa: PLC0415

    papers: dict[str, Paper] = {}

    def settled(journey: str, persona: str) -> frozenset[tuple[str, bool]]:
        if journey not in papers:
            papers[journey] = Paper(project, journey)
        paper = papers[journey]
        part = next((one for one in paper.parts if one.name == persona), None)
        if part is None:
            return frozenset()
        paper.cast(part)
        paper.begin(part, part.actor)
        return paper.settled()

    return settled
