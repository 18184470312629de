"""Words of the F family: the dictionary of facts, the rates and the project file."""

from __future__ import annotations

from maquette.problems.entry import Entry, Words

__all__ = ["ENTRIES"]

ENTRIES: dict[str, Entry] = {
    "F001": Entry(
        "error",
        fr=Words(
            "type de fait inconnu",
            "« {type} » n'est pas un type de réponse (fait « {fact} »).",
            "Choisissez parmi : {allowed}.",
        ),
        en=Words(
            "unknown type of fact",
            '"{type}" is not a type of answer (fact "{fact}").',
            "Choose one of: {allowed}.",
        ),
    ),
    "F002": Entry(
        "error",
        fr=Words(
            "nom de fait illisible",
            "« {fact} » n'est pas un nom de fait.",
            "Écrivez une famille, un point et un nom, sans accent ni espace : employer.first_name.",
        ),
        en=Words(
            "fact name that cannot be read",
            '"{fact}" is not a fact name.',
            "Write a family, a dot and a name, with no accent or space: employer.first_name.",
        ),
    ),
    "F003": Entry(
        "error",
        fr=Words(
            "date sans taux",
            "Le {day}, on ne connaît pas encore le taux « {rate} » ; le premier connu est du {known}.",
            "Choisissez une date plus récente pour « today », ou ajoutez ce taux à fakedata/rates.yaml, avec sa source.",
        ),
        en=Words(
            "date with no rate",
            'On {day}, the rate "{rate}" is not known yet; the first known one is of {known}.',
            'Choose a later date for "today", or add this rate to fakedata/rates.yaml, with its source.',
        ),
    ),
    "F004": Entry(
        "error",
        fr=Words(
            "dossier manquant",
            "Le dossier « {folder} » n'existe pas : ce n'est pas un projet maquette, ou il est incomplet.",
            "Créez ce dossier, ou placez-vous dans le dossier du projet. « maquette init » en crée un tout fait.",
        ),
        en=Words(
            "missing folder",
            'The folder "{folder}" does not exist: this is not a maquette project, or it is incomplete.',
            'Create the folder, or move into the project folder. "maquette init" makes a complete one.',
        ),
    ),
    "F005": Entry(
        "error",
        fr=Words(
            "nom de fichier illisible",
            "« {name} » ne peut pas devenir le nom d'un parcours ou d'un personnage.",
            "Renommez le fichier en lettres minuscules, chiffres et traits d'union : declarer-les-heures.yaml.",
        ),
        en=Words(
            "file name that cannot be read",
            '"{name}" cannot become the name of a journey or a persona.',
            "Rename the file with lower-case letters, digits and hyphens: declare-the-hours.yaml.",
        ),
    ),
    "F006": Entry(
        "error",
        fr=Words(
            "rien à construire",
            "Le dossier « {folder} » ne contient aucun fichier .yaml.",
            "Ajoutez-y un parcours, par exemple journeys/mon-parcours.yaml.",
        ),
        en=Words(
            "nothing to build",
            'The folder "{folder}" holds no .yaml file.',
            "Add a journey, such as journeys/my-journey.yaml.",
        ),
    ),
    "F007": Entry(
        "error",
        fr=Words(
            "choix sans réponses",
            "Le fait « {fact} » est un choix, et propose moins de deux réponses.",
            "Ajoutez « options: » avec au moins deux réponses, ou « from: relations ».",
        ),
        en=Words(
            "choice with no answers",
            'The fact "{fact}" is a choice, and offers fewer than two answers.',
            'Add "options:" with at least two answers, or "from: relations".',
        ),
    ),
    "F008": Entry(
        "error",
        fr=Words(
            "source inconnue",
            "« {source} » n'est pas une des sources de ce fichier.",
            "Ajoutez-la sous « sources », ou corrigez son nom.",
        ),
        en=Words(
            "unknown source",
            '"{source}" is not one of the sources of this file.',
            'Add it under "sources", or correct its name.',
        ),
    ),
    "F009": Entry(
        "error",
        fr=Words(
            "nom pris deux fois",
            "« {name} » est déjà écrit dans {first} : on ne saurait pas lequel lire.",
            "Gardez-en un seul, ou donnez un autre nom à celui-ci.",
        ),
        en=Words(
            "name taken twice",
            '"{name}" is already written in {first}: nobody could tell which one is read.',
            "Keep one of them, or give this one another name.",
        ),
    ),
    "F010": Entry(
        "error",
        fr=Words(
            "seuils en désordre",
            "Le seuil {threshold} vient après {before} : les seuils d'un barème grandissent.",
            "Remettez les lignes dans l'ordre, du plus petit seuil au plus grand, chacun une seule fois.",
        ),
        en=Words(
            "thresholds out of order",
            "The threshold {threshold} comes after {before}: the thresholds of a scale grow.",
            "Put the rows in order, from the smallest threshold to the largest, each of them once.",
        ),
    ),
}
