"""Chromium, and how long a page takes to change: the clock runs in the page."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page, sync_playwright

__all__ = ["FIRST", "PRIMARY", "chromium", "click", "settled"]

#: first screen of the journey every figure walks
FIRST = "/?p=declarer-les-heures&persona=colette"
PRIMARY = '[data-testid="stMain"] button[data-testid="stBaseButton-primary"]'
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]

# Milliseconds from just before the click to another heading in the document, and to two frames later.
_CLICK = """
selector => new Promise((resolve, reject) => {
  const heading = () => document.querySelector('[data-testid=stMain] h1')?.textContent ?? '';
  const before = heading();
  const button = document.querySelector(selector);
  const watch = new MutationObserver(() => {
    const now = heading();
    if (!now || now === before) return;
    const changed = performance.now() - begun;
    watch.disconnect();
    clearTimeout(late);
    requestAnimationFrame(() => requestAnimationFrame(() =>
      resolve({from: before, to: now, changed, painted: performance.now() - begun})));
  });
  watch.observe(document.body, {subtree: true, childList: true, characterData: true});
  const late = setTimeout(() => reject(new Error('still on: ' + before)), 10000);
  const begun = performance.now();
  button.click();
})
"""

_SETTLED = """
() => document.querySelector('[data-testid=stApp]')?.dataset.testScriptState === 'notRunning'
  && !document.querySelector('[data-stale=true]')
  && document.querySelector('[data-testid=stMain] h1')
"""


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser without a window, closed at the end of the block."""
    path = os.environ.get("MAQUETTE_CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        try:
            yield browser
        finally:
            browser.close()


def settled(page: Page) -> None:
    """Wait until the script has run and nothing on the page waits for it."""
    page.wait_for_function(_SETTLED, timeout=90_000)


def click(page: Page, selector: str = PRIMARY) -> dict[str, float]:
    """Click, and wait for another heading: `changed` and `painted` in ms, `from` and `to` in words."""
    return page.evaluate(_CLICK, selector)
