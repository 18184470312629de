# Écrit par maquette depuis journeys/mission-plateforme.yaml : changez le YAML, pas ce fichier.
from datetime import date, timedelta  # noqa: F401
from decimal import Decimal  # noqa: F401

import streamlit as st

from maquette.player import open_journey, rounded  # noqa: F401

journey = open_journey(__file__, revision="f4f9091669aba12f")
ask, fact, rule, rows = journey.ask, journey.fact, journey.rule, journey.rows
safe, show, shown, told, why = journey.safe, journey.show, journey.shown, journey.told, journey.why

SITES = {
    "coup-de-main": {"name": "Coup de Main", "address": "www.coup-de-main.example/mes-missions", "colour": "#6b2fb3"},
}


def when_la_plateforme_declare():
    # la plateforme déclare
    return fact("qui_declare") == "plateforme"


def when_le_compte_n_est_pas_le_bon():
    # le compte n'est pas le bon
    return fact("numero_cesu") != fact("employer.cesu_number") or fact("naissance") != fact("employer.birth_date")


def when_le_mandat_est_refuse():
    # le mandat est refusé
    return fact("mandat") == "refuse"


def when_on_abandonne():
    # on abandonne
    return fact("suite") == "abandonner"


def when_la_mission_est_contestee():
    # la mission est contestée
    return fact("mission_juste") is False


@journey.value("duree", "hours", "Durée de la mission")
def value_duree():
    return Decimal("3.5")


@journey.value("net", "euros", "Salaire net de la mission")
def value_net():
    return rule("cesu.net", fact("declaration"))


@journey.value("prelevement", "euros", "Cotisations prélevées")
def value_prelevement():
    return rule("cesu.debit", fact("relation"), fact("declaration"))


@journey.value("cout", "euros", "Coût total")
def value_cout():
    return rule("cesu.cost", fact("relation"), fact("declaration"))

# Ce que l'autre a répondu, pour qui joue seul son côté.
journey.given(
    {
        "declaration.hours": lambda: fact("duree"),
    }
)


q_qui_declare = journey.question(
    "qui_declare",
    "choice",
    "Qui déclare cette mission au Cesu ?",
    options={"plateforme": "Coup de Main la déclare pour moi", "moi": "Je la déclare moi-même"},
)

@journey.step(
    "mission",
    q_qui_declare,
    kind="outside",
    title="La mission de " + show("employee.first_name") + " est terminée",
    actor="employer",
    stage="Chez la plateforme",
    site=SITES["coup-de-main"],
    next=[(when_la_plateforme_declare, "mandat-explique"), "moi-meme"],
)
def step_mission():
    st.markdown("**Ménage**, le 31 octobre 2026, chez " + safe(show("employer.first_name")) + " " + safe(show("employer.last_name")) + ".\n\n" + safe(show("employee.first_name")) + " a fait **" + safe(show("duree")) + "**. Pour que ce travail compte pour sa retraite et sa santé,\nil doit être déclaré.")
    st.radio(**ask(q_qui_declare))


@journey.step(
    "mandat-explique",
    kind="outside",
    title="Ce que veut dire « déclarer pour vous »",
    actor="employer",
    stage="Donner mandat",
    site=SITES["coup-de-main"],
    next="compte",
)
def step_mandat_explique():
    st.markdown("Vous restez l'employeur de " + safe(show("employee.first_name")) + ". Coup de Main remplit la déclaration et l'envoie\nà l'Urssaf en votre nom. Cela s'appelle un **mandat**.\n\n- Coup de Main voit si votre compte Cesu existe, et rien de ce qu'il contient.\n- Les cotisations sont prélevées sur votre compte habituel.\n- Vous pouvez retirer ce mandat quand vous voulez.")
    with st.expander(safe("Qui est responsable en cas d'erreur ?")):
        st.markdown("Vous restez responsable du salaire et des heures. Coup de Main est responsable de les transmettre comme vous les avez confirmées.")


q_numero_cesu = journey.question(
    "numero_cesu",
    "cesu_number",
    "Numéro Cesu",
    hint="Il commence ici par DEMO-Z",
)

q_naissance = journey.question(
    "naissance",
    "date",
    "Date de naissance de l'employeur",
    hint="Par exemple 27/03/1945",
)

@journey.step(
    "compte",
    q_numero_cesu,
    q_naissance,
    kind="outside",
    title="Quel est le compte Cesu de " + show("employer.first_name") + " " + show("employer.last_name") + " ?",
    actor="employer",
    stage="Donner mandat",
    site=SITES["coup-de-main"],
    next=[(when_le_compte_n_est_pas_le_bon, "introuvable"), "mandat"],
)
def step_compte():
    st.text_input(**ask(q_numero_cesu))
    st.text_input(**ask(q_naissance))
    with st.expander(safe("Où trouver ce numéro ?")):
        st.markdown("En haut de chaque attestation Cesu. Pour ce prototype, c'est **" + safe(show("employer.cesu_number")) + "**, et la date de naissance fictive est le **" + safe(show("employer.birth_date")) + "**.")


q_suite = journey.question(
    "suite",
    "choice",
    "Que voulez-vous faire ?",
    options={"corriger": "Corriger le numéro", "abandonner": "Déclarer moi-même"},
)

@journey.step(
    "introuvable",
    q_suite,
    kind="outside",
    title="Ce compte Cesu n'a pas été trouvé",
    actor="employer",
    stage="Donner mandat",
    site=SITES["coup-de-main"],
    next=[(when_on_abandonne, "moi-meme"), "compte"],
)
def step_introuvable():
    st.markdown("Le numéro et la date de naissance doivent être ceux du même compte. Un chiffre a pu être inversé.")
    st.radio(**ask(q_suite))


q_mandat = journey.question(
    "mandat",
    "choice",
    "Votre réponse",
    hint="Vous pourrez la changer à tout moment dans votre espace Cesu.",
    options={"accepte": "J'autorise Coup de Main", "refuse": "Je refuse"},
)

@journey.step(
    "mandat",
    q_mandat,
    title="Autorisez-vous Coup de Main à déclarer en votre nom ?",
    actor="employer",
    stage="Donner mandat",
    next=[(when_le_mandat_est_refuse, "refus"), "enregistrement"],
)
def step_mandat():
    st.markdown("Vous êtes maintenant sur le site du **Cesu**. Coup de Main demande à pouvoir :\n\n- vérifier que le compte de " + safe(show("employer.first_name")) + " " + safe(show("employer.last_name")) + " existe ;\n- vérifier que " + safe(show("employee.first_name")) + " " + safe(show("employee.last_name")) + " est connue du Cesu ;\n- calculer les cotisations et envoyer la déclaration.")
    st.radio(**ask(q_mandat))


@journey.step(
    "enregistrement",
    kind="call",
    title="",
    actor="employer",
    stage="Donner mandat",
    api="cesu.mandate",
    saves="numero_mandat",
    fails="indisponible",
    next="heures",
)
def step_enregistrement():
    pass


q_declaration_hours = journey.question(
    "declaration.hours",
    "hours",
    "Nombre d'heures travaillées",
    hint="Par exemple 36 ou 36 h 30",
    mode="confirm",
    known=lambda: fact("duree"),
    least=Decimal("0.25"),
    most=217,
    errors={"missing": "Écrivez le nombre d'heures travaillées dans le mois.", "too_large": "Un mois ne peut pas dépasser 217 heures. Vérifiez le nombre d'heures.", "too_small": "Écrivez au moins un quart d'heure. Si personne n'a travaillé, revenez en arrière."},
)

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
    "heures",
    q_declaration_hours,
    q_declaration_net_hourly,
    kind="outside",
    title="Vérifiez la mission avant l'envoi",
    actor="employer",
    stage="Déclarer",
    site=SITES["coup-de-main"],
    next="estimation",
)
def step_heures():
    st.markdown("Coup de Main a repris la durée de la mission et le salaire prévu. Changez-les s'ils sont faux.")
    st.text_input(**ask(q_declaration_hours))
    st.text_input(**ask(q_declaration_net_hourly))


@journey.step(
    "estimation",
    kind="outside",
    title="Ce que la mission va coûter",
    actor="employer",
    stage="Déclarer",
    button="Continuer vers l'envoi",
    site=SITES["coup-de-main"],
    next="verification",
)
def step_estimation():
    st.markdown("Ces montants sont calculés par l'Urssaf. Rien n'est encore envoyé.")
    rows(
        ("Nombre d'heures travaillées", show("declaration.hours")),
        ("Salaire net de la mission", show("net")),
        ("Cotisations prélevées", show("prelevement")),
        ("Coût total", show("cout")),
    )


@journey.step(
    "verification",
    kind="check",
    title="Vérifiez avant que Coup de Main envoie la déclaration",
    actor="employer",
    stage="Déclarer",
    button="Faire envoyer la déclaration",
    next="envoi",
)
def step_verification():
    rows(
        ("Salaire net de la mission", show("net")),
        ("Cotisations prélevées", show("prelevement")),
    )


@journey.step(
    "envoi",
    kind="call",
    title="",
    actor="employer",
    stage="Déclarer",
    api="cesu.declare",
    saves="recu",
    fails="indisponible",
    next="courriel",
)
def step_envoi():
    pass


@journey.step(
    "courriel",
    kind="message",
    title="Un courriel de l'Urssaf arrive",
    actor="employer",
    stage="Recevoir",
    channel="email",
    sender="Cesu, service de l'Urssaf",
    subject="Coup de Main a déclaré une mission en votre nom",
    text="Bonjour,\n\nCoup de Main a déclaré " + show("declaration.hours") + " de travail de " + show("employee.first_name") + " " + show("employee.last_name") + ".\nSalaire net : " + show("net") + ". Cotisations prélevées dans deux mois : " + show("prelevement") + ".\n\nSi cette mission n'a pas eu lieu, dites-le dans votre espace Cesu : vous pouvez aussi y retirer le mandat.",
    next="fin",
)
def step_courriel():
    pass


@journey.step(
    "fin",
    kind="end",
    title="La mission est déclarée",
    actor="employer",
    stage="Recevoir",
    outcome="success",
)
def step_fin():
    st.markdown("Reçu de l'Urssaf : **" + safe(show("recu")) + "**. Mandat : **" + safe(show("numero_mandat")) + "**.\n\nIl vous reste à payer " + safe(show("employee.first_name")) + ".")
    rows(
        ("Nombre d'heures travaillées", show("declaration.hours")),
        ("Salaire net de la mission", show("net")),
        ("Cotisations prélevées", show("prelevement")),
    )


@journey.step(
    "moi-meme",
    kind="end",
    title="Vous déclarez vous-même cette mission",
    actor="employer",
    stage="Recevoir",
    outcome="abandoned",
)
def step_moi_meme():
    st.markdown("Coup de Main ne transmet rien. Déclarez **" + safe(show("duree")) + "** sur le site du Cesu, avant le 5 du mois prochain.")


@journey.step(
    "refus",
    kind="end",
    title="Le mandat n'est pas donné",
    actor="employer",
    stage="Recevoir",
    outcome="refused",
)
def step_refus():
    st.markdown("Coup de Main ne peut pas déclarer pour vous. Vous pouvez déclarer la mission vous-même sur le site du Cesu.")


@journey.step(
    "indisponible",
    kind="end",
    title="L'Urssaf ne répond pas",
    actor="employer",
    stage="Recevoir",
    outcome="refused",
)
def step_indisponible():
    st.markdown("Rien n'a été envoyé. Coup de Main réessaiera demain et vous préviendra par courriel.")


@journey.step(
    "sms",
    kind="message",
    title="Un message arrive sur le téléphone de " + show("employee.first_name"),
    actor="employee",
    stage="Recevoir",
    channel="sms",
    sender="Cesu",
    text="Coup de Main a déclaré " + show("declaration.hours") + " pour " + show("employer.first_name") + " " + show("employer.last_name") + ". Salaire net : " + show("net") + ".",
    next="mission-vue",
)
def step_sms():
    pass


q_mission_juste = journey.question(
    "mission_juste",
    "yes_no",
    "La durée et le salaire sont-ils les bons ?",
)

@journey.step(
    "mission-vue",
    q_mission_juste,
    title="Votre mission chez " + show("employer.first_name") + " " + show("employer.last_name"),
    actor="employee",
    stage="Recevoir",
    next=[(when_la_mission_est_contestee, "mission-contestee"), "mission-confirmee"],
)
def step_mission_vue():
    rows(
        ("Nombre d'heures travaillées", show("declaration.hours")),
        ("Salaire net de l'heure", show("declaration.net_hourly")),
        ("Salaire net de la mission", show("net")),
    )
    st.radio(**ask(q_mission_juste))


@journey.step(
    "mission-confirmee",
    kind="end",
    title="Vous avez confirmé votre mission",
    actor="employee",
    stage="Recevoir",
    outcome="success",
)
def step_mission_confirmee():
    st.markdown("Elle compte avec vos autres heures, pour votre retraite comme pour vos droits en cas d'arrêt maladie.")


@journey.step(
    "mission-contestee",
    kind="end",
    title="Coup de Main va corriger la déclaration",
    actor="employee",
    stage="Recevoir",
    outcome="refused",
)
def step_mission_contestee():
    st.markdown("Votre remarque part chez Coup de Main et chez " + safe(show("employer.first_name")) + " " + safe(show("employer.last_name")) + ".\n\nLa déclaration corrigée remplace la première ; vous recevrez un nouveau message.")


journey.run()
# maquette: 548afe2d4f7d1597
