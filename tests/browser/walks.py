"""What each persona does in each journey: heading -> what is done there, the last screen being an end.

`None` goes on without an answer, a text is an option chosen, a mapping is what is typed in each field.
"""

__all__ = ["BRANCHES", "MANDATE", "WALKS", "until"]


def until(walk, last, otherwise):
    """The beginning of a walk, up to a screen, then another way."""
    headings = list(walk)
    return {name: walk[name] for name in headings[: headings.index(last)]} | otherwise


_SIGN_IN = {"Connectez-vous avec FranceConnect": None}
_HOURS = {"Nombre d'heures travaillées": "36 h 30"}

_DECLARE = {
    **_SIGN_IN,
    "Qui avez-vous employé en octobre 2026 ?": "Maria Da Costa, Ménage et repassage",
    "Maria a-t-elle travaillé chez vous en octobre 2026 ?": "Oui",
    "Combien d'heures Maria a-t-elle faites en octobre 2026 ?": _HOURS,
    "Combien payez-vous une heure ?": None,
    "Avez-vous déjà versé une partie du salaire ?": "Non, rien n'a été versé",
    "Quand payez-vous Maria ?": {"Date du paiement": "05/11/2026"},
    "Vérifiez votre déclaration": None,
    "Votre déclaration est envoyée": None,
}
_DECLARE_WITH_A_DEPOSIT = {
    **_SIGN_IN,
    "Qui avez-vous employé en octobre 2026 ?": "Rachida Lucas, Petits travaux de jardinage",
    "Rachida a-t-elle travaillé chez vous en octobre 2026 ?": "Oui",
    "Combien d'heures Rachida a-t-elle faites en octobre 2026 ?": {"Nombre d'heures travaillées": "4,5"},
    "Combien payez-vous une heure ?": {"Salaire net de l'heure": "15,05"},
    "Avez-vous déjà versé une partie du salaire ?": "Oui, un acompte",
    "Quel acompte avez-vous versé ?": {"Montant de l'acompte déjà versé": "20"},
    "Quand payez-vous Rachida ?": {"Date du paiement": "2 novembre 2026"},
    "Vérifiez votre déclaration": None,
    "Votre déclaration est envoyée": None,
}
_SEE_THE_DECLARATION = {
    "Quel employeur voulez-vous voir ?": "Jean Lemaire, Aide à une personne âgée",
    "Un message arrive sur le téléphone de Maria": None,
    "Vos heures en octobre 2026 chez Jean Lemaire": "Oui",
    "Vous avez confirmé vos heures": None,
}
_DOCUMENTS = {
    "Le certificat de travail est prêt": None,
    "Le reçu à signer à deux est prêt": None,
    "L'attestation est déjà chez France Travail": None,
    "La fin du contrat est enregistrée": None,
}
_END_BY_DISMISSAL = {
    **_SIGN_IN,
    "Quel contrat se termine ?": "Maria Da Costa, Ménage et repassage",
    "Pourquoi le contrat de Maria Da Costa se termine-t-il ?": "L'employeur met fin au contrat",
    "Quand l'annoncez-vous à Maria ?": {"Date de l'annonce": "02/11/2026"},
    "Le contrat se terminera le": None,
    "Combien de jours de congé Maria n'a-t-elle pas pris ?": {"Jours de congé qui restent à prendre": "12"},
    "Ce qui est dû à Maria": None,
    "Vérifiez avant d'envoyer": None,
    **_DOCUMENTS,
}
_END_BY_RESIGNATION = {
    **_SIGN_IN,
    "Quel contrat se termine ?": "Rachida Lucas, Petits travaux de jardinage",
    "Pourquoi le contrat de Rachida Lucas se termine-t-il ?": "La personne employée démissionne",
    "Quand Rachida vous a-t-elle annoncé sa démission ?": {"Date de l'annonce": "30/10/2026"},
    "Le contrat se terminera le": None,
    "Ce qui est dû à Rachida": None,
    "Vérifiez avant d'envoyer": None,
    **_DOCUMENTS,
}
_SEE_THE_END = {
    "Quel contrat voulez-vous voir ?": "Colette Marchand, Ménage et repassage",
    "À la table de la cuisine": None,
    "Une lettre du Cesu arrive": None,
    "Ce que Colette Marchand vous doit": "Oui",
    "Votre compte bancaire pour France Travail": "Oui",
    "Est-ce toujours votre compte ?": None,
    "Vos documents sont dans votre espace": None,
}
MANDATE = {
    "La mission de Maria est terminée": "Coup de Main la déclare pour moi",
    "Ce que veut dire « déclarer pour vous »": None,
    "Quel est le compte Cesu de Colette Marchand ?": {
        "Numéro Cesu": "DEMO-Z0001008",
        "Date de naissance de l'employeur": "18/03/1942",
    },
    "Autorisez-vous Coup de Main à déclarer en votre nom ?": "J'autorise Coup de Main",
}
_DECLARED_BY_THE_PLATFORM = {
    **MANDATE,
    "Vérifiez la mission avant l'envoi": None,
    "Ce que la mission va coûter": None,
    "Vérifiez avant que Coup de Main envoie la déclaration": None,
    "Un courriel de l'Urssaf arrive": None,
    "La mission est déclarée": None,
}
_SEE_THE_MISSION = {
    "Un message arrive sur le téléphone de Maria": None,
    "Votre mission chez": "Oui",
    "Vous avez confirmé votre mission": None,
}

#: (journey, persona) -> the whole way, from the first screen to an end
WALKS = {
    ("declarer-les-heures", "colette"): _DECLARE,
    ("declarer-les-heures", "beatrice"): _DECLARE_WITH_A_DEPOSIT,
    ("declarer-les-heures", "maria"): _SEE_THE_DECLARATION,
    ("fin-de-contrat", "colette"): _END_BY_DISMISSAL,
    ("fin-de-contrat", "beatrice"): _END_BY_RESIGNATION,
    ("fin-de-contrat", "maria"): _SEE_THE_END,
    ("mission-plateforme", "colette"): _DECLARED_BY_THE_PLATFORM,
    ("mission-plateforme", "beatrice"): _DECLARED_BY_THE_PLATFORM,
    ("mission-plateforme", "maria"): _SEE_THE_MISSION,
}


#: what it is -> (journey, persona, the way), for the ends the walks do not reach
BRANCHES = {
    "nothing to declare": (
        "declarer-les-heures",
        "colette",
        until(
            _DECLARE,
            "Maria a-t-elle travaillé chez vous en octobre 2026 ?",
            {
                "Maria a-t-elle travaillé chez vous en octobre 2026 ?": "Non",
                "Vous n'avez rien à déclarer pour octobre 2026": None,
            },
        ),
    ),
    "the employee disagrees with the hours": (
        "declarer-les-heures",
        "maria",
        until(
            _SEE_THE_DECLARATION,
            "Vos heures en octobre 2026 chez Jean Lemaire",
            {
                "Vos heures en octobre 2026 chez Jean Lemaire": "Non",
                "Parlez-en d'abord avec Jean Lemaire": None,
            },
        ),
    ),
    "the employer died and somebody will call": (
        "fin-de-contrat",
        "beatrice",
        until(
            _END_BY_DISMISSAL,
            "Pourquoi le contrat de Maria Da Costa se termine-t-il ?",
            {
                "Pourquoi le contrat de Maria Da Costa se termine-t-il ?": "L'employeur est décédé",
                "Toutes nos condoléances": {"Date du décès": "28/10/2026"},
                "Voulez-vous être rappelée par quelqu'un ?": "Je préfère être rappelée",
                "Quelqu'un vous appelle demain matin": None,
            },
        ),
    ),
    "the employer died and the family goes on": (
        "fin-de-contrat",
        "beatrice",
        until(
            _END_BY_DISMISSAL,
            "Pourquoi le contrat de Maria Da Costa se termine-t-il ?",
            {
                "Pourquoi le contrat de Maria Da Costa se termine-t-il ?": "L'employeur est décédé",
                "Toutes nos condoléances": {"Date du décès": "28/10/2026"},
                "Voulez-vous être rappelée par quelqu'un ?": "Je continue ici",
                "Combien de jours de congé Maria n'a-t-elle pas pris ?": {
                    "Jours de congé qui restent à prendre": "0"
                },
                "Ce qui est dû à Maria": None,
                "Vérifiez avant d'envoyer": None,
                **_DOCUMENTS,
            },
        ),
    ),
    "the employee contests the amounts": (
        "fin-de-contrat",
        "maria",
        until(
            _SEE_THE_END,
            "Ce que Colette Marchand vous doit",
            {"Ce que Colette Marchand vous doit": "Non", "Parlons-en avant de signer": None},
        ),
    ),
    "the employer declares herself": (
        "mission-plateforme",
        "colette",
        {
            "La mission de Maria est terminée": "Je la déclare moi-même",
            "Vous déclarez vous-même cette mission": None,
        },
    ),
    "the mandate is refused": (
        "mission-plateforme",
        "beatrice",
        MANDATE
        | {
            "Autorisez-vous Coup de Main à déclarer en votre nom ?": "Je refuse",
            "Le mandat n'est pas donné": None,
        },
    ),
    "the account is not found and the employer gives up": (
        "mission-plateforme",
        "beatrice",
        until(
            MANDATE,
            "Quel est le compte Cesu de Colette Marchand ?",
            {
                "Quel est le compte Cesu de Colette Marchand ?": {
                    "Numéro Cesu": "DEMO-Z0001009",
                    "Date de naissance de l'employeur": "18/03/1942",
                },
                "Ce compte Cesu n'a pas été trouvé": "Déclarer moi-même",
                "Vous déclarez vous-même cette mission": None,
            },
        ),
    ),
    "the employee contests the mission": (
        "mission-plateforme",
        "maria",
        {
            "Un message arrive sur le téléphone de Maria": None,
            "Votre mission chez": "Non",
            "Coup de Main va corriger la déclaration": None,
        },
    ),
}
