"""What each column of the tables of a study holds: the data dictionary."""

from __future__ import annotations

from maquette.measures.registry import MEASURES

__all__ = ["ANSWERS", "ATTEMPTS", "EVENTS", "MAY_LACK", "NOTES", "SESSIONS", "TIMES", "VIEWS"]

EVENTS = {
    "run": "the session, a pseudonym",
    "seq": "number of the event in its session, from 1",
    "at": "when the server wrote it, UTC",
    "task": "task of the study, empty outside of one",
    "step": "the step on screen",
    "control": "the button, field, item or purpose concerned",
    "actor": "participant, facilitator, observer, system or synthetic",
    "kind": "what happened: see docs/reference/events.md",
    "payload": "what the kind needs, JSON; never an answer typed in a prototype",
    "build": "seal of what was shown",
    "participant": "readable code",
    "variant": "version of the study, empty outside of a task",
    "side": "whose screen was played, such as employer",
    "tab": "the browser tab, drawn at random",
}
SESSIONS = {
    "run": "the session, a pseudonym",
    "participant": "readable code",
    "persona": "who was played",
    "synthetic": "a virtual participant: never in results",
    "withdrawn": "the person withdrew: never in results",
    "assisted_mode": "somebody typed for the participant",
    "events": "how many",
    "unknown_events": "events of a kind this version does not know: kept, and not measured",
    "clock_back": "times the clock went back between two events",
    "gaps": "numbers missing between the first event and the last",
}
ATTEMPTS = {
    "run": "the session",
    "participant": "readable code",
    "persona": "who was played",
    "variant": "version of the study, empty when its build is not known",
    "build": "seal of what was shown",
    "task": "task of the study",
    "attempt": "from 1; more when the task was begun again",
    "leg": "place of the task in what this participant did, from 0",
    "journey": "the journey played",
    "started": "when the task began, UTC",
    "ended": "when it ended, UTC; empty when it did not",
    "first": "number of its first event",
    "last": "number of its last event",
    "synthetic": "a virtual participant",
    "assisted_mode": "somebody typed for the participant",
    "outcome": "direct, indirect, assisted, unfinished, technical; as set by hand when it was",
    "reason": "of an unfinished one: gave_up, wrong_end, timeout, ended_by_facilitator, not_ended",
    "outcome_computed": "as computed",
    "reason_computed": "as computed",
    "outcome_note": "rule not checked, way not known, older build: judged by today's ways",
    "override_by": "who set it by hand",
    "override_why": "why",
    "excluded": "why it is in no rate: synthetic, withdrawn, restarted, technical; empty when it counts",
    **{name: one.what for name, one in MEASURES.items()},
    "different": "N, different screens viewed on the goal's side",
    "viewed": "S, screens viewed there, repeats included",
    "shortest": "R, screens of the shortest accepted way",
    "lostness": "√((N/S − 1)² + (R/N − 1)²), of reached goals only",
    "last_step": "screen at the end",
    "path": "screens viewed, with > between them",
    "unknown_steps": "screens the journey has not, or has no longer",
}
VIEWS = {
    "run": "the session",
    "participant": "readable code",
    "variant": "version of the study",
    "build": "seal of what was shown",
    "task": "task of the study",
    "attempt": "from 1",
    "excluded": "why its attempt is in no rate",
    "view": "from 1 in the attempt",
    "step": "screen",
    "seq": "number of the event that brought it",
    "at": "when it came up, UTC",
    "side": "whose screen it was, such as employer",
    "time_s": "until the next screen, without interruptions",
    "back": "brought by Back",
    "off_path": "on no accepted way to the goal; empty when not known",
    "validation_errors": "answers refused",
    "helps": "helps opened",
}
ANSWERS = {
    "run": "the session",
    "participant": "readable code",
    "variant": "version of the study",
    "build": "seal of what was shown",
    "task": "task it came after, empty at the end",
    "questionnaire": "which one",
    "item": "number or name of the item",
    "seq": "number of the event",
    "at": "when it was answered, UTC",
    "checksum": "digest of the words shown: two wordings are not compared",
    "value": "a number or an option; empty when there is none: free text is never exported",
    "excluded": "why it is in no figure",
}
NOTES = {
    "run": "the session",
    "participant": "readable code",
    "task": "task of the study",
    "step": "screen",
    "seq": "number of the event",
    "kind": "note, highlight or behaviour_seen",
    "tag": "its tags, or the number of the expected behaviour, from 0",
    "seen": "whether the behaviour was seen; the last word counts",
    "excluded": "why its session is in no figure",
}
#: numbers that are missing where they cannot be told
MAY_LACK = {"time_s": "float", "off_path": "float", "shortest": "float", "lostness": "float", "leg": "Int64"}
#: dates, UTC
TIMES = ("at", "started", "ended")
