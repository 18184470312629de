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
            "L'étape « {step} » est une liste : elle ne pose que les questions de « each ».",
            "Déplacez « ask » dans une étape à part.",
        ),
        en=Words(
            "a question beside a list",
            'The step "{step}" is a list: it asks the questions of "each" only.',
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
}
