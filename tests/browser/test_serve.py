"""The gallery, and what happens to it and to open prototypes when a file is saved."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from maquette.project import load

from .player import Player
from .walks import WALKS

JOURNEY = "declarer-les-heures"
WALK = WALKS[JOURNEY, "colette"]
ASKED = "Combien d'heures Maria a-t-elle faites en octobre 2026 ?"
TITLE = "fr: Combien d'heures {{ employee.first_name }} a-t-elle faites en {{ declaration.month }} ?"
NAMES = {"colette": "Colette Marchand", "beatrice": "Béatrice Marchand", "maria": "Maria Da Costa"}
JOURNEYS = load(Path(__file__).parents[2]).project.journeys


def links_of(tab, name):
    """The links of the gallery that play as somebody."""
    return tab.page.get_by_role("link", name=f"Jouer avec {name}")


def played_by(persona):
    """How many journeys she plays."""
    return sum(persona in one.personas for one in JOURNEYS.values())


def plays(tab, persona):
    """Click the link of the gallery that plays the usual journey as her."""
    tab.page.locator(f'a[href*="p={JOURNEY}&"][href*="persona={persona}"]').first.click()


@pytest.fixture
def source(own_server):
    """Change a file of the project as an author does in an editor."""

    def change(path, old, new):
        file = own_server.project / path
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8")

    return change


@pytest.fixture
def gallery(own_player):
    """The gallery, open in a tab of its own."""
    tab = Player(own_player.page.context.new_page(), own_player.address)
    tab.page.goto(tab.address)
    tab.page.get_by_role("link", name="Jouer avec Maria").last.wait_for()
    return tab


def test_the_gallery_shows_each_journey_with_each_persona(player):
    player.page.goto(player.address)
    for persona, name in NAMES.items():
        expect(links_of(player, name)).to_have_count(played_by(persona))
    for title in ("Déclarer les heures du mois", "Mettre fin à un contrat", "Faire déclarer une mission"):
        expect(player.page.get_by_role("heading", name=title).first).to_be_visible()


@pytest.mark.parametrize("persona", NAMES)
def test_one_click_in_the_gallery_leads_to_the_first_screen(player, persona):
    player.page.goto(player.address)
    plays(player, persona)
    player.stands_on(next(iter(WALKS[JOURNEY, persona])))


def test_another_persona_of_the_gallery_begins_anew(player):
    player.page.goto(player.address)
    plays(player, "colette")
    player.stands_on("Connectez-vous avec FranceConnect").go_on().stands_on("Qui avez-vous employé")
    player.page.goto(player.address)
    plays(player, "beatrice")
    player.stands_on("Connectez-vous avec FranceConnect").sees("Béatrice Marchand")


def test_a_saved_change_shows_in_the_open_page_and_keeps_the_answers(own_player, source):
    own_player.opens(JOURNEY, "colette").goes_to(WALK, "Combien payez-vous une heure ?").goes_back()
    own_player.stands_on(ASKED).finds_typed("Nombre d'heures travaillées", "36 h 30")
    source(f"journeys/{JOURNEY}.yaml", TITLE, "fr: Combien d'heures, en tout ?")
    own_player.stands_on("Combien d'heures, en tout ?").finds_typed("Nombre d'heures travaillées", "36 h 30")
    own_player.go_on().stands_on("Combien payez-vous une heure ?")


def test_a_broken_file_leaves_the_last_good_prototype_up_and_says_what_is_wrong(own_player, gallery, source):
    own_player.opens(JOURNEY, "colette").stands_on("Connectez-vous avec FranceConnect")
    source(f"journeys/{JOURNEY}.yaml", "to: rien-a-declarer", "to: rien-a-declarrer")
    expect(gallery.page.get_by_text(re.compile(rf"journeys/{JOURNEY}\.yaml:\d+"))).to_be_visible()
    gallery.sees("rien-a-declarrer").sees("derniers sans erreur")
    own_player.go_on().stands_on("Qui avez-vous employé").refreshes().stands_on("Qui avez-vous employé")
    plays(gallery, "maria")
    gallery.stands_on("Quel employeur voulez-vous voir ?")
    gallery.page.goto(gallery.address)
    gallery.sees("rien-a-declarrer")
    source(f"journeys/{JOURNEY}.yaml", "to: rien-a-declarrer", "to: rien-a-declarer")
    expect(gallery.page.get_by_text("rien-a-declarrer")).to_have_count(0)
    own_player.choose("Maria Da Costa").go_on().stands_on("Maria a-t-elle travaillé")


def test_a_file_that_is_not_yaml_is_shown_too(gallery, source):
    source("personas/colette.yaml", "first_name: Colette", "first_name: [Colette")
    expect(gallery.page.get_by_text(re.compile(r"personas/colette\.yaml:\d+")).first).to_be_visible()


def test_a_step_taken_away_leaves_whoever_stood_on_it_on_what_remains(own_player, source):
    own_player.opens(JOURNEY, "colette").goes_to(WALK, "Combien payez-vous une heure ?")
    source(
        f"journeys/{JOURNEY}.yaml",
        "  salaire:\n    title: {fr: Combien payez-vous une heure ?,",
        "  salaires:\n    title: {fr: Que payez-vous ?,",
    )
    own_player.stands_on(ASKED).go_on().stands_on("Que payez-vous ?")


def test_a_new_journey_appears_in_the_gallery(own_server, gallery):
    source = (own_server.project / "journeys" / f"{JOURNEY}.yaml").read_text(encoding="utf-8")
    new = own_server.project / "journeys" / "essai.yaml"
    new.write_text(source.replace("{fr: Déclarer les heures du mois,", "{fr: Un essai,"), encoding="utf-8")
    expect(gallery.page.get_by_role("heading", name="Un essai")).to_be_visible()
    expect(links_of(gallery, NAMES["colette"])).to_have_count(played_by("colette") + 1)
    gallery.page.get_by_role("main").locator('a[href*="essai"]').first.click()
    gallery.stands_on("Connectez-vous avec FranceConnect")
