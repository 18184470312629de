"""The words of a book, in French and in English."""

from collections.abc import Mapping

__all__ = ["words"]

_WORDS: Mapping[str, Mapping[str, str]] = {
    "fr": {
        "mark": "Prototype, données fictives : ce n'est pas un service officiel.",
        "contents": "Écrans",
        "played_by": "Joué par {names}",
        "as_seen_by": "Vu par {names}",
        "next": "Ensuite",
        "digest": "Version {digest}",
        "file": "Un fichier à choisir",
        "unseen": "Personne n'est venu sur cet écran.",
    },
    "en": {
        "mark": "Prototype, fictitious data: this is not an official service.",
        "contents": "Screens",
        "played_by": "Played by {names}",
        "as_seen_by": "Seen by {names}",
        "next": "Next",
        "digest": "Version {digest}",
        "file": "A file to choose",
        "unseen": "Nobody came to this screen.",
    },
}


def words(language: str) -> Mapping[str, str]:
    """The words of a language, French when it is not known."""
    return _WORDS.get(language, _WORDS["fr"])
