# Écrit par maquette depuis journeys/activer-cesu-plus.yaml : changez le YAML, pas ce fichier.
from datetime import date, timedelta  # noqa: F401
from decimal import Decimal  # noqa: F401

import streamlit as st

from maquette.player import open_journey, rounded  # noqa: F401

journey = open_journey(__file__, revision="2bd4e7b2fee64069")
ask, fact, rule, rows = journey.ask, journey.fact, journey.rule, journey.rows
safe, show, shown, told, why = journey.safe, journey.show, journey.shown, journey.told, journey.why


def when_plusieurs_contrats():
    # plusieurs contrats
    return len(fact("relations")) > 1


def when_rien_ne_change():
    # rien ne change
    return fact("choix") == "rien"


def when_l_avance_est_voulue():
    # l'avance est voulue
    return fact("choix") == "les_deux"


def when_le_plafond_est_atteint():
    # le plafond est atteint
    return fact("choix") == "les_deux" and fact("depense") + fact("cout") > fact("plafond")


def when_l_identite_est_differente():
    # l'identité est différente
    return fact("meme_identite") is False


def when_on_corrige_d_abord_aux_impots():
    # on corrige d'abord aux impôts
    return fact("suite_identite") == "corriger"


def when_l_avance_est_possible():
    # l'avance est possible
    return fact("choix") == "les_deux" and fact("partage_impots") and fact("meme_identite")


def when_le_15_est_passe():
    # le 15 est passé
    return fact("jour_declaration") > date(2026, 11, 15)


def when_le_jour_est_bon():
    # le jour est bon
    return fact("jour_declaration") <= date(2026, 11, 15)


def when_la_personne_employee_a_repondu():
    # la personne employée a répondu
    return fact("accord_versement") is True or fact("accord_versement") is False


def when_la_personne_employee_dit_oui():
    # la personne employée dit oui
    return fact("accord_versement") is True


def when_la_personne_employee_dit_non():
    # la personne employée dit non
    return fact("accord_versement") is False


def when_la_reponse_attendra():
    # la réponse attendra
    return fact("lecture") == "plus_tard"


def when_le_jour_de_paie_est_visible():
    # le jour de paie est visible
    return fact("accord_date") and fact("jour_declaration") <= date(2026, 11, 15)


@journey.value("net", "euros", "Salaire net du mois")
def value_net():
    return rule("cesu.net", fact("declaration"))


@journey.value("cout", "euros", "Salaire et cotisations")
def value_cout():
    return rule("cesu.cost", fact("relation"), fact("declaration"))


@journey.value("cotisations", "euros", "Cotisations seules")
def value_cotisations():
    return fact("cout") - fact("net")


@journey.value("plafond", "euros", "Dépense de l'année qui ouvre droit à l'avance")
def value_plafond():
    return rule("tax_credit.ceiling", fact("household.persons"), False, False)


@journey.value("depense", "euros", "Dépense de janvier à septembre, si chaque mois ressemble à l'exemple")
def value_depense():
    return fact("cout") * 9


@journey.value("avance", "euros", "Avance payée par l'État")
def value_avance():
    return rule("advance.amount", fact("cout"), fact("depense"), fact("plafond"))


@journey.value("reste", "euros", "Ce qui est pris sur votre compte")
def value_reste():
    return rule("advance.left", fact("cout"), fact("depense"), fact("plafond"))


@journey.value("jour_preleve", "date", "Prélèvement au plus tard le")
def value_jour_preleve():
    return rule("calendar.debit", fact("declaration.month"), fact("jour_declaration"))


@journey.value("jour_paye", "date", "Salaire versé au plus tard le")
def value_jour_paye():
    return rule("calendar.pay", fact("declaration.month"), fact("jour_declaration"))

# Ce qui est tenu pour répondu, là où l'on n'est pas passé.
journey.given(
    {
        "declaration.hours": lambda: fact("relation.hours"),
        "declaration.net_hourly": lambda: fact("relation.net_hourly"),
        "choix": lambda: "les_deux",
        "jour_declaration": lambda: date(2026, 11, 5),
        "household.persons": lambda: 1,
    },
)


@journey.step(
    "connexion",
    kind="login",
    title="Connectez-vous avec FranceConnect",
    actor="employer",
    stage="Comprendre",
    provider="franceconnect",
    next="qui",
)
def step_connexion():
    st.markdown("Vous n'aurez pas à redonner ce que l'Urssaf sait déjà.")


q_relation = journey.question(
    "relation",
    "choice",
    "Contrat concerné",
    options=journey.each_contract(lambda: show("employee.first_name") + " " + show("employee.last_name") + ", " + show("relation.activity_label")),
)

@journey.step(
    "qui",
    q_relation,
    title="Pour quel contrat ?",
    actor="employer",
    stage="Comprendre",
    when=when_plusieurs_contrats,
    next="decouvrir",
)
def step_qui():
    st.markdown("Chaque personne employée donne son propre accord. On avance donc contrat par contrat.")
    st.radio(**ask(q_relation))


@journey.step(
    "decouvrir",
    title="Aujourd'hui, vous payez deux fois",
    actor="employer",
    stage="Comprendre",
    button="Voir un exemple",
    next="exemple",
)
def step_decouvrir():
    st.markdown("**Maintenant** : vous versez le salaire à " + safe(show("employee.first_name")) + ". Deux mois plus tard, l'Urssaf prend les cotisations.\nL'année suivante, les impôts vous rendent la moitié.\n\n**Avec Cesu+** : l'Urssaf prend tout en une fois sur votre compte. C'est elle qui paie " + safe(show("employee.first_name")) + ".\n\n**Avec l'avance immédiate** : l'Urssaf ne prend que la moitié. L'État paie l'autre moitié tout de suite.")


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

q_declaration_net_hourly = journey.question(
    "declaration.net_hourly",
    "euros",
    "Salaire net de l'heure",
    hint="Dans ce contrat, les congés sont " + show("relation.leave") + ".",
    mode="confirm",
    known=lambda: fact("relation.net_hourly"),
    least=5,
    most=200,
    errors={"missing": "Écrivez le salaire net d'une heure."},
)

q_household_persons = journey.question(
    "household.persons",
    "integer",
    "Enfants à charge et personnes de 65 ans ou plus",
    hint="Ceux qui vivent dans votre foyer",
    mode="confirm",
    least=0,
    most=12,
)

@journey.step(
    "exemple",
    q_declaration_hours,
    q_declaration_net_hourly,
    q_household_persons,
    title="Prenons un mois comme exemple",
    actor="employer",
    stage="Comprendre",
    next="comparer",
)
def step_exemple():
    st.markdown("Nous avons repris ce qui est connu. Changez ces nombres si vous voulez, cela n'envoie rien.")
    st.text_input(**ask(q_declaration_hours))
    st.text_input(**ask(q_declaration_net_hourly))
    st.text_input(**ask(q_household_persons))


@journey.step(
    "comparer",
    title="Ce que vous paieriez pour ce mois",
    actor="employer",
    stage="Comprendre",
    next="choix",
)
def step_comparer():
    st.markdown("- **Sans rien changer** : " + safe(show("net")) + " à " + safe(show("employee.first_name")) + ", puis " + safe(show("cotisations")) + " à l'Urssaf.\n- **Avec Cesu+** : " + safe(show("cout")) + " en une fois.\n- **Avec Cesu+ et l'avance** : " + safe(show("reste")) + " en une fois.")
    rows(
        ("Salaire et cotisations", show("cout")),
        ("Avance payée par l'État", show("avance")),
        ("Ce qui est pris sur votre compte", show("reste")),
    )
    why("cout")
    why("avance")
    with st.expander(safe("Est-ce que je gagne de l'argent ?")):
        st.markdown("Vous recevez la même aide qu'avant, mais plus tôt. L'année suivante, les impôts ne vous la rendent pas une seconde fois.")
    with st.expander(safe("Et le salaire de la personne employée ?")):
        st.markdown("Il ne change pas. Les congés restent " + safe(show("relation.leave")) + ".")


q_choix = journey.question(
    "choix",
    "choice",
    "Votre choix",
    options={"les_deux": "Cesu+ et l'avance immédiate", "cesu_plus": "Cesu+ seulement", "rien": "Rien pour l'instant"},
)

@journey.step(
    "choix",
    q_choix,
    title="Que voulez-vous activer ?",
    actor="employer",
    stage="Choisir",
    next=[(when_rien_ne_change, "pas-maintenant"), (when_le_plafond_est_atteint, "plafond-atteint"), "compte"],
)
def step_choix():
    st.markdown("Vous pourrez arrêter quand vous voudrez.")
    st.radio(**ask(q_choix))


@journey.step(
    "plafond-atteint",
    title="Cette année, l'avance s'arrête au plafond",
    actor="employer",
    stage="Choisir",
    next="compte",
)
def step_plafond_atteint():
    st.markdown("L'État aide jusqu'à **" + safe(show("plafond")) + "** de dépense par an. Avec des mois comme celui-ci, vous y êtes déjà, ou presque.\n\nVous pouvez activer l'avance maintenant : elle repartira pleinement en **janvier**.")
    rows(
        ("Dépense de l'année qui ouvre droit à l'avance", show("plafond")),
        ("Dépense de janvier à septembre, si chaque mois ressemble à l'exemple", show("depense")),
        ("Avance payée par l'État", show("avance")),
    )
    why("avance")


q_employer_iban = journey.question(
    "employer.iban",
    "iban",
    "Compte bancaire de l'employeur",
    hint="Il commence par FR, sur votre relevé de compte",
    mode="confirm",
)

@journey.step(
    "compte",
    q_employer_iban,
    title="Sur quel compte l'Urssaf prend-elle l'argent ?",
    actor="employer",
    stage="Choisir",
    next="impots",
)
def step_compte():
    st.markdown("C'est le compte que l'Urssaf connaît déjà. Gardez-y assez d'argent **deux jours après** chaque déclaration.")
    st.text_input(**ask(q_employer_iban))


q_partage_impots = journey.question(
    "partage_impots",
    "yes_no",
    "Acceptez-vous que les impôts confirment à l'Urssaf le numéro fiscal de " + show("employer.first_name") + " ?",
)

@journey.step(
    "impots",
    q_partage_impots,
    kind="consent",
    title="Pour l'avance, l'Urssaf doit interroger les impôts",
    actor="employer",
    stage="Donner son accord",
    when=when_l_avance_est_voulue,
    next=[(lambda: not fact("partage_impots"), "sans-impots"), "identite"],
)
def step_impots():
    st.markdown("Rien n'est coché d'avance. Sans cet accord, vous gardez Cesu+.")
    journey.shares(facts=["Numéro fiscal de l'employeur"], holder="DGFiP", to="Urssaf", why="vérifier que l'avance va à la bonne personne", law="CSS, article L133-8-4")
    st.radio(**ask(q_partage_impots))


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

q_meme_identite = journey.question(
    "meme_identite",
    "yes_no",
    "Est-ce écrit de la même façon ?",
)

@journey.step(
    "identite",
    q_employer_birth_name,
    q_employer_birth_place,
    q_meme_identite,
    title="L'état civil est-il le même sur l'avis d'impôt ?",
    actor="employer",
    stage="Donner son accord",
    when=when_l_avance_est_voulue,
    next=[(when_l_identite_est_differente, "identite-differente"), "date"],
)
def step_identite():
    st.markdown((
        "Les impôts cherchent une personne à partir de ces mots. Une lettre de différence suffit pour ne pas la trouver.\n"
        "\n"
        "Comparez avec la première page de l'avis d'impôt."
    ))
    st.text_input(**ask(q_employer_birth_name))
    st.text_input(**ask(q_employer_birth_place))
    st.radio(**ask(q_meme_identite))


@journey.step(
    "sans-impots",
    title="Sans cet accord, vous gardez Cesu+ seulement",
    actor="employer",
    stage="Donner son accord",
    button="Continuer avec Cesu+ seulement",
    next="date",
)
def step_sans_impots():
    st.markdown("L'Urssaf ne demandera rien aux impôts. Elle prendra toute la somme en une fois, et paiera " + safe(show("employee.first_name")) + ".\n\nLes impôts vous rendront la moitié l'année suivante, comme avant.")


q_suite_identite = journey.question(
    "suite_identite",
    "choice",
    "Que voulez-vous faire ?",
    options={"continuer": "Activer Cesu+ maintenant et l'avance plus tard", "corriger": "Faire corriger d'abord par les impôts"},
)

@journey.step(
    "identite-differente",
    q_suite_identite,
    title="Les impôts ne retrouveront pas " + show("employer.first_name"),
    actor="employer",
    stage="Donner son accord",
    next=[(when_on_corrige_d_abord_aux_impots, "corriger-impots"), "date"],
)
def step_identite_differente():
    st.markdown((
        "L'avance ne peut pas s'ouvrir tant que l'état civil est différent. Ce n'est pas votre faute : les deux fichiers\n"
        "n'ont pas été remplis le même jour."
    ))
    st.radio(**ask(q_suite_identite))


q_jour_declaration = journey.question(
    "jour_declaration",
    "date",
    "Jour de la déclaration",
    hint="Par exemple 05/11/2026",
    least=lambda: fact("today"),
    most=date(2026, 11, 30),
    errors={"too_small": "Cette date est déjà passée.", "too_large": "Choisissez un jour de novembre."},
)

@journey.step(
    "date",
    q_jour_declaration,
    title="Quel jour pensez-vous déclarer " + show("declaration.month") + " ?",
    actor="employer",
    stage="Choisir",
    next=[(when_le_15_est_passe, "apres-le-quinze"), "verification"],
)
def step_date():
    st.markdown("Avec Cesu+, un mois se déclare **au plus tard le 15** du mois suivant. Après, l'Urssaf ne peut plus payer ce mois-là.")
    st.text_input(**ask(q_jour_declaration))


@journey.step(
    "apres-le-quinze",
    title="Le mois de " + show("declaration.month") + " se paiera encore comme avant",
    actor="employer",
    stage="Choisir",
    button="Continuer, Cesu+ attendra un mois",
    next="verification",
)
def step_apres_le_quinze():
    st.markdown("Le **" + safe(show("jour_declaration")) + "**, il sera trop tard pour Cesu+. Vous paierez vous-même " + safe(show("employee.first_name")) + " pour ce mois.\n\nCesu+ commencera avec le mois suivant. Vous pouvez aussi revenir en arrière et choisir un jour plus tôt.")


@journey.step(
    "verification",
    kind="check",
    title="Vérifiez avant de demander l'accord de " + show("employee.first_name"),
    actor="employer",
    stage="Donner son accord",
    button="Donner mon accord et demander le sien",
    next="demande",
)
def step_verification():
    st.markdown("En envoyant, vous donnez votre accord écrit. Rien ne commence tant que " + safe(show("employee.first_name")) + " n'a pas donné le sien.")
    rows(
        ("Prélèvement au plus tard le", show("jour_preleve"), when_le_jour_est_bon),
        ("Salaire versé au plus tard le", show("jour_paye"), when_le_jour_est_bon),
    )


@journey.step(
    "demande",
    kind="call",
    title="",
    actor="employer",
    stage="Donner son accord",
    api="cesu_plus.request",
    saves="numero_demande",
    fails="indisponible",
    next="attente",
)
def step_demande():
    pass


@journey.step(
    "attente",
    kind="wait",
    title="C'est au tour de " + show("employee.first_name"),
    actor="employer",
    stage="Attendre l'autre accord",
    awaited="employee",
    what="lire ce qui change pour elle, et dire si elle accepte d'être payée par l'Urssaf",
    until=when_la_personne_employee_a_repondu,
    stand_in="Une semaine passe sans réponse",
    next=[(when_la_personne_employee_dit_oui, "deuxieme-accord"), (when_la_personne_employee_dit_non, "refus"), "sans-reponse"],
)
def step_attente():
    st.markdown("Demande **" + safe(show("numero_demande")) + "**. " + safe(show("employee.first_name")) + " a reçu un SMS, et peut dire oui ou non.\n\nEn attendant, tout continue comme avant.")


@journey.step(
    "deuxieme-accord",
    title=show("employee.first_name") + " est d'accord",
    actor="employer",
    stage="Activer",
    button="Activer",
    next="activation",
)
def step_deuxieme_accord():
    st.markdown("Les deux accords sont là. Il ne manque que votre dernier mot.")


@journey.step(
    "activation",
    kind="call",
    title="",
    actor="employer",
    stage="Activer",
    api="cesu_plus.activate",
    saves="numero_activation",
    fails="indisponible",
    next="courriel",
)
def step_activation():
    pass


@journey.step(
    "courriel",
    kind="message",
    title="Un courriel arrive",
    actor="employer",
    stage="Activer",
    channel="email",
    sender="Cesu, service de l'Urssaf",
    subject="Cesu+ est activé pour " + show("employee.first_name") + " " + show("employee.last_name"),
    text="Bonjour,\n\nÀ votre prochaine déclaration, l'Urssaf paiera " + show("employee.first_name") + " à votre place.\n**Ne lui versez plus le salaire vous-même** : elle serait payée deux fois.\n\nVous pouvez arrêter à tout moment dans votre espace Cesu, ou par téléphone.",
    next=[(when_l_avance_est_possible, "fin-avance"), "fin-cesu-plus"],
)
def step_courriel():
    pass


@journey.step(
    "fin-avance",
    kind="end",
    title="Cesu+ et l'avance immédiate sont activés",
    actor="employer",
    stage="Activer",
    outcome="success",
)
def step_fin_avance():
    st.markdown("Numéro : **" + safe(show("numero_activation")) + "**.\n\nVotre prochaine déclaration se fait comme d'habitude. Vous ne payez plus que votre part, en une fois.")
    rows(
        ("Prélèvement au plus tard le", show("jour_preleve"), when_le_jour_est_bon),
        ("Salaire versé au plus tard le", show("jour_paye"), when_le_jour_de_paie_est_visible),
        ("Avance payée par l'État", show("avance")),
        ("Ce qui est pris sur votre compte", show("reste")),
    )
    why("avance")


@journey.step(
    "fin-cesu-plus",
    kind="end",
    title="Cesu+ est activé, sans l'avance",
    actor="employer",
    stage="Activer",
    outcome="success",
)
def step_fin_cesu_plus():
    st.markdown("Numéro : **" + safe(show("numero_activation")) + "**.\n\nL'Urssaf prend toute la somme en une fois et paie " + safe(show("employee.first_name")) + ". L'avance pourra s'ajouter plus tard :\n" + safe(show("employee.first_name")) + " n'aura plus rien à accepter.")
    rows(
        ("Prélèvement au plus tard le", show("jour_preleve"), when_le_jour_est_bon),
        ("Salaire versé au plus tard le", show("jour_paye"), when_le_jour_de_paie_est_visible),
        ("Salaire et cotisations", show("cout")),
    )
    why("cout")


@journey.step(
    "pas-maintenant",
    kind="end",
    title="Rien ne change",
    actor="employer",
    stage="Activer",
    outcome="abandoned",
)
def step_pas_maintenant():
    st.markdown("Vous continuez de payer " + safe(show("employee.first_name")) + " vous-même. Vous gardez droit au crédit d'impôt.\n\nVous retrouverez cet exemple dans votre espace quand vous voudrez.")


@journey.step(
    "corriger-impots",
    kind="end",
    title="Faites d'abord corriger l'état civil",
    actor="employer",
    stage="Activer",
    outcome="abandoned",
)
def step_corriger_impots():
    st.markdown((
        "Écrivez aux impôts depuis votre espace, ou allez au guichet avec une carte d'identité.\n"
        "\n"
        "Votre demande est gardée. Quand les impôts auront corrigé, nous vous écrirons : il ne restera qu'à reprendre ici."
    ))


@journey.step(
    "refus",
    kind="end",
    title=show("employee.first_name") + " préfère être payée par vous",
    actor="employer",
    stage="Activer",
    outcome="refused",
)
def step_refus():
    st.markdown((
        "C'est son droit, et elle n'a pas à dire pourquoi. Cesu+ et l'avance ne sont pas activés.\n"
        "\n"
        "Vous continuez de lui verser son salaire. Les impôts vous rendront la moitié l'année prochaine."
    ))


@journey.step(
    "sans-reponse",
    kind="end",
    title=show("employee.first_name") + " n'a pas encore répondu",
    actor="employer",
    stage="Activer",
    outcome="abandoned",
)
def step_sans_reponse():
    st.markdown((
        "Rien n'est activé. La demande reste ouverte : elle pourra répondre le mois prochain.\n"
        "\n"
        "Le mieux est d'en parler ensemble. Une page à lire à deux est dans votre espace, et s'imprime en grands caractères."
    ))


@journey.step(
    "indisponible",
    kind="end",
    title="Le service ne répond pas",
    actor="employer",
    stage="Activer",
    outcome="refused",
)
def step_indisponible():
    st.markdown("Vos réponses et vos accords sont gardés. Rien n'est activé.\n\nRéessayez un peu plus tard, et payez " + safe(show("employee.first_name")) + " comme d'habitude en attendant.")


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
    stage="Attendre l'autre accord",
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
    stage="Attendre l'autre accord",
    channel="sms",
    sender="Cesu",
    text=show("employer.first_name") + " " + show("employer.last_name") + " vous propose d'être payée par l'Urssaf (Cesu+). Votre accord est nécessaire. Lisez ce qui change dans votre espace Cesu.",
    next="ce-qui-change",
)
def step_sms():
    pass


q_lecture = journey.question(
    "lecture",
    "choice",
    "Que voulez-vous faire ?",
    options={"repondre": "Répondre maintenant", "plus_tard": "En parler d'abord"},
)

@journey.step(
    "ce-qui-change",
    q_lecture,
    title="Ce qui change pour vous avec Cesu+",
    actor="employee",
    stage="Attendre l'autre accord",
    next=[(when_la_reponse_attendra, "plus-tard"), "accord"],
)
def step_ce_qui_change():
    st.markdown("- Votre salaire **ne change pas**.\n- Il est versé par l'Urssaf sur votre compte, **au plus tard quatre jours ouvrés** après la déclaration.\n- " + safe(show("employer.first_name")) + " " + safe(show("employer.last_name")) + " reste votre employeur.\n- Vous pouvez dire non, maintenant ou plus tard. Vous n'avez pas à dire pourquoi.")
    st.radio(**ask(q_lecture))
    with st.expander(safe("Et si l'argent n'arrive pas ?")):
        st.markdown("Votre employeur vous doit toujours votre salaire. Prévenez-le, et appelez le Cesu : un conseiller voit où en est le paiement.")


q_accord_versement = journey.question(
    "accord_versement",
    "yes_no",
    "Acceptez-vous que l'Urssaf vous verse votre salaire ?",
)

q_accord_date = journey.question(
    "accord_date",
    "yes_no",
    "Acceptez-vous que " + show("employer.first_name") + " " + show("employer.last_name") + " voie le jour où vous êtes payée ?",
)

@journey.step(
    "accord",
    q_accord_versement,
    q_accord_date,
    kind="consent",
    title="Votre accord, à vous",
    actor="employee",
    stage="Donner son accord",
    next=[(lambda: not fact("accord_versement"), "refus-note"), "compte-salarie"],
)
def step_accord():
    st.markdown(safe(show("employer.first_name")) + " " + safe(show("employer.last_name")) + " verra seulement votre réponse : oui ou non.")
    journey.shares(facts=["Compte bancaire"], holder="Cpam", to="Urssaf", why="vous payer sur le compte où vous recevez déjà vos remboursements de santé", law="CSS, article L133-5-12")
    st.radio(**ask(q_accord_versement))
    journey.shares(facts=["Date du paiement"], holder="Urssaf", to=show("employer.first_name") + " " + show("employer.last_name"), why="lui éviter de vous demander si l'argent est arrivé", optional=True)
    st.radio(**ask(q_accord_date))


q_employee_iban = journey.question(
    "employee.iban",
    "iban",
    "Compte bancaire",
    hint="Il commence par FR, sur le relevé de compte",
    mode="confirm",
)

@journey.step(
    "compte-salarie",
    q_employee_iban,
    title="Sur quel compte voulez-vous être payée ?",
    actor="employee",
    stage="Donner son accord",
    next="fin-salarie",
)
def step_compte_salarie():
    st.markdown("C'est le compte que nous avons repris. Changez-le s'il n'est plus le bon.")
    st.text_input(**ask(q_employee_iban))


@journey.step(
    "fin-salarie",
    kind="end",
    title="Vous serez payée par l'Urssaf",
    actor="employee",
    stage="Donner son accord",
    outcome="success",
)
def step_fin_salarie():
    st.markdown("Cela commence à la prochaine déclaration de " + safe(show("employer.first_name")) + " " + safe(show("employer.last_name")) + ".\nUn SMS vous dira le montant et le jour.\n\nVous pouvez changer d'avis à tout moment, ici ou par téléphone.")


@journey.step(
    "refus-note",
    kind="end",
    title="Votre refus est noté",
    actor="employee",
    stage="Donner son accord",
    outcome="refused",
)
def step_refus_note():
    st.markdown("Rien ne change. " + safe(show("employer.first_name")) + " " + safe(show("employer.last_name")) + " continue de vous payer.\n\nCela ne touche ni votre contrat, ni votre salaire, ni vos droits.")


@journey.step(
    "plus-tard",
    kind="end",
    title="Prenez votre temps",
    actor="employee",
    stage="Donner son accord",
    outcome="abandoned",
)
def step_plus_tard():
    st.markdown("La demande vous attend dans votre espace. Tant que vous n'avez pas répondu, rien ne change.")


journey.run()
# maquette: 3c6e1a4ea03601b2
