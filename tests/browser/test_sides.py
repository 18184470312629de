"""What one side declared, the other side sees, to the cent; and both say what the rules say."""

from datetime import date

import pytest
from playwright.sync_api import expect

from maquette.player.seal import read_seal
from maquette.rules.registry import RULES

from .player import cents
from .walks import WALKS


@pytest.fixture
def rule(server):
    """An amount of the rules for one contract of a persona, with what she answered, in cents."""

    def compute(name, journey, persona, employee, **answers):
        seal = read_seal(server.project / "prototypes" / journey / "build.json")
        contracts = seal.part(persona).contracts
        contract = next(one for one in contracts if one["employee"]["first_name"] == employee)
        records = {"relation": contract["relation"]}
        for entity in ("declaration", "end"):
            records[entity] = {**contract[entity], **answers}
        rule = RULES[name]
        records = {entity: records[entity] for entity in rule.arguments}
        return rule.function(seal.rates, date.fromisoformat(seal.today), **records)

    return compute


@pytest.mark.parametrize(
    ("persona", "employee", "typed", "hours", "hourly", "net"),
    [
        ("colette", "Maria", "36 h 30", 146, 1350, 49275),
        ("beatrice", "Rachida", "4 h 30", 18, 1505, 6773),
    ],
)
def test_the_employee_sees_the_hours_and_the_salary_declared(
    player, rule, persona, employee, typed, hours, hourly, net
):
    journey = "declarer-les-heures"
    player.opens(journey, persona).walks(WALKS[journey, persona])
    sent = player.rows()
    answers = {"hours": hours, "net_hourly": hourly}
    assert (
        cents(sent["Salaire net du mois"]) == net == rule("cesu.net", journey, persona, employee, **answers)
    )
    assert cents(sent["Cotisations prélevées"]) == rule("cesu.debit", journey, persona, employee, **answers)
    assert sent["Nombre d'heures travaillées"] == typed

    player.takes_the_side_of("employee").stands_on(f"Un message arrive sur le téléphone de {employee}")
    player.sees(
        f"Colette Marchand a déclaré {typed} pour octobre 2026. Salaire net : {sent['Salaire net du mois']}"
    )
    player.go_on().stands_on("Vos heures en octobre 2026 chez Colette Marchand")
    seen = player.rows()
    assert seen["Nombre d'heures travaillées"] == sent["Nombre d'heures travaillées"]
    assert seen["Salaire net du mois"] == sent["Salaire net du mois"]
    assert cents(seen["Salaire net de l'heure"]) == hourly
    player.choose("Oui").go_on().stands_on("Vous avez confirmé vos heures")
    player.takes_the_side_of("employer").stands_on("Votre déclaration est envoyée")


def test_the_employee_sees_what_the_end_of_the_contract_is_worth(player, rule):
    journey = "fin-de-contrat"
    player.opens(journey, "colette").goes_to(WALKS[journey, "colette"], "Ce qui est dû à Maria")
    owed = player.rows()
    ending = {"reason": "dismissal", "notified_on": "2026-11-02", "unused_leave_days": 12}
    for label, name in {
        "Indemnité de licenciement": "contract_end.severance",
        "Congés qui restent à payer": "contract_end.unused_leave",
        "Total dû, en plus du dernier salaire": "contract_end.total",
    }.items():
        assert cents(owed[label]) == rule(name, journey, "colette", "Maria", **ending), label
    *parts, total = map(cents, owed.values())
    assert sum(parts) == total
    player.go_on().stands_on("Vérifiez avant d'envoyer").go_on()
    player.stands_on("Le certificat de travail est prêt").go_on()
    player.stands_on("Le reçu à signer à deux est prêt").sees(owed["Indemnité de licenciement"]).go_on()
    player.stands_on("L'attestation est déjà chez France Travail").go_on()
    player.stands_on("La fin du contrat est enregistrée")
    sent = player.rows()
    assert sent["Total dû, en plus du dernier salaire"] == owed["Total dû, en plus du dernier salaire"]

    player.takes_the_side_of("employee").stands_on("À la table de la cuisine").go_on()
    player.stands_on("Une lettre du Cesu arrive").sees(sent["Dernier jour du contrat"]).go_on()
    player.stands_on("Ce que Colette Marchand vous doit")
    seen = player.rows()
    assert seen["Dernier jour du contrat"] == sent["Dernier jour du contrat"]
    for label in (
        "Indemnité de licenciement",
        "Congés qui restent à payer",
        "Total dû, en plus du dernier salaire",
    ):
        assert seen[label] == owed[label]
    player.choose("Oui").go_on().stands_on("Votre compte bancaire pour France Travail")
    player.choose("Non").go_on().stands_on("Vos documents sont dans votre espace")


def test_the_employee_sees_what_the_platform_declared(player, rule):
    journey = "mission-plateforme"
    player.opens(journey, "beatrice").walks(WALKS[journey, "beatrice"])
    sent = player.rows()
    mission = {"hours": 14, "net_hourly": 1350}
    assert cents(sent["Salaire net de la mission"]) == 4725
    assert cents(sent["Salaire net de la mission"]) == rule(
        "cesu.net", journey, "beatrice", "Maria", **mission
    )
    assert cents(sent["Cotisations prélevées"]) == rule("cesu.debit", journey, "beatrice", "Maria", **mission)

    player.takes_the_side_of("employee").stands_on("Un message arrive sur le téléphone de Maria")
    player.sees(sent["Salaire net de la mission"]).go_on()
    player.stands_on("Votre mission chez Colette Marchand")
    seen = player.rows()
    for label in ("Nombre d'heures travaillées", "Salaire net de la mission"):
        assert seen[label] == sent[label]
    player.choose("Oui").go_on().stands_on("Vous avez confirmé votre mission")


def test_a_persona_who_is_employed_sees_what_her_records_say(player):
    player.opens("declarer-les-heures", "maria").stands_on("Quel employeur voulez-vous voir ?")
    player.choose("Jean Lemaire, Aide à une personne âgée").go_on()
    player.stands_on("Un message arrive sur le téléphone de Maria").sees(
        "Jean Lemaire a déclaré 40 h"
    ).go_on()
    player.stands_on("Vos heures en octobre 2026 chez Jean Lemaire")
    assert cents(player.rows()["Salaire net du mois"]) == 40 * 1280


def test_the_other_side_says_that_nothing_was_declared_yet(player):
    player.opens("declarer-les-heures", "colette").stands_on("Connectez-vous avec FranceConnect")
    player.takes_the_side_of("employee").stands_on("Un message arrive")
    player.sees("« Particulier employeur » n'a pas encore terminé").go_on().stands_on("Vos heures")
    expect(player.main).not_to_contain_text("pas encore terminé")


def test_the_switches_close_once_they_have_moved_somebody(player):
    player.opens("declarer-les-heures", "colette").stands_on("Connectez-vous avec FranceConnect")
    player.takes_the_side_of("employee").stands_on("Un message arrive")
    expect(player.page.get_by_role("dialog")).to_have_count(0)
