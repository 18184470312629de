"""One screen of each kind under axe-core, and on the narrowest phone."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from .walks import WALKS

GRAVE = ("serious", "critical")
HOURS = "Nombre d'heures travaillées"


def _declaring(title):
    def go(player):
        walk = WALKS["declarer-les-heures", "colette"]
        player.opens("declarer-les-heures", "colette").goes_to(walk, title)

    return go


def _ending(title):
    def go(player):
        player.opens("fin-de-contrat", "maria").goes_to(WALKS["fin-de-contrat", "maria"], title)

    return go


def _mission(title):
    def go(player):
        walk = WALKS["mission-plateforme", "colette"]
        title_of = next(one for one in walk if one.startswith(title))
        player.opens("mission-plateforme", "colette").goes_to(walk, title_of)

    return go


def _gallery(player):
    player.page.goto(player.address)
    player.page.get_by_role("link", name="Jouer avec Maria").last.wait_for()
    player.settles()


def _refused(player):
    _declaring("Combien d'heures Maria a-t-elle faites en octobre 2026 ?")(player)
    player.go_on().page.get_by_role("alert").wait_for()


def _switches(player):
    _declaring("Connectez-vous avec FranceConnect")(player)
    player.opens_the_switches()


SCREENS = {
    "gallery": _gallery,
    "login": _declaring("Connectez-vous avec FranceConnect"),
    "choice": _declaring("Qui avez-vous employé en octobre 2026 ?"),
    "field": _declaring("Combien d'heures Maria a-t-elle faites en octobre 2026 ?"),
    "errors": _refused,
    "check": _declaring("Vérifiez votre déclaration"),
    "success": _declaring("Votre déclaration est envoyée"),
    "switches": _switches,
    "offscreen": _ending("À la table de la cuisine"),
    "letter": _ending("Une lettre du Cesu arrive"),
    "rows": _ending("Ce que Colette Marchand vous doit"),
    "outside": _mission("Quel est le compte Cesu"),
    "email": _mission("Un courriel de l'Urssaf arrive"),
    "sms": lambda player: player.opens("mission-plateforme", "maria").stands_on("Un message arrive"),
    "abandoned": lambda player: (
        player.opens("mission-plateforme", "colette")
        .stands_on("La mission de Maria")
        .choose("Je la déclare moi-même")
        .go_on()
        .stands_on("Vous déclarez vous-même")
    ),
}


@pytest.fixture
def axe():
    return Axe()


@pytest.mark.parametrize("screen", SCREENS)
def test_a_screen_of_each_kind_is_accessible_and_fits_a_narrow_phone(player, axe, screen, record_property):
    SCREENS[screen](player)
    found = axe.run(player.page).response["violations"]
    told = [
        f"{one['impact']} {one['id']} x{len(one['nodes'])}: {one['help']} | {one['nodes'][0]['html'][:160]}"
        for one in found
    ]
    record_property("axe", told)
    assert not [line for line in told if line.startswith(GRAVE)], "\n".join(told)
    player.page.set_viewport_size({"width": 320, "height": 640})
    player.settles()
    player.page.wait_for_function(FITS)


#: no part of the page is wider than the page; Streamlit scrolls its main part, not the document
FITS = """() => [document.documentElement, ...document.querySelectorAll('[data-testid=stMain]')]
    .every((one) => one.scrollWidth <= one.clientWidth)"""
