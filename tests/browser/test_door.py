"""A participant in a real browser: the link, every screen, the keyboard, a phone, a server that dies."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import expect

from .audit import audited
from .player import Player
from .server import Server, copy_of_the_project

LINK = re.compile(r"\?t=\S+")
MAQUETTE = str(Path(sys.executable).with_name("maquette"))


@pytest.fixture
def door(tmp_path, monkeypatch):
    """`maquette host` on a copy of the project, and somebody's link."""
    root = copy_of_the_project(tmp_path)
    monkeypatch.setenv("MAQUETTE_STORE", f"sqlite:///{root / 'store.sqlite'}")
    done = subprocess.run(
        [MAQUETTE, "study", "invite", "declarer", "--project", str(root)],
        capture_output=True,
        text=True,
        check=True,
    )
    server = Server(root, verb="host").start()
    server.link = LINK.search(done.stdout)[0]
    yield server
    server.stop()


@pytest.fixture
def page(context):
    return context.new_page()


def on(page, title):
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile(title))
    expect(page).to_have_title(re.compile(title))
    expect(page.locator("html")).to_have_attribute("lang", "fr")
    app = page.get_by_test_id("stApp")
    expect(app).to_have_attribute("data-test-connection-state", "CONNECTED")
    expect(app).to_have_attribute("data-test-script-state", "notRunning")
    return page


def press(page, label):
    page.get_by_role("button", name=label, exact=True).click()


def agrees(page):
    on(page, "Bienvenue")
    press(page, "Lire la notice")
    on(page, "Avant de commencer")
    press(page, "J'ai lu la notice")
    on(page, "Vos accords")
    agrees_to_all(page)
    press(page, "Commencer")
    on(page, "Tâche 1 sur 2")


def agrees_to_all(page):
    expect(page.get_by_role("radiogroup")).to_have_count(2)
    for group in page.get_by_role("radiogroup").all():
        group.get_by_text("J'accepte", exact=True).click()
        expect(group.get_by_role("radio", name="J'accepte")).to_be_checked()


def test_a_server_that_dies_brings_back_the_same_screen_and_loses_no_answer(door, page):
    page.goto(f"{door.address}/{door.link}")
    agrees(page)
    press(page, "Commencer la tâche")
    on(page, "Connectez-vous")
    page.get_by_test_id("stBaseButton-primary").first.click()
    on(page, "Qui avez-vous employé")
    door.kill9()
    door.start()
    page.reload()
    on(page, "Qui avez-vous employé")
    kinds = [kind for kind, _, _ in door.events()]
    assert kinds.count("sitting_started") == kinds.count("task_started") == 1
    assert {"takeover", "reprise"} <= set(kinds)


def test_opening_a_link_by_itself_counts_for_nothing(door, page):
    assert "<title>" in door.get(f"/{door.link}")
    page.goto(f"{door.address}/{door.link}")
    on(page, "Bienvenue")
    page.reload()
    on(page, "Bienvenue")
    assert door.events() == []


def test_the_way_to_a_task_is_made_with_the_keyboard_alone(door, page):
    page.goto(f"{door.address}/{door.link}")
    on(page, "Bienvenue")

    def tab_to(name):
        for _ in range(40):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.textContent.trim()") == name:
                return page.keyboard.press("Enter")
        raise AssertionError(f"the keyboard never reaches {name}")

    tab_to("Lire la notice")
    on(page, "Avant de commencer")
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    tab_to("J'ai lu la notice")
    on(page, "Vos accords")
    for place in range(2):
        page.get_by_role("radiogroup").nth(place).get_by_role("radio").first.focus()
        page.keyboard.press("Space")
    tab_to("Commencer")
    on(page, "Tâche 1 sur 2")


def test_nothing_is_cut_on_a_small_phone_and_nothing_comes_from_elsewhere(door, browser):
    context = browser.new_context(locale="fr-FR", viewport={"width": 320, "height": 640})
    page = context.new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{door.address}/{door.link}")

    def fits(title):
        on(page, title)
        wide = page.evaluate("document.documentElement.scrollWidth")
        main = page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth")
        assert max(wide, main) <= 320, title

    fits("Bienvenue")
    press(page, "Lire la notice")
    fits("Avant de commencer")
    page.get_by_text("Lire toute la notice").click()
    fits("Avant de commencer")
    press(page, "J'ai lu la notice")
    fits("Vos accords")
    agrees_to_all(page)
    press(page, "Commencer")
    fits("Tâche 1 sur 2")
    press(page, "Commencer la tâche")
    fits("Connectez-vous")
    press(page, "Je n'y arrive pas, passer à la suite")
    fits("Après cette tâche")
    own = door.address.replace("http", "ws")
    assert [url for url in asked if not url.startswith((door.address, own, "data:", "blob:"))] == []
    assert context.cookies() == [] or all("st" in one["name"] for one in context.cookies())
    context.close()


def test_who_withdraws_is_erased(door, page):
    page.goto(f"{door.address}/{door.link}")
    agrees(page)
    press(page, "Arrêter et me retirer")
    on(page, "Arrêter et vous retirer")
    press(page, "Me retirer et tout effacer")
    on(page, "Vous vous êtes retiré")
    done = subprocess.run(
        [MAQUETTE, "study", "purge", "--project", str(door.project)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert "effacée  declarer P01" in done.stdout
    assert door.events() == []
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_have_text("Ce lien n'ouvre rien")


def test_every_screen_of_the_door_passes_the_audit(door, page, record_property):
    player = Player(page, door.address)
    page.goto(f"{door.address}/{door.link}")
    for title, name in (("Bienvenue", "Lire la notice"), ("Avant de commencer", "J'ai lu la notice")):
        on(page, title)
        audited(player, title, record_property)
        press(page, name)
    on(page, "Vos accords")
    audited(player, "Vos accords", record_property)
