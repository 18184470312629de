"""Screens a second of a rehearsal, beside the same screens in Chromium; a population on paper."""

from __future__ import annotations

import random
import statistics
import tempfile
import time
from pathlib import Path

from benchmarks import figures
from benchmarks.browser import FIRST, chromium, click, settled
from benchmarks.servers import MAQUETTE, copied, free_port, serving
from benchmarks.walk import LAST, answer
from maquette.project import load
from maquette.rehearsal.households import Households
from maquette.rehearsal.paper import Paper
from maquette.rehearsal.stage import staged
from maquette.rehearsal.tour import tour_of
from maquette.rehearsal.walk import crowd_of

__all__ = ["report"]

JOURNEY = "declarer-les-heures"


def report(laps: int = 5, households: int = 10_000) -> str:
    """Both ways of drawing screens, one after the other, then households on each journey."""
    with tempfile.TemporaryDirectory() as name:
        project = load(copied(Path(name))).project
        before = figures.load()
        tours = [_tour(project) for _ in range(laps + 1)][1:]
        browser, walks = _browser(laps)
        crowds = [_crowd(project, journey, households) for journey in project.journeys]
        after = figures.load()
    rates = [screens / wall for screens, wall, _ in tours]
    spent = [screens / cpu for screens, _, cpu in tours]
    walked = [screens / wall for screens, wall in walks]
    return "\n\n".join(
        (
            "### A rehearsal",
            f"{figures.machine(browser)}; load {before} before, {after} after.",
            figures.table(
                ("screens of Colette's month", "wanted", "a second: median", "each lap", "screens a lap"),
                [
                    ("rehearsed, one core", "≥ 25", *_row(rates), tours[0][0]),
                    ("the same, a second of CPU", "", *_row(spent), tours[0][0]),
                    ("driven in Chromium, 0.15 s left to each answer", "", *_row(walked), walks[0][0]),
                ],
            ),
            figures.table(
                (
                    f"{households} households on paper, one core",
                    "wanted, s",
                    "s",
                    "CPU, s",
                    "screens",
                    "defects",
                ),
                crowds,
            ),
        )
    )


def _row(rates: list[float]) -> tuple[str, str]:
    return f"{statistics.median(rates):.0f}", " ".join(f"{one:.0f}" for one in rates)


def _tour(project) -> tuple[int, float, float]:
    paper = Paper(project, JOURNEY)
    with staged(project.layout.build(JOURNEY), JOURNEY) as stage:
        wall, cpu = time.perf_counter(), time.process_time()
        tour = tour_of(paper, stage, paper.parts[0])
        return tour.screens, time.perf_counter() - wall, time.process_time() - cpu


def _browser(laps: int) -> tuple[str, list[tuple[int, float]]]:
    """Screens and seconds of each lap; the first lap only warms up."""
    with tempfile.TemporaryDirectory() as name, chromium() as browser:
        folder, port = Path(name), free_port()
        command = [MAQUETTE, "serve", "--port", str(port), "--project", str(copied(folder))]
        with serving(command, port, folder) as server:
            context = browser.new_context(viewport={"width": 1000, "height": 900})
            walks = [_walk(context, server.url, random.Random(lap)) for lap in range(laps + 1)][1:]
        return browser.version, walks


def _walk(context, url: str, rng: random.Random) -> tuple[int, float]:
    page = context.new_page()
    begun, screens, heading = time.perf_counter(), 1, ""
    page.goto(url + FIRST)
    settled(page)
    deposit = rng.random() < 0.5
    while heading != LAST:
        answer(page, deposit=deposit)
        heading = click(page)["to"]
        settled(page)
        screens += 1
    page.close()
    return screens, time.perf_counter() - begun


def _crowd(project, journey: str, count: int) -> tuple[object, ...]:
    paper, households = Paper(project, journey), Households(project, journey)
    numbers = households.numbers(count, 1)
    wall, cpu = time.perf_counter(), time.process_time()
    crowd = crowd_of(paper, households, numbers, 1)
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    return journey, "≤ 10", f"{wall:.1f}", f"{cpu:.1f}", crowd.screens, len(crowd.failures)
