"""The other language, one key away: what is read, heard and typed follows; nothing is lost."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from .walks import WALKS

JOURNEY = "mission-plateforme"
WALK = WALKS[JOURNEY, "beatrice"]
ACCOUNT = "Quel est le compte Cesu de Colette Marchand ?"
NARROW = {"width": 320, "height": 640}


@pytest.fixture
def asked(player):
    """Béatrice where the account is asked."""
    return player.opens(JOURNEY, "beatrice").goes_to(WALK, ACCOUNT)


def control(player, name):
    return player.page.get_by_role("button", name=name, exact=True)


def test_the_control_is_reached_by_keyboard_and_says_its_own_language(asked):
    expect(control(asked, "English")).to_have_attribute("lang", "en")
    control(asked, "English").focus()
    asked.page.keyboard.press("Enter")
    expect(asked.page.locator("html")).to_have_attribute("lang", "en")
    expect(control(asked, "Français")).to_have_attribute("lang", "fr")
    expect(control(asked, "Français")).to_be_focused()
    expect(asked.page).to_have_title(re.compile("What is the Cesu account.* · Have a platform declare a job"))


def test_what_is_typed_stays_whatever_it_is(asked):
    asked.answer("Numéro Cesu", "Z 12").answer("Date de naissance de l'employeur", "27/03/1942")
    control(asked, "English").click()
    expect(asked.heading).to_have_text(re.compile("^What is the Cesu account of"))
    expect(asked.page.get_by_label("Cesu number")).to_have_value("Z 12")
    expect(asked.page.get_by_label("The employer's date of birth")).to_have_value("27/03/1942")
    expect(asked.page.get_by_label("Cesu number")).to_have_attribute(
        "aria-label", re.compile("Cesu number Here it starts with DEMO")
    )


def test_what_is_to_be_corrected_is_read_in_the_other_language(asked):
    asked.go_on()
    expect(asked.page.get_by_role("alert").filter(has_text="2 réponses sont à corriger")).to_be_focused()
    asked.settles()
    control(asked, "English").click()
    expect(asked.page.get_by_role("alert").filter(has_text="2 answers need correcting")).to_be_visible()
    expect(asked.page.get_by_label("Cesu number")).to_have_attribute("aria-invalid", "true")


def test_a_screen_in_english_is_accessible_and_fits_a_phone(asked):
    control(asked, "English").click()
    expect(asked.page.locator("html")).to_have_attribute("lang", "en")
    asked.settles()
    found = Axe().run(asked.page).response["violations"]
    assert [one["id"] for one in found if one["impact"] in ("serious", "critical")] == []
    asked.page.set_viewport_size(NARROW)
    expect(control(asked, "Français")).to_be_in_viewport()


def test_the_walk_goes_on_in_english_to_its_end(player):
    player.opens(JOURNEY, "beatrice").stands_on(next(iter(WALK)))
    control(player, "English").click()
    expect(player.heading).to_have_text(re.compile("has finished the job"))
    player.settles().choose("I declare it myself").go_on("Continue")
    expect(player.heading).to_have_text("You declare this job yourself")
    expect(player.page.get_by_text("Journey abandoned")).to_be_visible()
    expect(player.page.get_by_text("3 h 30", exact=False)).to_be_visible()
