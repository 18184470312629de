"""The studio's pages in a browser: accessible, narrow enough, and a map that leads to its screens."""

import pytest

PAGES = {"map": "Carte", "once": "Une seule fois", "people": "Personnes"}


@pytest.fixture
def at(player):
    """Open a page of the studio."""

    def at(page, **address):
        query = "&".join([f"page={page}", *(f"{key}={value}" for key, value in address.items())])
        player.page.goto(f"{player.address}/?{query}")
        player.page.get_by_role("heading", name=PAGES[page], level=1).wait_for()
        player.settles()
        return player.page

    return at


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_page_is_accessible_and_fits_a_narrow_phone(player, audit, at, page, scheme):
    player.page.emulate_media(color_scheme=scheme)
    at(page, j="declarer-les-heures")
    audit(page)


def test_pages_follow_each_other_and_back_comes_back(player, at):
    page = at("map", j="fin-de-contrat")
    page.locator("svg[role=group]").wait_for()
    page.get_by_role("button", name="Une seule fois").click()
    page.get_by_role("heading", name="Une seule fois", level=1).wait_for()
    assert "j=fin-de-contrat" in page.url
    page.go_back()
    page.get_by_role("heading", name="Carte", level=1).wait_for()


@pytest.mark.parametrize("how", ["mouse", "keyboard"])
def test_a_card_of_the_map_opens_its_screen(player, at, how):
    page = at("map", j="declarer-les-heures", view="flow")
    card = page.locator("svg[role=group] a").nth(1)
    if how == "mouse":
        card.click()
    else:
        card.focus()
        page.keyboard.press("Enter")
    player.stands_on("Qui avez-vous employé")


def test_a_drawing_is_downloaded(player, at):
    page = at("map", j="declarer-les-heures")
    with page.expect_download() as waited:
        page.get_by_role("button", name="Dessin (svg)").click()
    assert waited.value.path().read_text(encoding="utf-8").startswith("<svg ")
