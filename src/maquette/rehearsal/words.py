"""What a rehearsal says, in French and in English."""

from collections.abc import Mapping

__all__ = ["FAILURES", "WORDS"]

#: kind of failure -> what is wrong, and what to do about it; {step} and {detail} are filled in
FAILURES: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "fr": {
        "blank": (
            "L'écran « {step} » montre « … » à la place de « {detail} » : à cet endroit, personne ne connaît cette valeur.",
            "Demandez-la plus tôt, bornez la réponse qui la rend impossible, ou ne montrez la ligne que si elle existe (when).",
        ),
        "dead_end": (
            "L'écran « {step} » ne mène nulle part, et ce n'est pas une fin.",
            "Ajoutez une ligne sans condition à son next, ou faites-en une fin (kind: end).",
        ),
        "loop": (
            "On tourne en rond : depuis l'écran « {step} », aucun chemin n'arrive à une fin.",
            "Regardez les conditions des next qui reviennent en arrière : l'une d'elles est toujours vraie.",
        ),
        "refused": (
            "Sur l'écran « {step} », aucune réponse n'est acceptée pour « {detail} » : la personne reste bloquée.",
            "Vérifiez least et most, qui peuvent se croiser, et qu'il reste au moins une option.",
        ),
        "unlabelled": (
            "Sur l'écran « {step} », le champ « {detail} » n'a pas de libellé : on ne sait pas ce qui est demandé.",
            "Écrivez un label qui ne dépend pas d'une réponse laissée vide.",
        ),
        "exception": (
            "L'écran « {step} » s'arrête sur une erreur du programme : {detail}",
            "Regardez la condition ou la valeur calculée en cause ; si elle est juste, c'est un défaut de maquette : envoyez-nous ce chemin.",
        ),
    },
    "en": {
        "blank": (
            'The screen "{step}" shows "…" instead of "{detail}": nobody knows that value there.',
            "Ask for it earlier, bound the answer that makes it impossible, or show the row only when it exists (when).",
        ),
        "dead_end": (
            'The screen "{step}" leads nowhere, and it is no end.',
            "Add a line without a condition to its next, or make it an end (kind: end).",
        ),
        "loop": (
            'Going round in circles: from the screen "{step}", no way comes to an end.',
            "Look at the conditions of each next that goes back: one of them is always true.",
        ),
        "refused": (
            'On the screen "{step}", no answer is accepted for "{detail}": the person is stuck.',
            "Check least and most, which may cross, and that at least one option is left.",
        ),
        "unlabelled": (
            'On the screen "{step}", the field "{detail}" has no label: nobody knows what is asked.',
            "Write a label that does not depend on an answer left empty.",
        ),
        "exception": (
            'The screen "{step}" stops on an error of the program: {detail}',
            "Look at the condition or the computed value concerned; if it is right, this is a defect of maquette: send us this path.",
        ),
    },
}

WORDS: Mapping[str, Mapping[str, str]] = {
    "fr": {
        "journey": "parcours",
        "who": "qui",
        "steps": "écrans",
        "ways": "branches",
        "ends": "fins",
        "errors": "erreurs",
        "screens": "dessins",
        "seconds": "s",
        "rate": "/s",
        "households": "{count} foyers",
        "path": "Chemin",
        "met_by": "Qui",
        "remedy": "À faire",
        "and_households": "{count} foyers, dont {who}",
        "untaken": "Branches que personne n'a prises dans « {journey} » : {ways}.",
        "gestures": "« {journey} » : environ {seconds} s de gestes pour {who}, sans lire, sans hésiter.",
        "gestures_source": "Estimation du modèle des frappes (KLM, Card, Moran et Newell, 1980), non mesurée.",
        "unfinished": "{who} n'a pas fini « {journey} » : la limite de {bound} écrans est atteinte.",
        "fine": "Répétition réussie : aucun défaut rencontré.",
        "failed_one": "1 défaut rencontré.",
        "failed_many": "{count} défauts rencontrés.",
        "first_screen": "dès le premier écran",
    },
    "en": {
        "journey": "journey",
        "who": "who",
        "steps": "screens",
        "ways": "ways",
        "ends": "ends",
        "errors": "errors",
        "screens": "drawn",
        "seconds": "s",
        "rate": "/s",
        "households": "{count} households",
        "path": "Path",
        "met_by": "Who",
        "remedy": "To do",
        "and_households": "{count} households, {who} among them",
        "untaken": 'Ways nobody took in "{journey}": {ways}.',
        "gestures": '"{journey}": about {seconds} s of gestures for {who}, reading and hesitating left out.',
        "gestures_source": "Estimated by the keystroke-level model (Card, Moran and Newell, 1980), not measured.",
        "unfinished": '{who} did not finish "{journey}": the bound of {bound} screens is reached.',
        "fine": "Rehearsal passed: no defect met.",
        "failed_one": "1 defect met.",
        "failed_many": "{count} defects met.",
        "first_screen": "on the very first screen",
    },
}
