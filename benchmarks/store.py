"""How long an event takes to be on disk: alone, beside twenty writers, and among ten thousand sessions."""

from __future__ import annotations

import tempfile
import threading
import time
from datetime import datetime
from pathlib import Path

from benchmarks import figures
from maquette.sessions import NewEvent, StaleError, open_log
from maquette.sessions.schema import event_table
from maquette.studies.sitting import fold_sitting

__all__ = ["report"]

WRITERS = 20
EACH = 60
TRAIL = {"trail": ["connexion", "travail", "heures"], "returns_to": ""}
MOVE = NewEvent(
    kind="action", actor="employer", step="heures", control="continue", payload=TRAIL, task="declarer"
)


def report() -> str:
    """The three, in one sitting."""
    with tempfile.TemporaryDirectory() as name:
        before = figures.load()
        alone = _written(_log(name, "alone"), 1)
        beside = _written(_log(name, "beside"), WRITERS)
        few, many = _click(_log(name, "few"), 10), _click(_log(name, "many"), 10_000)
        after = figures.load()
    rows = [
        ("one writer", "", *alone),
        (f"{WRITERS} writers, each on its own run", "≤ 10", *beside),
        ("append, look, fold: 10 sessions stored", "", *few),
        ("the same: 10,000 sessions stored", "", *many),
    ]
    lines = ["| an event on disk (SQLite FULL) | wanted, ms | median, ms | p95 | events | lost or twice |",
             "| --- | --- | --- | --- | --- | --- |"]  # fmt: skip
    lines += [f"| {what} | {wanted} | {figures_of} |" for what, wanted, figures_of in map(_row, rows)]
    flat = _median(many[0]) / _median(few[0])
    return "\n\n".join(
        (
            "### An event on disk",
            f"Load {before} before, {after} after.",
            "\n".join(lines),
            f"Ten thousand sessions beside ten: {flat:.2f} times.",
        )
    )


def _row(row):
    what, wanted, spent, wrong = row
    ordered = sorted(spent)
    told = f"{_median(spent):.1f} | {ordered[int(len(ordered) * 0.95)]:.1f} | {len(spent)} | {wrong}"
    return what, wanted, told


def _median(spent):
    return sorted(spent)[len(spent) // 2]


def _log(folder, name):
    return open_log(f"sqlite:///{Path(folder) / name}.sqlite")


def _written(log, writers):
    """Milliseconds of each event, and how many are missing or twice in the log."""
    spent, gate = [], threading.Barrier(writers)

    def write(run):
        gate.wait()
        for number in range(EACH):
            start = time.perf_counter()
            log.append(run, number, [MOVE], tab="t", build="b")
            spent.append((time.perf_counter() - start) * 1000)

    threads = [threading.Thread(target=write, args=(f"run-{one}",)) for one in range(writers)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    wrong = sum(
        [one.seq for one in log.read(f"run-{run}")] != list(range(1, EACH + 1)) for run in range(writers)
    )
    return spent, wrong


def _click(log, sessions):
    """What the store costs a click when so many sessions of thirty events are kept."""
    _fill(log, sessions)
    spent, seen, sitting = [], 0, None
    for _ in range(200):
        start = time.perf_counter()
        try:
            written = log.append("mine", seen, [MOVE], tab="t", build="b")
        except StaleError:
            return spent, 1
        log.last("mine")
        sitting = fold_sitting(written, sitting)
        seen = sitting.seq
        spent.append((time.perf_counter() - start) * 1000)
    return spent, 0


def _fill(log, sessions):
    row = {name: getattr(MOVE, name) for name in ("kind", "actor", "step", "control", "task", "done_by")}
    row |= {"at": datetime(2026, 11, 3), "tab": "t", "build": "b", "payload": TRAIL}
    for first in range(0, sessions, 500):
        runs = range(first, min(first + 500, sessions))
        rows = [{**row, "run": f"{run:032}", "seq": seq} for run in runs for seq in range(1, 31)]
        with log.store.writing() as connection:
            connection.execute(event_table.insert(), rows)
