"""Words of the E family: mistakes in conditions and formulas."""

from __future__ import annotations

from maquette.problems.entry import Entry, Language, Words

__all__ = ["ENTRIES", "KINDS"]

KINDS: dict[str, dict[Language, str]] = {
    "text": {"fr": "un texte", "en": "a text"},
    "integer": {"fr": "un nombre entier", "en": "a whole number"},
    "decimal": {"fr": "un nombre", "en": "a number"},
    "euros": {"fr": "un montant en euros", "en": "an amount in euros"},
    "hours": {"fr": "un nombre d'heures", "en": "a number of hours"},
    "days": {"fr": "un nombre de jours", "en": "a number of days"},
    "date": {"fr": "une date", "en": "a date"},
    "month": {"fr": "un mois", "en": "a month"},
    "yes_no": {"fr": "un oui ou non", "en": "a yes or no"},
    "choice": {"fr": "une réponse à choisir", "en": "an answer to choose"},
    "choices": {"fr": "plusieurs réponses à choisir", "en": "several answers to choose"},
    "list": {"fr": "une liste", "en": "a list"},
    "record": {"fr": "un groupe d'informations", "en": "a group of facts"},
    "shown": {"fr": "un texte de remplacement", "en": "a replacement text"},
    "places": {"fr": "un nombre entier écrit de 0 à 6", "en": "a whole number written from 0 to 6"},
    "unknown": {"fr": "une valeur inconnue", "en": "an unknown value"},
}
"""What a value is, for the details `kind`, `wanted`, `left` and `right`."""

ENTRIES: dict[str, Entry] = {
    "E001": Entry(
        severity="error",
        fr=Words(
            title="expression incomprise",
            message="« {word} » n'est pas attendu ici : la suite de l'expression ne peut pas être lue.",
            remedy="Enlevez ce signe ou ce mot, ou mettez-le entre guillemets s'il fait partie d'un texte. "
            "Une expression ressemble à : declaration.hours > 10 and employer.city == 'Lyon'.",
        ),
        en=Words(
            title="expression not understood",
            message='"{word}" is not expected here: the rest of the expression cannot be read.',
            remedy="Remove this sign or word, or put it in quotes if it belongs to a text. "
            "An expression looks like: declaration.hours > 10 and employer.city == 'Lyon'.",
        ),
    ),
    "E002": Entry(
        severity="error",
        fr=Words(
            title="nom inconnu",
            message="Rien ne s'appelle « {name} » ici : ni une information, ni une question, "
            "ni un montant calculé, ni une condition.",
            remedy="Corrigez le nom, ou ajoutez ce qu'il désigne. Un texte s'écrit entre guillemets.",
        ),
        en=Words(
            title="unknown name",
            message='Nothing is called "{name}" here: no fact, no question, no computed value, no condition.',
            remedy="Correct the name, or add what it stands for. A text is written in quotes.",
        ),
    ),
    "E003": Entry(
        severity="error",
        fr=Words(
            title="filtre inconnu",
            message="« {name} », après la barre |, n'est pas un filtre connu.",
            remedy="Filtres : length, first, last, upper, lower, capitalize, default, round, day, month, "
            "year, date, long_date, month_name, euros, hours.",
        ),
        en=Words(
            title="unknown filter",
            message='"{name}", after the bar |, is not a known filter.',
            remedy="Filters: length, first, last, upper, lower, capitalize, default, round, day, month, "
            "year, date, long_date, month_name, euros, hours.",
        ),
    ),
    "E004": Entry(
        severity="error",
        fr=Words(
            title="règle de calcul inconnue",
            message="Aucune règle de calcul ne s'appelle « {name} ».",
            remedy="Corrigez le nom de la règle, ou enlevez les parenthèses si c'est une information.",
        ),
        en=Words(
            title="unknown rule",
            message='No rule is called "{name}".',
            remedy="Correct the name of the rule, or remove the brackets if it is a fact.",
        ),
    ),
    "E005": Entry(
        severity="error",
        fr=Words(
            title="nombre de valeurs incorrect",
            message="« {name} » attend {expected} valeur(s) entre parenthèses ; il y en a {found}.",
            remedy="Ajoutez ou enlevez des valeurs, séparées par des virgules.",
        ),
        en=Words(
            title="wrong number of values",
            message='"{name}" expects {expected} value(s) in brackets; there are {found}.',
            remedy="Add or remove values, separated by commas.",
        ),
    ),
    "E006": Entry(
        severity="error",
        fr=Words(
            title="valeurs qui ne vont pas ensemble",
            message="« {operator} » ne peut pas réunir {left} et {right}.",
            remedy="Utilisez deux valeurs de même sorte. Une date s'écrit '2026-11-03', un mois '2026-11', "
            "un nombre sans guillemets.",
        ),
        en=Words(
            title="values that do not go together",
            message='"{operator}" cannot put {left} and {right} together.',
            remedy="Use two values of the same kind. A date is written '2026-11-03', a month '2026-11', "
            "a number without quotes.",
        ),
    ),
    "E007": Entry(
        severity="error",
        fr=Words(
            title="ni oui ni non",
            message="Une condition doit pouvoir être vraie ou fausse ; ceci est {kind}.",
            remedy="Ajoutez une comparaison, par exemple : … > 10, … == 'Oui', … | length > 1.",
        ),
        en=Words(
            title="neither yes nor no",
            message="A condition must be true or false; this is {kind}.",
            remedy="Add a comparison, for example: … > 10, … == 'Yes', … | length > 1.",
        ),
    ),
    "E008": Entry(
        severity="error",
        fr=Words(
            title="réponse qui n'est pas proposée",
            message="« {value} » n'est pas une des réponses possibles : "
            "cette comparaison ne serait jamais juste.",
            remedy="Écrivez une des réponses proposées, à la lettre près : {options}.",
        ),
        en=Words(
            title="answer that is not offered",
            message='"{value}" is not one of the possible answers: this comparison would never hold.',
            remedy="Write one of the answers offered, letter for letter: {options}.",
        ),
    ),
    "E009": Entry(
        severity="error",
        fr=Words(
            title="expression trop longue",
            message="Une expression a au plus 500 caractères, 200 éléments et 30 niveaux de parenthèses.",
            remedy="Coupez-la en plusieurs conditions nommées (conditions) ou montants calculés (values).",
        ),
        en=Words(
            title="expression too long",
            message="An expression has at most 500 characters, 200 parts and 30 levels of brackets.",
            remedy="Split it into named conditions (conditions) or computed values (values).",
        ),
    ),
    "E010": Entry(
        severity="error",
        fr=Words(
            title="signe d'un autre langage",
            message="« {found} » ne s'emploie pas dans une expression.",
            remedy="Écrivez {use} à la place.",
        ),
        en=Words(
            title="sign of another language",
            message='"{found}" is not used in an expression.',
            remedy="Write {use} instead.",
        ),
    ),
    "E011": Entry(
        severity="error",
        fr=Words(
            title="accolades seules",
            message="« {found} » est seul : une valeur dans un texte est entourée de {{{{ et de }}}}.",
            remedy="Ajoutez les accolades qui manquent, ou enlevez celles-ci. Pour les montrer "
            "telles quelles : {{{{ '{{{{' }}}}.",
        ),
        en=Words(
            title="lone braces",
            message='"{found}" is alone: a value in a text stands between {{{{ and }}}}.',
            remedy="Add the missing braces, or remove these. To show them as they are: {{{{ '{{{{' }}}}.",
        ),
    ),
    "E012": Entry(
        severity="error",
        fr=Words(
            title="expression vide",
            message="Il n'y a rien ici, alors qu'une valeur ou une condition est attendue.",
            remedy="Écrivez le nom de ce qui doit être montré ou vérifié, "
            "ou enlevez les accolades ou la clé.",
        ),
        en=Words(
            title="empty expression",
            message="There is nothing here, where a value or a condition is expected.",
            remedy="Write the name of what should be shown or checked, or remove the braces or the key.",
        ),
    ),
    "E013": Entry(
        severity="error",
        fr=Words(
            title="virgule dans un nombre",
            message="« {found} » a une virgule : dans une expression, un nombre s'écrit avec un point.",
            remedy="Écrivez {use}. À l'écran, il sera montré avec une virgule.",
        ),
        en=Words(
            title="comma in a number",
            message='"{found}" has a comma: in an expression, a number is written with a point.',
            remedy="Write {use}. On screen it will follow the reader's habits.",
        ),
    ),
    "E014": Entry(
        severity="error",
        fr=Words(
            title="valeur qui ne se montre pas dans un texte",
            message="Un texte montre une seule valeur entre {{{{ et }}}} ; ceci est {kind}.",
            remedy="Nommez une information du groupe (employer.first_name), ou ajoutez | first ou | length.",
        ),
        en=Words(
            title="value that cannot be shown in a text",
            message="A text shows a single value between {{{{ and }}}}; this is {kind}.",
            remedy="Name one fact of the group (employer.first_name), or add | first or | length.",
        ),
    ),
    "E015": Entry(
        severity="error",
        fr=Words(
            title="instruction dans un texte",
            message="« {found} » n'a pas cours ici : "
            "un texte ne contient que des valeurs entre {{{{ et }}}}.",
            remedy="Enlevez-le. Ce qui dépend d'une condition s'écrit avec la clé when.",
        ),
        en=Words(
            title="instruction in a text",
            message='"{found}" does not work here: a text holds only values between {{{{ and }}}}.',
            remedy="Remove it. What depends on a condition is written with the key when.",
        ),
    ),
    "E016": Entry(
        severity="error",
        fr=Words(
            title="pas refermé",
            message="Il manque {missing} pour refermer ce qui est ouvert.",
            remedy="Ajoutez {missing}. Un texte qui contient une apostrophe se met entre guillemets droits : "
            '"l\'employeur".',
        ),
        en=Words(
            title="not closed",
            message="{missing} is missing to close what was opened.",
            remedy="Add {missing}. A text with an apostrophe goes between "
            'straight double quotes: "the employer\'s".',
        ),
    ),
    "E017": Entry(
        severity="error",
        fr=Words(
            title="opération qui ne s'applique pas",
            message="« {operation} » ne s'applique pas à cette valeur : c'est {kind}.",
            remedy="Enlevez « {operation} », ou appliquez-le à une autre valeur.",
        ),
        en=Words(
            title="operation that does not apply",
            message='"{operation}" does not apply to this value: it is {kind}.',
            remedy='Remove "{operation}", or apply it to another value.',
        ),
    ),
    "E018": Entry(
        severity="error",
        fr=Words(
            title="valeur d'une autre sorte",
            message="Il faut ici {wanted} ; ceci est {kind}.",
            remedy="Mettez une valeur de la sorte attendue, ou changez le type annoncé.",
        ),
        en=Words(
            title="value of another kind",
            message="{wanted} is needed here; this is {kind}.",
            remedy="Put a value of the kind expected, or change the type announced.",
        ),
    ),
    "E019": Entry(
        severity="error",
        fr=Words(
            title="remplacement mal placé",
            message="| default(…) remplace une information pas encore connue "
            "par une valeur écrite en toutes lettres.",
            remedy="Placez-le juste après le nom, avec une valeur simple : employer.city | default('…').",
        ),
        en=Words(
            title="misplaced replacement",
            message="| default(…) replaces a fact not known yet with a value written out.",
            remedy="Put it right after the name, with a plain value: employer.city | default('…').",
        ),
    ),
    "E020": Entry(
        severity="error",
        fr=Words(
            title="expression inachevée",
            message="L'expression s'arrête trop tôt : une valeur est attendue après ceci.",
            remedy="Ajoutez la valeur qui manque, ou enlevez le dernier signe.",
        ),
        en=Words(
            title="unfinished expression",
            message="The expression stops too early: a value is expected after this.",
            remedy="Add the missing value, or remove the last sign.",
        ),
    ),
}
