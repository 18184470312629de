"""Consent, tasks, a list and a wait for the other person, in one journey, with two browsers."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import expect

from .player import Player
from .server import Server, copy_of_the_project

JOURNEY = Path(__file__).with_name("preparer-a-deux.yaml")


@pytest.fixture
def address(tmp_path):
    """The project with one more journey."""
    project = copy_of_the_project(tmp_path)
    shutil.copy(JOURNEY, project / "journeys")
    own = Server(project).start()
    yield own.address
    own.stop()


@pytest.fixture
def colette(context, address):
    return Player(context.new_page(), address).opens("preparer-a-deux", "colette")


def begins(player, task):
    player.page.get_by_role("button", name=task).click()
    return player


def test_one_says_yes_does_the_tasks_in_order_hands_over_and_checks_everything(colette, context, audit_of):
    audit = audit_of(colette)
    colette.stands_on("Qui peut recevoir vos informations ?")
    audit("consent")
    groups = colette.page.get_by_role("radiogroup")
    groups.nth(0).get_by_text("Oui").click()
    groups.nth(1).get_by_text("Non").click()
    colette.go_on().stands_on("Votre dossier")
    audit("tasks")

    colette.go_on()
    colette.page.get_by_role("alert").wait_for()
    audit("tasks left")
    colette.page.get_by_role("link", name="« Dire qui vit chez vous » reste à faire").click()
    expect(colette.page.get_by_role("button", name="Dire qui vit chez vous")).to_be_focused()

    begins(colette, "Dire qui vit chez vous").stands_on("Qui vit chez vous ?")
    colette.answer("Son prénom", "Léa").answer("Son âge", "7")
    colette.page.get_by_role("button", name="Ajouter à la liste").click()
    expect(colette.page.get_by_role("cell", name="Léa")).to_be_visible()
    audit("list")
    colette.go_on().stands_on("Votre dossier")
    expect(colette.page.get_by_role("button", name="Dire qui vit chez vous fait")).to_be_visible()

    begins(colette, "Compter les heures").stands_on("Combien d'heures ce mois-ci ?")
    colette.answer("Nombre d'heures", "12").go_on().stands_on("Votre dossier")
    colette.go_on().stands_on("C'est au tour de Maria")
    audit("wait")

    link = colette.page.get_by_role("link", name="Ouvrir l'écran de l'autre personne").get_attribute("href")
    maria = Player(context.new_page(), colette.address)
    maria.opens_again(f"{colette.address}/preparer-a-deux{link}").stands_on("Ces heures sont-elles justes ?")
    maria.choose("Oui").go_on().stands_on("Merci")

    colette.stands_on("Vérifiez vos réponses")
    for given in ("Léa", "12 h"):
        expect(colette.page.get_by_test_id("stMain")).to_contain_text(given)
    audit("check")
    colette.go_on().stands_on("C'est envoyé")


def test_a_refusal_that_the_journey_cannot_do_without_ends_it(colette):
    colette.stands_on("Qui peut recevoir vos informations ?")
    groups = colette.page.get_by_role("radiogroup")
    groups.nth(0).get_by_text("Non").click()
    groups.nth(1).get_by_text("Non").click()
    colette.go_on().stands_on("Rien n'est partagé")
