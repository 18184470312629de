"""CPU of `maquette check` and of `maquette build`, beyond what Python takes to start."""

from __future__ import annotations

import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks import figures
from benchmarks.servers import MAQUETTE, copied

__all__ = ["report"]


def report(runs: int = 5) -> str:
    """Each command in turn; a first round only warms up the disk and the compiled files."""
    spent: dict[str, list[float]] = {"python": [], "check": [], "build": []}
    with tempfile.TemporaryDirectory() as name:
        project = copied(Path(name))
        before = figures.load()
        for run in range(-1, runs):
            given = {
                "python": _cpu_ms([sys.executable, "-c", "pass"], project),
                "check": _cpu_ms([MAQUETTE, "check"], project),
            }
            shutil.rmtree(project / "prototypes")
            given["build"] = _cpu_ms([MAQUETTE, "build"], project)
            if run >= 0:
                for word, one in given.items():
                    spent[word].append(one)
        after = figures.load()
    return "\n\n".join(
        (
            "### `maquette check` and `maquette build`",
            f"{figures.machine()}; load {before} before, {after} after.",
            _table(spent),
        )
    )


def _cpu_ms(command: Sequence[str], folder: Path) -> float:
    """User and system CPU of a command that ends well."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=60)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1000 * (after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)


def _table(spent: dict[str, list[float]]) -> str:
    middle = {word: statistics.median(given) for word, given in spent.items()}
    check, build = (middle[word] - middle["python"] for word in ("check", "build"))

    def row(name: str, word: str, beyond: str) -> tuple[str, ...]:
        each = " ".join(f"{one:.0f}" for one in spent[word])
        return name, "", f"{middle[word]:.0f}", beyond, str(len(spent[word])), each

    return figures.table(
        ("", "wanted", "CPU: median, ms", "beyond Python's start, ms", "runs", "each run, ms"),
        [
            row("`python -c pass`", "python", ""),
            row("`maquette check`", "check", f"{check:.0f}"),
            row("`maquette build`, prototypes/ removed", "build", f"{build:.0f}"),
            ("check + build", "≤ 1000", "", f"{check + build:.0f}", "", ""),
        ],
    )
