"""Words of the D family: what was asked of the rules on the command line."""

from __future__ import annotations

from maquette.problems.entry import Entry, Language, Words

__all__ = ["ENTRIES", "FORMS"]

FORMS: dict[str, dict[Language, str]] = {
    "euros": {
        "fr": "un montant en euros, comme 13 ou 13,50",
        "en": "an amount in euros, such as 13 or 13.50",
    },
    "hours": {
        "fr": "un nombre d'heures, comme 20, 20,5 ou 20 h 30",
        "en": "hours, such as 20, 20.5 or 20 h 30",
    },
    "month": {"fr": "un mois écrit comme 2026-02", "en": "a month written like 2026-02"},
    "day": {"fr": "une date écrite comme 2026-02-28", "en": "a date written like 2026-02-28"},
    "whole": {"fr": "un nombre entier", "en": "a whole number"},
    "percent": {"fr": "un taux en pour cent, comme 4,1", "en": "a rate in percent, such as 4.1"},
}
"""What an option expects, said to its reader."""

ENTRIES: dict[str, Entry] = {
    "D001": Entry(
        "error",
        fr=Words(
            "valeur illisible",
            "« {value} » ne se lit pas : on attend {form}.",
            "Écrivez la valeur de cette façon.",
        ),
        en=Words(
            "value that cannot be read",
            '"{value}" cannot be read: what is expected is {form}.',
            "Write the value that way.",
        ),
    ),
    "D002": Entry(
        "error",
        fr=Words(
            "valeur hors des limites",
            "« {value} » n'est pas possible ici : au moins {least}, au plus {most}.",
            "Corrigez la valeur.",
        ),
        en=Words(
            "value out of bounds",
            '"{value}" is not possible here: at least {least}, at most {most}.',
            "Correct the value.",
        ),
    ),
    "D003": Entry(
        "error",
        fr=Words(
            "date sans taux",
            "Le {day}, on ne connaît pas « {rate} ». Dates connues : {known}.",
            "Choisissez une date plus récente, ou ajoutez ce taux sous fakedata/, avec sa source.",
        ),
        en=Words(
            "date with no rate",
            'On {day}, "{rate}" is not known. Known dates: {known}.',
            "Choose a later date, or add this rate under fakedata/, with its source.",
        ),
    ),
    "D004": Entry(
        "error",
        fr=Words(
            "salaire sous le minimum",
            "{value} net de l'heure est sous le minimum de {least} (niveau {level}, le {day}).",
            "Donnez au moins le minimum. « maquette rules floors » montre d'où il vient.",
        ),
        en=Words(
            "pay under the floor",
            "{value} net an hour is under the floor of {least} (level {level}, on {day}).",
            'Give at least the floor. "maquette rules floors" shows where it comes from.',
        ),
    ),
    "D005": Entry(
        "error",
        fr=Words(
            "choix inconnu",
            "« {value} » n'est pas un des choix possibles.",
            "Choisissez parmi : {allowed}.",
        ),
        en=Words(
            "unknown choice",
            '"{value}" is not one of the possible choices.',
            "Choose one of: {allowed}.",
        ),
    ),
    "D006": Entry(
        "error",
        fr=Words(
            "dates dans le désordre",
            "Le {day} vient avant le {before}.",
            "Corrigez l'une des deux dates.",
        ),
        en=Words(
            "dates out of order",
            "{day} comes before {before}.",
            "Correct one of the two dates.",
        ),
    ),
}
