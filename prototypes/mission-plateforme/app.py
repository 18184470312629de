# Écrit par maquette depuis journeys/mission-plateforme.yaml : changez le YAML, pas ce fichier.
from datetime import date, timedelta  # noqa: F401
from decimal import Decimal  # noqa: F401

import streamlit as st

from maquette.player import open_journey, rounded  # noqa: F401

journey = open_journey(__file__, revision="3471155991195f22")
ask, fact, rule, rows = journey.ask, journey.fact, journey.rule, journey.rows
safe, show, shown, told, why = journey.safe, journey.show, journey.shown, journey.told, journey.why
say = journey.say

SITES = {
    "coup-de-main": {"name": "Coup de Main", "address": "www.coup-de-main.example/mes-missions", "colour": "#6b2fb3"},
}


def when_la_plateforme_declare():
    # la plateforme déclare
    return fact("qui_declare") == "plateforme"


def when_le_compte_n_est_pas_le_bon():
    # le compte n'est pas le bon
    return fact("numero_cesu") != fact("employer.cesu_number") or fact("naissance") != fact("employer.birth_date")


def when_le_mandat_est_refuse():
    # le mandat est refusé
    return fact("mandat") == "refuse"


def when_on_abandonne():
    # on abandonne
    return fact("suite") == "abandonner"


def when_la_mission_est_contestee():
    # la mission est contestée
    return fact("mission_juste") is False


@journey.value("duree", "hours", say(fr="Durée de la mission", en="Length of the job"))
def value_duree():
    return Decimal("3.5")


@journey.value("net", "euros", say(fr="Salaire net de la mission", en="Net pay for the job"))
def value_net():
    return rule("cesu.net", fact("declaration"))


@journey.value("prelevement", "euros", say(fr="Cotisations prélevées", en="Contributions collected"))
def value_prelevement():
    return rule("cesu.debit", fact("relation"), fact("declaration"))


@journey.value("cout", "euros", say(fr="Coût total", en="Total cost"))
def value_cout():
    return rule("cesu.cost", fact("relation"), fact("declaration"))

# Ce qui est tenu pour répondu, là où l'on n'est pas passé.
journey.given(
    {
        "declaration.hours": lambda: fact("duree"),
        "qui_declare": lambda: "plateforme",
        "naissance": lambda: fact("employer.birth_date"),
        "mandat": lambda: "accepte",
    },
)


q_qui_declare = journey.question(
    "qui_declare",
    "choice",
    say(fr="Qui déclare cette mission au Cesu ?", en="Who declares this job to Cesu?"),
    options={"plateforme": say(fr="Coup de Main la déclare pour moi", en="Coup de Main declares it for me"), "moi": say(fr="Je la déclare moi-même", en="I declare it myself")},
)

@journey.step(
    "mission",
    q_qui_declare,
    kind="outside",
    title=say(fr="La mission de " + show("employee.first_name") + " est terminée", en=show("employee.first_name") + " has finished the job"),
    actor="employer",
    stage=say(fr="Chez la plateforme", en="On the platform"),
    site=SITES["coup-de-main"],
    next=[(when_la_plateforme_declare, "mandat-explique"), "moi-meme"],
)
def step_mission():
    st.markdown(say(
        fr="**Ménage**, le 31 octobre 2026, chez " + safe(show("employer.first_name")) + " " + safe(show("employer.last_name")) + ".\n\n" + safe(show("employee.first_name")) + " a fait **" + safe(show("duree")) + "**. Pour que ce travail compte pour sa retraite et sa santé,\nil doit être déclaré.",
        en="**Housework**, on 31 October 2026, for " + safe(show("employer.first_name")) + " " + safe(show("employer.last_name")) + ".\n\n" + safe(show("employee.first_name")) + " worked **" + safe(show("duree")) + "**. For this work to count towards her pension and her health\ncover, it has to be declared.",
    ))
    st.radio(**ask(q_qui_declare))


@journey.step(
    "mandat-explique",
    kind="outside",
    title=say(fr="Ce que veut dire « déclarer pour vous »", en="What “declare for you” means"),
    actor="employer",
    stage=say(fr="Donner mandat", en="Give a mandate"),
    site=SITES["coup-de-main"],
    next="compte",
)
def step_mandat_explique():
    st.markdown(say(
        fr="Vous restez l'employeur de " + safe(show("employee.first_name")) + ". Coup de Main remplit la déclaration et l'envoie\nà l'Urssaf en votre nom. Cela s'appelle un **mandat**.\n\n- Coup de Main voit si votre compte Cesu existe, et rien de ce qu'il contient.\n- Les cotisations sont prélevées sur votre compte habituel.\n- Vous pouvez retirer ce mandat quand vous voulez.",
        en="You remain the employer of " + safe(show("employee.first_name")) + ". Coup de Main fills in the declaration and sends it\nto Urssaf in your name. This is called a **mandate**.\n\n- Coup de Main sees whether your Cesu account exists, and nothing of what it holds.\n- The contributions are taken from your usual bank account.\n- You can withdraw this mandate whenever you like.",
    ))
    with st.expander(safe(say(fr="Qui est responsable en cas d'erreur ?", en="Who is responsible if something is wrong?"))):
        st.markdown(say(
            fr="Vous restez responsable du salaire et des heures. Coup de Main est responsable de les transmettre comme vous les avez confirmées.",
            en="You remain responsible for the pay and the hours. Coup de Main is responsible for passing them on as you confirmed them.",
        ))


q_numero_cesu = journey.question(
    "numero_cesu",
    "cesu_number",
    say(fr="Numéro Cesu", en="Cesu number"),
    hint=say(fr="Il commence ici par DEMO-Z", en="Here it starts with DEMO-Z"),
)

q_naissance = journey.question(
    "naissance",
    "date",
    say(fr="Date de naissance de l'employeur", en="The employer's date of birth"),
    hint=say(fr="Par exemple 27/03/1945", en="Day first, such as 27/03/1945"),
)

@journey.step(
    "compte",
    q_numero_cesu,
    q_naissance,
    kind="outside",
    title=say(fr="Quel est le compte Cesu de " + show("employer.first_name") + " " + show("employer.last_name") + " ?", en="What is the Cesu account of " + show("employer.first_name") + " " + show("employer.last_name") + "?"),
    actor="employer",
    stage=say(fr="Donner mandat", en="Give a mandate"),
    site=SITES["coup-de-main"],
    next=[(when_le_compte_n_est_pas_le_bon, "introuvable"), "mandat"],
)
def step_compte():
    st.text_input(**ask(q_numero_cesu))
    st.text_input(**ask(q_naissance))
    with st.expander(safe(say(fr="Où trouver ce numéro ?", en="Where is this number?"))):
        st.markdown(say(
            fr="En haut de chaque attestation Cesu. Pour ce prototype, c'est **" + safe(show("employer.cesu_number")) + "**, et la date de naissance fictive est le **" + safe(show("employer.birth_date")) + "**.",
            en="At the top of every Cesu statement. For this prototype it is **" + safe(show("employer.cesu_number")) + "**, and the fictitious date of birth is **" + safe(show("employer.birth_date")) + "**.",
        ))


q_suite = journey.question(
    "suite",
    "choice",
    say(fr="Que voulez-vous faire ?", en="What would you like to do?"),
    options={"corriger": say(fr="Corriger le numéro", en="Correct the number"), "abandonner": say(fr="Déclarer moi-même", en="Declare it myself")},
)

@journey.step(
    "introuvable",
    q_suite,
    kind="outside",
    title=say(fr="Ce compte Cesu n'a pas été trouvé", en="This Cesu account was not found"),
    actor="employer",
    stage=say(fr="Donner mandat", en="Give a mandate"),
    site=SITES["coup-de-main"],
    next=[(when_on_abandonne, "moi-meme"), "compte"],
)
def step_introuvable():
    st.markdown(say(
        fr="Le numéro et la date de naissance doivent être ceux du même compte. Un chiffre a pu être inversé.",
        en="The number and the date of birth must belong to the same account. Two digits may have been swapped.",
    ))
    st.radio(**ask(q_suite))


q_mandat = journey.question(
    "mandat",
    "choice",
    say(fr="Votre réponse", en="Your answer"),
    hint=say(fr="Vous pourrez la changer à tout moment dans votre espace Cesu.", en="You can change it at any time in your Cesu account."),
    options={"accepte": say(fr="J'autorise Coup de Main", en="I authorise Coup de Main"), "refuse": say(fr="Je refuse", en="I refuse")},
)

@journey.step(
    "mandat",
    q_mandat,
    title=say(fr="Autorisez-vous Coup de Main à déclarer en votre nom ?", en="Do you authorise Coup de Main to declare in your name?"),
    actor="employer",
    stage=say(fr="Donner mandat", en="Give a mandate"),
    next=[(when_le_mandat_est_refuse, "refus"), "enregistrement"],
)
def step_mandat():
    st.markdown(say(
        fr="Vous êtes maintenant sur le site du **Cesu**. Coup de Main demande à pouvoir :\n\n- vérifier que le compte de " + safe(show("employer.first_name")) + " " + safe(show("employer.last_name")) + " existe ;\n- vérifier que " + safe(show("employee.first_name")) + " " + safe(show("employee.last_name")) + " est connue du Cesu ;\n- calculer les cotisations et envoyer la déclaration.",
        en="You are now on the **Cesu** site. Coup de Main asks to be able to:\n\n- check that the account of " + safe(show("employer.first_name")) + " " + safe(show("employer.last_name")) + " exists;\n- check that " + safe(show("employee.first_name")) + " " + safe(show("employee.last_name")) + " is known to Cesu;\n- work out the contributions and send the declaration.",
    ))
    st.radio(**ask(q_mandat))


@journey.step(
    "enregistrement",
    kind="call",
    title="",
    actor="employer",
    stage=say(fr="Donner mandat", en="Give a mandate"),
    api="cesu.mandate",
    saves="numero_mandat",
    fails="indisponible",
    next="heures",
)
def step_enregistrement():
    pass


q_declaration_hours = journey.question(
    "declaration.hours",
    "hours",
    say(fr="Nombre d'heures travaillées", en="Number of hours worked"),
    hint=say(fr="Par exemple 36 ou 36 h 30", en="Such as 36 or 36 h 30"),
    mode="confirm",
    known=lambda: fact("duree"),
    least=Decimal("0.25"),
    most=217,
    errors={"missing": say(fr="Écrivez le nombre d'heures travaillées dans le mois.", en="Write the number of hours worked in the month."), "too_large": say(fr="Un mois ne peut pas dépasser 217 heures. Vérifiez le nombre d'heures.", en="A month cannot be longer than 217 hours. Check the number of hours."), "too_small": say(fr="Écrivez au moins un quart d'heure. Si personne n'a travaillé, revenez en arrière.", en="Write at least a quarter of an hour. If nobody worked, go back.")},
)

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
    "heures",
    q_declaration_hours,
    q_declaration_net_hourly,
    kind="outside",
    title=say(fr="Vérifiez la mission avant l'envoi", en="Check the job before it is sent"),
    actor="employer",
    stage=say(fr="Déclarer", en="Declare"),
    site=SITES["coup-de-main"],
    next="estimation",
)
def step_heures():
    st.markdown(say(
        fr="Coup de Main a repris la durée de la mission et le salaire prévu. Changez-les s'ils sont faux.",
        en="Coup de Main has filled in the length of the job and the agreed pay. Change them if they are wrong.",
    ))
    st.text_input(**ask(q_declaration_hours))
    st.text_input(**ask(q_declaration_net_hourly))


@journey.step(
    "estimation",
    kind="outside",
    title=say(fr="Ce que la mission va coûter", en="What the job will cost"),
    actor="employer",
    stage=say(fr="Déclarer", en="Declare"),
    button=say(fr="Continuer vers l'envoi", en="Continue to sending"),
    site=SITES["coup-de-main"],
    next="verification",
)
def step_estimation():
    st.markdown(say(
        fr="Ces montants sont calculés par l'Urssaf. Rien n'est encore envoyé.",
        en="These amounts are worked out by Urssaf. Nothing has been sent yet.",
    ))
    rows(
        (say(fr="Nombre d'heures travaillées", en="Number of hours worked"), show("declaration.hours")),
        (say(fr="Salaire net de la mission", en="Net pay for the job"), show("net")),
        (say(fr="Cotisations prélevées", en="Contributions collected"), show("prelevement")),
        (say(fr="Coût total", en="Total cost"), show("cout")),
    )


@journey.step(
    "verification",
    kind="check",
    title=say(fr="Vérifiez avant que Coup de Main envoie la déclaration", en="Check before Coup de Main sends the declaration"),
    actor="employer",
    stage=say(fr="Déclarer", en="Declare"),
    button=say(fr="Faire envoyer la déclaration", en="Have the declaration sent"),
    next="envoi",
)
def step_verification():
    rows(
        (say(fr="Salaire net de la mission", en="Net pay for the job"), show("net")),
        (say(fr="Cotisations prélevées", en="Contributions collected"), show("prelevement")),
    )


@journey.step(
    "envoi",
    kind="call",
    title="",
    actor="employer",
    stage=say(fr="Déclarer", en="Declare"),
    api="cesu.declare",
    saves="recu",
    fails="indisponible",
    next="courriel",
)
def step_envoi():
    pass


@journey.step(
    "courriel",
    kind="message",
    title=say(fr="Un courriel de l'Urssaf arrive", en="An e-mail from Urssaf arrives"),
    actor="employer",
    stage=say(fr="Recevoir", en="Receive"),
    channel="email",
    sender=say(fr="Cesu, service de l'Urssaf", en="Cesu, a service of Urssaf"),
    subject=say(fr="Coup de Main a déclaré une mission en votre nom", en="Coup de Main has declared a job in your name"),
    text=say(fr="Bonjour,\n\nCoup de Main a déclaré " + show("declaration.hours") + " de travail de " + show("employee.first_name") + " " + show("employee.last_name") + ".\nSalaire net : " + show("net") + ". Cotisations prélevées dans deux mois : " + show("prelevement") + ".\n\nSi cette mission n'a pas eu lieu, dites-le dans votre espace Cesu : vous pouvez aussi y retirer le mandat.", en="Hello,\n\nCoup de Main has declared " + show("declaration.hours") + " of work by " + show("employee.first_name") + " " + show("employee.last_name") + ".\nNet pay: " + show("net") + ". Contributions to be collected in two months: " + show("prelevement") + ".\n\nIf this job did not take place, say so in your Cesu account: you can also withdraw the mandate there."),
    next="fin",
)
def step_courriel():
    pass


@journey.step(
    "fin",
    kind="end",
    title=say(fr="La mission est déclarée", en="The job is declared"),
    actor="employer",
    stage=say(fr="Recevoir", en="Receive"),
    outcome="success",
)
def step_fin():
    st.markdown(say(
        fr="Reçu de l'Urssaf : **" + safe(show("recu")) + "**. Mandat : **" + safe(show("numero_mandat")) + "**.\n\nIl vous reste à payer " + safe(show("employee.first_name")) + ".",
        en="Receipt from Urssaf: **" + safe(show("recu")) + "**. Mandate: **" + safe(show("numero_mandat")) + "**.\n\nYou still have to pay " + safe(show("employee.first_name")) + ".",
    ))
    rows(
        (say(fr="Nombre d'heures travaillées", en="Number of hours worked"), show("declaration.hours")),
        (say(fr="Salaire net de la mission", en="Net pay for the job"), show("net")),
        (say(fr="Cotisations prélevées", en="Contributions collected"), show("prelevement")),
    )
    journey.document("mandate", party="Coup de Main")


@journey.step(
    "moi-meme",
    kind="end",
    title=say(fr="Vous déclarez vous-même cette mission", en="You declare this job yourself"),
    actor="employer",
    stage=say(fr="Recevoir", en="Receive"),
    outcome="abandoned",
)
def step_moi_meme():
    st.markdown(say(
        fr="Coup de Main ne transmet rien. Déclarez **" + safe(show("duree")) + "** sur le site du Cesu, avant le 5 du mois prochain.",
        en="Coup de Main sends nothing. Declare **" + safe(show("duree")) + "** on the Cesu site before the 5th of next month.",
    ))


@journey.step(
    "refus",
    kind="end",
    title=say(fr="Le mandat n'est pas donné", en="The mandate is not given"),
    actor="employer",
    stage=say(fr="Recevoir", en="Receive"),
    outcome="refused",
)
def step_refus():
    st.markdown(say(
        fr="Coup de Main ne peut pas déclarer pour vous. Vous pouvez déclarer la mission vous-même sur le site du Cesu.",
        en="Coup de Main cannot declare for you. You can declare the job yourself on the Cesu site.",
    ))


@journey.step(
    "indisponible",
    kind="end",
    title=say(fr="L'Urssaf ne répond pas", en="Urssaf does not answer"),
    actor="employer",
    stage=say(fr="Recevoir", en="Receive"),
    outcome="refused",
)
def step_indisponible():
    st.markdown(say(
        fr="Rien n'a été envoyé. Coup de Main réessaiera demain et vous préviendra par courriel.",
        en="Nothing was sent. Coup de Main will try again tomorrow and let you know by e-mail.",
    ))


@journey.step(
    "sms",
    kind="message",
    title=say(fr="Un message arrive sur le téléphone de " + show("employee.first_name"), en="A message arrives on " + show("employee.first_name") + "'s phone"),
    actor="employee",
    stage=say(fr="Recevoir", en="Receive"),
    channel="sms",
    sender="Cesu",
    text=say(fr="Coup de Main a déclaré " + show("declaration.hours") + " pour " + show("employer.first_name") + " " + show("employer.last_name") + ". Salaire net : " + show("net") + ".", en="Coup de Main has declared " + show("declaration.hours") + " for " + show("employer.first_name") + " " + show("employer.last_name") + ". Net pay: " + show("net") + "."),
    next="mission-vue",
)
def step_sms():
    pass


q_mission_juste = journey.question(
    "mission_juste",
    "yes_no",
    say(fr="La durée et le salaire sont-ils les bons ?", en="Are the length and the pay right?"),
)

@journey.step(
    "mission-vue",
    q_mission_juste,
    title=say(fr="Votre mission chez " + show("employer.first_name") + " " + show("employer.last_name"), en="Your job for " + show("employer.first_name") + " " + show("employer.last_name")),
    actor="employee",
    stage=say(fr="Recevoir", en="Receive"),
    next=[(when_la_mission_est_contestee, "mission-contestee"), "mission-confirmee"],
)
def step_mission_vue():
    rows(
        (say(fr="Nombre d'heures travaillées", en="Number of hours worked"), show("declaration.hours")),
        (say(fr="Salaire net de l'heure", en="Net hourly wage"), show("declaration.net_hourly")),
        (say(fr="Salaire net de la mission", en="Net pay for the job"), show("net")),
    )
    st.radio(**ask(q_mission_juste))


@journey.step(
    "mission-confirmee",
    kind="end",
    title=say(fr="Vous avez confirmé votre mission", en="You have confirmed your job"),
    actor="employee",
    stage=say(fr="Recevoir", en="Receive"),
    outcome="success",
)
def step_mission_confirmee():
    st.markdown(say(
        fr="Elle compte avec vos autres heures, pour votre retraite comme pour vos droits en cas d'arrêt maladie.",
        en="It counts with your other hours, for your pension as well as for your rights when you are off sick.",
    ))


@journey.step(
    "mission-contestee",
    kind="end",
    title=say(fr="Coup de Main va corriger la déclaration", en="Coup de Main will correct the declaration"),
    actor="employee",
    stage=say(fr="Recevoir", en="Receive"),
    outcome="refused",
)
def step_mission_contestee():
    st.markdown(say(
        fr="Votre remarque part chez Coup de Main et chez " + safe(show("employer.first_name")) + " " + safe(show("employer.last_name")) + ".\n\nLa déclaration corrigée remplace la première ; vous recevrez un nouveau message.",
        en="Your remark goes to Coup de Main and to " + safe(show("employer.first_name")) + " " + safe(show("employer.last_name")) + ".\n\nThe corrected declaration replaces the first one; you will receive another message.",
    ))


journey.run()
# maquette: 6d75717edf5ce2c9
