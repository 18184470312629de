"""Words of the T family: findings and the chain of evidence."""

from __future__ import annotations

from maquette.problems.entry import Entry, Language, Words

__all__ = ["ENTRIES", "LINKS"]

LINKS: dict[str, dict[Language, str]] = {
    "recommendation": {"fr": "la recommandation", "en": "the recommendation"},
    "change": {"fr": "le changement", "en": "the change"},
}

ENTRIES: dict[str, Entry] = {
    "T001": Entry(
        "error",
        fr=Words(
            "constat sans fait",
            "« {insight} » ne s'appuie sur aucun fait : personne ne peut le vérifier.",
            "Ajoutez « facts » avec au moins un fait : un participant, un écran, le numéro d'un événement.",
        ),
        en=Words(
            "insight without a fact",
            '"{insight}" stands on no fact: nobody can check it.',
            'Add "facts" with at least one fact: a participant, a screen, the number of an event.',
        ),
    ),
    "T002": Entry(
        "error",
        fr=Words(
            "maillon inconnu",
            "Rien ne s'appelle « {name} » là où ce nom est cherché.",
            "Corrigez le nom, ou ajoutez ce qui manque plus haut dans le fichier.",
        ),
        en=Words(
            "unknown link",
            'Nothing is called "{name}" where this name is looked for.',
            "Correct the name, or add what is missing further up in the file.",
        ),
    ),
    "T003": Entry(
        "error",
        fr=Words(
            "maillon qui ne tient à rien",
            "Rien ne dit d'où vient {link} « {name} ».",
            "Nommez ses constats (« insights ») si c'est une recommandation, ses « recommendations » si c'est un changement.",
        ),
        en=Words(
            "link that hangs from nothing",
            'Nothing says where {link} "{name}" comes from.',
            'Name its "insights" if it is a recommendation, its "recommendations" if it is a change.',
        ),
    ),
    "T004": Entry(
        "warning",
        fr=Words(
            "écran disparu",
            "Aucun parcours n'a d'étape « {step} » : le fait « {fact} » ne mène plus à un écran.",
            "Si l'étape a été renommée, gardez l'ancien nom : c'est celui du journal. Sinon, corrigez-le.",
        ),
        en=Words(
            "screen that is gone",
            'No journey has a step "{step}": the fact "{fact}" leads to no screen any more.',
            "If the step was renamed, keep the old name: it is the one in the log. Otherwise correct it.",
        ),
    ),
    "T005": Entry(
        "warning",
        fr=Words(
            "gravité jugée par une seule personne",
            "Une seule personne a jugé la gravité de « {insight} » : c'est un avis, pas encore une mesure.",
            "Demandez à une autre personne de juger, sans lui montrer le premier avis.",
        ),
        en=Words(
            "severity judged by one person",
            'Only one person judged how serious "{insight}" is: an opinion, not a measure yet.',
            "Ask somebody else to judge, without showing the first opinion.",
        ),
    ),
    "T006": Entry(
        "warning",
        fr=Words(
            "fait introuvable dans le journal",
            "« {participant} » n'a pas d'événement numéro {event} : le fait « {fact} » ne se retrouve pas.",
            "Vérifiez le code et le numéro dans la console. Une session effacée emporte ses événements.",
        ),
        en=Words(
            "fact that is not in the log",
            '"{participant}" has no event number {event}: the fact "{fact}" cannot be found.',
            "Check the code and the number in the console. An erased session takes its events with it.",
        ),
    ),
}
