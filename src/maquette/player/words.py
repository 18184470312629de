"""The player's own words, in French and in English."""

from collections.abc import Mapping

__all__ = ["words"]

_WORDS: Mapping[str, Mapping[str, str]] = {
    "fr": {
        "mark": "Prototype, données fictives : ce n'est pas un service officiel",
        "continue": "Continuer",
        "back": "Retour",
        "change": "Modifier",
        "errors_one": "Une réponse est à corriger",
        "errors_many": "{count} réponses sont à corriger",
        "optional": "facultatif",
        "moved_elsewhere": "Cette page avait changé dans un autre onglet. La voici à jour ; rien n'a été perdu.",
        "other_side_open": "« {side} » n'a pas encore terminé : « … » tient la place de ses réponses.",
        "why": "{label} : pourquoi ce montant ?",
        "persona": "Qui joue ?",
        "side": "De quel côté du contrat ?",
        "reset": "Effacer les réponses",
        "reset_here": "… et rester sur cet écran",
        "reset_start": "… et revenir au début",
        "strictness": "Quand une réponse manque ou ne va pas",
        "strictness_free": "Libre : on passe, sans message",
        "strictness_gentle": "Souple : un message, puis on passe",
        "strictness_real": "Réel : on corrige avant de passer",
        "show_errors": "Voir cet écran avec ses erreurs",
        "dial_calls": "Simuler une panne des services appelés",
        "end_success": "C'est terminé",
        "end_refused": "La démarche s'arrête ici",
        "end_abandoned": "Démarche abandonnée",
        "unset": "non renseigné",
        "login_as": "Continuer en tant que {name}",
        "born": "Naissance :",
        "from": "De",
        "subject": "Objet",
        "title_error": "Erreur · {title}",
        "check_empty": "Il n'y a encore rien à vérifier.",
    },
    "en": {
        "mark": "Prototype, fictitious data: this is not an official service",
        "continue": "Continue",
        "back": "Back",
        "change": "Change",
        "errors_one": "One answer needs correcting",
        "errors_many": "{count} answers need correcting",
        "optional": "optional",
        "moved_elsewhere": "This page had changed in another tab. Here it is up to date; nothing was lost.",
        "other_side_open": "“{side}” has not finished yet: “…” stands for what is still to be answered.",
        "why": "{label}: why this amount?",
        "persona": "Who plays?",
        "side": "Which side of the contract?",
        "reset": "Clear the answers",
        "reset_here": "… and stay on this screen",
        "reset_start": "… and go back to the start",
        "strictness": "When an answer is missing or wrong",
        "strictness_free": "Free: go on, no message",
        "strictness_gentle": "Gentle: a message, then go on",
        "strictness_real": "Real: correct before going on",
        "show_errors": "See this screen with its errors",
        "dial_calls": "Simulate an outage of the services called",
        "end_success": "Done",
        "end_refused": "The journey stops here",
        "end_abandoned": "Journey abandoned",
        "unset": "not given",
        "login_as": "Continue as {name}",
        "born": "Born:",
        "from": "From",
        "subject": "Subject",
        "title_error": "Error · {title}",
        "check_empty": "There is nothing to check yet.",
    },
}


def words(language: str) -> Mapping[str, str]:
    """The words of a language, French when it is not known."""
    return _WORDS.get(language, _WORDS["fr"])
