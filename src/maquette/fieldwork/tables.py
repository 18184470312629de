"""The tables of a study, computed from the log alone: events, attempts, step views, questionnaires."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from maquette.fieldwork.place import Fieldwork
from maquette.sessions import Event, Participant

__all__ = ["TABLES", "Column", "tables_of"]

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Column:
    """A column: its type, and what it means."""

    name: str
    type: Literal["text", "integer", "number", "time", "yes_no"]
    meaning: str


_WHO = (
    Column("participant", "text", "readable code of the participant"),
    Column("build", "text", "digest of the build that was on screen"),
)
_TASK = (
    Column("task", "text", "task of the study, empty outside of one"),
    Column("variant", "text", "variant played, empty outside of a task"),
)

#: table -> its columns, in order; a column is never renamed nor moved
TABLES: Mapping[str, tuple[Column, ...]] = {
    "events": (
        Column("run", "text", "the participant's run; drawn at random"),
        Column("seq", "integer", "number of the event in its run, from 1"),
        Column("at", "time", "when the server wrote it, UTC"),
        _TASK[0],
        Column("step", "text", "the step on screen"),
        Column("control", "text", "the button, field, item or purpose concerned"),
        Column("actor", "text", "participant, facilitator, observer, system or synthetic"),
        Column("kind", "text", "what happened: see docs/reference/events.md"),
        Column("payload", "text", "what the kind needs, JSON; never an answer typed in a prototype"),
        _WHO[1],
        _WHO[0],
        _TASK[1],
        Column("side", "text", "whose screen was played, such as employer"),
        Column("tab", "text", "the browser tab, drawn at random"),
    ),
    "attempts": (
        Column("run", "text", "the participant's run"),
        *_TASK,
        Column("attempt", "integer", "from 1; above 1 when the task was begun again"),
        Column("leg", "integer", "place of the task in what this participant did, from 0"),
        *_WHO,
        Column("journey", "text", "the journey played"),
        Column("persona", "text", "who was played"),
        Column("started", "time", "the task began, UTC"),
        Column("ended", "time", "the task ended, UTC; empty when it did not"),
        Column("seconds", "number", "from the first screen to the end, interruptions taken out"),
        Column(
            "interrupted", "number", "seconds between the last event before each interruption and the return"
        ),
        Column("outcome", "text", "reached, unfinished, technical, restarted or open"),
        Column("reason", "text", "gave_up, wrong_end, timeout or ended_by_facilitator when not reached"),
        Column("rule", "yes_no", "whether the success rule held at the end"),
        Column("assists", "integer", "how many times somebody helped"),
        Column("assist", "integer", "highest level of help, 0 to 3"),
        Column("views", "integer", "step views, repeats included"),
        Column("steps", "integer", "different steps seen"),
        Column("backtracks", "integer", "moves back"),
        Column("errors", "integer", "answers refused"),
        Column("synthetic", "yes_no", "a virtual participant took part: never in results"),
        Column("first", "integer", "number of the first event"),
        Column("last", "integer", "number of the last event"),
    ),
    "steps": (
        Column("run", "text", "the participant's run"),
        Column("seq", "integer", "number of the event that brought the screen"),
        Column("at", "time", "when it came up, UTC"),
        *_TASK,
        Column("attempt", "integer", "attempt at the task, from 1"),
        Column("step", "text", "the step seen"),
        Column("side", "text", "whose screen it was"),
        Column("seconds", "number", "until the next view or the end of the task, interruptions taken out"),
        Column("errors", "integer", "answers refused on it"),
        *_WHO,
    ),
    "questionnaires": (
        Column("run", "text", "the participant's run"),
        Column("seq", "integer", "number of the event"),
        Column("at", "time", "when it was answered, UTC"),
        *_TASK,
        Column("questionnaire", "text", "seq, f-sus, umux-lite or own"),
        Column("item", "text", "the item, such as f-sus.3"),
        Column("answer", "text", "a number or an option; free text is never exported"),
        Column("checksum", "text", "digest of the words shown: two wordings are not compared"),
        *_WHO,
    ),
}


def tables_of(field: Fieldwork, study: str) -> dict[str, list[Row]]:
    """The rows of every table, ordered by participant and number; those who are frozen are left out."""
    rows: dict[str, list[Row]] = {name: [] for name in TABLES}
    for who in field.register.of(study):
        if who.frozen:
            continue
        events = field.log.read(who.run)
        for name, made in _made(who, events).items():
            rows[name] += made
    return rows


@dataclass
class _Attempt:
    """One attempt, with its own events."""

    variant: str
    number: int
    start: Event
    events: list[Event]

    @property
    def end(self) -> Event | None:
        """The event that ended it."""
        return next((one for one in self.events if one.kind == "task_ended"), None)

    def count(self, *kinds: str) -> int:
        """How many events of these kinds."""
        return sum(one.kind in kinds for one in self.events)


def _made(who: Participant, events: Sequence[Event]) -> dict[str, list[Row]]:
    attempts = _attempts(events)
    variants = {one.seq: each.variant for each in attempts for one in each.events}
    return {
        "events": [_event(who, one, variants.get(one.seq, "")) for one in events],
        "attempts": [_attempt(who, one, attempts) for one in attempts],
        "steps": [row for one in attempts for row in _views(who, one)],
        "questionnaires": [
            _answer(who, one, attempts) for one in events if one.kind == "questionnaire_answer"
        ],
    }


def _attempts(events: Sequence[Event]) -> list[_Attempt]:
    found: list[_Attempt] = []
    playing = False
    for one in events:
        if one.kind == "task_started":
            leg = one.payload.get("leg")
            number = 1 + sum(each.start.payload.get("leg") == leg for each in found)
            found.append(_Attempt(str(one.payload.get("variant", "")), number, one, []))
            playing = True
        if playing:
            found[-1].events.append(one)
        playing = playing and one.kind not in ("task_ended", "withdrawn", "session_ended")
    return found


def _event(who: Participant, one: Event, variant: str) -> Row:
    said = json.dumps(one.payload, ensure_ascii=False, sort_keys=True)
    return {
        "run": one.run, "seq": one.seq, "at": one.at, "task": one.task, "step": one.step,
        "control": one.control, "actor": one.done_by, "kind": one.kind, "payload": said,
        "build": one.build, "participant": who.code,
        "variant": variant, "side": one.actor, "tab": one.tab,
    }  # fmt: skip


def _attempt(who: Participant, one: _Attempt, every: Sequence[_Attempt]) -> Row:
    end, said = one.end, one.start.payload
    again = any(
        each.start.seq > one.start.seq and each.start.payload.get("leg") == said.get("leg") for each in every
    )
    views = [each for each in one.events if each.kind == "step_shown"]
    levels = [int(each.payload.get("level", 0)) for each in one.events if each.kind == "assist"]
    gaps = _interrupted(one.events)
    first = views[0].at if views else one.start.at
    return {
        "run": who.run, "task": one.start.task, "variant": one.variant, "attempt": one.number,
        "leg": said.get("leg"), "participant": who.code, "build": one.start.build,
        "journey": said.get("journey", ""), "persona": said.get("persona", ""),
        "started": one.start.at, "ended": end.at if end else None,
        "seconds": max(0.0, (end.at - first).total_seconds() - gaps) if end else None, "interrupted": gaps,
        "outcome": end.payload.get("outcome") if end else "restarted" if again else "open",
        "reason": end.payload.get("reason", "") if end else "",
        "rule": end.payload.get("rule") if end else None,
        "assists": len(levels), "assist": max(levels, default=0), "views": len(views),
        "steps": len({each.step for each in views}), "backtracks": one.count("backtrack"),
        "errors": one.count("validation_error"),
        "synthetic": any(each.done_by == "synthetic" for each in one.events),
        "first": one.events[0].seq, "last": one.events[-1].seq,
    }  # fmt: skip


def _interrupted(events: Sequence[Event]) -> float:
    """Seconds away: between the last sign of the participant before each return and that return."""
    away, sign = 0.0, None
    for one in events:
        if one.kind == "reprise" and sign is not None:
            # A clock that was set back makes no gap.
            away += max(0.0, (one.at - sign).total_seconds())
        sign = one.at if one.done_by in ("participant", "synthetic") else sign
    return away


def _views(who: Participant, one: _Attempt) -> Iterator[Row]:
    shown = [index for index, each in enumerate(one.events) if each.kind == "step_shown"]
    for place, index in enumerate(shown):
        until = shown[place + 1] if place + 1 < len(shown) else len(one.events) - 1
        during = one.events[index : until + 1]
        seconds = max(0.0, (during[-1].at - during[0].at).total_seconds() - _interrupted(during))
        view = one.events[index]
        yield {
            "run": who.run, "seq": view.seq, "at": view.at, "task": view.task, "variant": one.variant,
            "attempt": one.number, "step": view.step, "side": view.actor, "seconds": seconds,
            "errors": sum(each.kind == "validation_error" for each in during),
            "participant": who.code, "build": view.build,
        }  # fmt: skip


def _answer(who: Participant, one: Event, attempts: Sequence[_Attempt]) -> Row:
    leg = one.payload.get("leg")
    about = next((each for each in reversed(attempts) if each.start.payload.get("leg") == leg), None)
    answer = one.payload.get("answer")
    return {
        "run": who.run, "seq": one.seq, "at": one.at, "task": about.start.task if about else "",
        "variant": about.variant if about else "", "questionnaire": one.payload.get("questionnaire", ""),
        "item": one.control, "answer": None if answer is None else str(answer),
        "checksum": one.payload.get("checksum", ""), "participant": who.code, "build": one.build,
    }  # fmt: skip
