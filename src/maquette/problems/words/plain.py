"""Words of texts that are hard to read."""

from __future__ import annotations

from maquette.problems.entry import Entry, Words

__all__ = ["ENTRIES"]

ENTRIES: dict[str, Entry] = {
    "J080": Entry(
        "warning",
        fr=Words(
            "phrase longue",
            "La phrase qui commence par « {text} » a {count} mots.",
            "Coupez-la en deux : au-delà de 25 mots, on oublie le début avant d'arriver à la fin.",
        ),
        en=Words(
            "long sentence",
            'The sentence that begins with "{text}" has {count} words.',
            "Cut it in two: beyond 25 words, the beginning is forgotten before the end is reached.",
        ),
    ),
    "J081": Entry(
        "warning",
        fr=Words(
            "mot du métier",
            "« {term} » n'est pas expliqué, ni ici ni plus haut dans ce parcours.",
            "Dites-le autrement, ou expliquez-le à côté : « {term} ({meaning}) ».",
        ),
        en=Words(
            "word of the trade",
            '"{term}" is not explained, neither here nor further up in this journey.',
            'Say it otherwise, or explain it beside: "{term} ({meaning})".',
        ),
    ),
    "J082": Entry(
        "warning",
        fr=Words(
            "deux négations",
            "« {text} » nie deux fois : il faut relire pour savoir si c'est oui ou non.",
            "Dites-le à l'endroit : « envoyez après avoir vérifié » plutôt que « n'envoyez pas sans vérifier ».",
        ),
        en=Words(
            "two negations",
            '"{text}" denies twice: it has to be read again to know whether it is yes or no.',
            'Say it the right way round: "send once you have checked" rather than "do not send without checking".',
        ),
    ),
}
