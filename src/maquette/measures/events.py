"""The table of events: what was recorded, without a value."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

import pandas as pd

from maquette.measures.columns import EVENTS
from maquette.measures.row import Row, runs_of
from maquette.measures.tables import moments

__all__ = ["event_table"]


def event_table(rows: Iterable[Row], attempts: pd.DataFrame, codes: Mapping[str, str]) -> pd.DataFrame:
    """One row an event.

    Args:
        rows: events, those of a run together.
        attempts: of the same sessions: an event within one has its version.
        codes: run -> participant's code.
    """
    columns = ["first", "last", "variant"]
    spans = {str(run): own[columns].to_numpy().tolist() for run, own in attempts.groupby("run")}
    every = [
        _line(row, _variant(row, spans.get(row.run, [])), codes.get(row.run, ""))
        for own in runs_of(rows)
        for row in own
    ]
    table = pd.DataFrame(every, columns=list(EVENTS))
    return table.assign(at=moments(table["at"]))


def _line(row: Row, variant: str, code: str) -> tuple[object, ...]:
    said = json.dumps(dict(row.payload), ensure_ascii=False, sort_keys=True)
    return (
        row.run, row.seq, row.at, row.task, row.step, row.control, row.by, row.kind, said, row.build,
        code, variant, row.actor, row.tab,
    )  # fmt: skip


def _variant(row: Row, spans: list[tuple[int, int, str]]) -> str:
    return next((variant for first, last, variant in spans if first <= row.seq <= last), "")
