"""What of a journey no participant met: screens, moves, ends."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from maquette.measures import Graph
from maquette.reports.ways import moves_of

__all__ = ["Coverage", "coverage_of"]


@dataclass(frozen=True)
class Coverage:
    """Screens, moves and ends, met and not, in the order of the journey."""

    screens: tuple[str, ...]
    screens_not_met: tuple[str, ...]
    moves: tuple[tuple[str, str], ...]
    moves_not_met: tuple[tuple[str, str], ...]
    ends_not_met: tuple[str, ...]


def coverage_of(graph: Graph, attempts: pd.DataFrame) -> Coverage:
    """What these attempts left unmet of the ways of a journey.

    Args:
        graph: the ways of the whole journey, no answer left out.
        attempts: participants' ones, whatever their outcome.
    """
    order = {step: index for index, step in enumerate(graph.lanes)}
    met = {step for path in attempts["path"] if path for step in path.split(" > ")}
    taken = moves_of(attempts)
    moves = sorted(graph.moves, key=lambda move: (order[move[0]], order[move[1]]))
    return Coverage(
        screens=tuple(order),
        screens_not_met=tuple(step for step in order if step not in met),
        moves=tuple(moves),
        moves_not_met=tuple(move for move in moves if move not in taken),
        ends_not_met=tuple(step for step in order if step in graph.ends and step not in met),
    )
