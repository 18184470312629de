# Écrit par maquette depuis journeys/fin-de-contrat.yaml : changez le YAML, pas ce fichier.
from datetime import date, timedelta  # noqa: F401
from decimal import Decimal  # noqa: F401

import streamlit as st

from maquette.player import open_journey, rounded  # noqa: F401

journey = open_journey(__file__, revision="0f4360e64a301c5e")
ask, fact, rule, rows = journey.ask, journey.fact, journey.rule, journey.rows
safe, show, shown, told, why = journey.safe, journey.show, journey.shown, journey.told, journey.why
say = journey.say

SITES = {
    "france-travail": {"name": "France Travail", "address": "www.france-travail.example/mon-dossier", "colour": "#283276"},
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


@journey.value("preavis", "integer", say(fr="Jours de préavis", en="Days of notice"))
def value_preavis():
    return rule("contract_end.notice_days", fact("relation"), fact("end"))


@journey.value("dernier_jour", "date", say(fr="Dernier jour du contrat", en="Last day of the contract"))
def value_dernier_jour():
    return rule("contract_end.notice_end", fact("relation"), fact("end"))


@journey.value("indemnite", "euros", say(fr="Indemnité de licenciement", en="Severance pay"))
def value_indemnite():
    return rule("contract_end.severance", fact("relation"), fact("end"))


@journey.value("preavis_paye", "euros", say(fr="Préavis payé sans être travaillé", en="Notice paid without being worked"))
def value_preavis_paye():
    return rule("contract_end.notice_pay", fact("relation"), fact("end"))


@journey.value("conges", "euros", say(fr="Congés qui restent à payer", en="Leave still to be paid"))
def value_conges():
    return rule("contract_end.unused_leave", fact("relation"), fact("end"))


@journey.value("total", "euros", say(fr="Total dû, en plus du dernier salaire", en="Total due, on top of the last wage"))
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
    title=say(fr="Connectez-vous avec FranceConnect", en="Sign in with FranceConnect"),
    actor="employer",
    stage=say(fr="Se connecter", en="Sign in"),
    provider="franceconnect",
    next="qui",
)
def step_connexion():
    st.markdown(say(
        fr="Ce que l'Urssaf sait déjà du contrat ne vous sera pas redemandé.",
        en="You will not be asked again what Urssaf already knows about the contract.",
    ))


q_relation = journey.question(
    "relation",
    "choice",
    say(fr="Contrat concerné", en="Contract"),
    options=journey.each_contract(lambda: show("employee.first_name") + " " + show("employee.last_name") + ", " + show("relation.activity_label")),
)

@journey.step(
    "qui",
    q_relation,
    title=say(fr="Quel contrat se termine ?", en="Which contract is ending?"),
    actor="employer",
    stage=say(fr="Dire ce qui se passe", en="Tell what is happening"),
    when=when_plusieurs_contrats,
    next="raison",
)
def step_qui():
    st.radio(**ask(q_relation))


q_end_reason = journey.question(
    "end.reason",
    "choice",
    say(fr="Raison de la fin du contrat", en="Why the contract ends"),
    options={"dismissal": say(fr="L'employeur met fin au contrat", en="The employer ends the contract"), "resignation": say(fr="La personne employée démissionne", en="The worker resigns"), "employer_death": say(fr="L'employeur est décédé", en="The employer has died")},
)

@journey.step(
    "raison",
    q_end_reason,
    title=say(fr="Pourquoi le contrat de " + show("employee.first_name") + " " + show("employee.last_name") + " se termine-t-il ?", en="Why is the contract of " + show("employee.first_name") + " " + show("employee.last_name") + " ending?"),
    actor="employer",
    stage=say(fr="Dire ce qui se passe", en="Tell what is happening"),
    next=[(when_l_employeur_est_decede, "deces"), (when_c_est_une_demission, "date-demission"), "date-annonce"],
)
def step_raison():
    st.markdown(say(
        fr="Contrat commencé le **" + safe(show("relation.start_date")) + "** (" + safe(show("relation.activity_label")) + ").",
        en="Contract started on **" + safe(show("relation.start_date")) + "** (" + safe(show("relation.activity_label")) + ").",
    ))
    st.radio(**ask(q_end_reason))


q_end_notified_on = journey.question(
    "end.notified_on",
    "date",
    say(fr="Date de l'annonce", en="Date of the notice"),
    hint=say(fr="Par exemple 02/11/2026", en="Day first, such as 02/11/2026"),
    least=lambda: fact("relation.start_date"),
    most=date(2027, 12, 31),
    errors={"too_small": say(fr="Cette date est avant le début du contrat.", en="This date is before the start of the contract.")},
)

@journey.step(
    "date-annonce",
    q_end_notified_on,
    title=say(fr="Quand l'annoncez-vous à " + show("employee.first_name") + " ?", en="When do you give notice to " + show("employee.first_name") + "?"),
    actor="employer",
    stage=say(fr="Dire ce qui se passe", en="Tell what is happening"),
    next=[(when_la_date_est_trop_ancienne, "trop-ancien"), "preavis"],
)
def step_date_annonce():
    st.markdown(say(
        fr="La loi demande un entretien, puis une lettre. Le préavis commence le jour où la lettre est reçue.",
        en="The law asks for a meeting, then a letter. The notice period starts on the day the letter is received.",
    ))
    st.text_input(**ask(q_end_notified_on))


q_end_notified_on_2 = journey.question(
    "end.notified_on",
    "date",
    say(fr="Date de l'annonce", en="Date of the notice"),
    hint=say(fr="Par exemple 02/11/2026", en="Day first, such as 02/11/2026"),
    least=lambda: fact("relation.start_date"),
    most=lambda: fact("today"),
    errors={"too_large": say(fr="Cette date n'est pas encore passée.", en="This date has not come yet."), "too_small": say(fr="Cette date est avant le début du contrat.", en="This date is before the start of the contract.")},
)

@journey.step(
    "date-demission",
    q_end_notified_on_2,
    title=say(fr="Quand " + show("employee.first_name") + " vous a-t-elle annoncé sa démission ?", en="When did " + show("employee.first_name") + " tell you she was resigning?"),
    actor="employer",
    stage=say(fr="Dire ce qui se passe", en="Tell what is happening"),
    next=[(when_la_date_est_trop_ancienne, "trop-ancien"), "preavis"],
)
def step_date_demission():
    st.text_input(**ask(q_end_notified_on_2))


q_end_notified_on_3 = journey.question(
    "end.notified_on",
    "date",
    say(fr="Date du décès", en="Date of death"),
    hint=say(fr="Par exemple 02/11/2026", en="Day first, such as 02/11/2026"),
    least=lambda: fact("relation.start_date"),
    most=lambda: fact("today"),
    errors={"too_large": say(fr="Cette date n'est pas encore passée.", en="This date has not come yet."), "too_small": say(fr="Cette date est avant le début du contrat.", en="This date is before the start of the contract.")},
)

@journey.step(
    "deces",
    q_end_notified_on_3,
    title=say(fr="Toutes nos condoléances", en="Our deepest sympathy"),
    actor="employer",
    stage=say(fr="Dire ce qui se passe", en="Tell what is happening"),
    next=[(when_la_date_est_trop_ancienne, "trop-ancien"), "aide"],
)
def step_deces():
    st.markdown(say(
        fr="Le décès de l'employeur met fin au contrat le jour même. Il n'y a pas de préavis à faire,\nmais " + safe(show("employee.first_name")) + " garde ses droits : ils sont payés par la succession.",
        en="The death of the employer ends the contract on that day. There is no notice to work,\nbut " + safe(show("employee.first_name")) + " keeps her rights: they are paid from the estate.",
    ))
    st.text_input(**ask(q_end_notified_on_3))


q_aide = journey.question(
    "aide",
    "choice",
    say(fr="Votre choix", en="Your choice"),
    options={"seule": say(fr="Je continue ici", en="I go on here"), "appel": say(fr="Je préfère être rappelée", en="I would rather be called")},
)

@journey.step(
    "aide",
    q_aide,
    title=say(fr="Voulez-vous être rappelée par quelqu'un ?", en="Would you like someone to call you?"),
    actor="employer",
    stage=say(fr="Dire ce qui se passe", en="Tell what is happening"),
    next=[(when_un_rendez_vous_est_demande, "rappel"), (when_des_conges_restent_a_payer, "conges"), "montants"],
)
def step_aide():
    st.markdown(say(
        fr="Un conseiller du Cesu peut faire cette démarche avec vous, sans rien vous redemander.",
        en="A Cesu adviser can do this with you, without asking you anything again.",
    ))
    st.radio(**ask(q_aide))


@journey.step(
    "preavis",
    title=say(fr="Le contrat se terminera le " + show("dernier_jour"), en="The contract will end on " + show("dernier_jour")),
    actor="employer",
    stage=say(fr="Dire ce qui se passe", en="Tell what is happening"),
    next=[(when_des_conges_restent_a_payer, "conges"), "montants"],
)
def step_preavis():
    st.markdown(say(
        fr="Le préavis dépend du temps passé ensemble. Pendant le préavis, " + safe(show("employee.first_name")) + " travaille et est payée comme d'habitude.",
        en="The notice depends on the time spent together. During the notice, " + safe(show("employee.first_name")) + " works and is paid as usual.",
    ))
    rows(
        (say(fr="Début du contrat", en="Start of the contract"), show("relation.start_date")),
        (say(fr="Date de l'annonce", en="Date of the notice"), show("end.notified_on")),
        (say(fr="Jours de préavis", en="Days of notice"), show("preavis")),
        (say(fr="Dernier jour du contrat", en="Last day of the contract"), show("dernier_jour")),
    )
    with st.expander(safe(say(fr="Et si nous nous mettons d'accord pour arrêter plus tôt ?", en="What if we agree to stop earlier?"))):
        st.markdown(say(
            fr="C'est possible, par écrit et signé des deux. Si c'est vous qui dispensez " + safe(show("employee.first_name")) + " de venir, le préavis reste payé.",
            en="You can, in writing and signed by both. If it is you who tell " + safe(show("employee.first_name")) + " not to come, the notice is still paid.",
        ))


q_end_unused_leave_days = journey.question(
    "end.unused_leave_days",
    "integer",
    say(fr="Jours de congé qui restent à prendre", en="Days of leave not yet taken"),
    hint=say(fr="Écrivez 0 s'il n'en reste pas", en="Write 0 if none are left"),
    least=0,
    most=60,
)

@journey.step(
    "conges",
    q_end_unused_leave_days,
    title=say(fr="Combien de jours de congé " + show("employee.first_name") + " n'a-t-elle pas pris ?", en="How many days of leave has " + show("employee.first_name") + " not taken?"),
    actor="employer",
    stage=say(fr="Dire ce qui se passe", en="Tell what is happening"),
    next="montants",
)
def step_conges():
    st.text_input(**ask(q_end_unused_leave_days))


@journey.step(
    "montants",
    title=say(fr="Ce qui est dû à " + show("employee.first_name"), en="What is due to " + show("employee.first_name")),
    actor="employer",
    stage=say(fr="Comprendre les montants", en="Understand the amounts"),
    next="verification",
)
def step_montants():
    st.markdown(say(
        fr="Ces montants s'ajoutent au dernier salaire. Ils sont calculés avec les salaires que l'Urssaf connaît.",
        en="These amounts come on top of the last wage. They are worked out from the wages Urssaf knows.",
    ))
    rows(
        (say(fr="Indemnité de licenciement", en="Severance pay"), show("indemnite")),
        (say(fr="Préavis payé sans être travaillé", en="Notice paid without being worked"), show("preavis_paye"), when_l_employeur_est_decede),
        (say(fr="Congés qui restent à payer", en="Leave still to be paid"), show("conges")),
        (say(fr="Total dû, en plus du dernier salaire", en="Total due, on top of the last wage"), show("total")),
    )
    why("total")
    with st.expander(safe(say(fr="Comment l'indemnité est-elle calculée ?", en="How is the severance pay worked out?"))):
        st.markdown(say(
            fr="Un quart de mois de salaire par année de contrat, à partir de huit mois de présence. Une démission n'y donne pas droit.",
            en="A quarter of a month's pay for each year of the contract, from eight months on. Resigning gives no right to it.",
        ))
    with st.expander(safe(say(fr="Et les congés payés ?", en="And paid leave?"))):
        st.markdown(say(
            fr="Dans ce contrat, les congés sont " + safe(show("relation.leave")) + ".",
            en="In this contract, leave is " + safe(show("relation.leave")) + ".",
        ))


@journey.step(
    "verification",
    kind="check",
    title=say(fr="Vérifiez avant d'envoyer", en="Check before sending"),
    actor="employer",
    stage=say(fr="Envoyer", en="Send"),
    button=say(fr="Envoyer et préparer les documents", en="Send and prepare the documents"),
    next="envoi",
)
def step_verification():
    rows(
        (say(fr="Dernier jour du contrat", en="Last day of the contract"), show("dernier_jour")),
        (say(fr="Total dû, en plus du dernier salaire", en="Total due, on top of the last wage"), show("total")),
    )
    why("total")


@journey.step(
    "envoi",
    kind="call",
    title="",
    actor="employer",
    stage=say(fr="Envoyer", en="Send"),
    api="cesu.contract_end",
    saves="recu",
    fails="indisponible",
    next="certificat",
)
def step_envoi():
    pass


@journey.step(
    "certificat",
    kind="message",
    title=say(fr="Le certificat de travail est prêt", en="The certificate of employment is ready"),
    actor="employer",
    stage=say(fr="Recevoir", en="Receive"),
    channel="letter",
    sender=say(fr="Cesu, service de l'Urssaf", en="Cesu, a service of Urssaf"),
    subject=say(fr="Certificat de travail", en="Certificate of employment"),
    text=say(fr=show("employer.first_name") + " " + show("employer.last_name") + " certifie avoir employé " + show("employee.first_name") + "\n" + show("employee.last_name") + " du " + show("relation.start_date") + " au " + show("dernier_jour") + ".\n\nTravail confié : " + show("relation.activity_label") + ".", en=show("employer.first_name") + " " + show("employer.last_name") + " certifies having employed " + show("employee.first_name") + "\n" + show("employee.last_name") + " from " + show("relation.start_date") + " to " + show("dernier_jour") + ".\n\nWork done: " + show("relation.activity_label") + "."),
    next="solde",
)
def step_certificat():
    pass


@journey.step(
    "solde",
    kind="message",
    title=say(fr="Le reçu à signer à deux est prêt", en="The receipt for both to sign is ready"),
    actor="employer",
    stage=say(fr="Recevoir", en="Receive"),
    channel="letter",
    sender=say(fr="Cesu, service de l'Urssaf", en="Cesu, a service of Urssaf"),
    subject=say(fr="Reçu pour solde de tout compte", en="Final settlement receipt"),
    text=say(fr="Le solde de tout compte, c'est tout ce qui reste à payer à la fin du contrat.\n\n" + show("employee.first_name") + " " + show("employee.last_name") + " reçoit, en plus de son dernier salaire :\n\n- indemnité de licenciement : " + show("indemnite") + " ;\n- préavis payé sans être travaillé : " + show("preavis_paye") + " ;\n- congés : " + show("conges") + " ;\n- total : " + show("total") + ".\n\nImprimez deux exemplaires, ou signez-les ensemble sur l'écran.", en="The final settlement is all that is left to pay at the end of the contract.\n\n" + show("employee.first_name") + " " + show("employee.last_name") + " receives, on top of her last wage:\n\n- severance pay: " + show("indemnite") + ";\n- notice paid without being worked: " + show("preavis_paye") + ";\n- leave: " + show("conges") + ";\n- total: " + show("total") + ".\n\nPrint two copies, or sign them together on the screen."),
    next="attestation",
)
def step_solde():
    pass


@journey.step(
    "attestation",
    kind="outside",
    title=say(fr="L'attestation est déjà chez France Travail", en="The certificate is already at France Travail"),
    actor="employer",
    stage=say(fr="Recevoir", en="Receive"),
    site=SITES["france-travail"],
    next="fin",
)
def step_attestation():
    st.markdown(say(
        fr="Vous n'avez rien à remplir. L'Urssaf a transmis les dates, les salaires et la raison de la fin du contrat.",
        en="You have nothing to fill in. Urssaf has sent the dates, the wages and why the contract ends.",
    ))
    rows(
        (say(fr="Début du contrat", en="Start of the contract"), show("relation.start_date")),
        (say(fr="Dernier jour du contrat", en="Last day of the contract"), show("dernier_jour")),
    )


@journey.step(
    "fin",
    kind="end",
    title=say(fr="La fin du contrat est enregistrée", en="The end of the contract is recorded"),
    actor="employer",
    stage=say(fr="Recevoir", en="Receive"),
    outcome="success",
)
def step_fin():
    st.markdown(say(
        fr="Numéro de reçu : **" + safe(show("recu")) + "**.\n\nTrois documents sont prêts pour vous et pour " + safe(show("employee.first_name")) + " :\n\n- le certificat de travail ;\n- le reçu pour solde de tout compte ;\n- l'attestation pour France Travail, **déjà transmise** : personne n'a de bulletin à renvoyer.",
        en="Receipt number: **" + safe(show("recu")) + "**.\n\nThree documents are ready for you and for " + safe(show("employee.first_name")) + ":\n\n- the certificate of employment;\n- the final settlement receipt;\n- the certificate for France Travail, **already sent**: nobody has payslips to send again.",
    ))
    rows(
        (say(fr="Dernier jour du contrat", en="Last day of the contract"), show("dernier_jour")),
        (say(fr="Total dû, en plus du dernier salaire", en="Total due, on top of the last wage"), show("total")),
    )
    why("total")
    journey.document("settlement")
    journey.document("end-certificate")


@journey.step(
    "trop-ancien",
    kind="end",
    title=say(fr="Cette date est trop ancienne pour calculer les montants ici", en="This date is too old to work out the amounts here"),
    actor="employer",
    stage=say(fr="Recevoir", en="Receive"),
    outcome="refused",
)
def step_trop_ancien():
    st.markdown(say(
        fr="Le Cesu calcule en ligne les fins de contrat annoncées depuis le **1er avril 2024**.\n\nAppelez un conseiller : il retrouve les taux de l'époque, et " + safe(show("employee.first_name")) + " ne perd aucun droit.\nSi la date est fausse, revenez en arrière et corrigez-la.",
        en="Cesu works out online the ends of contract announced since **1 April 2024**.\n\nCall an adviser: they find the rates of that time, and " + safe(show("employee.first_name")) + " loses no right.\nIf the date is wrong, go back and correct it.",
    ))


@journey.step(
    "rappel",
    kind="end",
    title=say(fr="Quelqu'un vous appelle demain matin", en="Someone will call you tomorrow morning"),
    actor="employer",
    stage=say(fr="Recevoir", en="Receive"),
    outcome="abandoned",
)
def step_rappel():
    st.markdown(say(
        fr=(
            "Le conseiller verra ce que vous avez déjà répondu. Il vous appellera au numéro que le Cesu connaît.\n"
            "\n"
            "Rien n'est envoyé pour l'instant."
        ),
        en=(
            "The adviser will see what you have already answered. They will call the number Cesu knows.\n"
            "\n"
            "Nothing is sent for now."
        ),
    ))


@journey.step(
    "indisponible",
    kind="end",
    title=say(fr="Les documents n'ont pas pu être préparés", en="The documents could not be prepared"),
    actor="employer",
    stage=say(fr="Recevoir", en="Receive"),
    outcome="refused",
)
def step_indisponible():
    st.markdown(say(
        fr="Le service ne répond pas. Vos réponses sont gardées ; réessayez un peu plus tard.",
        en="The service does not answer. Your answers are kept; try again a little later.",
    ))


q_relation_2 = journey.question(
    "relation",
    "choice",
    say(fr="Vos employeurs", en="Your employers"),
    options=journey.each_contract(lambda: show("employer.first_name") + " " + show("employer.last_name") + ", " + show("relation.activity_label")),
)

@journey.step(
    "chez-qui",
    q_relation_2,
    title=say(fr="Quel contrat voulez-vous voir ?", en="Which contract would you like to see?"),
    actor="employee",
    stage=say(fr="Recevoir", en="Receive"),
    when=when_plusieurs_contrats,
    next="entretien",
)
def step_chez_qui():
    st.radio(**ask(q_relation_2))


@journey.step(
    "entretien",
    kind="offscreen",
    title=say(fr="À la table de la cuisine", en="At the kitchen table"),
    actor="employee",
    stage=say(fr="Recevoir", en="Receive"),
    text=say(fr=show("employer.first_name") + " " + show("employer.last_name") + " et " + show("employee.first_name") + " se parlent de la fin du contrat. " + show("employee.first_name") + " repart avec une lettre, et une question : combien lui sera-t-il payé ?", en=show("employer.first_name") + " " + show("employer.last_name") + " and " + show("employee.first_name") + " talk about the end of the contract. " + show("employee.first_name") + " leaves with a letter, and a question: how much will she be paid?"),
    next="courrier",
)
def step_entretien():
    pass


@journey.step(
    "courrier",
    kind="message",
    title=say(fr="Une lettre du Cesu arrive", en="A letter from Cesu arrives"),
    actor="employee",
    stage=say(fr="Recevoir", en="Receive"),
    channel="letter",
    sender=say(fr="Cesu, service de l'Urssaf", en="Cesu, a service of Urssaf"),
    subject=say(fr="Fin de votre contrat chez " + show("employer.first_name") + " " + show("employer.last_name"), en="End of your contract with " + show("employer.first_name") + " " + show("employer.last_name")),
    text=say(fr="Madame " + show("employee.last_name") + ",\n\nVotre contrat commencé le " + show("relation.start_date") + " se termine le " + show("dernier_jour") + ".\nVotre attestation est déjà chez France Travail. Vous n'avez aucun bulletin de salaire à lui envoyer.", en="Dear Mrs " + show("employee.last_name") + ",\n\nYour contract started on " + show("relation.start_date") + " ends on " + show("dernier_jour") + ".\nYour certificate is already at France Travail. You have no payslip to send them."),
    next="mes-montants",
)
def step_courrier():
    pass


q_montants_justes = journey.question(
    "montants_justes",
    "yes_no",
    say(fr="Ces montants vous semblent-ils justes ?", en="Do these amounts seem right to you?"),
)

@journey.step(
    "mes-montants",
    q_montants_justes,
    title=say(fr="Ce que " + show("employer.first_name") + " " + show("employer.last_name") + " vous doit", en="What " + show("employer.first_name") + " " + show("employer.last_name") + " owes you"),
    actor="employee",
    stage=say(fr="Recevoir", en="Receive"),
    next=[(when_les_montants_sont_contestes, "desaccord"), "accord-compte"],
)
def step_mes_montants():
    rows(
        (say(fr="Début du contrat", en="Start of the contract"), show("relation.start_date")),
        (say(fr="Dernier jour du contrat", en="Last day of the contract"), show("dernier_jour")),
        (say(fr="Indemnité de licenciement", en="Severance pay"), show("indemnite")),
        (say(fr="Congés qui restent à payer", en="Leave still to be paid"), show("conges")),
        (say(fr="Total dû, en plus du dernier salaire", en="Total due, on top of the last wage"), show("total")),
    )
    why("total")
    st.radio(**ask(q_montants_justes))


q_partage_compte = journey.question(
    "partage_compte",
    "yes_no",
    say(fr="Acceptez-vous que l'Urssaf l'envoie à France Travail ?", en="Do you agree that Urssaf sends it to France Travail?"),
)

@journey.step(
    "accord-compte",
    q_partage_compte,
    kind="consent",
    title=say(fr="Votre compte bancaire pour France Travail", en="Your bank account for France Travail"),
    actor="employee",
    stage=say(fr="Recevoir", en="Receive"),
    next="compte-repris",
)
def step_accord_compte():
    st.markdown(say(
        fr="Si vous vous inscrivez, France Travail aura besoin de votre compte. L'Urssaf le connaît déjà.",
        en="If you register, France Travail will need your account. Urssaf already knows it.",
    ))
    journey.shares(facts=[say(fr="Compte bancaire", en="Bank account")], holder="Urssaf", to="France Travail", why=say(fr="verser votre allocation sans vous le redemander", en="to pay your allowance without asking you again"), optional=True)
    st.radio(**ask(q_partage_compte))


q_employee_iban = journey.question(
    "employee.iban",
    "iban",
    say(fr="Compte bancaire", en="Bank account"),
    hint=say(fr="Il commence par FR, sur le relevé de compte", en="It starts with FR, on the bank statement"),
    mode="confirm",
)

@journey.step(
    "compte-repris",
    q_employee_iban,
    kind="outside",
    title=say(fr="Est-ce toujours votre compte ?", en="Is this still your account?"),
    actor="employee",
    stage=say(fr="Recevoir", en="Receive"),
    when=lambda: fact("partage_compte"),
    site=SITES["france-travail"],
    next="fin-employee",
)
def step_compte_repris():
    st.markdown(say(
        fr="Votre dossier est prêt. Il ne reste que ce compte à vérifier.",
        en="Your file is ready. Only this account is left to check.",
    ))
    st.text_input(**ask(q_employee_iban))


@journey.step(
    "fin-employee",
    kind="end",
    title=say(fr="Vos documents sont dans votre espace", en="Your documents are in your account"),
    actor="employee",
    stage=say(fr="Recevoir", en="Receive"),
    outcome="success",
)
def step_fin_employee():
    st.markdown(say(
        fr="Vous pouvez vous inscrire à France Travail dès le lendemain du dernier jour. Votre dossier y est déjà.",
        en="You can register with France Travail from the day after the last day. Your file is already there.",
    ))
    journey.document("settlement")
    journey.document("end-certificate")


@journey.step(
    "desaccord",
    kind="end",
    title=say(fr="Parlons-en avant de signer", en="Let us talk before you sign"),
    actor="employee",
    stage=say(fr="Recevoir", en="Receive"),
    outcome="refused",
)
def step_desaccord():
    st.markdown(say(
        fr="Signer le reçu ne vous prive pas de vos droits : vous avez six mois pour contester les sommes qui y sont écrites.\n\nUn conseiller peut relire les montants avec vous et avec " + safe(show("employer.first_name")) + " " + safe(show("employer.last_name")) + ".",
        en="Signing the receipt does not take your rights away: you have six months to contest the sums written on it.\n\nAn adviser can go over the amounts with you and with " + safe(show("employer.first_name")) + " " + safe(show("employer.last_name")) + ".",
    ))


journey.run()
# maquette: 0cca8cd3762beb5f
