# Écrit par maquette depuis journeys/arret-maladie-aujourdhui.yaml : changez le YAML, pas ce fichier.
from datetime import date, timedelta  # noqa: F401
from decimal import Decimal  # noqa: F401

import streamlit as st

from maquette.player import open_journey, rounded  # noqa: F401

journey = open_journey(__file__, revision="a93514cc1cd5538e")
ask, fact, rule, rows = journey.ask, journey.fact, journey.rule, journey.rows
safe, show, shown, told, why = journey.safe, journey.show, journey.shown, journey.told, journey.why


def when_le_droit_est_ouvert():
    # le droit est ouvert
    return fact("droit")


def when_des_bulletins_manquent():
    # des bulletins manquent
    return fact("bulletins_retrouves") is False


def when_l_aide_est_refusee():
    # l'aide est refusée
    return fact("aide_employeur") is False


@journey.value("droit", "yes_no", "Droit aux indemnités")
def value_droit():
    return rule("sick_pay.right", fact("sick.start"), fact("rights.hours_3"), fact("rights.hours_12"))


@journey.value("jour", "euros", "Indemnité pour un jour")
def value_jour():
    return rule("sick_pay.daily", fact("sick.start"), fact("rights.month_gross"))

# Ce qui est tenu pour répondu, là où l'on n'est pas passé.
journey.given(
    {
        "sick.start": lambda: date(2026, 10, 26),
        "sick.end": lambda: date(2026, 11, 8),
    },
)


@journey.step(
    "medecin",
    kind="offscreen",
    title="Chez le médecin",
    actor="employee",
    stage="S'arrêter",
    text="Trois feuilles : une pour la caisse, une pour l'employeur, une à garder. " + show("user.first_name") + " a plusieurs employeurs, et une seule feuille pour eux.",
    next="enveloppes",
)
def step_medecin():
    pass


@journey.step(
    "enveloppes",
    kind="offscreen",
    title="À la poste",
    actor="employee",
    stage="S'arrêter",
    text="Une photocopie et une enveloppe par employeur. Et un coup de téléphone à chacun.",
    next="connexion",
)
def step_enveloppes():
    pass


@journey.step(
    "connexion",
    kind="login",
    title="Connectez-vous à votre compte ameli",
    actor="employee",
    stage="Remplir le dossier",
    provider="compte ameli",
    next="arret",
)
def step_connexion():
    st.markdown("Dans ce prototype, aucun mot de passe n'est demandé.")


q_sick_start = journey.question(
    "sick.start",
    "date",
    "Premier jour de l'arrêt",
    hint="Celui qui est écrit sur l'avis du médecin",
    least=date(2026, 8, 1),
    most=date(2026, 12, 31),
)

q_sick_end = journey.question(
    "sick.end",
    "date",
    "Dernier jour de l'arrêt",
    hint="Celui qui est écrit sur l'avis du médecin",
    least=lambda: fact("sick.start"),
    most=date(2027, 6, 30),
)

q_sick_certificate = journey.question(
    "sick.certificate",
    "file",
    "Avis d'arrêt de travail",
    hint="Une photo lisible suffit.",
)

@journey.step(
    "arret",
    q_sick_start,
    q_sick_end,
    q_sick_certificate,
    title="Votre arrêt de travail",
    actor="employee",
    stage="Remplir le dossier",
    next="qui-etes-vous",
)
def step_arret():
    st.text_input(**ask(q_sick_start))
    st.text_input(**ask(q_sick_end))
    st.file_uploader(**ask(q_sick_certificate))


q_employee_nir = journey.question(
    "employee.nir",
    "nir",
    "Numéro de sécurité sociale",
    hint="Les 15 chiffres de la carte Vitale",
)

q_employee_iban = journey.question(
    "employee.iban",
    "iban",
    "Compte bancaire",
    hint="Il commence par FR, sur le relevé de compte",
)

@journey.step(
    "qui-etes-vous",
    q_employee_nir,
    q_employee_iban,
    title="Vous et votre compte",
    actor="employee",
    stage="Remplir le dossier",
    next="employeurs",
)
def step_qui_etes_vous():
    st.text_input(**ask(q_employee_nir))
    st.text_input(**ask(q_employee_iban))
    with st.expander(safe("Où les trouver dans ce prototype ?")):
        st.markdown("Numéro de sécurité sociale **" + safe(show("employee.nir")) + "**, compte **" + safe(show("employee.iban")) + "**. Tout est inventé.")


q_nom_employeur = journey.question(
    "nom_employeur",
    "text",
    "Son nom",
)

q_heures_par_mois = journey.question(
    "heures_par_mois",
    "hours",
    "Heures faites par mois chez lui",
)

q_dernier_jour = journey.question(
    "dernier_jour",
    "date",
    "Dernier jour travaillé chez lui",
)

@journey.step(
    "employeurs",
    kind="list",
    title="Quels sont vos employeurs ?",
    actor="employee",
    stage="Remplir le dossier",
    list="employeurs",
    item="Employeur",
    min=1,
    max=6,
    each=[
        q_nom_employeur,
        q_heures_par_mois,
        q_dernier_jour,
    ],
    next="salaires",
)
def step_employeurs():
    st.markdown("Écrivez-les tous. Il n'y a pas de liste à cocher.")


q_rights_hours_3 = journey.question(
    "rights.hours_3",
    "hours",
    "Heures des trois derniers mois",
    hint="Chez tous les employeurs",
    least=0,
)

q_rights_hours_12 = journey.question(
    "rights.hours_12",
    "hours",
    "Heures des douze derniers mois",
    hint="Chez tous les employeurs",
    least=0,
)

q_rights_month_gross = journey.question(
    "rights.month_gross",
    "euros",
    "Salaire brut d'un mois, tous employeurs",
    hint="La moyenne des trois derniers mois",
    least=1,
    most=20000,
)

@journey.step(
    "salaires",
    q_rights_hours_3,
    q_rights_hours_12,
    q_rights_month_gross,
    title="Vos heures et vos salaires",
    actor="employee",
    stage="Remplir le dossier",
    next="verification",
)
def step_salaires():
    st.markdown("Additionnez les bulletins de vos **" + safe(told(lambda: len(fact("employeurs")), "integer")) + "** employeurs.")
    st.text_input(**ask(q_rights_hours_3))
    st.text_input(**ask(q_rights_hours_12))
    st.text_input(**ask(q_rights_month_gross))


@journey.step(
    "verification",
    kind="check",
    title="Relisez votre dossier",
    actor="employee",
    stage="Remplir le dossier",
    button="Envoyer le dossier",
    next="envoi",
)
def step_verification():
    pass


@journey.step(
    "envoi",
    kind="call",
    title="",
    actor="employee",
    stage="Remplir le dossier",
    api="cpam.paper_sick_leave",
    saves="recu",
    fails="indisponible",
    next="attente",
)
def step_envoi():
    pass


@journey.step(
    "attente",
    kind="offscreen",
    title="Cinq semaines plus tard",
    actor="employee",
    stage="Attendre",
    text="Toujours rien sur le compte. Le loyer est passé. Au téléphone, on répond que le dossier est « en cours ».",
    next="courrier",
)
def step_attente():
    pass


@journey.step(
    "courrier",
    kind="message",
    title="Une lettre de la caisse arrive",
    actor="employee",
    stage="Attendre",
    channel="letter",
    sender="Assurance maladie",
    subject="Il manque des pièces à votre dossier",
    text="Madame,\n\nVotre dossier **" + show("recu") + "** est incomplet. Merci d'envoyer les bulletins de salaire des douze derniers mois, pour\nchacun de vos employeurs.",
    next="bulletins",
)
def step_courrier():
    pass


q_bulletins_retrouves = journey.question(
    "bulletins_retrouves",
    "yes_no",
    "Les avez-vous tous ?",
)

@journey.step(
    "bulletins",
    q_bulletins_retrouves,
    title="Avez-vous retrouvé tous ces bulletins ?",
    actor="employee",
    stage="Attendre",
    next=[(when_des_bulletins_manquent, "sans-revenu"), (when_le_droit_est_ouvert, "fin"), "refus"],
)
def step_bulletins():
    st.markdown("Ils sont aussi sur le site du Cesu, un par un.")
    st.radio(**ask(q_bulletins_retrouves))


@journey.step(
    "fin",
    kind="end",
    title="Vos indemnités arrivent enfin",
    actor="employee",
    stage="Comprendre ses droits",
    outcome="success",
)
def step_fin():
    st.markdown("Vous recevez **" + safe(show("jour")) + "** par jour, à partir du quatrième jour. Votre arrêt est fini depuis longtemps.")


@journey.step(
    "refus",
    kind="end",
    title="Pas assez d'heures",
    actor="employee",
    stage="Comprendre ses droits",
    outcome="refused",
)
def step_refus():
    st.markdown("La lettre dit « 150 heures en trois mois ». Elle ne parle pas des 600 heures en douze mois.")


@journey.step(
    "sans-revenu",
    kind="end",
    title="Le dossier dort",
    actor="employee",
    stage="Attendre",
    outcome="abandoned",
)
def step_sans_revenu():
    st.markdown("Sans ces bulletins, rien n'est payé. Il reste à demander à chaque employeur.")


@journey.step(
    "indisponible",
    kind="end",
    title="Le site ne répond pas",
    actor="employee",
    stage="Attendre",
    outcome="refused",
)
def step_indisponible():
    st.markdown("Votre saisie est perdue. Il reste le papier et le timbre.")


@journey.step(
    "appel",
    kind="offscreen",
    title=show("employee.first_name") + " vous téléphone",
    actor="employer",
    stage="Chez l'employeur",
    text="Elle est malade, et la caisse lui demande les bulletins de chez vous. Vous les avez peut-être gardés, quelque part.",
    next="papiers",
)
def step_appel():
    pass


q_aide_employeur = journey.question(
    "aide_employeur",
    "yes_no",
    "Allez-vous le faire ?",
)

@journey.step(
    "papiers",
    q_aide_employeur,
    title="Pouvez-vous imprimer ses bulletins ?",
    actor="employer",
    stage="Chez l'employeur",
    next=[(when_l_aide_est_refusee, "pas-imprime"), "imprime"],
)
def step_papiers():
    st.markdown("Ils sont dans votre espace Cesu. Il faut les ouvrir un par un.")
    st.radio(**ask(q_aide_employeur))


@journey.step(
    "imprime",
    kind="end",
    title="Les bulletins sont sur la table",
    actor="employer",
    stage="Chez l'employeur",
    outcome="success",
)
def step_imprime():
    st.markdown("Douze feuilles, et l'encre est finie. " + safe(show("employee.first_name")) + " passe les prendre.")


@journey.step(
    "pas-imprime",
    kind="end",
    title="Vous n'avez pas d'imprimante",
    actor="employer",
    stage="Chez l'employeur",
    outcome="refused",
)
def step_pas_imprime():
    st.markdown(safe(show("employee.first_name")) + " devra demander à quelqu'un d'autre.")


journey.run()
# maquette: e79bbd30a248fe19
