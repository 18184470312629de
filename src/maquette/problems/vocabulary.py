"""The words of the symbols a detail may hold: kinds of value, bounds, shapes, reasons."""

from __future__ import annotations

from maquette.problems.entry import Language
from maquette.problems.words.expressions import KINDS
from maquette.problems.words.findings import LINKS
from maquette.problems.words.languages import LANGUAGE_NAMES
from maquette.problems.words.personas import CONTRADICTIONS
from maquette.problems.words.rules import FORMS
from maquette.problems.words.studies import BLOCKED, HEADINGS

__all__ = ["HOW", "SYMBOLS"]

SYMBOLS: dict[str, dict[str, dict[Language, str]]] = {
    "form": FORMS,
    "expected": {
        "text": {"fr": "un texte", "en": "text"},
        "integer": {"fr": "un nombre entier", "en": "a whole number"},
        "number": {"fr": "un nombre", "en": "a number"},
        "boolean": {"fr": "true (oui) ou false (non)", "en": "true (yes) or false (no)"},
        "list": {"fr": "une liste", "en": "a list"},
        "group": {"fr": "un groupe de clés", "en": "a group of keys"},
        "date": {"fr": "une date", "en": "a date"},
        "nothing": {"fr": "rien", "en": "nothing"},
    },
    "bound": {
        "at_least": {"fr": "au moins {limit}", "en": "at least {limit}"},
        "at_most": {"fr": "au plus {limit}", "en": "at most {limit}"},
        "more_than": {"fr": "plus de {limit}", "en": "more than {limit}"},
        "less_than": {"fr": "moins de {limit}", "en": "less than {limit}"},
        "multiple_of": {"fr": "un multiple de {limit}", "en": "a multiple of {limit}"},
        "at_least_characters": {
            "fr": "une longueur d'au moins {limit} caractères",
            "en": "{limit} characters long or more",
        },
        "at_most_characters": {
            "fr": "une longueur d'au plus {limit} caractères",
            "en": "{limit} characters long or less",
        },
        "at_least_items": {"fr": "au moins {limit} dans la liste", "en": "at least {limit} in the list"},
        "at_most_items": {"fr": "au plus {limit} dans la liste", "en": "at most {limit} in the list"},
        "at_most_decimals": {
            "fr": "au plus {limit} chiffres après la virgule",
            "en": "written with at most {limit} digits after the point",
        },
        "finite": {"fr": "un nombre ordinaire", "en": "an ordinary number"},
    },
    "shape": {
        "date": {
            "fr": "une date qui existe, écrite comme 2026-11-03 (année-mois-jour)",
            "en": "a date that exists, written like 2026-11-03 (year-month-day)",
        },
        "datetime": {
            "fr": "une date et une heure écrites comme 2026-11-03T14:30",
            "en": "a date and a time written like 2026-11-03T14:30",
        },
        "time": {"fr": "une heure écrite comme 14:30", "en": "a time written like 14:30"},
        "duration": {
            "fr": "une durée écrite comme PT30M (trente minutes) ou P2D (deux jours)",
            "en": "a duration written like PT30M (thirty minutes) or P2D (two days)",
        },
        "month": {"fr": "un mois écrit comme 2026-11", "en": "a month written like 2026-11"},
        "identifier": {
            "fr": "un identifiant fait de minuscules sans accent, de chiffres et de tirets, comme mes-heures",
            "en": "an identifier made of unaccented lower-case letters, digits and hyphens, like my-hours",
        },
        "name": {
            "fr": "un nom fait de minuscules sans accent, de chiffres et de tirets, comme mes-heures",
            "en": "a name made of unaccented lower-case letters, digits and hyphens, like my-hours",
        },
        "url": {"fr": "une adresse qui commence par https://", "en": "an address that starts with https://"},
        "other": {
            "fr": "la valeur sous la forme que cette clé demande",
            "en": "it in the shape that this key wants",
        },
    },
    "reason": {
        "unfit": {
            "fr": "elle n'est pas de celles que cette clé accepte",
            "en": "it is not one that this key accepts",
        },
        "unrecognised": {
            "fr": "on ne reconnaît pas de quelle sorte il s'agit parmi {allowed}",
            "en": "it cannot be recognised as one of {allowed}",
        },
    },
    "where": {"": {"fr": "ce fichier", "en": "this file"}},
}
SYMBOLS["found"] = SYMBOLS["expected"] | {
    "boolean": {"fr": "true ou false", "en": "true or false"},
    "nothing": {"fr": "une valeur vide", "en": "an empty value"},
}

SYMBOLS["contradiction"] = CONTRADICTIONS
SYMBOLS["heading"] = HEADINGS
SYMBOLS["blocked"] = BLOCKED
SYMBOLS["link"] = LINKS
SYMBOLS["language"] = LANGUAGE_NAMES
SYMBOLS |= dict.fromkeys(("kind", "wanted", "left", "right"), KINDS)

HOW: dict[str, dict[Language, str]] = {
    "text": {
        "fr": "Écrivez un texte. S'il ressemble à true ou false, mettez-le entre guillemets.",
        "en": "Write a text. If it looks like true or false, put it in quotes.",
    },
    "integer": {
        "fr": "Écrivez un nombre entier sans guillemets ni espaces, par exemple 12.",
        "en": "Write a whole number without quotes or spaces, for example 12.",
    },
    "number": {
        "fr": "Écrivez un nombre sans guillemets ni espaces, avec un point décimal, par exemple 12.5.",
        "en": "Write a number without quotes or spaces, with a decimal point, for example 12.5.",
    },
    "boolean": {
        "fr": "Écrivez true pour oui, false pour non, sans guillemets.",
        "en": "Write true for yes, false for no, without quotes.",
    },
    "list": {
        "fr": "Écrivez un élément par ligne, après un tiret et un espace ; ou entre crochets : [un, deux].",
        "en": "Write one item on each line, after a dash and a space; or between brackets: [one, two].",
    },
    "group": {
        "fr": "Passez à la ligne et écrivez des lignes « clé : valeur » décalées de deux espaces.",
        "en": 'Start a new line and write "key: value" lines indented by two spaces.',
    },
    "date": {
        "fr": "Écrivez la date comme 2026-11-03 (année-mois-jour).",
        "en": "Write the date like 2026-11-03 (year-month-day).",
    },
    "nothing": {"fr": "Enlevez la valeur.", "en": "Remove the value."},
}
