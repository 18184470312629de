"""Screens of each kind under axe-core, in light and in dark, and on the narrowest phone."""

import pytest

from .walks import WALKS


@pytest.mark.parametrize(
    ("journey", "persona"),
    [
        ("declarer-les-heures", "colette"),  # login, screens, check, success
        ("fin-de-contrat", "maria"),  # offscreen, letter, rows
        ("mission-plateforme", "colette"),  # outside, e-mail
        ("mission-plateforme", "maria"),  # sms
    ],
)
def test_screens_of_each_kind_are_accessible_and_fit_a_narrow_phone(player, audit, journey, persona):
    walk = WALKS[journey, persona]
    player.opens(journey, persona).goes_through(walk, on_each=audit)
    audit(list(walk)[-1])


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_errors_ends_and_switches_are_accessible_in_light_and_in_dark(player, audit, scheme):
    player.page.emulate_media(color_scheme=scheme)
    walk = WALKS["mission-plateforme", "colette"]
    player.opens("mission-plateforme", "colette").stands_on("La mission de Maria").go_on()
    player.page.get_by_role("alert").wait_for()
    audit("errors on somebody else's site")
    player.choose("Je la déclare moi-même").go_on().stands_on("Vous déclarez vous-même")
    audit("abandoned")
    walk = WALKS["declarer-les-heures", "colette"]
    asked = "Combien d'heures Maria a-t-elle faites en octobre 2026 ?"
    player.opens("declarer-les-heures", "colette").goes_to(walk, asked).go_on()
    player.page.get_by_role("alert").wait_for()
    audit("errors")
    player.opens("mission-plateforme", "maria").goes_to(
        WALKS["mission-plateforme", "maria"], "Votre mission chez"
    )
    audit("rows")
    player.opens_the_switches().get_by_role("switch").last.wait_for()
    audit("switches")


def test_the_gallery_is_accessible_and_fits_a_narrow_phone(player, audit):
    player.page.goto(player.address)
    player.page.get_by_role("link", name="Jouer avec Maria").last.wait_for()
    audit("gallery")
