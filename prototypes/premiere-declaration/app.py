# Écrit par maquette depuis journeys/premiere-declaration.yaml : changez le YAML, pas ce fichier.
from datetime import date, timedelta  # noqa: F401
from decimal import Decimal  # noqa: F401

import streamlit as st

from maquette.player import open_journey, rounded  # noqa: F401

journey = open_journey(__file__, revision="10581f5c8bade2ba")
ask, fact, rule, rows = journey.ask, journey.fact, journey.rule, journey.rows
safe, show, shown, told, why = journey.safe, journey.show, journey.shown, journey.told, journey.why


def when_plusieurs_contrats():
    # plusieurs contrats
    return len(fact("relations")) > 1


def when_on_prefere_le_telephone():
    # on préfère le téléphone
    return fact("aide") == "telephone"


def when_c_est_pour_un_proche():
    # c'est pour un proche
    return fact("pour_qui") == "proche"


def when_on_se_trompe_d_employeur():
    # on se trompe d'employeur
    return fact("user.birth_date") != fact("employer.birth_date")


def when_le_proche_n_est_pas_trouve():
    # le proche n'est pas trouvé
    return fact("naissance_proche") != fact("employer.birth_date")


def when_on_renonce_a_chercher_le_proche():
    # on renonce à chercher le proche
    return fact("suite_proche") == "abandonner"


def when_une_decision_de_justice_existe():
    # une décision de justice existe
    return fact("pouvoir") == "decision"


def when_aucun_accord_ne_peut_etre_donne():
    # aucun accord ne peut être donné
    return fact("pouvoir") == "aucun"


def when_le_papier_manque():
    # le papier manque
    return fact("papier") == "plus_tard"


def when_le_proche_dit_non():
    # le proche dit non
    return fact("proche_accepte") is False


def when_la_personne_a_un_numero_cesu():
    # la personne a un numéro Cesu
    return fact("deja_connue") is True


def when_le_numero_n_est_pas_le_bon():
    # le numéro n'est pas le bon
    return fact("numero_salarie") != fact("employee.cesu_number") or fact("naissance_salarie") != fact("employee.birth_date")


def when_on_corrige_le_numero():
    # on corrige le numéro
    return fact("suite_salarie") == "corriger"


def when_ces_conges_sont_impossibles():
    # ces congés sont impossibles
    return fact("relation.leave") == "when_taken" and fact("relation.hours") <= 32


def when_plus_de_trois_heures_par_semaine():
    # plus de trois heures par semaine
    return fact("relation.hours") > 13


def when_il_n_y_a_pas_de_contrat_ecrit():
    # il n'y a pas de contrat écrit
    return fact("relation.written_contract") is False


def when_le_travail_commence_ce_mois_ci():
    # le travail commence ce mois-ci
    return fact("relation.start_date") > date(2026, 10, 31)


def when_des_mois_d_avant_restent_a_declarer():
    # des mois d'avant restent à déclarer
    return fact("relation.start_date") < date(2026, 10, 1)


def when_le_contrat_est_conteste():
    # le contrat est contesté
    return fact("contrat_juste") is False


@journey.value("minimum", "euros", "Salaire net minimum pour une heure")
def value_minimum():
    return rule("floors.net", fact("relation.level"), fact("relation.leave"))


@journey.value("net", "euros", "Salaire à verser")
def value_net():
    return rule("cesu.net", fact("declaration"))


@journey.value("cout", "euros", "Coût total du mois")
def value_cout():
    return rule("cesu.cost", fact("relation"), fact("declaration"))


@journey.value("cotisations", "euros", "Cotisations prélevées plus tard")
def value_cotisations():
    return fact("cout") - fact("net")


@journey.value("plafond", "euros", "Plafond de la première année")
def value_plafond():
    return rule("tax_credit.ceiling", 0, True, False)


@journey.value("credit", "euros", "Crédit d'impôt, l'année prochaine")
def value_credit():
    return rule("tax_credit.amount", fact("cout"), Decimal("0"), fact("plafond"))

# Ce qui est tenu pour répondu, là où l'on n'est pas passé.
journey.given(
    {
        "declaration.hours": lambda: Decimal("36"),
    },
)
journey.given(
    {
        "pour_qui": lambda: "proche",
    },
    persona="beatrice",
)
journey.given(
    {
        "pour_qui": lambda: "moi",
    },
    persona="thomas",
)


q_aide = journey.question(
    "aide",
    "choice",
    "Comment voulez-vous faire ?",
    options={"ici": "Je continue ici", "telephone": "Je préfère le faire au téléphone"},
)

@journey.step(
    "commencer",
    q_aide,
    title="Déclarer quelqu'un qui travaille chez vous, pour la première fois",
    actor="employer",
    stage="Commencer",
    next=[(when_on_prefere_le_telephone, "telephone"), "connexion"],
)
def step_commencer():
    st.markdown((
        "Le **Cesu** est le service de l'Urssaf pour déclarer une personne que l'on emploie chez soi.\n"
        "\n"
        "Vous aurez besoin de deux choses :\n"
        "\n"
        "- le numéro Cesu de la personne employée, si elle en a un ;\n"
        "- le nombre d'heures faites en octobre.\n"
        "\n"
        "Le reste, l'administration le sait déjà."
    ))
    st.radio(**ask(q_aide))
    with st.expander(safe("Et le carnet de papier ?")):
        st.markdown("Aujourd'hui, quand on passe à Internet, on ne revient plus au papier. Si vous hésitez, choisissez le téléphone.")


@journey.step(
    "connexion",
    kind="login",
    title="Connectez-vous avec votre propre identité",
    actor="employer",
    stage="Commencer",
    provider="franceconnect",
    next="pour-qui",
)
def step_connexion():
    st.markdown("Même si vous le faites pour votre mère ou votre père, connectez-vous avec **votre** nom, jamais avec le sien.")


q_pour_qui = journey.question(
    "pour_qui",
    "choice",
    "Elle travaille",
    options={"moi": "chez moi", "proche": "chez un proche que j'aide"},
)

@journey.step(
    "pour-qui",
    q_pour_qui,
    title="Chez qui la personne travaille-t-elle ?",
    actor="employer",
    stage="Dire qui emploie",
    next=[(when_c_est_pour_un_proche, "recherche-proche"), "autre-maison"],
)
def step_pour_qui():
    st.markdown("L'employeur est celui **chez qui** on travaille, même si c'est quelqu'un d'autre qui paie ou qui remplit.")
    st.radio(**ask(q_pour_qui))


@journey.step(
    "autre-maison",
    title="Dans cette histoire, le travail se fait chez " + show("employer.first_name"),
    actor="employer",
    stage="Dire qui emploie",
    when=when_on_se_trompe_d_employeur,
    button="Revenir à la question",
    next=[(when_on_se_trompe_d_employeur, "pour-qui"), "identite"],
)
def step_autre_maison():
    st.markdown("Vous jouez **" + safe(show("user.first_name")) + " " + safe(show("user.last_name")) + "**. Le ménage est fait dans la maison\nde **" + safe(show("employer.first_name")) + " " + safe(show("employer.last_name")) + "**.\n\nL'employeur est donc " + safe(show("employer.first_name")) + ", même si c'est vous qui remplissez.")


q_employer_birth_name = journey.question(
    "employer.birth_name",
    "text",
    "Son nom de naissance",
    hint="Celui de l'acte de naissance",
)

q_naissance_proche = journey.question(
    "naissance_proche",
    "date",
    "Sa date de naissance",
    hint="Par exemple 27/03/1945",
    most=lambda: fact("today"),
    errors={"too_large": "Cette date n'est pas encore passée."},
)

@journey.step(
    "recherche-proche",
    q_employer_birth_name,
    q_naissance_proche,
    title="Quel proche aidez-vous ?",
    actor="employer",
    stage="Dire qui emploie",
    next=[(when_le_proche_n_est_pas_trouve, "proche-introuvable"), "pouvoir"],
)
def step_recherche_proche():
    st.markdown("Ces deux réponses suffisent pour retrouver la bonne personne. Elles sont sur sa carte d'identité.")
    st.text_input(**ask(q_employer_birth_name))
    st.text_input(**ask(q_naissance_proche))
    with st.expander(safe("Et dans ce prototype ?")):
        st.markdown("La personne s'appelle " + safe(show("employer.first_name")) + " " + safe(show("employer.last_name")) + ". Elle est née le **" + safe(show("employer.birth_date")) + "**. Son nom de naissance peut être inventé.")


q_suite_proche = journey.question(
    "suite_proche",
    "choice",
    "Que voulez-vous faire ?",
    options={"corriger": "Corriger ma réponse", "abandonner": "M'arrêter là"},
)

@journey.step(
    "proche-introuvable",
    q_suite_proche,
    title="Nous n'avons trouvé personne",
    actor="employer",
    stage="Dire qui emploie",
    next=[(when_on_renonce_a_chercher_le_proche, "identite-introuvable"), "recherche-proche"],
)
def step_proche_introuvable():
    st.markdown((
        "Aucune personne ne porte ce nom de naissance avec cette date.\n"
        "\n"
        "Souvent, c'est le nom de mariage qui a été écrit, ou deux chiffres qui ont été inversés."
    ))
    st.radio(**ask(q_suite_proche))


q_pouvoir = journey.question(
    "pouvoir",
    "choice",
    "Votre situation",
    options={"accord": "Mon proche peut donner son accord lui-même", "decision": "Un juge m'a chargé de l'aider (tutelle, habilitation familiale)", "aucun": "Ni l'un ni l'autre"},
)

@journey.step(
    "pouvoir",
    q_pouvoir,
    title="Votre proche est-il d'accord pour que vous le fassiez ?",
    actor="employer",
    stage="Dire qui emploie",
    next=[(when_une_decision_de_justice_existe, "papier"), (when_aucun_accord_ne_peut_etre_donne, "sans-pouvoir"), "accord-proche"],
)
def step_pouvoir():
    st.markdown("Votre proche reste l'employeur et garde le dernier mot. Il nous faut son accord, une seule fois.")
    st.radio(**ask(q_pouvoir))


q_proche_accepte = journey.question(
    "proche_accepte",
    "yes_no",
    "Votre proche dit-il oui ?",
)

@journey.step(
    "accord-proche",
    q_proche_accepte,
    kind="offscreen",
    title="Dans le salon de votre proche",
    actor="employer",
    stage="Dire qui emploie",
    text="Vous lisez ensemble, à voix haute, sur votre téléphone :\n\n« " + show("user.first_name") + " " + show("user.last_name") + " veut déclarer à votre place la personne qui travaille chez vous.\nVous recevrez chaque mois une lettre avec ce qui a été déclaré. Vous pouvez dire stop quand vous voulez,\npar téléphone ou par lettre. »",
    next=[(when_le_proche_dit_non, "proche-refuse"), "identite"],
)
def step_accord_proche():
    st.radio(**ask(q_proche_accepte))


q_papier = journey.question(
    "papier",
    "choice",
    "La décision du juge",
    options={"photo": "J'ai une photo ou un fichier", "plus_tard": "Je ne l'ai pas ici"},
)

@journey.step(
    "papier",
    q_papier,
    title="Avez-vous la décision du juge sous la main ?",
    actor="employer",
    stage="Dire qui emploie",
    next=[(when_le_papier_manque, "papier-manquant"), "photo"],
)
def step_papier():
    st.markdown("Une photo lisible de la première page suffit.")
    st.radio(**ask(q_papier))


q_decision = journey.question(
    "decision",
    "file",
    "Photo ou fichier de la décision",
    hint="Dans ce prototype, choisissez n'importe quelle image sans rien de personnel.",
)

@journey.step(
    "photo",
    q_decision,
    title="Ajoutez la photo de la décision",
    actor="employer",
    stage="Dire qui emploie",
    next="identite",
)
def step_photo():
    st.file_uploader(**ask(q_decision))


q_employer_address = journey.question(
    "employer.address",
    "address",
    "Adresse de l'employeur",
    hint="Le numéro et la rue, puis le code postal et la ville",
    mode="confirm",
)

q_employer_phone = journey.question(
    "employer.phone",
    "phone",
    "Téléphone de l'employeur",
    hint="Dix chiffres",
    mode="confirm",
)

@journey.step(
    "identite",
    q_employer_address,
    q_employer_phone,
    title="Est-ce bien l'employeur ?",
    actor="employer",
    stage="Dire qui emploie",
    next="compte-bancaire",
)
def step_identite():
    st.markdown("Nous avons repris ce que l'administration sait déjà. Changez ce qui n'est plus vrai.")
    rows(
        ("Prénom de l'employeur", show("employer.first_name")),
        ("Nom de l'employeur", show("employer.last_name")),
        ("Date de naissance de l'employeur", show("employer.birth_date")),
    )
    st.text_area(**ask(q_employer_address))
    st.text_input(**ask(q_employer_phone))


q_employer_iban = journey.question(
    "employer.iban",
    "iban",
    "Compte bancaire de l'employeur",
    hint="Il commence par FR, sur votre relevé de compte",
    mode="confirm",
)

@journey.step(
    "compte-bancaire",
    q_employer_iban,
    title="Sur quel compte prélever les cotisations ?",
    actor="employer",
    stage="Dire qui emploie",
    next="deja-connue",
)
def step_compte_bancaire():
    st.markdown((
        "C'est le compte que les impôts connaissent. Les **cotisations** paient la retraite, la santé et le chômage\n"
        "de la personne employée. Son salaire, c'est vous qui le versez."
    ))
    st.text_input(**ask(q_employer_iban))


q_deja_connue = journey.question(
    "deja_connue",
    "yes_no",
    "Elle a un numéro Cesu",
)

@journey.step(
    "deja-connue",
    q_deja_connue,
    title="La personne employée a-t-elle un numéro Cesu ?",
    actor="employer",
    stage="Dire qui travaille",
    next=[(when_la_personne_a_un_numero_cesu, "numero-salarie"), "nouvelle-personne"],
)
def step_deja_connue():
    st.markdown("Elle en a un si elle a déjà travaillé chez quelqu'un d'autre. Demandez-lui, il est sur ses bulletins de salaire.")
    st.radio(**ask(q_deja_connue))


q_numero_salarie = journey.question(
    "numero_salarie",
    "cesu_number",
    "Numéro Cesu de la personne employée",
    hint="Il commence ici par DEMO-Z",
)

q_naissance_salarie = journey.question(
    "naissance_salarie",
    "date",
    "Sa date de naissance",
    hint="Par exemple 24/06/1971",
)

@journey.step(
    "numero-salarie",
    q_numero_salarie,
    q_naissance_salarie,
    title="Quel est son numéro Cesu ?",
    actor="employer",
    stage="Dire qui travaille",
    next=[(when_le_numero_n_est_pas_le_bon, "salarie-introuvable"), "personne-trouvee"],
)
def step_numero_salarie():
    st.markdown("Avec ce numéro, vous n'aurez pas à lui demander son adresse ni son numéro de sécurité sociale.")
    st.text_input(**ask(q_numero_salarie))
    st.text_input(**ask(q_naissance_salarie))
    with st.expander(safe("Et dans ce prototype ?")):
        st.markdown("Le numéro est **" + safe(show("employee.cesu_number")) + "** et la date de naissance fictive est le **" + safe(show("employee.birth_date")) + "**.")


q_suite_salarie = journey.question(
    "suite_salarie",
    "choice",
    "Que voulez-vous faire ?",
    options={"corriger": "Corriger le numéro", "presenter": "Donner son nom et son adresse à la place"},
)

@journey.step(
    "salarie-introuvable",
    q_suite_salarie,
    title="Ce numéro ne va pas avec cette date",
    actor="employer",
    stage="Dire qui travaille",
    next=[(when_on_corrige_le_numero, "numero-salarie"), "nouvelle-personne"],
)
def step_salarie_introuvable():
    st.markdown("Le numéro et la date de naissance doivent être ceux de la même personne. Un chiffre a pu être inversé.")
    st.radio(**ask(q_suite_salarie))


@journey.step(
    "personne-trouvee",
    title="Vous allez déclarer " + show("employee.first_name") + " " + show("employee.last_name"),
    actor="employer",
    stage="Dire qui travaille",
    button="C'est bien elle",
    next="travail",
)
def step_personne_trouvee():
    st.markdown("Le Cesu a tout ce qu'il faut pour cette personne. Vous ne lui demandez plus rien.")


q_employee_first_name = journey.question(
    "employee.first_name",
    "text",
    "Prénom",
)

q_employee_last_name = journey.question(
    "employee.last_name",
    "text",
    "Nom",
)

q_employee_birth_date = journey.question(
    "employee.birth_date",
    "date",
    "Date de naissance",
    hint="Par exemple 24/06/1971",
    most=lambda: fact("today"),
)

q_employee_birth_place = journey.question(
    "employee.birth_place",
    "text",
    "Commune de naissance",
    hint="La commune, ou le pays pour une naissance à l'étranger",
)

@journey.step(
    "nouvelle-personne",
    q_employee_first_name,
    q_employee_last_name,
    q_employee_birth_date,
    q_employee_birth_place,
    title="Qui est cette personne ?",
    actor="employer",
    stage="Dire qui travaille",
    next="coordonnees-salarie",
)
def step_nouvelle_personne():
    st.markdown("Elle n'est pas encore connue du Cesu. Regardez sa carte d'identité avec elle.")
    st.text_input(**ask(q_employee_first_name))
    st.text_input(**ask(q_employee_last_name))
    st.text_input(**ask(q_employee_birth_date))
    st.text_input(**ask(q_employee_birth_place))


q_employee_address = journey.question(
    "employee.address",
    "address",
    "Adresse",
    hint="Le numéro et la rue, puis le code postal et la ville",
)

q_employee_nir = journey.question(
    "employee.nir",
    "nir",
    "Numéro de sécurité sociale",
    hint="Les 15 chiffres de la carte Vitale",
    optional=True,
)

@journey.step(
    "coordonnees-salarie",
    q_employee_address,
    q_employee_nir,
    title="Où habite " + show("employee.first_name") + " " + show("employee.last_name") + " ?",
    actor="employer",
    stage="Dire qui travaille",
    next="travail",
)
def step_coordonnees_salarie():
    st.text_area(**ask(q_employee_address))
    st.text_input(**ask(q_employee_nir))
    with st.expander(safe("Et si elle ne veut pas donner son numéro de sécurité sociale ?")):
        st.markdown("Laissez la case vide. Le Cesu le lui demandera directement, dans son propre espace.")


q_relation_activity = journey.question(
    "relation.activity",
    "choice",
    "Travail confié",
    options={"housework": "Ménage et repassage", "elder_care": "Aide à une personne âgée", "childcare": "Garde d'enfants", "gardening": "Petit jardinage", "tutoring": "Soutien scolaire", "other": "Autre travail à domicile"},
)

@journey.step(
    "travail",
    q_relation_activity,
    title="Que fait " + show("employee.first_name") + " ?",
    actor="employer",
    stage="Décrire le travail",
    next="heures-prevues",
)
def step_travail():
    st.radio(**ask(q_relation_activity))


q_relation_hours = journey.question(
    "relation.hours",
    "hours",
    "Heures prévues par mois",
    hint="Par exemple 36 ou 36 h 30",
    least=Decimal("0.25"),
    most=217,
)

@journey.step(
    "heures-prevues",
    q_relation_hours,
    title="Combien d'heures par mois avez-vous prévues ensemble ?",
    actor="employer",
    stage="Décrire le travail",
    next="niveau",
)
def step_heures_prevues():
    st.markdown("Une idée suffit. Chaque mois, vous déclarerez les heures vraiment faites.")
    st.text_input(**ask(q_relation_hours))


q_relation_level = journey.question(
    "relation.level",
    "choice",
    "Niveau dans la grille des salaires",
    hint="La convention collective fixe un salaire minimum pour chaque niveau.",
    options={"I": "I : garde ponctuelle d'enfant, ménage simple", "II": "II : ménage complet, compagnie", "III": "III : garde d'enfants régulière, aide à une personne âgée", "IV": "IV : enfants de moins de trois ans, aide aux gestes du jour", "V": "V : aide à une personne dépendante", "VI": "VI : aide complexe, cours de primaire", "VII": "VII : cours de collège et lycée", "VIII": "VIII : cours du supérieur", "IX": "Niveau IX", "X": "Niveau X", "XI": "Niveau XI", "XII": "Niveau XII"},
)

@journey.step(
    "niveau",
    q_relation_level,
    title="Quel niveau correspond à ce travail ?",
    actor="employer",
    stage="Décrire le travail",
    next="conges",
)
def step_niveau():
    st.markdown("La **convention collective** est l'accord qui fixe un salaire minimum pour chaque travail à domicile.")
    st.radio(**ask(q_relation_level))
    with st.expander(safe("Je ne sais pas choisir")):
        st.markdown("Prenez le niveau qui décrit la tâche la plus difficile que vous confiez. Vous pourrez le changer plus tard.")


q_relation_leave = journey.question(
    "relation.leave",
    "choice",
    "Congés payés",
    options={"included": "payés chaque mois avec le salaire", "when_taken": "payés quand ils sont pris"},
)

@journey.step(
    "conges",
    q_relation_leave,
    title="Comment payez-vous les congés de " + show("employee.first_name") + " ?",
    actor="employer",
    stage="Décrire le travail",
    next=[(when_ces_conges_sont_impossibles, "conges-impossibles"), "salaire"],
)
def step_conges():
    st.markdown((
        "Toute personne employée gagne des jours de congé payés. Il y a deux façons de les payer :\n"
        "\n"
        "- **chaque mois** : vous ajoutez 10 % au salaire, et rien quand elle part en vacances ;\n"
        "- **quand ils sont pris** : vous payez ses vacances comme si elle travaillait."
    ))
    st.radio(**ask(q_relation_leave))


@journey.step(
    "conges-impossibles",
    title="Pour " + show("relation.hours") + " par mois, les congés se paient chaque mois",
    actor="employer",
    stage="Décrire le travail",
    button="Revenir aux congés",
    next="conges",
)
def step_conges_impossibles():
    st.markdown((
        "Payer les congés quand ils sont pris n'est possible qu'au-delà de **32 heures par mois**.\n"
        "\n"
        "Revenez choisir « payés chaque mois avec le salaire »."
    ))


q_declaration_net_hourly = journey.question(
    "declaration.net_hourly",
    "euros",
    "Salaire net de l'heure",
    hint="Dans ce contrat, les congés sont " + show("relation.leave") + ".",
    least=lambda: fact("minimum"),
    most=200,
    errors={"missing": "Écrivez le salaire net d'une heure.", "too_small": "Ce salaire est sous le minimum écrit au-dessus. Augmentez-le, ou choisissez un autre niveau."},
)

@journey.step(
    "salaire",
    q_declaration_net_hourly,
    title="Combien payez-vous une heure ?",
    actor="employer",
    stage="Décrire le travail",
    next="contrat",
)
def step_salaire():
    st.markdown("C'est l'argent que " + safe(show("employee.first_name")) + " reçoit vraiment. Les congés sont " + safe(show("relation.leave")) + ".")
    rows(
        ("Salaire net minimum pour une heure", show("minimum")),
    )
    why("minimum")
    st.text_input(**ask(q_declaration_net_hourly))


q_relation_written_contract = journey.question(
    "relation.written_contract",
    "yes_no",
    "Contrat écrit",
    hint="Il est obligatoire au-delà de trois heures par semaine.",
)

@journey.step(
    "contrat",
    q_relation_written_contract,
    title="Avez-vous signé un contrat avec " + show("employee.first_name") + " ?",
    actor="employer",
    stage="Décrire le travail",
    when=when_plus_de_trois_heures_par_semaine,
    next=[(when_il_n_y_a_pas_de_contrat_ecrit, "modele"), "premier-jour"],
)
def step_contrat():
    st.markdown("Au-delà de trois heures par semaine, un contrat écrit est obligatoire.")
    st.radio(**ask(q_relation_written_contract))


@journey.step(
    "modele",
    title="Un contrat déjà rempli vous attend",
    actor="employer",
    stage="Décrire le travail",
    next="premier-jour",
)
def step_modele():
    st.markdown("Le Cesu a préparé un contrat avec vos réponses. Il reste à le lire ensemble, puis à le signer tous les deux.\n\nVous le trouverez dans votre espace et dans celui de " + safe(show("employee.first_name")) + ". Vous pouvez continuer.")
    rows(
        ("Travail confié", show("relation.activity")),
        ("Niveau dans la grille des salaires", show("relation.level")),
        ("Heures prévues par mois", show("relation.hours")),
        ("Salaire net de l'heure", show("declaration.net_hourly")),
        ("Congés payés", show("relation.leave")),
    )


q_relation_start_date = journey.question(
    "relation.start_date",
    "date",
    "Début du contrat",
    hint="Par exemple 04/03/2019",
    least=date(2026, 1, 1),
    most=lambda: fact("today"),
    errors={"too_small": "Pour un travail commencé avant cette année, appelez un conseiller du Cesu.", "too_large": "Cette date n'est pas encore passée."},
)

@journey.step(
    "premier-jour",
    q_relation_start_date,
    title="Quel a été le premier jour de travail ?",
    actor="employer",
    stage="Déclarer le mois",
    next=[(when_le_travail_commence_ce_mois_ci, "trop-tot"), "mois-avant"],
)
def step_premier_jour():
    st.text_input(**ask(q_relation_start_date))


@journey.step(
    "mois-avant",
    title="Il y a aussi des mois d'avant à déclarer",
    actor="employer",
    stage="Déclarer le mois",
    when=when_des_mois_d_avant_restent_a_declarer,
    next="heures",
)
def step_mois_avant():
    st.markdown(safe(show("employee.first_name")) + " travaille depuis le **" + safe(show("relation.start_date")) + "**. Chaque mois compte pour sa retraite.\n\nCommencez par " + safe(show("declaration.month")) + ". Le Cesu vous proposera ensuite les autres mois, un par un.")


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
    stage="Déclarer le mois",
    next="estimation",
)
def step_heures():
    st.text_input(**ask(q_declaration_hours))


@journey.step(
    "estimation",
    title="Ce que ce mois va vous coûter",
    actor="employer",
    stage="Déclarer le mois",
    next="verification",
)
def step_estimation():
    st.markdown((
        "Vous versez vous-même le salaire. L'Urssaf prélèvera les cotisations dans deux mois.\n"
        "\n"
        "Rien n'est encore envoyé."
    ))
    rows(
        ("Salaire à verser", show("net")),
        ("Cotisations prélevées plus tard", show("cotisations")),
        ("Coût total du mois", show("cout")),
        ("Crédit d'impôt, l'année prochaine", show("credit")),
    )
    why("cout")
    why("credit")
    with st.expander(safe("Qu'est-ce que le crédit d'impôt ?")):
        st.markdown("L'État vous rend la moitié de ce que vous dépensez, après votre déclaration de revenus. Même si vous ne payez pas d'impôt. Vous pouvez aussi le recevoir chaque mois : c'est l'**avance immédiate**.")


@journey.step(
    "verification",
    kind="check",
    title="Vérifiez avant d'envoyer",
    actor="employer",
    stage="Déclarer le mois",
    button="Ouvrir le compte et envoyer",
    next="envoi",
)
def step_verification():
    rows(
        ("Salaire à verser", show("net")),
        ("Cotisations prélevées plus tard", show("cotisations")),
    )


@journey.step(
    "envoi",
    kind="call",
    title="",
    actor="employer",
    stage="Déclarer le mois",
    api="cesu.declare",
    saves="recu",
    fails="indisponible",
    next="lettre",
)
def step_envoi():
    pass


@journey.step(
    "lettre",
    kind="message",
    title="Deux jours plus tard, une lettre arrive chez " + show("employer.first_name"),
    actor="employer",
    stage="Recevoir",
    channel="letter",
    sender="Cesu, service de l'Urssaf",
    subject="Votre compte Cesu est ouvert",
    text="Bonjour " + show("employer.first_name") + " " + show("employer.last_name") + ",\n\nVotre compte Cesu a été ouvert en ligne par " + show("user.first_name") + " " + show("user.last_name") + ".\n" + show("employee.first_name") + " " + show("employee.last_name") + " est déclarée pour " + show("declaration.hours") + "\nen " + show("declaration.month") + ".\n\nSon salaire est de " + show("net") + ". L'Urssaf prélèvera ensuite " + show("cotisations") + " sur votre compte.\n\nCe n'est pas ce que vous vouliez ? Appelez-nous, ou renvoyez cette lettre barrée : nous arrêtons tout.",
    next="fin",
)
def step_lettre():
    pass


@journey.step(
    "fin",
    kind="end",
    title="Votre première déclaration est envoyée",
    actor="employer",
    stage="Recevoir",
    outcome="success",
)
def step_fin():
    st.markdown("Le compte Cesu est ouvert. Numéro de reçu : **" + safe(show("recu")) + "**.\n\nIl reste une chose à faire : payer **" + safe(show("net")) + "** à " + safe(show("employee.first_name")) + ". Son bulletin de salaire sera prêt\nsous quatre jours, dans son espace et dans le vôtre.\n\nLe mois prochain, il n'y aura que les heures à donner.")
    rows(
        ("Nombre d'heures travaillées", show("declaration.hours")),
        ("Salaire à verser", show("net")),
        ("Cotisations prélevées plus tard", show("cotisations")),
    )


@journey.step(
    "telephone",
    kind="end",
    title="Un conseiller peut tout faire avec vous",
    actor="employer",
    stage="Recevoir",
    outcome="abandoned",
)
def step_telephone():
    st.markdown((
        "Appelez le Cesu depuis n'importe quel téléphone. Le conseiller vous posera les mêmes questions, et vous enverra\n"
        "chaque mois une lettre.\n"
        "\n"
        "Rien n'est changé pour l'instant. Si vous utilisez le carnet de papier, vous le gardez."
    ))


@journey.step(
    "identite-introuvable",
    kind="end",
    title="Nous ne pouvons pas ouvrir ce compte en ligne",
    actor="employer",
    stage="Recevoir",
    outcome="refused",
)
def step_identite_introuvable():
    st.markdown((
        "Nous n'avons pas retrouvé votre proche. Rien n'est enregistré.\n"
        "\n"
        "Appelez un conseiller du Cesu avec sa carte d'identité. Les heures déjà faites pourront être déclarées :\n"
        "personne ne perd ses droits."
    ))


@journey.step(
    "sans-pouvoir",
    kind="end",
    title="Il faut d'abord un accord",
    actor="employer",
    stage="Recevoir",
    outcome="refused",
)
def step_sans_pouvoir():
    st.markdown((
        "Sans l'accord de votre proche ni décision d'un juge, vous ne pouvez pas déclarer à sa place.\n"
        "\n"
        "Deux chemins sont possibles : en parler avec votre proche et revenir, ou demander une **habilitation familiale**\n"
        "au tribunal. Le point d'information pour les personnes âgées de votre commune peut vous aider."
    ))


@journey.step(
    "papier-manquant",
    kind="end",
    title="Revenez avec la décision du juge",
    actor="employer",
    stage="Recevoir",
    outcome="abandoned",
)
def step_papier_manquant():
    st.markdown((
        "Vos réponses sont gardées. Quand vous aurez la décision, vous reprendrez ici, sans rien redire.\n"
        "\n"
        "Vous pouvez aussi l'envoyer par la poste : un agent continuera pour vous."
    ))


@journey.step(
    "proche-refuse",
    kind="end",
    title="Votre proche préfère le faire lui-même",
    actor="employer",
    stage="Recevoir",
    outcome="refused",
)
def step_proche_refuse():
    st.markdown((
        "C'est son droit. Rien n'est ouvert, et rien ne lui sera envoyé.\n"
        "\n"
        "Il peut déclarer par téléphone avec un conseiller. Vous pouvez être là pendant l'appel."
    ))


@journey.step(
    "trop-tot",
    kind="end",
    title="Il est trop tôt pour déclarer",
    actor="employer",
    stage="Recevoir",
    outcome="abandoned",
)
def step_trop_tot():
    st.markdown((
        "Le travail a commencé en novembre. Vous déclarerez novembre à partir du 1er décembre, et jusqu'au 5.\n"
        "\n"
        "Vos réponses sont gardées : il ne manquera que les heures."
    ))


@journey.step(
    "indisponible",
    kind="end",
    title="Le Cesu ne répond pas",
    actor="employer",
    stage="Recevoir",
    outcome="refused",
)
def step_indisponible():
    st.markdown((
        "Rien n'a été envoyé, et vos réponses sont gardées.\n"
        "\n"
        "Réessayez un peu plus tard. Vous avez jusqu'au 5 novembre pour déclarer octobre."
    ))


q_relation = journey.question(
    "relation",
    "choice",
    "Vos employeurs",
    options=journey.each_contract(lambda: show("employer.first_name") + " " + show("employer.last_name") + ", " + show("relation.activity_label")),
)

@journey.step(
    "chez-qui",
    q_relation,
    title="Quel employeur voulez-vous voir ?",
    actor="employee",
    stage="Recevoir",
    when=when_plusieurs_contrats,
    next="sms",
)
def step_chez_qui():
    st.radio(**ask(q_relation))


@journey.step(
    "sms",
    kind="message",
    title="Un message arrive sur le téléphone de " + show("employee.first_name"),
    actor="employee",
    stage="Recevoir",
    channel="sms",
    sender="Cesu",
    text=show("employer.first_name") + " " + show("employer.last_name") + " vous a déclarée pour la première fois. " + show("declaration.hours") + " en " + show("declaration.month") + ", salaire net " + show("net") + ". Votre contrat est dans votre espace Cesu.",
    next="mon-contrat",
)
def step_sms():
    pass


q_contrat_juste = journey.question(
    "contrat_juste",
    "yes_no",
    "Est-ce bien ce que vous aviez convenu ?",
)

@journey.step(
    "mon-contrat",
    q_contrat_juste,
    title="Votre contrat chez " + show("employer.first_name") + " " + show("employer.last_name"),
    actor="employee",
    stage="Recevoir",
    next=[(when_le_contrat_est_conteste, "desaccord"), "fin-employee"],
)
def step_mon_contrat():
    st.markdown("Voici ce qui a été écrit. Vous n'avez rien à remplir.")
    rows(
        ("Travail confié", show("relation.activity")),
        ("Début du contrat", show("relation.start_date")),
        ("Nombre d'heures travaillées", show("declaration.hours")),
        ("Salaire net de l'heure", show("declaration.net_hourly")),
        ("Congés payés", show("relation.leave")),
        ("Salaire à verser", show("net")),
    )
    st.radio(**ask(q_contrat_juste))


@journey.step(
    "fin-employee",
    kind="end",
    title="Ces heures comptent pour vos droits",
    actor="employee",
    stage="Recevoir",
    outcome="success",
)
def step_fin_employee():
    st.markdown("Elles s'ajoutent à celles de vos autres employeurs, pour la retraite, la santé et le chômage.")


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
        "Une première déclaration se corrige facilement. Votre employeur sait que vous n'êtes pas d'accord.\n"
        "\n"
        "Un conseiller du Cesu peut aussi vous écouter tous les deux."
    ))


journey.run()
# maquette: f0e71be919d1c4c5
