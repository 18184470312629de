# Écrit par maquette depuis journeys/declarer-les-heures.yaml : changez le YAML, pas ce fichier.
from datetime import date, timedelta  # noqa: F401
from decimal import Decimal  # noqa: F401

import streamlit as st

from maquette.player import open_journey, rounded  # noqa: F401

journey = open_journey(__file__, revision="13ebf88fa1748e3b")
ask, fact, rule, rows = journey.ask, journey.fact, journey.rule, journey.rows
safe, show, shown, told, why = journey.safe, journey.show, journey.shown, journey.told, journey.why
say = journey.say


def when_plusieurs_contrats():
    # plusieurs contrats
    return len(fact("relations")) > 1


def when_avec_cesu():
    # avec Cesu+
    return fact("employer.cesu_plus")


def when_sans_cesu():
    # sans Cesu+
    return not fact("employer.cesu_plus")


def when_le_mois_est_trop_ancien():
    # le mois est trop ancien
    return fact("quel_mois") == "ancien"


def when_on_corrige():
    # on corrige
    return fact("quel_mois") == "corriger"


def when_un_conseiller_est_demande():
    # un conseiller est demandé
    return fact("mois_oublie") == "appeler"


def when_personne_n_a_travaille():
    # personne n'a travaillé
    return fact("a_travaille") is False


def when_un_acompte_a_ete_verse():
    # un acompte a été versé
    return fact("autre_versement") == "acompte"


def when_les_heures_sont_fausses():
    # les heures sont fausses
    return fact("heures_justes") is False


@journey.value("net", "euros", say(fr="Salaire net du mois", en="Net pay of the month"))
def value_net():
    return rule("cesu.net", fact("declaration"))


@journey.value("cout", "euros", say(fr="Coût total", en="Total cost"))
def value_cout():
    return rule("cesu.cost", fact("relation"), fact("declaration"))


@journey.value("prelevement", "euros", say(fr="Cotisations prélevées", en="Contributions collected"))
def value_prelevement():
    return rule("cesu.debit", fact("relation"), fact("declaration"))


@journey.value("prelevement_plus", "euros", say(fr="Salaire et cotisations prélevés", en="Pay and contributions collected"))
def value_prelevement_plus():
    return rule("cesu.debit", fact("relation"), fact("declaration"))


@journey.value("jour_prelevement", "date", say(fr="Jour du prélèvement", en="Collected on"))
def value_jour_prelevement():
    return rule("calendar.debit", fact("declaration.month"), fact("today"))


@journey.value("jour_versement", "date", say(fr="Salaire versé au plus tard le", en="Pay received by"))
def value_jour_versement():
    return rule("calendar.pay", fact("declaration.month"), fact("today"))


@journey.value("reste", "euros", say(fr="Reste à verser", en="Still to pay"))
def value_reste():
    return fact("net") - fact("declaration.deposit")


@journey.value("net_corrige", "euros", say(fr="Salaire net juste", en="Correct net pay"))
def value_net_corrige():
    return fact("declaration.corrected_hours") * fact("last.net_hourly")


@journey.value("ecart", "euros", say(fr="Différence de salaire", en="Difference in pay"))
def value_ecart():
    return fact("net_corrige") - fact("last.net_total")

# Ce qui est tenu pour répondu, là où l'on n'est pas passé.
journey.given(
    {
        "quel_mois": lambda: "dernier",
        "a_travaille": lambda: True,
        "autre_versement": lambda: "rien",
        "declaration.corrected_hours": lambda: Decimal("22"),
        "declaration.deposit": lambda: Decimal("150"),
        "declaration.paid_on": lambda: date(2026, 10, 31),
    },
)
journey.given(
    {
        "declaration.hours": lambda: Decimal("36"),
    },
    persona="colette",
)
journey.given(
    {
        "declaration.hours": lambda: Decimal("36"),
    },
    persona="beatrice",
)
journey.given(
    {
        "declaration.hours": lambda: Decimal("20"),
    },
    persona="thomas",
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
        fr="Votre identité suffit. Aucun mot de passe n'est demandé dans ce prototype.",
        en="Your identity is enough. No password is asked in this prototype.",
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
    title=say(fr="Qui avez-vous employé en " + show("declaration.month") + " ?", en="Whom did you employ in " + show("declaration.month") + "?"),
    actor="employer",
    stage=say(fr="Dire le travail du mois", en="Tell the month's work"),
    when=when_plusieurs_contrats,
    next="mois",
)
def step_qui():
    st.radio(**ask(q_relation))


q_quel_mois = journey.question(
    "quel_mois",
    "choice",
    say(fr="Votre choix", en="Your choice"),
    options={"dernier": say(fr="Déclarer le mois dernier", en="Declare last month"), "corriger": say(fr="Corriger le mois d'avant", en="Correct the month before"), "ancien": say(fr="Déclarer un mois oublié", en="Declare a month I forgot")},
)

@journey.step(
    "mois",
    q_quel_mois,
    title=say(fr="Que voulez-vous faire ?", en="What would you like to do?"),
    actor="employer",
    stage=say(fr="Dire le travail du mois", en="Tell the month's work"),
    when=when_avec_cesu,
    next=[(when_le_mois_est_trop_ancien, "trop-tard"), (when_on_corrige, "heures-justes"), "travail"],
)
def step_mois():
    st.markdown(say(
        fr="Avec Cesu+, l'Urssaf paie " + safe(show("employee.first_name")) + " à votre place.",
        en="With Cesu+, Urssaf pays " + safe(show("employee.first_name")) + " for you.",
    ))
    st.radio(**ask(q_quel_mois))


q_a_travaille = journey.question(
    "a_travaille",
    "yes_no",
    say(fr="A-t-elle travaillé au moins une heure ?", en="Did she work at least one hour?"),
)

@journey.step(
    "travail",
    q_a_travaille,
    title=say(fr=show("employee.first_name") + " a-t-elle travaillé chez vous en " + show("declaration.month") + " ?", en="Did " + show("employee.first_name") + " work for you in " + show("declaration.month") + "?"),
    actor="employer",
    stage=say(fr="Dire le travail du mois", en="Tell the month's work"),
    next=[(when_personne_n_a_travaille, "rien-a-declarer"), "heures"],
)
def step_travail():
    st.radio(**ask(q_a_travaille))


q_declaration_hours = journey.question(
    "declaration.hours",
    "hours",
    say(fr="Nombre d'heures travaillées", en="Number of hours worked"),
    hint=say(fr="Par exemple 36 ou 36 h 30", en="Such as 36 or 36 h 30"),
    least=Decimal("0.25"),
    most=217,
    errors={"missing": say(fr="Écrivez le nombre d'heures travaillées dans le mois.", en="Write the number of hours worked in the month."), "too_large": say(fr="Un mois ne peut pas dépasser 217 heures. Vérifiez le nombre d'heures.", en="A month cannot be longer than 217 hours. Check the number of hours."), "too_small": say(fr="Écrivez au moins un quart d'heure. Si personne n'a travaillé, revenez en arrière.", en="Write at least a quarter of an hour. If nobody worked, go back.")},
)

@journey.step(
    "heures",
    q_declaration_hours,
    title=say(fr="Combien d'heures " + show("employee.first_name") + " a-t-elle faites en " + show("declaration.month") + " ?", en="How many hours did " + show("employee.first_name") + " work in " + show("declaration.month") + "?"),
    actor="employer",
    stage=say(fr="Dire le travail du mois", en="Tell the month's work"),
    next="salaire",
)
def step_heures():
    st.markdown(say(
        fr="Le mois d'avant, vous aviez déclaré **" + safe(show("last.hours")) + "**.",
        en="The month before, you declared **" + safe(show("last.hours")) + "**.",
    ))
    st.text_input(**ask(q_declaration_hours))
    with st.expander(safe(say(fr="Que faut-il compter ?", en="What should be counted?"))):
        st.markdown(say(
            fr="Toutes les heures de présence, y compris le temps passé à attendre ou à accompagner. Les congés ne se comptent pas ici : dans ce contrat, ils sont " + safe(show("relation.leave")) + ".",
            en="Every hour she was there, waiting and going with you included. Leave is not counted here: in this contract it is " + safe(show("relation.leave")) + ".",
        ))


q_declaration_net_hourly = journey.question(
    "declaration.net_hourly",
    "euros",
    say(fr="Salaire net de l'heure", en="Net hourly wage"),
    hint=say(fr="Dans ce contrat, les congés sont " + show("relation.leave") + ".", en="In this contract, leave is " + show("relation.leave") + "."),
    mode="confirm",
    least=5,
    most=200,
    errors={"missing": say(fr="Écrivez le salaire net d'une heure.", en="Write the net wage of one hour.")},
)

@journey.step(
    "salaire",
    q_declaration_net_hourly,
    title=say(fr="Combien payez-vous une heure ?", en="How much do you pay for an hour?"),
    actor="employer",
    stage=say(fr="Dire le travail du mois", en="Tell the month's work"),
    next="versement",
)
def step_salaire():
    st.markdown(say(
        fr="C'est le montant de votre dernière déclaration. Changez-le seulement s'il a changé.",
        en="This is the amount of your last declaration. Change it only if it has changed.",
    ))
    st.text_input(**ask(q_declaration_net_hourly))


q_autre_versement = journey.question(
    "autre_versement",
    "choice",
    say(fr="Un acompte versé avant la fin du mois", en="An amount paid before the end of the month"),
    options={"rien": say(fr="Non, rien n'a été versé", en="No, nothing was paid"), "acompte": say(fr="Oui, un acompte", en="Yes, part of it")},
)

@journey.step(
    "versement",
    q_autre_versement,
    title=say(fr="Avez-vous déjà versé une partie du salaire ?", en="Have you already paid part of the wage?"),
    actor="employer",
    stage=say(fr="Dire le travail du mois", en="Tell the month's work"),
    next=[(when_un_acompte_a_ete_verse, "acompte"), "paiement"],
)
def step_versement():
    st.radio(**ask(q_autre_versement))


q_declaration_deposit = journey.question(
    "declaration.deposit",
    "euros",
    say(fr="Montant de l'acompte déjà versé", en="Amount already paid in advance"),
    hint=say(fr="Ce que vous avez payé avant la fin du mois", en="What you paid before the end of the month"),
    least=1,
)

@journey.step(
    "acompte",
    q_declaration_deposit,
    title=say(fr="Quel acompte avez-vous versé ?", en="How much have you already paid?"),
    actor="employer",
    stage=say(fr="Dire le travail du mois", en="Tell the month's work"),
    next="paiement",
)
def step_acompte():
    rows(
        (say(fr="Salaire net du mois", en="Net pay of the month"), show("net")),
    )
    st.text_input(**ask(q_declaration_deposit))


q_declaration_paid_on = journey.question(
    "declaration.paid_on",
    "date",
    say(fr="Date du paiement", en="Date of payment"),
    hint=say(fr="Par exemple 05/11/2026", en="Day first, such as 05/11/2026"),
    least=lambda: fact("declaration.month"),
    errors={"too_small": say(fr="La date du paiement ne peut pas être avant le mois travaillé.", en="The payment cannot be before the month worked.")},
)

@journey.step(
    "paiement",
    q_declaration_paid_on,
    title=say(fr="Quand payez-vous " + show("employee.first_name") + " ?", en="When do you pay " + show("employee.first_name") + "?"),
    actor="employer",
    stage=say(fr="Dire le travail du mois", en="Tell the month's work"),
    when=when_sans_cesu,
    next="paiement-urssaf",
)
def step_paiement():
    st.text_input(**ask(q_declaration_paid_on))


@journey.step(
    "paiement-urssaf",
    title=say(fr="L'Urssaf paie " + show("employee.first_name") + " à votre place", en="Urssaf pays " + show("employee.first_name") + " for you"),
    actor="employer",
    stage=say(fr="Dire le travail du mois", en="Tell the month's work"),
    when=when_avec_cesu,
    next="verification",
)
def step_paiement_urssaf():
    st.markdown(say(
        fr="Vous n'avez rien à verser vous-même. Tout est prélevé en une fois.",
        en="You have nothing to pay yourself. Everything is collected at once.",
    ))
    rows(
        (say(fr="Salaire net du mois", en="Net pay of the month"), show("net")),
        (say(fr="Jour du prélèvement", en="Collected on"), show("jour_prelevement")),
        (say(fr="Salaire versé au plus tard le", en="Pay received by"), show("jour_versement")),
    )


@journey.step(
    "verification",
    kind="check",
    title=say(fr="Vérifiez votre déclaration", en="Check your declaration"),
    actor="employer",
    stage=say(fr="Vérifier et envoyer", en="Check and send"),
    button=say(fr="Envoyer la déclaration", en="Send the declaration"),
    next="envoi",
)
def step_verification():
    rows(
        (say(fr="Salaire net du mois", en="Net pay of the month"), show("net")),
        (say(fr="Reste à verser", en="Still to pay"), show("reste"), when_un_acompte_a_ete_verse),
        (say(fr="Cotisations prélevées", en="Contributions collected"), show("prelevement"), when_sans_cesu),
        (say(fr="Salaire et cotisations prélevés", en="Pay and contributions collected"), show("prelevement_plus"), when_avec_cesu),
        (say(fr="Coût total", en="Total cost"), show("cout")),
    )
    why("cout")
    with st.expander(safe(say(fr="Quand les cotisations seront-elles prélevées ?", en="When will the contributions be collected?"))):
        st.markdown(say(
            fr="Deux mois après le mois travaillé, sur le compte que l'Urssaf connaît déjà. Avec Cesu+, elles sont prélevées en même temps que le salaire, dans les jours qui suivent. Les cotisations sont ce que vous payez en plus du salaire pour la retraite, la santé et le chômage de la personne que vous employez.",
            en="Two months after the month worked, from the account Urssaf already knows. With Cesu+, they are collected together with the pay, in the days that follow. Contributions are what you pay on top of the wage for the pension, the health cover and the unemployment cover of the person you employ.",
        ))


@journey.step(
    "envoi",
    kind="call",
    title="",
    actor="employer",
    stage=say(fr="Vérifier et envoyer", en="Check and send"),
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
    title=say(fr="Votre déclaration est envoyée", en="Your declaration is sent"),
    actor="employer",
    stage=say(fr="Recevoir", en="Receive"),
    outcome="success",
)
def step_fin():
    st.markdown(say(
        fr="Numéro de reçu : **" + safe(show("recu")) + "**.\n\n" + safe(show("employee.first_name")) + " voit dès maintenant les mêmes heures et le même montant dans son espace.\n\nUne erreur ? " + safe(show("employee.first_name")) + " peut la signaler, et vous pouvez corriger le mois prochain.",
        en="Receipt number: **" + safe(show("recu")) + "**.\n\n" + safe(show("employee.first_name")) + " now sees the same hours and the same amount in her account.\n\nA mistake? " + safe(show("employee.first_name")) + " can report it, and you can correct it next month.",
    ))
    rows(
        (say(fr="Nombre d'heures travaillées", en="Number of hours worked"), show("declaration.hours")),
        (say(fr="Salaire net du mois", en="Net pay of the month"), show("net")),
        (say(fr="Cotisations prélevées", en="Contributions collected"), show("prelevement"), when_sans_cesu),
        (say(fr="Salaire et cotisations prélevés", en="Pay and contributions collected"), show("prelevement_plus"), when_avec_cesu),
    )


@journey.step(
    "rien-a-declarer",
    kind="end",
    title=say(fr="Vous n'avez rien à déclarer pour " + show("declaration.month"), en="You have nothing to declare for " + show("declaration.month")),
    actor="employer",
    stage=say(fr="Recevoir", en="Receive"),
    outcome="success",
)
def step_rien_a_declarer():
    st.markdown(say(
        fr="Le contrat continue. Revenez quand " + safe(show("employee.first_name")) + " aura travaillé.",
        en="The contract goes on. Come back when " + safe(show("employee.first_name")) + " has worked.",
    ))


q_mois_oublie = journey.question(
    "mois_oublie",
    "choice",
    say(fr="Que voulez-vous faire ?", en="What would you like to do?"),
    options={"payer": say(fr="Je la paie moi-même", en="I pay her myself"), "appeler": say(fr="Je préfère être rappelé", en="I would rather be called back")},
)

@journey.step(
    "trop-tard",
    q_mois_oublie,
    title=say(fr="Cesu+ ne peut plus payer ce mois", en="Cesu+ can no longer pay for this month"),
    actor="employer",
    stage=say(fr="Dire le travail du mois", en="Tell the month's work"),
    next=[(when_un_conseiller_est_demande, "rappel"), "paye-par-vous"],
)
def step_trop_tard():
    st.markdown(say(
        fr="Cesu+ s'arrête le **15 du mois suivant**. Après, il faut payer " + safe(show("employee.first_name")) + " vous-même.\nL'Urssaf ne prélève alors que les cotisations.",
        en="Cesu+ stops on the **15th of the next month**. After that, you have to pay " + safe(show("employee.first_name")) + " yourself.\nUrssaf then only collects the contributions.",
    ))
    st.radio(**ask(q_mois_oublie))


@journey.step(
    "paye-par-vous",
    kind="end",
    title=say(fr="Payez " + show("employee.first_name") + ", puis déclarez", en="Pay " + show("employee.first_name") + ", then declare"),
    actor="employer",
    stage=say(fr="Recevoir", en="Receive"),
    outcome="success",
)
def step_paye_par_vous():
    st.markdown(say(
        fr="Ce mois-là est maintenant **sans Cesu+** dans votre espace. Versez le salaire, puis déclarez-le.\n\nCesu+ reprend tout seul le mois suivant. " + safe(show("employee.first_name")) + " est prévenue par un message.",
        en="That month is now **without Cesu+** in your account. Pay the wage, then declare it.\n\nCesu+ starts again by itself the month after. " + safe(show("employee.first_name")) + " is told by a message.",
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
        fr="Le conseiller verra le mois oublié. Rien n'est envoyé pour l'instant.",
        en="The adviser will see the forgotten month. Nothing is sent for now.",
    ))


q_declaration_corrected_hours = journey.question(
    "declaration.corrected_hours",
    "hours",
    say(fr="Nombre d'heures juste", en="Correct number of hours"),
    hint=say(fr="Par exemple 36 ou 36 h 30", en="Such as 36 or 36 h 30"),
    least=Decimal("0.25"),
    most=217,
)

@journey.step(
    "heures-justes",
    q_declaration_corrected_hours,
    title=say(fr="Combien d'heures fallait-il déclarer en " + show("last.month") + " ?", en="How many hours should have been declared in " + show("last.month") + "?"),
    actor="employer",
    stage=say(fr="Dire le travail du mois", en="Tell the month's work"),
    next="verification-correction",
)
def step_heures_justes():
    st.markdown(say(
        fr="Vous aviez déclaré **" + safe(show("last.hours")) + "**. Écrivez le total du mois, pas la différence.",
        en="You declared **" + safe(show("last.hours")) + "**. Write the total of the month, not the difference.",
    ))
    st.text_input(**ask(q_declaration_corrected_hours))


@journey.step(
    "verification-correction",
    kind="check",
    title=say(fr="Vérifiez votre correction", en="Check your correction"),
    actor="employer",
    stage=say(fr="Vérifier et envoyer", en="Check and send"),
    button=say(fr="Envoyer la correction", en="Send the correction"),
    next="envoi-correction",
)
def step_verification_correction():
    rows(
        (say(fr="Salaire net du mois précédent", en="Net wage of the month before"), show("last.net_total")),
        (say(fr="Salaire net juste", en="Correct net pay"), show("net_corrige")),
        (say(fr="Différence de salaire", en="Difference in pay"), show("ecart")),
    )
    with st.expander(safe(say(fr="Que devient la différence ?", en="What happens to the difference?"))):
        st.markdown(say(
            fr="Si elle est en faveur de " + safe(show("employee.first_name")) + ", l'Urssaf la lui verse et vous la prélève avec le mois prochain. Sinon, elle est déduite du mois prochain. Une somme négative veut dire que vous avez trop déclaré.",
            en="If it is in favour of " + safe(show("employee.first_name")) + ", Urssaf pays it and collects it from you with next month. If not, it is taken off next month. A negative amount means you declared too much.",
        ))


@journey.step(
    "envoi-correction",
    kind="call",
    title="",
    actor="employer",
    stage=say(fr="Vérifier et envoyer", en="Check and send"),
    api="cesu.correct",
    saves="recu_correction",
    fails="indisponible",
    next="fin-correction",
)
def step_envoi_correction():
    pass


@journey.step(
    "fin-correction",
    kind="end",
    title=say(fr="Votre correction est envoyée", en="Your correction is sent"),
    actor="employer",
    stage=say(fr="Recevoir", en="Receive"),
    outcome="success",
)
def step_fin_correction():
    st.markdown(say(
        fr="Numéro de reçu : **" + safe(show("recu_correction")) + "**.\n\n" + safe(show("employee.first_name")) + " reçoit un message avec les nouvelles heures.",
        en="Receipt number: **" + safe(show("recu_correction")) + "**.\n\n" + safe(show("employee.first_name")) + " gets a message with the new hours.",
    ))
    rows(
        (say(fr="Nombre d'heures juste", en="Correct number of hours"), show("declaration.corrected_hours")),
        (say(fr="Différence de salaire", en="Difference in pay"), show("ecart")),
    )


@journey.step(
    "indisponible",
    kind="end",
    title=say(fr="La déclaration n'a pas pu partir", en="The declaration could not be sent"),
    actor="employer",
    stage=say(fr="Recevoir", en="Receive"),
    outcome="refused",
)
def step_indisponible():
    st.markdown(say(
        fr=(
            "Le service de l'Urssaf ne répond pas. Vos réponses sont gardées.\n"
            "\n"
            "Réessayez un peu plus tard : vous avez jusqu'au 5 du mois pour déclarer."
        ),
        en=(
            "The Urssaf service does not answer. Your answers are kept.\n"
            "\n"
            "Try again a little later: you have until the 5th of the month to declare."
        ),
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
    title=say(fr="Quel employeur voulez-vous voir ?", en="Which employer would you like to see?"),
    actor="employee",
    stage=say(fr="Recevoir", en="Receive"),
    when=when_plusieurs_contrats,
    next="sms-sans-heure",
)
def step_chez_qui():
    st.radio(**ask(q_relation_2))


@journey.step(
    "sms-sans-heure",
    kind="message",
    title=say(fr="Un message arrive sur le téléphone de " + show("employee.first_name"), en="A message arrives on " + show("employee.first_name") + "'s phone"),
    actor="employee",
    stage=say(fr="Recevoir", en="Receive"),
    when=when_personne_n_a_travaille,
    channel="sms",
    sender="Cesu",
    text=say(fr=show("employer.first_name") + " " + show("employer.last_name") + " n'a déclaré aucune heure pour " + show("declaration.month") + ". Rien ne vous est versé pour ce mois. Détail dans votre espace Cesu.", en=show("employer.first_name") + " " + show("employer.last_name") + " declared no hours for " + show("declaration.month") + ". Nothing is paid to you for this month. Details in your Cesu account."),
    next=[(when_personne_n_a_travaille, "aucune-heure"), "sms-correction"],
)
def step_sms_sans_heure():
    pass


@journey.step(
    "aucune-heure",
    kind="end",
    title=say(fr="Aucune heure en " + show("declaration.month") + " chez " + show("employer.first_name") + " " + show("employer.last_name"), en="No hours in " + show("declaration.month") + " for " + show("employer.first_name") + " " + show("employer.last_name")),
    actor="employee",
    stage=say(fr="Recevoir", en="Receive"),
    outcome="success",
)
def step_aucune_heure():
    st.markdown(say(
        fr="Votre contrat continue. Il n'y a pas de bulletin de salaire pour ce mois.\n\nSi vous avez travaillé, parlez-en d'abord avec " + safe(show("employer.first_name")) + " : seul l'employeur peut déclarer vos heures.",
        en="Your contract goes on. There is no payslip for this month.\n\nIf you did work, talk to " + safe(show("employer.first_name")) + " first: only the employer can declare your hours.",
    ))


@journey.step(
    "sms-correction",
    kind="message",
    title=say(fr="Un message arrive sur le téléphone de " + show("employee.first_name"), en="A message arrives on " + show("employee.first_name") + "'s phone"),
    actor="employee",
    stage=say(fr="Recevoir", en="Receive"),
    when=when_on_corrige,
    channel="sms",
    sender="Cesu",
    text=say(fr=show("employer.first_name") + " " + show("employer.last_name") + " a corrigé vos heures de " + show("last.month") + " : " + show("declaration.corrected_hours") + " au lieu de " + show("last.hours") + ". Détail dans votre espace Cesu.", en=show("employer.first_name") + " " + show("employer.last_name") + " has corrected your hours of " + show("last.month") + ": " + show("declaration.corrected_hours") + " instead of " + show("last.hours") + ". Details in your Cesu account."),
    next=[(when_on_corrige, "correction-lue"), "sms-paye-autrement"],
)
def step_sms_correction():
    pass


@journey.step(
    "correction-lue",
    kind="end",
    title=say(fr="Vos heures de " + show("last.month") + " sont corrigées", en="Your hours of " + show("last.month") + " are corrected"),
    actor="employee",
    stage=say(fr="Recevoir", en="Receive"),
    outcome="success",
)
def step_correction_lue():
    st.markdown(say(
        fr="Le nouveau bulletin remplace l'ancien, que vous pouvez toujours lire.",
        en="The new payslip replaces the old one, which you can still read.",
    ))


@journey.step(
    "sms-paye-autrement",
    kind="message",
    title=say(fr="Un message arrive sur le téléphone de " + show("employee.first_name"), en="A message arrives on " + show("employee.first_name") + "'s phone"),
    actor="employee",
    stage=say(fr="Recevoir", en="Receive"),
    when=when_le_mois_est_trop_ancien,
    channel="sms",
    sender="Cesu",
    text=say(fr="Un mois a été déclaré trop tard pour Cesu+. " + show("employer.first_name") + " " + show("employer.last_name") + " vous paie ce mois-là directement.", en="A month was declared too late for Cesu+. " + show("employer.first_name") + " " + show("employer.last_name") + " pays you directly for that month."),
    next=[(when_le_mois_est_trop_ancien, "paye-autrement"), "sms"],
)
def step_sms_paye_autrement():
    pass


@journey.step(
    "paye-autrement",
    kind="end",
    title=say(fr=show("employer.first_name") + " " + show("employer.last_name") + " vous paie ce mois-là", en=show("employer.first_name") + " " + show("employer.last_name") + " pays you for that month"),
    actor="employee",
    stage=say(fr="Recevoir", en="Receive"),
    outcome="refused",
)
def step_paye_autrement():
    st.markdown(say(
        fr="Vos heures comptent quand même pour la retraite et la santé. Si le salaire tarde, appelez le Cesu.",
        en="Your hours still count for your pension and health cover. If the pay is late, call Cesu.",
    ))


@journey.step(
    "sms",
    kind="message",
    title=say(fr="Un message arrive sur le téléphone de " + show("employee.first_name"), en="A message arrives on " + show("employee.first_name") + "'s phone"),
    actor="employee",
    stage=say(fr="Recevoir", en="Receive"),
    channel="sms",
    sender="Cesu",
    text=say(fr=show("employer.first_name") + " " + show("employer.last_name") + " a déclaré " + show("declaration.hours") + " pour " + show("declaration.month") + ". Salaire net : " + show("net") + ". Détail dans votre espace Cesu.", en=show("employer.first_name") + " " + show("employer.last_name") + " declared " + show("declaration.hours") + " for " + show("declaration.month") + ". Net pay: " + show("net") + ". Details in your Cesu account."),
    next="bulletin",
)
def step_sms():
    pass


q_heures_justes = journey.question(
    "heures_justes",
    "yes_no",
    say(fr="Ces heures sont-elles les bonnes ?", en="Are these hours right?"),
)

@journey.step(
    "bulletin",
    q_heures_justes,
    title=say(fr="Vos heures en " + show("declaration.month") + " chez " + show("employer.first_name") + " " + show("employer.last_name"), en="Your hours in " + show("declaration.month") + " for " + show("employer.first_name") + " " + show("employer.last_name")),
    actor="employee",
    stage=say(fr="Recevoir", en="Receive"),
    next=[(when_les_heures_sont_fausses, "desaccord"), "fin-employee"],
)
def step_bulletin():
    rows(
        (say(fr="Nombre d'heures travaillées", en="Number of hours worked"), show("declaration.hours")),
        (say(fr="Salaire net de l'heure", en="Net hourly wage"), show("declaration.net_hourly")),
        (say(fr="Salaire net du mois", en="Net pay of the month"), show("net")),
    )
    st.radio(**ask(q_heures_justes))


@journey.step(
    "fin-employee",
    kind="end",
    title=say(fr="Vous avez confirmé vos heures", en="You have confirmed your hours"),
    actor="employee",
    stage=say(fr="Recevoir", en="Receive"),
    outcome="success",
)
def step_fin_employee():
    st.markdown(say(
        fr="Voici votre bulletin de salaire. Vous pouvez l'enregistrer ou l'imprimer ; il reste aussi dans votre espace.",
        en="Here is your payslip, in French. You can save it or print it; it also stays in your account.",
    ))
    journey.document("payslip")


@journey.step(
    "desaccord",
    kind="end",
    title=say(fr="Parlez-en d'abord avec " + show("employer.first_name") + " " + show("employer.last_name"), en="Talk first with " + show("employer.first_name") + " " + show("employer.last_name")),
    actor="employee",
    stage=say(fr="Recevoir", en="Receive"),
    outcome="refused",
)
def step_desaccord():
    st.markdown(say(
        fr=(
            "Seul l'employeur peut corriger une déclaration. Il verra que vous n'êtes pas d'accord avec les heures.\n"
            "\n"
            "Gardez la trace de vos jours et de vos heures : elle vous sera utile."
        ),
        en=(
            "Only the employer can correct a declaration. They will see that you do not agree with the hours.\n"
            "\n"
            "Keep a record of your days and hours: it will help you."
        ),
    ))


journey.run()
# maquette: 621ce06812e03d2c
