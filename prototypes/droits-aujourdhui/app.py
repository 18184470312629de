# Écrit par maquette depuis journeys/droits-aujourdhui.yaml : changez le YAML, pas ce fichier.
from datetime import date, timedelta  # noqa: F401
from decimal import Decimal  # noqa: F401

import streamlit as st

from maquette.player import open_journey, rounded  # noqa: F401

journey = open_journey(__file__, revision="cc984f2c55b89cb2")
ask, fact, rule, rows = journey.ask, journey.fact, journey.rule, journey.rows
safe, show, shown, told, why = journey.safe, journey.show, journey.shown, journey.told, journey.why

SITES = {
    "retraite": {"name": "Ma retraite", "address": "www.ma-retraite.example/releve", "colour": "#1f5f8b"},
    "formation": {"name": "Ma formation", "address": "www.ma-formation.example/compte", "colour": "#7a3c12"},
}


def when_elle_compte_elle_meme():
    # elle compte elle-même
    return fact("et_maintenant") == "compter"


def when_elle_telephone():
    # elle téléphone
    return fact("et_maintenant") == "appeler"


def when_il_manque_un_bulletin():
    # il manque un bulletin
    return fact("tous_les_bulletins") is False


def when_le_releve_est_rempli():
    # le relevé est rempli
    return fact("pension.quarters_total") > 0


def when_le_compte_est_connu():
    # le compte est connu
    return fact("rights.training_euros") > 0


def when_elle_y_a_droit():
    # elle y a droit
    return fact("droit") is True


@journey.value("droit", "yes_no", "Droit aux indemnités en cas d'arrêt")
def value_droit():
    return rule("sick_pay.right", fact("today"), fact("rights.hours_3"), fact("rights.hours_12"))

# Ce qui est tenu pour répondu, là où l'on n'est pas passé.
journey.given(
    {
        "rights.employers": lambda: 3,
        "rights.hours_3": lambda: Decimal("276"),
        "rights.hours_12": lambda: Decimal("1104"),
        "rights.month_gross": lambda: Decimal("1564"),
    },
)


@journey.step(
    "connexion",
    kind="login",
    title="Connectez-vous avec FranceConnect",
    actor="employee",
    stage="Chercher sur le portail",
    provider="franceconnect",
    next="portail-vide",
)
def step_connexion():
    st.markdown("Le portail promet de montrer tous vos droits au même endroit.")


q_et_maintenant = journey.question(
    "et_maintenant",
    "choice",
    "Ce que vous faites maintenant",
    options={"compter": "Je reprends mes bulletins et je compte", "appeler": "J'appelle la caisse d'assurance maladie", "laisser": "Je laisse tomber"},
)

@journey.step(
    "portail-vide",
    q_et_maintenant,
    title="Aucune activité professionnelle n'a été trouvée",
    actor="employee",
    stage="Chercher sur le portail",
    next=[(when_elle_compte_elle_meme, "employeurs"), (when_elle_telephone, "appel"), "abandon"],
)
def step_portail_vide():
    st.markdown("Le portail ne montre que les activités déclarées par les entreprises. Vos heures chez des particuliers n'y sont pas.")
    st.radio(**ask(q_et_maintenant))


q_rights_employers = journey.question(
    "rights.employers",
    "integer",
    "Nombre d'employeurs",
    least=1,
    most=60,
)

@journey.step(
    "employeurs",
    q_rights_employers,
    title="Pour combien de personnes avez-vous travaillé ?",
    actor="employee",
    stage="Compter soi-même",
    next="bulletins",
)
def step_employeurs():
    st.markdown("Comptez tous les particuliers des douze derniers mois, même pour une heure.")
    st.text_input(**ask(q_rights_employers))


q_tous_les_bulletins = journey.question(
    "tous_les_bulletins",
    "yes_no",
    "Les avez-vous tous, sur douze mois ?",
)

@journey.step(
    "bulletins",
    q_tous_les_bulletins,
    title="Avez-vous tous vos bulletins de salaire ?",
    actor="employee",
    stage="Compter soi-même",
    next=[(when_il_manque_un_bulletin, "incomplet"), "heures-trois-mois"],
)
def step_bulletins():
    st.markdown("Il faut un bulletin par mois et par employeur. Ils sont sur le site du Cesu, ou dans vos courriers.")
    st.radio(**ask(q_tous_les_bulletins))


q_rights_hours_3 = journey.question(
    "rights.hours_3",
    "hours",
    "Heures des trois derniers mois",
    hint="Chez tous les employeurs",
    least=0,
)

@journey.step(
    "heures-trois-mois",
    q_rights_hours_3,
    title="Combien d'heures avez-vous faites ces trois derniers mois ?",
    actor="employee",
    stage="Compter soi-même",
    next="heures-douze-mois",
)
def step_heures_trois_mois():
    st.markdown("Prenez les trois derniers bulletins de chaque employeur. Additionnez.")
    st.text_input(**ask(q_rights_hours_3))


q_rights_hours_12 = journey.question(
    "rights.hours_12",
    "hours",
    "Heures des douze derniers mois",
    hint="Chez tous les employeurs",
    least=0,
)

@journey.step(
    "heures-douze-mois",
    q_rights_hours_12,
    title="Et sur les douze derniers mois ?",
    actor="employee",
    stage="Compter soi-même",
    next="salaire-brut",
)
def step_heures_douze_mois():
    st.markdown("Prenez les douze derniers bulletins de chaque employeur. Additionnez.")
    st.text_input(**ask(q_rights_hours_12))


q_rights_month_gross = journey.question(
    "rights.month_gross",
    "euros",
    "Salaire brut d'un mois, tous employeurs",
    hint="La moyenne des trois derniers mois",
    least=0,
)

@journey.step(
    "salaire-brut",
    q_rights_month_gross,
    title="Combien gagnez-vous en un mois, en brut ?",
    actor="employee",
    stage="Compter soi-même",
    next="retraite",
)
def step_salaire_brut():
    st.markdown("Additionnez le salaire brut de tous vos employeurs, puis faites la moyenne des trois derniers mois.")
    st.text_input(**ask(q_rights_month_gross))


@journey.step(
    "retraite",
    kind="outside",
    title="Votre relevé de retraite",
    actor="employee",
    stage="Faire le tour des sites",
    site=SITES["retraite"],
    next="formation",
)
def step_retraite():
    st.markdown("Il faut se connecter encore une fois. Ce relevé ne dit pas quel employeur a donné quel trimestre.")
    rows(
        ("Trimestres de retraite de l'année", show("pension.quarters_year"), when_le_releve_est_rempli),
        ("Trimestres de retraite en tout", show("pension.quarters_total"), when_le_releve_est_rempli),
    )


@journey.step(
    "formation",
    kind="outside",
    title="Votre compte pour vous former",
    actor="employee",
    stage="Faire le tour des sites",
    site=SITES["formation"],
    next="appel",
)
def step_formation():
    st.markdown("Encore une connexion. Le compte ne dit pas d'où vient l'argent.")
    rows(
        ("Argent pour se former", show("rights.training_euros"), when_le_compte_est_connu),
    )


@journey.step(
    "appel",
    kind="offscreen",
    title="Au téléphone avec l'assurance maladie",
    actor="employee",
    stage="Demander",
    text=show("user.first_name") + " attend, puis explique ses employeurs l'un après l'autre. On lui répond d'envoyer tous ses bulletins par la poste : « Nous ne voyons pas vos heures. »",
    next="courrier",
)
def step_appel():
    pass


@journey.step(
    "courrier",
    kind="message",
    title="Quelques semaines plus tard, une lettre arrive",
    actor="employee",
    stage="Attendre",
    channel="letter",
    sender="Caisse primaire d'assurance maladie",
    subject="Votre demande d'information",
    text="Madame, Monsieur,\n\nPour vous répondre, il nous faut vos bulletins de salaire des douze derniers mois, pour chaque employeur.\nSans ces documents, nous ne pouvons pas dire si vos droits sont ouverts.",
    next=[(when_elle_telephone, "rien-de-sur"), (when_elle_y_a_droit, "peut-etre-oui"), "peut-etre-non"],
)
def step_courrier():
    pass


@journey.step(
    "peut-etre-oui",
    kind="end",
    title="D'après votre compte, vous auriez droit aux indemnités",
    actor="employee",
    stage="Attendre",
    outcome="success",
)
def step_peut_etre_oui():
    st.markdown("Vous avez trouvé **" + safe(show("rights.hours_3")) + "** en trois mois, chez **" + safe(show("rights.employers")) + "** employeurs, pour un salaire brut\nd'environ **" + safe(show("rights.month_gross")) + "** par mois.\n\nPersonne ne l'a confirmé. Il faudra tout recommencer le jour d'un arrêt.")


@journey.step(
    "peut-etre-non",
    kind="end",
    title="D'après votre compte, il vous manquerait des heures",
    actor="employee",
    stage="Attendre",
    outcome="refused",
)
def step_peut_etre_non():
    st.markdown("Vous avez trouvé **" + safe(show("rights.hours_3")) + "** en trois mois et **" + safe(show("rights.hours_12")) + "** en douze mois.\n\nUne erreur d'addition suffit à changer la réponse. Personne ne peut vérifier avec vous.")


@journey.step(
    "rien-de-sur",
    kind="end",
    title="Vous ne savez toujours pas",
    actor="employee",
    stage="Attendre",
    outcome="refused",
)
def step_rien_de_sur():
    st.markdown("Il faut envoyer tous vos bulletins, et attendre une autre lettre.")


@journey.step(
    "incomplet",
    kind="end",
    title="Il vous manque un bulletin",
    actor="employee",
    stage="Compter soi-même",
    outcome="refused",
)
def step_incomplet():
    st.markdown((
        "Sans lui, le total est faux. Demandez-le à votre employeur, ou retrouvez votre compte sur le site du Cesu.\n"
        "\n"
        "Si cet employeur est décédé, personne ne vous répondra : c'est l'Urssaf qu'il faut appeler."
    ))


@journey.step(
    "abandon",
    kind="end",
    title="Vous fermez la page",
    actor="employee",
    stage="Chercher sur le portail",
    outcome="abandoned",
)
def step_abandon():
    st.markdown("Vous saurez le jour où vous serez malade. Il sera trop tard pour corriger une heure oubliée.")


journey.run()
# maquette: 1b3de04c8d7290dc
