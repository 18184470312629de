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
}
