"""A refresh on any screen, a server killed and started again: the session goes on where it stood."""

from collections import Counter

from .walks import WALKS

JOURNEY = "declarer-les-heures"
WALK = WALKS[JOURNEY, "colette"]
HOURS = "Nombre d'heures travaillées"
CHECK = "Vérifiez votre déclaration"


def test_a_refresh_on_every_screen_changes_nothing(own_player, own_server):
    own_player.opens(JOURNEY, "colette")
    own_player.goes_through(
        WALK, on_each=lambda title: own_player.refreshes().stands_on(title).finds_nothing_chosen()
    )
    own_player.refreshes().stands_on("Votre déclaration est envoyée")
    moves = Counter(control for _, _, control in own_server.events("action"))
    assert moves == {"continue": len(WALK) - 1, "call": 1}
    assert len(own_server.events("session_started")) == 1


def test_an_answer_given_before_a_refresh_is_still_there(player):
    player.opens(JOURNEY, "colette").goes_to(WALK, "Maria a-t-elle travaillé chez vous en octobre 2026 ?")
    player.choose("Oui").settles().refreshes().stands_on("Maria a-t-elle travaillé").finds_chosen(
        "Oui"
    ).go_on()
    player.stands_on("Combien d'heures Maria").answer(HOURS, "36 h 30")
    player.leaves_the_field().settles().refreshes().stands_on("Combien d'heures Maria").finds_typed(
        HOURS, "36 h 30"
    )


def test_a_killed_server_started_again_goes_on_at_the_first_click(own_player, own_server):
    own_player.opens(JOURNEY, "colette").goes_to(WALK, "Combien payez-vous une heure ?")
    own_server.kill9()
    own_server.start()
    own_player.go_on().stands_on("Avez-vous déjà versé").choose("Non, rien n'a été versé").go_on()
    own_player.stands_on("Quand payez-vous Maria ?").answer("Date du paiement", "05/11/2026").go_on()
    own_player.stands_on(CHECK).checks(HOURS, "36 h 30").checks("Salaire net de l'heure", "13,50 €")
    own_server.kill9()
    own_server.start()
    own_player.refreshes().stands_on(CHECK).checks(HOURS, "36 h 30").go_on()
    own_player.stands_on("Votre déclaration est envoyée")

    moves = Counter(control for _, _, control in own_server.events("action"))
    assert moves == {"continue": len(WALK) - 1, "call": 1}
    answers = Counter(control for _, _, control in own_server.events("field_committed"))
    assert set(answers.values()) == {1}, answers
    assert len(own_server.events("session_started")) == 1


def test_what_is_typed_while_the_server_is_down_is_taken_once_it_is_back(own_player, own_server):
    own_player.opens(JOURNEY, "colette")
    own_player.goes_to(WALK, "Combien d'heures Maria a-t-elle faites en octobre 2026 ?")
    own_player.answer(HOURS, "41").remembers_the_server()
    own_server.kill9()
    own_server.start()
    own_player.meets_the_server_again().finds_typed(HOURS, "41").go_on().stands_on(
        "Combien payez-vous une heure ?"
    )
    own_player.goes_back().stands_on("Combien d'heures Maria").finds_typed(HOURS, "41")


def test_back_is_the_first_click_after_a_restart(own_player, own_server):
    own_player.opens(JOURNEY, "colette").goes_to(WALK, "Combien payez-vous une heure ?")
    own_server.kill9()
    own_server.start()
    own_player.goes_back().stands_on("Combien d'heures Maria").finds_typed(HOURS, "36 h 30")
    assert len(own_server.events("backtrack")) == 1


def test_change_is_the_first_click_after_a_restart(own_player, own_server):
    own_player.opens(JOURNEY, "colette").goes_to(WALK, CHECK)
    own_server.kill9()
    own_server.start()
    own_player.changes(HOURS).stands_on("Combien d'heures Maria")
