"""Words of the P family: personas who do not hold together."""

from __future__ import annotations

from maquette.problems.entry import Entry, Language, Words

__all__ = ["CONTRADICTIONS", "ENTRIES"]

ENTRIES: dict[str, Entry] = {
    "P001": Entry(
        "error",
        fr=Words(
            "personne liée inconnue",
            "« {persona} » n'est pas le nom d'un fichier de personas/.",
            "Corrigez le nom, ou ajoutez personas/{persona}.yaml.",
        ),
        en=Words(
            "unknown linked persona",
            '"{persona}" is not the name of a file of personas/.',
            "Correct the name, or add personas/{persona}.yaml.",
        ),
    ),
    "P002": Entry(
        "error",
        fr=Words(
            "contrat vu d'un seul côté",
            "« {persona} » dit travailler pour « {other} », dont le fichier ne parle pas de ce contrat.",
            "Ajoutez le contrat dans personas/{other}.yaml, sous « contracts », avec « employee: {persona} ».",
        ),
        en=Words(
            "contract seen from one side only",
            '"{persona}" works for "{other}", whose file does not mention this contract.',
            'Add the contract to personas/{other}.yaml, under "contracts", with "employee: {persona}".',
        ),
    ),
    "P003": Entry(
        "error",
        fr=Words(
            "contradiction",
            "{contradiction}",
            "Corrigez l'une des deux valeurs : le personnage doit pouvoir exister.",
        ),
        en=Words(
            "contradiction",
            "{contradiction}",
            "Correct one of the two values: the persona must be able to exist.",
        ),
    ),
    "P004": Entry(
        "error",
        fr=Words(
            "deux personnes à la même place",
            "« {persona} » et « {other} » ont la même place dans la population.",
            "Ajoutez « place: {free} » dans l'un des deux fichiers ; l'autre personne garde ses données.",
        ),
        en=Words(
            "two personas in one place",
            '"{persona}" and "{other}" have the same place in the population.',
            'Add "place: {free}" to one of the two files; the other persona keeps her data.',
        ),
    ),
    "P005": Entry(
        "error",
        fr=Words(
            "personne sans contrat",
            "« {persona} » n'a ni contrat ni fait : aucun écran n'aurait de données.",
            "Ajoutez « contracts », « works_for », « acts_for » ou « facts ».",
        ),
        en=Words(
            "persona with no contract",
            '"{persona}" has no contract and no fact: no screen would have data.',
            'Add "contracts", "works_for", "acts_for" or "facts".',
        ),
    ),
    "P006": Entry(
        "error",
        fr=Words(
            "ville inconnue",
            "« {town} » n'est pas dans la liste des communes de la population.",
            "Choisissez une des communes connues, par exemple {examples}.",
        ),
        en=Words(
            "unknown town",
            '"{town}" is not among the towns of the population.',
            "Choose a known town, such as {examples}.",
        ),
    ),
    "P008": Entry(
        "error",
        fr=Words(
            "fait illisible",
            "« {value} » ne peut pas être la valeur de « {fact} », de type {type}.",
            "Écrivez-la comme dans un fichier : une date 2026-11-03, un nombre 12.5, true ou false.",
        ),
        en=Words(
            "fact that cannot be read",
            '"{value}" cannot be the value of "{fact}", of type {type}.',
            "Write it as in a file: a date 2026-11-03, a number 12.5, true or false.",
        ),
    ),
    "P009": Entry(
        "error",
        fr=Words(
            "personne qui n'a rien à confier",
            "« {persona} » agit pour « {other} », qui n'a pas de contrat d'employeur.",
            "Nommez une personne dont le fichier a des « contracts ».",
        ),
        en=Words(
            "nobody to act for",
            '"{persona}" acts for "{other}", who has no contract as an employer.',
            'Name a persona whose file has "contracts".',
        ),
    ),
    "P010": Entry(
        "error",
        fr=Words(
            "contrat avec un employeur",
            "« {persona} » n'est pas une personne employée : son rôle n'est pas « employee ».",
            "Nommez une personne dont le fichier dit « role: employee ».",
        ),
        en=Words(
            "contract with an employer",
            '"{persona}" is no employee: her role is not "employee".',
            'Name a persona whose file says "role: employee".',
        ),
    ),
    "P011": Entry(
        "error",
        fr=Words(
            "contrat et organisme à la fois",
            "« {persona} » joue les écrans de « {organisation} » : ce n'est pas le côté d'un contrat.",
            "Donnez-lui un rôle à part, par exemple « role: agent », sans contrat à elle ; "
            "« acts_for » nomme la personne dont elle s'occupe. Ou retirez « organisation ».",
        ),
        en=Words(
            "contract and organisation at once",
            '"{persona}" plays the screens of "{organisation}": that is no side of a contract.',
            'Give her a role apart, such as "role: agent", with no contract of her own; '
            '"acts_for" names the person she looks after. Or remove "organisation".',
        ),
    ),
    "P007": Entry(
        "error",
        fr=Words(
            "activité inconnue",
            "« {activity} » n'est pas une activité de l'emploi à domicile connue ici.",
            "Choisissez parmi : {allowed}.",
        ),
        en=Words(
            "unknown activity",
            '"{activity}" is not a home employment activity known here.',
            "Choose one of: {allowed}.",
        ),
    ),
}

CONTRADICTIONS: dict[str, dict[Language, str]] = {
    "employer_under_18": {
        "fr": "Un employeur est majeur ; cette personne a {age} ans.",
        "en": "An employer is of age; this person is {age}.",
    },
    "apa_under_60": {
        "fr": "L'APA existe à partir de 60 ans ; cette personne a {age} ans.",
        "en": "The APA starts at 60; this person is {age}.",
    },
    "advance_without_cesu_plus": {
        "fr": "L'avance immédiate ne va pas sans Cesu+, que ce foyer n'utilise pas.",
        "en": "The immediate advance needs Cesu+, which this household does not use.",
    },
    "start_after_today": {
        "fr": "Le contrat commence le {start}, après la date du prototype ({today}).",
        "en": "The contract starts on {start}, after the prototype's date ({today}).",
    },
    "end_before_start": {
        "fr": "Le contrat finit le {end}, avant de commencer ({start}).",
        "en": "The contract ends on {end}, before it starts ({start}).",
    },
    "before_16": {
        "fr": "Le contrat commence le {start}, avant les 16 ans de la personne employée (née le {birth_date}).",
        "en": "The contract starts on {start}, before the employee was 16 (born on {birth_date}).",
    },
    "under_floor": {
        "fr": "Ce salaire est sous le minimum de {floor} net de l'heure (niveau {level}).",
        "en": "This pay is under the minimum of {floor} net an hour (level {level}).",
    },
    "leave_under_32_hours": {
        "fr": "Les congés payés quand ils sont pris demandent plus de 32 heures par mois ; ce contrat en a {hours}.",
        "en": "Leave paid when taken needs more than 32 hours a month; this contract has {hours}.",
    },
    "employee_twice": {
        "fr": "La même personne est employée deux fois par ce foyer.",
        "en": "The same person is employed twice by this household.",
    },
    "more_relations_than_count": {
        "fr": "Ce foyer a plus de contrats que prévu.",
        "en": "This household has more contracts than announced.",
    },
    "out_of_range": {
        "fr": "Cette valeur est hors des limites possibles ({least} à {most}).",
        "en": "This value is out of the possible range ({least} to {most}).",
    },
    "unknown_value": {
        "fr": "« {value} » n'est pas une valeur connue.",
        "en": '"{value}" is not a known value.',
    },
    "unknown_town": {
        "fr": "« {value} » n'est pas une commune de la population.",
        "en": '"{value}" is not a town of the population.',
    },
}
