"""One thing that happened in a session, and the kinds there are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

__all__ = ["DONE_BY", "KINDS", "VALUED", "Event", "NewEvent"]

#: who may have made an event; those of synthetic people never enter results
DONE_BY = ("participant", "facilitator", "observer", "system", "synthetic")

#: kinds with a value kept apart, under the event's number
VALUED = frozenset({"field_committed", "questionnaire_answer", "note", "highlight"})

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
    "payload: source, link when the link that opened the session gave it; in a study, persona, whether the "
    "answer is what is recorded of who is played, where something is",
    "validation_error": "an answer was refused; control: the field; payload: reason",
    "persona_chosen": "another persona plays, from the start; payload: persona, actor, trail",
    "actor_chosen": "the other side of the same contract is shown; payload: actor, trail",
    "joined": "one side is played on its own, in another browser; payload: actor, trail",
    "reset": "the answers are forgotten; payload: trail",
    "dial_set": "a dial of the player moved; control: the dial; payload: value",
    "reprise": "the session went on after a refresh, a restart or in another tab",
    "conflict": "an action came from a screen that was no longer current, and was not applied",
    "step_shown": "in a study, a screen came up: a view of a step, never a mere redraw",
    "link_opened": "somebody opened a participant's link; counts for nothing",
    "notice_shown": "the notice came up; payload: version, sha256 of its text",
    "notice_read": "the participant went on from the notice; payload: version, sha256 of its text",
    "consent": "an agreement was given or refused; control: the purpose; "
    "payload: choice, version, sha256 of the sentence agreed to",
    "sitting_started": "the participant agreed to take part: the session counts from here",
    "task_started": "a task began, or began again; payload: leg (from 0), variant, persona, journey, attempt",
    "goal_reached": "the end that the task names came up and its rule held",
    "task_ended": "a task is over; payload: leg, outcome (reached, unfinished or technical), reason when not "
    "reached (gave_up, wrong_end, timeout or ended_by_facilitator), rule (whether it held)",
    "assist": "somebody helped; payload: level, 1 the instruction again, 2 a hint, 3 what to do",
    "takeover": "the session went on in another tab or on another device, which leads from there on",
    "hand_over": "another person of the same household goes on; payload: to, stand_in when nobody came",
    "clock_advanced": "the prototype's clock was moved; payload: to (ISO date)",
    "api_broken": "the services called were put out of order, or back; payload: down",
    "behaviour_seen": "an expected behaviour was ticked; control: its number in the task, "
    "from 0; payload: seen",
    "note": "an observation; payload: about (the number of the event it is bound to), tags; its text is "
    "kept apart, under this number",
    "highlight": "a moment worth coming back to; payload: about (the number of an event)",
    "questionnaire_answer": "an answer to a questionnaire; control: the item; payload: questionnaire, "
    "leg (-1 at the end), checksum of its words, answer (a number or an option); free text is kept apart",
    "withdrawn": "the participant stopped and withdrew; payload: erase, whether everything is to be erased",
    "session_ended": "the participant came to the end",
}


@dataclass(frozen=True, kw_only=True)
class NewEvent:
    """An event before it is written.

    Args:
        kind: one of `KINDS`; an unknown kind read back from a log is kept, not dropped.
        actor: who is played, such as "employer".
        step: the step on screen.
        task: the task of a study it belongs to.
        done_by: one of `DONE_BY`.
        control: the button or field concerned.
        payload: what the kind needs, JSON values only, never an answer.
        value: of a kind of `VALUED`, a JSON value, stored in its own table.
    """

    kind: str
    actor: str = ""
    step: str = ""
    control: str = ""
    payload: Mapping[str, Any] = field(default_factory=dict)
    value: Any = None
    task: str = ""
    done_by: str = "participant"


@dataclass(frozen=True, kw_only=True)
class Event(NewEvent):
    """An event of the log: numbered from 1 within its run, dated in UTC."""

    run: str
    seq: int
    at: datetime
    tab: str
    build: str
