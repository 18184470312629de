# Écrit par maquette depuis journeys/attestation-fiscale.yaml : changez le YAML, pas ce fichier.
from datetime import date, timedelta  # noqa: F401
from decimal import Decimal  # noqa: F401

import streamlit as st

from maquette.player import open_journey, rounded  # noqa: F401

journey = open_journey(__file__, revision="7bde53f24e9c8397")
ask, fact, rule, rows = journey.ask, journey.fact, journey.rule, journey.rows
safe, show, shown, told, why = journey.safe, journey.show, journey.shown, journey.told, journey.why

SITES = {
    "impots": {"name": "Mes impôts", "address": "www.mes-impots.example/declaration", "colour": "#1b4d89"},
}


def when_l_attestation_n_est_pas_la():
    # l'attestation n'est pas là
    return fact("attestation") == "absente"


def when_la_personne_est_decedee():
    # la personne est décédée
    return fact("attestation") == "deces"


def when_l_attestation_est_fausse():
    # l'attestation est fausse
    return fact("montants_justes") is False


def when_un_mois_manque():
    # un mois manque
    return fact("erreur") == "manque"


def when_une_avance_a_ete_recue():
    # une avance a été reçue
    return fact("tax.year_advance") > 0


def when_les_aides_couvrent_tout():
    # les aides couvrent tout
    return fact("depense") <= 0


def when_le_plafond_est_depasse():
    # le plafond est dépassé
    return fact("depense") > fact("plafond")


def when_l_avance_depasse_le_credit():
    # l'avance dépasse le crédit
    return fact("tax.year_advance") > fact("credit")


def when_le_credit_depasse_l_avance():
    # le crédit dépasse l'avance
    return fact("tax.year_advance") < fact("credit")


def when_les_deux_montants_sont_differents():
    # les deux montants sont différents
    return fact("tax.box_7db") != fact("tax.year_spent")


def when_on_prefere_attendre():
    # on préfère attendre
    return fact("ecart_suite") == "attendre"


@journey.value("depense", "euros", "Dépenses, une fois les aides retirées")
def value_depense():
    return fact("tax.year_spent") - fact("tax.box_7dr")


@journey.value("plafond", "euros", "Plafond de votre foyer")
def value_plafond():
    return rule("tax_credit.ceiling", fact("household.persons"), fact("tax.box_7dq"), fact("tax.box_7dg"))


@journey.value("part", "decimal", "Part du plafond déjà utilisée")
def value_part():
    return fact("depense") / fact("plafond") * 100


@journey.value("reste_plafond", "euros", "Ce qu'il restait du plafond")
def value_reste_plafond():
    return fact("plafond") - fact("depense")


@journey.value("au_dela", "euros", "Dépenses au-delà du plafond")
def value_au_dela():
    return fact("depense") - fact("plafond")


@journey.value("credit", "euros", "Crédit d'impôt de l'année")
def value_credit():
    return rule("tax_credit.amount", fact("tax.year_spent"), fact("tax.box_7dr"), fact("plafond"))


@journey.value("a_recevoir", "euros", "À recevoir cet été")
def value_a_recevoir():
    return fact("credit") - fact("tax.year_advance")


@journey.value("a_rendre", "euros", "À rendre aux impôts")
def value_a_rendre():
    return fact("tax.year_advance") - fact("credit")

# Ce qui est tenu pour répondu, là où l'on n'est pas passé.
journey.given(
    {
        "attestation": lambda: "recue",
        "montants_justes": lambda: True,
        "tax.year_spent": lambda: Decimal("9747.36"),
        "tax.box_7dr": lambda: Decimal("0"),
        "tax.year_advance": lambda: Decimal("0"),
        "household.persons": lambda: 1,
        "tax.box_7dq": lambda: False,
        "tax.box_7dg": lambda: False,
        "tax.box_7db": lambda: Decimal("9747.36"),
    },
)


@journey.step(
    "courrier",
    kind="message",
    title="Une lettre arrive en mars",
    actor="employer",
    stage="Recevoir l'attestation",
    channel="letter",
    sender="Urssaf, service Cesu et Pajemploi",
    subject="Votre attestation fiscale de 2025",
    text="Bonjour,\n\nVoici le total de ce que vous avez payé en 2025 pour l'emploi à domicile. Les impôts ont déjà reçu\nles mêmes montants.\n\nVous n'avez rien à recopier. Il vous suffit de vérifier.",
    next="connexion",
)
def step_courrier():
    pass


@journey.step(
    "connexion",
    kind="login",
    title="Connectez-vous avec FranceConnect",
    actor="employer",
    stage="Recevoir l'attestation",
    provider="franceconnect",
    next="attestation",
)
def step_connexion():
    st.markdown("La même connexion sert pour l'Urssaf et pour les impôts.")


q_attestation = journey.question(
    "attestation",
    "choice",
    "Attestation de 2025",
    options={"recue": "Je l'ai", "absente": "Je ne l'ai pas", "deces": "La personne qui employait est décédée"},
)

@journey.step(
    "attestation",
    q_attestation,
    title="Avez-vous reçu l'attestation de 2025 ?",
    actor="employer",
    stage="Recevoir l'attestation",
    next=[(when_l_attestation_n_est_pas_la, "recherche"), (when_la_personne_est_decedee, "deces"), "montants"],
)
def step_attestation():
    st.radio(**ask(q_attestation))


@journey.step(
    "recherche",
    kind="call",
    title="",
    actor="employer",
    stage="Recevoir l'attestation",
    api="urssaf.certificate",
    saves="numero_attestation",
    fails="introuvable",
    takes=1.0,
    next="retrouvee",
)
def step_recherche():
    pass


@journey.step(
    "retrouvee",
    title="Votre attestation est là",
    actor="employer",
    stage="Recevoir l'attestation",
    next="montants",
)
def step_retrouvee():
    st.markdown("Elle porte le numéro **" + safe(show("numero_attestation")) + "**. Vous pouvez l'imprimer.\n\nUne copie part aussi par la poste, si vous recevez d'habitude vos lettres sur papier.")


q_tax_year_spent = journey.question(
    "tax.year_spent",
    "euros",
    "Dépenses de l'année pour l'emploi à domicile",
    hint="Salaires et cotisations, en bas de l'attestation",
    mode="confirm",
    least=1,
    most=100000,
)

@journey.step(
    "montants",
    q_tax_year_spent,
    title="Ce que vous avez dépensé en 2025",
    actor="employer",
    stage="Vérifier les montants",
    next="aides",
)
def step_montants():
    st.markdown("Ce sont les salaires et les cotisations de toute l'année, pour toutes les personnes que vous employez.")
    st.text_input(**ask(q_tax_year_spent))
    with st.expander(safe("Que compte-t-on ?")):
        st.markdown("Les salaires versés et les cotisations prélevées. Les produits, le matériel et les cadeaux ne comptent pas.")
    with st.expander(safe("Et le jardin, les petits travaux, l'ordinateur ?")):
        st.markdown("Ils ont leur propre limite : 5 000 € pour le jardin, 500 € pour les petits travaux, 3 000 € pour l'aide informatique. Ce prototype ne les sépare pas.")


q_tax_box_7dr = journey.question(
    "tax.box_7dr",
    "euros",
    "Aides reçues en 2025",
    hint="APA, part offerte des Cesu préfinancés, aide à la garde",
    mode="confirm",
    least=0,
    most=100000,
)

@journey.step(
    "aides",
    q_tax_box_7dr,
    title="Les aides reçues pour payer ces dépenses",
    actor="employer",
    stage="Vérifier les montants",
    next="avance",
)
def step_aides():
    st.markdown("L'APA (l'aide du département aux personnes âgées), l'aide de la Caf pour la garde, la part des Cesu préfinancés offerte par une entreprise. Elles sont retirées : on ne compte que ce que vous avez vraiment payé.")
    st.text_input(**ask(q_tax_box_7dr))


q_tax_year_advance = journey.question(
    "tax.year_advance",
    "euros",
    "Avance de crédit d'impôt déjà reçue",
    mode="confirm",
    least=0,
    most=20000,
)

@journey.step(
    "avance",
    q_tax_year_advance,
    title="L'avance que vous avez déjà reçue",
    actor="employer",
    stage="Vérifier les montants",
    next="justes",
)
def step_avance():
    st.markdown("L'avance n'est pas une aide en plus. C'est **votre crédit d'impôt**, versé plus tôt, mois après mois. Écrivez 0 si vous n'en avez pas reçu.")
    st.text_input(**ask(q_tax_year_advance))


q_montants_justes = journey.question(
    "montants_justes",
    "yes_no",
    "Montants conformes à votre année",
)

@journey.step(
    "justes",
    q_montants_justes,
    title="Ces montants sont-ils les bons ?",
    actor="employer",
    stage="Vérifier les montants",
    next=[(when_l_attestation_est_fausse, "erreur"), "foyer"],
)
def step_justes():
    rows(
        ("Dépenses de l'année pour l'emploi à domicile", show("tax.year_spent")),
        ("Aides reçues en 2025", show("tax.box_7dr")),
        ("Avance de crédit d'impôt déjà reçue", show("tax.year_advance")),
    )
    st.radio(**ask(q_montants_justes))


q_erreur = journey.question(
    "erreur",
    "choice",
    "Erreur dans l'attestation",
    options={"manque": "Un mois manque", "double": "Un mois est compté deux fois"},
)

@journey.step(
    "erreur",
    q_erreur,
    title="Qu'est-ce qui ne va pas ?",
    actor="employer",
    stage="Vérifier les montants",
    next=[(when_un_mois_manque, "mois-manquant"), "correction-demandee"],
)
def step_erreur():
    st.radio(**ask(q_erreur))


q_household_persons = journey.question(
    "household.persons",
    "integer",
    "Enfants à charge et personnes de 65 ans ou plus",
    hint="Ceux qui vivent dans votre foyer",
    mode="confirm",
    least=0,
    most=12,
)

q_tax_box_7dq = journey.question(
    "tax.box_7dq",
    "yes_no",
    "Première année où vous employez quelqu'un vous-même",
    mode="confirm",
)

q_tax_box_7dg = journey.question(
    "tax.box_7dg",
    "yes_no",
    "Quelqu'un du foyer a une carte d'invalidité d'au moins 80 %",
    mode="confirm",
)

@journey.step(
    "foyer",
    q_household_persons,
    q_tax_box_7dq,
    q_tax_box_7dg,
    title="Votre foyer",
    actor="employer",
    stage="Comprendre le plafond",
    next=[(when_les_aides_couvrent_tout, "rien-a-deduire"), (when_le_plafond_est_depasse, "plafond-depasse"), "plafond"],
)
def step_foyer():
    st.markdown("Ces réponses changent le plafond. Les impôts en connaissent déjà la plupart.")
    st.text_input(**ask(q_household_persons))
    st.radio(**ask(q_tax_box_7dq))
    st.radio(**ask(q_tax_box_7dg))
    with st.expander(safe("Combien vaut le plafond ?")):
        st.markdown((
            "- 12 000 € par an, ou 15 000 € la première année.\n"
            "- 1 500 € de plus par enfant à charge et par personne de 65 ans ou plus, sans dépasser 15 000 € (18 000 € la première année).\n"
            "- 20 000 € si quelqu'un du foyer a une carte d'invalidité d'au moins 80 %."
        ))


@journey.step(
    "plafond",
    title="Vous avez utilisé " + told(lambda: rounded(fact("part")), "decimal") + " % de votre plafond",
    actor="employer",
    stage="Comprendre le plafond",
    next="credit",
)
def step_plafond():
    st.markdown("Tout ce que vous avez payé compte.")
    rows(
        ("Dépenses, une fois les aides retirées", show("depense")),
        ("Plafond de votre foyer", show("plafond")),
        ("Ce qu'il restait du plafond", show("reste_plafond")),
    )


@journey.step(
    "plafond-depasse",
    title="Vous avez dépassé votre plafond",
    actor="employer",
    stage="Comprendre le plafond",
    next="credit",
)
def step_plafond_depasse():
    st.markdown("Le crédit d'impôt s'arrête au plafond. Le reste de vos dépenses ne compte pas pour cette année.")
    rows(
        ("Dépenses, une fois les aides retirées", show("depense")),
        ("Plafond de votre foyer", show("plafond")),
        ("Dépenses au-delà du plafond", show("au_dela")),
    )


@journey.step(
    "rien-a-deduire",
    title="Vos aides ont couvert toutes vos dépenses",
    actor="employer",
    stage="Comprendre le plafond",
    next="credit",
)
def step_rien_a_deduire():
    st.markdown("Il ne reste rien à compter pour le crédit d'impôt. Si vous avez reçu une avance, elle sera reprise.")


@journey.step(
    "credit",
    title="Votre crédit d'impôt pour 2025 : " + show("credit"),
    actor="employer",
    stage="Comprendre le crédit",
    next=[(when_l_avance_depasse_le_credit, "a-rendre"), "case"],
)
def step_credit():
    st.markdown("C'est la moitié de ce que vous avez vraiment payé, jusqu'au plafond. Si vous ne payez pas d'impôt, cette somme vous est versée.")
    rows(
        ("Crédit d'impôt de l'année", show("credit")),
        ("Avance de crédit d'impôt déjà reçue", show("tax.year_advance"), when_une_avance_a_ete_recue),
        ("À recevoir cet été", show("a_recevoir"), when_le_credit_depasse_l_avance),
    )
    why("credit")


@journey.step(
    "a-rendre",
    title="Vous avez reçu trop d'avance",
    actor="employer",
    stage="Comprendre le crédit",
    next="case",
)
def step_a_rendre():
    st.markdown("Ce n'est pas une amende. L'avance a été calculée avant de connaître toutes vos aides. La différence s'ajoutera à votre impôt.")
    rows(
        ("Avance de crédit d'impôt déjà reçue", show("tax.year_advance")),
        ("Crédit d'impôt de l'année", show("credit")),
        ("À rendre aux impôts", show("a_rendre")),
    )
    why("credit")


q_tax_box_7db = journey.question(
    "tax.box_7db",
    "euros",
    "Case 7DB : dépenses d'emploi à domicile",
    mode="confirm",
    known=lambda: fact("tax.year_spent"),
    least=0,
    most=100000,
)

@journey.step(
    "case",
    q_tax_box_7db,
    kind="outside",
    title="La case 7DB est déjà remplie",
    actor="employer",
    stage="Déclarer",
    site=SITES["impots"],
    next=[(when_les_deux_montants_sont_differents, "ecart"), "verification"],
)
def step_case():
    st.markdown("Vous êtes sur le site des impôts. Le montant vient de l'Urssaf. Changez-le seulement s'il est faux.")
    st.text_input(**ask(q_tax_box_7db))
    with st.expander(safe("Et les autres cases ?")):
        st.markdown((
            "Elles sont remplies avec vos réponses :\n"
            "\n"
            "- **7DR**, les aides reçues ;\n"
            "- **7DQ**, la première année ;\n"
            "- **7DG**, la carte d'invalidité."
        ))


q_ecart_suite = journey.question(
    "ecart_suite",
    "choice",
    "Montant différent de celui de l'Urssaf",
    options={"garder": "Garder mon montant", "attendre": "Attendre une attestation corrigée"},
)

@journey.step(
    "ecart",
    q_ecart_suite,
    kind="outside",
    title="Votre montant n'est pas celui de l'Urssaf",
    actor="employer",
    stage="Déclarer",
    site=SITES["impots"],
    next=[(when_on_prefere_attendre, "correction-demandee"), "verification"],
)
def step_ecart():
    st.markdown("L'Urssaf a envoyé **" + safe(show("tax.year_spent")) + "**. Vous avez écrit **" + safe(show("tax.box_7db")) + "**. Les impôts vous demanderont pourquoi, et l'attestation est la seule preuve.")
    st.radio(**ask(q_ecart_suite))


@journey.step(
    "verification",
    kind="check",
    title="Vérifiez avant de signer",
    actor="employer",
    stage="Déclarer",
    button="Signer la déclaration",
    next="envoi",
)
def step_verification():
    rows(
        ("Crédit d'impôt de l'année", show("credit")),
        ("À recevoir cet été", show("a_recevoir"), when_le_credit_depasse_l_avance),
        ("À rendre aux impôts", show("a_rendre"), when_l_avance_depasse_le_credit),
    )
    why("credit")


@journey.step(
    "envoi",
    kind="call",
    title="",
    actor="employer",
    stage="Déclarer",
    api="dgfip.return",
    saves="recu",
    fails="indisponible",
    next="avis",
)
def step_envoi():
    pass


@journey.step(
    "avis",
    kind="message",
    title="Cet été, un courriel des impôts arrive",
    actor="employer",
    stage="Recevoir",
    channel="email",
    sender="Les impôts",
    subject="Votre avis d'impôt est arrivé",
    text="Bonjour,\n\nVotre crédit d'impôt pour l'emploi à domicile est de " + show("credit") + ".\nL'avance que vous avez déjà reçue, " + show("tax.year_advance") + ", en est retirée.\n\nLe détail est dans votre avis. Vous n'avez aucun papier à envoyer. Gardez votre attestation.",
    next="fin",
)
def step_avis():
    pass


@journey.step(
    "fin",
    kind="end",
    title="C'est déclaré",
    actor="employer",
    stage="Recevoir",
    outcome="success",
)
def step_fin():
    st.markdown("Numéro de reçu : **" + safe(show("recu")) + "**.\n\nVous n'avez rien recopié. L'an prochain, vous pourrez suivre votre plafond chaque mois dans votre espace.\n\nGardez votre attestation : la voici.")
    rows(
        ("Crédit d'impôt de l'année", show("credit")),
        ("À recevoir cet été", show("a_recevoir"), when_le_credit_depasse_l_avance),
        ("À rendre aux impôts", show("a_rendre"), when_l_avance_depasse_le_credit),
    )
    why("credit")
    journey.document("tax-certificate")


@journey.step(
    "mois-manquant",
    kind="offscreen",
    title="Au téléphone avec l'Urssaf",
    actor="employer",
    stage="Vérifier les montants",
    text="Le conseiller retrouve le mois. Il avait été déclaré, mais payé en janvier : il comptera l'an prochain. Ou bien il n'a jamais été déclaré, et il faut le déclarer maintenant.",
    next="correction-demandee",
)
def step_mois_manquant():
    pass


@journey.step(
    "correction-demandee",
    kind="end",
    title="Attendez l'attestation corrigée",
    actor="employer",
    stage="Vérifier les montants",
    outcome="abandoned",
)
def step_correction_demandee():
    st.markdown((
        "L'Urssaf regarde votre compte, et vous envoie une attestation corrigée si un montant change.\n"
        "Elle l'envoie aussi aux impôts.\n"
        "\n"
        "Si la date limite arrive avant, déclarez ce que vous avez : vous pourrez corriger en ligne cet été."
    ))


@journey.step(
    "introuvable",
    kind="end",
    title="Aucun compte n'a été trouvé à votre nom",
    actor="employer",
    stage="Recevoir l'attestation",
    outcome="refused",
)
def step_introuvable():
    st.markdown((
        "Le compte est peut-être au nom de votre conjoint, ou d'un parent que vous aidez.\n"
        "\n"
        "Regardez le nom écrit sur le dernier prélèvement, ou appelez l'Urssaf avec votre numéro Cesu ou Pajemploi."
    ))


@journey.step(
    "deces",
    kind="end",
    title="Toutes nos condoléances",
    actor="employer",
    stage="Recevoir l'attestation",
    outcome="refused",
)
def step_deces():
    st.markdown((
        "Le crédit d'impôt n'est pas perdu. La famille déclare ce qui a été payé jusqu'au jour du décès.\n"
        "\n"
        "L'attestation part chez la personne qui règle la succession. Demandez-la par téléphone ou par lettre,\n"
        "avec l'acte de décès. Ici, vous ne pouvez pas signer à sa place."
    ))


@journey.step(
    "indisponible",
    kind="end",
    title="La déclaration n'a pas pu être signée",
    actor="employer",
    stage="Déclarer",
    outcome="refused",
)
def step_indisponible():
    st.markdown("Le site des impôts ne répond pas. Vos réponses sont gardées. Réessayez demain ; rien n'est en retard.")


journey.run()
# maquette: c58fd44fd98ad15c
