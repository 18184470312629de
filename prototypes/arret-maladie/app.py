# Écrit par maquette depuis journeys/arret-maladie.yaml : changez le YAML, pas ce fichier.
from datetime import date, timedelta  # noqa: F401
from decimal import Decimal  # noqa: F401

import streamlit as st

from maquette.player import open_journey, rounded  # noqa: F401

journey = open_journey(__file__, revision="8d5ffdb565abcfb5")
ask, fact, rule, rows = journey.ask, journey.fact, journey.rule, journey.rows
safe, show, shown, told, why = journey.safe, journey.show, journey.shown, journey.told, journey.why


def when_des_heures_manquent():
    # des heures manquent
    return fact("tout_y_est") is False


def when_le_meme_jour_partout():
    # le même jour partout
    return fact("meme_jour") is True


def when_le_droit_est_ouvert():
    # le droit est ouvert
    return fact("droit")


def when_les_employeurs_sont_prevenus():
    # les employeurs sont prévenus
    return fact("prevenir_employeurs")


def when_le_remplacement_est_cherche():
    # le remplacement est cherché
    return fact("remplacer") == "aide"


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
        "tout_y_est": lambda: True,
        "meme_jour": lambda: True,
        "sick.last_day": lambda: date(2026, 10, 23),
        "prevenir_employeurs": lambda: True,
    },
)
journey.given(
    {
        "prevenir_employeurs": lambda: False,
    },
    persona="christophe",
)


@journey.step(
    "medecin",
    kind="offscreen",
    title="Chez le médecin",
    actor="employee",
    stage="S'arrêter",
    text="Le médecin envoie l'arrêt à l'Assurance maladie, de son ordinateur. " + show("user.first_name") + " sort avec une feuille à garder, et rien à poster.",
    next="connexion",
)
def step_medecin():
    pass


@journey.step(
    "connexion",
    kind="login",
    title="Connectez-vous avec FranceConnect",
    actor="employee",
    stage="S'arrêter",
    provider="franceconnect",
    next="arret",
)
def step_connexion():
    st.markdown("L'Assurance maladie demande à l'Urssaf vos heures et vos salaires. Vous n'avez rien à fournir.")


q_sick_start = journey.question(
    "sick.start",
    "date",
    "Premier jour de l'arrêt",
    hint="Celui qui est écrit sur l'avis du médecin",
    mode="confirm",
    least=date(2026, 8, 1),
    most=date(2026, 12, 31),
)

q_sick_end = journey.question(
    "sick.end",
    "date",
    "Dernier jour de l'arrêt",
    hint="Celui qui est écrit sur l'avis du médecin",
    mode="confirm",
    least=lambda: fact("sick.start"),
    most=date(2027, 6, 30),
    errors={"too_small": "La fin est avant le début."},
)

@journey.step(
    "arret",
    q_sick_start,
    q_sick_end,
    title="Votre arrêt",
    actor="employee",
    stage="Vérifier ce qui est connu",
    next="activite",
)
def step_arret():
    st.markdown("Ces dates viennent de votre médecin.")
    st.text_input(**ask(q_sick_start))
    st.text_input(**ask(q_sick_end))


q_rights_employers = journey.question(
    "rights.employers",
    "integer",
    "Nombre d'employeurs",
    mode="confirm",
    least=1,
    most=60,
)

q_rights_hours_3 = journey.question(
    "rights.hours_3",
    "hours",
    "Heures des trois derniers mois",
    hint="Chez tous les employeurs",
    mode="confirm",
    least=0,
)

q_rights_hours_12 = journey.question(
    "rights.hours_12",
    "hours",
    "Heures des douze derniers mois",
    hint="Chez tous les employeurs",
    mode="confirm",
    least=0,
)

q_rights_month_gross = journey.question(
    "rights.month_gross",
    "euros",
    "Salaire brut d'un mois, tous employeurs",
    hint="La moyenne des trois derniers mois",
    mode="confirm",
    least=1,
    most=20000,
)

@journey.step(
    "activite",
    q_rights_employers,
    q_rights_hours_3,
    q_rights_hours_12,
    q_rights_month_gross,
    title="Ce que l'Urssaf sait de votre travail",
    actor="employee",
    stage="Vérifier ce qui est connu",
    next="complet",
)
def step_activite():
    st.markdown("Tous vos employeurs sont additionnés. Corrigez seulement ce qui est faux.")
    st.text_input(**ask(q_rights_employers))
    st.text_input(**ask(q_rights_hours_3))
    st.text_input(**ask(q_rights_hours_12))
    st.text_input(**ask(q_rights_month_gross))


q_tout_y_est = journey.question(
    "tout_y_est",
    "yes_no",
    "Est-ce que tout y est ?",
)

@journey.step(
    "complet",
    q_tout_y_est,
    title="Est-ce tout votre travail des douze derniers mois ?",
    actor="employee",
    stage="Vérifier ce qui est connu",
    next=[(when_des_heures_manquent, "manque"), "meme-jour"],
)
def step_complet():
    st.markdown("Comptez aussi un travail en entreprise, ou un mois que votre employeur n'a pas déclaré.")
    st.radio(**ask(q_tout_y_est))


q_travail_oublie = journey.question(
    "travail_oublie",
    "long_text",
    "Chez qui, et quand ?",
    hint="Par exemple, Mme Vasseur, en septembre",
)

@journey.step(
    "manque",
    q_travail_oublie,
    title="Que manque-t-il ?",
    actor="employee",
    stage="Vérifier ce qui est connu",
    next="meme-jour",
)
def step_manque():
    st.markdown("Un conseiller cherchera ce travail. Votre demande avance pendant ce temps.")
    st.text_area(**ask(q_travail_oublie))


q_meme_jour = journey.question(
    "meme_jour",
    "yes_no",
    "Le dernier jour travaillé est-il le même chez tous ?",
)

@journey.step(
    "meme-jour",
    q_meme_jour,
    title="Avez-vous arrêté le même jour partout ?",
    actor="employee",
    stage="Vérifier ce qui est connu",
    next=[(when_le_meme_jour_partout, "dernier-jour"), "jours"],
)
def step_meme_jour():
    st.markdown("Vous avez **" + safe(show("rights.employers")) + "** employeurs.")
    st.radio(**ask(q_meme_jour))


q_sick_last_day = journey.question(
    "sick.last_day",
    "date",
    "Dernier jour travaillé",
    hint="Par exemple 30/10/2026",
    least=date(2026, 7, 1),
    most=lambda: fact("sick.start"),
    errors={"too_large": "Ce jour est après le début de l'arrêt."},
)

@journey.step(
    "dernier-jour",
    q_sick_last_day,
    title="Quel est ce dernier jour de travail ?",
    actor="employee",
    stage="Vérifier ce qui est connu",
    next="droits",
)
def step_dernier_jour():
    st.markdown("C'est la seule chose que personne ne sait à votre place.")
    st.text_input(**ask(q_sick_last_day))


q_nom_employeur = journey.question(
    "nom_employeur",
    "text",
    "Son nom",
)

q_dernier_jour = journey.question(
    "dernier_jour",
    "date",
    "Dernier jour travaillé chez lui",
)

@journey.step(
    "jours",
    kind="list",
    title="Quel est le dernier jour chez chacun ?",
    actor="employee",
    stage="Vérifier ce qui est connu",
    list="derniers_jours",
    item="Employeur",
    min=2,
    max=6,
    each=[
        q_nom_employeur,
        q_dernier_jour,
    ],
    next="droits",
)
def step_jours():
    pass


@journey.step(
    "droits",
    title="Ce à quoi vous avez droit",
    actor="employee",
    stage="Comprendre ses droits",
    next=[(when_le_droit_est_ouvert, "compte"), "pas-de-droit"],
)
def step_droits():
    st.markdown("Pour être payée, il faut **150 heures en trois mois**, ou **600 heures en douze mois** quand on travaille chez des particuliers.")
    rows(
        ("Heures des trois derniers mois", show("rights.hours_3")),
        ("Heures des douze derniers mois", show("rights.hours_12")),
        ("Indemnité pour un jour", show("jour"), when_le_droit_est_ouvert),
    )
    why("jour", when_le_droit_est_ouvert)
    with st.expander(safe("Quand le paiement commence-t-il ?")):
        st.markdown("Au quatrième jour d'arrêt. Les trois premiers ne sont pas payés par l'Assurance maladie.")
    with st.expander(safe("Comment le montant est-il calculé ?")):
        st.markdown("La moitié de votre salaire d'un jour, tous employeurs réunis, dans une limite fixée par la loi.")


q_employee_iban = journey.question(
    "employee.iban",
    "iban",
    "Compte bancaire",
    hint="Il commence par FR, sur le relevé de compte",
    mode="confirm",
)

@journey.step(
    "compte",
    q_employee_iban,
    title="Où verser vos indemnités ?",
    actor="employee",
    stage="Envoyer",
    next="accords",
)
def step_compte():
    st.markdown("C'est le compte que l'Assurance maladie connaît déjà.")
    st.text_input(**ask(q_employee_iban))


q_prevenir_employeurs = journey.question(
    "prevenir_employeurs",
    "yes_no",
    "Acceptez-vous que vos employeurs reçoivent ces dates ?",
)

q_complement_ircem = journey.question(
    "complement_ircem",
    "yes_no",
    "Acceptez-vous que l'Ircem les reçoive aussi ?",
)

@journey.step(
    "accords",
    q_prevenir_employeurs,
    q_complement_ircem,
    kind="consent",
    title="Qui peut recevoir les dates de votre arrêt ?",
    actor="employee",
    stage="Envoyer",
    next="verification",
)
def step_accords():
    st.markdown("La maladie elle-même n'est jamais partagée.")
    journey.shares(facts=["Premier jour de l'arrêt", "Dernier jour de l'arrêt"], holder="cpam", to="vos employeurs", why="les prévenir tous en une fois", optional=True)
    st.radio(**ask(q_prevenir_employeurs))
    journey.shares(facts=["Premier jour de l'arrêt", "Dernier jour de l'arrêt"], holder="cpam", to="ircem", why="compléter vos indemnités sans autre dossier", optional=True)
    st.radio(**ask(q_complement_ircem))


@journey.step(
    "verification",
    kind="check",
    title="Vérifiez avant d'envoyer",
    actor="employee",
    stage="Envoyer",
    button="Envoyer ma demande",
    next="envoi",
)
def step_verification():
    rows(
        ("Indemnité pour un jour", show("jour")),
    )
    why("jour")


@journey.step(
    "envoi",
    kind="call",
    title="",
    actor="employee",
    stage="Envoyer",
    api="cpam.sick_leave",
    saves="recu",
    fails="indisponible",
    next="sms",
)
def step_envoi():
    pass


@journey.step(
    "sms",
    kind="message",
    title="Un message arrive sur votre téléphone",
    actor="employee",
    stage="Envoyer",
    channel="sms",
    sender="Assurance maladie",
    text="Votre arrêt est enregistré. Indemnité : " + show("jour") + " par jour, à partir du quatrième jour.",
    next="fin-ircem",
)
def step_sms():
    pass


@journey.step(
    "fin-ircem",
    kind="message",
    title="Un courriel de l'Ircem arrive",
    actor="employee",
    stage="Envoyer",
    when=lambda: fact("complement_ircem"),
    channel="email",
    sender="Ircem",
    subject="Votre complément",
    text="Bonjour,\n\nL'Assurance maladie nous a transmis les dates de votre arrêt. Votre complément sera calculé sans autre papier.",
    next="fin",
)
def step_fin_ircem():
    pass


@journey.step(
    "fin",
    kind="end",
    title="Votre demande est envoyée",
    actor="employee",
    stage="Envoyer",
    outcome="success",
)
def step_fin():
    st.markdown("Numéro de dossier : **" + safe(show("recu")) + "**. Aucun bulletin n'est à envoyer. Soignez-vous.")
    rows(
        ("Indemnité pour un jour", show("jour")),
    )
    why("jour")


@journey.step(
    "pas-de-droit",
    kind="end",
    title="Vos heures ne suffisent pas ici",
    actor="employee",
    stage="Envoyer",
    outcome="refused",
)
def step_pas_de_droit():
    st.markdown((
        "Il en manque pour les deux règles. Un conseiller regarde encore deux choses avec vous : vos salaires, et un travail oublié.\n"
        "\n"
        "Il vous appelle sous deux jours. Vous n'avez rien à envoyer."
    ))


@journey.step(
    "indisponible",
    kind="end",
    title="La demande n'a pas pu partir",
    actor="employee",
    stage="Envoyer",
    outcome="refused",
)
def step_indisponible():
    st.markdown("Vos réponses sont gardées. Le jour de votre demande reste celui d'aujourd'hui.")


@journey.step(
    "courriel-employeur",
    kind="message",
    title="Un courriel du Cesu arrive",
    actor="employer",
    stage="Prévenir",
    when=when_les_employeurs_sont_prevenus,
    channel="email",
    sender="Cesu, service de l'Urssaf",
    subject=show("employee.first_name") + " est en arrêt",
    text="Bonjour,\n\n" + show("employee.first_name") + " " + show("employee.last_name") + " est en arrêt du " + show("sick.start") + " au " + show("sick.end") + ".\nVous n'avez aucune attestation à remplir. Le contrat continue.",
    next=[(when_les_employeurs_sont_prevenus, "remplacement"), "pas-prevenu"],
)
def step_courriel_employeur():
    pass


q_remplacer = journey.question(
    "remplacer",
    "choice",
    "Votre choix",
    options={"attendre": "Non, j'attends son retour", "aide": "Oui, j'ai besoin d'aide"},
)

@journey.step(
    "remplacement",
    q_remplacer,
    title="Avez-vous besoin de quelqu'un pendant ce temps ?",
    actor="employer",
    stage="Prévenir",
    next=[(when_le_remplacement_est_cherche, "aide"), "attendre"],
)
def step_remplacement():
    st.radio(**ask(q_remplacer))


@journey.step(
    "attendre",
    kind="end",
    title=show("employee.first_name") + " est prévenue que sa place l'attend",
    actor="employer",
    stage="Prévenir",
    outcome="success",
)
def step_attendre():
    st.markdown("Ne déclarez pas d'heures pour ces jours-là. Un message vous dira quand elle reprend.")


@journey.step(
    "aide",
    kind="end",
    title="Quelqu'un vous rappelle",
    actor="employer",
    stage="Prévenir",
    outcome="success",
)
def step_aide():
    st.markdown("Un conseiller vous aide à trouver un remplacement, avec un contrat de quelques jours.")


@journey.step(
    "pas-prevenu",
    kind="end",
    title="Rien ne vous est dit",
    actor="employer",
    stage="Prévenir",
    outcome="abandoned",
)
def step_pas_prevenu():
    st.markdown(safe(show("employee.first_name")) + " préfère vous parler elle-même. C'est son droit.")


journey.run()
# maquette: e31e97eb63a9afa3
