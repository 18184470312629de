"""The tables of a study: sessions, attempts, step views, answers to questionnaires."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import pandas as pd

from maquette.measures import counts
from maquette.measures.attempt import Attempt, Session, View, session_of
from maquette.measures.columns import ANSWERS, ATTEMPTS, MAY_LACK, NOTES, SESSIONS, TIMES, VIEWS
from maquette.measures.graph import Graph
from maquette.measures.lostness import lostness_of
from maquette.measures.outcome import OUTCOMES, Outcome, outcome_of
from maquette.measures.plan import Override, Plan
from maquette.measures.registry import MEASURES
from maquette.measures.row import Row, runs_of

__all__ = ["Tables", "measure", "moments"]

#: kinds this version knows; others are only counted
_KNOWN = frozenset(
    (
        "session_started",
        "action",
        "backtrack",
        "field_committed",
        "validation_error",
        "persona_chosen",
        "actor_chosen",
        "joined",
        "reset",
        "dial_set",
        "reprise",
        "conflict",
        "link_opened",
        "consent",
        "task_started",
        "step_shown",
        "help_opened",
        "task_ended",
        "assist",
        "takeover",
        "note",
        "highlight",
        "questionnaire_answer",
        "withdrawn",
        "session_ended",
        "notice_shown",
        "notice_read",
        "sitting_started",
        "goal_reached",
        "hand_over",
        "clock_advanced",
        "api_broken",
        "behaviour_seen",
    )
)


@dataclass(frozen=True)
class Tables:
    """One row a session, an attempt, a step view, an answer, a note; columns as the dictionaries say."""

    sessions: pd.DataFrame
    attempts: pd.DataFrame
    views: pd.DataFrame
    answers: pd.DataFrame
    notes: pd.DataFrame

    @property
    def counted(self) -> pd.DataFrame:
        """Attempts that enter rates, assisted ones included."""
        return self.attempts[self.attempts["excluded"] == ""]


class _Columns:
    """A table being filled, column by column."""

    def __init__(self, names: Iterable[str]) -> None:
        self._columns: dict[str, list[Any]] = {name: [] for name in names}

    def add(self, values: dict[str, Any]) -> None:
        for name, column in self._columns.items():
            column.append(values[name])

    def frame(self) -> pd.DataFrame:
        frame = pd.DataFrame(self._columns, columns=list(self._columns))
        frame = frame.astype({name: one for name, one in MAY_LACK.items() if name in frame})
        return frame.assign(**{name: moments(frame[name]) for name in TIMES if name in frame})


def moments(seconds: pd.Series) -> pd.Series:
    """Dates, UTC, of seconds since 1970; missing where they are."""
    return pd.to_datetime(seconds.astype(float), unit="s", utc=True).dt.round("us")


def measure(rows: Iterable[Row], plan: Plan) -> Tables:
    """Measure the sessions of a study. Only one session is held at a time beside the tables.

    Args:
        rows: events, those of a run together.
        plan: what the study set out to measure.
    """
    sessions, attempts, views, answers, notes = (
        _Columns(names) for names in (SESSIONS, ATTEMPTS, VIEWS, ANSWERS, NOTES)
    )
    overrides = {(one.participant, one.task, one.variant): one for one in plan.overrides}
    for own in runs_of(rows):
        session = session_of(own, plan.codes.get(own[0].run, ""))
        sessions.add(_session(session))
        for attempt in session.attempts:
            values, graph = _measured(session, attempt, plan, overrides)
            attempts.add(values)
            for index, view in enumerate(attempt.views, start=1):
                views.add({**values, **_view(view, index, graph)})
        for row in own:
            if row.kind == "questionnaire_answer":
                answers.add(_answer(session, row, plan))
            elif row.kind in ("note", "highlight", "behaviour_seen"):
                notes.add(_note(session, row))
    return Tables(sessions.frame(), attempts.frame(), views.frame(), answers.frame(), notes.frame())


def _session(session: Session) -> dict[str, Any]:
    rows = session.rows
    return {
        "run": session.run,
        "participant": session.code,
        "persona": session.persona,
        "synthetic": session.synthetic,
        "withdrawn": session.withdrawn,
        "assisted_mode": session.assisted,
        "events": len(rows),
        "unknown_events": sum(1 for row in rows if row.kind not in _KNOWN),
        "clock_back": sum(1 for before, after in pairwise(rows) if after.at < before.at),
        "gaps": rows[-1].seq - rows[0].seq + 1 - len(rows),
    }


def _measured(
    session: Session, attempt: Attempt, plan: Plan, overrides: dict[tuple[str, str, str], Override]
) -> tuple[dict[str, Any], Graph | None]:
    """A row of attempts, and the ways it was judged by."""
    task, variant = plan.task(attempt.task), _variant(attempt, plan)
    persona = str(attempt.told.get("persona") or session.persona)
    version, is_same = plan.version(attempt.build, variant)
    graph = version.graph(attempt.task, persona) if version else None
    computed = outcome_of(attempt, task, graph)
    places = ((session.code, attempt.task, variant), (session.code, attempt.task, ""))
    hand = next((overrides[one] for one in places if one in overrides), None)
    final = computed if hand is None else Outcome(hand.outcome, hand.reason)
    lost = lostness_of(attempt, graph, reached=final.outcome in OUTCOMES[:3])
    return {
        "run": session.run,
        "participant": session.code,
        "persona": persona,
        "variant": variant,
        "build": attempt.build,
        "task": attempt.task,
        "attempt": attempt.number,
        "synthetic": session.synthetic,
        "assisted_mode": session.assisted,
        "leg": attempt.told.get("leg"),
        "journey": str(attempt.told.get("journey") or (version.journey if version else "")),
        "started": attempt.rows[0].at,
        "ended": attempt.end.at if attempt.end else None,
        "first": attempt.rows[0].seq,
        "last": attempt.rows[-1].seq,
        "outcome": final.outcome,
        "reason": final.reason,
        "outcome_computed": computed.outcome,
        "reason_computed": computed.reason,
        "outcome_note": computed.note if is_same or graph is None else _noted(computed.note),
        "override_by": hand.author if hand else "",
        "override_why": hand.why if hand else "",
        "excluded": _excluded(session, attempt, final.outcome),
        **{name: one.of(attempt, graph) for name, one in MEASURES.items()},
        **{name: getattr(lost, name) for name in ("different", "viewed", "shortest")},
        "lostness": lost.value,
        "last_step": attempt.path[-1] if attempt.path else "",
        "path": " > ".join(attempt.path),
        "unknown_steps": sum(1 for step in attempt.path if graph is None or step not in graph.lanes),
    }, graph


def _noted(note: str) -> str:
    return f"{note}, older build" if note else "older build"


def _variant(attempt: Attempt, plan: Plan) -> str:
    version, _ = plan.version(attempt.build)
    return str(attempt.told.get("variant") or (version.variant if version else ""))


def _excluded(session: Session, attempt: Attempt, outcome: str) -> str:
    if session.synthetic:
        return "synthetic"
    if session.withdrawn:
        return "withdrawn"
    if attempt.superseded:
        return "restarted"
    return "technical" if outcome == "technical" else ""


def _view(view: View, index: int, graph: Graph | None) -> dict[str, Any]:
    judged = graph is not None and bool(graph.goals) and view.step in graph.lanes
    return {
        "view": index,
        "step": view.step,
        "seq": view.seq,
        "at": view.rows[0].at,
        "side": view.rows[0].actor,
        "time_s": view.seconds,
        "back": view.back,
        "off_path": float(not graph.leads_on(view.step)) if judged and graph is not None else None,
        "validation_errors": counts.validation_errors(view.rows),
        "helps": counts.helps(view.rows),
    }


def _answer(session: Session, row: Row, plan: Plan) -> dict[str, Any]:
    legs = {one.told.get("leg"): one for one in session.attempts}
    leg = legs.get(row.payload.get("leg"))
    variants = {_variant(one, plan) for one in session.attempts}
    variant = _variant(leg, plan) if leg else variants.pop() if len(variants) == 1 else ""
    return {
        "run": session.run,
        "participant": session.code,
        "variant": variant,
        "build": row.build,
        "task": row.task or (leg.task if leg else ""),
        "questionnaire": str(row.payload.get("questionnaire", "")),
        "item": row.control,
        "seq": row.seq,
        "at": row.at,
        "checksum": str(row.payload.get("checksum", "")),
        "value": row.payload.get("answer"),
        "excluded": "synthetic" if session.synthetic else "withdrawn" if session.withdrawn else "",
    }


def _note(session: Session, row: Row) -> dict[str, Any]:
    return {
        "run": session.run,
        "participant": session.code,
        "task": row.task,
        "step": row.step,
        "seq": row.seq,
        "kind": row.kind,
        "tag": row.control or ", ".join(map(str, row.payload.get("tags", ()))),
        "seen": bool(row.payload.get("seen", True)),
        "excluded": "synthetic" if session.synthetic else "withdrawn" if session.withdrawn else "",
    }
