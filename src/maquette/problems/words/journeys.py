"""Words of the J family: journeys that do not hold together."""

from __future__ import annotations

from maquette.problems.entry import Entry, Words

__all__ = ["ENTRIES"]

ENTRIES: dict[str, Entry] = {
    "J001": Entry(
        "error",
        fr=Words(
            "ne mène nulle part",
            "L'étape « {step} » mène à « {target} », et aucune étape ne porte ce nom.",
            "Écrivez le nom d'une étape de ce fichier, ou ajoutez l'étape « {target} ».",
        ),
        en=Words(
            "leads nowhere",
            'The step "{step}" leads to "{target}", and no step has that name.',
            'Write the name of a step of this file, or add a step "{target}".',
        ),
    ),
    "J002": Entry(
        "error",
        fr=Words(
            "mène à l'écran de quelqu'un d'autre",
            "L'étape « {step} » mène à « {target} », qui est l'écran d'un autre acteur.",
            "Une étape mène à une étape du même acteur. L'autre acteur suit ses propres étapes, dans l'ordre du fichier.",
        ),
        en=Words(
            "leads to somebody else's screen",
            'The step "{step}" leads to "{target}", which is another actor\'s screen.',
            "A step leads to a step of the same actor. The other actor follows her own steps, in the order of the file.",
        ),
    ),
    "J003": Entry(
        "error",
        fr=Words(
            "une fin qui continue",
            "L'étape « {step} » est une fin : elle ne mène nulle part.",
            "Enlevez « next », ou changez « kind ».",
        ),
        en=Words(
            "an end that goes on",
            'The step "{step}" is an end: it leads nowhere.',
            'Remove "next", or change "kind".',
        ),
    ),
    "J004": Entry(
        "error",
        fr=Words(
            "acteur inconnu",
            "« {actor} » ne fait pas partie des acteurs de ce parcours.",
            "Choisissez un nom de « actors », en haut du fichier, ou ajoutez-le.",
        ),
        en=Words(
            "unknown actor",
            '"{actor}" is not an actor of this journey.',
            'Choose a name of "actors", at the top of the file, or add it.',
        ),
    ),
    "J005": Entry(
        "error",
        fr=Words(
            "phase inconnue",
            "« {stage} » ne fait pas partie des phases de ce parcours.",
            "Choisissez une phase de « stages », en haut du fichier, ou ajoutez-la.",
        ),
        en=Words(
            "unknown stage",
            '"{stage}" is not a stage of this journey.',
            'Choose one of "stages", at the top of the file, or add it.',
        ),
    ),
    "J006": Entry(
        "error",
        fr=Words(
            "site inconnu",
            "« {site} » n'est pas décrit dans « sites ».",
            "Décrivez-le en haut du fichier : son nom, son adresse, sa couleur.",
        ),
        en=Words(
            "unknown site",
            '"{site}" is not described in "sites".',
            "Describe it at the top of the file: its name, its address, its colour.",
        ),
    ),
    "J007": Entry(
        "error",
        fr=Words(
            "écran sans titre",
            "L'étape « {step} » n'a pas de titre : la personne ne saurait pas où elle est.",
            "Ajoutez « title: » avec une courte phrase.",
        ),
        en=Words(
            "screen with no title",
            'The step "{step}" has no title: the person would not know where she is.',
            'Add "title:" with a short sentence.',
        ),
    ),
    "J008": Entry(
        "error",
        fr=Words(
            "choix sans réponses",
            "La question « {question} » est un choix, et propose moins de deux réponses.",
            "Ajoutez « options: » avec au moins deux réponses.",
        ),
        en=Words(
            "choice with no answers",
            'The question "{question}" is a choice, and offers fewer than two answers.',
            'Add "options:" with at least two answers.',
        ),
    ),
    "J009": Entry(
        "error",
        fr=Words(
            "réponses proposées hors d'un choix",
            "La question « {question} » propose des réponses, et n'est pas un choix.",
            "Ajoutez « type: choice », ou enlevez « options ».",
        ),
        en=Words(
            "answers offered outside a choice",
            'The question "{question}" offers answers, and is not a choice.',
            'Add "type: choice", or remove "options".',
        ),
    ),
    "J010": Entry(
        "error",
        fr=Words(
            "nom déjà pris",
            "Le nom « {question} » est déjà pris par « {holder} ».",
            "Donnez un autre nom à cette question.",
        ),
        en=Words(
            "name already taken",
            'The name "{question}" is already taken by "{holder}".',
            "Give this question another name.",
        ),
    ),
    "J011": Entry(
        "error",
        fr=Words(
            "étape jamais atteinte",
            "Aucun chemin ne mène à l'étape « {step} ».",
            "Faites mener une étape vers elle avec « next », ou enlevez-la.",
        ),
        en=Words(
            "step never reached",
            'No way leads to the step "{step}".',
            'Lead a step to it with "next", or remove it.',
        ),
    ),
    "J012": Entry(
        "error",
        fr=Words(
            "impasse",
            "De l'étape « {step} », on peut ne plus savoir où aller : elle n'est pas une fin, et rien ne suit à coup sûr.",
            "Ajoutez « next: », ou faites-en une fin avec « kind: end ».",
        ),
        en=Words(
            "dead end",
            'From the step "{step}" one may have nowhere to go: it is not an end, and nothing surely follows.',
            'Add "next:", or make it an end with "kind: end".',
        ),
    ),
    "J013": Entry(
        "error",
        fr=Words(
            "boucle sans sortie",
            "De l'étape « {step} », aucun chemin ne mène à une fin.",
            "Ajoutez une sortie vers une étape qui mène à une fin.",
        ),
        en=Words(
            "loop with no way out",
            'From the step "{step}", no way leads to an end.',
            "Add a way out to a step that leads to an end.",
        ),
    ),
    "J014": Entry(
        "error",
        fr=Words(
            "ligne sans contenu clair",
            "Une ligne de « show » montre un fait, un montant ou un document, et un seul.",
            "Gardez une seule clé : « fact », « amount » ou « document ».",
        ),
        en=Words(
            "row with no clear content",
            'A row of "show" shows a fact, an amount or a document, and only one.',
            'Keep one key: "fact", "amount" or "document".',
        ),
    ),
    "J047": Entry(
        "error",
        fr=Words(
            "document sans destinataire",
            "Ce document (« {document} ») nomme quelqu'un de plus, et l'étape « {step} » ne dit pas qui.",
            "Ajoutez « party » : par exemple « party: Coup de Main ».",
        ),
        en=Words(
            "document given to nobody",
            'This document ("{document}") names somebody more, and the step "{step}" does not say who.',
            'Add "party": for example "party: Coup de Main".',
        ),
    ),
    "J048": Entry(
        "error",
        fr=Words(
            "« party » sans effet",
            "« party » ne va qu'avec un document qui nomme quelqu'un de plus ({allowed}).",
            "Retirez « party », ou montrez un de ces documents.",
        ),
        en=Words(
            '"party" has no effect',
            '"party" only goes with a document that names somebody more ({allowed}).',
            'Remove "party", or show one of these documents.',
        ),
    ),
    "J015": Entry(
        "error",
        fr=Words(
            "réponse proposée deux fois",
            "La question « {question} » propose deux fois « {option} ».",
            "Enlevez l'une des deux, ou changez ses mots.",
        ),
        en=Words(
            "answer offered twice",
            'The question "{question}" offers "{option}" twice.',
            "Remove one, or change its words.",
        ),
    ),
    "J016": Entry(
        "error",
        fr=Words(
            "type de question inconnu",
            "« {type} » n'est pas un type de question.",
            "Choisissez parmi : {allowed}.",
        ),
        en=Words(
            "unknown type of question",
            '"{type}" is not a type of question.',
            "Choose one of: {allowed}.",
        ),
    ),
    "J017": Entry(
        "error",
        fr=Words(
            "fait inconnu",
            "« {fact} » n'est pas dans le dictionnaire fakedata/facts.yaml.",
            "Corrigez le nom, ou ajoutez ce fait au dictionnaire.",
        ),
        en=Words(
            "unknown fact",
            '"{fact}" is not in the dictionary fakedata/facts.yaml.',
            "Correct the name, or add this fact to the dictionary.",
        ),
    ),
    "J018": Entry(
        "error",
        fr=Words(
            "personne inconnue",
            "Aucun fichier de personas/ ne s'appelle « {persona} ».",
            "Corrigez le nom, ou ajoutez personas/{persona}.yaml.",
        ),
        en=Words(
            "unknown persona",
            'No file of personas/ is called "{persona}".',
            "Correct the name, or add personas/{persona}.yaml.",
        ),
    ),
    "J019": Entry(
        "error",
        fr=Words(
            "personne sans écran",
            "« {persona} » joue le rôle « {role} », qui n'a aucun écran dans ce parcours.",
            "Donnez à une étape « actor: {role} », ou enlevez cette personne de « personas ».",
        ),
        en=Words(
            "persona with no screen",
            '"{persona}" plays "{role}", who has no screen in this journey.',
            'Give a step "actor: {role}", or remove this persona from "personas".',
        ),
    ),
    "J020": Entry(
        "error",
        fr=Words(
            "montant inconnu",
            "Aucune ligne de « values » ne s'appelle « {value} ».",
            "Corrigez le nom, ou ajoutez ce calcul à « values ».",
        ),
        en=Words(
            "unknown amount",
            'No line of "values" is called "{value}".',
            'Correct the name, or add this computation to "values".',
        ),
    ),
    "J021": Entry(
        "error",
        fr=Words(
            "borne illisible",
            "« {bound} » ne peut pas servir de borne à une question de type {type}.",
            "Écrivez un nombre, une date comme 2026-11-03, ou le nom d'un fait du même type.",
        ),
        en=Words(
            "bound that cannot be read",
            '"{bound}" cannot bound a question of type {type}.',
            "Write a number, a date such as 2026-11-03, or the name of a fact of the same type.",
        ),
    ),
    "J022": Entry(
        "error",
        fr=Words(
            "calcul qui tourne en rond",
            "Le calcul « {value} » dépend de lui-même.",
            "Changez sa formule pour qu'elle ne se serve plus de « {value} », même de loin.",
        ),
        en=Words(
            "computation going round",
            'The computation "{value}" depends on itself.',
            'Change its formula so that it no longer uses "{value}", even from afar.',
        ),
    ),
    "J023": Entry(
        "error",
        fr=Words(
            "texte trop long",
            "Le « {key} » de « {step} » compte {length} caractères, {limit} au plus.",
            "Raccourcissez-le ; le reste va dans « text ».",
        ),
        en=Words(
            "text too long",
            'The "{key}" of "{step}" has {length} characters, {limit} at most.',
            'Make it shorter; the rest goes in "text".',
        ),
    ),
    "J024": Entry(
        "error",
        fr=Words(
            "personne citée deux fois",
            "« {persona} » est déjà dans la liste « personas ».",
            "Gardez-la une seule fois.",
        ),
        en=Words(
            "persona named twice",
            '"{persona}" is already in the list "personas".',
            "Keep her once.",
        ),
    ),
    "J025": Entry(
        "error",
        fr=Words(
            "condition qui tourne en rond",
            "La condition « {phrase} » dépend d'elle-même.",
            "Changez ce qu'elle veut dire pour qu'elle ne se serve plus d'elle-même, même de loin.",
        ),
        en=Words(
            "condition going round",
            'The condition "{phrase}" depends on itself.',
            "Change its meaning so that it no longer uses itself, even from afar.",
        ),
    ),
    "J026": Entry(
        "error",
        fr=Words(
            "refus inconnu",
            "Aucune réponse n'est refusée pour « {code} ».",
            "Choisissez parmi : {allowed}.",
        ),
        en=Words(
            "unknown refusal",
            'No answer is refused as "{code}".',
            "Choose one of: {allowed}.",
        ),
    ),
}
