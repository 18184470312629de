"""Every journey as each of its personas, from the first screen to an end; and the other ends."""

import pytest

from .walks import BRANCHES, MANDATE, WALKS


@pytest.mark.parametrize(("journey", "persona"), WALKS)
def test_a_persona_goes_from_the_first_screen_to_the_end(player, journey, persona):
    player.opens(journey, persona).walks(WALKS[journey, persona])


@pytest.mark.parametrize("branch", BRANCHES)
def test_every_other_way_leads_to_its_end(player, branch):
    journey, persona, walk = BRANCHES[branch]
    player.opens(journey, persona).walks(walk)


@pytest.mark.parametrize(
    ("journey", "before", "end"),
    [
        ("declarer-les-heures", "Vérifiez votre déclaration", "La déclaration n'a pas pu partir"),
        ("fin-de-contrat", "Vérifiez avant d'envoyer", "Les documents n'ont pas pu être préparés"),
        ("mission-plateforme", "Autorisez-vous Coup de Main", "L'Urssaf ne répond pas"),
    ],
)
def test_a_service_that_is_down_leads_to_an_end_of_its_own(player, journey, before, end):
    walk = WALKS[journey, "colette"]
    before = next(title for title in walk if title.startswith(before))
    player.opens(journey, "colette").goes_to(walk, before).breaks_the_services().does(walk[before]).go_on()
    player.stands_on(end)


def test_an_account_that_is_not_found_can_be_corrected(player):
    account = "Quel est le compte Cesu de Colette Marchand ?"
    number, right = "Numéro Cesu", MANDATE[account]["Numéro Cesu"]
    player.opens("mission-plateforme", "colette").goes_to(MANDATE, account)
    player.does(MANDATE[account]).answer(number, "DEMO-Z0001009").go_on()
    player.stands_on("Ce compte Cesu n'a pas été trouvé").choose("Corriger le numéro").go_on()
    player.stands_on(account).finds_typed(number, "DEMO-Z0001009").answer(number, right).go_on()
    player.stands_on("Autorisez-vous Coup de Main")
