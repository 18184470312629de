# Écrit par maquette depuis journeys/declarer-les-heures.yaml : changez le YAML, pas ce fichier.
from datetime import date, timedelta  # noqa: F401
from decimal import Decimal  # noqa: F401

import streamlit as st

from maquette.player import open_journey, rounded  # noqa: F401

journey = open_journey(__file__, revision="6b51f0acffe160da")
ask, fact, rule, rows = journey.ask, journey.fact, journey.rule, journey.rows
safe, show, shown, told, why = journey.safe, journey.show, journey.shown, journey.told, journey.why


def when_plusieurs_contrats():
    # plusieurs contrats
    return len(fact("relations")) > 1


def when_personne_n_a_travaille():
    # personne n'a travaillé
    return fact("a_travaille") is False


def when_un_acompte_a_ete_verse():
    # un acompte a été versé
    return fact("autre_versement") == "acompte"


def when_les_heures_sont_fausses():
    # les heures sont fausses
    return fact("heures_justes") is False


@journey.value("net", "euros", "Salaire net du mois")
def value_net():
    return rule("cesu.net", fact("declaration"))


@journey.value("cout", "euros", "Coût total")
def value_cout():
    return rule("cesu.cost", fact("relation"), fact("declaration"))


@journey.value("prelevement", "euros", "Cotisations prélevées")
def value_prelevement():
    return rule("cesu.debit", fact("relation"), fact("declaration"))


@journey.value("reste", "euros", "Reste à verser")
def value_reste():
    return fact("net") - fact("declaration.deposit")

# Ce qui est tenu pour répondu, là où l'on n'est pas passé.
journey.given(
    {
        "a_travaille": lambda: True,
        "autre_versement": lambda: "rien",
        "declaration.deposit": lambda: Decimal("150"),
        "declaration.paid_on": lambda: date(2026, 10, 31),
    },
)
journey.given(
    {
        "declaration.hours": lambda: Decimal("36"),
    },
    persona="colette",
)
journey.given(
    {
        "declaration.hours": lambda: Decimal("36"),
    },
    persona="beatrice",
)


@journey.step(
    "connexion",
    kind="login",
    title="Connectez-vous avec FranceConnect",
    actor="employer",
    stage="Se connecter",
    provider="franceconnect",
    next="qui",
)
def step_connexion():
    st.markdown("Votre identité suffit. Aucun mot de passe n'est demandé dans ce prototype.")


q_relation = journey.question(
    "relation",
    "choice",
    "Contrat concerné",
    options=journey.each_contract(lambda: show("employee.first_name") + " " + show("employee.last_name") + ", " + show("relation.activity_label")),
)

@journey.step(
    "qui",
    q_relation,
    title="Qui avez-vous employé en " + show("declaration.month") + " ?",
    actor="employer",
    stage="Dire le travail du mois",
    when=when_plusieurs_contrats,
    next="travail",
)
def step_qui():
    st.radio(**ask(q_relation))


q_a_travaille = journey.question(
    "a_travaille",
    "yes_no",
    "A-t-elle travaillé au moins une heure ?",
)

@journey.step(
    "travail",
    q_a_travaille,
    title=show("employee.first_name") + " a-t-elle travaillé chez vous en " + show("declaration.month") + " ?",
    actor="employer",
    stage="Dire le travail du mois",
    next=[(when_personne_n_a_travaille, "rien-a-declarer"), "heures"],
)
def step_travail():
    st.radio(**ask(q_a_travaille))


q_declaration_hours = journey.question(
    "declaration.hours",
    "hours",
    "Nombre d'heures travaillées",
    hint="Par exemple 36 ou 36 h 30",
    least=Decimal("0.25"),
    most=217,
    errors={"missing": "Écrivez le nombre d'heures travaillées dans le mois.", "too_large": "Un mois ne peut pas dépasser 217 heures. Vérifiez le nombre d'heures.", "too_small": "Écrivez au moins un quart d'heure. Si personne n'a travaillé, revenez en arrière."},
)

@journey.step(
    "heures",
    q_declaration_hours,
    title="Combien d'heures " + show("employee.first_name") + " a-t-elle faites en " + show("declaration.month") + " ?",
    actor="employer",
    stage="Dire le travail du mois",
    next="salaire",
)
def step_heures():
    st.markdown("Le mois d'avant, vous aviez déclaré **" + safe(show("last.hours")) + "**.")
    st.text_input(**ask(q_declaration_hours))
    with st.expander(safe("Que faut-il compter ?")):
        st.markdown("Toutes les heures de présence, y compris le temps passé à attendre ou à accompagner. Les congés ne se comptent pas ici : dans ce contrat, ils sont " + safe(show("relation.leave")) + ".")


q_declaration_net_hourly = journey.question(
    "declaration.net_hourly",
    "euros",
    "Salaire net de l'heure",
    hint="Dans ce contrat, les congés sont " + show("relation.leave") + ".",
    mode="confirm",
    least=5,
    most=200,
    errors={"missing": "Écrivez le salaire net d'une heure."},
)

@journey.step(
    "salaire",
    q_declaration_net_hourly,
    title="Combien payez-vous une heure ?",
    actor="employer",
    stage="Dire le travail du mois",
    next="versement",
)
def step_salaire():
    st.markdown("C'est le montant de votre dernière déclaration. Changez-le seulement s'il a changé.")
    st.text_input(**ask(q_declaration_net_hourly))


q_autre_versement = journey.question(
    "autre_versement",
    "choice",
    "Un acompte versé avant la fin du mois",
    options={"rien": "Non, rien n'a été versé", "acompte": "Oui, un acompte"},
)

@journey.step(
    "versement",
    q_autre_versement,
    title="Avez-vous déjà versé une partie du salaire ?",
    actor="employer",
    stage="Dire le travail du mois",
    next=[(when_un_acompte_a_ete_verse, "acompte"), "paiement"],
)
def step_versement():
    st.radio(**ask(q_autre_versement))


q_declaration_deposit = journey.question(
    "declaration.deposit",
    "euros",
    "Montant de l'acompte déjà versé",
    hint="Ce que vous avez payé avant la fin du mois",
    least=1,
)

@journey.step(
    "acompte",
    q_declaration_deposit,
    title="Quel acompte avez-vous versé ?",
    actor="employer",
    stage="Dire le travail du mois",
    next="paiement",
)
def step_acompte():
    rows(
        ("Salaire net du mois", show("net")),
    )
    st.text_input(**ask(q_declaration_deposit))


q_declaration_paid_on = journey.question(
    "declaration.paid_on",
    "date",
    "Date du paiement",
    hint="Par exemple 05/11/2026",
    least=lambda: fact("declaration.month"),
    errors={"too_small": "La date du paiement ne peut pas être avant le mois travaillé."},
)

@journey.step(
    "paiement",
    q_declaration_paid_on,
    title="Quand payez-vous " + show("employee.first_name") + " ?",
    actor="employer",
    stage="Dire le travail du mois",
    next="verification",
)
def step_paiement():
    st.text_input(**ask(q_declaration_paid_on))


@journey.step(
    "verification",
    kind="check",
    title="Vérifiez votre déclaration",
    actor="employer",
    stage="Vérifier et envoyer",
    button="Envoyer la déclaration",
    next="envoi",
)
def step_verification():
    rows(
        ("Salaire net du mois", show("net")),
        ("Cotisations prélevées", show("prelevement")),
        ("Coût total", show("cout")),
    )
    why("cout")
    with st.expander(safe("Quand les cotisations seront-elles prélevées ?")):
        st.markdown("Deux mois après le mois travaillé, sur le compte que l'Urssaf connaît déjà. Les cotisations sont ce que vous payez en plus du salaire pour la retraite, la santé et le chômage de la personne que vous employez.")


@journey.step(
    "envoi",
    kind="call",
    title="",
    actor="employer",
    stage="Vérifier et envoyer",
    api="cesu.declare",
    saves="recu",
    fails="indisponible",
    next="fin",
)
def step_envoi():
    pass


@journey.step(
    "fin",
    kind="end",
    title="Votre déclaration est envoyée",
    actor="employer",
    stage="Recevoir",
    outcome="success",
)
def step_fin():
    st.markdown("Numéro de reçu : **" + safe(show("recu")) + "**.\n\n" + safe(show("employee.first_name")) + " voit dès maintenant les mêmes heures et le même montant dans son espace.")
    rows(
        ("Nombre d'heures travaillées", show("declaration.hours")),
        ("Salaire net du mois", show("net")),
        ("Cotisations prélevées", show("prelevement")),
    )


@journey.step(
    "rien-a-declarer",
    kind="end",
    title="Vous n'avez rien à déclarer pour " + show("declaration.month"),
    actor="employer",
    stage="Recevoir",
    outcome="success",
)
def step_rien_a_declarer():
    st.markdown("Le contrat continue. Revenez quand " + safe(show("employee.first_name")) + " aura travaillé.")


@journey.step(
    "indisponible",
    kind="end",
    title="La déclaration n'a pas pu partir",
    actor="employer",
    stage="Recevoir",
    outcome="refused",
)
def step_indisponible():
    st.markdown((
        "Le service de l'Urssaf ne répond pas. Vos réponses sont gardées.\n"
        "\n"
        "Réessayez un peu plus tard : vous avez jusqu'au 5 du mois pour déclarer."
    ))


q_relation_2 = journey.question(
    "relation",
    "choice",
    "Vos employeurs",
    options=journey.each_contract(lambda: show("employer.first_name") + " " + show("employer.last_name") + ", " + show("relation.activity_label")),
)

@journey.step(
    "chez-qui",
    q_relation_2,
    title="Quel employeur voulez-vous voir ?",
    actor="employee",
    stage="Recevoir",
    when=when_plusieurs_contrats,
    next="sms-sans-heure",
)
def step_chez_qui():
    st.radio(**ask(q_relation_2))


@journey.step(
    "sms-sans-heure",
    kind="message",
    title="Un message arrive sur le téléphone de " + show("employee.first_name"),
    actor="employee",
    stage="Recevoir",
    when=when_personne_n_a_travaille,
    channel="sms",
    sender="Cesu",
    text=show("employer.first_name") + " " + show("employer.last_name") + " n'a déclaré aucune heure pour " + show("declaration.month") + ". Rien ne vous est versé pour ce mois. Détail dans votre espace Cesu.",
    next=[(when_personne_n_a_travaille, "aucune-heure"), "sms"],
)
def step_sms_sans_heure():
    pass


@journey.step(
    "aucune-heure",
    kind="end",
    title="Aucune heure en " + show("declaration.month") + " chez " + show("employer.first_name") + " " + show("employer.last_name"),
    actor="employee",
    stage="Recevoir",
    outcome="success",
)
def step_aucune_heure():
    st.markdown("Votre contrat continue. Il n'y a pas de bulletin de salaire pour ce mois.\n\nSi vous avez travaillé, parlez-en d'abord avec " + safe(show("employer.first_name")) + " : seul l'employeur peut déclarer vos heures.")


@journey.step(
    "sms",
    kind="message",
    title="Un message arrive sur le téléphone de " + show("employee.first_name"),
    actor="employee",
    stage="Recevoir",
    channel="sms",
    sender="Cesu",
    text=show("employer.first_name") + " " + show("employer.last_name") + " a déclaré " + show("declaration.hours") + " pour " + show("declaration.month") + ". Salaire net : " + show("net") + ". Détail dans votre espace Cesu.",
    next="bulletin",
)
def step_sms():
    pass


q_heures_justes = journey.question(
    "heures_justes",
    "yes_no",
    "Ces heures sont-elles les bonnes ?",
)

@journey.step(
    "bulletin",
    q_heures_justes,
    title="Vos heures en " + show("declaration.month") + " chez " + show("employer.first_name") + " " + show("employer.last_name"),
    actor="employee",
    stage="Recevoir",
    next=[(when_les_heures_sont_fausses, "desaccord"), "fin-employee"],
)
def step_bulletin():
    rows(
        ("Nombre d'heures travaillées", show("declaration.hours")),
        ("Salaire net de l'heure", show("declaration.net_hourly")),
        ("Salaire net du mois", show("net")),
    )
    st.radio(**ask(q_heures_justes))


@journey.step(
    "fin-employee",
    kind="end",
    title="Vous avez confirmé vos heures",
    actor="employee",
    stage="Recevoir",
    outcome="success",
)
def step_fin_employee():
    st.markdown("Votre bulletin de salaire arrive dans votre espace sous quatre jours.")


@journey.step(
    "desaccord",
    kind="end",
    title="Parlez-en d'abord avec " + show("employer.first_name") + " " + show("employer.last_name"),
    actor="employee",
    stage="Recevoir",
    outcome="refused",
)
def step_desaccord():
    st.markdown((
        "Seul l'employeur peut corriger une déclaration. Il verra que vous n'êtes pas d'accord avec les heures.\n"
        "\n"
        "Gardez la trace de vos jours et de vos heures : elle vous sera utile."
    ))


journey.run()
# maquette: 87e091b402e60ef2
