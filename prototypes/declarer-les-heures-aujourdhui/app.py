# Écrit par maquette depuis journeys/declarer-les-heures-aujourdhui.yaml : changez le YAML, pas ce fichier.
from datetime import date, timedelta  # noqa: F401
from decimal import Decimal  # noqa: F401

import streamlit as st

from maquette.player import open_journey, rounded  # noqa: F401

journey = open_journey(__file__, revision="1e3ebac41e6c44fc")
ask, fact, rule, rows = journey.ask, journey.fact, journey.rule, journey.rows
safe, show, shown, told, why = journey.safe, journey.show, journey.shown, journey.told, journey.why


def when_plusieurs_contrats():
    # plusieurs contrats
    return len(fact("relations")) > 1


def when_trop_tard_pour_cesu():
    # trop tard pour Cesu+
    return fact("employer.cesu_plus") and fact("today.day") > 15


def when_on_abandonne():
    # on abandonne
    return fact("sans_cesu_plus") == "arreter"


def when_le_total_ne_tombe_pas_juste():
    # le total ne tombe pas juste
    return fact("declaration.net_total") != fact("net")


def when_le_total_est_garde():
    # le total est gardé
    return fact("total_faux") == "garder"


def when_une_erreur_est_signalee():
    # une erreur est signalée
    return fact("retour") == "erreur"


def when_les_heures_sont_fausses():
    # les heures sont fausses
    return fact("heures_justes") is False


@journey.value("net", "euros", "Salaire net calculé")
def value_net():
    return rule("cesu.net", fact("declaration"))


@journey.value("prelevement", "euros", "Cotisations de l'employeur")
def value_prelevement():
    return rule("cesu.contributions_employer", fact("relation"), fact("declaration"))

# Ce qui est tenu pour répondu, là où l'on n'est pas passé.
journey.given(
    {
        "declaration.paid_on": lambda: date(2026, 10, 31),
        "declaration.corrected_hours": lambda: Decimal("22"),
        "sans_cesu_plus": lambda: "continuer",
        "total_faux": lambda: "garder",
        "retour": lambda: "rien",
    },
)
journey.given(
    {
        "declaration.hours": lambda: Decimal("20"),
        "declaration.net_hourly": lambda: Decimal("15.50"),
        "declaration.net_total": lambda: Decimal("310"),
    },
    persona="thomas",
)
journey.given(
    {
        "declaration.hours": lambda: Decimal("36"),
        "declaration.net_hourly": lambda: Decimal("13.50"),
        "declaration.net_total": lambda: Decimal("486"),
    },
    persona="colette",
)
journey.given(
    {
        "declaration.hours": lambda: Decimal("36"),
        "declaration.net_hourly": lambda: Decimal("13.50"),
        "declaration.net_total": lambda: Decimal("486"),
    },
    persona="beatrice",
)


@journey.step(
    "connexion",
    kind="login",
    title="Connectez-vous à votre compte Cesu",
    actor="employer",
    stage="Se connecter",
    provider="compte Cesu",
    next="qui",
)
def step_connexion():
    st.markdown("Il faut votre numéro Cesu et votre mot de passe. Dans ce prototype, rien n'est demandé.")


q_relation = journey.question(
    "relation",
    "choice",
    "Contrat concerné",
    options=journey.each_contract(lambda: show("employee.first_name") + " " + show("employee.last_name") + ", " + show("relation.activity_label")),
)

@journey.step(
    "qui",
    q_relation,
    title="Pour qui déclarez-vous ?",
    actor="employer",
    stage="Dire le travail du mois",
    when=when_plusieurs_contrats,
    next="periode",
)
def step_qui():
    st.radio(**ask(q_relation))


q_declaration_month = journey.question(
    "declaration.month",
    "month",
    "Mois déclaré",
    hint="Par exemple octobre 2026",
    least=date(2026, 9, 1),
    most=date(2026, 10, 1),
    errors={"too_small": "Ce prototype ne va pas plus loin que septembre 2026.", "too_large": "Ce mois n'est pas encore fini."},
)

@journey.step(
    "periode",
    q_declaration_month,
    title="Quel mois déclarez-vous ?",
    actor="employer",
    stage="Dire le travail du mois",
    next="travail",
)
def step_periode():
    st.text_input(**ask(q_declaration_month))


q_relation_activity = journey.question(
    "relation.activity",
    "choice",
    "Travail confié",
    options={"housework": "Ménage et repassage", "elder_care": "Aide à une personne âgée", "childcare": "Garde d'enfants", "gardening": "Petit jardinage", "tutoring": "Soutien scolaire", "other": "Autre travail à domicile"},
)

@journey.step(
    "travail",
    q_relation_activity,
    title="Quel travail " + show("employee.first_name") + " fait-elle chez vous ?",
    actor="employer",
    stage="Dire le travail du mois",
    next="conges",
)
def step_travail():
    st.radio(**ask(q_relation_activity))


q_relation_leave = journey.question(
    "relation.leave",
    "choice",
    "Congés payés",
    options={"included": "payés chaque mois avec le salaire", "when_taken": "payés quand ils sont pris"},
)

@journey.step(
    "conges",
    q_relation_leave,
    title="Comment les congés sont-ils payés ?",
    actor="employer",
    stage="Dire le travail du mois",
    next="heures",
)
def step_conges():
    st.radio(**ask(q_relation_leave))
    with st.expander(safe("Que choisir ?")):
        st.markdown("Payés chaque mois : 10 % s'ajoutent au salaire. Payés quand ils sont pris : le salaire reste le même, et " + safe(show("employee.first_name")) + " est payée pendant ses vacances.")


q_declaration_hours = journey.question(
    "declaration.hours",
    "hours",
    "Nombre d'heures travaillées",
    hint="Par exemple 36 ou 36 h 30",
    least=Decimal("0.25"),
    most=217,
    errors={"missing": "Écrivez le nombre d'heures travaillées dans le mois.", "too_large": "Un mois ne peut pas dépasser 217 heures. Vérifiez le nombre d'heures.", "too_small": "Écrivez au moins un quart d'heure. Si personne n'a travaillé, revenez en arrière."},
)

q_declaration_net_hourly = journey.question(
    "declaration.net_hourly",
    "euros",
    "Salaire net de l'heure",
    hint="Avec ou sans les congés, selon votre réponse d'avant",
    least=5,
    most=200,
    errors={"missing": "Écrivez le salaire net d'une heure."},
)

q_declaration_net_total = journey.question(
    "declaration.net_total",
    "euros",
    "Salaire net du mois",
    hint="Toutes les heures du mois, sans les cotisations",
    least=0,
)

@journey.step(
    "heures",
    q_declaration_hours,
    q_declaration_net_hourly,
    q_declaration_net_total,
    title="Combien d'heures et à quel salaire ?",
    actor="employer",
    stage="Dire le travail du mois",
    next=[(when_le_total_ne_tombe_pas_juste, "total-faux"), "paiement"],
)
def step_heures():
    st.text_input(**ask(q_declaration_hours))
    st.text_input(**ask(q_declaration_net_hourly))
    st.text_input(**ask(q_declaration_net_total))


q_total_faux = journey.question(
    "total_faux",
    "choice",
    "Que voulez-vous faire ?",
    options={"garder": "Garder le montant calculé", "revenir": "Revenir sur mes réponses"},
)

@journey.step(
    "total-faux",
    q_total_faux,
    title="Le total ne correspond pas aux heures",
    actor="employer",
    stage="Dire le travail du mois",
    next=[(when_le_total_est_garde, "paiement"), "heures"],
)
def step_total_faux():
    st.markdown("Le site calcule **" + safe(show("net")) + "**. Vous avez écrit **" + safe(show("declaration.net_total")) + "**.")
    st.radio(**ask(q_total_faux))


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
    title="Quand avez-vous payé " + show("employee.first_name") + " ?",
    actor="employer",
    stage="Dire le travail du mois",
    next=[(when_trop_tard_pour_cesu, "trop-tard"), "verification"],
)
def step_paiement():
    st.text_input(**ask(q_declaration_paid_on))


q_sans_cesu_plus = journey.question(
    "sans_cesu_plus",
    "choice",
    "Que voulez-vous faire ?",
    options={"continuer": "Déclarer sans Cesu+", "arreter": "Arrêter ici"},
)

@journey.step(
    "trop-tard",
    q_sans_cesu_plus,
    title="Cesu+ ne peut plus payer ce mois",
    actor="employer",
    stage="Dire le travail du mois",
    next=[(when_on_abandonne, "abandon"), "verification"],
)
def step_trop_tard():
    st.markdown("Nous sommes le " + safe(told(lambda: shown(fact("today"), "long_date"), "text")) + ". La limite était le **15 du mois**. L'Urssaf ne versera pas le salaire de " + safe(show("employee.first_name")) + ".\n\nVous pouvez le payer vous-même, et déclarer sans Cesu+.")
    st.radio(**ask(q_sans_cesu_plus))


@journey.step(
    "abandon",
    kind="end",
    title="Rien n'est déclaré",
    actor="employer",
    stage="Dire le travail du mois",
    outcome="abandoned",
)
def step_abandon():
    st.markdown("Vos réponses ne sont pas gardées. " + safe(show("employee.first_name")) + " n'a ni salaire ni bulletin pour ce mois.")


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
        ("Salaire net calculé", show("net")),
    )


@journey.step(
    "envoi",
    kind="call",
    title="",
    actor="employer",
    stage="Vérifier et envoyer",
    api="cesu.declare",
    saves="recu",
    fails="indisponible",
    next="telephone",
)
def step_envoi():
    pass


q_retour = journey.question(
    "retour",
    "choice",
    "Que dit le carnet ?",
    options={"rien": "Les heures sont justes", "erreur": "Il manque des heures"},
)

@journey.step(
    "telephone",
    q_retour,
    title="Le lendemain, " + show("employee.first_name") + " vous appelle",
    actor="employer",
    stage="Vérifier et envoyer",
    next=[(when_une_erreur_est_signalee, "correction"), "prelevement"],
)
def step_telephone():
    st.markdown("Elle vient de voir son bulletin. Vous cherchez le carnet où les heures sont notées.")
    st.radio(**ask(q_retour))


q_employer_cesu_number = journey.question(
    "employer.cesu_number",
    "cesu_number",
    "Numéro Cesu de l'employeur",
    hint="Il commence ici par DEMO-Z",
)

q_declaration_corrected_hours = journey.question(
    "declaration.corrected_hours",
    "hours",
    "Nombre d'heures juste",
    hint="Par exemple 36 ou 36 h 30",
    least=Decimal("0.25"),
    most=217,
)

q_motif = journey.question(
    "motif",
    "long_text",
    "Expliquez l'erreur",
    hint="En quelques mots",
)

@journey.step(
    "correction",
    q_employer_cesu_number,
    q_declaration_corrected_hours,
    q_motif,
    title="Demander une correction",
    actor="employer",
    stage="Vérifier et envoyer",
    next="demande-partie",
)
def step_correction():
    st.markdown("Une déclaration envoyée ne se change plus en ligne. Ce formulaire part à un conseiller.")
    st.text_input(**ask(q_employer_cesu_number))
    st.text_input(**ask(q_declaration_corrected_hours))
    st.text_area(**ask(q_motif))
    with st.expander(safe("Où trouver mon numéro Cesu ?")):
        st.markdown("En haut de chaque attestation. Pour ce prototype, c'est **" + safe(show("employer.cesu_number")) + "**.")


@journey.step(
    "demande-partie",
    kind="end",
    title="Votre demande est partie",
    actor="employer",
    stage="Vérifier et envoyer",
    outcome="success",
)
def step_demande_partie():
    st.markdown("Vous avez demandé **" + safe(show("declaration.corrected_hours")) + "**. Un conseiller va la lire.\n\nRien ne dit quand. " + safe(show("employee.first_name")) + " n'est pas prévenue.")


@journey.step(
    "prelevement",
    kind="offscreen",
    title="Deux mois plus tard",
    actor="employer",
    stage="Deux mois après",
    text="Sur le relevé de compte, une ligne de l'Urssaf : " + show("prelevement") + " de cotisations de l'employeur, et la part de " + show("employee.first_name") + " en plus. Il faut retrouver de quel mois il s'agit.",
    next="fin",
)
def step_prelevement():
    pass


@journey.step(
    "fin",
    kind="end",
    title="Le mois est déclaré et payé",
    actor="employer",
    stage="Deux mois après",
    outcome="success",
)
def step_fin():
    st.markdown("Numéro de reçu : **" + safe(show("recu")) + "**. Le mois prochain, il faudra tout redire.")
    rows(
        ("Nombre d'heures travaillées", show("declaration.hours")),
        ("Salaire net calculé", show("net")),
    )


@journey.step(
    "indisponible",
    kind="end",
    title="Le site est en maintenance",
    actor="employer",
    stage="Deux mois après",
    outcome="refused",
)
def step_indisponible():
    st.markdown("Vos réponses sont perdues. Réessayez plus tard.")


q_relation_2 = journey.question(
    "relation",
    "choice",
    "Vos employeurs",
    options=journey.each_contract(lambda: show("employer.first_name") + " " + show("employer.last_name") + ", " + show("relation.activity_label")),
)

@journey.step(
    "chez-qui",
    q_relation_2,
    title="Quel bulletin cherchez-vous ?",
    actor="employee",
    stage="Recevoir",
    when=when_plusieurs_contrats,
    next="bulletin",
)
def step_chez_qui():
    st.radio(**ask(q_relation_2))


q_heures_justes = journey.question(
    "heures_justes",
    "yes_no",
    "Est-ce le nombre de votre carnet ?",
)

@journey.step(
    "bulletin",
    q_heures_justes,
    title="Votre bulletin chez " + show("employer.first_name") + " " + show("employer.last_name"),
    actor="employee",
    stage="Recevoir",
    next=[(when_les_heures_sont_fausses, "a-dire"), "fin-employee"],
)
def step_bulletin():
    rows(
        ("Nombre d'heures travaillées", show("declaration.hours")),
        ("Salaire net de l'heure", show("declaration.net_hourly")),
        ("Salaire net calculé", show("net")),
    )
    st.radio(**ask(q_heures_justes))


@journey.step(
    "a-dire",
    kind="end",
    title="Il faut téléphoner à " + show("employer.first_name") + " " + show("employer.last_name"),
    actor="employee",
    stage="Recevoir",
    outcome="refused",
)
def step_a_dire():
    st.markdown("Rien ne se signale ici. " + safe(show("employer.first_name")) + " doit demander la correction, et vous n'en verrez rien avant le nouveau bulletin.")


@journey.step(
    "fin-employee",
    kind="end",
    title="C'est le bon nombre",
    actor="employee",
    stage="Recevoir",
    outcome="success",
)
def step_fin_employee():
    st.markdown("Vous rangez ce bulletin avec les autres. Il faudra les garder toute la vie.")


journey.run()
# maquette: f9f598c4f9f3981f
