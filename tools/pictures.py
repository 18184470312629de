"""Take the pictures of the documentation from a running `maquette serve`."""

from __future__ import annotations

import sys
from pathlib import Path

from browser import found
from playwright.sync_api import Page, sync_playwright

FOLDER = Path(__file__).parent.parent / "docs" / "images"


def main(address: str) -> None:
    """Walk to each screen shown in the documentation and picture it."""
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=found(), args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": 900, "height": 620})
        page.goto(address)
        page.get_by_role("link", name="Jouer avec Colette Marchand").first.wait_for()
        page.screenshot(path=FOLDER / "galerie.png")
        page.goto(f"{address}/declarer-les-heures?persona=colette")
        _on(page, "Connectez-vous")
        _go_on(page, "Qui avez-vous")
        page.get_by_text("Maria Da Costa").click()
        _go_on(page, "a-t-elle travaillé")
        page.get_by_text("Oui", exact=True).click()
        _go_on(page, "Combien d'heures")
        page.get_by_label("Nombre d'heures").fill("36 h 30")
        page.get_by_label("Nombre d'heures").press("Tab")
        page.screenshot(path=FOLDER / "heures.png")
        browser.close()


def _go_on(page: Page, heading: str) -> None:
    page.get_by_role("button", name="Continuer").first.click()
    _on(page, heading)


def _on(page: Page, heading: str) -> None:
    page.get_by_role("heading", level=1).filter(has_text=heading).wait_for()


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "http://localhost:8501")
