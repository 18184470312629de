"""Words of the J family: answers that nothing uses."""

from __future__ import annotations

from maquette.problems.entry import Entry, Words

__all__ = ["ENTRIES"]

ENTRIES: dict[str, Entry] = {
    "J060": Entry(
        "warning",
        fr=Words(
            "réponse jamais utilisée",
            "Rien ne se sert de la réponse à « {label} » ({name}) : ni condition, ni calcul, ni texte, ni échange. Quoi qu'on réponde, rien ne change.",
            "Servez-vous-en, ou enlevez la question. Posée pour une étude, elle le dit : « asked_because: … ». Gardée par le service, c'est un fait du dictionnaire.",
        ),
        en=Words(
            "answer never used",
            'Nothing uses the answer to "{label}" ({name}): no condition, computation, text or exchange. Whatever is answered, nothing changes.',
            'Use it, or remove the question. Asked for a study, it says so: "asked_because: …". Kept by the service, it is a fact of the dictionary.',
        ),
    ),
    "J061": Entry(
        "warning",
        fr=Words(
            "fait demandé, jamais utilisé",
            "« {label} » ({name}) est demandé, puis rien ne s'en sert : ni condition, ni calcul, ni texte, et ce chemin ne mène à aucun appel qui l'enverrait.",
            "Servez-vous-en, envoyez-le (« kind: call ») ou faites-le vérifier (« kind: check »). Sinon, ne le demandez pas, ou dites pourquoi avec « asked_because ».",
        ),
        en=Words(
            "fact asked, never used",
            '"{label}" ({name}) is asked, then nothing uses it: no condition, computation or text, and this way leads to no call that would send it.',
            'Use it, send it ("kind: call") or have it checked ("kind: check"). Otherwise do not ask it, or say why with "asked_because".',
        ),
    ),
}
