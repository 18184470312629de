"""Going back, and changing an answer from the check page."""

import pytest
from playwright.sync_api import expect

from .walks import WALKS

JOURNEY = "declarer-les-heures"
WALK = WALKS[JOURNEY, "colette"]
CHECK = "Vérifiez votre déclaration"
HOURS = "Nombre d'heures travaillées"
CONTRACT = "Contrat concerné"


@pytest.fixture
def checking(player):
    """Colette on her check page."""
    return player.opens(JOURNEY, "colette").goes_to(WALK, CHECK)


def test_back_shows_the_screen_before_with_its_answer(player):
    player.opens(JOURNEY, "colette").stands_on("Connectez-vous avec FranceConnect")
    expect(player.page.get_by_role("button", name="Retour")).to_have_count(0)
    player.goes_to(WALK, "Combien payez-vous une heure ?")
    player.goes_back().stands_on("Combien d'heures Maria").finds_typed(HOURS, "36 h 30")
    player.goes_back().stands_on("Maria a-t-elle travaillé").finds_chosen("Oui")
    player.go_on().stands_on("Combien d'heures Maria").go_on().stands_on("Combien payez-vous une heure ?")


def test_an_answer_changed_from_the_check_page_comes_back_to_it(checking):
    checking.checks(CONTRACT, "Maria Da Costa, Ménage et repassage")
    checking.checks("A-t-elle travaillé au moins une heure ?", "Oui")
    checking.checks(HOURS, "36 h 30").checks("Salaire net de l'heure", "13,50 €")
    checking.checks("Un acompte versé avant la fin du mois", "Non, rien n'a été versé")
    checking.checks("Date du paiement", "5 novembre 2026")
    assert checking.rows()["Salaire net du mois"] == "492,75 €"
    checking.changes(HOURS).stands_on("Combien d'heures Maria").finds_typed(HOURS, "36 h 30")
    checking.answer(HOURS, "40").go_on().stands_on(CHECK).checks(HOURS, "40 h")
    assert checking.rows()["Salaire net du mois"] == "540,00 €"
    checking.changes(HOURS).stands_on("Combien d'heures Maria").goes_back()
    checking.stands_on(CHECK).checks(HOURS, "40 h").go_on().stands_on("Votre déclaration est envoyée")


def test_changing_an_answer_asks_what_it_makes_necessary_and_nothing_else(checking):
    checking.changes("Un acompte versé").stands_on("Avez-vous déjà versé").choose("Oui, un acompte").go_on()
    checking.stands_on("Quel acompte avez-vous versé ?").answer("Montant de l'acompte", "150").go_on()
    checking.stands_on(CHECK).checks("Montant de l'acompte déjà versé", "150,00 €")


def test_changing_an_answer_drops_what_it_makes_needless(player):
    walk = WALKS[JOURNEY, "beatrice"]
    player.opens(JOURNEY, "beatrice").goes_to(walk, CHECK).checks(
        "Montant de l'acompte déjà versé", "20,00 €"
    )
    player.changes("Un acompte versé").stands_on("Avez-vous déjà versé")
    player.choose("Non, rien n'a été versé").go_on().stands_on(CHECK)
    expect(player.page.get_by_role("button", name="Modifier Montant de l'acompte")).to_have_count(0)


def test_changing_an_answer_may_lead_to_another_end(checking):
    checking.changes("A-t-elle travaillé").stands_on("Maria a-t-elle travaillé").choose("Non").go_on()
    checking.stands_on("Vous n'avez rien à déclarer pour octobre 2026")


def test_another_contract_chosen_from_the_check_page_does_not_keep_the_salary_of_the_first(checking):
    checking.changes(CONTRACT).stands_on("Qui avez-vous employé")
    checking.choose("Rachida Lucas, Petits travaux de jardinage").go_on()
    expect(checking.heading).not_to_have_text("Qui avez-vous employé en octobre 2026 ?")
    expect(checking.main).not_to_contain_text("13,50 €")


def test_an_answer_emptied_stays_empty_after_a_refresh(player):
    player.opens(JOURNEY, "colette").goes_to(WALK, "Combien payez-vous une heure ?").goes_back()
    player.stands_on("Combien d'heures Maria").answer(HOURS, "").leaves_the_field().settles().refreshes()
    player.stands_on("Combien d'heures Maria").finds_typed(HOURS, "")
