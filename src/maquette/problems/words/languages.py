"""Words of the J family about the languages a journey is played in."""

from __future__ import annotations

from maquette.problems.entry import Entry, Language, Words

__all__ = ["ENTRIES", "LANGUAGE_NAMES"]

LANGUAGE_NAMES: dict[str, dict[Language, str]] = {
    "fr": {"fr": "français", "en": "French"},
    "en": {"fr": "anglais", "en": "English"},
}

ENTRIES: dict[str, Entry] = {
    "J050": Entry(
        "warning",
        fr=Words(
            "textes sans traduction",
            "Il manque une version en {language} à {count} texte(s) de {file}, aux lignes : {lines}.",
            "Écrivez-la à côté de l'autre : {{fr: …, en: …}}. En attendant, le prototype montre le texte d'origine.",
        ),
        en=Words(
            "texts without a translation",
            "A version in {language} is missing for {count} text(s) of {file}, at lines: {lines}.",
            "Write it beside the other one: {{fr: …, en: …}}. Until then the prototype shows the text as first written.",
        ),
    ),
    "J051": Entry(
        "error",
        fr=Words(
            "langue inconnue",
            "« {language} » n'est pas une langue que maquette connaît.",
            "Un texte en plusieurs langues s'écrit {{fr: …, en: …}}. Choisissez parmi : {allowed}.",
        ),
        en=Words(
            "unknown language",
            '"{language}" is no language maquette knows.',
            "A text in several languages is written {{fr: …, en: …}}. Choose one of: {allowed}.",
        ),
    ),
    "J052": Entry(
        "error",
        fr=Words(
            "langue non déclarée",
            "Ce texte a une version en {language}, que le parcours ne déclare pas.",
            "Écrivez en haut du fichier « languages: [{declared}] », ou enlevez cette version.",
        ),
        en=Words(
            "language not declared",
            "This text has a version in {language}, which the journey does not declare.",
            'Write "languages: [{declared}]" at the top of the file, or remove this version.',
        ),
    ),
    "J053": Entry(
        "error",
        fr=Words(
            "texte sans la langue du fichier",
            "Ce texte n'a pas de version en {language}, la langue dans laquelle ce fichier est écrit.",
            "Ajoutez-la : c'est elle qui est montrée quand une autre manque.",
        ),
        en=Words(
            "text without the language of its file",
            "This text has no version in {language}, the language this file is written in.",
            "Add it: it is the one shown when another is missing.",
        ),
    ),
    "J054": Entry(
        "error",
        fr=Words(
            "question de trop dans une langue",
            "« details » a plus de questions en {language} que dans la langue du fichier.",
            "Gardez les mêmes questions dans le même ordre : c'est leur place qui dit laquelle traduit laquelle.",
        ),
        en=Words(
            "one question too many in a language",
            '"details" has more questions in {language} than in the language of its file.',
            "Keep the same questions in the same order: their place says which one translates which.",
        ),
    ),
}
