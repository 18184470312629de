"""Going back, and changing an answer from the check page."""

import pytest

from .walks import WALKS

JOURNEY = "declarer-les-heures"
WALK = WALKS[JOURNEY, "colette"]
CHECK = "Vérifiez votre déclaration"
HOURS = "Nombre d'heures travaillées"


@pytest.fixture
def checking(player):
    """Colette on her check page."""
    return player.opens(JOURNEY, "colette").goes_to(WALK, CHECK)


def test_back_shows_the_screen_before_with_its_answer(player):
    player.opens(JOURNEY, "colette").goes_to(WALK, "Combien payez-vous une heure ?")
    player.goes_back().stands_on("Combien d'heures Maria").finds_typed(HOURS, "36,5")
    player.goes_back().stands_on("Maria a-t-elle travaillé").finds_chosen("Oui")
    player.go_on().stands_on("Combien d'heures Maria").go_on().stands_on("Combien payez-vous une heure ?")


def test_the_first_screen_has_no_way_back(player):
    player.opens(JOURNEY, "colette").stands_on("Connectez-vous avec FranceConnect")
    assert player.page.get_by_role("button", name="Retour").count() == 0


def test_the_check_page_shows_every_answer_of_the_way(checking):
    checking.checks("De quel contrat s'agit-il ?", "Maria Da Costa, Ménage et repassage")
    checking.checks("A-t-elle travaillé au moins une heure ?", "Oui")
    checking.checks(HOURS, "36 h 30").checks("Salaire net de l'heure", "13,50 €")
    checking.checks("Un acompte versé avant la fin du mois", "Non, rien n'a été versé")
    checking.checks("Date du paiement", "5 novembre 2026")


def test_an_answer_changed_from_the_check_page_comes_back_to_it(checking):
    assert checking.rows()["Salaire net du mois"] == "492,75 €"
    checking.changes(HOURS).stands_on("Combien d'heures Maria").finds_typed(HOURS, "36,5")
    checking.answer(HOURS, "40").go_on().stands_on(CHECK).checks(HOURS, "40 h")
    assert checking.rows()["Salaire net du mois"] == "540,00 €"


def test_changing_an_answer_asks_what_it_makes_necessary(checking):
    checking.changes("Un acompte versé").stands_on("Avez-vous déjà versé").choose("Oui, un acompte").go_on()
    checking.stands_on("Quel acompte avez-vous versé ?").answer("Montant de l'acompte", "150").go_on()
    checking.stands_on(CHECK).checks("Montant de l'acompte déjà versé", "150,00 €")


def test_changing_an_answer_drops_what_it_makes_needless(checking):
    checking.changes("Un acompte versé").stands_on("Avez-vous déjà versé").choose("Oui, un acompte").go_on()
    checking.stands_on("Quel acompte avez-vous versé ?").answer("Montant de l'acompte", "150").go_on()
    checking.stands_on(CHECK)
    checking.changes("Un acompte versé").stands_on("Avez-vous déjà versé")
    checking.choose("Non, rien n'a été versé").go_on().stands_on(CHECK)
    assert checking.page.get_by_role("button", name="Modifier Montant de l'acompte").count() == 0


def test_changing_an_answer_may_lead_to_another_end(checking):
    checking.changes("A-t-elle travaillé").stands_on("Maria a-t-elle travaillé").choose("Non").go_on()
    checking.stands_on("Vous n'avez rien à déclarer pour octobre 2026")


def test_another_contract_chosen_from_the_check_page_brings_its_own_salary(checking):
    checking.changes("De quel contrat s'agit-il ?").stands_on("Qui avez-vous employé")
    checking.choose("Rachida Lucas, Petits travaux de jardinage").go_on()
    checking.stands_on(CHECK).checks("De quel contrat s'agit-il ?", "Rachida Lucas").checks(HOURS, "36 h 30")
    checking.checks("Salaire net de l'heure", "14,20 €")


def test_back_after_a_change_returns_to_the_check_page(checking):
    checking.changes(HOURS).stands_on("Combien d'heures Maria").goes_back().stands_on(CHECK).checks(
        HOURS, "36 h 30"
    )
    checking.go_on().stands_on("Votre déclaration est envoyée")
