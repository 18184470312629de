"""From the command `maquette serve` to the first heading painted, in a Chromium that already runs."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from playwright.sync_api import Browser

from benchmarks import figures
from benchmarks.browser import FIRST, chromium
from benchmarks.servers import MAQUETTE, copied, free_port, start, stop, wait_healthy

__all__ = ["report"]

# When the first heading is there, in milliseconds of the machine's clock, two frames after it came.
_PAINTED = """
() => new Promise((resolve, reject) => {
  const late = setTimeout(() => reject(new Error('no heading')), 30000);
  const look = () => {
    if (!document.querySelector('[data-testid=stMain] h1')?.textContent) return requestAnimationFrame(look);
    requestAnimationFrame(() => requestAnimationFrame(() => { clearTimeout(late); resolve(Date.now()); }));
  };
  look();
})
"""


def report(runs: int = 5) -> str:
    """Start a server, open the first screen as soon as it answers, stop it; as many times as asked."""
    ready, painted = [], []
    with chromium() as browser:
        before = figures.load()
        for _ in range(runs):
            healthy_ms, painted_ms = _once(browser)
            ready.append(healthy_ms)
            painted.append(painted_ms)
        return "\n\n".join(
            (
                "### `maquette serve` → first heading",
                f"{figures.machine(browser.version)}; load {before} before, {figures.load()} after.",
                figures.table(
                    ("from the command to", "wanted", "median, ms", "p95", "runs", "each run, ms"),
                    [
                        ("the server answers", "", figures.timings(ready), _each(ready)),
                        ("first heading painted", "≤ 3000", figures.timings(painted), _each(painted)),
                    ],
                ),
            )
        )


def _once(browser: Browser) -> tuple[float, float]:
    """Milliseconds to an answer, and to the heading."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        port = free_port()
        command = [MAQUETTE, "serve", "--port", str(port), "--project", str(copied(folder))]
        context = browser.new_context(viewport={"width": 1000, "height": 900})
        page = context.new_page()
        begun = time.time() * 1000
        process = start(command, port, folder)
        try:
            wait_healthy(port, process)
            healthy = time.time() * 1000
            page.goto(f"http://127.0.0.1:{port}{FIRST}", wait_until="commit", timeout=30_000)
            painted = page.evaluate(_PAINTED)
        finally:
            stop(process)
            context.close()
        return healthy - begun, painted - begun


def _each(values: list[float]) -> str:
    return " ".join(f"{value:.0f}" for value in values)
