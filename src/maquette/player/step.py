"""A step as the generated code declares it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from maquette.fields import Question

__all__ = ["Condition", "Step", "Turn"]

Condition = Callable[[], bool]


@dataclass(frozen=True)
class Turn:
    """A way out of a step: to this step, when the condition holds (or always)."""

    to: str
    when: Condition | None = None


@dataclass(frozen=True, kw_only=True)
class Step:
    """One step.

    Args:
        name: its name in the journey file.
        kind: a name of `player.kinds`.
        title: the heading, plain text.
        actor: whose screen it is.
        stage: the stage it stands in, "" for none.
        questions: what is asked on it.
        turns: ways out, tried in order; empty for an end.
        when: shown only when this holds.
        keys: what its kind needs beside.
        draw: the body, between the heading and the buttons.
    """

    name: str
    kind: str
    title: str
    actor: str
    stage: str = ""
    questions: tuple[Question, ...] = ()
    turns: tuple[Turn, ...] = ()
    when: Condition | None = None
    keys: Mapping[str, Any] = field(default_factory=dict)
    draw: Callable[[], None] = lambda: None
