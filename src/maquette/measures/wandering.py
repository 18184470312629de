"""Whether a path is one the journey accepts, and how often it leads off it."""

from __future__ import annotations

from maquette.measures.attempt import Attempt
from maquette.measures.graph import Graph

__all__ = ["accepted_in_order", "off_path"]


def accepted_in_order(attempt: Attempt, graph: Graph | None) -> bool:
    """Whether the screens follow each other as the journey accepts, without a return to one that was left.

    Coming back to a list of tasks is part of the way. Without a graph, only returns are seen.
    """
    met: set[str] = set()
    last: dict[str, str] = {}
    for view in attempt.views:
        hub = graph is not None and view.step in graph.hubs
        if view.back or (view.step in met and not hub and not _other_side(view.step, last, graph)):
            return False
        met.add(view.step)
        if graph is None:
            continue
        lane = graph.lanes[view.step]
        before = last.get(lane)
        if not graph.leads_on(view.step):
            return False
        if before not in (None, view.step) and not graph.accepts(str(before), view.step):
            return False
        last[lane] = view.step
    return True


def off_path(attempt: Attempt, graph: Graph | None) -> int | None:
    """Moves to a screen that is on no accepted way to the goal; None when the journey is not known.

    Clicks where there is nothing to click are never seen: this is no rate of misclicks.
    """
    if graph is None or not graph.goals:
        return None
    views = attempt.views[1:]
    return sum(
        1 for view in views if not view.back and view.step in graph.lanes and not graph.leads_on(view.step)
    )


def _other_side(step: str, last: dict[str, str], graph: Graph | None) -> bool:
    """Whether one only comes back from the other side to where one stood."""
    return graph is not None and last.get(graph.lanes[step]) == step
