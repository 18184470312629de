"""A link opens a screen further on, in a real browser: its address, its notices, its signature, the notes."""

import re
import subprocess
from urllib.parse import parse_qs, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from .player import spaced
from .server import COMMAND

CHECK = "Vérifiez votre déclaration"
HOURS = "Combien d'heures Maria a-t-elle faites en octobre 2026 ?"


@pytest.fixture
def opens(player):
    """Open an address of the shared server."""

    def opens(journey, query):
        return player.opens_again(f"{player.address}/{journey}?{query}")

    return opens


def test_a_link_opens_a_screen_with_its_answers_and_a_refresh_stays_there(opens):
    player = opens(
        "declarer-les-heures",
        "persona=colette&step=verification&set=declaration.hours:20&set=autre_versement:acompte",
    )
    player.stands_on(CHECK).checks("Nombre d'heures travaillées", "20 h")
    player.checks("Montant de l'acompte déjà versé", "150,00 €").checks("Salaire net de l'heure", "13,50 €")
    said = parse_qs(urlsplit(player.page.url).query)
    assert set(said) == {"p", "t", "step"}
    player.refreshes().stands_on(CHECK).checks("Nombre d'heures travaillées", "20 h")


def test_one_goes_back_changes_and_goes_on_from_there(opens):
    player = opens("declarer-les-heures", "persona=colette&step=verification").stands_on(CHECK)
    player.changes("Nombre d'heures travaillées").stands_on(HOURS)
    player.finds_typed("Nombre d'heures travaillées", "36")
    player.answer("Nombre d'heures travaillées", "12,5").go_on()
    player.stands_on(CHECK).checks("Nombre d'heures travaillées", "12 h 30")
    player.goes_back().stands_on("Quand payez-vous Maria ?")


def test_what_cannot_be_taken_is_told_calmly_and_is_nowhere(opens, server):
    nir = "190017510200395"
    player = opens(
        "declarer-les-heures",
        f"persona=colette&step=heures&set=declaration.hours:%3Cimg%20src=x%20onerror=alert(1)%3E&set=nir:{nir}",
    )
    player.stands_on(HOURS).sees("Une réponse du lien n'est pas prise (set=declaration.hours)")
    player.sees("(set=nir)").finds_typed("Nombre d'heures travaillées", "")
    expect(player.main.locator("img")).to_have_count(0)
    assert nir not in player.page.content()
    assert nir not in player.page.url
    assert nir not in server.said()


def test_the_bar_gives_the_link_of_the_screen(opens, context):
    player = opens("declarer-les-heures", "persona=colette&step=heures").stands_on(HOURS)
    player.answer("Nombre d'heures travaillées", "7").go_on().stands_on("Combien payez-vous une heure ?")
    link = player.opens_the_switches().get_by_role("link", name="Lien vers cet écran")
    with context.expect_page() as opened:
        link.click()
    page = opened.value
    expect(page.get_by_role("heading", level=1)).to_have_text(
        re.compile(spaced("Combien payez-vous une heure ?"))
    )
    page.get_by_role("button", name="Retour", exact=True).click()
    expect(page.get_by_label("Nombre d'heures travaillées")).to_have_value("7")


def test_elsewhere_than_on_this_machine_a_link_is_signed(player, server):
    there = player.address.replace("127.0.0.1", "0.0.0.0")
    words = ["link", "declarer-les-heures", "--persona", "colette", "--step", "heures"]
    words += ["--set", "declaration.hours=7", "--base", there, "--project", str(server.project)]
    done = subprocess.run([COMMAND, *words], capture_output=True, text=True, check=True)
    signed = done.stdout.strip()
    player.opens_again(signed).stands_on(HOURS).finds_typed("Nombre d'heures travaillées", "7")
    player.opens_again(signed.replace("%3A7&", "%3A8&")).stands_on("Connectez-vous avec FranceConnect")
    player.sees("Ce lien n'est pas signé")


def test_design_notes_are_shown_to_who_asks_for_them(opens):
    player = opens("declarer-les-heures", "persona=colette&step=heures").stands_on(HOURS)
    notes = player.page.get_by_role("note", name="Notes de conception")
    expect(notes).to_have_count(0)
    player.opens_the_switches().get_by_text("Montrer les notes de conception").click()
    expect(notes).to_contain_text("Faut-il proposer de reprendre les heures du mois d'avant")
    expect(notes).to_contain_text(re.compile(r"gravité 3 sur 4\s;\shypothèse"))
    player.settles()
    found = Axe().run(player.page).response["violations"]
    assert not [one["id"] for one in found if one["impact"] in ("serious", "critical")]
    player.page.keyboard.press("Escape")
    player.finds_typed("Nombre d'heures travaillées", "")
