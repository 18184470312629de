"""What a report takes: 30 participants and 6 tasks as a command, then 10,000 sessions measured."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from benchmarks.figures import load, machine, table

__all__ = ["report"]

ROOT = Path(__file__).parents[1]
JOURNEY = "declarer-les-heures"
TASKS = tuple(f"t{number}" for number in range(1, 7))
#: about a hundred events a session
LONG = tuple(f"t{number}" for number in range(1, 15))
LAPS = 5
DIFFERENT = 60
STAGES = (
    ("imports", "imports"),
    ("measured and drawn", "page"),
    ("tables and workbook", "files"),
    ("all of it", "all"),
)

_REPORT = """
import json, sys, time
from pathlib import Path
from maquette.measures import event_table, measure
from maquette.project import load
from maquette.reports.export import frames_of, write_tables, write_workbook
from maquette.reports.page import page
from maquette.reports.report import report_of
from maquette.reports.studied import Studied
from benchmarks.reports import TASKS, plan_of, rows_of
imported = time.process_time()
planned, graph = plan_of(load(Path(sys.argv[1])).project, TASKS)
rows = list(rows_of(graph, TASKS, 30))
made = time.process_time()
studied = Studied(planned.plan, measure(rows, planned.plan), planned.played, "3 novembre 2026")
text = page(report_of(studied))
drawn = time.process_time()
frames = frames_of(studied.tables, studied.figures, event_table(rows, studied.tables.attempts, {}))
folder = Path(sys.argv[2])
write_tables(frames, folder)
write_workbook(frames, folder / "t.xlsx")
done = time.process_time()
print(json.dumps({
    "imports": imported, "page": drawn - made, "files": done - drawn, "all": imported + done - made,
    "bytes": len(text), "charts": text.count("<figure>"), "events": len(rows),
}))
"""

_MEASURE = """
import json, resource, sys, time
from pathlib import Path
from maquette.project import load
from maquette.measures import measure
from benchmarks.reports import LONG, plan_of, rows_of
planned, graph = plan_of(load(Path(sys.argv[1])).project, LONG)
count = int(sys.argv[2])
began = time.process_time()
events = sum(1 for _ in rows_of(graph, LONG, count))
making = time.process_time() - began
began = time.process_time()
tables = measure(rows_of(graph, LONG, count), planned.plan)
both = time.process_time() - began
print(json.dumps({
    "sessions": count, "events": events, "seconds": both - making, "views": len(tables.views),
    "mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
}))
"""


def plan_of(project, names):
    """A study of these tasks on one journey, and its ways."""
    from maquette.measures import Task  # noqa: PLC0415
    from maquette.reports.planned import planned_journey  # noqa: PLC0415

    planned = planned_journey(project, JOURNEY)
    (task,) = planned.plan.tasks.values()
    tasks = {name: Task(name, f"Tâche {name}", task.ends) for name in names}
    (version,) = planned.plan.versions.values()
    return replace(planned, plan=replace(planned.plan, tasks=tasks)), version.graphs["", ""]


def rows_of(graph, tasks, count):
    """Virtual visits taken for people's, so that they count; a few dozen come back under other names."""
    made = [list(_session(graph, tasks, person)) for person in range(min(count, DIFFERENT))]
    for person in range(count):
        run = f"r{person:05d}"
        yield from (row._replace(run=run) for row in made[person % DIFFERENT])


def _session(graph, tasks, person):
    from maquette.measures.virtual import MANNERS, visit  # noqa: PLC0415

    manners, first, seq = list(MANNERS), next(iter(graph.lanes)), 2
    for leg, task in enumerate(tasks):
        at = 7200.0 * person + 900 * leg
        for row in visit(graph, first, manners[(person + leg) % 5], person, task=task, at=at, seq=seq):
            payload = {**row.payload, "variant": JOURNEY} if row.kind == "task_started" else row.payload
            yield row._replace(by="participant", payload=payload)
            seq = row.seq + 1


def report() -> str:
    """Tables of both."""
    before = load()
    with tempfile.TemporaryDirectory() as folder:
        laps = [_run(_REPORT, str(ROOT), folder) for _ in range(LAPS)]
    laps.sort(key=lambda one: one["all"])
    middle = laps[LAPS // 2]
    sizes = [_run(_MEASURE, str(ROOT), str(count)) for count in (2_500, 5_000, 10_000)]
    rows = [_row(one) for one in sizes]
    parts = [
        "### Reports\n",
        f"{machine()}. Load {before} before, {load()} after.\n",
        table(
            ("30 participants, 6 tasks", "CPU, s: median of 5"),
            [(words, f"{middle[key]:.2f}") for words, key in STAGES],
        ),
        f"\nThe page holds {middle['charts']} charts and {middle['bytes'] / 1e6:.1f} MB.\n",
        table(("sessions", "events", "CPU, s", "µs an event", "peak memory, MB"), rows),
    ]
    return "\n".join(parts)


def _row(one):
    each = one["seconds"] / one["events"] * 1e6
    return one["sessions"], one["events"], f"{one['seconds']:.1f}", f"{each:.1f}", f"{one['mb']:.0f}"


def _run(code, *words):
    done = subprocess.run(
        [sys.executable, "-c", code, *words], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return json.loads(done.stdout)
