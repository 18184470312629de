"""Words of the J family: what only one kind of step can get wrong."""

from __future__ import annotations

from maquette.problems.entry import Entry, Words

__all__ = ["ENTRIES"]

ENTRIES: dict[str, Entry] = {
    "J027": Entry(
        "error",
        fr=Words(
            "donnée que personne ici ne détient",
            "« {holder} » ne détient pas « {fact} » : le dictionnaire cite {allowed}.",
            "Changez « holder », ou ajoutez ce détenteur à la donnée dans « fakedata/facts.yaml ».",
        ),
        en=Words(
            "data its holder does not hold",
            '"{holder}" does not hold "{fact}": the dictionary names {allowed}.',
            'Change "holder", or add this holder to the fact in "fakedata/facts.yaml".',
        ),
    ),
    "J028": Entry(
        "error",
        fr=Words(
            "refus sans conséquence",
            "À l'étape « {step} », tous les accords sont facultatifs : « refused » ne sert jamais.",
            "Enlevez « refused », ou « optional: true » de l'accord dont la démarche a besoin.",
        ),
        en=Words(
            "refusal without consequence",
            'In the step "{step}" every agreement is optional: "refused" is never used.',
            'Remove "refused", or "optional: true" from the agreement the journey needs.',
        ),
    ),
    "J029": Entry(
        "error",
        fr=Words(
            "attend quelqu'un qui ne viendra pas",
            "L'étape « {step} » attend « {actor} » : ce n'est pas un autre acteur qui a des écrans dans ce parcours.",
            "Écrivez dans « for » un autre acteur de ce fichier, qui a au moins une étape.",
        ),
        en=Words(
            "waits for somebody who will not come",
            'The step "{step}" waits for "{actor}": this is not another actor with screens in this journey.',
            'Write in "for" another actor of this file, who has at least one step.',
        ),
    ),
    "J030": Entry(
        "error",
        fr=Words(
            "attend une étape d'un autre",
            "« {target} » n'est pas une étape de « {actor} ».",
            "Écrivez dans « reaches » le nom d'une étape de la personne attendue.",
        ),
        en=Words(
            "waits for somebody else's step",
            '"{target}" is not a step of "{actor}".',
            'Write in "reaches" the name of a step of the person expected.',
        ),
    ),
    "J031": Entry(
        "error",
        fr=Words(
            "attente sans fin claire",
            "Une attente se termine d'une façon : par une condition (« until ») ou par une étape (« reaches »).",
            "Écrivez l'une des deux.",
        ),
        en=Words(
            "a wait without a clear end",
            'A wait ends in one way: by a condition ("until") or by a step ("reaches").',
            "Write one of the two.",
        ),
    ),
    "J032": Entry(
        "error",
        fr=Words(
            "liste impossible à remplir",
            "La liste « {step} » veut au moins {least} lignes et au plus {most}.",
            "Changez « min » ou « max ».",
        ),
        en=Words(
            "a list that cannot be filled",
            'The list "{step}" wants at least {least} rows and at most {most}.',
            'Change "min" or "max".',
        ),
    ),
    "J033": Entry(
        "error",
        fr=Words(
            "question à côté d'une liste",
            "L'étape « {step} » est une liste : elle ne pose aucune question à côté.",
            "Déplacez « ask » dans une étape à part.",
        ),
        en=Words(
            "a question beside a list",
            'The step "{step}" is a list: it asks nothing beside.',
            'Move "ask" to a step of its own.',
        ),
    ),
    "J034": Entry(
        "error",
        fr=Words(
            "document dans une liste",
            "« {question} » demande un document, et une liste n'en garde pas.",
            "Demandez le document dans une étape à part.",
        ),
        en=Words(
            "a file in a list",
            '"{question}" asks for a file, and a list keeps none.',
            "Ask for the file in a step of its own.",
        ),
    ),
    "J070": Entry(
        "error",
        fr=Words(
            "liste de tâches sans suite",
            "Une fois tout fait, « {step} » mènerait à l'une de ses propres tâches.",
            "Écrivez dans « next » l'étape qui vient quand tout est fait.",
        ),
        en=Words(
            "a task list that leads nowhere",
            'Once all is done, "{step}" would lead to one of its own tasks.',
            'Write in "next" the step that comes when all is done.',
        ),
    ),
    "J071": Entry(
        "error",
        fr=Words(
            "tâche sans retour",
            "La tâche qui commence à « {task} » ne revient jamais à la liste « {step} ».",
            "À sa dernière étape, écrivez « next: {step} ».",
        ),
        en=Words(
            "a task that does not come back",
            'The task that begins at "{task}" never comes back to the list "{step}".',
            'On its last step, write "next: {step}".',
        ),
    ),
    "J072": Entry(
        "error",
        fr=Words(
            "tâche qui attend on ne sait quoi",
            "La tâche « {task} » attend « {after} », qui n'est pas le début d'une tâche placée au-dessus d'elle.",
            "Écrivez dans « after » le « start » d'une tâche placée plus haut dans la liste.",
        ),
        en=Words(
            "a task that waits for nothing",
            'The task "{task}" waits for "{after}", which does not begin a task above it.',
            'Write in "after" the "start" of a task higher in the list.',
        ),
    ),
}
