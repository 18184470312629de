"""What every screen owes to its reader: language, title, focus, errors said and linked, nothing chosen."""

import re

import pytest
from playwright.sync_api import expect

from .walks import WALKS

JOURNEY = "declarer-les-heures"
WALK = WALKS[JOURNEY, "colette"]
HOURS = "Nombre d'heures travaillées"
ASKED = "Combien d'heures Maria a-t-elle faites en octobre 2026 ?"


@pytest.mark.parametrize("path", ["/", f"/{JOURNEY}", f"/{JOURNEY}?persona=colette", "/nowhere"])
def test_the_page_is_french_from_its_first_byte(server, path):
    assert re.search(r"<html[^>]*>", server.get(path))[0].startswith('<html lang="fr"')


def test_the_gallery_is_french(player):
    player.page.goto(player.address)
    expect(player.heading).to_be_visible()
    expect(player.page.locator("html")).to_have_attribute("lang", "fr")


def test_each_step_has_a_title_of_its_own(player):
    titles = []
    player.opens(JOURNEY, "colette")
    player.goes_through(WALK, on_each=lambda title: titles.append((title, player.page.title())))
    assert all(tab.startswith(title.split(" ?")[0]) for title, tab in titles)
    assert len({tab for _, tab in titles}) == len(titles)


@pytest.mark.parametrize(
    ("title", "question", "typed", "said"),
    [
        (ASKED, HOURS, "", "Écrivez le nombre d'heures travaillées dans le mois."),
        (ASKED, HOURS, "beaucoup", "écrivez un nombre d'heures"),
        (
            "Quand payez-vous Maria ?",
            "Date du paiement",
            "30/09/2026",
            "La date du paiement ne peut pas être avant",
        ),
    ],
)
def test_a_refused_answer_is_said_above_and_beside_and_stays(player, title, question, typed, said):
    player.opens(JOURNEY, "colette").goes_to(WALK, title).answer(question, typed).go_on()
    summary = player.page.get_by_role("alert").filter(has_text="est à corriger")
    expect(summary).to_contain_text(re.compile("\\s+".join(map(re.escape, said.split()))))
    expect(player.page).to_have_title(re.compile("^Erreur"))
    expect(player.page.get_by_text(said)).to_have_count(2)
    expect(player.field(question)).to_have_value(typed)
    player.stands_on(title)


def test_the_summary_of_errors_takes_the_focus_and_leads_to_the_field(player):
    player.opens(JOURNEY, "colette").goes_to(WALK, ASKED).go_on()
    summary = player.page.get_by_role("alert").filter(has_text="est à corriger")
    expect(summary).to_be_focused()
    summary.get_by_role("link", name="Écrivez le nombre d'heures").click()
    expect(player.field(HOURS)).to_be_focused()
    player.page.keyboard.type("36")
    player.go_on().stands_on("Combien payez-vous une heure ?")
    expect(player.page).not_to_have_title(re.compile("Erreur"))


def test_the_summary_leads_to_a_choice_too(player):
    player.opens(JOURNEY, "colette").goes_to(
        WALK, "Maria a-t-elle travaillé chez vous en octobre 2026 ?"
    ).go_on()
    summary = player.page.get_by_role("alert").filter(has_text="est à corriger")
    expect(summary).to_be_focused()
    summary.get_by_role("link").click()
    expect(player.page.get_by_role("main").get_by_role("radio").first).to_be_focused()
    player.page.keyboard.press("Space")
    player.settles().go_on().stands_on("Combien d'heures Maria")


def test_two_refused_answers_are_two_links(player):
    walk = WALKS["mission-plateforme", "colette"]
    player.opens("mission-plateforme", "colette").goes_to(
        walk, "Quel est le compte Cesu de Colette Marchand ?"
    )
    player.answer("Numéro Cesu", "123").go_on()
    summary = player.page.get_by_role("alert").filter(has_text="2 réponses sont à corriger")
    expect(summary.get_by_role("link")).to_have_count(2)
    summary.get_by_role("link", name="Date de naissance").click()
    expect(player.field("Date de naissance")).to_be_focused()


def test_a_refused_field_says_so_to_a_screen_reader(player):
    player.opens(JOURNEY, "colette").goes_to(WALK, ASKED).answer(HOURS, "beaucoup").go_on()
    expect(player.page.get_by_role("alert").filter(has_text="est à corriger")).to_be_visible()
    expect(player.field(HOURS)).to_have_attribute("aria-invalid", "true")


def test_enter_in_a_field_loses_nothing(player):
    player.opens(JOURNEY, "colette").goes_to(WALK, ASKED).answer(HOURS, "36")
    player.page.keyboard.press("Enter")
    player.settles().stands_on(ASKED).finds_typed(HOURS, "36").go_on().stands_on("Combien payez-vous")


def test_a_journey_can_be_played_with_the_keyboard_alone(player):
    player.opens(JOURNEY, "colette").goes_to(WALK, ASKED)
    expect(player.heading).to_be_focused()
    player.page.keyboard.press("Tab")
    expect(player.field(HOURS)).to_be_focused()
    player.page.keyboard.type("36")
    button = player.page.get_by_role("button", name="Continuer", exact=True)
    for _ in range(4):
        player.page.keyboard.press("Tab")
        if button.evaluate("one => one === document.activeElement"):
            break
    expect(button).to_be_focused()
    player.page.keyboard.press("Enter")
    player.stands_on("Combien payez-vous une heure ?")
    expect(player.heading).to_be_focused()
