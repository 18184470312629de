"""One event as measures read it, from a log or from an exported table."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from itertools import groupby
from math import isnan
from typing import Any, NamedTuple

import pandas as pd

__all__ = ["HANDS", "Row", "rows_of_events", "rows_of_frame", "runs_of"]

#: who acts, besides the person whose session it is
HANDS = ("participant", "facilitator", "observer", "system", "synthetic")
_NONE: Mapping[str, Any] = {}


class Row(NamedTuple):
    """One event.

    Args:
        run, seq: its session, and its number there: the order that counts, whatever the clock says.
        at: seconds since 1970, UTC.
        by: one of `HANDS`.
        actor: who is played, such as "employer".
        tab: the browser tab, drawn at random.
        value: the answer of a `field_committed`; None when it was emptied.
    """

    run: str
    seq: int
    at: float
    by: str
    actor: str
    kind: str
    task: str
    step: str
    control: str
    payload: Mapping[str, Any]
    build: str
    value: Any = None
    tab: str = ""


def rows_of_events(events: Iterable[Any]) -> Iterator[Row]:
    """Rows of events of a log; `task` and `done_by` are read where events have them."""
    for one in events:
        yield Row(
            one.run,
            one.seq,
            _seconds(one.at),
            getattr(one, "done_by", "participant"),
            one.actor,
            one.kind,
            getattr(one, "task", ""),
            one.step,
            one.control,
            one.payload,
            one.build,
            one.value,
            getattr(one, "tab", ""),
        )


def rows_of_frame(frame: pd.DataFrame) -> Iterator[Row]:
    """Rows of a table of events, by run and number; columns that are missing are empty.

    Args:
        frame: one row an event; `run`, `seq`, `at` (UTC, date or ISO text), `kind`, and where they are there
            `done_by`, `actor`, `task`, `step`, `control`, `payload` (JSON), `build`, `value` (JSON).
    """
    if frame.empty:
        return
    table = frame.sort_values(["run", "seq"], kind="stable")
    at = pd.to_datetime(table["at"], utc=True, format="ISO8601")
    seconds = (at - pd.Timestamp(0, tz="UTC")).dt.total_seconds().to_numpy()
    texts = {
        name: _texts(table, name)
        for name in ("actor", "kind", "task", "step", "control", "build", "done_by", "tab")
    }
    # Exported tables say who acted in `actor`, and whose screen it was in `side`.
    sides = _texts(table, "side")
    payloads, values = _column(table, "payload"), _column(table, "value")
    for index, (run, seq) in enumerate(zip(table["run"].astype(str), table["seq"], strict=True)):
        actor, by = texts["actor"][index], texts["done_by"][index]
        yield Row(
            run,
            int(seq),
            float(seconds[index]),
            by or (actor if actor in HANDS else "participant"),
            sides[index] or actor,
            texts["kind"][index],
            texts["task"][index],
            texts["step"][index],
            texts["control"][index],
            _payload(payloads[index]),
            texts["build"][index],
            _value(values[index]),
            texts["tab"][index],
        )


def runs_of(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """Rows of each run by number, each number once; rows of a run must stand together."""
    for _, own in groupby(rows, key=lambda row: row.run):
        by_number: dict[int, Row] = {}
        for row in own:
            by_number.setdefault(row.seq, row)
        yield [by_number[seq] for seq in sorted(by_number)]


def _texts(table: pd.DataFrame, name: str) -> list[str]:
    return [str(one) for one in table[name].fillna("")] if name in table else [""] * len(table)


def _column(table: pd.DataFrame, name: str) -> list[Any]:
    return table[name].tolist() if name in table else [None] * len(table)


def _payload(cell: Any) -> Mapping[str, Any]:
    if isinstance(cell, Mapping):
        return cell
    if not isinstance(cell, str) or cell in ("", "{}"):
        return _NONE
    try:
        read = json.loads(cell)
    except ValueError:
        return {"unreadable": True}
    return read if isinstance(read, dict) else {"unreadable": True}


def _value(cell: Any) -> Any:
    if not isinstance(cell, str):
        return None if cell is None or (isinstance(cell, float) and isnan(cell)) else cell
    try:
        return json.loads(cell)
    except ValueError:
        return cell


def _seconds(at: datetime) -> float:
    return (at if at.tzinfo else at.replace(tzinfo=UTC)).timestamp()
