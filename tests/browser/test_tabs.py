"""Several tabs, hurried clicks, the browser's own buttons: one session, one screen, nothing twice."""

from playwright.sync_api import expect

from .player import Player
from .walks import WALKS

JOURNEY = "declarer-les-heures"
WALK = WALKS[JOURNEY, "colette"]
HOURS = "Nombre d'heures travaillées"
MOVED = "Cette page avait changé dans un autre onglet"


def second_tab(player):
    """The same address in another tab of the same browser."""
    return Player(player.page.context.new_page(), player.address).opens_again(player.page.url)


def moves(server):
    return [control for _, _, control in server.events("action")]


def test_a_second_tab_shows_the_same_screen_with_the_same_answers(player):
    player.opens(JOURNEY, "colette").goes_to(WALK, "Combien payez-vous une heure ?").goes_back()
    player.stands_on("Combien d'heures Maria").finds_typed(HOURS, "36 h 30")
    second_tab(player).stands_on("Combien d'heures Maria").finds_typed(HOURS, "36 h 30")


def test_another_device_shows_the_same_screen(player, browser):
    player.opens(JOURNEY, "colette").goes_to(WALK, "Combien d'heures Maria a-t-elle faites en octobre 2026 ?")
    elsewhere = browser.new_context(locale="fr-FR")
    Player(elsewhere.new_page(), player.address).opens_again(player.page.url).stands_on(
        "Combien d'heures Maria"
    )
    elsewhere.close()


def test_a_stale_tab_applies_nothing_and_shows_where_the_session_stands(player, server):
    player.opens(JOURNEY, "colette").goes_to(WALK, "Maria a-t-elle travaillé chez vous en octobre 2026 ?")
    stale = second_tab(player).stands_on("Maria a-t-elle travaillé").sleeps()
    player.choose("Oui").go_on().stands_on("Combien d'heures Maria").answer(HOURS, "36").go_on()
    player.stands_on("Combien payez-vous une heure ?")
    before = moves(server)
    stale.choose("Non").stands_on("Combien payez-vous une heure ?")
    assert moves(server) == before
    player.goes_back().stands_on("Combien d'heures Maria").goes_back()
    player.stands_on("Maria a-t-elle travaillé").finds_chosen("Oui")


def test_a_click_in_a_stale_tab_moves_nobody(player, server):
    player.opens(JOURNEY, "colette").goes_to(WALK, "Combien payez-vous une heure ?")
    stale = second_tab(player).stands_on("Combien payez-vous une heure ?").sleeps()
    player.go_on().stands_on("Avez-vous déjà versé").choose("Oui, un acompte").go_on()
    player.stands_on("Quel acompte avez-vous versé ?")
    before = moves(server)
    stale.go_on().stands_on("Quel acompte avez-vous versé ?").sees(MOVED)
    assert moves(server) == before
    assert [control for _, _, control in server.events("conflict")]
    player.settles().stands_on("Quel acompte avez-vous versé ?")


def test_back_in_a_stale_tab_moves_nobody(player, server):
    player.opens(JOURNEY, "colette").goes_to(WALK, "Combien payez-vous une heure ?")
    stale = second_tab(player).stands_on("Combien payez-vous une heure ?").sleeps()
    player.go_on().stands_on("Avez-vous déjà versé")
    before = server.events("backtrack")
    stale.goes_back().stands_on("Avez-vous déjà versé")
    assert server.events("backtrack") == before


def test_a_tab_left_alone_follows_the_other(player):
    player.opens(JOURNEY, "colette").stands_on("Connectez-vous avec FranceConnect")
    idle = second_tab(player).stands_on("Connectez-vous avec FranceConnect")
    player.go_on().stands_on("Qui avez-vous employé")
    idle.page.bring_to_front()
    idle.stands_on("Qui avez-vous employé")


def test_a_double_click_advances_once(player, server):
    player.opens(JOURNEY, "colette").goes_to(WALK, "Combien d'heures Maria a-t-elle faites en octobre 2026 ?")
    before = moves(server)
    player.answer(HOURS, "36").page.get_by_role("button", name="Continuer", exact=True).dblclick()
    player.stands_on("Combien payez-vous une heure ?")
    expect(player.heading).to_be_focused()
    player.settles().stands_on("Combien payez-vous une heure ?")
    assert moves(server) == [*before, "continue"]


def test_a_hurried_second_click_is_not_taken_for_an_answer(player, server):
    """Of clicks sent together, the second carries the address and the fields of the first."""
    player.opens(JOURNEY, "colette").goes_to(WALK, "Combien d'heures Maria a-t-elle faites en octobre 2026 ?")
    before = server.events()
    player.answer(HOURS, "36").page.get_by_role("button", name="Continuer", exact=True).evaluate(
        "(button) => { button.focus(); for (let i = 0; i < 5; i += 1) button.click(); }"
    )
    player.stands_on("Combien payez-vous une heure ?").settles()
    kinds = [kind for kind, _, _ in server.events()[len(before) :]]
    assert kinds == ["field_committed", "action"]


def test_the_browser_s_back_button_does_not_undo_a_success(player):
    player.opens(JOURNEY, "colette").walks(WALK)
    player.page.go_back()
    player.settles().stands_on("Votre déclaration est envoyée")


def test_a_double_click_on_back_goes_back_once(player, server):
    player.opens(JOURNEY, "colette").goes_to(WALK, "Combien payez-vous une heure ?")
    before = server.events("backtrack")
    player.page.get_by_role("button", name="Retour", exact=True).dblclick()
    player.stands_on("Combien d'heures Maria").settles().stands_on("Combien d'heures Maria")
    assert len(server.events("backtrack")) == len(before) + 1


def test_the_browser_s_back_button_goes_one_step_back(player):
    player.opens(JOURNEY, "colette").goes_to(WALK, "Combien payez-vous une heure ?")
    player.page.go_back()
    player.stands_on("Combien d'heures Maria").finds_typed(HOURS, "36 h 30")
    player.page.go_back()
    player.stands_on("Maria a-t-elle travaillé").finds_chosen("Oui")
    player.go_on().stands_on("Combien d'heures Maria").go_on().stands_on("Combien payez-vous une heure ?")


def test_the_browser_s_back_button_on_the_first_screen_starts_nobody_else(own_player, own_server):
    own_player.opens(JOURNEY, "colette").stands_on("Connectez-vous avec FranceConnect")
    own_player.page.go_back()
    own_player.settles().go_on().stands_on("Qui avez-vous employé")
    assert len(own_server.events("session_started")) == 1


def test_the_browser_s_forward_button_is_harmless(player):
    player.opens(JOURNEY, "colette").goes_to(WALK, "Combien d'heures Maria a-t-elle faites en octobre 2026 ?")
    player.page.go_back()
    player.stands_on("Maria a-t-elle travaillé")
    player.page.go_forward()
    player.settles().stands_on("Maria a-t-elle travaillé").go_on().stands_on("Combien d'heures Maria")


def test_two_people_at_once_do_not_meet(player, browser):
    other = browser.new_context(locale="fr-FR")
    friend = Player(other.new_page(), player.address).opens(JOURNEY, "colette")
    player.opens(JOURNEY, "colette").goes_to(WALK, "Maria a-t-elle travaillé chez vous en octobre 2026 ?")
    friend.stands_on("Connectez-vous avec FranceConnect").go_on().stands_on("Qui avez-vous employé")
    friend.finds_nothing_chosen()
    player.stands_on("Maria a-t-elle travaillé").choose("Oui").go_on().stands_on("Combien d'heures Maria")
    other.close()


def test_a_plain_get_starts_nobody(player, server):
    player.opens(JOURNEY, "colette").stands_on("Connectez-vous avec FranceConnect")
    before = server.events()
    server.get(f"/{JOURNEY}?persona=colette")
    server.get(player.page.url.removeprefix(server.address))
    assert server.events() == before
