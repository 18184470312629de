"""Words of the recipes: how a population is drawn."""

from maquette.problems.entry import Entry, Words

__all__ = ["ENTRIES"]

ENTRIES: dict[str, Entry] = {
    "R001": Entry(
        "error",
        fr=Words(
            "parts qui ne font pas le compte",
            "Ces parts font {sum}, au lieu de {whole} : on ne sait pas ce que devient le reste.",
            "Corrigez une part, ou écrivez le bon total sous « of ».",
        ),
        en=Words(
            "shares that do not add up",
            "These shares make {sum} instead of {whole}: nobody knows what becomes of the rest.",
            'Correct a share, or write the right total under "of".',
        ),
    ),
    "R002": Entry(
        "error",
        fr=Words(
            "colonne ou table inconnue",
            "La recette ne tire rien qui s'appelle « {name} ».",
            "Corrigez ce nom, ou ajoutez ce tirage à la recette.",
        ),
        en=Words(
            "unknown column or table",
            'The recipe draws nothing called "{name}".',
            "Correct this name, or add this draw to the recipe.",
        ),
    ),
    "R003": Entry(
        "error",
        fr=Words(
            "recette qui tourne en rond",
            "Chacun attend l'autre : {names}.",
            "Enlevez un « by », un « each » ou un nom de formule pour que l'un d'eux soit tiré d'abord.",
        ),
        en=Words(
            "recipe that goes in circles",
            "Each one waits for the other: {names}.",
            'Remove a "by", an "each" or a name of a formula, so that one of them is drawn first.',
        ),
    ),
    "R004": Entry(
        "error",
        fr=Words(
            "tirage sans origine",
            "Il manque à ce tirage : {missing}. Un chiffre sans date ni source ne se vérifie pas.",
            "Ajoutez-le ; une supposition s'écrit « confidence: assumption ».",
        ),
        en=Words(
            "draw on nobody's word",
            "This draw lacks: {missing}. A figure with no date or source cannot be verified.",
            'Add it; a guess is written "confidence: assumption".',
        ),
    ),
    "R005": Entry(
        "error",
        fr=Words(
            "tirage mal défini",
            "Cette colonne est définie de {count} façons ; il en faut une, et une seule.",
            "Gardez « choice », « bands », « quantiles », « link » ou « formula ».",
        ),
        en=Words(
            "draw not well defined",
            "This column is defined in {count} ways; it needs one, and only one.",
            'Keep "choice", "bands", "quantiles", "link" or "formula".',
        ),
    ),
    "R006": Entry(
        "error",
        fr=Words(
            "part illisible",
            "« {written} » ne se lit pas ici, sous « {shape} ».",
            "Écrivez des nombres entiers, des tranches comme 25-39, "
            "ou une ligne de parts pour chaque strate quand il y a un « by ».",
        ),
        en=Words(
            "share that cannot be read",
            '"{written}" cannot be read here, under "{shape}".',
            'Write whole numbers, ranges such as 25-39, or one row of shares for each stratum when there is a "by".',
        ),
    ),
    "R007": Entry(
        "error",
        fr=Words(
            "strate inconnue",
            "Aucune ligne ne peut tomber dans la strate « {name} ».",
            "Corrigez son nom : c'est un des mots de la colonne écrite sous « by ».",
        ),
        en=Words(
            "unknown stratum",
            'No row can fall in the stratum "{name}".',
            'Correct its name: it is one of the words of the column written under "by".',
        ),
    ),
    "R008": Entry(
        "error",
        fr=Words(
            "quantiles incomplets",
            "Ces quantiles ne vont pas de 0 à 100, ou leurs valeurs ne montent pas.",
            "Commencez à la part 0, finissez à la part 100, chaque valeur au moins égale à la précédente.",
        ),
        en=Words(
            "incomplete quantiles",
            "These quantiles do not go from 0 to 100, or their values do not rise.",
            "Start at share 0, end at share 100, each value at least the one before.",
        ),
    ),
    "R009": Entry(
        "error",
        fr=Words(
            "tirage manquant",
            "Les contrats de ce parcours ont besoin du tirage « {column} », que la recette n'a pas.",
            "Ajoutez-le à fakedata/population.yaml, ou reprenez la recette de l'emploi à domicile.",
        ),
        en=Words(
            "missing draw",
            'The contracts of this journey need the draw "{column}", which the recipe does not have.',
            "Add it to fakedata/population.yaml, or take the recipe of home employment.",
        ),
    ),
    "R010": Entry(
        "error",
        fr=Words(
            "strate oubliée",
            "Il n'y a pas de ligne pour : {missing}. On ne saurait pas quoi tirer.",
            "Ajoutez une ligne de parts pour chaque mot de la colonne écrite sous « by ».",
        ),
        en=Words(
            "forgotten stratum",
            "There is no row for: {missing}. Nobody would know what to draw.",
            'Add a row of shares for each word of the column written under "by".',
        ),
    ),
    "R011": Entry(
        "error",
        fr=Words(
            "lien vers une table sans longueur",
            "La table « {name} » a autant de lignes que la population : un lien y changerait avec sa taille.",
            "Écrivez « rows » dans cette table, ou rattachez-la avec « each ».",
        ),
        en=Words(
            "link to a table with no length",
            'The table "{name}" has as many rows as the population: a link there would change with its size.',
            'Write "rows" in that table, or attach it with "each".',
        ),
    ),
}
