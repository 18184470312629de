# Écrit par maquette depuis journeys/quelle-reduction.yaml : changez le YAML, pas ce fichier.
from datetime import date, timedelta  # noqa: F401
from decimal import Decimal  # noqa: F401

import streamlit as st

from maquette.player import open_journey, rounded  # noqa: F401

journey = open_journey(__file__, revision="a19e4b8f6478b678")
ask, fact, rule, rows = journey.ask, journey.fact, journey.rule, journey.rows
safe, show, shown, told, why = journey.safe, journey.show, journey.shown, journey.told, journey.why


def when_plusieurs_contrats():
    # plusieurs contrats
    return len(fact("relations")) > 1


def when_c_est_pour_un_parent():
    # c'est pour un parent
    return fact("pour_qui") == "parent"


def when_l_accord_n_est_pas_donne():
    # l'accord n'est pas donné
    return fact("accord_parent") == "non"


def when_l_accord_a_ete_retire():
    # l'accord a été retiré
    return fact("accord_parent") == "retire"


def when_le_parent_est_decede():
    # le parent est décédé
    return fact("accord_parent") == "deces"


def when_une_aide_est_arrivee():
    # une aide est arrivée
    return fact("situation") in ["apa", "pch"]


def when_le_departement_repond_a_l_urssaf():
    # le département répond à l'Urssaf
    return fact("partage_aide") is True


def when_la_lettre_est_perdue():
    # la lettre est perdue
    return fact("a_la_lettre") is False


def when_l_aide_a_commence_plus_tot():
    # l'aide a commencé plus tôt
    return fact("employer.allowance_since") < date(2026, 10, 1)


def when_soixante_dix_ans_ou_plus():
    # soixante-dix ans ou plus
    return fact("employer.birth_date") <= date(1956, 10, 1)


def when_pas_d_aide_et_soixante_dix_ans():
    # pas d'aide et soixante-dix ans
    return not when_une_aide_est_arrivee() and when_soixante_dix_ans_ou_plus()


def when_l_aide_ne_change_pas_le_montant():
    # l'aide ne change pas le montant
    return when_une_aide_est_arrivee() and when_soixante_dix_ans_ou_plus() and fact("totale") == fact("soixante_dix")


def when_les_deux_euros_seraient_mieux():
    # les deux euros seraient mieux
    return when_pas_d_aide_et_soixante_dix_ans() and fact("deduction") > fact("soixante_dix")


def when_le_plafond_est_atteint():
    # le plafond est atteint
    return when_pas_d_aide_et_soixante_dix_ans() and fact("soixante_dix") < fact("totale")


def when_un_conseiller_doit_rappeler():
    # un conseiller doit rappeler
    return fact("decision") == "rappel"


def when_un_avis_est_demande():
    # un avis est demandé
    return fact("avis") == "rappel"


@journey.value("date_lettre", "date", "Date écrite sur la lettre")
def value_date_lettre():
    return date(2026, 10, 12)


@journey.value("cout_plein", "euros", "Coût du mois, sans réduction")
def value_cout_plein():
    return rule("cesu.cost", fact("relation"), fact("declaration")) + rule("cesu.relief", fact("relation"), fact("declaration"))


@journey.value("deduction", "euros", "Réduction de 2 € par heure")
def value_deduction():
    return rule("reliefs.deduction", fact("relation"), fact("declaration"))


@journey.value("soixante_dix", "euros", "Réduction des 70 ans")
def value_soixante_dix():
    return rule("reliefs.seventy", fact("relation"), fact("declaration"))


@journey.value("totale", "euros", "Réduction totale, avec une aide")
def value_totale():
    return rule("reliefs.total", fact("relation"), fact("declaration"))


@journey.value("cout_deduction", "euros", "Coût du mois avec 2 € par heure")
def value_cout_deduction():
    return fact("cout_plein") - fact("deduction")


@journey.value("cout_soixante_dix", "euros", "Coût du mois avec celle des 70 ans")
def value_cout_soixante_dix():
    return fact("cout_plein") - fact("soixante_dix")


@journey.value("cout_totale", "euros", "Coût du mois avec la totale")
def value_cout_totale():
    return fact("cout_plein") - fact("totale")

# Ce qui est tenu pour répondu, là où l'on n'est pas passé.
journey.given(
    {
        "pour_qui": lambda: "moi",
        "situation": lambda: "apa",
        "partage_aide": lambda: True,
        "employer.allowance_since": lambda: date(2026, 9, 14),
        "declaration.hours": lambda: Decimal("36"),
    },
)


@journey.step(
    "dimanche",
    kind="offscreen",
    title="Dimanche, sur la table de la cuisine",
    actor="employer",
    stage="Recevoir la nouvelle",
    text="Deux lettres sont arrivées. L'une vient du département et parle d'une aide. L'autre vient de l'Urssaf, et le montant prélevé n'est plus le même. Pourquoi ? Personne ne le dit.",
    next="connexion",
)
def step_dimanche():
    pass


@journey.step(
    "connexion",
    kind="login",
    title="Connectez-vous avec FranceConnect",
    actor="employer",
    stage="Se connecter",
    provider="franceconnect",
    next="pour-qui",
)
def step_connexion():
    st.markdown("Connectez-vous avec votre propre identité, même si vous aidez quelqu'un.")


q_pour_qui = journey.question(
    "pour_qui",
    "choice",
    "Je regarde",
    options={"moi": "Pour moi-même", "parent": "Pour un parent, ou quelqu'un que j'aide"},
)

@journey.step(
    "pour-qui",
    q_pour_qui,
    title="Pour qui regardez-vous ?",
    actor="employer",
    stage="Se connecter",
    next=[(when_c_est_pour_un_parent, "accord-parent"), "qui"],
)
def step_pour_qui():
    st.radio(**ask(q_pour_qui))


q_accord_parent = journey.question(
    "accord_parent",
    "choice",
    "Son accord écrit",
    options={"oui": "Il est donné", "non": "Il n'est pas encore donné", "retire": "Il a été retiré", "deces": "Cette personne est décédée"},
)

@journey.step(
    "accord-parent",
    q_accord_parent,
    title=show("employer.first_name") + " " + show("employer.last_name") + " vous a-t-elle donné son accord écrit ?",
    actor="employer",
    stage="Se connecter",
    next=[(when_l_accord_n_est_pas_donne, "lettre-accord"), (when_l_accord_a_ete_retire, "accord-retire"), (when_le_parent_est_decede, "deces"), "qui"],
)
def step_accord_parent():
    st.markdown("Vous avez le droit d'aider. Pour décider à sa place, il faut son accord. Il se donne une fois, par Internet ou par lettre, et se retire quand on veut.")
    st.radio(**ask(q_accord_parent))


@journey.step(
    "lettre-accord",
    kind="message",
    title="Une lettre part chez " + show("employer.first_name") + " " + show("employer.last_name"),
    actor="employer",
    stage="Se connecter",
    channel="letter",
    sender="Cesu, service de l'Urssaf",
    subject=show("user.first_name") + " " + show("user.last_name") + " souhaite vous aider",
    text="Bonjour,\n\n" + show("user.first_name") + " " + show("user.last_name") + " souhaite s'occuper de votre Cesu avec vous.\n\nSi vous êtes d'accord, cochez la case, signez et renvoyez cette feuille dans l'enveloppe jointe. Rien à payer.\nSi vous n'êtes pas d'accord, ne faites rien.",
    next="accord-demande",
)
def step_lettre_accord():
    pass


q_relation = journey.question(
    "relation",
    "choice",
    "Contrat concerné",
    options=journey.each_contract(lambda: show("employee.first_name") + " " + show("employee.last_name") + ", " + show("relation.activity_label")),
)

@journey.step(
    "qui",
    q_relation,
    title="Quel contrat voulez-vous regarder ?",
    actor="employer",
    stage="Dire ce qui a changé",
    when=when_plusieurs_contrats,
    next="situation",
)
def step_qui():
    st.radio(**ask(q_relation))


q_situation = journey.question(
    "situation",
    "choice",
    "Ce qui a changé",
    options={"apa": "L'APA est accordée", "pch": "La PCH est accordée", "age": "C'est l'âge : 70 ans, ou bientôt", "comprendre": "Rien, je veux comprendre"},
)

@journey.step(
    "situation",
    q_situation,
    title="Qu'est-ce qui a changé pour " + show("employer.first_name") + " " + show("employer.last_name") + " ?",
    actor="employer",
    stage="Dire ce qui a changé",
    next=[(when_une_aide_est_arrivee, "accord-departement"), "heures"],
)
def step_situation():
    st.radio(**ask(q_situation))
    with st.expander(safe("Que veulent dire ces lettres ?")):
        st.markdown("L'**APA** est une aide du département pour les personnes de 60 ans et plus qui ont besoin d'aide chaque jour. La **PCH** est l'aide du département pour les personnes handicapées.")


q_partage_aide = journey.question(
    "partage_aide",
    "yes_no",
    "Acceptez-vous que le département confirme l'aide et sa date à l'Urssaf ?",
)

@journey.step(
    "accord-departement",
    q_partage_aide,
    kind="consent",
    title="Le département peut-il le dire à l'Urssaf ?",
    actor="employer",
    stage="Dire ce qui a changé",
    next=[(when_le_departement_repond_a_l_urssaf, "recherche"), "lettre"],
)
def step_accord_departement():
    st.markdown("Avec cet accord, personne n'a de lettre à envoyer. Sans lui, une photo de la lettre suffira.")
    journey.shares(facts=["Aide pour l'autonomie", "Date d'accord de l'aide"], holder="Département", to="Urssaf", why="appliquer la bonne réduction, dès le bon jour", law="CRPA, article L114-8", optional=True)
    st.radio(**ask(q_partage_aide))


@journey.step(
    "recherche",
    kind="call",
    title="",
    actor="employer",
    stage="Dire ce qui a changé",
    api="departement.allowance",
    saves="reponse_departement",
    fails="departement-muet",
    takes=1.0,
    next="date-aide",
)
def step_recherche():
    pass


@journey.step(
    "departement-muet",
    title="Le département n'a pas retrouvé cette personne",
    actor="employer",
    stage="Dire ce qui a changé",
    next="lettre",
)
def step_departement_muet():
    st.markdown("Un nom de naissance ou une adresse peuvent être écrits autrement. Ce n'est pas grave : la lettre du département suffit.")


q_a_la_lettre = journey.question(
    "a_la_lettre",
    "yes_no",
    "Je l'ai sous la main",
)

@journey.step(
    "lettre",
    q_a_la_lettre,
    title="Avez-vous la lettre du département ?",
    actor="employer",
    stage="Dire ce qui a changé",
    next=[(when_la_lettre_est_perdue, "lettre-manquante"), "photo"],
)
def step_lettre():
    st.markdown("C'est celle qui dit : « votre demande est acceptée ».")
    st.radio(**ask(q_a_la_lettre))


q_photo_lettre = journey.question(
    "photo_lettre",
    "file",
    "Photo de la lettre",
)

@journey.step(
    "photo",
    q_photo_lettre,
    title="Photographiez la lettre",
    actor="employer",
    stage="Dire ce qui a changé",
    next="date-aide",
)
def step_photo():
    st.markdown("Une photo lisible suffit. Dans ce prototype, n'envoyez pas un vrai papier.")
    st.file_uploader(**ask(q_photo_lettre))


q_employer_allowance_since = journey.question(
    "employer.allowance_since",
    "date",
    "Date d'accord de l'aide",
    hint="Elle est écrite sur la lettre du département",
    mode="confirm",
    known=lambda: fact("date_lettre"),
    most=lambda: fact("today"),
    errors={"too_large": "Cette date n'est pas encore passée."},
)

@journey.step(
    "date-aide",
    q_employer_allowance_since,
    title="Depuis quel jour l'aide est-elle accordée ?",
    actor="employer",
    stage="Dire ce qui a changé",
    next=[(when_l_aide_a_commence_plus_tot, "rattrapage"), "heures"],
)
def step_date_aide():
    st.markdown("La réduction commence ce jour-là.")
    st.text_input(**ask(q_employer_allowance_since))


@journey.step(
    "rattrapage",
    title="Les mois passés seront refaits",
    actor="employer",
    stage="Dire ce qui a changé",
    next="heures",
)
def step_rattrapage():
    st.markdown("L'aide a commencé le **" + safe(show("employer.allowance_since")) + "**, et des cotisations ont été prélevées sans la bonne réduction. L'Urssaf refait le calcul de ces mois, et rend ce qui a été pris en trop.")


q_declaration_hours = journey.question(
    "declaration.hours",
    "hours",
    "Nombre d'heures travaillées",
    hint="Par exemple 36 ou 36 h 30",
    mode="confirm",
    known=lambda: fact("relation.hours"),
    least=Decimal("0.25"),
    most=217,
    errors={"missing": "Écrivez le nombre d'heures travaillées dans le mois.", "too_large": "Un mois ne peut pas dépasser 217 heures. Vérifiez le nombre d'heures.", "too_small": "Écrivez au moins un quart d'heure. Si personne n'a travaillé, revenez en arrière."},
)

@journey.step(
    "heures",
    q_declaration_hours,
    title="Combien d'heures " + show("employee.first_name") + " fait-elle en un mois ?",
    actor="employer",
    stage="Comparer",
    next="comparer",
)
def step_heures():
    st.markdown("C'est le nombre d'heures du contrat. Changez-le pour voir ce que cela donne.")
    st.text_input(**ask(q_declaration_hours))


@journey.step(
    "comparer",
    title="Il existe trois réductions. Une seule s'applique.",
    actor="employer",
    stage="Comparer",
    next=[(when_l_aide_ne_change_pas_le_montant, "reponse-egale"), (when_une_aide_est_arrivee, "reponse-totale"), (when_les_deux_euros_seraient_mieux, "reponse-moins-bien"), (when_soixante_dix_ans_ou_plus, "reponse-soixante-dix"), "reponse-deduction"],
)
def step_comparer():
    st.markdown("Voici ce que chacune enlève, pour " + safe(show("declaration.hours")) + " de travail. Le salaire de " + safe(show("employee.first_name")) + " ne change jamais.")
    rows(
        ("Coût du mois, sans réduction", show("cout_plein")),
        ("Réduction de 2 € par heure", show("deduction")),
        ("Réduction des 70 ans", show("soixante_dix")),
        ("Réduction totale, avec une aide", show("totale")),
    )
    with st.expander(safe("Qui a droit à quoi ?")):
        st.markdown((
            "- **2 € par heure** : tout le monde.\n"
            "- **Celle des 70 ans** : à partir de 70 ans, sans rien demander. Elle s'arrête à 65 heures au Smic par mois et par foyer.\n"
            "- **La totale** : avec l'APA, la PCH, ou une carte d'invalidité de 80 %. Elle n'a pas de limite."
        ))


@journey.step(
    "reponse-totale",
    title="C'est la réduction totale, et le mois coûte " + show("cout_totale"),
    actor="employer",
    stage="Comparer",
    next="decision",
)
def step_reponse_totale():
    st.markdown("Elle remplace l'autre dès le jour de l'aide. Elle ne se cumule pas avec les deux autres.")
    rows(
        ("Coût du mois, sans réduction", show("cout_plein")),
        ("Réduction totale, avec une aide", show("totale")),
        ("Coût du mois avec la totale", show("cout_totale")),
    )


@journey.step(
    "reponse-egale",
    title="Avec l'aide, le mois coûte toujours " + show("cout_totale"),
    actor="employer",
    stage="Comparer",
    next="decision",
)
def step_reponse_egale():
    st.markdown("La réduction des 70 ans enlevait déjà autant. La totale n'a pas de plafond : la différence se verrait avec plus d'heures. Il vaut mieux la prendre quand même.")
    rows(
        ("Réduction des 70 ans", show("soixante_dix")),
        ("Réduction totale, avec une aide", show("totale")),
        ("Coût du mois avec la totale", show("cout_totale")),
    )


@journey.step(
    "reponse-soixante-dix",
    title="C'est la réduction des 70 ans, et le mois coûte " + show("cout_soixante_dix"),
    actor="employer",
    stage="Comparer",
    next="plafond",
)
def step_reponse_soixante_dix():
    st.markdown("Elle est déjà en place. Vous n'avez rien à demander, ni rien à envoyer.")
    rows(
        ("Coût du mois, sans réduction", show("cout_plein")),
        ("Réduction des 70 ans", show("soixante_dix")),
        ("Coût du mois avec celle des 70 ans", show("cout_soixante_dix")),
    )


@journey.step(
    "plafond",
    title="Le plafond du mois est atteint",
    actor="employer",
    stage="Comparer",
    when=when_le_plafond_est_atteint,
    next="comprendre",
)
def step_plafond():
    st.markdown("La réduction des 70 ans porte sur 65 heures au Smic par mois, pour tous les salariés du foyer ensemble. Au-delà, les cotisations sont entières. Le montant que vous venez de lire en tient compte.")


@journey.step(
    "reponse-moins-bien",
    title="Avec autant d'heures, 2 € par heure enlèveraient davantage",
    actor="employer",
    stage="Comparer",
    next="decision-heures",
)
def step_reponse_moins_bien():
    st.markdown("La réduction des 70 ans s'applique toute seule, et elle a un plafond. Au-delà d'environ 113 heures par mois, l'autre réduction serait plus forte.")
    rows(
        ("Réduction des 70 ans", show("soixante_dix")),
        ("Coût du mois avec celle des 70 ans", show("cout_soixante_dix")),
        ("Réduction de 2 € par heure", show("deduction")),
        ("Coût du mois avec 2 € par heure", show("cout_deduction")),
    )


q_avis = journey.question(
    "avis",
    "choice",
    "Être rappelée",
    options={"suite": "Non, je garde ce qui est en place", "rappel": "Oui, je veux être rappelée"},
)

@journey.step(
    "decision-heures",
    q_avis,
    title="Voulez-vous en parler à quelqu'un ?",
    actor="employer",
    stage="Décider",
    next=[(when_un_avis_est_demande, "rappel"), "comprendre"],
)
def step_decision_heures():
    st.markdown("Ce prototype ne sait pas si l'on peut garder 2 € par heure après 70 ans. Un conseiller du Cesu peut le dire.")
    st.radio(**ask(q_avis))


@journey.step(
    "reponse-deduction",
    title="C'est la réduction de 2 € par heure, et le mois coûte " + show("cout_deduction"),
    actor="employer",
    stage="Comparer",
    next="comprendre",
)
def step_reponse_deduction():
    st.markdown("Tout le monde la reçoit, sans la demander. À 70 ans, elle sera remplacée par une autre, sans rien demander non plus.")
    rows(
        ("Coût du mois, sans réduction", show("cout_plein")),
        ("Réduction de 2 € par heure", show("deduction")),
        ("Coût du mois avec 2 € par heure", show("cout_deduction")),
    )


q_decision = journey.question(
    "decision",
    "choice",
    "Réduction totale",
    options={"suite": "Oui, tout de suite", "rappel": "Pas encore, je veux en parler à quelqu'un"},
)

@journey.step(
    "decision",
    q_decision,
    title="Voulez-vous que la réduction totale s'applique maintenant ?",
    actor="employer",
    stage="Décider",
    next=[(when_un_conseiller_doit_rappeler, "rappel"), "verification"],
)
def step_decision():
    st.radio(**ask(q_decision))


@journey.step(
    "verification",
    kind="check",
    title="Vérifiez avant d'envoyer",
    actor="employer",
    stage="Décider",
    button="Envoyer",
    next="envoi",
)
def step_verification():
    rows(
        ("Réduction totale, avec une aide", show("totale")),
        ("Coût du mois avec la totale", show("cout_totale")),
    )


@journey.step(
    "envoi",
    kind="call",
    title="",
    actor="employer",
    stage="Décider",
    api="cesu.relief",
    saves="recu",
    fails="indisponible",
    next="courrier-fin",
)
def step_envoi():
    pass


@journey.step(
    "courrier-fin",
    kind="message",
    title="Une lettre arrive chez " + show("employer.first_name") + " " + show("employer.last_name"),
    actor="employer",
    stage="Recevoir",
    channel="letter",
    sender="Cesu, service de l'Urssaf",
    subject="Votre réduction de cotisations change",
    text="Bonjour,\n\nDepuis le " + show("employer.allowance_since") + ", vous avez la réduction totale des cotisations de l'employeur.\n\nPour " + show("declaration.hours") + " de travail, le mois vous coûte " + show("cout_totale") + ". Sans aucune réduction, il coûterait " + show("cout_plein") + ".\n\nVous n'avez rien à faire. Gardez cette lettre avec celle du département.",
    next="fin",
)
def step_courrier_fin():
    pass


@journey.step(
    "fin",
    kind="end",
    title="La réduction totale est en place",
    actor="employer",
    stage="Recevoir",
    outcome="success",
)
def step_fin():
    st.markdown("Numéro de reçu : **" + safe(show("recu")) + "**.\n\nLe salaire de " + safe(show("employee.first_name")) + " ne change pas. Si l'aide s'arrête un jour, le département préviendra l'Urssaf,\net vous recevrez une lettre **avant** le changement.")
    rows(
        ("Réduction totale, avec une aide", show("totale")),
        ("Coût du mois avec la totale", show("cout_totale")),
    )


@journey.step(
    "comprendre",
    kind="end",
    title="Vous n'avez rien à faire",
    actor="employer",
    stage="Recevoir",
    outcome="success",
)
def step_comprendre():
    st.markdown("La bonne réduction est déjà appliquée. La prochaine fois qu'elle changera, une lettre vous le dira avant.")


@journey.step(
    "rappel",
    kind="end",
    title="Quelqu'un vous appelle demain matin",
    actor="employer",
    stage="Recevoir",
    outcome="abandoned",
)
def step_rappel():
    st.markdown("Le conseiller verra ce que vous avez répondu. Rien n'est changé d'ici là, et aucun droit n'est perdu.")


@journey.step(
    "accord-demande",
    kind="end",
    title="La demande d'accord est partie",
    actor="employer",
    stage="Recevoir",
    outcome="abandoned",
)
def step_accord_demande():
    st.markdown("Vous recevrez un message dès que " + safe(show("employer.first_name")) + " aura répondu.\n\nD'ici là, vous pouvez lui lire cette page au téléphone, mais pas décider à sa place.")


@journey.step(
    "accord-retire",
    kind="end",
    title="Vous n'agissez plus pour cette personne",
    actor="employer",
    stage="Se connecter",
    outcome="refused",
)
def step_accord_retire():
    st.markdown(safe(show("employer.first_name")) + " " + safe(show("employer.last_name")) + " a retiré son accord. Vous ne voyez plus son compte.\n\nSi c'est une erreur, parlez-en ensemble : elle peut redonner son accord par lettre ou par téléphone.")


@journey.step(
    "deces",
    kind="end",
    title="Toutes nos condoléances",
    actor="employer",
    stage="Se connecter",
    outcome="refused",
)
def step_deces():
    st.markdown("Le contrat de " + safe(show("employee.first_name")) + " s'est arrêté le jour du décès, et les réductions avec lui.\n\nIl reste un dernier salaire à payer et des documents à donner. Ouvrez « Mettre fin à un contrat » :\nla famille peut le faire, et l'Urssaf aide pour les montants.")


@journey.step(
    "lettre-manquante",
    kind="end",
    title="Il manque la lettre du département",
    actor="employer",
    stage="Dire ce qui a changé",
    outcome="refused",
)
def step_lettre_manquante():
    st.markdown((
        "Sans elle, l'Urssaf ne peut pas savoir que l'aide est accordée.\n"
        "\n"
        "Demandez une copie au département : le numéro est sur toutes ses lettres. La réduction partira quand même\n"
        "**du jour de l'aide** : vous ne perdez rien."
    ))


@journey.step(
    "indisponible",
    kind="end",
    title="Le changement n'a pas pu être enregistré",
    actor="employer",
    stage="Décider",
    outcome="refused",
)
def step_indisponible():
    st.markdown("Le service ne répond pas. Vos réponses sont gardées. Réessayez un peu plus tard.")


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
    next="sms",
)
def step_chez_qui():
    st.radio(**ask(q_relation_2))


@journey.step(
    "sms",
    kind="message",
    title="Un message arrive sur le téléphone de " + show("employee.first_name"),
    actor="employee",
    stage="Recevoir",
    channel="sms",
    sender="Cesu",
    text="Les cotisations de " + show("employer.first_name") + " " + show("employer.last_name") + " peuvent changer à cause de l'âge ou d'une aide. Votre salaire et vos droits, eux, restent les mêmes.",
    next="fin-salariee",
)
def step_sms():
    pass


@journey.step(
    "fin-salariee",
    kind="end",
    title="Rien ne change pour vous",
    actor="employee",
    stage="Recevoir",
    outcome="success",
)
def step_fin_salariee():
    st.markdown("La réduction porte sur la part de l'employeur. Vos heures comptent comme avant pour la retraite et la santé.")


journey.run()
# maquette: e15e73fb87ce5282
