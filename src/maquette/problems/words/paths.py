"""Words of the J family that every way through a journey was walked for."""

from __future__ import annotations

from maquette.problems.entry import Entry, Words

__all__ = ["ENTRIES"]

ENTRIES: dict[str, Entry] = {
    "J035": Entry(
        "error",
        fr=Words(
            "condition jamais vraie",
            "Quand on arrive à l'étape « {step} », « {condition} » n'est jamais vrai, quoi qu'on ait répondu.",
            "Changez cette condition, ou enlevez ce qu'elle commande. Une réponse compte seulement si elle est donnée avant.",
        ),
        en=Words(
            "condition never true",
            'On arriving at the step "{step}", "{condition}" is never true, whatever was answered.',
            "Change this condition, or remove what depends on it. An answer counts only if it is given before.",
        ),
    ),
    "J036": Entry(
        "warning",
        fr=Words(
            "condition toujours vraie",
            "Quand on arrive à l'étape « {step} », « {condition} » est toujours vrai, quoi qu'on ait répondu.",
            "Enlevez cette condition, ou changez-la si elle devait séparer deux chemins.",
        ),
        en=Words(
            "condition always true",
            'On arriving at the step "{step}", "{condition}" is always true, whatever was answered.',
            "Remove this condition, or change it if it was to part two ways.",
        ),
    ),
    "J037": Entry(
        "error",
        fr=Words(
            "réponse utilisée avant d'être connue",
            "L'étape « {step} » se sert de « {name} », que seule l'étape « {asked} » fait connaître. On peut arriver ici sans y passer, par exemple : {way}.",
            "Faites passer ce chemin par « {asked} », ou écrivez ce qui remplace : {{{{ {name} | default('…') }}}}.",
        ),
        en=Words(
            "answer used before it is known",
            'The step "{step}" uses "{name}", which only the step "{asked}" makes known. One may come here without it, for example: {way}.',
            "Lead this way through \"{asked}\", or write what stands for it: {{{{ {name} | default('…') }}}}.",
        ),
    ),
    "J038": Entry(
        "warning",
        fr=Words(
            "analyse des chemins arrêtée",
            "Ce parcours a trop de chemins pour les suivre tous : l'analyse s'est arrêtée après {points} situations.",
            "Relisez les conditions vous-même, ou partagez ce parcours en deux fichiers.",
        ),
        en=Words(
            "walk of the ways stopped",
            "This journey has too many ways to follow them all: the walk stopped after {points} situations.",
            "Read the conditions yourself, or split this journey into two files.",
        ),
    ),
    "J039": Entry(
        "error",
        fr=Words(
            "boucle sans sortie selon les réponses",
            "Arrivé à l'étape « {step} » par {way}, aucune réponse ne mène plus à une fin.",
            "Ajoutez une sortie, ou changez la condition qui ramène toujours en arrière.",
        ),
        en=Words(
            "loop with no way out for some answers",
            'Once at the step "{step}" by {way}, no answer leads to an end any more.',
            "Add a way out, or change the condition that always leads back.",
        ),
    ),
}
