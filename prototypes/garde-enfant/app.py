# Écrit par maquette depuis journeys/garde-enfant.yaml : changez le YAML, pas ce fichier.
from datetime import date, timedelta  # noqa: F401
from decimal import Decimal  # noqa: F401

import streamlit as st

from maquette.player import open_journey, rounded  # noqa: F401

journey = open_journey(__file__, revision="001d5ef5c9fb2be5")
ask, fact, rule, rows = journey.ask, journey.fact, journey.rule, journey.rows
safe, show, shown, told, why = journey.safe, journey.show, journey.shown, journey.told, journey.why


def when_plusieurs_contrats():
    # plusieurs contrats
    return len(fact("relations")) > 1


def when_la_caf_est_reliee():
    # la Caf est reliée
    return fact("partage_famille") is True


def when_on_corrige_le_numero():
    # on corrige le numéro
    return fact("recours") == "corriger"


def when_on_appelle_la_caf_d_abord():
    # on appelle la Caf d'abord
    return fact("recours") == "appeler"


def when_la_caf_a_repondu():
    # la Caf a répondu
    return fact("dossier_caf") != ""


def when_l_enfant_est_trop_grand():
    # l'enfant est trop grand
    return fact("child.birth_date") <= date(2014, 10, 1) or fact("child.birth_date") <= date(2020, 10, 1) and fact("household.single_parent") is False


def when_l_aide_se_calcule_ici():
    # l'aide se calcule ici
    return when_la_caf_a_repondu() and not when_l_enfant_est_trop_grand()


def when_l_heure_depasse_le_plafond():
    # l'heure dépasse le plafond
    return fact("declaration.net_hourly") > 15


def when_l_aide_est_nulle():
    # l'aide est nulle
    return fact("aide") == 0


def when_pajemploi_paierait():
    # Pajemploi paierait
    return fact("qui_paie") == "pajemploi"


def when_elle_a_repondu():
    # elle a répondu
    return fact("accord_paie") is True or fact("accord_paie") is False


def when_elle_accepte():
    # elle accepte
    return fact("accord_paie") is True


def when_elle_refuse():
    # elle refuse
    return fact("accord_paie") is False


def when_le_salaire_passe_par_pajemploi():
    # le salaire passe par Pajemploi
    return when_pajemploi_paierait() and when_elle_accepte()


def when_les_heures_sont_fausses():
    # les heures sont fausses
    return fact("heures_justes") is False


@journey.value("net", "euros", "Salaire net du mois")
def value_net():
    return rule("cesu.net", fact("declaration"))


@journey.value("cout", "euros", "Coût total du mois")
def value_cout():
    return rule("cesu.cost", fact("relation"), fact("declaration"))


@journey.value("cotisations", "euros", "Cotisations")
def value_cotisations():
    return fact("cout") - fact("net")


@journey.value("aide", "euros", "Aide de la Caf sur le salaire")
def value_aide():
    return rule("cmg.amount", fact("declaration.hours"), fact("declaration.net_hourly"), fact("household.month_income"), fact("household.children"))


@journey.value("salaire_apres_aide", "euros", "Salaire, une fois l'aide déduite")
def value_salaire_apres_aide():
    return fact("net") - fact("aide")


@journey.value("reste", "euros", "Ce qu'il vous reste à payer")
def value_reste():
    return fact("cout") - fact("aide")

# Ce qui est tenu pour répondu, là où l'on n'est pas passé.
journey.given(
    {
        "qui_paie": lambda: "pajemploi",
        "partage_famille": lambda: True,
        "declaration.hours": lambda: Decimal("104"),
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
    st.markdown("Une seule connexion suffit. Vous n'aurez pas à ouvrir aussi le site de la Caf.")


q_relation = journey.question(
    "relation",
    "choice",
    "Contrat concerné",
    options=journey.each_contract(lambda: show("employee.first_name") + " " + show("employee.last_name") + ", " + show("relation.activity_label")),
)

@journey.step(
    "qui",
    q_relation,
    title="Pour quel contrat déclarez-vous ?",
    actor="employer",
    stage="Se connecter",
    when=when_plusieurs_contrats,
    next="accord",
)
def step_qui():
    st.radio(**ask(q_relation))


q_partage_famille = journey.question(
    "partage_famille",
    "yes_no",
    "Acceptez-vous que la Caf envoie vos enfants et vos ressources à Pajemploi ?",
)

@journey.step(
    "accord",
    q_partage_famille,
    kind="consent",
    title="La Caf peut-elle dire à Pajemploi ce qu'elle sait déjà ?",
    actor="employer",
    stage="Relier la Caf",
    next=[(when_la_caf_est_reliee, "recherche"), "sans-caf"],
)
def step_accord():
    st.markdown("La Caf connaît vos enfants et vos ressources. Avec votre accord, votre aide est calculée ici, avant que vous payiez. Sans votre accord, vous déclarez quand même.")
    journey.shares(facts=["Nombre d'enfants à charge", "Élève seul les enfants", "Prénom de l'enfant", "Date de naissance de l'enfant", "Ressources du foyer pour un mois"], holder="Caf", to="Pajemploi, service de l'Urssaf", why="calculer votre aide au moment où vous déclarez", law="CRPA, article L114-8", optional=True)
    st.radio(**ask(q_partage_famille))


@journey.step(
    "recherche",
    kind="call",
    title="",
    actor="employer",
    stage="Relier la Caf",
    api="caf.family",
    saves="dossier_caf",
    fails="introuvable",
    takes=1.0,
    next="enfant",
)
def step_recherche():
    pass


q_recours = journey.question(
    "recours",
    "choice",
    "Dossier non retrouvé : que faire ?",
    options={"corriger": "Chercher avec mon numéro d'allocataire", "sans": "Déclarer maintenant sans calculer l'aide", "appeler": "Appeler la Caf d'abord"},
)

@journey.step(
    "introuvable",
    q_recours,
    title="La Caf n'a pas retrouvé votre dossier",
    actor="employer",
    stage="Relier la Caf",
    next=[(when_on_corrige_le_numero, "numero"), (when_on_appelle_la_caf_d_abord, "appel-caf"), "heures"],
)
def step_introuvable():
    st.markdown("Cela arrive après un déménagement, une séparation ou un changement de nom. Rien n'est perdu : votre droit à l'aide ne change pas.")
    st.radio(**ask(q_recours))


q_household_caf_number = journey.question(
    "household.caf_number",
    "text",
    "Numéro d'allocataire",
    hint="En haut des courriers de la Caf",
    mode="confirm",
)

@journey.step(
    "numero",
    q_household_caf_number,
    title="Quel est votre numéro d'allocataire ?",
    actor="employer",
    stage="Relier la Caf",
    next="recherche",
)
def step_numero():
    st.markdown("Il est en haut de chaque lettre de la Caf.")
    st.text_input(**ask(q_household_caf_number))


q_child_first_name = journey.question(
    "child.first_name",
    "text",
    "Prénom de l'enfant",
    mode="confirm",
)

q_child_birth_date = journey.question(
    "child.birth_date",
    "date",
    "Date de naissance de l'enfant",
    hint="Par exemple 14/05/2023",
    mode="confirm",
    most=lambda: fact("today"),
    errors={"too_large": "Cette date n'est pas encore passée."},
)

@journey.step(
    "enfant",
    q_child_first_name,
    q_child_birth_date,
    title="Quel enfant est gardé à la maison ?",
    actor="employer",
    stage="Relier la Caf",
    next="foyer",
)
def step_enfant():
    st.markdown("C'est ce que la Caf a noté. Corrigez si c'est faux.")
    st.text_input(**ask(q_child_first_name))
    st.text_input(**ask(q_child_birth_date))


q_household_children = journey.question(
    "household.children",
    "integer",
    "Nombre d'enfants à charge",
    mode="confirm",
    least=1,
    most=12,
    errors={"too_small": "Comptez au moins l'enfant gardé."},
)

q_household_single_parent = journey.question(
    "household.single_parent",
    "yes_no",
    "Élève seul les enfants",
    mode="confirm",
)

q_household_month_income = journey.question(
    "household.month_income",
    "euros",
    "Ressources du foyer pour un mois",
    hint="Les revenus de l'année, divisés par douze",
    mode="confirm",
    least=0,
    most=50000,
)

@journey.step(
    "foyer",
    q_household_children,
    q_household_single_parent,
    q_household_month_income,
    title="Votre famille a-t-elle changé ?",
    actor="employer",
    stage="Relier la Caf",
    next=[(when_l_enfant_est_trop_grand, "trop-grand"), "heures"],
)
def step_foyer():
    st.markdown("La Caf calcule avec ces trois réponses. Les ressources sont celles que les impôts lui ont données, pour un mois.")
    st.text_input(**ask(q_household_children))
    st.radio(**ask(q_household_single_parent))
    st.text_input(**ask(q_household_month_income))
    with st.expander(safe("Et si mes revenus ont beaucoup baissé ?")):
        st.markdown("Dites-le à la Caf, sur son site ou par téléphone. Elle peut revoir votre aide sans attendre la prochaine déclaration d'impôt.")


@journey.step(
    "trop-grand",
    title="L'aide de la Caf s'arrête pour " + show("child.first_name"),
    actor="employer",
    stage="Relier la Caf",
    next="heures",
)
def step_trop_grand():
    st.markdown((
        "L'aide dure jusqu'aux **six ans** de l'enfant, et jusqu'à ses **douze ans** pour un parent qui l'élève seul.\n"
        "\n"
        "Vous déclarez comme d'habitude. Le crédit d'impôt, lui, continue."
    ))


@journey.step(
    "sans-caf",
    title="Vous déclarez sans relier la Caf",
    actor="employer",
    stage="Relier la Caf",
    button="Continuer sans la Caf",
    next="heures",
)
def step_sans_caf():
    st.markdown((
        "Pajemploi ne demandera rien à la Caf. Vous verrez ici le salaire et les cotisations, **sans l'aide**.\n"
        "\n"
        "Pour recevoir l'aide, demandez-la sur le site de la Caf. Elle arrivera après votre déclaration."
    ))


q_declaration_hours = journey.question(
    "declaration.hours",
    "hours",
    "Nombre d'heures travaillées",
    hint="Par exemple 36 ou 36 h 30",
    least=Decimal("0.25"),
    most=217,
    errors={"missing": "Écrivez le nombre d'heures travaillées dans le mois.", "too_large": "Un mois ne peut pas dépasser 217 heures. Vérifiez le nombre d'heures.", "too_small": "Écrivez au moins un quart d'heure. Si personne n'a travaillé, revenez en arrière."},
)

@journey.step(
    "heures",
    q_declaration_hours,
    title="Combien d'heures " + show("employee.first_name") + " a-t-elle faites en " + show("declaration.month") + " ?",
    actor="employer",
    stage="Dire le travail du mois",
    next="salaire",
)
def step_heures():
    st.markdown("Le mois d'avant, vous aviez déclaré **" + safe(show("last.hours")) + "**.")
    st.text_input(**ask(q_declaration_hours))
    with st.expander(safe("Faut-il compter la sieste et les trajets d'école ?")):
        st.markdown("Oui. Toutes les heures où l'enfant lui est confié se comptent.")


q_declaration_net_hourly = journey.question(
    "declaration.net_hourly",
    "euros",
    "Salaire net de l'heure",
    hint="Dans ce contrat, les congés sont " + show("relation.leave") + ".",
    mode="confirm",
    least=5,
    most=200,
    errors={"missing": "Écrivez le salaire net d'une heure."},
)

@journey.step(
    "salaire",
    q_declaration_net_hourly,
    title="Combien payez-vous une heure ?",
    actor="employer",
    stage="Dire le travail du mois",
    next=[(when_l_aide_se_calcule_ici, "plafond-horaire"), "cout-sans-aide"],
)
def step_salaire():
    st.markdown("C'est le montant de votre dernière déclaration. Changez-le seulement s'il a changé.")
    st.text_input(**ask(q_declaration_net_hourly))


@journey.step(
    "plafond-horaire",
    title="L'aide s'arrête à 15 € de l'heure",
    actor="employer",
    stage="Comprendre l'aide",
    when=when_l_heure_depasse_le_plafond,
    next=[(when_l_aide_est_nulle, "aide-nulle"), "aide"],
)
def step_plafond_horaire():
    st.markdown("Vous payez **" + safe(show("declaration.net_hourly")) + "** de l'heure. La Caf calcule l'aide comme si vous payiez 15 €. Ce qui dépasse reste à votre charge. Vous pouvez continuer.")


@journey.step(
    "aide-nulle",
    title="Ce mois-ci, l'aide de la Caf est de 0 €",
    actor="employer",
    stage="Comprendre l'aide",
    next="cout-sans-aide",
)
def step_aide_nulle():
    st.markdown("Avec les ressources que la Caf a retenues, la part de votre famille couvre tout le salaire. Si vos ressources ont changé, dites-le à la Caf : le calcul sera refait.")


@journey.step(
    "aide",
    title="Pour " + show("declaration.month") + ", il vous restera " + show("reste") + " à payer",
    actor="employer",
    stage="Comprendre l'aide",
    next="paiement",
)
def step_aide():
    st.markdown("C'est le salaire et les cotisations, moins l'aide de la Caf. Vous n'aurez rien à lui réclamer.")
    rows(
        ("Salaire net du mois", show("net")),
        ("Aide de la Caf sur le salaire", show("aide")),
        ("Salaire, une fois l'aide déduite", show("salaire_apres_aide")),
        ("Cotisations", show("cotisations")),
        ("Ce qu'il vous reste à payer", show("reste")),
    )
    why("aide")
    with st.expander(safe("Et les cotisations ?")):
        st.markdown("La Caf en prend aussi une partie en charge. Ce prototype ne calcule pas cette partie : le montant réel sera donc plus bas que celui qui est écrit ici.")
    with st.expander(safe("Et le crédit d'impôt ?")):
        st.markdown("La moitié de ce qu'il vous reste à payer peut vous revenir l'année suivante, dans la limite d'un plafond. Pour un enfant de moins de six ans, on ne peut pas encore le recevoir chaque mois.")


@journey.step(
    "cout-sans-aide",
    title="Pour " + show("declaration.month") + ", la garde coûte " + show("cout"),
    actor="employer",
    stage="Comprendre l'aide",
    next="paiement",
)
def step_cout_sans_aide():
    st.markdown("Ce montant ne compte aucune aide de la Caf.")
    rows(
        ("Salaire net du mois", show("net")),
        ("Cotisations", show("cotisations")),
        ("Coût total du mois", show("cout")),
    )
    why("cout")


q_qui_paie = journey.question(
    "qui_paie",
    "choice",
    "Paiement du salaire",
    options={"moi": "Je la paie moi-même", "pajemploi": "Pajemploi la paie pour moi"},
)

@journey.step(
    "paiement",
    q_qui_paie,
    title="Qui paie " + show("employee.first_name") + " ?",
    actor="employer",
    stage="Payer",
    next=[(when_pajemploi_paierait, "attente"), "verification"],
)
def step_paiement():
    st.markdown("Avec **Pajemploi+**, Pajemploi prend une seule somme sur votre compte, aide déjà déduite, et verse son salaire à " + safe(show("employee.first_name")) + ". Il faut qu'elle soit d'accord. Sinon, vous la payez, et l'aide arrive ensuite sur votre compte.")
    st.radio(**ask(q_qui_paie))
    with st.expander(safe("Peut-on revenir en arrière ?")):
        st.markdown("Oui. Chacun des deux peut arrêter quand il veut, seul. L'autre est prévenu le jour même.")


@journey.step(
    "attente",
    kind="wait",
    title="C'est à " + show("employee.first_name") + " de répondre",
    actor="employer",
    stage="Payer",
    awaited="employee",
    what="dire si elle veut être payée par Pajemploi",
    until=when_elle_a_repondu,
    stand_in="Continuer sans attendre sa réponse",
    next=[(when_elle_accepte, "verification"), (when_elle_refuse, "refus"), "sans-reponse"],
)
def step_attente():
    pass


@journey.step(
    "refus",
    title=show("employee.first_name") + " préfère être payée par vous",
    actor="employer",
    stage="Payer",
    next="verification",
)
def step_refus():
    st.markdown("C'est son droit, et elle n'a pas à dire pourquoi. Versez-lui **" + safe(show("net")) + "** comme d'habitude. Votre aide de la Caf ne change pas.")


@journey.step(
    "sans-reponse",
    title=show("employee.first_name") + " n'a pas encore répondu",
    actor="employer",
    stage="Payer",
    next="verification",
)
def step_sans_reponse():
    st.markdown("Ce mois-ci, payez-la vous-même : **" + safe(show("net")) + "**. Si elle accepte plus tard, Pajemploi prendra le relais le mois prochain.")


@journey.step(
    "verification",
    kind="check",
    title="Vérifiez avant d'envoyer",
    actor="employer",
    stage="Envoyer",
    button="Envoyer la déclaration",
    next="envoi",
)
def step_verification():
    rows(
        ("Salaire net du mois", show("net")),
        ("Aide de la Caf sur le salaire", show("aide"), when_l_aide_se_calcule_ici),
        ("Ce qu'il vous reste à payer", show("reste"), when_l_aide_se_calcule_ici),
        ("Coût total du mois", show("cout")),
    )
    why("aide", when_l_aide_se_calcule_ici)
    why("cout")


@journey.step(
    "envoi",
    kind="call",
    title="",
    actor="employer",
    stage="Envoyer",
    api="pajemploi.declare",
    saves="recu",
    fails="indisponible",
    next=[(when_le_salaire_passe_par_pajemploi, "courriel"), "fin"],
)
def step_envoi():
    pass


@journey.step(
    "courriel",
    kind="message",
    title="Un courriel de Pajemploi arrive",
    actor="employer",
    stage="Recevoir",
    channel="email",
    sender="Pajemploi, service de l'Urssaf",
    subject="Votre garde d'enfant en " + show("declaration.month"),
    text="Bonjour,\n\nVotre déclaration de " + show("declaration.hours") + " est enregistrée.\n\nDans deux jours ouvrés, Pajemploi prendra une seule somme sur votre compte. Elle comprend le salaire\nde " + show("employee.first_name") + " et les cotisations. Si la Caf vous aide, l'aide est déjà déduite.\n\n" + show("employee.first_name") + " recevra son salaire, " + show("net") + ", sur son compte. Vous n'avez rien d'autre à faire.",
    next="fin-payee",
)
def step_courriel():
    pass


@journey.step(
    "fin-payee",
    kind="end",
    title="C'est déclaré, et " + show("employee.first_name") + " sera payée",
    actor="employer",
    stage="Recevoir",
    outcome="success",
)
def step_fin_payee():
    st.markdown("Numéro de reçu : **" + safe(show("recu")) + "**.\n\nPajemploi s'occupe du salaire. La Caf a reçu les heures : elle ne vous redemandera rien.")
    rows(
        ("Nombre d'heures travaillées", show("declaration.hours")),
        ("Salaire net du mois", show("net")),
        ("Aide de la Caf sur le salaire", show("aide"), when_l_aide_se_calcule_ici),
        ("Ce qu'il vous reste à payer", show("reste"), when_l_aide_se_calcule_ici),
    )
    why("aide", when_l_aide_se_calcule_ici)


@journey.step(
    "fin",
    kind="end",
    title="Votre déclaration est envoyée",
    actor="employer",
    stage="Recevoir",
    outcome="success",
)
def step_fin():
    st.markdown("Numéro de reçu : **" + safe(show("recu")) + "**.\n\nIl vous reste à payer " + safe(show("employee.first_name")) + " : **" + safe(show("net")) + "**. Si la Caf vous aide, l'aide arrive ensuite\nsur votre compte. Elle a reçu les heures, et ne vous redemandera rien.")
    rows(
        ("Nombre d'heures travaillées", show("declaration.hours")),
        ("Salaire net du mois", show("net")),
        ("Aide de la Caf sur le salaire", show("aide"), when_l_aide_se_calcule_ici),
        ("Ce qu'il vous reste à payer", show("reste"), when_l_aide_se_calcule_ici),
    )
    why("aide", when_l_aide_se_calcule_ici)


@journey.step(
    "appel-caf",
    kind="end",
    title="Rien n'est envoyé pour l'instant",
    actor="employer",
    stage="Relier la Caf",
    outcome="abandoned",
)
def step_appel_caf():
    st.markdown("Appelez la Caf, et gardez votre numéro d'allocataire près de vous.\n\nVous avez jusqu'au **5 du mois** pour déclarer. Après un retard, " + safe(show("employee.first_name")) + " garde son salaire et ses droits.")


@journey.step(
    "indisponible",
    kind="end",
    title="La déclaration n'a pas pu partir",
    actor="employer",
    stage="Envoyer",
    outcome="refused",
)
def step_indisponible():
    st.markdown((
        "Le service ne répond pas. Vos réponses sont gardées, et rien n'est prélevé.\n"
        "\n"
        "Réessayez un peu plus tard : vous avez jusqu'au **5 du mois** pour déclarer."
    ))


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
    stage="Payer",
    when=when_plusieurs_contrats,
    next="sms-proposition",
)
def step_chez_qui():
    st.radio(**ask(q_relation_2))


@journey.step(
    "sms-proposition",
    kind="message",
    title="Un message arrive sur le téléphone de " + show("employee.first_name"),
    actor="employee",
    stage="Payer",
    when=when_pajemploi_paierait,
    channel="sms",
    sender="Pajemploi",
    text=show("employer.first_name") + " " + show("employer.last_name") + " propose que Pajemploi vous verse votre salaire. Rien ne change sans votre accord. Répondez dans votre espace.",
    next="accord-paie",
)
def step_sms_proposition():
    pass


q_accord_paie = journey.question(
    "accord_paie",
    "yes_no",
    "Acceptez-vous ?",
    hint="Si vous refusez, " + show("employer.first_name") + " vous paie comme avant.",
)

@journey.step(
    "accord-paie",
    q_accord_paie,
    title="Voulez-vous être payée par Pajemploi ?",
    actor="employee",
    stage="Payer",
    when=when_pajemploi_paierait,
    next=[(when_elle_accepte, "compte"), "sms-heures"],
)
def step_accord_paie():
    st.markdown((
        "- Votre salaire reste le même.\n"
        "- Il arrive sur votre compte quatre jours ouvrés au plus après la déclaration.\n"
        "- Vous pouvez arrêter quand vous voulez."
    ))
    st.radio(**ask(q_accord_paie))


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
    title="Sur quel compte verser votre salaire ?",
    actor="employee",
    stage="Payer",
    next="sms-heures",
)
def step_compte():
    st.markdown("C'est le compte que l'Urssaf connaît déjà. Changez-le s'il n'est plus le bon.")
    st.text_input(**ask(q_employee_iban))


@journey.step(
    "sms-heures",
    kind="message",
    title="Un autre message arrive",
    actor="employee",
    stage="Recevoir",
    channel="sms",
    sender="Pajemploi",
    text=show("employer.first_name") + " " + show("employer.last_name") + " a déclaré " + show("declaration.hours") + " pour " + show("declaration.month") + ". Salaire net : " + show("net") + ". Détail dans votre espace.",
    next="bulletin",
)
def step_sms_heures():
    pass


q_heures_justes = journey.question(
    "heures_justes",
    "yes_no",
    "Ces heures sont-elles les bonnes ?",
)

@journey.step(
    "bulletin",
    q_heures_justes,
    title="Vos heures chez " + show("employer.first_name") + " " + show("employer.last_name"),
    actor="employee",
    stage="Recevoir",
    next=[(when_les_heures_sont_fausses, "desaccord"), "fin-salariee"],
)
def step_bulletin():
    st.markdown("Ce qui suit se lit ligne par ligne, aussi avec une voix.")
    rows(
        ("Mois déclaré", show("declaration.month")),
        ("Nombre d'heures travaillées", show("declaration.hours")),
        ("Salaire net de l'heure", show("declaration.net_hourly")),
        ("Salaire net du mois", show("net")),
    )
    st.radio(**ask(q_heures_justes))


@journey.step(
    "fin-salariee",
    kind="end",
    title="Vous avez confirmé vos heures",
    actor="employee",
    stage="Recevoir",
    outcome="success",
)
def step_fin_salariee():
    st.markdown("Votre bulletin de salaire arrive dans votre espace sous quatre jours.")


@journey.step(
    "desaccord",
    kind="end",
    title="Parlez-en d'abord avec " + show("employer.first_name") + " " + show("employer.last_name"),
    actor="employee",
    stage="Recevoir",
    outcome="refused",
)
def step_desaccord():
    st.markdown((
        "Seul l'employeur peut corriger la déclaration. Il verra que vous n'êtes pas d'accord.\n"
        "\n"
        "S'il ne corrige pas, un conseiller de Pajemploi peut vous écouter tous les deux."
    ))


journey.run()
# maquette: 15a30190f03ea25f
