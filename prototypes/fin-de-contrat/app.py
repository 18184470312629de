# Écrit par maquette depuis journeys/fin-de-contrat.yaml : changez le YAML, pas ce fichier.
from datetime import date, timedelta  # noqa: F401
from decimal import Decimal  # noqa: F401

import streamlit as st

from maquette.player import open_journey, rounded  # noqa: F401

journey = open_journey(__file__, revision="0c11e29eac3c55da")
ask, fact, rule, rows = journey.ask, journey.fact, journey.rule, journey.rows
safe, show, shown, told, why = journey.safe, journey.show, journey.shown, journey.told, journey.why


def when_plusieurs_contrats():
    # plusieurs contrats
    return len(fact("relations")) > 1


def when_l_employeur_est_decede():
    # l'employeur est décédé
    return fact("end.reason") == "employer_death"


def when_c_est_une_demission():
    # c'est une démission
    return fact("end.reason") == "resignation"


def when_la_date_est_trop_ancienne():
    # la date est trop ancienne
    return fact("end.notified_on") < date(2024, 4, 1)


def when_des_conges_restent_a_payer():
    # des congés restent à payer
    return fact("relation.leave") == "when_taken"


def when_un_rendez_vous_est_demande():
    # un rendez-vous est demandé
    return fact("aide") == "appel"


def when_les_montants_sont_contestes():
    # les montants sont contestés
    return fact("montants_justes") is False


@journey.value("preavis", "integer", "Jours de préavis")
def value_preavis():
    return rule("contract_end.notice_days", fact("relation"), fact("end"))


@journey.value("dernier_jour", "date", "Dernier jour du contrat")
def value_dernier_jour():
    return rule("contract_end.notice_end", fact("relation"), fact("end"))


@journey.value("indemnite", "euros", "Indemnité de licenciement")
def value_indemnite():
    return rule("contract_end.severance", fact("relation"), fact("end"))


@journey.value("preavis_paye", "euros", "Préavis payé sans être travaillé")
def value_preavis_paye():
    return rule("contract_end.notice_pay", fact("relation"), fact("end"))


@journey.value("conges", "euros", "Congés qui restent à payer")
def value_conges():
    return rule("contract_end.unused_leave", fact("relation"), fact("end"))


@journey.value("total", "euros", "Total dû, en plus du dernier salaire")
def value_total():
    return rule("contract_end.total", fact("relation"), fact("end"))

# Ce qui est tenu pour répondu, là où l'on n'est pas passé.
journey.given(
    {
        "end.reason": lambda: "dismissal",
        "end.notified_on": lambda: date(2026, 11, 2),
        "end.unused_leave_days": lambda: 7,
    },
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
    st.markdown("Ce que l'Urssaf sait déjà du contrat ne vous sera pas redemandé.")


q_relation = journey.question(
    "relation",
    "choice",
    "Contrat concerné",
    options=journey.each_contract(lambda: show("employee.first_name") + " " + show("employee.last_name") + ", " + show("relation.activity_label")),
)

@journey.step(
    "qui",
    q_relation,
    title="Quel contrat se termine ?",
    actor="employer",
    stage="Dire ce qui se passe",
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
    title="Pourquoi le contrat de " + show("employee.first_name") + " " + show("employee.last_name") + " se termine-t-il ?",
    actor="employer",
    stage="Dire ce qui se passe",
    next=[(when_l_employeur_est_decede, "deces"), (when_c_est_une_demission, "date-demission"), "date-annonce"],
)
def step_raison():
    st.markdown("Contrat commencé le **" + safe(show("relation.start_date")) + "** (" + safe(show("relation.activity_label")) + ").")
    st.radio(**ask(q_end_reason))


q_end_notified_on = journey.question(
    "end.notified_on",
    "date",
    "Date de l'annonce",
    hint="Par exemple 02/11/2026",
    least=lambda: fact("relation.start_date"),
    most=date(2027, 12, 31),
    errors={"too_small": "Cette date est avant le début du contrat."},
)

@journey.step(
    "date-annonce",
    q_end_notified_on,
    title="Quand l'annoncez-vous à " + show("employee.first_name") + " ?",
    actor="employer",
    stage="Dire ce qui se passe",
    next=[(when_la_date_est_trop_ancienne, "trop-ancien"), "preavis"],
)
def step_date_annonce():
    st.markdown("La loi demande un entretien, puis une lettre. Le préavis commence le jour où la lettre est reçue.")
    st.text_input(**ask(q_end_notified_on))


q_end_notified_on_2 = journey.question(
    "end.notified_on",
    "date",
    "Date de l'annonce",
    hint="Par exemple 02/11/2026",
    least=lambda: fact("relation.start_date"),
    most=lambda: fact("today"),
    errors={"too_large": "Cette date n'est pas encore passée.", "too_small": "Cette date est avant le début du contrat."},
)

@journey.step(
    "date-demission",
    q_end_notified_on_2,
    title="Quand " + show("employee.first_name") + " vous a-t-elle annoncé sa démission ?",
    actor="employer",
    stage="Dire ce qui se passe",
    next=[(when_la_date_est_trop_ancienne, "trop-ancien"), "preavis"],
)
def step_date_demission():
    st.text_input(**ask(q_end_notified_on_2))


q_end_notified_on_3 = journey.question(
    "end.notified_on",
    "date",
    "Date du décès",
    hint="Par exemple 02/11/2026",
    least=lambda: fact("relation.start_date"),
    most=lambda: fact("today"),
    errors={"too_large": "Cette date n'est pas encore passée.", "too_small": "Cette date est avant le début du contrat."},
)

@journey.step(
    "deces",
    q_end_notified_on_3,
    title="Toutes nos condoléances",
    actor="employer",
    stage="Dire ce qui se passe",
    next=[(when_la_date_est_trop_ancienne, "trop-ancien"), "aide"],
)
def step_deces():
    st.markdown("Le décès de l'employeur met fin au contrat le jour même. Il n'y a pas de préavis à faire,\nmais " + safe(show("employee.first_name")) + " garde ses droits : ils sont payés par la succession.")
    st.text_input(**ask(q_end_notified_on_3))


q_aide = journey.question(
    "aide",
    "choice",
    "Votre choix",
    options={"seule": "Je continue ici", "appel": "Je préfère être rappelée"},
)

@journey.step(
    "aide",
    q_aide,
    title="Voulez-vous être rappelée par quelqu'un ?",
    actor="employer",
    stage="Dire ce qui se passe",
    next=[(when_un_rendez_vous_est_demande, "rappel"), (when_des_conges_restent_a_payer, "conges"), "montants"],
)
def step_aide():
    st.markdown("Un conseiller du Cesu peut faire cette démarche avec vous, sans rien vous redemander.")
    st.radio(**ask(q_aide))


@journey.step(
    "preavis",
    title="Le contrat se terminera le " + show("dernier_jour"),
    actor="employer",
    stage="Dire ce qui se passe",
    next=[(when_des_conges_restent_a_payer, "conges"), "montants"],
)
def step_preavis():
    st.markdown("Le préavis dépend du temps passé ensemble. Pendant le préavis, " + safe(show("employee.first_name")) + " travaille et est payée comme d'habitude.")
    rows(
        ("Début du contrat", show("relation.start_date")),
        ("Date de l'annonce", show("end.notified_on")),
        ("Jours de préavis", show("preavis")),
        ("Dernier jour du contrat", show("dernier_jour")),
    )
    with st.expander(safe("Et si nous nous mettons d'accord pour arrêter plus tôt ?")):
        st.markdown("C'est possible, par écrit et signé des deux. Si c'est vous qui dispensez " + safe(show("employee.first_name")) + " de venir, le préavis reste payé.")


q_end_unused_leave_days = journey.question(
    "end.unused_leave_days",
    "integer",
    "Jours de congé qui restent à prendre",
    hint="Écrivez 0 s'il n'en reste pas",
    least=0,
    most=60,
)

@journey.step(
    "conges",
    q_end_unused_leave_days,
    title="Combien de jours de congé " + show("employee.first_name") + " n'a-t-elle pas pris ?",
    actor="employer",
    stage="Dire ce qui se passe",
    next="montants",
)
def step_conges():
    st.text_input(**ask(q_end_unused_leave_days))


@journey.step(
    "montants",
    title="Ce qui est dû à " + show("employee.first_name"),
    actor="employer",
    stage="Comprendre les montants",
    next="verification",
)
def step_montants():
    st.markdown("Ces montants s'ajoutent au dernier salaire. Ils sont calculés avec les salaires que l'Urssaf connaît.")
    rows(
        ("Indemnité de licenciement", show("indemnite")),
        ("Préavis payé sans être travaillé", show("preavis_paye"), when_l_employeur_est_decede),
        ("Congés qui restent à payer", show("conges")),
        ("Total dû, en plus du dernier salaire", show("total")),
    )
    why("total")
    with st.expander(safe("Comment l'indemnité est-elle calculée ?")):
        st.markdown("Un quart de mois de salaire par année de contrat, à partir de huit mois de présence. Une démission n'y donne pas droit.")
    with st.expander(safe("Et les congés payés ?")):
        st.markdown("Dans ce contrat, les congés sont " + safe(show("relation.leave")) + ".")


@journey.step(
    "verification",
    kind="check",
    title="Vérifiez avant d'envoyer",
    actor="employer",
    stage="Envoyer",
    button="Envoyer et préparer les documents",
    next="envoi",
)
def step_verification():
    rows(
        ("Dernier jour du contrat", show("dernier_jour")),
        ("Total dû, en plus du dernier salaire", show("total")),
    )
    why("total")


@journey.step(
    "envoi",
    kind="call",
    title="",
    actor="employer",
    stage="Envoyer",
    api="cesu.contract_end",
    saves="recu",
    fails="indisponible",
    next="fin",
)
def step_envoi():
    pass


@journey.step(
    "fin",
    kind="end",
    title="La fin du contrat est enregistrée",
    actor="employer",
    stage="Recevoir",
    outcome="success",
)
def step_fin():
    st.markdown("Numéro de reçu : **" + safe(show("recu")) + "**.\n\nTrois documents sont prêts pour vous et pour " + safe(show("employee.first_name")) + " :\n\n- le certificat de travail ;\n- le reçu pour solde de tout compte ;\n- l'attestation pour France Travail, **déjà transmise** : personne n'a de bulletin à renvoyer.")
    rows(
        ("Dernier jour du contrat", show("dernier_jour")),
        ("Total dû, en plus du dernier salaire", show("total")),
    )
    why("total")


@journey.step(
    "trop-ancien",
    kind="end",
    title="Cette date est trop ancienne pour calculer les montants ici",
    actor="employer",
    stage="Recevoir",
    outcome="refused",
)
def step_trop_ancien():
    st.markdown("Le Cesu calcule en ligne les fins de contrat annoncées depuis le **1er avril 2024**.\n\nAppelez un conseiller : il retrouve les taux de l'époque, et " + safe(show("employee.first_name")) + " ne perd aucun droit.\nSi la date est fausse, revenez en arrière et corrigez-la.")


@journey.step(
    "rappel",
    kind="end",
    title="Quelqu'un vous appelle demain matin",
    actor="employer",
    stage="Recevoir",
    outcome="abandoned",
)
def step_rappel():
    st.markdown((
        "Le conseiller verra ce que vous avez déjà répondu. Il vous appellera au numéro que le Cesu connaît.\n"
        "\n"
        "Rien n'est envoyé pour l'instant."
    ))


@journey.step(
    "indisponible",
    kind="end",
    title="Les documents n'ont pas pu être préparés",
    actor="employer",
    stage="Recevoir",
    outcome="refused",
)
def step_indisponible():
    st.markdown("Le service ne répond pas. Vos réponses sont gardées ; réessayez un peu plus tard.")


q_relation_2 = journey.question(
    "relation",
    "choice",
    "Vos employeurs",
    options=journey.each_contract(lambda: show("employer.first_name") + " " + show("employer.last_name") + ", " + show("relation.activity_label")),
)

@journey.step(
    "chez-qui",
    q_relation_2,
    title="Quel contrat voulez-vous voir ?",
    actor="employee",
    stage="Recevoir",
    when=when_plusieurs_contrats,
    next="entretien",
)
def step_chez_qui():
    st.radio(**ask(q_relation_2))


@journey.step(
    "entretien",
    kind="offscreen",
    title="À la table de la cuisine",
    actor="employee",
    stage="Recevoir",
    text=show("employer.first_name") + " " + show("employer.last_name") + " et " + show("employee.first_name") + " se parlent de la fin du contrat. " + show("employee.first_name") + " repart avec une lettre, et une question : combien lui sera-t-il payé ?",
    next="courrier",
)
def step_entretien():
    pass


@journey.step(
    "courrier",
    kind="message",
    title="Une lettre du Cesu arrive",
    actor="employee",
    stage="Recevoir",
    channel="letter",
    sender="Cesu, service de l'Urssaf",
    subject="Fin de votre contrat chez " + show("employer.first_name") + " " + show("employer.last_name"),
    text="Madame " + show("employee.last_name") + ",\n\nVotre contrat commencé le " + show("relation.start_date") + " se termine le " + show("dernier_jour") + ".\nVotre attestation est déjà chez France Travail. Vous n'avez aucun bulletin de salaire à lui envoyer.",
    next="mes-montants",
)
def step_courrier():
    pass


q_montants_justes = journey.question(
    "montants_justes",
    "yes_no",
    "Ces montants vous semblent-ils justes ?",
)

@journey.step(
    "mes-montants",
    q_montants_justes,
    title="Ce que " + show("employer.first_name") + " " + show("employer.last_name") + " vous doit",
    actor="employee",
    stage="Recevoir",
    next=[(when_les_montants_sont_contestes, "desaccord"), "fin-employee"],
)
def step_mes_montants():
    rows(
        ("Début du contrat", show("relation.start_date")),
        ("Dernier jour du contrat", show("dernier_jour")),
        ("Indemnité de licenciement", show("indemnite")),
        ("Congés qui restent à payer", show("conges")),
        ("Total dû, en plus du dernier salaire", show("total")),
    )
    why("total")
    st.radio(**ask(q_montants_justes))


@journey.step(
    "fin-employee",
    kind="end",
    title="Vos documents sont dans votre espace",
    actor="employee",
    stage="Recevoir",
    outcome="success",
)
def step_fin_employee():
    st.markdown("Vous pouvez vous inscrire à France Travail dès le lendemain du dernier jour. Votre dossier y est déjà.")


@journey.step(
    "desaccord",
    kind="end",
    title="Parlons-en avant de signer",
    actor="employee",
    stage="Recevoir",
    outcome="refused",
)
def step_desaccord():
    st.markdown("Signer le reçu ne vous prive pas de vos droits : vous avez six mois pour contester les sommes qui y sont écrites.\n\nUn conseiller peut relire les montants avec vous et avec " + safe(show("employer.first_name")) + " " + safe(show("employer.last_name")) + ".")


journey.run()
# maquette: d236c464540b4cbf
