"""Click → next heading, beside the same screens in bare Streamlit, lap by lap in the same sitting."""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import time
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import BrowserContext

from benchmarks import figures
from benchmarks.browser import FIRST, chromium, click, settled
from benchmarks.servers import MAQUETTE, ROOT, Server, copied, free_port, serving
from benchmarks.walk import LAST, answer, breathe

__all__ = ["report"]

BARE = ROOT / "benchmarks" / "bare"


@dataclass
class Variant:
    """A program under the clock, and what it gave.

    Args:
        name: in the table.
        server: where it runs.
        path: of its first screen.
        changed, painted: milliseconds, one a click.
        clicking_s, walking_s: server CPU of the clicks alone, and of the whole walk, answers included.
        medians: of `changed`, one a lap.
    """

    name: str
    server: Server
    path: str
    context: BrowserContext
    changed: list[float] = field(default_factory=list)
    painted: list[float] = field(default_factory=list)
    clicking_s: float = 0.0
    walking_s: float = 0.0
    medians: list[float] = field(default_factory=list)


def report(laps: int = 10) -> str:
    """Walk each variant in turn, lap by lap; the first lap of each only warms up."""
    rng = random.Random(2019)
    with ExitStack() as stack:
        browser = stack.enter_context(chromium())
        variants = _variants(stack, browser)
        before = figures.load()
        for lap in range(-1, laps):
            for variant in rng.sample(variants, len(variants)):
                _lap(variant, rng, deposit=lap % 2 == 0, kept=lap >= 0)
        return "\n\n".join(
            (
                "### Click → next heading",
                f"{figures.machine(browser.version)}; load {before} before, {figures.load()} after.",
                _table(variants),
                _ratios(variants),
            )
        )


def _variants(stack: ExitStack, browser) -> list[Variant]:
    def served(name: str, path: str, command, project: bool = False) -> Variant:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        port = free_port()
        words = command(str(port))
        if project:
            words += ["--project", str(copied(folder))]
        server = stack.enter_context(serving(words, port, folder))
        return Variant(name, server, path, browser.new_context(viewport={"width": 1000, "height": 900}))

    script = str(BARE / "declarer_les_heures.py")
    quiet = ["--server.headless", "true", "--browser.gatherUsageStats", "false"]
    run = [sys.executable, "-m", "streamlit", "run", script, *quiet, "--server.port"]
    return [
        served(
            "maquette serve",
            FIRST,
            lambda port: [MAQUETTE, "serve", "--port", port],
            project=True,
        ),
        served("bare, stock settings", "/", lambda port: [*run, port]),
        served("bare, tuned like ours", "/", lambda port: [sys.executable, str(BARE / "tuned.py"), port]),
    ]


def _lap(variant: Variant, rng: random.Random, *, deposit: bool, kept: bool) -> None:
    page = variant.context.new_page()
    page.goto(variant.server.url + variant.path)
    settled(page)
    time.sleep(0.5)
    begun, clicking, given = variant.server.cpu_s(), 0.0, []
    heading = ""
    while heading != LAST:
        answer(page, deposit=deposit)
        breathe(rng)
        before = variant.server.cpu_s()
        gone = click(page)
        settled(page)
        time.sleep(0.15)  # what Streamlit still does after the screen is there
        clicking += variant.server.cpu_s() - before
        given.append(gone)
        heading = gone["to"]
    if kept:
        variant.changed += [one["changed"] for one in given]
        variant.painted += [one["painted"] for one in given]
        variant.medians.append(statistics.median(one["changed"] for one in given))
        variant.clicking_s += clicking
        variant.walking_s += variant.server.cpu_s() - begun
    page.close()


def _table(variants: list[Variant]) -> str:
    head = (
        "", "heading: median, ms", "p95", "clicks", "painted: median, ms",
        "server CPU a click, ms", "with its answer, ms", "RSS, MB", "median of each lap, ms",
    )  # fmt: skip
    rows = []
    for one in variants:
        count = len(one.changed)
        rows.append(
            (
                one.name,
                figures.timings(one.changed),
                f"{statistics.median(one.painted):.0f}",
                f"{1000 * one.clicking_s / count:.1f}",
                f"{1000 * one.walking_s / count:.1f}",
                f"{one.server.rss_mb():.0f}",
                " ".join(f"{lap:.0f}" for lap in one.medians),
            )
        )
    return figures.table(head, rows)


def _ratios(variants: list[Variant]) -> str:
    ours, stock, tuned = variants

    def median(one: Variant) -> float:
        return statistics.median(one.changed)

    def cpu(one: Variant) -> float:
        return one.walking_s / len(one.changed)

    def clicking(one: Variant) -> float:
        return one.clicking_s / len(one.changed)

    return figures.table(
        ("ratio", "wanted", "measured"),
        [
            ("median, ours / bare stock", "≤ 0.75", f"{median(ours) / median(stock):.2f}"),
            ("median, ours / bare tuned", "≤ 1.2", f"{median(ours) / median(tuned):.2f}"),
            ("server CPU with answers, ours / stock", "≤ 0.4", f"{cpu(ours) / cpu(stock):.2f}"),
            ("server CPU, click alone, ours / stock", "≤ 0.4", f"{clicking(ours) / clicking(stock):.2f}"),
        ],
    )  # fmt: skip
