"""One person on one task: the stretch of a session that measures are read from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from maquette.measures.row import Row

__all__ = ["Attempt", "Session", "View", "session_of"]

#: events by which somebody stands on a step
_MOVES = frozenset(
    ("session_started", "action", "backtrack", "persona_chosen", "actor_chosen", "joined", "reset")
)
_NEVER_COUNTED = "link_opened"


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
    answers = {row.control: row.value for row in rows if row.kind == "field_committed"}
    return Attempt(task, number, played, tuple(rows), tuple(_views(rows)), end, answers, told, superseded)


def _views(rows: Sequence[Row]) -> Iterator[View]:
    """A view for each arrival on a step other than the one on screen."""
    here: Row | None = None
    step, own, seconds = "", list[Row](), 0.0
    before: Row | None = None
    for row in rows:
        arrived = _arrival(row)
        if here is not None and before is not None:
            seconds += elapsed(before, row)
        if arrived and arrived != step:
            if here is not None:
                yield View(step, here.seq, here.by, here.kind == "backtrack", tuple(own), seconds)
            here, step, own, seconds = row, arrived, [], 0.0
        own.append(row)
        before = row
    if here is not None:
        yield View(step, here.seq, here.by, here.kind == "backtrack", tuple(own), seconds)


def _arrival(row: Row) -> str:
    """The step an event puts on screen; "" when it puts none."""
    if row.kind == "step_shown":
        return row.step
    trail = row.payload.get("trail") if row.kind in _MOVES else None
    return str(trail[-1]) if isinstance(trail, list | tuple) and trail else ""


def elapsed(before: Row, after: Row) -> float:
    """Seconds spent between two events: none across an interruption, and never fewer than none."""
    gap = max(0.0, after.at - before.at)
    return gap if after.kind != "reprise" else max(0.0, gap - away(before, after))


def away(before: Row, after: Row) -> float:
    """Seconds of an interruption: as its event says, otherwise since the event before it."""
    gap = max(0.0, after.at - before.at)
    said = after.payload.get("away_s")
    return min(gap, float(said)) if isinstance(said, int | float) and said >= 0 else gap
