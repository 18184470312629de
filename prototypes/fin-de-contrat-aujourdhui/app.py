# Écrit par maquette depuis journeys/fin-de-contrat-aujourdhui.yaml : changez le YAML, pas ce fichier.
from datetime import date, timedelta  # noqa: F401
from decimal import Decimal  # noqa: F401

import streamlit as st

from maquette.player import open_journey, rounded  # noqa: F401

journey = open_journey(__file__, revision="07e53cb43dc733b1")
ask, fact, rule, rows = journey.ask, journey.fact, journey.rule, journey.rows
safe, show, shown, told, why = journey.safe, journey.show, journey.shown, journey.told, journey.why

SITES = {
    "france-travail": {"name": "France Travail", "address": "www.france-travail.example/employeur/attestation", "colour": "#283276"},
}


def when_plusieurs_contrats():
    # plusieurs contrats
    return len(fact("relations")) > 1


def when_l_employeur_est_decede():
    # l'employeur est décédé
    return fact("end.reason") == "employer_death"


def when_c_est_une_demission():
    # c'est une démission
    return fact("end.reason") == "resignation"


def when_on_ne_sait_pas_calculer():
    # on ne sait pas calculer
    return fact("sait_calculer") is False


def when_le_calcul_est_trop_bas():
    # le calcul est trop bas
    return fact("indemnite_payee") < fact("indemnite")


def when_on_laisse_tomber():
    # on laisse tomber
    return fact("suite") == "arreter"


def when_le_contrat_est_introuvable():
    # le contrat est introuvable
    return fact("copie") == "perdu"


def when_les_montants_sont_contestes():
    # les montants sont contestés
    return fact("montants_justes") is False


@journey.value("indemnite", "euros", "Indemnité de licenciement que dit la loi")
def value_indemnite():
    return rule("contract_end.severance", fact("relation"), fact("end"))

# Ce qui est tenu pour répondu, là où l'on n'est pas passé.
journey.given(
    {
        "end.reason": lambda: "dismissal",
        "end.notified_on": lambda: date(2026, 11, 2),
        "end.unused_leave_days": lambda: 7,
        "indemnite_payee": lambda: Decimal("300"),
        "sait_calculer": lambda: True,
    },
)


@journey.step(
    "recherche",
    title="Comment met-on fin à un contrat ?",
    actor="employer",
    stage="Chercher",
    button="Ouvrir les modèles",
    next="qui",
)
def step_recherche():
    st.markdown((
        "Le site du Cesu donne une **liste de choses à faire** et trois modèles de lettre à télécharger.\n"
        "\n"
        "Rien n'est rempli : les dates et les salaires sont à recopier de vos papiers."
    ))


q_relation = journey.question(
    "relation",
    "choice",
    "Contrat concerné",
    options=journey.each_contract(lambda: show("employee.first_name") + " " + show("employee.last_name") + ", " + show("relation.activity_label")),
)

@journey.step(
    "qui",
    q_relation,
    title="Quel contrat voulez-vous arrêter ?",
    actor="employer",
    stage="Chercher",
    when=when_plusieurs_contrats,
    next="raison",
)
def step_qui():
    st.radio(**ask(q_relation))


q_end_reason = journey.question(
    "end.reason",
    "choice",
    "Raison de la fin du contrat",
    options={"dismissal": "L'employeur met fin au contrat", "resignation": "La personne employée démissionne", "employer_death": "L'employeur est décédé"},
)

@journey.step(
    "raison",
    q_end_reason,
    title="Pourquoi le contrat se termine-t-il ?",
    actor="employer",
    stage="Annoncer",
    next=[(when_l_employeur_est_decede, "deces"), (when_c_est_une_demission, "demission"), "lettre"],
)
def step_raison():
    st.radio(**ask(q_end_reason))


q_end_notified_on = journey.question(
    "end.notified_on",
    "date",
    "Date du décès",
    hint="Par exemple 02/11/2026",
    least=lambda: fact("relation.start_date"),
    most=lambda: fact("today"),
    errors={"too_large": "Cette date n'est pas encore passée.", "too_small": "Cette date est avant le début du contrat."},
)

q_suite = journey.question(
    "suite",
    "choice",
    "Avez-vous accès au compte Cesu ?",
    options={"continuer": "Oui, j'ai ses codes", "arreter": "Non, je n'ai rien"},
)

@journey.step(
    "deces",
    q_end_notified_on,
    q_suite,
    title="L'employeur est décédé",
    actor="employer",
    stage="Annoncer",
    next=[(when_on_laisse_tomber, "sans-acces"), "conges"],
)
def step_deces():
    st.markdown("Le contrat s'arrête ce jour-là. La famille doit faire les papiers, sans compte Cesu à son nom.")
    st.text_input(**ask(q_end_notified_on))
    st.radio(**ask(q_suite))


q_end_notified_on_2 = journey.question(
    "end.notified_on",
    "date",
    "Date de l'annonce",
    hint="Par exemple 02/11/2026",
    least=date(2024, 4, 1),
    most=date(2027, 12, 31),
    errors={"too_small": "Ce prototype ne calcule pas avant avril 2024."},
)

@journey.step(
    "lettre",
    q_end_notified_on_2,
    title="Écrivez la lettre et postez-la",
    actor="employer",
    stage="Annoncer",
    next="conges",
)
def step_lettre():
    st.markdown("Le modèle est à recopier. La date que vous choisissez décide du préavis.")
    st.text_input(**ask(q_end_notified_on_2))


q_end_notified_on_3 = journey.question(
    "end.notified_on",
    "date",
    "Date de sa lettre",
    hint="Par exemple 02/11/2026",
    least=date(2024, 4, 1),
    most=lambda: fact("today"),
    errors={"too_large": "Cette date n'est pas encore passée.", "too_small": "Ce prototype ne calcule pas avant avril 2024."},
)

@journey.step(
    "demission",
    q_end_notified_on_3,
    title=show("employee.first_name") + " vous a donné sa lettre",
    actor="employer",
    stage="Annoncer",
    next="conges",
)
def step_demission():
    st.text_input(**ask(q_end_notified_on_3))


q_relation_start_date = journey.question(
    "relation.start_date",
    "date",
    "Début du contrat",
    hint="Par exemple 04/03/2019",
)

q_end_year_gross = journey.question(
    "end.year_gross",
    "euros",
    "Salaire brut des douze derniers mois",
    hint="Le total de vos douze bulletins de salaire",
    least=0,
)

q_end_unused_leave_days = journey.question(
    "end.unused_leave_days",
    "integer",
    "Jours de congé qui restent à prendre",
    hint="Écrivez 0 s'il n'en reste pas",
    least=0,
    most=60,
)

q_sait_calculer = journey.question(
    "sait_calculer",
    "yes_no",
    "Avez-vous trouvé comment calculer l'indemnité ?",
)

@journey.step(
    "conges",
    q_relation_start_date,
    q_end_year_gross,
    q_end_unused_leave_days,
    q_sait_calculer,
    title="Comptez ce qui reste à payer",
    actor="employer",
    stage="Calculer",
    next=[(when_on_ne_sait_pas_calculer, "demander"), "indemnite"],
)
def step_conges():
    st.markdown("Les salaires sont sur vos douze derniers bulletins. Additionnez-les.")
    st.text_input(**ask(q_relation_start_date))
    st.text_input(**ask(q_end_year_gross))
    st.text_input(**ask(q_end_unused_leave_days))
    st.radio(**ask(q_sait_calculer))
    with st.expander(safe("Que dit la loi ?")):
        st.markdown("Un quart de mois de salaire par année de présence jusqu'à dix ans, un tiers ensuite. Rien avant huit mois, et rien en cas de démission.")


@journey.step(
    "demander",
    kind="offscreen",
    title="Trois jours de téléphone",
    actor="employer",
    stage="Calculer",
    text="Le Cesu renvoie vers le site. Une association répond le jeudi matin. " + show("employee.first_name") + " demande chaque jour combien elle va recevoir.",
    next="indemnite",
)
def step_demander():
    pass


q_indemnite_payee = journey.question(
    "indemnite_payee",
    "euros",
    "Indemnité que vous avez calculée",
    hint="Écrivez 0 si elle n'est pas due",
    least=0,
    most=20000,
)

@journey.step(
    "indemnite",
    q_indemnite_payee,
    title="Combien allez-vous payer ?",
    actor="employer",
    stage="Calculer",
    next=[(when_le_calcul_est_trop_bas, "trop-bas"), "attestation"],
)
def step_indemnite():
    st.text_input(**ask(q_indemnite_payee))


@journey.step(
    "trop-bas",
    kind="offscreen",
    title="Personne ne le remarque",
    actor="employer",
    stage="Calculer",
    text="La loi donne " + show("indemnite") + ". Vous avez trouvé " + show("indemnite_payee") + ". Aucun écran ne compare les deux : la différence se verra plus tard, ou jamais.",
    next="attestation",
)
def step_trop_bas():
    pass


q_employer_cesu_number = journey.question(
    "employer.cesu_number",
    "cesu_number",
    "Numéro Cesu de l'employeur",
    hint="Il commence ici par DEMO-Z",
)

q_employee_nir = journey.question(
    "employee.nir",
    "nir",
    "Numéro de sécurité sociale",
    hint="Les 15 chiffres de la carte Vitale",
)

q_employee_birth_date = journey.question(
    "employee.birth_date",
    "date",
    "Date de naissance",
    hint="Par exemple 24/06/1971",
)

@journey.step(
    "attestation",
    q_employer_cesu_number,
    q_employee_nir,
    q_employee_birth_date,
    kind="outside",
    title="Attestation : qui employez-vous ?",
    actor="employer",
    stage="Remplir l'attestation",
    site=SITES["france-travail"],
    next="attestation-contrat",
)
def step_attestation():
    st.markdown("Ce site ne connaît pas le Cesu. Recopiez ces informations de vos papiers.")
    st.text_input(**ask(q_employer_cesu_number))
    st.text_input(**ask(q_employee_nir))
    st.text_input(**ask(q_employee_birth_date))
    with st.expander(safe("Où les trouver dans ce prototype ?")):
        st.markdown("Numéro Cesu **" + safe(show("employer.cesu_number")) + "**, numéro de sécurité sociale **" + safe(show("employee.nir")) + "**, date de naissance **" + safe(show("employee.birth_date")) + "**. Tout est inventé.")


q_end_last_worked_day = journey.question(
    "end.last_worked_day",
    "date",
    "Dernier jour travaillé",
    hint="Par exemple 31/12/2026",
)

q_copie = journey.question(
    "copie",
    "choice",
    "Avez-vous une copie du contrat ?",
    options={"ici": "Oui, je peux la joindre", "perdu": "Je ne la retrouve pas"},
)

@journey.step(
    "attestation-contrat",
    q_end_last_worked_day,
    q_copie,
    kind="outside",
    title="Attestation : le contrat",
    actor="employer",
    stage="Remplir l'attestation",
    site=SITES["france-travail"],
    next=[(when_le_contrat_est_introuvable, "attente"), "attestation-bulletins"],
)
def step_attestation_contrat():
    st.text_input(**ask(q_end_last_worked_day))
    st.radio(**ask(q_copie))


q_end_payslips = journey.question(
    "end.payslips",
    "integer",
    "Nombre de bulletins de salaire à joindre",
    least=1,
    most=37,
)

@journey.step(
    "attestation-bulletins",
    q_end_payslips,
    kind="outside",
    title="Attestation : les salaires",
    actor="employer",
    stage="Remplir l'attestation",
    site=SITES["france-travail"],
    next="verification",
)
def step_attestation_bulletins():
    st.markdown("Le formulaire demande les bulletins un par un, jusqu'à 37.")
    st.text_input(**ask(q_end_payslips))


@journey.step(
    "verification",
    kind="check",
    title="Relisez avant d'envoyer à France Travail",
    actor="employer",
    stage="Remplir l'attestation",
    button="Envoyer l'attestation",
    next="envoi",
)
def step_verification():
    pass


@journey.step(
    "envoi",
    kind="call",
    title="",
    actor="employer",
    stage="Remplir l'attestation",
    api="france_travail.attestation",
    saves="recu",
    fails="indisponible",
    next="papiers",
)
def step_envoi():
    pass


@journey.step(
    "papiers",
    kind="offscreen",
    title="À la table de la cuisine",
    actor="employer",
    stage="Recevoir",
    text="Deux lettres imprimées : le certificat de travail, et le reçu pour solde de tout compte. Chacun signe le sien. " + show("employee.first_name") + " relit le montant deux fois.",
    next="fin",
)
def step_papiers():
    pass


@journey.step(
    "fin",
    kind="end",
    title="Le contrat est terminé",
    actor="employer",
    stage="Recevoir",
    outcome="success",
)
def step_fin():
    st.markdown("France Travail a reçu l'attestation **" + safe(show("recu")) + "**.\n\nIl reste à le dire au Cesu, dans une autre page : sinon, une déclaration vide vous sera réclamée.")


@journey.step(
    "attente",
    kind="end",
    title="L'attestation n'est pas envoyée",
    actor="employer",
    stage="Recevoir",
    outcome="abandoned",
)
def step_attente():
    st.markdown("Sans la copie du contrat, le formulaire s'arrête. " + safe(show("employee.first_name")) + " ne peut pas encore s'inscrire.")


@journey.step(
    "sans-acces",
    kind="end",
    title="La famille ne peut rien faire ici",
    actor="employer",
    stage="Recevoir",
    outcome="refused",
)
def step_sans_acces():
    st.markdown("Il faut écrire à l'Urssaf, avec l'acte de décès, et attendre.\n\n" + safe(show("employee.first_name")) + " n'a ni salaire, ni document, ni chômage d'ici là.")


@journey.step(
    "indisponible",
    kind="end",
    title="Le formulaire a expiré",
    actor="employer",
    stage="Recevoir",
    outcome="refused",
)
def step_indisponible():
    st.markdown("Tout est à refaire. Gardez vos papiers près de vous.")


q_relation_2 = journey.question(
    "relation",
    "choice",
    "Vos employeurs",
    options=journey.each_contract(lambda: show("employer.first_name") + " " + show("employer.last_name") + ", " + show("relation.activity_label")),
)

@journey.step(
    "chez-qui",
    q_relation_2,
    title="Quel contrat s'arrête ?",
    actor="employee",
    stage="Recevoir",
    when=when_plusieurs_contrats,
    next="recu-papiers",
)
def step_chez_qui():
    st.radio(**ask(q_relation_2))


q_montants_justes = journey.question(
    "montants_justes",
    "yes_no",
    "Signez-vous ce reçu ?",
)

@journey.step(
    "recu-papiers",
    q_montants_justes,
    title="Ce que " + show("employer.first_name") + " " + show("employer.last_name") + " vous remet",
    actor="employee",
    stage="Recevoir",
    next=[(when_les_montants_sont_contestes, "desaccord"), "inscription"],
)
def step_recu_papiers():
    st.markdown("Une feuille, un montant, et rien pour le vérifier.")
    rows(
        ("Indemnité écrite sur le reçu", show("indemnite_payee")),
    )
    st.radio(**ask(q_montants_justes))


q_employee_address = journey.question(
    "employee.address",
    "address",
    "Adresse",
    hint="Le numéro et la rue, puis le code postal et la ville",
)

q_employee_nir_2 = journey.question(
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
    "inscription",
    q_employee_address,
    q_employee_nir_2,
    q_employee_iban,
    kind="outside",
    title="Inscrivez-vous à France Travail",
    actor="employee",
    stage="Recevoir",
    site=SITES["france-travail"],
    next="bulletins",
)
def step_inscription():
    st.markdown("Remplissez votre dossier. L'attestation de votre employeur arrivera à part.")
    st.text_area(**ask(q_employee_address))
    st.text_input(**ask(q_employee_nir_2))
    st.text_input(**ask(q_employee_iban))
    with st.expander(safe("Où les trouver dans ce prototype ?")):
        st.markdown("Numéro de sécurité sociale **" + safe(show("employee.nir")) + "**, compte **" + safe(show("employee.iban")) + "**. Tout est inventé.")


@journey.step(
    "bulletins",
    kind="message",
    title="Un courriel de France Travail arrive",
    actor="employee",
    stage="Recevoir",
    channel="email",
    sender="France Travail",
    subject="Pièces manquantes dans votre dossier",
    text="Bonjour,\n\nIl manque des bulletins de salaire de " + show("employer.first_name") + " " + show("employer.last_name") + ". Sans eux, votre allocation\nne peut pas être calculée.",
    next="fin-employee",
)
def step_bulletins():
    pass


@journey.step(
    "fin-employee",
    kind="end",
    title="Vous cherchez vos bulletins",
    actor="employee",
    stage="Recevoir",
    outcome="success",
)
def step_fin_employee():
    st.markdown("Quand ils seront tous là, votre dossier reprendra.")


@journey.step(
    "desaccord",
    kind="end",
    title="Vous ne signez pas",
    actor="employee",
    stage="Recevoir",
    outcome="refused",
)
def step_desaccord():
    st.markdown("Il reste à chercher qui peut relire le calcul. " + safe(show("employer.first_name")) + " et vous ne vous parlez plus ce soir.")


journey.run()
# maquette: 61ffe55b6932c4dd
