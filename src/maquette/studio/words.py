"""The studio's own words, in French and in English."""

from collections.abc import Mapping

__all__ = ["words"]

_WORDS: Mapping[str, Mapping[str, str]] = {
    "fr": {
        "mark": "Des prototypes à cliquer, joués par des personnages fictifs.",
        "reading": "Lecture des fichiers…",
        "nothing_good": "Aucun prototype pour l'instant : corrigez les fichiers ci-dessus, la page suivra.",
        "problems_one": "Un problème dans les fichiers",
        "problems_many": "{count} problèmes dans les fichiers",
        "last_good": "Les prototypes ci-dessous sont les derniers sans erreur. Ils suivront dès la correction.",
        "only_warnings": "Les prototypes sont à jour ; ceci mérite un regard.",
        "steps": "{count} étapes",
        "current": "tel qu'aujourd'hui",
        "target": "tel qu'il devrait être",
        "play_as": "Jouer avec {name}",
        "not_built": "Pas encore construit.",
    },
    "en": {
        "mark": "Prototypes to click through, played by fictitious people.",
        "reading": "Reading the files…",
        "nothing_good": "No prototype yet: correct the files above, the page will follow.",
        "problems_one": "One problem in the files",
        "problems_many": "{count} problems in the files",
        "last_good": "The prototypes below are the last ones without an error. They will follow once it is corrected.",
        "only_warnings": "The prototypes are up to date; this deserves a look.",
        "steps": "{count} steps",
        "current": "as it is today",
        "target": "as it should be",
        "play_as": "Play as {name}",
        "not_built": "Not built yet.",
    },
}


def words(language: str) -> Mapping[str, str]:
    """The words of a language, French when it is not known."""
    return _WORDS.get(language, _WORDS["fr"])
