"""A journey saved in an editor → the open page shows it, and keeps what was typed."""

from __future__ import annotations

import random
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Page

from benchmarks import figures
from benchmarks.browser import FIRST, chromium, click, settled
from benchmarks.servers import MAQUETTE, copied, free_port, serving
from benchmarks.walk import answer, breathe

__all__ = ["report"]

ASKED = "Combien d'heures"
TITLE = "fr: Combien d'heures {{ employee.first_name }} a-t-elle faites en {{ declaration.month }} ?"
ASK = "    ask: declaration.hours\n"
TYPED = "41 h 30"
FIELD = '[data-testid="stMain"] [data-testid="stTextInput"] input'
HEADING = '[data-testid="stMain"] h1'
#: where the two branches lead: step, and how its heading begins
BRANCHES = (("salaire", "Combien payez"), ("versement", "Avez-vous déjà"))

# Set before the file is saved: when a heading comes, in milliseconds of the machine's clock.
_WATCH = """
wanted => {
  window.benchmarkSeen = new Promise((resolve, reject) => {
    const shown = () => document.querySelector('h1')?.textContent;
    const late = setTimeout(() => reject(new Error(`${wanted} is never shown, but: ${shown()}`)), 20000);
    const watch = new MutationObserver(() => {
      const heading = document.querySelector('[data-testid=stMain] h1');
      if (!heading?.textContent.includes(wanted) || !heading.checkVisibility()) return;
      watch.disconnect();
      requestAnimationFrame(() => requestAnimationFrame(() => { clearTimeout(late); resolve(Date.now()); }));
    });
    watch.observe(document.body, {subtree: true, childList: true, characterData: true});
  });
  window.benchmarkSeen.catch(() => {});
}
"""


@dataclass
class Measured:
    """One kind of edit saved one way, and what it gave.

    Args:
        name: in the table.
        shown: milliseconds, one a save.
        followed: for each branching edit, whether Continue led where the new branch says.
        kept: for each save, whether the answer was still there at the end.
    """

    name: str
    shown: list[float] = field(default_factory=list)
    followed: list[bool] = field(default_factory=list)
    kept: list[bool] = field(default_factory=list)


def report(times: int = 8) -> str:
    """Title edits and branching edits, saved in place and by rename, in turn."""
    rng = random.Random(2019)
    ways = {"in place": _in_place, "temp file + rename": _renamed}
    titles = {way: Measured(f"title, {way}") for way in ways}
    branches = {way: Measured(f"`next` and title, {way}") for way in ways}
    with tempfile.TemporaryDirectory() as name, chromium() as browser:
        folder = Path(name)
        project = copied(folder)
        journey = _Journey(project / "journeys" / "declarer-les-heures.yaml")
        _in_place(journey.path, journey.text())
        port = free_port()
        command = [MAQUETTE, "serve", "--port", str(port), "--project", str(project)]
        with serving(command, port, folder) as server:
            page = browser.new_context(viewport={"width": 1000, "height": 900}).new_page()
            page.goto(server.url + FIRST)
            _reach_the_field(page, rng)
            before = figures.load()
            for _ in range(times):
                for way, save in ways.items():
                    _title_edit(page, journey, save, titles[way], rng)
                    _branching_edit(page, journey, save, branches[way], rng)
            after = figures.load()
        return "\n\n".join(
            (
                "### A saved journey → the open page",
                f"{figures.machine(browser.version)}; load {before} before, {after} after.",
                _table([*titles.values(), *branches.values()]),
            )
        )


class _Journey:
    """The journey as its author leaves it after each edit."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.edits = 0
        self.branch = 0
        self._source = path.read_text(encoding="utf-8")
        for part in (TITLE, ASK):
            if self._source.count(part) != 1:
                raise ValueError(f"{path.name} no longer has, once, « {part.strip()} »")

    @property
    def mark(self) -> str:
        """What the heading says since the last edit, and never said before."""
        return f"(v{self.edits})"

    def text(self) -> str:
        """The file: its title, and a `next` whose targets trade places when `branch` changes."""
        # Colette has several contracts: the first line is hers.
        then, other = BRANCHES[self.branch][0], BRANCHES[1 - self.branch][0]
        follows = f"    next:\n      - {{when: plusieurs contrats, to: {then}}}\n      - to: {other}\n"
        title = f"fr: {ASKED} en {{{{ declaration.month }}}} ? {self.mark}"
        return self._source.replace(TITLE, title).replace(ASK, ASK + follows)


def _in_place(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def _renamed(path: Path, text: str) -> None:
    beside = path.with_name(f".{path.name}.tmp")
    beside.write_text(text, encoding="utf-8")
    beside.replace(path)


def _reach_the_field(page: Page, rng: random.Random) -> None:
    settled(page)
    for _ in range(10):
        if page.inner_text(HEADING).startswith(ASKED):
            page.fill(FIELD, TYPED)
            page.press(FIELD, "Tab")
            time.sleep(0.3)
            settled(page)
            return
        answer(page, deposit=False)
        breathe(rng)
        click(page)
        settled(page)
    raise RuntimeError(f"« {ASKED} » was never asked")


def _saved(
    page: Page, journey: _Journey, save: Callable[[Path, str], None], into: Measured, rng: random.Random
) -> None:
    journey.edits += 1
    text = journey.text()
    page.evaluate(_WATCH, journey.mark)
    time.sleep(rng.uniform(0.3, 0.8))  # a save falls anywhere between two beats of whoever watches
    begun = time.time() * 1000
    save(journey.path, text)
    into.shown.append(page.evaluate("() => window.benchmarkSeen") - begun)
    settled(page)


def _title_edit(
    page: Page, journey: _Journey, save: Callable[[Path, str], None], into: Measured, rng: random.Random
) -> None:
    _saved(page, journey, save, into, rng)
    into.kept.append(page.input_value(FIELD) == TYPED)


def _branching_edit(
    page: Page, journey: _Journey, save: Callable[[Path, str], None], into: Measured, rng: random.Random
) -> None:
    journey.branch = 1 - journey.branch
    _saved(page, journey, save, into, rng)
    before_leaving = page.input_value(FIELD) == TYPED
    gone = click(page)
    into.followed.append(str(gone["to"]).startswith(BRANCHES[journey.branch][1]))
    settled(page)
    page.get_by_role("button", name="Retour", exact=True).click()
    page.wait_for_function(
        "([selector, mark]) => document.querySelector(selector)?.textContent.includes(mark)",
        arg=[HEADING, journey.mark],
        timeout=20_000,
    )
    settled(page)
    into.kept.append(before_leaving and page.input_value(FIELD) == TYPED)


def _table(measured: list[Measured]) -> str:
    def share(given: list[bool]) -> str:
        return f"{sum(given)} of {len(given)}" if given else ""

    return figures.table(
        (
            "edit, saved",
            "wanted",
            "median, ms",
            "p95",
            "saves",
            "slowest",
            "new branch followed",
            "answer kept",
        ),
        [
            (
                one.name,
                "≤ 500",
                figures.timings(one.shown),
                f"{max(one.shown):.0f}",
                share(one.followed),
                share(one.kept),
            )
            for one in measured
        ],
    )
