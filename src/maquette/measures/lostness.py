"""Lostness, with the three counts it is made of."""

from __future__ import annotations

from math import sqrt
from typing import NamedTuple

from maquette.measures.attempt import Attempt
from maquette.measures.graph import Graph

__all__ = ["Lostness", "lostness_of"]


class Lostness(NamedTuple):
    """How far a path is from the shortest one.

    Args:
        different: N, different screens viewed on the goal's side.
        viewed: S, screens viewed there, repeats included.
        shortest: R, screens of the shortest accepted way from where the task began; None when not known.
        value: 0 perfect; None unless the goal was reached on a way that is known.
    """

    different: int
    viewed: int
    shortest: int | None
    value: float | None


def lostness_of(attempt: Attempt, graph: Graph | None, *, reached: bool) -> Lostness:
    """L = √((N/S − 1)² + (R/N − 1)²), for reached goals only.

    Source:
        Smith (1996).
    """
    path = attempt.path
    if graph is not None and graph.goals:
        sides = {graph.lanes[goal] for goal in graph.goals}
        path = tuple(step for step in path if graph.lanes.get(step) in sides or step not in graph.lanes)
    n, s = len(set(path)), len(path)
    r = graph.distance.get(path[0]) if graph is not None and path else None
    known = graph is not None and all(step in graph.lanes for step in path)
    if not reached or not known or r is None:
        return Lostness(n, s, r, None)
    return Lostness(n, s, r, sqrt((n / s - 1) ** 2 + (r / n - 1) ** 2))
