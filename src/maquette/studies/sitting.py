"""How far a participant is, as a pure function of the events of her run."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Literal

from maquette.sessions.event import Event
from maquette.studies.plan import Plan
from maquette.studies.study import Resume

__all__ = ["Sitting", "Stage", "fold_sitting", "resumption", "stage_of"]

#: legs are numbered from 0; what is asked once they are over belongs to this one
AT_END = -1

Name = Literal[
    "welcome", "notice", "consents", "brief", "task", "questionnaire", "closing", "thanks", "withdrawn"
]


@dataclass(frozen=True)
class Sitting:
    """How far a participant is.

    Args:
        seq: number of the last event folded in.
        notice: "" before it came up, "shown", then "read".
        agreed: purpose -> her last choice.
        started: she agreed to take part; nothing counts before.
        playing: a task is under way.
        attempts: leg -> how many times it was begun.
        outcomes: outcome of each leg that is over, in order.
        asked: (leg, questionnaire) that were answered.
        goal: the goal of the task under way was reached.
        assisted: highest level of help in the task under way.
        withdrawn, ended: she stopped; she came to the end.
        tab: the tab that leads.
        last_at: UTC, of the last event that she made herself; None before.
    """

    seq: int = 0
    notice: str = ""
    agreed: Mapping[str, bool] = field(default_factory=dict)
    started: bool = False
    playing: bool = False
    attempts: Mapping[int, int] = field(default_factory=dict)
    outcomes: tuple[str, ...] = ()
    asked: frozenset[tuple[int, str]] = frozenset()
    goal: bool = False
    assisted: int = 0
    withdrawn: bool = False
    ended: bool = False
    tab: str = ""
    last_at: datetime | None = None

    @property
    def leg(self) -> int:
        """The leg under way or to come, from 0."""
        return len(self.outcomes)


@dataclass(frozen=True)
class Stage:
    """The screen due.

    Args:
        name: which kind of screen.
        leg: the leg it is about, -1 for none.
        questionnaire: its name, when it is one.
    """

    name: Name
    leg: int = AT_END
    questionnaire: str = ""


def fold_sitting(events: Iterable[Event], start: Sitting | None = None) -> Sitting:
    """How far she is after these events; an unknown kind changes nothing but the number."""
    sitting = start or Sitting()
    for event in events:
        apply = _APPLY.get(event.kind)
        sitting = replace(apply(sitting, event) if apply else sitting, seq=event.seq)
        if event.done_by == "participant":
            sitting = replace(sitting, last_at=event.at)
    return sitting


def stage_of(sitting: Sitting, plan: Plan) -> Stage:
    """The screen due."""
    if sitting.withdrawn or sitting.ended:
        return Stage("withdrawn" if sitting.withdrawn else "thanks")
    if not sitting.started:
        return Stage({"": "welcome", "shown": "notice"}.get(sitting.notice, "consents"))  # type: ignore[arg-type]
    if sitting.playing:
        return Stage("task", sitting.leg)
    if (unanswered := next(_unanswered(sitting, plan), None)) is not None:
        return unanswered
    return Stage("brief", sitting.leg) if sitting.leg < len(plan.legs) else Stage("closing")


def _unanswered(sitting: Sitting, plan: Plan) -> Iterator[Stage]:
    """Questionnaires due, in order: each comes right after the task it is about, before the next one."""
    legs = range(min(sitting.leg, len(plan.legs)))
    due = [(leg, name) for leg in legs for name in plan.after_task]
    if sitting.leg >= len(plan.legs):
        due += [(AT_END, name) for name in plan.at_end]
    return (Stage("questionnaire", *one) for one in due if one not in sitting.asked)


def resumption(sitting: Sitting, resume: Resume, now: datetime) -> Literal["resume", "restart_task", "block"]:
    """What opening the link again does to the task under way.

    Args:
        now: UTC. A clock that was set back makes no age: the task goes on.
    """
    if not sitting.playing or sitting.last_at is None:
        return "resume"
    if now - sitting.last_at > timedelta(hours=resume.max_age_hours):
        return "block" if resume.policy == "block" else "restart_task"
    return resume.policy


def _shown(sitting: Sitting, _event: Event) -> Sitting:
    return replace(sitting, notice=sitting.notice or "shown")


def _read(sitting: Sitting, _event: Event) -> Sitting:
    return replace(sitting, notice="read")


def _agreed(sitting: Sitting, event: Event) -> Sitting:
    return replace(sitting, agreed={**sitting.agreed, event.control: bool(event.payload["choice"])})


def _started(sitting: Sitting, event: Event) -> Sitting:
    return replace(sitting, started=True, tab=event.tab)


def _task_started(sitting: Sitting, event: Event) -> Sitting:
    leg = int(event.payload.get("leg", sitting.leg))
    attempts = {**sitting.attempts, leg: sitting.attempts.get(leg, 0) + 1}
    return replace(sitting, playing=True, attempts=attempts, goal=False, assisted=0)


def _reached(sitting: Sitting, _event: Event) -> Sitting:
    return replace(sitting, goal=sitting.playing)


def _task_ended(sitting: Sitting, event: Event) -> Sitting:
    if not sitting.playing:
        return sitting
    outcome = str(event.payload.get("outcome", "unfinished"))
    return replace(sitting, playing=False, outcomes=(*sitting.outcomes, outcome))


def _assisted(sitting: Sitting, event: Event) -> Sitting:
    return replace(sitting, assisted=max(sitting.assisted, int(event.payload.get("level", 0))))


def _answered(sitting: Sitting, event: Event) -> Sitting:
    asked = (int(event.payload.get("leg", AT_END)), str(event.payload.get("questionnaire", "")))
    return replace(sitting, asked=sitting.asked | {asked})


def _took_over(sitting: Sitting, event: Event) -> Sitting:
    return replace(sitting, tab=event.tab)


def _withdrew(sitting: Sitting, _event: Event) -> Sitting:
    return replace(sitting, withdrawn=True, playing=False)


def _ended(sitting: Sitting, _event: Event) -> Sitting:
    return replace(sitting, ended=True, playing=False)


_APPLY: Mapping[str, Callable[[Sitting, Event], Sitting]] = {
    "notice_shown": _shown,
    "notice_read": _read,
    "consent": _agreed,
    "sitting_started": _started,
    "task_started": _task_started,
    "goal_reached": _reached,
    "task_ended": _task_ended,
    "assist": _assisted,
    "questionnaire_answer": _answered,
    "takeover": _took_over,
    "withdrawn": _withdrew,
    "session_ended": _ended,
}
