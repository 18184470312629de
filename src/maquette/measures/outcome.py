"""How an attempt ended: direct, indirect, assisted, unfinished and why, or technical."""

from __future__ import annotations

from typing import NamedTuple

from maquette.measures.assists import highest_assist
from maquette.measures.attempt import Attempt
from maquette.measures.graph import Graph
from maquette.measures.plan import Task
from maquette.measures.wandering import accepted_in_order

__all__ = ["OUTCOMES", "REASONS", "Outcome", "outcome_of", "reached"]

OUTCOMES = ("direct", "indirect", "assisted", "unfinished", "technical")
#: why an attempt is unfinished; `not_ended`: the log stops
REASONS = ("gave_up", "wrong_end", "timeout", "ended_by_facilitator", "not_ended")
#: level of help from which a reached goal is no longer the person's own
HELPED = 2


class Outcome(NamedTuple):
    """An outcome, and what must be known of it.

    Args:
        outcome: one of `OUTCOMES`.
        reason: of an unfinished one, one of `REASONS`; otherwise "".
        note: "rule not checked" when answers are no longer kept, "way not known" when the journey is not.
    """

    outcome: str
    reason: str = ""
    note: str = ""


def outcome_of(attempt: Attempt, task: Task, graph: Graph | None) -> Outcome:
    """The outcome of an attempt, computed from what was done alone."""
    said = attempt.end.payload if attempt.end else {}
    if said.get("outcome") == "technical" or said.get("reason") == "technical":
        return Outcome("technical")
    holds = _holds(attempt, task)
    if not reached(attempt, task) or holds is False:
        return Outcome("unfinished", _reason(attempt, task, graph, str(said.get("reason", ""))))
    notes = ["rule not checked"] if holds is None else []
    if highest_assist(attempt) >= HELPED:
        return Outcome("assisted", note=", ".join(notes))
    known = graph is not None and all(view.step in graph.lanes for view in attempt.views)
    notes += [] if known else ["way not known"]
    direct = accepted_in_order(attempt, graph if known else None)
    return Outcome("direct" if direct else "indirect", note=", ".join(notes))


def reached(attempt: Attempt, task: Task) -> bool:
    """Whether one of the ends that may be the goal came on screen; the rule is another matter."""
    return any(view.step in task.ends for view in attempt.views)


def _holds(attempt: Attempt, task: Task) -> bool | None:
    """Whether the answers are those of the goal; None when it cannot be told."""
    if task.rule is None:
        return True
    recorded = attempt.end.payload.get("rule") if attempt.end else None
    if isinstance(recorded, bool):
        return recorded
    return task.rule(attempt.answers)


def _reason(attempt: Attempt, task: Task, graph: Graph | None, said: str) -> str:
    if said in REASONS:
        return said
    last = attempt.path[-1] if attempt.path else ""
    if last in task.ends or (graph is not None and last in graph.ends):
        return "wrong_end"
    return "gave_up" if attempt.end is not None else "not_ended"
