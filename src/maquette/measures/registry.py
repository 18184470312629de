"""Every measure of an attempt: a new one is a function in a file of its own, and a line here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from maquette.measures import assists, consistency, counts, duration, wandering
from maquette.measures.attempt import Attempt
from maquette.measures.graph import Graph

__all__ = ["MEASURES", "Measure"]


@dataclass(frozen=True)
class Measure:
    """A figure of one attempt.

    Args:
        of: what it is, None when it cannot be told.
        unit: s (seconds) or count.
        what: one line of the data dictionary.
    """

    of: Callable[[Attempt, Graph | None], Any]
    unit: str
    what: str


#: column of the table of attempts -> its measure
MEASURES: Mapping[str, Measure] = {
    "time_s": Measure(
        lambda one, _: duration.task_seconds(one),
        "s",
        "from the first screen to the end of the task, without interruptions nor marked talk",
    ),
    "interrupted_s": Measure(
        lambda one, _: duration.interrupted_seconds(one), "s", "away: dated interruptions, not in time_s"
    ),
    "talk_s": Measure(
        lambda one, _: duration.talk_seconds(one), "s", "the facilitator's marked talk, not in time_s"
    ),
    "hidden_s": Measure(
        lambda one, _: duration.hidden_seconds(one), "s", "page out of sight; unreliable, still in time_s"
    ),
    "backtracks": Measure(lambda one, _: counts.backtracks(one.rows), "count", "moves back"),
    "validation_errors": Measure(
        lambda one, _: counts.validation_errors(one.rows), "count", "answers refused"
    ),
    "helps": Measure(lambda one, _: counts.helps(one.rows), "count", "helps opened"),
    "off_path": Measure(
        wandering.off_path, "count", "moves to a screen on no accepted way to the goal; empty when not known"
    ),
    "assists": Measure(lambda one, _: assists.assists(one), "count", "times the facilitator helped"),
    "assist_level": Measure(
        lambda one, _: assists.highest_assist(one),
        "count",
        "highest help: 0 none, 1 instruction repeated, 2 hint, 3 told what to do",
    ),
    "answers_like_persona": Measure(
        lambda one, _: consistency.answers_like_persona(one), "count", "answers equal to the persona's"
    ),
    "answers_unlike_persona": Measure(
        lambda one, _: consistency.answers_unlike_persona(one), "count", "answers that differ from them"
    ),
    "conflicts": Measure(
        lambda one, _: counts.conflicts(one.rows), "count", "clicks on a screen no longer current"
    ),
}
