"""Words of the J family: what is taken as answered, and what a link may set."""

from __future__ import annotations

from maquette.problems.entry import Entry, Words

__all__ = ["ENTRIES"]

ENTRIES: dict[str, Entry] = {
    "J040": Entry(
        "error",
        fr=Words(
            "rien de ce nom à répondre",
            "« {name} » n'est ni un fait du dictionnaire, ni une question de ce parcours.",
            "Corrigez le nom, ou ajoutez le fait ou la question.",
        ),
        en=Words(
            "nothing of that name to answer",
            '"{name}" is neither a fact of the dictionary nor a question of this journey.',
            "Correct the name, or add the fact or the question.",
        ),
    ),
    "J041": Entry(
        "error",
        fr=Words(
            "document dans un lien",
            "« {name} » est un document : une adresse ne peut pas le contenir.",
            "Enlevez-le de « links ».",
        ),
        en=Words(
            "document in a link",
            '"{name}" is a document: an address cannot hold it.',
            'Remove it from "links".',
        ),
    ),
    "J046": Entry(
        "warning",
        fr=Words(
            "nommé deux fois",
            "« {name} » est déjà dans « links ».",
            "Gardez-le une seule fois.",
        ),
        en=Words(
            "named twice",
            '"{name}" is already in "links".',
            "Keep it once.",
        ),
    ),
    "J042": Entry(
        "error",
        fr=Words(
            "réponses de quelqu'un qui ne joue pas",
            "« {persona} » n'est pas dans « personas » : ce qui lui est donné ne servirait jamais.",
            "Corrigez le nom, ou ajoutez cette personne à « personas ».",
        ),
        en=Words(
            "answers of somebody who does not play",
            '"{persona}" is not in "personas": what is given to her would never be used.',
            'Correct the name, or add her to "personas".',
        ),
    ),
    "J043": Entry(
        "error",
        fr=Words(
            "réponse illisible",
            "« {value} » ne peut pas répondre à « {name} », de type {type}.",
            "Écrivez une date 2026-11-03, un nombre 12.5, true ou false, ou une expression.",
        ),
        en=Words(
            "unreadable answer",
            '"{value}" cannot answer "{name}", of type {type}.',
            "Write a date 2026-11-03, a number 12.5, true or false, or an expression.",
        ),
    ),
    "J045": Entry(
        "error",
        fr=Words(
            "réponse qui n'est pas proposée",
            "« {value} » n'est pas une des réponses de « {name} ».",
            "Choisissez parmi : {allowed}.",
        ),
        en=Words(
            "answer that is not offered",
            '"{value}" is not one of the answers of "{name}".',
            "Choose one of: {allowed}.",
        ),
    ),
    "J044": Entry(
        "error",
        fr=Words(
            "donnée qui pourrait être à quelqu'un",
            "La valeur de « {name} » ressemble à une vraie donnée personnelle.",
            "Mettez-en une fictive : celles des personnages ne sont à personne.",
        ),
        en=Words(
            "data that could be somebody's",
            'The value of "{name}" looks like real personal data.',
            "Use a fictitious one: those of the personas belong to nobody.",
        ),
    ),
}
