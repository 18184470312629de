"""Three interleaved rounds of every variant, then the whole nation; best and worst are told."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from importlib.metadata import version
from pathlib import Path

import duckdb

from benchmarks.figures import load, machine, table
from benchmarks.population.variant import ROOT, VARIANTS
from maquette.dataset.run import ALLOCATOR

__all__ = ["report"]

ROUNDS = 3
QUIET = {"OMP_NUM_THREADS": "1", "ARROW_NUM_THREADS": "1", **ALLOCATOR}


def report() -> str:
    """Markdown."""
    before = load()
    speeds: dict[str, list[float]] = {name: [] for name in VARIANTS}
    peaks: dict[str, float] = {}
    for _ in range(ROUNDS):
        for name in VARIANTS:
            told = _run(name)
            speeds[name].append(told["rows"] / told["cpu_s"])
            peaks[name] = max(peaks.get(name, 0), told["peak_mb"])
    faker, mimesis = max(speeds["faker"]), max(speeds["mimesis"])
    rows = [
        (
            name,
            f"{max(found):,.0f}",
            f"{min(found):,.0f}",
            f"{max(found) / faker:.1f}" if name in TWELVE else "",
            f"{max(found) / mimesis:.1f}" if name in TWELVE else "",
            f"{peaks[name]:.0f}",
        )
        for name, found in speeds.items()
    ]
    tools = ", ".join(f"{name} {version(name)}" for name in ("numpy", "pyarrow", "faker", "mimesis"))
    head = ("variant", "rows/s of CPU, best", "worst", "× Faker", "× Mimesis", "peak MB")
    parts = [
        "### The population",
        f"{machine()}; {tools}. Load {before} before, {load()} after.",
        table(head, rows),
        table(("ratio", "wanted", "measured"), _ratios(speeds)),
        _nation(),
    ]
    return "\n\n".join(parts)


TWELVE = ("faker", "mimesis", "plain", "persons", "persons, plain texts")


def _ratios(speeds: dict[str, list[float]]) -> list[tuple[str, str, str]]:
    best = {name: max(found) for name, found in speeds.items()}
    alone = 1000 / best["households one by one"]
    return [
        ("persons, end to end / file only", "≥ 0.70", f"{_share(best, 'persons'):.2f}"),
        ("declarations, end to end / file only", "≥ 0.65", f"{_share(best, 'declarations'):.2f}"),
        ("a household, its employees, its year", "< 1 ms", f"{alone:.2f} ms"),
    ]


def _share(best: dict[str, float], name: str) -> float:
    return best[f"{name}, end to end"] / best[f"{name}, file only"]


def _run(name: str) -> dict[str, float]:
    command = [sys.executable, "-m", "benchmarks.population.variant", name]
    answer = subprocess.run(
        command, cwd=ROOT, env={**os.environ, **QUIET}, capture_output=True, text=True, check=True
    )
    return json.loads(answer.stdout.splitlines()[-1])


def _nation() -> str:
    """9.7 million people and a year of 1.7 million households, on every core."""
    before = load()
    with tempfile.TemporaryDirectory() as folder:
        out = str(Path(folder) / "nation")
        words = ["--households", "1700000", "--persons", "9700000", "--workers", str(os.cpu_count())]
        tables = ["--tables", "person,household,relation,declaration"]
        start = time.perf_counter()
        code = "from maquette.cli import main; main()"
        subprocess.run(
            [sys.executable, "-c", code, "data", "write", "--out", out, *words, *tables],
            cwd=ROOT,
            capture_output=True,
            check=True,
        )
        spent = time.perf_counter() - start
        size = sum(path.stat().st_size for path in Path(out).rglob("*") if path.is_file()) / 1e6
        manifest = json.loads((Path(out) / "manifest.json").read_text(encoding="utf-8"))
        counts = {
            name: sum(one["rows"] for one in manifest["files"] if one["table"] == name)
            for name in ("person", "declaration")
        }
        wrong = _wrong(out)
    told = ", ".join(f"{count:,} rows of {name}" for name, count in counts.items())
    return (
        f"The nation: {told}, {size:.0f} MB, in **{spent:.1f} s** (wanted < 30 s; load {before} before). "
        f"Faults found by duckdb: {wrong}."
    )


def _wrong(out: str) -> int:
    link = duckdb.connect()
    link.execute("set threads = 1")
    for name in ("person", "household", "relation", "declaration"):
        link.execute(f"create view {name} as select * from '{out}/{name}/*.parquet'")
    columns = [name for (name,) in link.execute("select column_name from (describe declaration)").fetchall()]
    sums = " or ".join(
        f"{' + '.join(name for name in columns if name.startswith(side) and name != total)} <> {total}"
        for side, total in (
            ("employee_", "employee_total"),
            ("employer_", "employer_total"),
            ("relief_", "relief_total"),
        )
    )
    queries = (
        "declaration d anti join relation r on d.relation = r.relation",
        "relation r anti join household h on r.household = h.household",
        "relation r anti join person p on r.employee = p.person",
        f"declaration where {sums}",
        "declaration where net + employee_total + employer_total - relief_total <> cost",
        "(select relation, month from declaration group by all having count(*) > 1)",
        "(select nir from person group by nir having count(*) > 1)",
    )
    return sum(link.execute(f"select count(*) from {query}").fetchone()[0] for query in queries)
