"""The employer's way of « Déclarer les heures du mois », as Colette; the same in both programs."""

from __future__ import annotations

import random
import time

from playwright.sync_api import Page

from benchmarks.browser import PRIMARY, settled

__all__ = ["LAST", "answer", "breathe"]

LAST = "Votre déclaration est envoyée"
_CHOICES = {
    "Qui avez-vous": "Maria Da Costa",
    "Maria a-t-elle": "Oui",
    "Avez-vous déjà": "Non, rien",
}
_TEXTS = {
    "Combien d'heures": "36",
    "Combien payez": "14,00",
    "Quel acompte": "50",
    "Quand payez": "05/11/2026",
}


def answer(page: Page, *, deposit: bool) -> None:
    """Give the answer the screen asks for, and wait until the server has taken it."""
    title = page.inner_text('[data-testid="stMain"] h1')
    for begins, text in _TEXTS.items():
        if title.startswith(begins):
            field = page.locator('[data-testid="stMain"] [data-testid="stTextInput"] input')
            field.fill(text)
            field.press("Tab")
            _taken(page)
    for begins, text in _CHOICES.items():
        if title.startswith(begins):
            chosen = "Oui, un acompte" if deposit and begins == "Avez-vous déjà" else text
            page.locator('[role="radiogroup"] label').filter(has_text=chosen).first.click()
            _taken(page)
    page.wait_for_selector(PRIMARY)


def breathe(rng: random.Random) -> None:
    """The pause of a person in a hurry; back to back, clicks would measure the network's habits."""
    time.sleep(rng.uniform(0.15, 0.25))


def _taken(page: Page) -> None:
    time.sleep(0.15)
    settled(page)
