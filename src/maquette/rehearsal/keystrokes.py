"""How long the gestures of a journey take somebody who knows what to do, by the keystroke-level model.

An estimate. Source: Card, Moran and Newell, "The keystroke-level model for user performance time with
interactive systems", Communications of the ACM 23(7), 1980.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from maquette.fields import Question, field_type
from maquette.player.step import Step
from maquette.rehearsal.failure import Stop
from maquette.rehearsal.paper import Paper

__all__ = ["CLICK", "HAND", "KEY", "MIND", "POINT", "gestures"]

#: a key of an average typist, the pointer to a target, a click (down and up), a hand to the keys, a decision
KEY, POINT, CLICK, HAND, MIND = 0.28, 1.10, 0.20, 0.40, 1.35

_TYPED = ("text_input", "text_area")


def gestures(paper: Paper, stops: Iterable[Stop]) -> float:
    """Seconds of deciding, pointing, clicking and typing, screen after screen.

    Reading, looking for a paper and waiting for the service are not in the model.
    """
    return sum(_screen(paper.steps[stop.step], stop) for stop in stops)


def _screen(step: Step, stop: Stop) -> float:
    """One screen: decide, answer, go on."""
    asked = {one.name: one for one in (*step.questions, *step.keys.get("each", ()))}
    answers = sum(_answer(asked[name], raw) for name, raw in stop.given.items() if name in asked)
    goes_on = 0 if step.kind == "end" else POINT + CLICK
    return MIND + answers + goes_on


def _answer(question: Question, raw: Any) -> float:
    """One answer; what is filled in already is only looked at."""
    if question.mode == "confirm" or raw in (None, "", []):
        return 0
    if field_type(question.kind).widget in _TYPED:
        return MIND + POINT + CLICK + HAND + KEY * len(str(raw)) + HAND
    chosen = raw if isinstance(raw, list) else [raw]
    return MIND + (POINT + CLICK) * len(chosen)
