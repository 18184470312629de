# Écrit par maquette depuis journeys/facture-avec-avance.yaml : changez le YAML, pas ce fichier.
from datetime import date, timedelta  # noqa: F401
from decimal import Decimal  # noqa: F401

import streamlit as st

from maquette.player import open_journey, rounded  # noqa: F401

journey = open_journey(__file__, revision="8b97ad8d652b53c0")
ask, fact, rule, rows = journey.ask, journey.fact, journey.rule, journey.rows
safe, show, shown, told, why = journey.safe, journey.show, journey.shown, journey.told, journey.why

SITES = {
    "logiciel": {"name": "Les Bons Gestes", "address": "facturation.bons-gestes.example/clients", "colour": "#00695c"},
}


def when_l_habilitation_manque():
    # l'habilitation manque
    return fact("habilite") is False


def when_il_n_y_a_pas_de_courriel():
    # il n'y a pas de courriel
    return fact("courriel") == "aucun"


def when_le_courriel_est_partage():
    # le courriel est partagé
    return fact("courriel") == "partage"


def when_on_renonce_au_courriel():
    # on renonce au courriel
    return fact("suite_courriel") == "renoncer"


def when_la_date_de_naissance_est_fausse():
    # la date de naissance est fausse
    return fact("naissance_client") != fact("employer.birth_date")


def when_on_renonce_a_inscrire():
    # on renonce à inscrire
    return fact("suite_identite") == "renoncer"


def when_le_client_a_repondu():
    # le client a répondu
    return fact("accord_factures") is True or fact("accord_factures") is False


def when_le_client_accepte_l_inscription():
    # le client accepte l'inscription
    return fact("accord_factures") and fact("accord_impots")


def when_le_client_refuse_l_inscription():
    # le client refuse l'inscription
    return fact("accord_factures") is False or fact("accord_impots") is False


def when_les_dates_sont_dans_deux_mois():
    # les dates sont dans deux mois
    return fact("request.from").month != fact("request.to").month


def when_le_plafond_est_proche():
    # le plafond est proche
    return fact("tax.year_spent") >= fact("marge")


def when_la_facture_a_une_reponse():
    # la facture a une réponse
    return fact("decision") in ["accepter", "refuser", "arreter"]


def when_la_facture_est_refusee():
    # la facture est refusée
    return fact("decision") == "refuser"


def when_l_accord_est_retire():
    # l'accord est retiré
    return fact("decision") == "arreter"


def when_la_facture_est_acceptee():
    # la facture est acceptée
    return fact("decision") == "accepter"


def when_le_courriel_est_ignore():
    # le courriel est ignoré
    return fact("lecture") == "ignorer"


def when_la_facture_est_la():
    # la facture est là
    return fact("request.deposit") >= 0


def when_le_client_laisse_passer():
    # le client laisse passer
    return fact("decision") == "attendre"


def when_le_compte_est_vide():
    # le compte est vide
    return fact("banque") == "rejet"


@journey.value("montant", "euros", "Montant de la facture")
def value_montant():
    return fact("request.hour_price") * fact("request.hours")


@journey.value("moitie", "euros", "Moitié de la facture")
def value_moitie():
    return fact("montant") / 2


@journey.value("a_payer", "euros", "Montant demandé à l'Urssaf")
def value_a_payer():
    return fact("montant") - fact("request.deposit")


@journey.value("plafond", "euros", "Dépense de l'année qui ouvre droit à l'aide")
def value_plafond():
    return rule("tax_credit.ceiling", 1, False, False)


@journey.value("marge", "euros", "Dépense à ne pas dépasser avant cette facture")
def value_marge():
    return fact("plafond") - fact("a_payer")


@journey.value("avance", "euros", "Avance payée par l'État")
def value_avance():
    return rule("advance.amount", fact("a_payer"), fact("tax.year_spent"), fact("plafond"))


@journey.value("reste", "euros", "Votre part")
def value_reste():
    return rule("advance.left", fact("a_payer"), fact("tax.year_spent"), fact("plafond"))


@journey.value("limite", "date", "Réponse au plus tard le")
def value_limite():
    return fact("today") + timedelta(days=2)

# Ce qui est tenu pour répondu, là où l'on n'est pas passé.
journey.given(
    {
        "request.invoice": lambda: "BG-2026-1031",
        "request.from": lambda: date(2026, 10, 1),
        "request.to": lambda: date(2026, 10, 31),
        "request.hours": lambda: Decimal("8"),
        "request.hour_price": lambda: Decimal("27"),
        "request.deposit": lambda: Decimal("0"),
    },
)


q_habilite = journey.question(
    "habilite",
    "yes_no",
    "Avez-vous votre habilitation ?",
)

@journey.step(
    "habilitation",
    q_habilite,
    kind="outside",
    title="Proposer l'avance immédiate à un client",
    actor="provider",
    stage="Inscrire le client",
    site=SITES["logiciel"],
    next=[(when_l_habilitation_manque, "sans-habilitation"), "client"],
)
def step_habilitation():
    st.markdown((
        "Avec l'**avance immédiate**, votre client ne paie que la moitié de la facture. L'État vous paie l'autre moitié.\n"
        "\n"
        "Il faut une **habilitation** : l'autorisation que l'Urssaf donne à votre organisme."
    ))
    st.radio(**ask(q_habilite))


q_employer_birth_name = journey.question(
    "employer.birth_name",
    "text",
    "Nom de naissance de l'employeur",
    hint="Celui de l'acte de naissance",
    mode="confirm",
)

q_employer_birth_place = journey.question(
    "employer.birth_place",
    "text",
    "Commune de naissance de l'employeur",
    hint="La commune, ou le pays pour une naissance à l'étranger",
    mode="confirm",
)

q_naissance_client = journey.question(
    "naissance_client",
    "date",
    "Sa date de naissance",
    hint="Par exemple 27/03/1945",
    most=lambda: fact("today"),
    errors={"too_large": "Cette date n'est pas encore passée."},
)

@journey.step(
    "client",
    q_employer_birth_name,
    q_employer_birth_place,
    q_naissance_client,
    kind="outside",
    title="Qui est le client ?",
    actor="provider",
    stage="Inscrire le client",
    site=SITES["logiciel"],
    next="courriel",
)
def step_client():
    st.markdown("Recopiez son **acte de naissance**, pas sa boîte aux lettres. Les impôts le cherchent avec ces mots.")
    st.text_input(**ask(q_employer_birth_name))
    st.text_input(**ask(q_employer_birth_place))
    st.text_input(**ask(q_naissance_client))
    with st.expander(safe("Et dans ce prototype ?")):
        st.markdown("Le client est " + safe(show("employer.first_name")) + " " + safe(show("employer.last_name")) + ". Sa date de naissance, selon les impôts, est le **" + safe(show("employer.birth_date")) + "**. Essayez aussi une autre date.")


q_courriel = journey.question(
    "courriel",
    "choice",
    "Son courriel",
    options={"seul": "Il a une adresse à lui", "partage": "Il la partage avec quelqu'un d'autre", "aucun": "Il n'en a pas"},
)

@journey.step(
    "courriel",
    q_courriel,
    kind="outside",
    title="Le client a-t-il un courriel à lui ?",
    actor="provider",
    stage="Inscrire le client",
    site=SITES["logiciel"],
    next=[(when_il_n_y_a_pas_de_courriel, "sans-courriel"), (when_le_courriel_est_partage, "courriel-partage"), "contact"],
)
def step_courriel():
    st.markdown("L'Urssaf lui écrira là. Une adresse ne peut servir qu'à **une seule personne**.")
    st.radio(**ask(q_courriel))


q_suite_courriel = journey.question(
    "suite_courriel",
    "choice",
    "Que faites-vous ?",
    options={"autre": "J'écris une autre adresse", "renoncer": "Je n'en ai pas d'autre"},
)

@journey.step(
    "courriel-partage",
    q_suite_courriel,
    kind="outside",
    title="Cette adresse sert peut-être déjà à quelqu'un",
    actor="provider",
    stage="Inscrire le client",
    site=SITES["logiciel"],
    next=[(when_on_renonce_au_courriel, "sans-courriel"), "contact"],
)
def step_courriel_partage():
    st.markdown((
        "Si l'autre personne a déjà un compte, l'Urssaf refusera.\n"
        "\n"
        "Le client peut créer une adresse gratuite, ou donner celle d'un proche qui n'a pas de compte."
    ))
    st.radio(**ask(q_suite_courriel))


q_employer_email = journey.question(
    "employer.email",
    "email",
    "Courriel de l'employeur",
    hint="Dans ce prototype, il finit par example.org",
    mode="confirm",
)

q_employer_phone = journey.question(
    "employer.phone",
    "phone",
    "Téléphone de l'employeur",
    hint="Dix chiffres",
    mode="confirm",
)

q_employer_iban = journey.question(
    "employer.iban",
    "iban",
    "Compte bancaire de l'employeur",
    hint="Il commence par FR, sur votre relevé de compte",
    mode="confirm",
)

@journey.step(
    "contact",
    q_employer_email,
    q_employer_phone,
    q_employer_iban,
    kind="outside",
    title="Où joindre " + show("employer.first_name") + " " + show("employer.last_name") + " ?",
    actor="provider",
    stage="Inscrire le client",
    site=SITES["logiciel"],
    next="inscription",
)
def step_contact():
    st.text_input(**ask(q_employer_email))
    st.text_input(**ask(q_employer_phone))
    st.text_input(**ask(q_employer_iban))


@journey.step(
    "inscription",
    kind="call",
    title="",
    actor="provider",
    stage="Inscrire le client",
    api="atp.particulier",
    saves="numero_client",
    fails="indisponible",
    next=[(when_la_date_de_naissance_est_fausse, "inconnu"), "attente-inscription"],
)
def step_inscription():
    pass


q_suite_identite = journey.question(
    "suite_identite",
    "choice",
    "Que faites-vous ?",
    options={"corriger": "Je corrige la fiche", "renoncer": "Je laisse, il paiera toute la facture"},
)

@journey.step(
    "inconnu",
    q_suite_identite,
    kind="outside",
    title="Les impôts ne connaissent pas ce client",
    actor="provider",
    stage="Inscrire le client",
    site=SITES["logiciel"],
    next=[(when_on_renonce_a_inscrire, "pas-inscrit"), "client"],
)
def step_inconnu():
    st.markdown((
        "Réponse de l'Urssaf : **client inconnu** (`ERR_DGFIP_R2P_INCONNU`).\n"
        "\n"
        "Personne ne porte ce nom avec cette date de naissance. Le plus souvent, deux chiffres sont inversés,\n"
        "ou le nom de naissance est celui du mari."
    ))
    st.radio(**ask(q_suite_identite))


@journey.step(
    "attente-inscription",
    kind="wait",
    title=show("employer.first_name") + " " + show("employer.last_name") + " doit donner son accord",
    actor="provider",
    stage="Attendre son accord",
    awaited="employer",
    what="lire le courriel de l'Urssaf et donner son accord",
    until=when_le_client_a_repondu,
    stand_in="Une semaine passe sans réponse",
    next=[(when_le_client_accepte_l_inscription, "intervention"), (when_le_client_refuse_l_inscription, "pas-d-accord"), "jamais-active"],
)
def step_attente_inscription():
    st.markdown("Identifiant du client : **" + safe(show("numero_client")) + "**. État : **en attente**.\n\nRien ne vous préviendra quand il aura répondu. Cette page regarde pour vous.")


@journey.step(
    "intervention",
    kind="offscreen",
    title="Un mois plus tard",
    actor="provider",
    stage="Demander le paiement",
    text=show("employer.first_name") + " " + show("employer.last_name") + " a donné son accord. Les Bons Gestes est venu chaque semaine faire le ménage. Il est temps d'envoyer la facture.",
    next="dates",
)
def step_intervention():
    pass


q_request_invoice = journey.question(
    "request.invoice",
    "text",
    "Numéro de facture",
    hint="Celui de votre logiciel",
    mode="confirm",
)

q_request_from = journey.question(
    "request.from",
    "date",
    "Premier jour des interventions",
    hint="Dans un seul mois",
    mode="confirm",
    most=lambda: fact("today"),
)

q_request_to = journey.question(
    "request.to",
    "date",
    "Dernier jour des interventions",
    hint="Dans le même mois",
    mode="confirm",
    least=lambda: fact("request.from"),
    most=lambda: fact("today"),
)

@journey.step(
    "dates",
    q_request_invoice,
    q_request_from,
    q_request_to,
    kind="outside",
    title="Quand êtes-vous intervenu ?",
    actor="provider",
    stage="Demander le paiement",
    site=SITES["logiciel"],
    next=[(when_les_dates_sont_dans_deux_mois, "deux-mois"), "heures"],
)
def step_dates():
    st.markdown("Une demande ne peut couvrir qu'**un seul mois**.")
    st.text_input(**ask(q_request_invoice))
    st.text_input(**ask(q_request_from))
    st.text_input(**ask(q_request_to))


@journey.step(
    "deux-mois",
    kind="outside",
    title="Ces dates sont dans deux mois différents",
    actor="provider",
    stage="Demander le paiement",
    button="Corriger les dates",
    site=SITES["logiciel"],
    next="dates",
)
def step_deux_mois():
    st.markdown("L'Urssaf refuserait la demande. Faites une facture pour chaque mois, et commencez par le premier.")


q_request_hours = journey.question(
    "request.hours",
    "hours",
    "Heures facturées",
    mode="confirm",
    least=Decimal("0.25"),
    most=217,
)

q_request_hour_price = journey.question(
    "request.hour_price",
    "euros",
    "Prix d'une heure toutes taxes comprises",
    mode="confirm",
    least=1,
    most=200,
)

@journey.step(
    "heures",
    q_request_hours,
    q_request_hour_price,
    kind="outside",
    title="Combien facturez-vous ?",
    actor="provider",
    stage="Demander le paiement",
    site=SITES["logiciel"],
    next="acompte",
)
def step_heures():
    st.text_input(**ask(q_request_hours))
    st.text_input(**ask(q_request_hour_price))


q_request_deposit = journey.question(
    "request.deposit",
    "euros",
    "Acompte déjà payé par le client",
    hint="Au plus la moitié de la facture ; 0 s'il n'y en a pas",
    least=0,
    most=lambda: fact("moitie"),
    errors={"too_large": "L'acompte dépasse la moitié de la facture. L'Urssaf refuserait la demande."},
)

@journey.step(
    "acompte",
    q_request_deposit,
    kind="outside",
    title="Le client a-t-il déjà payé un acompte ?",
    actor="provider",
    stage="Demander le paiement",
    site=SITES["logiciel"],
    next="verification",
)
def step_acompte():
    st.markdown("L'acompte ne peut pas dépasser la moitié de la facture, soit " + safe(show("moitie")) + ".")
    st.text_input(**ask(q_request_deposit))


@journey.step(
    "verification",
    kind="check",
    title="Vérifiez avant d'envoyer à l'Urssaf",
    actor="provider",
    stage="Demander le paiement",
    button="Demander le paiement",
    next="demande",
)
def step_verification():
    rows(
        ("Montant de la facture", show("montant")),
        ("Montant demandé à l'Urssaf", show("a_payer")),
    )


@journey.step(
    "demande",
    kind="call",
    title="",
    actor="provider",
    stage="Demander le paiement",
    api="atp.demande_paiement",
    saves="numero_demande",
    fails="indisponible",
    next="attente-facture",
)
def step_demande():
    pass


@journey.step(
    "attente-facture",
    kind="wait",
    title=show("employer.first_name") + " " + show("employer.last_name") + " a deux jours pour répondre",
    actor="provider",
    stage="Attendre sa réponse",
    awaited="employer",
    what="accepter ou refuser la facture",
    until=when_la_facture_a_une_reponse,
    stand_in="Deux jours passent sans réponse",
    next=[(when_la_facture_est_refusee, "facture-refusee"), (when_l_accord_est_retire, "accord-retire"), (when_la_facture_est_acceptee, "prelevement"), "tacite"],
)
def step_attente_facture():
    st.markdown("Demande **" + safe(show("numero_demande")) + "**. État : **en attente du client**.\n\nIl peut accepter ou refuser jusqu'au **" + safe(show("limite")) + "** au soir. Sans réponse, la demande est acceptée.")


@journey.step(
    "tacite",
    kind="offscreen",
    title="Deux jours pleins ont passé",
    actor="provider",
    stage="Attendre sa réponse",
    text=show("employer.first_name") + " n'a pas répondu. La loi dit que la demande est acceptée. Le logiciel montre maintenant : **validée**.",
    next="prelevement",
)
def step_tacite():
    pass


q_banque = journey.question(
    "banque",
    "choice",
    "Réponse de la banque",
    options={"paie": "Le compte est assez rempli", "rejet": "Il n'y a pas assez d'argent"},
)

@journey.step(
    "prelevement",
    q_banque,
    kind="offscreen",
    title="L'Urssaf prélève la part du client",
    actor="provider",
    stage="Être payé",
    text="La banque du client reçoit la demande. Dans ce prototype, choisissez ce qu'elle répond.",
    next=[(when_le_compte_est_vide, "impaye"), "paye"],
)
def step_prelevement():
    st.radio(**ask(q_banque))


@journey.step(
    "paye",
    kind="end",
    title="Vous êtes payé",
    actor="provider",
    stage="Être payé",
    outcome="success",
)
def step_paye():
    st.markdown("L'Urssaf vous verse **" + safe(show("a_payer")) + "** en une fois : la part du client et celle de l'État.\n\nRéférence : **" + safe(show("numero_demande")) + "**. Vous n'avez rien à réclamer à " + safe(show("employer.first_name")) + ".")
    rows(
        ("Numéro de facture", show("request.invoice")),
        ("Montant demandé à l'Urssaf", show("a_payer")),
    )


@journey.step(
    "sans-habilitation",
    kind="end",
    title="Il vous faut d'abord l'habilitation",
    actor="provider",
    stage="Être payé",
    outcome="refused",
)
def step_sans_habilitation():
    st.markdown((
        "Demandez-la à l'Urssaf, avec le numéro Siret de votre organisme. Vous verrez ici où en est votre demande.\n"
        "\n"
        "En attendant, votre client paie toute la facture. Les impôts lui en rendront la moitié l'année prochaine."
    ))


@journey.step(
    "sans-courriel",
    kind="end",
    title="Sans courriel, l'avance ne peut pas s'ouvrir",
    actor="provider",
    stage="Être payé",
    outcome="refused",
)
def step_sans_courriel():
    st.markdown((
        "C'est une limite du service, pas une faute du client. Il garde droit au crédit d'impôt l'année suivante.\n"
        "\n"
        "Il peut aussi se faire aider par un proche, ou dans une maison France services."
    ))


@journey.step(
    "pas-inscrit",
    kind="end",
    title="Le client paiera toute la facture",
    actor="provider",
    stage="Être payé",
    outcome="abandoned",
)
def step_pas_inscrit():
    st.markdown("Sa fiche est gardée. Quand il aura retrouvé son avis d'impôt, vous pourrez l'inscrire en une minute.")


@journey.step(
    "pas-d-accord",
    kind="end",
    title="Le client ne veut pas de l'avance",
    actor="provider",
    stage="Être payé",
    outcome="refused",
)
def step_pas_d_accord():
    st.markdown((
        "C'est son choix. L'Urssaf n'a rien gardé de plus que ce refus.\n"
        "\n"
        "Envoyez-lui la facture entière, comme avant."
    ))


@journey.step(
    "jamais-active",
    kind="end",
    title="Le client n'a pas encore répondu",
    actor="provider",
    stage="Être payé",
    outcome="abandoned",
)
def step_jamais_active():
    st.markdown("Appelez-le. Le courriel de l'Urssaf est souvent rangé avec les publicités. Sa réponse sera visible ici.")


@journey.step(
    "facture-refusee",
    kind="end",
    title="Le client a refusé la facture",
    actor="provider",
    stage="Être payé",
    outcome="refused",
)
def step_facture_refusee():
    st.markdown("L'Urssaf ne prélève rien et ne vous verse rien. Parlez avec " + safe(show("employer.first_name")) + " de ce qui ne va pas.\n\nUne nouvelle facture, corrigée, pourra être envoyée.")


@journey.step(
    "accord-retire",
    kind="end",
    title="Le client a retiré son accord",
    actor="provider",
    stage="Être payé",
    outcome="refused",
)
def step_accord_retire():
    st.markdown("Réponse de l'Urssaf : **le mandat a pris fin** (`ERR_MANDAT_ECHU`). Cette facture et les suivantes se paient\nen entier, comme avant.\n\n" + safe(show("employer.first_name")) + " pourra redonner son accord plus tard. Vous n'aurez pas à refaire sa fiche.")


@journey.step(
    "impaye",
    kind="end",
    title="Le prélèvement a été rejeté",
    actor="provider",
    stage="Être payé",
    outcome="refused",
)
def step_impaye():
    st.markdown("L'Urssaf essaiera une seconde fois. Si elle ne peut pas, le compte du client est **bloqué**, et l'avance\ndéjà versée devra être rendue.\n\nAppelez " + safe(show("employer.first_name")) + " avant la seconde fois.")


@journey.step(
    "indisponible",
    kind="end",
    title="L'Urssaf ne répond pas",
    actor="provider",
    stage="Être payé",
    outcome="refused",
)
def step_indisponible():
    st.markdown("Rien n'a été envoyé. Votre logiciel a gardé la demande et réessaiera demain matin.")


q_lecture = journey.question(
    "lecture",
    "choice",
    "Que faites-vous ?",
    options={"ouvrir": "J'ouvre la page", "ignorer": "Je laisse ce courriel de côté"},
)

@journey.step(
    "c-courriel",
    q_lecture,
    kind="message",
    title="Un courriel arrive chez " + show("employer.first_name"),
    actor="employer",
    stage="Attendre son accord",
    channel="email",
    sender="Urssaf, service Avance immédiate",
    subject="Les Bons Gestes vous propose de ne payer que la moitié",
    text="Bonjour " + show("employer.first_name") + " " + show("employer.last_name") + ",\n\nLes Bons Gestes veut vous inscrire à l'**avance immédiate**. Si vous dites oui, vous ne paierez que la moitié\nde chaque facture. L'État paiera l'autre moitié.\n\nCe courriel ne demande ni code, ni numéro de carte. Vous pouvez aussi répondre par téléphone.",
    next=[(when_le_courriel_est_ignore, "c-ignore"), "c-accord"],
)
def step_c_courriel():
    st.radio(**ask(q_lecture))


q_accord_factures = journey.question(
    "accord_factures",
    "yes_no",
    "Acceptez-vous que Les Bons Gestes envoie vos factures à l'Urssaf ?",
)

q_accord_impots = journey.question(
    "accord_impots",
    "yes_no",
    "Acceptez-vous que les impôts donnent à l'Urssaf votre numéro fiscal ?",
)

@journey.step(
    "c-accord",
    q_accord_factures,
    q_accord_impots,
    kind="consent",
    title="Deux accords, un par un",
    actor="employer",
    stage="Attendre son accord",
    next=[(lambda: not (fact("accord_factures") and fact("accord_impots")), "c-refus"), "c-attente"],
)
def step_c_accord():
    st.markdown("Vous pouvez dire non. Vous pouvez aussi changer d'avis plus tard, et tout arrêter.")
    journey.shares(facts=["Numéro de facture", "Premier jour des interventions", "Dernier jour des interventions", "Heures facturées", "Prix d'une heure toutes taxes comprises", "Acompte déjà payé par le client"], holder="Les Bons Gestes", to="Urssaf", why="ne vous faire payer que votre part", law="CSS, article L133-8-4")
    st.radio(**ask(q_accord_factures))
    journey.shares(facts=["Numéro fiscal de l'employeur"], holder="DGFiP", to="Urssaf", why="compter l'aide de l'année au bon nom, et ne pas la payer deux fois", law="CRPA, article L114-8")
    st.radio(**ask(q_accord_impots))


@journey.step(
    "c-attente",
    kind="offscreen",
    title="Un mois plus tard",
    actor="employer",
    stage="Demander le paiement",
    text="Les Bons Gestes est venu chaque semaine faire le ménage chez " + show("employer.first_name") + ". Personne n'a parlé d'argent.",
    next=[(when_la_facture_est_la, "c-sms"), "c-pas-encore"],
)
def step_c_attente():
    pass


@journey.step(
    "c-sms",
    kind="message",
    title="Un message arrive sur le téléphone de " + show("employer.first_name"),
    actor="employer",
    stage="Attendre sa réponse",
    channel="sms",
    sender="Urssaf",
    text="Les Bons Gestes demande " + show("a_payer") + " pour " + show("request.hours") + " de ménage. Dites oui ou non avant le " + show("limite") + " au soir. Si vous ne répondez pas, c'est OUI.",
    next="c-compteur",
)
def step_c_sms():
    pass


q_tax_year_spent = journey.question(
    "tax.year_spent",
    "euros",
    "Dépense déjà faite cette année, en euros",
    hint="Salaires et cotisations, en bas de l'attestation",
    mode="confirm",
    least=0,
)

@journey.step(
    "c-compteur",
    q_tax_year_spent,
    title="Où en êtes-vous cette année ?",
    actor="employer",
    stage="Attendre sa réponse",
    next=[(when_le_plafond_est_proche, "c-plafond"), "c-facture"],
)
def step_c_compteur():
    st.markdown("L'État aide jusqu'à **" + safe(show("plafond")) + "** de dépense par an, ménage, jardin et aide à domicile ensemble.\n\nVoici ce que l'Urssaf a compté. Changez ce nombre s'il manque une dépense.")
    st.text_input(**ask(q_tax_year_spent))


@journey.step(
    "c-plafond",
    title="Cette facture dépasse le plafond de l'année",
    actor="employer",
    stage="Attendre sa réponse",
    next="c-facture",
)
def step_c_plafond():
    st.markdown((
        "L'avance ne couvre plus la moitié de la facture. Le reste est à votre charge.\n"
        "\n"
        "Le compteur repart à zéro en **janvier**."
    ))
    rows(
        ("Dépense de l'année qui ouvre droit à l'aide", show("plafond")),
        ("Dépenses de l'année pour l'emploi à domicile", show("tax.year_spent")),
        ("Avance payée par l'État", show("avance")),
        ("Votre part", show("reste")),
    )
    why("avance")


q_decision = journey.question(
    "decision",
    "choice",
    "Votre réponse",
    options={"accepter": "J'accepte", "attendre": "Je verrai plus tard", "refuser": "Je refuse", "arreter": "Je refuse, et je ne veux plus de l'avance"},
)

@journey.step(
    "c-facture",
    q_decision,
    title="Acceptez-vous cette facture ?",
    actor="employer",
    stage="Attendre sa réponse",
    next=[(when_la_facture_est_refusee, "c-motif"), (when_l_accord_est_retire, "c-arret"), (when_le_client_laisse_passer, "c-silence"), "c-fin"],
)
def step_c_facture():
    st.markdown("Si vous ne répondez pas avant le **" + safe(show("limite")) + "** au soir, elle sera **acceptée**, et votre part sera prélevée.")
    rows(
        ("Numéro de facture", show("request.invoice")),
        ("Premier jour des interventions", show("request.from")),
        ("Dernier jour des interventions", show("request.to")),
        ("Heures facturées", show("request.hours")),
        ("Prix d'une heure toutes taxes comprises", show("request.hour_price")),
        ("Montant demandé à l'Urssaf", show("a_payer")),
        ("Avance payée par l'État", show("avance")),
        ("Votre part", show("reste")),
    )
    why("avance")
    st.radio(**ask(q_decision))


q_motif = journey.question(
    "motif",
    "choice",
    "La raison",
    options={"Les heures sont fausses": "Les heures sont fausses", "Le prix est faux": "Le prix est faux", "Personne n'est venu": "Personne n'est venu", "Une autre raison": "Une autre raison"},
)

@journey.step(
    "c-motif",
    q_motif,
    title="Pourquoi refusez-vous ?",
    actor="employer",
    stage="Attendre sa réponse",
    next="c-refusee",
)
def step_c_motif():
    st.radio(**ask(q_motif))


@journey.step(
    "c-silence",
    kind="offscreen",
    title="Trois jours plus tard",
    actor="employer",
    stage="Attendre sa réponse",
    text=show("employer.first_name") + " a posé le téléphone et n'y a plus pensé. Sur le relevé de la banque, une ligne : « Urssaf, " + show("reste") + " ».",
    next="c-tacite",
)
def step_c_silence():
    pass


@journey.step(
    "c-tacite",
    kind="end",
    title="La facture a été acceptée sans votre réponse",
    actor="employer",
    stage="Être payé",
    outcome="success",
)
def step_c_tacite():
    st.markdown((
        "Au bout de deux jours pleins, le silence vaut accord. C'est écrit dans la loi.\n"
        "\n"
        "Si la facture est fausse, appelez Les Bons Gestes, puis l'Urssaf : elle peut encore être corrigée."
    ))
    rows(
        ("Avance payée par l'État", show("avance")),
        ("Votre part", show("reste")),
    )
    why("avance")


@journey.step(
    "c-fin",
    kind="end",
    title="Vous ne payez que votre part",
    actor="employer",
    stage="Être payé",
    outcome="success",
)
def step_c_fin():
    st.markdown("L'Urssaf prendra **" + safe(show("reste")) + "** sur votre compte. L'État paie le reste. Vous n'avez rien d'autre à payer.")
    rows(
        ("Avance payée par l'État", show("avance")),
        ("Votre part", show("reste")),
    )
    why("avance")


@journey.step(
    "c-pas-encore",
    kind="end",
    title="Aucune facture n'est encore arrivée",
    actor="employer",
    stage="Être payé",
    outcome="abandoned",
)
def step_c_pas_encore():
    st.markdown((
        "Vous n'avez rien à faire. Quand Les Bons Gestes enverra une facture, vous recevrez un SMS.\n"
        "\n"
        "Vous aurez alors **deux jours** pour répondre."
    ))


@journey.step(
    "c-ignore",
    kind="end",
    title="Le courriel attend",
    actor="employer",
    stage="Attendre son accord",
    outcome="abandoned",
)
def step_c_ignore():
    st.markdown((
        "Rien n'est activé sans votre accord. Vous pourrez ouvrir ce courriel plus tard.\n"
        "\n"
        "En cas de doute, n'appuyez sur rien : appelez Les Bons Gestes, ou l'Urssaf."
    ))


@journey.step(
    "c-refusee",
    kind="end",
    title="Vous avez refusé cette facture",
    actor="employer",
    stage="Être payé",
    outcome="refused",
)
def step_c_refusee():
    st.markdown("Rien ne sera pris sur votre compte. Les Bons Gestes vous appellera pour en parler.")


@journey.step(
    "c-arret",
    kind="end",
    title="Votre accord est retiré",
    actor="employer",
    stage="Être payé",
    outcome="refused",
)
def step_c_arret():
    st.markdown((
        "Cette facture est refusée, et Les Bons Gestes ne peut plus rien demander à l'Urssaf en votre nom.\n"
        "\n"
        "Vous devez toujours le travail déjà fait : parlez-en avec Les Bons Gestes. Les impôts vous en rendront la moitié\n"
        "l'année prochaine."
    ))


@journey.step(
    "c-refus",
    kind="end",
    title="Vous ne voulez pas de l'avance",
    actor="employer",
    stage="Attendre son accord",
    outcome="refused",
)
def step_c_refus():
    st.markdown((
        "Votre réponse est enregistrée. Vous paierez toute la facture, et les impôts vous rendront la moitié\n"
        "l'année prochaine.\n"
        "\n"
        "Vous pouvez changer d'avis avec Les Bons Gestes, quand vous voulez."
    ))


journey.run()
# maquette: 91e44f6f5d6d726f
