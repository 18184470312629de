"""CPU of reading and checking 200 journeys of 40 steps, and of one edited file checked and built again."""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks import figures
from benchmarks.servers import copied
from maquette.project import load
from maquette.studio.drafts import Drafts

__all__ = ["report"]

JOURNEYS, STEPS = 200, 40
EDITED = "declarer-les-heures.yaml"
HEAD = """\
title: Parcours {number}
actors: {{employer: Particulier employeur}}
personas: [colette]
today: 2026-11-03
conditions:
  plusieurs contrats: relations | length > 1
stages: [Un, Deux]
steps:
"""


def report(runs: int = 10) -> str:
    """Many journeys once, one edit several times; the first reading of all only warms up."""
    before = figures.load()
    with tempfile.TemporaryDirectory() as name:
        many = _many(Path(name))
    with tempfile.TemporaryDirectory() as name:
        edits = _edits(Path(name), runs)
    after = figures.load()
    each = " ".join(f"{one:.0f}" for one in edits)
    rows = [
        (f"{JOURNEYS} journeys of {STEPS} steps: `load`", "≤ 10 000", f"{many:.0f}", "1", f"{many:.0f}"),
        ("one edited file: `Drafts.refresh`", "≤ 150", f"{statistics.median(edits):.0f}", str(runs), each),
    ]
    return "\n\n".join(
        (
            "### Checking many journeys, and one edit",
            f"{figures.machine()}; load {before} before, {after} after.",
            figures.table(("", "wanted, ms", "CPU: median, ms", "runs", "each run, ms"), rows),
        )
    )


def _many(folder: Path) -> float:
    project = copied(folder)
    for number in range(JOURNEYS):
        (project / "journeys" / f"parcours-{number}.yaml").write_text(_journey(number), encoding="utf-8")
    loaded = None

    def read() -> None:
        nonlocal loaded
        loaded = load(project)

    spent = _cpu_ms(read)
    if loaded is None or loaded.problems:
        raise RuntimeError("the journeys made here are not right")
    return spent


def _edits(folder: Path, runs: int) -> list[float]:
    project = copied(folder)
    drafts = Drafts(project)
    drafts.refresh()
    spent = []
    for run in range(runs):
        path = project / "journeys" / EDITED
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("Quand payez", f"({run}) Quand payez", 1), encoding="utf-8")
        spent.append(_cpu_ms(drafts.refresh))
        path.write_text(text, encoding="utf-8")
        if drafts.good is None or f"({run})" not in drafts.good.sources[f"journeys/{EDITED}"]:
            raise RuntimeError("the edit was not taken")
    return spent


def _cpu_ms(work: Callable[[], None]) -> float:
    begun = time.process_time()
    work()
    return 1000 * (time.process_time() - begun)


def _journey(number: int) -> str:
    """A fork every fourth step, a text with values, an amount of facts: what a real journey holds."""
    steps = [_step(index) for index in range(STEPS - 1)]
    return HEAD.format(number=number) + "".join(steps) + "  fin: {kind: end, outcome: success, title: Fin}\n"


def _step(index: int) -> str:
    title = f"  etape-{index}:\n    title: Étape {index} avec {{{{ employee.first_name }}}}\n"
    if index % 4 or index > STEPS - 5:
        text = "    text: Contrat commencé le {{ relation.start_date }}.\n"
        return f"{title}{text}    ask: declaration.hours\n"
    return (
        f"{title}    when: plusieurs contrats\n"
        f"    ask: {{question: choix_{index}, type: choice, label: Choix, options: [un, deux, trois]}}\n"
        f"    next:\n      - {{when: choix_{index} is 'deux', to: etape-{index + 3}}}\n"
        f"      - to: etape-{index + 1}\n"
    )
