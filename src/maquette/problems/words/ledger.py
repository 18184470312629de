"""Words of the L family: facts asked although they are known, exchanges that do not hold together."""

from __future__ import annotations

from maquette.problems.entry import Entry, Words

__all__ = ["ENTRIES"]

ENTRIES: dict[str, Entry] = {
    "L001": Entry(
        "warning",
        fr=Words(
            "fait déjà détenu, redemandé",
            "« {label} » ({fact}) est déjà connu de : {holders}. Cette étape le redemande à la personne.",
            "Écrivez « mode: confirm » ou « mode: reuse ». S'il faut le demander, dites pourquoi avec « asked_because ».",
        ),
        en=Words(
            "fact already held, asked again",
            '"{label}" ({fact}) is already known to: {holders}. This step asks the person again.',
            'Write "mode: confirm" or "mode: reuse". If it has to be asked, say why with "asked_because".',
        ),
    ),
    "L002": Entry(
        "warning",
        fr=Words(
            "détenteur inconnu",
            "« {name} » n'est ni un détenteur du dictionnaire, ni un site de ce parcours.",
            "Corrigez le nom, ou ajoutez-le aux « holders » d'un fait de fakedata/facts.yaml.",
        ),
        en=Words(
            "unknown holder",
            '"{name}" is neither a holder of the dictionary nor a site of this journey.',
            'Correct the name, or add it to the "holders" of a fact of fakedata/facts.yaml.',
        ),
    ),
    "L003": Entry(
        "warning",
        fr=Words(
            "échange sans fondement",
            "Rien ne dit de quel droit « {giver} » transmet à « {receiver} ».",
            "Ajoutez « law: » avec le texte qui le permet, ou « consent: » avec l'accord donné par la personne.",
        ),
        en=Words(
            "exchange with no legal ground",
            'Nothing says what lets "{giver}" pass facts to "{receiver}".',
            'Add "law:" with the text that allows it, or "consent:" with what the person agrees to.',
        ),
    ),
    "L004": Entry(
        "warning",
        fr=Words(
            "fait transmis par qui ne le connaît pas",
            "« {giver} » transmet « {fact} » : rien ne dit comment il le connaît.",
            "Ajoutez-le aux « holders » de ce fait (« holds » pour un site), ou dites qui le lui a transmis plus haut.",
        ),
        en=Words(
            "fact given by who does not know it",
            '"{giver}" passes "{fact}" on: nothing says how it knows it.',
            'Add it to the "holders" of this fact ("holds" for a site), or say who gave it the fact further up.',
        ),
    ),
}
