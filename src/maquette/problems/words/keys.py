"""Words of the K family: keys and values that do not fit what a file may hold."""

from __future__ import annotations

from maquette.problems.entry import Entry, Words

__all__ = ["ENTRIES"]

ENTRIES: dict[str, Entry] = {
    "K001": Entry(
        "error",
        fr=Words(
            "clé inconnue",
            "La clé « {key} » n'existe pas dans {where}.",
            "Corrigez-la ou enlevez-la. Clés possibles ici : {allowed}.",
        ),
        en=Words(
            "unknown key",
            'There is no key "{key}" in {where}.',
            "Correct it or remove it. Possible keys here: {allowed}.",
        ),
    ),
    "K002": Entry(
        "error",
        fr=Words(
            "clé manquante",
            "Il manque la clé « {key} » dans {where}.",
            "Ajoutez une ligne qui commence par « {key}: », alignée avec les autres clés de ce groupe.",
        ),
        en=Words(
            "missing key",
            'The key "{key}" is missing in {where}.',
            'Add a line that starts with "{key}:", aligned with the other keys of this group.',
        ),
    ),
    "K003": Entry(
        "error",
        fr=Words(
            "valeur d'une autre sorte",
            "« {key} » attend {expected}, et on y trouve {found}.",
            "{how}",
        ),
        en=Words(
            "wrong kind of value",
            '"{key}" expects {expected}, and there is {found}.',
            "{how}",
        ),
    ),
    "K004": Entry(
        "error",
        fr=Words(
            "valeur non prévue",
            "« {key} » ne peut pas valoir « {value} ».",
            "Choisissez parmi : {allowed}.",
        ),
        en=Words(
            "value not among the choices",
            '"{key}" cannot be "{value}".',
            "Choose one of: {allowed}.",
        ),
    ),
    "K005": Entry(
        "error",
        fr=Words(
            "valeur hors limites",
            "« {key} » vaut « {value} », et il faut {bound}.",
            "Écrivez une valeur dans cette limite.",
        ),
        en=Words(
            "value out of bounds",
            '"{key}" is "{value}", and it must be {bound}.',
            "Write a value within this limit.",
        ),
    ),
    "K006": Entry(
        "error",
        fr=Words(
            "texte d'une autre forme",
            "« {key} » vaut « {value} », qui n'a pas la forme attendue ici.",
            "Écrivez {shape}.",
        ),
        en=Words(
            "text of another shape",
            '"{key}" is "{value}", which has not the shape expected here.',
            "Write {shape}.",
        ),
    ),
    "K007": Entry(
        "error",
        fr=Words(
            "valeur vide",
            "« {key} » est vide, et il faut une valeur.",
            "Écrivez la valeur après le deux-points, ou enlevez la ligne si elle ne sert pas.",
        ),
        en=Words(
            "empty value",
            '"{key}" is empty, and it needs a value.',
            "Write the value after the colon, or remove the line if it is not needed.",
        ),
    ),
    "K008": Entry(
        "error",
        fr=Words(
            "valeur non valable",
            "La valeur de « {key} » ne convient pas : {reason}.",
            "Corrigez la valeur. La page de référence de ce fichier montre un exemple qui convient.",
        ),
        en=Words(
            "invalid value",
            'The value of "{key}" is not suitable: {reason}.',
            "Correct the value. The reference page of this file shows one that fits.",
        ),
    ),
    "K009": Entry(
        "error",
        fr=Words(
            "virgule dans un texte entre accolades",
            "« {text} » est lu comme une clé de plus : entre accolades, une virgule sépare deux clés.",
            "Mettez entre guillemets droits le texte entier, virgule comprise.",
        ),
        en=Words(
            "comma in a text between braces",
            '"{text}" is read as one more key: between braces, a comma separates two keys.',
            "Put the whole text in straight quotes, comma included.",
        ),
    ),
}
