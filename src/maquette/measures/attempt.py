"""One person on one task: the stretch of a session that measures are read from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from maquette.measures.row import Row

__all__ = ["Attempt", "Session", "View", "interruptions", "session_of"]

#: events by which somebody stands on a step
_MOVES = frozenset(
    ("session_started", "action", "backtrack", "persona_chosen", "actor_chosen", "joined", "reset")
)
_NEVER_COUNTED = "link_opened"
#: whose events are a sign of the person
_PRESENT = frozenset(("participant", "synthetic"))


@dataclass(frozen=True)
class View:
    """A step that came on screen, until the next one did.

    Args:
        seq: number of the event that brought it.
        rows: events from there on, that one included, up to the one that brought the next.
        back: one came back to it by Back.
    """

    step: str
    seq: int
    by: str
    back: bool
    rows: tuple[Row, ...]
    seconds: float


@dataclass(frozen=True)
class Attempt:
    """One person on one task.

    Args:
        number: from 1; the task was begun again when there is another.
        rows: its events, in order.
        views: step views, never a redrawn screen.
        end: the event that closed the task; None when the log stops.
        answers: what was answered by the end, as far as values are kept.
        told: what the event that began the task says: variant, persona, leg.
        present: seconds from the first screen to the last event, interruptions left out; None when none came.
        superseded: the task was begun again.
    """

    task: str
    number: int
    build: str
    rows: tuple[Row, ...]
    views: tuple[View, ...]
    end: Row | None
    answers: Mapping[str, Any]
    told: Mapping[str, Any]
    present: float | None
    superseded: bool = False

    @property
    def path(self) -> tuple[str, ...]:
        """Steps viewed, repeats included."""
        return tuple(view.step for view in self.views)


@dataclass(frozen=True)
class Session:
    """One run, cut into its attempts.

    Args:
        persona: who was played first.
        synthetic: nobody was there: a virtual participant.
        withdrawn: the person withdrew.
        assisted: somebody typed for the participant.
        rows: every event.
    """

    run: str
    code: str
    persona: str
    synthetic: bool
    withdrawn: bool
    assisted: bool
    rows: tuple[Row, ...]
    attempts: tuple[Attempt, ...] = field(default=())


def session_of(rows: Sequence[Row], code: str = "") -> Session:
    """The session of the events of one run, in order."""
    counted = [row for row in rows if row.kind != _NEVER_COUNTED]
    told: dict[str, Any] = {}
    for row in counted:
        if row.kind in ("sitting_started", "session_started", "task_started", "persona_chosen"):
            told = {**row.payload, **told}
    return Session(
        run=rows[0].run,
        code=code or str(told.get("code") or told.get("participant") or rows[0].run),
        persona=str(told.get("persona", "")),
        synthetic=bool(counted) and (counted[0].by == "synthetic" or bool(told.get("synthetic"))),
        withdrawn=any(row.kind == "withdrawn" for row in counted),
        assisted=bool(told.get("assisted")),
        rows=tuple(rows),
        attempts=tuple(_attempts(counted)),
    )


def _attempts(rows: Sequence[Row]) -> Iterator[Attempt]:
    """Attempts in order; a session without tasks is one attempt at the task named ""."""
    if not any(row.kind == "task_started" for row in rows):
        if any(row.kind in _MOVES or row.kind == "step_shown" for row in rows):
            yield _attempt("", 1, rows, superseded=False)
        return
    stretches = list(_stretches(rows))
    last = {task: index for index, (task, _) in enumerate(stretches)}
    numbers: dict[str, int] = {}
    for index, (task, own) in enumerate(stretches):
        numbers[task] = numbers.get(task, 0) + 1
        yield _attempt(task, numbers[task], own, superseded=last[task] != index)


def _stretches(rows: Sequence[Row]) -> Iterator[tuple[str, list[Row]]]:
    """Events from the start of each task to its end, or to the start of the next one."""
    task, own = "", list[Row]()
    for row in rows:
        if row.kind == "task_started":
            if own:
                yield task, own
            task, own = row.task or row.control or str(row.payload.get("task", "")), [row]
        elif own:
            own.append(row)
            if row.kind == "task_ended":
                yield task, own
                own = []
    if own:
        yield task, own


def _attempt(task: str, number: int, rows: Sequence[Row], *, superseded: bool) -> Attempt:
    end = rows[-1] if rows[-1].kind == "task_ended" else None
    played = next((row.build for row in rows if row.build and row.kind != "task_started"), rows[0].build)
    told = rows[0].payload if rows[0].kind == "task_started" else {}
    clock = _clock(rows)
    views = tuple(_views(rows, clock))
    first = next((index for index, row in enumerate(rows) if views and row.seq == views[0].seq), None)
    present = None if first is None else max(0.0, clock[-1] - clock[first])
    answers = {row.control: row.value for row in rows if row.kind == "field_committed"}
    return Attempt(task, number, played, tuple(rows), views, end, answers, told, present, superseded)


def _views(rows: Sequence[Row], clock: Sequence[float]) -> Iterator[View]:
    """A view for each arrival on a step other than the one on screen."""
    arrivals: list[int] = []
    step = ""
    for index, row in enumerate(rows):
        arrived = _arrival(row)
        if arrived and arrived != step:
            step = arrived
            arrivals.append(index)
    for place, index in enumerate(arrivals):
        following = arrivals[place + 1] if place + 1 < len(arrivals) else len(rows)
        row, until = rows[index], min(following, len(rows) - 1)
        seconds = max(0.0, clock[until] - clock[index])
        yield View(
            _arrival(row), row.seq, row.by, row.kind == "backtrack", tuple(rows[index:following]), seconds
        )


def _arrival(row: Row) -> str:
    """The step an event puts on screen; "" when it puts none."""
    if row.kind == "step_shown":
        return row.step
    trail = row.payload.get("trail") if row.kind in _MOVES else None
    return str(trail[-1]) if isinstance(trail, list | tuple) and trail else ""


def _clock(rows: Sequence[Row]) -> list[float]:
    """Seconds of presence at each event since the first one.

    None passes from the last sign of the person to her return, nor when the server's clock goes back.
    """
    told: list[float] = []
    now, sign, since = 0.0, 0.0, 0.0
    for index, row in enumerate(rows):
        gap = max(0.0, row.at - rows[index - 1].at) if index else 0.0
        now, since = now + gap, since + gap
        if row.kind == "reprise":
            now = sign + since - away(row, since)
        if row.by in _PRESENT:
            sign, since = now, 0.0
        told.append(now)
    return told


def interruptions(rows: Sequence[Row]) -> Iterator[float]:
    """Seconds of each interruption."""
    since = 0.0
    for index, row in enumerate(rows):
        since += max(0.0, row.at - rows[index - 1].at) if index else 0.0
        if row.kind == "reprise":
            yield away(row, since)
        if row.by in _PRESENT:
            since = 0.0


def away(back: Row, since: float) -> float:
    """Seconds of an interruption: as the event of the return says, otherwise all since the last sign."""
    said = back.payload.get("away_s")
    return min(since, float(said)) if isinstance(said, int | float) and said >= 0 else since
