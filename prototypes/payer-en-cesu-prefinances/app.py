# Écrit par maquette depuis journeys/payer-en-cesu-prefinances.yaml : changez le YAML, pas ce fichier.
from datetime import date, timedelta  # noqa: F401
from decimal import Decimal  # noqa: F401

import streamlit as st

from maquette.player import open_journey, rounded  # noqa: F401

journey = open_journey(__file__, revision="e01dbf022f9c42cc")
ask, fact, rule, rows = journey.ask, journey.fact, journey.rule, journey.rows
safe, show, shown, told, why = journey.safe, journey.show, journey.shown, journey.told, journey.why

SITES = {
    "clairiere": {"name": "Chèques Clairière", "address": "www.cheques-clairiere.example/mon-compte", "colour": "#8a4b08"},
}


def when_plusieurs_contrats():
    # plusieurs contrats
    return len(fact("relations")) > 1


def when_les_titres_sont_en_papier():
    # les titres sont en papier
    return fact("forme") == "carnet"


def when_on_lit_le_compte_de_titres():
    # on lit le compte de titres
    return fact("lien_titres") is True


def when_les_titres_sont_perimes():
    # les titres sont périmés
    return fact("voucher.expires_on") < fact("today")


def when_le_compte_est_vide():
    # le compte est vide
    return fact("voucher.balance") < 1


def when_la_personne_employee_a_repondu():
    # la personne employée a répondu
    return fact("accord_titres") is True or fact("accord_titres") is False


def when_la_personne_employee_accepte():
    # la personne employée accepte
    return fact("accord_titres") is True


def when_la_personne_employee_refuse():
    # la personne employée refuse
    return fact("accord_titres") is False


def when_la_reponse_attendra():
    # la réponse attendra
    return fact("lecture") == "plus_tard"


def when_les_titres_depassent_le_salaire():
    # les titres dépassent le salaire
    return fact("voucher.used") > fact("net")


def when_on_annule_chez_l_emetteur():
    # on annule chez l'émetteur
    return fact("confirmation") == "annuler"


def when_il_reste_des_euros_a_verser():
    # il reste des euros à verser
    return fact("reste") > 0


def when_les_titres_sont_donnes():
    # les titres sont donnés
    return fact("confirmation") == "donner"


def when_il_manque_de_l_argent():
    # il manque de l'argent
    return fact("tout_recu") is False


def when_la_part_est_fausse():
    # la part est fausse
    return fact("part_juste") is False


@journey.value("net", "euros", "Salaire net du mois")
def value_net():
    return rule("cesu.net", fact("declaration"))


@journey.value("cout", "euros", "Salaire et cotisations")
def value_cout():
    return rule("cesu.cost", fact("relation"), fact("declaration"))


@journey.value("cotisations", "euros", "Cotisations, toujours en euros")
def value_cotisations():
    return fact("cout") - fact("net")


@journey.value("offert", "euros", "Part de l'entreprise dans tous les titres")
def value_offert():
    return fact("voucher.balance") * fact("voucher.funded_share") / 100


@journey.value("reste", "euros", "Reste du salaire à payer en euros")
def value_reste():
    return fact("net") - fact("voucher.used")


@journey.value("aide", "euros", "Part de l'entreprise, à retirer pour l'impôt")
def value_aide():
    return rule("vouchers.aid", fact("voucher.used"), fact("voucher.balance"), fact("offert"))


@journey.value("compte_impot", "euros", "Dépense comptée pour l'impôt")
def value_compte_impot():
    return fact("cout") - fact("aide")


@journey.value("solde", "euros", "Titres qui restent")
def value_solde():
    return fact("voucher.balance") - fact("voucher.used")

# Ce qui est tenu pour répondu, là où l'on n'est pas passé.
journey.given(
    {
        "forme": lambda: "compte",
        "declaration.hours": lambda: Decimal("20"),
        "declaration.net_hourly": lambda: Decimal("15.50"),
        "voucher.balance": lambda: Decimal("320"),
        "voucher.funded_share": lambda: Decimal("50"),
        "voucher.expires_on": lambda: date(2027, 1, 31),
        "voucher.used": lambda: Decimal("160"),
        "confirmation": lambda: "donner",
    },
)


@journey.step(
    "connexion",
    kind="login",
    title="Connectez-vous avec FranceConnect",
    actor="employer",
    stage="Retrouver les titres",
    provider="franceconnect",
    next="qui",
)
def step_connexion():
    st.markdown((
        "Les **Cesu préfinancés** sont des titres, comme les titres-restaurant. Une entreprise, un comité ou une mairie\n"
        "en paie une partie. Ils servent à payer quelqu'un qui travaille chez vous."
    ))


q_relation = journey.question(
    "relation",
    "choice",
    "Contrat concerné",
    options=journey.each_contract(lambda: show("employee.first_name") + " " + show("employee.last_name") + ", " + show("relation.activity_label")),
)

@journey.step(
    "qui",
    q_relation,
    title="Qui voulez-vous payer ?",
    actor="employer",
    stage="Retrouver les titres",
    when=when_plusieurs_contrats,
    next="forme",
)
def step_qui():
    st.radio(**ask(q_relation))


q_forme = journey.question(
    "forme",
    "choice",
    "Vos titres",
    options={"compte": "Un compte, sur le site de l'émetteur", "carnet": "Un carnet de titres en papier"},
)

@journey.step(
    "forme",
    q_forme,
    title="À quoi ressemblent vos titres ?",
    actor="employer",
    stage="Retrouver les titres",
    next=[(when_les_titres_sont_en_papier, "carnet"), "lien"],
)
def step_forme():
    st.radio(**ask(q_forme))


q_voucher_balance = journey.question(
    "voucher.balance",
    "euros",
    "Valeur de tous vos titres",
    least=0,
)

q_voucher_expires_on = journey.question(
    "voucher.expires_on",
    "date",
    "Fin de validité des titres",
)

q_voucher_funded_share = journey.question(
    "voucher.funded_share",
    "decimal",
    "Part payée par l'employeur ou le comité, en pour cent",
    hint="Par exemple 50",
    least=0,
    most=100,
)

@journey.step(
    "carnet",
    q_voucher_balance,
    q_voucher_expires_on,
    q_voucher_funded_share,
    title="Comptez vos titres en papier",
    actor="employer",
    stage="Retrouver les titres",
    next="titres",
)
def step_carnet():
    st.markdown((
        "Additionnez ce qui est écrit sur chaque titre, puis cherchez la date de fin sur la couverture.\n"
        "\n"
        "Avec du papier, personne d'autre que vous ne connaît ces nombres."
    ))
    st.text_input(**ask(q_voucher_balance))
    st.text_input(**ask(q_voucher_expires_on))
    st.text_input(**ask(q_voucher_funded_share))


q_lien_titres = journey.question(
    "lien_titres",
    "yes_no",
    "Acceptez-vous que Chèques Clairière donne le solde de vos titres à l'Urssaf ?",
)

q_lien_part = journey.question(
    "lien_part",
    "yes_no",
    "Acceptez-vous que Chèques Clairière donne aussi la part payée par l'entreprise ?",
)

@journey.step(
    "lien",
    q_lien_titres,
    q_lien_part,
    kind="consent",
    title="Faut-il demander votre solde à Chèques Clairière ?",
    actor="employer",
    stage="Retrouver les titres",
    next=[(when_on_lit_le_compte_de_titres, "lecture-solde"), "solde-a-la-main"],
)
def step_lien():
    st.markdown("Rien n'est coché d'avance. Si vous dites non, vous écrirez votre solde vous-même.")
    journey.shares(facts=["Numéro du compte de titres", "Solde des titres", "Fin de validité des titres"], holder="Chèques Clairière", to="Urssaf", why="vous montrer ce qui reste, et jusqu'à quand", optional=True)
    st.radio(**ask(q_lien_titres))
    journey.shares(facts=["Part payée par l'employeur ou le comité, en pour cent"], holder="Chèques Clairière", to="Urssaf", why="la retirer pour vous sur l'attestation d'impôt, sans que vous ayez à la chercher", optional=True)
    st.radio(**ask(q_lien_part))


@journey.step(
    "lecture-solde",
    kind="call",
    title="",
    actor="employer",
    stage="Retrouver les titres",
    api="issuer.balance",
    saves="numero_lecture",
    fails="emetteur-muet",
    next="solde-lu",
)
def step_lecture_solde():
    pass


q_voucher_balance_2 = journey.question(
    "voucher.balance",
    "euros",
    "Solde des titres",
    mode="confirm",
    least=0,
)

q_voucher_expires_on_2 = journey.question(
    "voucher.expires_on",
    "date",
    "Fin de validité des titres",
    mode="confirm",
)

q_voucher_funded_share_2 = journey.question(
    "voucher.funded_share",
    "decimal",
    "Part payée par l'employeur ou le comité, en pour cent",
    hint="Par exemple 50",
    mode="confirm",
    least=0,
    most=100,
)

@journey.step(
    "solde-lu",
    q_voucher_balance_2,
    q_voucher_expires_on_2,
    q_voucher_funded_share_2,
    title="Voici vos titres",
    actor="employer",
    stage="Retrouver les titres",
    next="titres",
)
def step_solde_lu():
    st.markdown("Chèques Clairière a répondu. Vérifiez, et changez ce qui n'est pas bon.")
    st.text_input(**ask(q_voucher_balance_2))
    st.text_input(**ask(q_voucher_expires_on_2))
    st.text_input(**ask(q_voucher_funded_share_2))


@journey.step(
    "emetteur-muet",
    title="Chèques Clairière ne répond pas",
    actor="employer",
    stage="Retrouver les titres",
    button="Écrire mon solde",
    next="solde-a-la-main",
)
def step_emetteur_muet():
    st.markdown("Ce n'est pas grave. Vous pouvez écrire votre solde vous-même. Il est sur l'application ou sur la carte.")


q_voucher_balance_3 = journey.question(
    "voucher.balance",
    "euros",
    "Solde des titres",
    least=0,
)

q_voucher_expires_on_3 = journey.question(
    "voucher.expires_on",
    "date",
    "Fin de validité des titres",
)

q_voucher_funded_share_3 = journey.question(
    "voucher.funded_share",
    "decimal",
    "Part payée par l'employeur ou le comité, en pour cent",
    hint="Par exemple 50",
    least=0,
    most=100,
)

@journey.step(
    "solde-a-la-main",
    q_voucher_balance_3,
    q_voucher_expires_on_3,
    q_voucher_funded_share_3,
    title="Combien vous reste-t-il en titres ?",
    actor="employer",
    stage="Retrouver les titres",
    next="titres",
)
def step_solde_a_la_main():
    st.text_input(**ask(q_voucher_balance_3))
    st.text_input(**ask(q_voucher_expires_on_3))
    st.text_input(**ask(q_voucher_funded_share_3))


@journey.step(
    "titres",
    title="Vos titres sont-ils encore bons ?",
    actor="employer",
    stage="Retrouver les titres",
    next=[(when_les_titres_sont_perimes, "perimes"), (when_le_compte_est_vide, "plus-de-titres"), "heures"],
)
def step_titres():
    st.markdown("Un titre passé de date ne vaut plus rien. Utilisez d'abord ceux qui finissent le plus tôt.")
    rows(
        ("Solde des titres", show("voucher.balance")),
        ("Fin de validité des titres", show("voucher.expires_on")),
    )


q_declaration_hours = journey.question(
    "declaration.hours",
    "hours",
    "Nombre d'heures travaillées",
    hint="Par exemple 36 ou 36 h 30",
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
    least=5,
    most=200,
    errors={"missing": "Écrivez le salaire net d'une heure."},
)

@journey.step(
    "heures",
    q_declaration_hours,
    q_declaration_net_hourly,
    title="Combien d'heures " + show("employee.first_name") + " a-t-elle faites en " + show("declaration.month") + " ?",
    actor="employer",
    stage="Choisir le montant",
    next="montant",
)
def step_heures():
    st.text_input(**ask(q_declaration_hours))
    st.text_input(**ask(q_declaration_net_hourly))


q_voucher_used = journey.question(
    "voucher.used",
    "euros",
    "Montant payé en titres",
    hint="Sans dépasser votre solde",
    least=1,
    most=lambda: fact("voucher.balance"),
    errors={"too_large": "Vous n'avez pas assez de titres. Écrivez au plus votre solde."},
)

@journey.step(
    "montant",
    q_voucher_used,
    title="Combien payez-vous en titres ?",
    actor="employer",
    stage="Choisir le montant",
    next=[(when_les_titres_depassent_le_salaire, "trop-de-titres"), "repartition"],
)
def step_montant():
    st.markdown("Les titres paient le **salaire**, jamais les cotisations.\n\n" + safe(show("employee.first_name")) + " doit recevoir " + safe(show("net")) + " en tout. Vous avez " + safe(show("voucher.balance")) + " en titres.")
    st.text_input(**ask(q_voucher_used))


@journey.step(
    "trop-de-titres",
    title="Les titres dépassent le salaire",
    actor="employer",
    stage="Choisir le montant",
    button="Changer le montant",
    next="montant",
)
def step_trop_de_titres():
    st.markdown("Le salaire du mois est de " + safe(show("net")) + ". On ne rend pas la monnaie sur les titres.\n\nChoisissez un montant plus petit : le reste vous servira le mois prochain.")


@journey.step(
    "repartition",
    title="Voici qui paie quoi",
    actor="employer",
    stage="Choisir le montant",
    next="demande",
)
def step_repartition():
    st.markdown("Écrivez **une seule fois** le salaire. Le Cesu sait qu'une partie est déjà payée en titres.")
    rows(
        ("Salaire net du mois", show("net")),
        ("Montant payé en titres", show("voucher.used")),
        ("Reste du salaire à payer en euros", show("reste")),
        ("Cotisations, toujours en euros", show("cotisations")),
        ("Part de l'entreprise, à retirer pour l'impôt", show("aide")),
        ("Dépense comptée pour l'impôt", show("compte_impot")),
    )
    why("aide")
    with st.expander(safe("Pourquoi retirer la part de l'entreprise ?")):
        st.markdown("L'État rend la moitié de ce que **vous** dépensez. L'entreprise a payé une part des titres : cette part n'est pas votre dépense.")
    with st.expander(safe("Et l'avance immédiate ?")):
        st.markdown("Un mois payé en partie avec des titres n'ouvre pas l'avance immédiate. Vous gardez le crédit d'impôt, l'année suivante.")


@journey.step(
    "demande",
    kind="call",
    title="",
    actor="employer",
    stage="Se mettre d'accord",
    api="cesu.voucher_request",
    saves="numero_demande",
    fails="indisponible",
    next="attente",
)
def step_demande():
    pass


@journey.step(
    "attente",
    kind="wait",
    title=show("employee.first_name") + " accepte-t-elle des titres ?",
    actor="employer",
    stage="Se mettre d'accord",
    awaited="employee",
    what="dire si elle accepte d'être payée en partie avec des titres",
    until=when_la_personne_employee_a_repondu,
    stand_in="Une semaine passe sans réponse",
    next=[(when_la_personne_employee_accepte, "verification"), (when_la_personne_employee_refuse, "refus"), "sans-reponse"],
)
def step_attente():
    st.markdown("Elle peut dire non, et demander à être payée en euros. Demande **" + safe(show("numero_demande")) + "**.")


@journey.step(
    "verification",
    kind="check",
    title="Vérifiez avant de payer",
    actor="employer",
    stage="Payer et déclarer",
    button="Payer les titres",
    next="chez-emetteur",
)
def step_verification():
    rows(
        ("Salaire net du mois", show("net")),
        ("Reste du salaire à payer en euros", show("reste")),
    )


q_confirmation = journey.question(
    "confirmation",
    "choice",
    "Votre réponse",
    options={"donner": "Je donne ces titres", "annuler": "J'annule"},
)

@journey.step(
    "chez-emetteur",
    q_confirmation,
    kind="outside",
    title="Donner " + show("voucher.used") + " de titres ?",
    actor="employer",
    stage="Payer et déclarer",
    site=SITES["clairiere"],
    next=[(when_on_annule_chez_l_emetteur, "annule"), "envoi"],
)
def step_chez_emetteur():
    st.markdown("Bénéficiaire : **une personne déclarée au Cesu**. Chèques Clairière ne connaît pas son nom.\n\nIl vous restera **" + safe(show("solde")) + "**.")
    st.radio(**ask(q_confirmation))


@journey.step(
    "envoi",
    kind="call",
    title="",
    actor="employer",
    stage="Payer et déclarer",
    api="cesu.declare",
    saves="recu",
    fails="indisponible",
    next="fin",
)
def step_envoi():
    pass


@journey.step(
    "fin",
    kind="end",
    title="Les titres sont donnés et le mois est déclaré",
    actor="employer",
    stage="Recevoir, et préparer l'impôt",
    outcome="success",
)
def step_fin():
    st.markdown("Reçu : **" + safe(show("recu")) + "**.\n\nEn mai, l'attestation d'impôt tiendra déjà compte des titres. Vous n'aurez **rien à retrouver**.")
    rows(
        ("Montant payé en titres", show("voucher.used")),
        ("Reste du salaire à payer en euros", show("reste"), when_il_reste_des_euros_a_verser),
        ("Titres qui restent", show("solde")),
        ("Dépense comptée pour l'impôt", show("compte_impot")),
    )


@journey.step(
    "perimes",
    kind="end",
    title="Ces titres ont expiré",
    actor="employer",
    stage="Recevoir, et préparer l'impôt",
    outcome="refused",
)
def step_perimes():
    st.markdown("Leur fin de validité était le **" + safe(show("voucher.expires_on")) + "**. " + safe(show("employee.first_name")) + " ne pourrait pas les toucher.\n\nDemandez à l'émetteur s'il les échange : il le fait souvent pendant un mois. Payez ce mois en euros,\ndepuis « Déclarer les heures du mois ».")


@journey.step(
    "plus-de-titres",
    kind="end",
    title="Vous n'avez plus de titres",
    actor="employer",
    stage="Recevoir, et préparer l'impôt",
    outcome="abandoned",
)
def step_plus_de_titres():
    st.markdown("Payez ce mois en euros, depuis « Déclarer les heures du mois ». Vos prochains titres arriveront au Cesu tout seuls.")


@journey.step(
    "refus",
    kind="end",
    title=show("employee.first_name") + " préfère être payée en euros",
    actor="employer",
    stage="Recevoir, et préparer l'impôt",
    outcome="refused",
)
def step_refus():
    st.markdown((
        "C'est son droit. Vos titres ne sont pas utilisés, et rien n'est déclaré.\n"
        "\n"
        "Payez ce mois en euros, depuis « Déclarer les heures du mois ». Vos heures y sont déjà écrites."
    ))


@journey.step(
    "sans-reponse",
    kind="end",
    title=show("employee.first_name") + " n'a pas encore répondu",
    actor="employer",
    stage="Recevoir, et préparer l'impôt",
    outcome="abandoned",
)
def step_sans_reponse():
    st.markdown((
        "Aucun titre n'est donné. Le salaire reste dû : ne la faites pas attendre, payez-la en euros si le 5 approche.\n"
        "\n"
        "Vos titres serviront un autre mois."
    ))


@journey.step(
    "annule",
    kind="end",
    title="Vous avez annulé",
    actor="employer",
    stage="Recevoir, et préparer l'impôt",
    outcome="abandoned",
)
def step_annule():
    st.markdown("Aucun titre n'est parti et rien n'est déclaré. Vos réponses sont gardées jusqu'à demain soir.")


@journey.step(
    "indisponible",
    kind="end",
    title="Le service ne répond pas",
    actor="employer",
    stage="Recevoir, et préparer l'impôt",
    outcome="refused",
)
def step_indisponible():
    st.markdown("Aucun titre n'est perdu et rien n'est déclaré. Vos réponses sont gardées. Réessayez un peu plus tard.")


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
    stage="Se mettre d'accord",
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
    stage="Se mettre d'accord",
    channel="sms",
    sender="Cesu",
    text=show("employer.first_name") + " " + show("employer.last_name") + " veut vous payer en partie avec des titres Cesu. Vous pouvez dire non. Répondez dans votre espace Cesu.",
    next="accord",
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
    "accord",
    q_lecture,
    title="Ce que veut dire « être payée en titres »",
    actor="employee",
    stage="Se mettre d'accord",
    next=[(when_la_reponse_attendra, "plus-tard"), "reponse"],
)
def step_accord():
    st.markdown((
        "- Le montant total **ne change pas**.\n"
        "- Les titres deviennent un virement sur votre compte, **sans frais**.\n"
        "- Vos droits sont les mêmes : retraite, santé, chômage.\n"
        "- Vous pouvez dire non, et demander des euros."
    ))
    st.radio(**ask(q_lecture))
    with st.expander(safe("Et si ce sont des titres en papier ?")):
        st.markdown("Il faut les envoyer par la poste, et des frais peuvent être retenus. Vous pouvez n'accepter que des titres en ligne.")


q_accord_titres = journey.question(
    "accord_titres",
    "yes_no",
    "J'accepte",
)

@journey.step(
    "reponse",
    q_accord_titres,
    title="Acceptez-vous les titres de " + show("employer.first_name") + " " + show("employer.last_name") + " ?",
    actor="employee",
    stage="Se mettre d'accord",
    next=[(when_la_personne_employee_refuse, "refus-note"), "compte-salarie"],
)
def step_reponse():
    st.radio(**ask(q_accord_titres))


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
    title="Sur quel compte recevoir l'argent des titres ?",
    actor="employee",
    stage="Se mettre d'accord",
    next="paie",
)
def step_compte_salarie():
    st.markdown("C'est le compte que l'Urssaf connaît déjà.")
    st.text_input(**ask(q_employee_iban))


@journey.step(
    "paie",
    kind="offscreen",
    title="Quelques jours plus tard",
    actor="employee",
    stage="Recevoir, et préparer l'impôt",
    text="Sur le compte de " + show("employee.first_name") + ", il peut y avoir deux virements : un pour les titres, un pour le reste du salaire.",
    next=[(when_les_titres_sont_donnes, "recu-salarie"), "rien-encore"],
)
def step_paie():
    pass


q_tout_recu = journey.question(
    "tout_recu",
    "yes_no",
    "Avez-vous reçu les deux ?",
)

@journey.step(
    "recu-salarie",
    q_tout_recu,
    title="Votre mois de " + show("declaration.month") + " chez " + show("employer.first_name") + " " + show("employer.last_name"),
    actor="employee",
    stage="Recevoir, et préparer l'impôt",
    next=[(when_il_manque_de_l_argent, "il-manque"), "fin-salarie"],
)
def step_recu_salarie():
    rows(
        ("Nombre d'heures travaillées", show("declaration.hours")),
        ("Salaire net du mois", show("net")),
        ("Payé avec des titres", show("voucher.used")),
        ("Payé en euros", show("reste")),
    )
    st.radio(**ask(q_tout_recu))


@journey.step(
    "fin-salarie",
    kind="end",
    title="Votre mois est payé",
    actor="employee",
    stage="Recevoir, et préparer l'impôt",
    outcome="success",
)
def step_fin_salarie():
    st.markdown("Votre bulletin de salaire montre le total. Les titres comptent comme le reste, pour tous vos droits.")


@journey.step(
    "il-manque",
    kind="end",
    title="Il manque une partie de votre salaire",
    actor="employee",
    stage="Recevoir, et préparer l'impôt",
    outcome="refused",
)
def step_il_manque():
    st.markdown("Le salaire doit être payé en entier. Prévenez " + safe(show("employer.first_name")) + " " + safe(show("employer.last_name")) + " : votre employeur\nvoit de son côté ce qui a été payé.\n\nSi les titres ne sont pas arrivés au bout d'une semaine, appelez le Cesu.")


@journey.step(
    "refus-note",
    kind="end",
    title="Vous serez payée en euros",
    actor="employee",
    stage="Recevoir, et préparer l'impôt",
    outcome="refused",
)
def step_refus_note():
    st.markdown(safe(show("employer.first_name")) + " " + safe(show("employer.last_name")) + " le sait. Cela ne change ni votre contrat, ni votre salaire.")


@journey.step(
    "plus-tard",
    kind="end",
    title="Prenez votre temps",
    actor="employee",
    stage="Recevoir, et préparer l'impôt",
    outcome="abandoned",
)
def step_plus_tard():
    st.markdown("Tant que vous n'avez pas répondu, aucun titre n'est donné. Votre salaire reste dû.")


@journey.step(
    "rien-encore",
    kind="end",
    title="Rien n'est encore payé",
    actor="employee",
    stage="Recevoir, et préparer l'impôt",
    outcome="abandoned",
)
def step_rien_encore():
    st.markdown(safe(show("employer.first_name")) + " " + safe(show("employer.last_name")) + " n'a pas encore déclaré ce mois. Un SMS vous préviendra.")


@journey.step(
    "appel",
    kind="offscreen",
    title="Un appel chez Chèques Clairière",
    actor="issuer",
    stage="Retrouver les titres",
    text=show("employer.first_name") + " " + show("employer.last_name") + " appelle : « J'ai donné des titres. Quelle part vient de mon entreprise, et faut-il que je l'écrive quelque part ? »",
    next="fiche",
)
def step_appel():
    pass


q_part_juste = journey.question(
    "part_juste",
    "yes_no",
    "La part de l'entreprise est-elle la bonne ?",
)

@journey.step(
    "fiche",
    q_part_juste,
    kind="outside",
    title="Le compte de titres de " + show("employer.first_name") + " " + show("employer.last_name"),
    actor="issuer",
    stage="Recevoir, et préparer l'impôt",
    site=SITES["clairiere"],
    next=[(when_la_part_est_fausse, "part-a-corriger"), "part-transmise"],
)
def step_fiche():
    st.markdown("Vous voyez les montants. Vous ne voyez ni qui a été payé, ni pour quel travail.")
    rows(
        ("Solde des titres", show("voucher.balance")),
        ("Part payée par l'employeur ou le comité, en pour cent", show("voucher.funded_share")),
        ("Montant payé en titres", show("voucher.used")),
        ("Part de l'entreprise, à retirer pour l'impôt", show("aide")),
    )
    why("aide")
    st.radio(**ask(q_part_juste))


@journey.step(
    "part-transmise",
    kind="end",
    title="La part est déjà transmise",
    actor="issuer",
    stage="Recevoir, et préparer l'impôt",
    outcome="success",
)
def step_part_transmise():
    st.markdown((
        "Vous pouvez répondre : « Vous n'avez rien à écrire. L'Urssaf l'a retirée pour vous, et l'attestation d'impôt\n"
        "en tient compte. »"
    ))


@journey.step(
    "part-a-corriger",
    kind="end",
    title="La part doit être corrigée avant l'attestation",
    actor="issuer",
    stage="Recevoir, et préparer l'impôt",
    outcome="refused",
)
def step_part_a_corriger():
    st.markdown("La correction part chez l'Urssaf. " + safe(show("employer.first_name")) + " " + safe(show("employer.last_name")) + " recevra un courriel\navec l'ancien montant et le nouveau.")


journey.run()
# maquette: ad8c0342bbb044de
