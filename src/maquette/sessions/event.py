"""One thing that happened in a session, and the kinds there are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

__all__ = ["KINDS", "Event", "NewEvent"]

# `trail` is the way that led to the step now on screen, that step included: the branch taken stays in the
# log, so that a session whose answers were emptied still replays to the same path.
KINDS: Mapping[str, str] = {
    "session_started": "somebody began; payload: persona, actor, trail, "
    "and jumped (steps passed over) when a link opened the session further on",
    "action": "a move forward; control: continue, change, call, task, follow, stand_in or jump, "
    "or of a list add, edit, save, cancel, remove; "
    "payload: trail, returns_to, and takes (seconds) when a called service kept the person waiting",
    "backtrack": "a move back; payload: trail",
    "field_committed": "an answer was given; control: the field; its value is kept apart, under this number; "
    "payload: source, link when the link that opened the session gave it",
    "validation_error": "an answer was refused; control: the field; payload: reason",
    "persona_chosen": "another persona plays, from the start; payload: persona, actor, trail",
    "actor_chosen": "the other side of the same contract is shown; payload: actor, trail",
    "joined": "one side is played on its own, in another browser; payload: actor, trail",
    "reset": "the answers are forgotten; payload: trail",
    "dial_set": "a dial of the player moved; control: the dial; payload: value",
    "reprise": "the session went on after a refresh, a restart or in another tab",
    "conflict": "an action came from a screen that was no longer current, and was not applied",
}


@dataclass(frozen=True, kw_only=True)
class NewEvent:
    """An event before it is written.

    Args:
        kind: one of `KINDS`; an unknown kind read back from a log is kept, not dropped.
        actor: who is played, such as "employer".
        step: the step on screen.
        control: the button or field concerned.
        payload: what the kind needs, JSON values only, never an answer.
        value: the answer of a `field_committed`, JSON value, stored in its own table.
    """

    kind: str
    actor: str = ""
    step: str = ""
    control: str = ""
    payload: Mapping[str, Any] = field(default_factory=dict)
    value: Any = None


@dataclass(frozen=True, kw_only=True)
class Event(NewEvent):
    """An event of the log: numbered from 1 within its run, dated in UTC."""

    run: str
    seq: int
    at: datetime
    tab: str
    build: str
