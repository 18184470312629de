"""What every screen owes to its reader: language, title, focus, errors said and linked, nothing chosen."""

import re

import pytest
from playwright.sync_api import expect

from .walks import WALKS

JOURNEY = "declarer-les-heures"
WALK = WALKS[JOURNEY, "colette"]
HOURS = "Nombre d'heures travaillées"
ASKED = "Combien d'heures Maria a-t-elle faites en octobre 2026 ?"


@pytest.fixture
def asked(player):
    """Colette where her hours are asked."""
    return player.opens(JOURNEY, "colette").goes_to(WALK, ASKED)


def summary(player, heading="Une réponse est à corriger"):
    """The summary of errors."""
    return player.page.get_by_role("alert").filter(has_text=heading)


@pytest.mark.parametrize("path", ["/", f"/{JOURNEY}", f"/{JOURNEY}?persona=colette", "/nowhere"])
def test_the_page_is_french_from_its_first_byte(server, path):
    assert re.search(r"<html[^>]*>", server.get(path))[0].startswith('<html lang="fr"')


def test_a_refused_answer_is_said_above_and_beside_and_stays(asked):
    asked.go_on()
    said = "Écrivez le nombre d'heures travaillées dans le mois."
    expect(summary(asked)).to_contain_text(said)
    expect(asked.page.get_by_text(said)).to_have_count(2)
    expect(asked.page).to_have_title(re.compile("^Erreur"))
    asked.settles().answer(HOURS, "beaucoup").go_on()
    expect(summary(asked)).to_contain_text("écrivez un nombre d'heures")
    expect(summary(asked)).to_be_focused()
    asked.stands_on(ASKED).finds_typed(HOURS, "beaucoup").answer(HOURS, "36").go_on()
    asked.stands_on("Combien payez-vous une heure ?")
    expect(asked.page).not_to_have_title(re.compile("Erreur"))
    expect(summary(asked)).to_have_count(0)


def test_the_summary_of_errors_takes_the_focus_and_leads_to_the_field(asked):
    asked.go_on()
    expect(summary(asked)).to_be_focused()
    summary(asked).get_by_role("link", name="Écrivez le nombre d'heures").click()
    expect(asked.field(HOURS)).to_be_focused()


def test_a_refused_field_says_so_to_a_screen_reader(asked):
    asked.answer(HOURS, "beaucoup").go_on()
    expect(summary(asked)).to_be_visible()
    expect(asked.field(HOURS)).to_have_attribute("aria-invalid", "true")


def test_the_name_of_a_field_is_its_label_and_its_hint(asked):
    expect(asked.field(HOURS)).to_have_accessible_name(
        re.compile(rf"^{HOURS}\W+(Par exemple 36 ou 36 h 30)?$")
    )


def test_the_summary_leads_to_a_choice_too(player):
    player.opens(JOURNEY, "colette").goes_to(WALK, "Qui avez-vous employé en octobre 2026 ?").go_on()
    expect(summary(player)).to_be_focused()
    summary(player).get_by_role("link").click()
    expect(player.main.get_by_role("radio").first).to_be_focused()


def test_two_refused_answers_are_two_links(player):
    walk = WALKS["mission-plateforme", "colette"]
    player.opens("mission-plateforme", "colette").goes_to(
        walk, "Quel est le compte Cesu de Colette Marchand ?"
    )
    player.answer("Numéro Cesu", "123").go_on()
    both = summary(player, "2 réponses sont à corriger")
    expect(both.get_by_role("link")).to_have_count(2)
    both.get_by_role("link", name="Date de naissance").click()
    expect(player.field("Date de naissance")).to_be_focused()


def test_enter_in_a_field_loses_nothing(asked):
    asked.answer(HOURS, "36").page.keyboard.press("Enter")
    asked.settles().stands_on(ASKED).finds_typed(HOURS, "36").go_on().stands_on("Combien payez-vous")


def test_a_screen_can_be_played_with_the_keyboard_alone(asked):
    expect(asked.field(HOURS)).to_be_visible()
    expect(asked.heading).to_be_focused()
    asked.page.keyboard.press("Tab")
    expect(asked.field(HOURS)).to_be_focused()
    asked.page.keyboard.type("36")
    button = asked.page.get_by_role("button", name="Continuer", exact=True)
    for _ in range(4):
        asked.page.keyboard.press("Tab")
        if button.evaluate("one => one === document.activeElement"):
            break
    expect(button).to_be_focused()
    asked.page.keyboard.press("Enter")
    asked.stands_on("Combien payez-vous une heure ?")
    expect(asked.heading).to_be_focused()
