"""Words of the S family: studies."""

from __future__ import annotations

from maquette.problems.entry import Entry, Language, Words

__all__ = ["BLOCKED", "ENTRIES", "HEADINGS"]

ENTRIES: dict[str, Entry] = {
    "S001": Entry(
        "error",
        fr=Words(
            "parcours inconnu",
            "Aucun parcours ne s'appelle « {journey} ».",
            "Écrivez le nom d'un fichier de « journeys », sans .yaml.",
        ),
        en=Words(
            "unknown journey",
            'No journey is called "{journey}".',
            'Write the name of a file of "journeys", without .yaml.',
        ),
    ),
    "S002": Entry(
        "error",
        fr=Words(
            "personnage qui ne joue pas ce parcours",
            "« {persona} » n'est pas dans « personas » du parcours « {journey} » : personne ne pourrait jouer la tâche.",
            "Choisissez un personnage de ce parcours, ou ajoutez celui-ci au parcours.",
        ),
        en=Words(
            "persona who does not play this journey",
            '"{persona}" is not in "personas" of the journey "{journey}": nobody could do the task.',
            "Choose a persona of this journey, or add this one to the journey.",
        ),
    ),
    "S003": Entry(
        "error",
        fr=Words(
            "tâche sans règle de succès",
            "Rien ne dit quand la tâche « {task} » est réussie : chaque tentative compterait comme un succès.",
            "Ajoutez « success » avec la fin attendue (end) et, si besoin, une règle sur les réponses (rule).",
        ),
        en=Words(
            "task without a success rule",
            'Nothing says when the task "{task}" is done: every attempt would count as a success.',
            'Add "success" with the end expected (end) and, if needed, a rule on the answers (rule).',
        ),
    ),
    "S004": Entry(
        "error",
        fr=Words(
            "fin inconnue",
            "Aucune étape ne s'appelle « {end} » dans les parcours de cette tâche.",
            "Écrivez le nom d'une étape de fin (kind: end).",
        ),
        en=Words(
            "unknown end",
            'No step is called "{end}" in the journeys of this task.',
            "Write the name of an end (kind: end).",
        ),
    ),
    "S005": Entry(
        "error",
        fr=Words(
            "ce n'est pas une fin",
            "« {end} » est une étape, pas une fin : on ne saurait pas quand la tâche se termine.",
            "Choisissez une étape « kind: end ».",
        ),
        en=Words(
            "not an end",
            '"{end}" is a step, not an end: nobody would know when the task is over.',
            'Choose a step with "kind: end".',
        ),
    ),
    "S006": Entry(
        "error",
        fr=Words(
            "but impossible à atteindre",
            "Personne ne peut réussir la tâche « {task} » sur la variante « {variant} » : {blocked}.",
            "Corrigez la fin ou la règle, ou choisissez un personnage qui joue ce côté.",
        ),
        en=Words(
            "goal out of reach",
            'Nobody can succeed at the task "{task}" on the variant "{variant}": {blocked}.',
            "Correct the end or the rule, or choose a persona who plays that side.",
        ),
    ),
    "S007": Entry(
        "error",
        fr=Words(
            "notice incomplète",
            "La notice ne dit pas {heading}. Aucune session ne peut commencer sans cela.",
            "Ajoutez cette rubrique à « notice », en phrases courtes.",
        ),
        en=Words(
            "incomplete notice",
            "The notice does not say {heading}. No session can begin without it.",
            'Add this heading to "notice", in short sentences.',
        ),
    ),
    "S008": Entry(
        "error",
        fr=Words(
            "aucun accord pour participer",
            "Aucun des accords n'est marqué « required: true » : rien ne dirait que la personne accepte de participer.",
            "Marquez ainsi l'accord qui porte sur la participation.",
        ),
        en=Words(
            "no agreement to take part",
            'None of the agreements is marked "required: true": nothing would say that the person agrees to take part.',
            "Mark so the agreement about taking part.",
        ),
    ),
    "S009": Entry(
        "error",
        fr=Words(
            "un seul accord peut être obligatoire",
            "« {purpose} » est obligatoire, alors que « {first} » l'est déjà. Chaque autre accord doit pouvoir être refusé sans perdre la participation.",
            "Enlevez « required » de cet accord.",
        ),
        en=Words(
            "only one agreement may be required",
            '"{purpose}" is required, while "{first}" already is. Every other agreement may be refused without losing the participation.',
            'Remove "required" from this agreement.',
        ),
    ),
    "S010": Entry(
        "error",
        fr=Words(
            "variante inconnue",
            "Aucune variante de cette étude ne s'appelle « {variant} ».",
            "Écrivez un nom de « variants ».",
        ),
        en=Words(
            "unknown variant",
            'No variant of this study is called "{variant}".',
            'Write a name of "variants".',
        ),
    ),
    "S011": Entry(
        "error",
        fr=Words(
            "deux fois la même variante",
            "« {variant} » et « {other} » sont le même parcours et la même construction : il n'y aurait rien à comparer.",
            "Changez le parcours ou la construction de l'une, ou gardez-en une seule.",
        ),
        en=Words(
            "the same variant twice",
            '"{variant}" and "{other}" are the same journey and the same build: there would be nothing to compare.',
            "Change the journey or the build of one of them, or keep one only.",
        ),
    ),
    "S012": Entry(
        "error",
        fr=Words(
            "mesure sans écart qui compte",
            "Cette étude mesure plusieurs variantes sans dire quel écart de réussite compterait : on le choisirait après avoir vu les résultats.",
            "Ajoutez « difference », par exemple 0.2 pour vingt points de réussite.",
        ),
        en=Words(
            "measure without a difference that matters",
            "This study measures several variants without saying which difference of success would matter: it would be chosen once the results are seen.",
            'Add "difference", for example 0.2 for twenty points of success.',
        ),
    ),
    "S013": Entry(
        "error",
        fr=Words(
            "variante sans tâche",
            "Aucune tâche ne se fait sur la variante « {variant} ».",
            "Ajoutez-la à « variants » d'une tâche, ou enlevez-la.",
        ),
        en=Words(
            "variant without a task",
            'No task is done on the variant "{variant}".',
            'Add it to "variants" of a task, or remove it.',
        ),
    ),
    "S014": Entry(
        "error",
        fr=Words(
            "construction introuvable",
            "Aucune construction « {build} » de « {journey} » n'a été gardée dans ce projet.",
            "Enlevez « build » pour prendre la construction actuelle, ou écrivez l'empreinte d'une construction gardée.",
        ),
        en=Words(
            "build not found",
            'No build "{build}" of "{journey}" was kept in this project.',
            'Remove "build" to take the current one, or write the digest of a build that was kept.',
        ),
    ),
    "S015": Entry(
        "warning",
        fr=Words(
            "effectif qui ne se partage pas",
            "{sample} personnes ne se partagent pas en {count} groupes égaux : un ordre ou une variante pèserait plus que l'autre.",
            "Prenez un multiple de {count}.",
        ),
        en=Words(
            "sample that does not divide",
            "{sample} people do not divide into {count} equal groups: one order or one variant would weigh more.",
            "Take a multiple of {count}.",
        ),
    ),
    "S016": Entry(
        "error",
        fr=Words(
            "question sans choix",
            "La question « {question} » demande de choisir, mais n'offre pas au moins deux réponses.",
            "Écrivez-les dans « options ».",
        ),
        en=Words(
            "question without options",
            'The question "{question}" asks to choose, but offers fewer than two answers.',
            'Write them in "options".',
        ),
    ),
    "S017": Entry(
        "error",
        fr=Words(
            "deux questions du même nom",
            "Une question de cette étude s'appelle déjà « {question} » : leurs réponses se mélangeraient.",
            "Donnez-lui un autre nom.",
        ),
        en=Words(
            "two questions of the same name",
            'A question of this study is already called "{question}": their answers would mix.',
            "Give it another name.",
        ),
    ),
    "S018": Entry(
        "error",
        fr=Words(
            "variante sans fin qui compte",
            "Aucune des fins de la tâche « {task} » n'existe dans le parcours de la variante « {variant} ».",
            "Ajoutez à « end » le nom d'une fin de ce parcours.",
        ),
        en=Words(
            "variant without an end that counts",
            'None of the ends of the task "{task}" exists in the journey of the variant "{variant}".',
            'Add to "end" the name of an end of this journey.',
        ),
    ),
}

#: headings of a notice, as one says them
HEADINGS: dict[str, dict[Language, str]] = {
    "summary": {
        "fr": "l'essentiel en quelques phrases (summary)",
        "en": "the essential in a few sentences (summary)",
    },
    "controller": {"fr": "qui est responsable (controller)", "en": "who is responsible (controller)"},
    "contact": {"fr": "comment les joindre (contact)", "en": "how to reach them (contact)"},
    "purposes": {"fr": "à quoi sert la session (purposes)", "en": "what the session is for (purposes)"},
    "legal_basis": {"fr": "la base légale (legal_basis)", "en": "the legal basis (legal_basis)"},
    "mandatory": {
        "fr": "ce qui est obligatoire ou non (mandatory)",
        "en": "what is mandatory or not (mandatory)",
    },
    "recipients": {"fr": "qui verra les données (recipients)", "en": "who will see the data (recipients)"},
    "rights": {"fr": "les droits de la personne (rights)", "en": "the person's rights (rights)"},
    "dpo": {"fr": "le délégué à la protection des données (dpo)", "en": "the data protection officer (dpo)"},
    "complaint": {
        "fr": "comment se plaindre à la CNIL (complaint)",
        "en": "how to complain to the CNIL (complaint)",
    },
    "transfers": {
        "fr": "ce qui sort de l'Union européenne (transfers)",
        "en": "what leaves the European Union (transfers)",
    },
    "course": {
        "fr": "ce qui se passe pendant la session (course)",
        "en": "what happens during the session (course)",
    },
    "voluntary": {
        "fr": "que l'on peut arrêter à tout moment (voluntary)",
        "en": "that one may stop at any time (voluntary)",
    },
    "observers": {"fr": "qui observe (observers)", "en": "who watches (observers)"},
    "recording": {"fr": "ce qui est enregistré (recording)", "en": "what is recorded (recording)"},
}

#: what keeps a goal out of reach
BLOCKED: dict[str, dict[Language, str]] = {
    "end": {
        "fr": "la fin attendue est d'un autre côté du service que celui de ses personnages",
        "en": "the end expected is on another side of the service than that of its personas",
    },
    "rule": {
        "fr": "aucune suite de réponses ne mène à la fin attendue avec une règle vraie",
        "en": "no answers lead to the end expected with a rule that holds",
    },
}
