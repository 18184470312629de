"""The employer's way of « Déclarer les heures du mois », hand-written in bare Streamlit.

The peer the figures compare with: native widgets, a router on `st.session_state`, `on_click` callbacks, one
run a click. No log, no resume, no validation: what a good quick prototype has.
"""

import streamlit as st

MONTH = "octobre 2026"
EMPLOYEES = {
    "maria": ("Maria", "Da Costa", "Ménage et repassage", "36 h", "payés quand ils sont pris"),
    "rachida": ("Rachida", "Lucas", "Petits travaux de jardinage", "4 h", "compris dans le salaire"),
}
DEPOSITS = {"rien": "Non, rien n'a été versé", "acompte": "Oui, un acompte"}
STAGES = {
    "connexion": "Se connecter",
    "verification": "Vérifier et envoyer",
    "fin": "Recevoir",
    "rien_a_declarer": "Recevoir",
}
LABELS = {
    "qui": ("relation", "De quel contrat s'agit-il ?"),
    "travail": ("a_travaille", "A-t-elle travaillé au moins une heure ?"),
    "heures": ("hours", "Nombre d'heures travaillées"),
    "salaire": ("net_hourly", "Salaire net de l'heure"),
    "versement": ("deposit_kind", "Un acompte versé avant la fin du mois"),
    "acompte": ("deposit", "Montant de l'acompte déjà versé"),
    "paiement": ("paid_on", "Date du paiement"),
}

state = st.session_state
state.setdefault("step", "connexion")
state.setdefault("trail", [])
state.setdefault("net_hourly", "13,50")


def go(to):
    state.trail.append(state.step)
    state.step = to


def back():
    state.step = state.trail.pop()


def employee():
    return EMPLOYEES[state.get("relation") or "maria"]


def number(text):
    try:
        return float(text.replace(",", ".").removesuffix("h").strip())
    except ValueError:
        return 0.0


def euros(amount):
    return f"{amount:,.2f} €".replace(",", " ").replace(".", ",")


def amounts():
    net = number(state.get("hours", "")) * number(state.get("net_hourly", ""))
    return {
        "Salaire net du mois": euros(net),
        "Cotisations prélevées": euros(net * 0.4925),
        "Coût total": euros(net * 1.4925),
    }


def rows(values):
    st.markdown("\n".join(f"- {label} : **{value}**" for label, value in values.items()))


def heading(title):
    st.caption(STAGES.get(state.step, "Dire le travail du mois"))
    st.title(title, anchor=False)


def buttons(to, label="Continuer"):
    with st.container(horizontal=True, vertical_alignment="center"):
        if to:
            st.button(label, type="primary", key=f"go_{state.step}", on_click=go, args=(to,))
        if state.trail:
            st.button("Retour", key=f"back_{state.step}", on_click=back)


def connexion():
    heading("Connectez-vous avec FranceConnect")
    st.markdown("Votre identité suffit. Aucun mot de passe n'est demandé dans ce prototype.")
    with st.container(border=True):
        st.markdown("**Colette Marchand**  \nNaissance : 18 mars 1942, Nice")
    buttons("qui", "Continuer en tant que Colette Marchand")


def qui():
    heading(f"Qui avez-vous employé en {MONTH} ?")
    st.radio(
        "De quel contrat s'agit-il ?",
        EMPLOYEES,
        index=None,
        format_func=lambda name: "{} {}, {}".format(*EMPLOYEES[name][:3]),
        key="relation",
        persist_state="session",
    )
    buttons("travail")


def travail():
    heading(f"{employee()[0]} a-t-elle travaillé chez vous en {MONTH} ?")
    answer = st.radio(
        "A-t-elle travaillé au moins une heure ?",
        ["Oui", "Non"],
        index=None,
        key="a_travaille",
        persist_state="session",
    )
    buttons("rien_a_declarer" if answer == "Non" else "heures")


def heures():
    heading(f"Combien d'heures {employee()[0]} a-t-elle faites en {MONTH} ?")
    st.markdown(f"Le mois d'avant, vous aviez déclaré **{employee()[3]}**.")
    st.text_input(
        "Nombre d'heures travaillées :small[Par exemple 36 ou 36 h 30]", key="hours", persist_state="session"
    )
    with st.expander("Que faut-il compter ?"):
        st.markdown(
            "Toutes les heures de présence, y compris le temps passé à attendre ou à accompagner. "
            f"Les congés ne se comptent pas ici : dans ce contrat, ils sont {employee()[4]}."
        )
    buttons("salaire")


def salaire():
    heading("Combien payez-vous une heure ?")
    st.markdown("C'est le montant de votre dernière déclaration. Changez-le seulement s'il a changé.")
    st.text_input(
        f"Salaire net de l'heure :small[Dans ce contrat, les congés sont {employee()[4]}.]",
        key="net_hourly",
        persist_state="session",
    )
    buttons("versement")


def versement():
    heading("Avez-vous déjà versé une partie du salaire ?")
    answer = st.radio(
        "Un acompte versé avant la fin du mois",
        DEPOSITS,
        index=None,
        format_func=DEPOSITS.get,
        key="deposit_kind",
        persist_state="session",
    )
    buttons("acompte" if answer == "acompte" else "paiement")


def acompte():
    heading("Quel acompte avez-vous versé ?")
    st.text_input("Montant de l'acompte déjà versé", key="deposit", persist_state="session")
    rows({"Salaire net du mois": amounts()["Salaire net du mois"]})
    buttons("paiement")


def paiement():
    heading(f"Quand payez-vous {employee()[0]} ?")
    st.text_input("Date du paiement :small[Par exemple 05/11/2026]", key="paid_on", persist_state="session")
    buttons("verification")


def verification():
    heading("Vérifiez votre déclaration")
    for step in state.trail:
        if step in LABELS:
            key, label = LABELS[step]
            asked, answer, change = st.columns([4, 4, 3], vertical_alignment="center")
            asked.markdown(f"**{label}**")
            answer.text(said(key))
            change.button(
                f"Modifier :small[{label}]", key=f"change_{key}", type="tertiary", on_click=go, args=(step,)
            )
    rows(amounts())
    with st.expander("Quand les cotisations seront-elles prélevées ?"):
        st.markdown(
            "Deux mois après le mois travaillé, sur le compte que l'Urssaf connaît déjà. Les cotisations "
            "sont ce que vous payez en plus du salaire pour la retraite, la santé et le chômage de la "
            "personne que vous employez."
        )
    buttons("fin", "Envoyer la déclaration")


def said(key):
    value = state.get(key)
    if key == "relation":
        return "{} {}, {}".format(*employee()[:3])
    return DEPOSITS.get(value, value) or "non renseigné"


def fin():
    st.success("C'est terminé")
    heading("Votre déclaration est envoyée")
    st.markdown(
        "Numéro de reçu : **DEMO-2026-079332**.\n\n"
        f"{employee()[0]} voit dès maintenant les mêmes heures et le même montant dans son espace."
    )
    known = amounts()
    rows(
        {
            "Nombre d'heures travaillées": state.get("hours", ""),
            "Salaire net du mois": known["Salaire net du mois"],
            "Cotisations prélevées": known["Cotisations prélevées"],
        }
    )
    buttons("")


def rien_a_declarer():
    st.success("C'est terminé")
    heading(f"Vous n'avez rien à déclarer pour {MONTH}")
    st.markdown(f"Le contrat continue. Revenez quand {employee()[0]} aura travaillé.")
    buttons("")


SCREENS = {
    "connexion": connexion,
    "qui": qui,
    "travail": travail,
    "heures": heures,
    "salaire": salaire,
    "versement": versement,
    "acompte": acompte,
    "paiement": paiement,
    "verification": verification,
    "fin": fin,
    "rien_a_declarer": rien_a_declarer,
}

st.set_page_config(page_title="Déclarer les heures du mois", layout="centered")
st.html('<style>[data-testid="stHeader"] { display: none; }</style>')
SCREENS[state.step]()
