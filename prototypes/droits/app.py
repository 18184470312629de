# Écrit par maquette depuis journeys/droits.yaml : changez le YAML, pas ce fichier.
from datetime import date, timedelta  # noqa: F401
from decimal import Decimal  # noqa: F401

import streamlit as st

from maquette.player import open_journey, rounded  # noqa: F401

journey = open_journey(__file__, revision="3656aa3a234b2c1e")
ask, fact, rule, rows = journey.ask, journey.fact, journey.rule, journey.rows
safe, show, shown, told, why = journey.safe, journey.show, journey.shown, journey.told, journey.why


def when_plusieurs_contrats():
    # plusieurs contrats
    return len(fact("relations")) > 1


def when_les_heures_sont_connues():
    # les heures sont connues
    return fact("rights.hours_12") > 0


def when_elle_a_droit_aux_indemnites():
    # elle a droit aux indemnités
    return fact("droit") is True


def when_les_heures_prevues_ne_suffisent_pas():
    # les heures prévues ne suffisent pas
    return fact("droit_prevu") is False


def when_elle_essaie_un_autre_rythme():
    # elle essaie un autre rythme
    return fact("ensuite") == "essayer"


def when_elle_signale_une_erreur():
    # elle signale une erreur
    return fact("ensuite") == "erreur"


def when_l_employeur_est_decede():
    # l'employeur est décédé
    return fact("ce_qui_ne_va_pas") == "deces"


def when_l_employeur_a_repondu():
    # l'employeur a répondu
    return fact("correction") == "oui" or fact("correction") == "non"


def when_l_employeur_corrige():
    # l'employeur corrige
    return fact("correction") == "oui"


def when_l_employeur_refuse():
    # l'employeur refuse
    return fact("correction") == "non"


def when_le_signalement_est_parti():
    # le signalement est parti
    return fact("heures_vues") > 0


@journey.value("premier_jour", "date", "Premier jour de l'arrêt imaginé")
def value_premier_jour():
    return fact("today")


@journey.value("droit", "yes_no", "Payée en cas d'arrêt maladie")
def value_droit():
    return rule("sick_pay.right", fact("premier_jour"), fact("rights.hours_3"), fact("rights.hours_12"))


@journey.value("par_jour", "euros", "Indemnité pour un jour d'arrêt")
def value_par_jour():
    return rule("sick_pay.daily", fact("premier_jour"), fact("rights.month_gross"))


@journey.value("douze_mois", "hours", "À ce rythme en douze mois")
def value_douze_mois():
    return fact("heures_prevues") * 4


@journey.value("droit_prevu", "yes_no", "Payée en cas d'arrêt maladie")
def value_droit_prevu():
    return rule("sick_pay.right", fact("premier_jour"), fact("heures_prevues"), fact("douze_mois"))

# Ce qui est tenu pour répondu, là où l'on n'est pas passé.
journey.given(
    {
        "heures_vues": lambda: Decimal("32"),
        "heures_prevues": lambda: Decimal("120"),
        "partage_activite": lambda: True,
        "partage_retraite": lambda: True,
        "partage_formation": lambda: True,
    },
)


@journey.step(
    "connexion",
    kind="login",
    title="Connectez-vous avec FranceConnect",
    actor="employee",
    stage="Se connecter",
    provider="franceconnect",
    next="accord",
)
def step_connexion():
    st.markdown("Une seule connexion, pour tous vos employeurs et tous vos droits.")


q_partage_activite = journey.question(
    "partage_activite",
    "yes_no",
    "Acceptez-vous que l'Urssaf montre vos heures et vos salaires ?",
)

q_partage_retraite = journey.question(
    "partage_retraite",
    "yes_no",
    "Acceptez-vous que l'assurance retraite montre vos trimestres ?",
)

q_partage_formation = journey.question(
    "partage_formation",
    "yes_no",
    "Acceptez-vous que la Caisse des dépôts montre votre argent pour vous former ?",
)

q_partage_prevoyance = journey.question(
    "partage_prevoyance",
    "yes_no",
    "Acceptez-vous que l'Ircem dise si elle complète vos indemnités ?",
)

@journey.step(
    "accord",
    q_partage_activite,
    q_partage_retraite,
    q_partage_formation,
    q_partage_prevoyance,
    kind="consent",
    title="Qui peut montrer ce qu'il sait de vous ?",
    actor="employee",
    stage="Donner son accord",
    next=[(lambda: not fact("partage_activite"), "sans-accord"), "lecture"],
)
def step_accord():
    st.markdown("Le portail ne garde rien : il affiche, puis il oublie. Vous choisissez pour chaque organisme.")
    journey.shares(facts=["Nombre d'employeurs", "Heures des trois derniers mois", "Heures des douze derniers mois", "Salaire brut d'un mois, tous employeurs"], holder="Urssaf", to="Portail des droits sociaux", why="savoir si vos heures ouvrent des droits")
    st.radio(**ask(q_partage_activite))
    journey.shares(facts=["Trimestres de retraite de l'année", "Trimestres de retraite en tout"], holder="Cnav", to="Portail des droits sociaux", optional=True)
    st.radio(**ask(q_partage_retraite))
    journey.shares(facts=["Argent pour se former"], holder="Caisse des dépôts", to="Portail des droits sociaux", optional=True)
    st.radio(**ask(q_partage_formation))
    journey.shares(facts=["Complément de l'Ircem en cas d'arrêt"], holder="Ircem", to="Portail des droits sociaux", optional=True)
    st.radio(**ask(q_partage_prevoyance))


@journey.step(
    "lecture",
    kind="call",
    title="",
    actor="employee",
    stage="Voir ses droits",
    api="portal.rights",
    saves="lecture",
    fails="indisponible",
    takes=1.0,
    next=[(when_les_heures_sont_connues, "activite"), "introuvable"],
)
def step_lecture():
    pass


@journey.step(
    "activite",
    title="Toutes vos heures, tous employeurs ensemble",
    actor="employee",
    stage="Voir ses droits",
    button="Voir mes droits",
    next="sante",
)
def step_activite():
    st.markdown("Personne ne vous a rien demandé. Ces heures viennent des déclarations de vos employeurs.")
    rows(
        ("Nombre d'employeurs", show("rights.employers")),
        ("Heures des trois derniers mois", show("rights.hours_3")),
        ("Heures des douze derniers mois", show("rights.hours_12")),
        ("Salaire brut d'un mois, tous employeurs", show("rights.month_gross")),
    )
    with st.expander(safe("D'où viennent ces heures ?")):
        st.markdown("De ce que vos employeurs ont déclaré au Cesu et à Pajemploi. Le mois en cours n'y est pas encore.")
    with st.expander(safe("Mes employeurs voient-ils cette page ?")):
        st.markdown("Non. Chacun ne voit que son propre contrat.")


@journey.step(
    "sante",
    title="Si vous étiez malade demain",
    actor="employee",
    stage="Voir ses droits",
    next="retraite",
)
def step_sante():
    st.markdown("Pour être payée pendant un arrêt, il faut **150 heures en trois mois**, ou **600 heures en douze mois**. Les trois premiers jours d'un arrêt ne sont pas payés.")
    rows(
        ("Payée en cas d'arrêt maladie", show("droit")),
        ("Indemnité pour un jour d'arrêt", show("par_jour"), when_elle_a_droit_aux_indemnites),
        ("Complément de l'Ircem en cas d'arrêt", show("rights.welfare_fund"), lambda: fact("partage_prevoyance")),
    )
    why("par_jour", when_elle_a_droit_aux_indemnites)


@journey.step(
    "retraite",
    title="Votre retraite",
    actor="employee",
    stage="Voir ses droits",
    when=lambda: fact("partage_retraite"),
    next="formation",
)
def step_retraite():
    st.markdown("Les heures de tous vos employeurs s'ajoutent. On ne peut pas avoir plus de quatre trimestres par an.")
    rows(
        ("Trimestres de retraite de l'année", show("pension.quarters_year")),
        ("Trimestres de retraite en tout", show("pension.quarters_total")),
    )


@journey.step(
    "formation",
    title="Vous former",
    actor="employee",
    stage="Voir ses droits",
    when=lambda: fact("partage_formation"),
    next="suite",
)
def step_formation():
    st.markdown("Cet argent sert à payer une formation. Vous n'avez rien à demander à vos employeurs.")
    rows(
        ("Argent pour se former", show("rights.training_euros")),
    )


q_ensuite = journey.question(
    "ensuite",
    "choice",
    "Et maintenant",
    options={"rien": "Rien, j'ai ce qu'il me faut", "essayer": "Voir ce qui changerait avec moins d'heures", "erreur": "Dire qu'une heure manque ou qu'il y en a trop"},
)

@journey.step(
    "suite",
    q_ensuite,
    title="Que voulez-vous faire maintenant ?",
    actor="employee",
    stage="Voir ses droits",
    next=[(when_elle_essaie_un_autre_rythme, "essai"), (when_elle_signale_une_erreur, "quel-contrat"), "fin"],
)
def step_suite():
    st.radio(**ask(q_ensuite))


q_heures_prevues = journey.question(
    "heures_prevues",
    "hours",
    "Heures en trois mois, tous employeurs ensemble",
    least=0,
    most=651,
)

@journey.step(
    "essai",
    q_heures_prevues,
    title="Combien d'heures feriez-vous en trois mois ?",
    actor="employee",
    stage="Voir ses droits",
    next=[(when_les_heures_prevues_ne_suffisent_pas, "essai-non"), "essai-oui"],
)
def step_essai():
    st.markdown("C'est un essai. Rien n'est enregistré, et personne ne le voit.")
    st.text_input(**ask(q_heures_prevues))


@journey.step(
    "essai-oui",
    title="Avec " + show("heures_prevues") + ", vous seriez encore payée en cas d'arrêt",
    actor="employee",
    stage="Voir ses droits",
    next="fin",
)
def step_essai_oui():
    rows(
        ("Payée en cas d'arrêt maladie", show("droit_prevu")),
        ("À ce rythme en douze mois", show("douze_mois")),
    )


@journey.step(
    "essai-non",
    title="Avec " + show("heures_prevues") + ", vous ne seriez plus payée en cas d'arrêt",
    actor="employee",
    stage="Voir ses droits",
    next="fin",
)
def step_essai_non():
    st.markdown("Il faudrait 150 heures en trois mois, ou 600 heures en douze mois. Avant de quitter un employeur, regardez d'abord ici.")
    rows(
        ("Payée en cas d'arrêt maladie", show("droit_prevu")),
        ("À ce rythme en douze mois", show("douze_mois")),
    )


q_relation = journey.question(
    "relation",
    "choice",
    "Vos employeurs",
    options=journey.each_contract(lambda: show("employer.first_name") + " " + show("employer.last_name") + ", " + show("relation.activity_label")),
)

@journey.step(
    "quel-contrat",
    q_relation,
    title="Chez quel employeur y a-t-il une erreur ?",
    actor="employee",
    stage="Signaler une erreur",
    when=when_plusieurs_contrats,
    next="erreur",
)
def step_quel_contrat():
    st.radio(**ask(q_relation))


q_ce_qui_ne_va_pas = journey.question(
    "ce_qui_ne_va_pas",
    "choice",
    "Ce qui ne va pas",
    options={"heures": "Le nombre d'heures est faux", "deces": "Cet employeur est décédé"},
)

@journey.step(
    "erreur",
    q_ce_qui_ne_va_pas,
    title="Qu'est-ce qui ne va pas chez " + show("employer.first_name") + " " + show("employer.last_name") + " ?",
    actor="employee",
    stage="Signaler une erreur",
    next=[(when_l_employeur_est_decede, "deces"), "heures-justes"],
)
def step_erreur():
    st.radio(**ask(q_ce_qui_ne_va_pas))


q_heures_vues = journey.question(
    "heures_vues",
    "hours",
    "Vos heures de ce mois-là",
    least=Decimal("0.25"),
    most=217,
)

@journey.step(
    "heures-justes",
    q_heures_vues,
    title="Combien d'heures avez-vous faites en " + show("declaration.month") + " ?",
    actor="employee",
    stage="Signaler une erreur",
    next="attente",
)
def step_heures_justes():
    st.markdown(safe(show("employer.first_name")) + " " + safe(show("employer.last_name")) + " recevra votre nombre d'heures, et pourra corriger le sien.")
    st.text_input(**ask(q_heures_vues))


@journey.step(
    "attente",
    kind="wait",
    title="C'est à " + show("employer.first_name") + " " + show("employer.last_name") + " de répondre",
    actor="employee",
    stage="Signaler une erreur",
    awaited="employer",
    what="dire si le nombre d'heures doit être corrigé",
    until=when_l_employeur_a_repondu,
    stand_in="Continuer sans attendre sa réponse",
    next=[(when_l_employeur_corrige, "corrige"), (when_l_employeur_refuse, "desaccord"), "pas-encore"],
)
def step_attente():
    pass


@journey.step(
    "fin",
    kind="end",
    title="Vous savez où vous en êtes",
    actor="employee",
    stage="Voir ses droits",
    outcome="success",
)
def step_fin():
    st.markdown("Le portail n'a rien gardé. Revenez quand vous voulez : les heures du mois prochain s'ajouteront toutes seules.\n\nPour garder une trace, imprimez ce relevé : il porte le numéro **" + safe(show("lecture")) + "**.")


@journey.step(
    "corrige",
    kind="end",
    title="Vos heures sont corrigées",
    actor="employee",
    stage="Signaler une erreur",
    outcome="success",
)
def step_corrige():
    st.markdown(safe(show("employer.first_name")) + " " + safe(show("employer.last_name")) + " a corrigé la déclaration. Un nouveau bulletin arrive sous quatre jours, et vos droits suivent.")


@journey.step(
    "desaccord",
    kind="end",
    title=show("employer.first_name") + " " + show("employer.last_name") + " n'est pas d'accord",
    actor="employee",
    stage="Signaler une erreur",
    outcome="refused",
)
def step_desaccord():
    st.markdown((
        "Votre nombre d'heures reste écrit à côté du sien. Gardez votre carnet, vos messages et vos trajets.\n"
        "\n"
        "Un conseiller de l'Urssaf peut vous aider, et le conseil de prud'hommes peut décider."
    ))


@journey.step(
    "pas-encore",
    kind="end",
    title="Votre message est parti, la réponse viendra plus tard",
    actor="employee",
    stage="Signaler une erreur",
    outcome="abandoned",
)
def step_pas_encore():
    st.markdown("Vous recevrez un SMS dès que " + safe(show("employer.first_name")) + " " + safe(show("employer.last_name")) + " aura répondu. Vos droits ne changent pas d'ici là.")


@journey.step(
    "deces",
    kind="end",
    title="L'Urssaf prend le relais",
    actor="employee",
    stage="Signaler une erreur",
    outcome="refused",
)
def step_deces():
    st.markdown((
        "Après un décès, votre employeur ne peut plus corriger. Vos heures comptent quand même, et le contrat est fini.\n"
        "\n"
        "Un conseiller de l'Urssaf vous appelle pour les relever avec vous. Gardez vos bulletins et votre carnet.\n"
        "Ce qui vous est dû sera payé par la succession."
    ))


@journey.step(
    "introuvable",
    kind="end",
    title="L'Urssaf ne trouve aucune heure à votre nom",
    actor="employee",
    stage="Voir ses droits",
    outcome="refused",
)
def step_introuvable():
    st.markdown((
        "Cela arrive quand un nom de naissance ou une commune de naissance est mal écrit dans une déclaration.\n"
        "\n"
        "Ce n'est pas perdu. Prenez un seul bulletin de salaire et appelez l'Urssaf : le numéro qui s'y trouve suffit\n"
        "pour vous rattacher vos heures."
    ))


@journey.step(
    "sans-accord",
    kind="end",
    title="Vos heures ne sont pas affichées",
    actor="employee",
    stage="Donner son accord",
    outcome="refused",
)
def step_sans_accord():
    st.markdown((
        "Vous avez refusé que l'Urssaf montre vos heures. Rien n'a été lu, et vos droits restent les mêmes.\n"
        "\n"
        "Vous pouvez changer d'avis à tout moment, ou lire vos bulletins un par un sur le site du Cesu."
    ))


@journey.step(
    "indisponible",
    kind="end",
    title="Vos droits ne s'affichent pas pour l'instant",
    actor="employee",
    stage="Voir ses droits",
    outcome="refused",
)
def step_indisponible():
    st.markdown("Le service ne répond pas. Vos droits n'ont pas changé. Réessayez un peu plus tard.")


@journey.step(
    "connexion-employeur",
    kind="login",
    title=show("employer.first_name") + " ouvre son espace Cesu",
    actor="employer",
    stage="Corriger",
    provider="franceconnect",
    next=[(when_le_signalement_est_parti, "courriel"), "rien"],
)
def step_connexion_employeur():
    st.markdown("Vos déclarations, et ce que la personne que vous employez en dit.")


@journey.step(
    "courriel",
    kind="message",
    title="Un courriel du Cesu arrive",
    actor="employer",
    stage="Corriger",
    channel="email",
    sender="Cesu, service de l'Urssaf",
    subject="Les heures de " + show("employee.first_name") + " en " + show("declaration.month"),
    text="Bonjour,\n\n" + show("employee.first_name") + " " + show("employee.last_name") + " a compté **" + show("heures_vues") + "** chez vous en " + show("declaration.month") + ".\nCe n'est pas le nombre que vous avez déclaré.\n\nUne erreur arrive à tout le monde. Ouvrez votre espace pour répondre, en une minute.",
    next="reponse",
)
def step_courriel():
    pass


q_correction = journey.question(
    "correction",
    "choice",
    "Votre réponse aux heures signalées",
    options={"oui": "Je corrige avec ce nombre d'heures", "non": "Je garde ce que j'ai déclaré"},
)

@journey.step(
    "reponse",
    q_correction,
    title="Les heures de " + show("employee.first_name") + " en " + show("declaration.month"),
    actor="employer",
    stage="Corriger",
    next=[(when_l_employeur_corrige, "correction-faite"), "correction-refusee"],
)
def step_reponse():
    st.markdown(safe(show("employee.first_name")) + " a compté **" + safe(show("heures_vues")) + "**. Regardez votre agenda avant de répondre.")
    st.radio(**ask(q_correction))


@journey.step(
    "correction-faite",
    kind="end",
    title="La déclaration est corrigée",
    actor="employer",
    stage="Corriger",
    outcome="success",
)
def step_correction_faite():
    st.markdown(safe(show("employee.first_name")) + " est prévenue. Les cotisations sont recalculées ; la différence passera avec le prochain prélèvement.")


@journey.step(
    "correction-refusee",
    kind="end",
    title="Vous gardez votre déclaration",
    actor="employer",
    stage="Corriger",
    outcome="refused",
)
def step_correction_refusee():
    st.markdown(safe(show("employee.first_name")) + " est prévenue. Parlez-vous : c'est souvent un jour oublié.\n\nUn conseiller de l'Urssaf peut vous aider à comparer vos deux carnets.")


@journey.step(
    "rien",
    kind="end",
    title="Rien à corriger",
    actor="employer",
    stage="Corriger",
    outcome="success",
)
def step_rien():
    st.markdown("Les heures déclarées pour " + safe(show("employee.first_name")) + " ne sont pas contestées.")


journey.run()
# maquette: 2fdcdbad255f76e7
