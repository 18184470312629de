"""What reports say, in French and in English."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

__all__ = ["SAID", "Language", "said"]

Language = Literal["fr", "en"]

#: key -> French, English
SAID: Mapping[str, tuple[str, str]] = {
    # page
    "report": ("Ce qui a été appris", "What was learnt"),
    "contents": ("Dans cette page", "On this page"),
    "written": ("Rapport du {date}", "Report of {date}"),
    "kind_formative": (
        "Étude formative : elle cherche ce qui gêne. Elle n'estime pas pour tout le monde.",
        "Formative study: it looks for what gets in the way. It does not estimate for everybody.",
    ),
    "kind_measure": (
        "Étude de mesure : elle estime, et compare quand il y a deux versions.",
        "Measuring study: it estimates, and compares where there are two versions.",
    ),
    "no_session": (
        "Personne n'a encore participé : il n'y a rien à mesurer.",
        "Nobody has taken part yet: there is nothing to measure.",
    ),
    "nothing_counted": (
        "Aucun essai ne compte : tous sont écartés, pour les raisons ci-dessous.",
        "No attempt counts: all are left out, for the reasons below.",
    ),
    "table_of": ("Les chiffres de ce dessin", "The figures of this chart"),
    # sections
    "tested": ("Ce qui a été testé", "What was tested"),
    "people": ("Avec qui", "With whom"),
    "tasks": ("Les tâches", "The tasks"),
    "answers": ("Les questionnaires", "The questionnaires"),
    "map": ("La carte du parcours", "The journey map"),
    "grid": ("Les comportements attendus", "The expected behaviours"),
    "findings": ("Ce qui a été trouvé", "What was found"),
    "comparison": ("Les versions, côte à côte", "The versions, side by side"),
    "unknown": ("Ce qu'on ne sait pas", "What is not known"),
    "methods": ("Comment les chiffres sont calculés", "How the figures are computed"),
    # tested
    "variant": ("version", "version"),
    "journey": ("parcours", "journey"),
    "seal": ("sceau", "seal"),
    "attempts": ("essais", "attempts"),
    "seal_unknown": ("(version inconnue)", "(unknown version)"),
    "differences": ("Ce qui change de « {a} » à « {b} »", "What changes from “{a}” to “{b}”"),
    "no_difference": ("Rien ne change dans les écrans.", "Nothing changes on the screens."),
    "step_added": ("Un écran de plus : « {step} ».", "One more screen: “{step}”."),
    "step_removed": ("Un écran de moins : « {step} ».", "One screen fewer: “{step}”."),
    "step_renamed": (
        "L'écran {name} s'appelait « {before} », il s'appelle « {after} ».",
        "The screen {name} was called “{before}”, it is called “{after}”.",
    ),
    "no_longer_asked": ("On ne demande plus : {label}.", "No longer asked: {label}."),
    "newly_asked": ("On demande désormais : {label}.", "Now asked: {label}."),
    # people
    "participant": ("participant", "participant"),
    "persona": ("personnage", "persona"),
    "mode": ("mode", "mode"),
    "assisted_mode": ("quelqu'un tapait à sa place", "somebody typed for them"),
    "alone": ("seul", "alone"),
    "state": ("compté", "counted"),
    "yes": ("oui", "yes"),
    "no": ("non", "no"),
    "left_out": ("Essais écartés des chiffres", "Attempts left out of the figures"),
    "reason": ("raison", "reason"),
    "excluded_synthetic": ("participant virtuel", "virtual participant"),
    "excluded_withdrawn": ("la personne s'est retirée", "the person withdrew"),
    "excluded_restarted": ("tâche recommencée", "task begun again"),
    "excluded_technical": ("panne de notre côté", "fault on our side"),
    "excluded_": ("", ""),
    "by_hand": ("Issues changées à la main", "Outcomes set by hand"),
    "computed": ("calculé", "computed"),
    "kept": ("retenu", "kept"),
    "author": ("par", "by"),
    "why": ("pourquoi", "why"),
    # tasks
    "task": ("tâche", "task"),
    "figure": ("mesure", "measure"),
    "value": ("valeur", "value"),
    "interval": ("intervalle", "interval"),
    "n": ("sur", "out of"),
    "method": ("méthode", "method"),
    "completion": ("But atteint seul", "Goal reached on one's own"),
    "completion_alt": (
        "Barres : part des essais de chaque tâche où le but a été atteint seul ; le trait est l'intervalle.",
        "Bars: share of the attempts at each task that reached the goal on their own; the line is the interval.",
    ),
    "completion_assisted_mode": (
        "But atteint, quelqu'un tapant à sa place",
        "Goal reached, somebody typing for them",
    ),
    "directness": ("Parmi eux, sans détour", "Of them, without a detour"),
    "assisted": ("But atteint avec une aide (en plus)", "Goal reached with help (besides)"),
    "time": ("Durée typique, buts atteints seulement", "Typical time, reached goals only"),
    "lostness": ("Égarement moyen (0 : aucun)", "Mean lostness (0: none)"),
    "any_validation_errors": ("Au moins une réponse refusée", "At least one answer refused"),
    "any_backtracks": ("Au moins un retour en arrière", "Went back at least once"),
    "any_helps": ("Au moins une aide ouverte", "Opened help at least once"),
    "any_off_path": ("Au moins un pas hors du chemin", "At least one move off the way"),
    "any_assists": ("Aidé au moins une fois", "Helped at least once"),
    "seq": ("Facilité ressentie, de 1 à 7 (SEQ)", "Ease felt, 1 to 7 (SEQ)"),
    "outcomes": ("Issues des essais", "Outcomes of the attempts"),
    "outcome": ("issue", "outcome"),
    "direct": ("direct", "direct"),
    "indirect": ("avec un détour", "with a detour"),
    "assisted_outcome": ("avec une aide", "with help"),
    "unfinished": ("pas fini", "unfinished"),
    "technical": ("panne", "fault"),
    "gave_up": ("a renoncé", "gave up"),
    "wrong_end": ("autre fin, ou autres réponses", "another end, or other answers"),
    "timeout": ("temps écoulé", "time ran out"),
    "ended_by_facilitator": ("arrêté par l'animateur", "ended by the facilitator"),
    "not_ended": ("la session s'arrête là", "the session stops there"),
    "funnel": ("Qui a vu chaque écran", "Who saw each screen"),
    "funnel_alt": (
        "Barres : essais qui ont vu chaque écran, dans l'ordre du parcours, de {first} à {last} (essais comptés : {n}) ; le trait est l'intervalle.",
        "Bars: attempts that saw each screen, in the journey's order, from {first} to {last} (attempts counted: {n}); the line is the interval.",
    ),
    "screen": ("écran", "screen"),
    "step_viewed": ("vu par", "seen by"),
    "step_stopped": ("arrêtés là", "stopped there"),
    "step_trouble": ("en difficulté", "in trouble"),
    "step_time": ("durée typique", "typical time"),
    "times": ("Durées, buts atteints seulement", "Times, reached goals only"),
    "times_alt": (
        "Un point par essai, échelle logarithmique ; dessous, la durée typique de chaque tâche et son intervalle, ouvert s'il sort du cadre.",
        "A dot for each attempt, logarithmic scale; beneath, the typical time of each task and its interval, open where it leaves the frame.",
    ),
    "seconds": ("secondes", "seconds"),
    "paths": ("Les chemins pris", "The paths taken"),
    "paths_alt": (
        "Les écrans dans l'ordre du parcours, de gauche à droite ; au-dessus, les pas en avant, en dessous, les retours ; "
        "plus le trait est épais, plus il a servi. Le pas le plus fréquent : {most}.",
        "Screens in the journey's order, from left to right; moves forward above, moves back beneath; "
        "the thicker the line, the more it was taken. The commonest move: {most}.",
    ),
    "move": ("pas", "move"),
    "times_taken": ("fois", "times"),
    "clusters": ("Les chemins, une fois les détours ôtés", "The paths, once detours are taken out"),
    "way": ("chemin", "path"),
    "people_count": ("essais", "attempts"),
    "variants_of_path": ("façons de le faire", "ways of doing it"),
    # questionnaires
    "sus": ("Échelle d'utilisabilité (SUS)", "System Usability Scale (SUS)"),
    "sus_grade": (
        "Note {grade} ; l'intervalle va de {low} à {high}. Ce n'est pas un pourcentage : la moyenne de référence est 68.",
        "Grade {grade}; the interval goes from {low} to {high}. It is no percentage: the reference mean is 68.",
    ),
    "sus_alone": (
        "Note {grade}, sur une seule réponse. Ce n'est pas un pourcentage : la moyenne de référence est 68.",
        "Grade {grade}, on a single answer. It is no percentage: the reference mean is 68.",
    ),
    "sus_norms": (
        "Les notes viennent d'études en anglais (Sauro et Lewis, 2016).",
        "Grades come from studies in English (Sauro and Lewis, 2016).",
    ),
    "sus_unverified": (
        "Les mots français de ce questionnaire n'ont pas été comparés à leur publication.",
        "The French words of this questionnaire were not compared with their publication.",
    ),
    "sus_filled": (
        "Réponses manquantes, comptées au milieu de l'échelle : {count}.",
        "Missing answers, counted as the middle of the scale: {count}.",
    ),
    "unanswered": ("sans réponse", "unanswered"),
    "sus_alt": (
        "Un point par personne sur l'échelle de 0 à 100, les notes de F à A+ en bandes ; moyenne {mean}.",
        "A dot for each person on the scale from 0 to 100, grades from F to A+ as bands; mean {mean}.",
    ),
    "umux": ("UMUX-Lite, de 0 à 100", "UMUX-Lite, 0 to 100"),
    "umux_unverified": ("Traduction non validée.", "Translation not validated."),
    "scale": ("moyenne", "mean"),
    "choice": ("part", "share"),
    "question": ("question", "question"),
    "seq_chart": ("Facilité ressentie, tâche par tâche", "Ease felt, task by task"),
    "seq_alt": (
        "Barres : combien de réponses à chaque point, de 1 très difficile à 7 très facile, pour chaque tâche.",
        "Bars: how many answers at each point, from 1 very difficult to 7 very easy, for each task.",
    ),
    "answer": ("réponse", "answer"),
    "count": ("nombre", "count"),
    "score": ("score", "score"),
    # map
    "map_alt": (
        "Pour chaque écran, ce que l'équipe supposait ressenti (trait, de −2 à 2), ce qui a été noté (losanges) et la part des essais en difficulté (barres). "
        "Le plus difficile : {worst}.",
        "For each screen, the feeling the team supposed (line, −2 to 2), the feeling noted (diamonds) and the share of attempts in trouble (bars). "
        "The hardest: {worst}.",
    ),
    "supposed": ("ressenti supposé", "supposed feeling"),
    "noted": ("ressenti noté", "noted feeling"),
    "pains": ("difficultés supposées", "supposed pains"),
    "hypothesis": ("hypothèse", "hypothesis"),
    "inferred": ("déduit", "inferred"),
    "reported": ("rapporté", "reported"),
    "observed": ("observé", "observed"),
    "sourced": ("sourcé", "sourced"),
    "feeling": ("ressenti", "feeling"),
    "nobody": ("personne", "nobody"),
    # grid
    "behaviour": ("comportement attendu", "expected behaviour"),
    "seen": ("vu", "seen"),
    "seen_by": ("vu chez", "seen in"),
    "not_ticked": ("pas noté", "not noted"),
    # findings
    "no_finding": ("Aucun constat n'est encore écrit.", "No finding is written yet."),
    "insight": ("constat", "insight"),
    "facts": ("faits", "facts"),
    "against": ("faits contraires", "facts against"),
    "severity": ("gravité", "severity"),
    "severity_words": (
        "{middle} sur 4 (de {least} à {most}, {judges} avis)",
        "{middle} out of 4 (from {least} to {most}, {judges} judges)",
    ),
    "severity_none": ("pas jugée", "not judged"),
    "frequency": ("rencontré par", "met by"),
    "recommendation": ("recommandation", "recommendation"),
    "change": ("changement", "change"),
    "fate": ("depuis", "since"),
    "fixed": ("réglé", "fixed"),
    "persists": ("toujours là", "persists"),
    "new": ("nouveau", "new"),
    "not retested": ("pas retesté", "not retested"),
    "fact_words": (
        "{participant}, écran {step}, événement {event} : {what}",
        "{participant}, screen {step}, event {event}: {what}",
    ),
    "fact_unseen": ("(introuvable dans le journal)", "(not in the log)"),
    "discovery": (
        "Estimation : {found} des difficultés auraient été rencontrées ({problems} sur environ {total}). "
        "Il faudrait {wanted} personnes pour en rencontrer {goal}.",
        "Estimate: {found} of the problems would have been met ({problems} of about {total}). "
        "It would take {wanted} people to meet {goal} of them.",
    ),
    "discovery_chart": ("Part des difficultés rencontrées, estimée", "Share of problems met, estimated"),
    "discovery_alt": (
        "Courbe : part estimée des difficultés rencontrées selon le nombre de personnes ; {found} pour {n}.",
        "Curve: estimated share of problems met by the number of people; {found} for {n}.",
    ),
    "discovery_refused": (
        "On ne peut pas estimer ce qui reste à trouver : {why}.",
        "What is left to find cannot be estimated: {why}.",
    ),
    "under two participants": ("moins de deux participants", "under two participants"),
    "no problem": ("aucune difficulté relevée", "no problem noted"),
    "nothing met twice": ("aucune difficulté rencontrée deux fois", "no problem met twice"),
    "of_people": ("personnes", "people"),
    # comparison
    "effect": ("écart ({a} − {b})", "difference ({a} − {b})"),
    "ratio": ("rapport ({a} / {b})", "ratio ({a} / {b})"),
    "effect_head": ("effet", "effect"),
    "verdict": ("verdict", "verdict"),
    "p": ("p", "p"),
    "p_holm": ("p corrigé (Holm)", "p corrected (Holm)"),
    "test": ("test", "test"),
    "clear difference": ("différence claire", "clear difference"),
    "no clear difference": ("pas de différence claire", "no clear difference"),
    "not enough to tell": ("pas de quoi conclure", "not enough to tell"),
    "formative_no_test": (
        "Une étude formative ne compare pas par un test : voir les chiffres de chaque version. "
        "Pour la demander quand même : maquette report --compare-anyway.",
        "A formative study does not compare by a test: see the figures of each version. "
        "To ask for it all the same: maquette report --compare-anyway.",
    ),
    "refused": ("pas comparable : {why}", "cannot be compared: {why}"),
    "not on both sides": ("la tâche n'est pas des deux côtés", "the task is not on both sides"),
    "not the same goal": ("la règle de réussite a changé", "the success rule changed"),
    "not the same persona": ("le personnage n'est pas le même", "the persona is not the same"),
    "paired": ("mêmes personnes", "same people"),
    "unpaired": ("personnes différentes", "different people"),
    "matters": (
        "Écart qui compterait, fixé avant les sessions : {value}.",
        "Difference that would matter, set before the sessions: {value}.",
    ),
    "matters_unset": (
        "Aucun écart qui compterait n'a été fixé avant les sessions : une absence de différence ne peut pas être affirmée.",
        "No difference that would matter was set before the sessions: that there is none cannot be said.",
    ),
    "disagrees": (
        "le test et l'intervalle ne disent pas la même chose",
        "the test and the interval disagree",
    ),
    # unknown
    "few": (
        "« {task} » ({variant}) : peu d'essais ({n}). Les intervalles sont larges.",
        "“{task}” ({variant}): few attempts ({n}). Intervals are wide.",
    ),
    "none_of": (
        "« {task} » ({variant}) : aucun essai ne compte.",
        "“{task}” ({variant}): no attempt counts.",
    ),
    "sample_short": (
        "Participants venus : {n}, sur {sample} prévus.",
        "Participants who came: {n}, out of {sample} planned.",
    ),
    "rule_unchecked": (
        "Buts atteints sans que la règle sur les réponses ait pu être vérifiée (réponses effacées) : {n}.",
        "Goals reached whose rule on the answers could not be checked (answers erased): {n}.",
    ),
    "way_unknown": (
        "Essais passés par des écrans qui ne sont plus connus : {n}. Détours et égarement n'y sont pas jugés.",
        "Attempts that went through screens no longer known: {n}. Detours and lostness are not judged there.",
    ),
    "older_build": (
        "Essais sur une version plus ancienne que celle d'aujourd'hui, jugés sur le parcours d'aujourd'hui : {n}.",
        "Attempts on an older build than today's, judged by today's journey: {n}.",
    ),
    "unknown_events": (
        "Événements d'une sorte inconnue, gardés et pas mesurés : {n}.",
        "Events of an unknown kind, kept and not measured: {n}.",
    ),
    "clock_back": (
        "Retours en arrière de l'horloge : {n}. Ces durées sont des minimums.",
        "Times the clock went back: {n}. These times are minimums.",
    ),
    "gaps": (
        "Événements qui manquent dans le journal : {n}.",
        "Events missing from the log: {n}.",
    ),
    "interrupted": (
        "Essais interrompus : {n}. L'absence, ôtée des durées, part du dernier geste vu.",
        "Attempts interrupted: {n}. The absence, taken off the times, starts at the last action seen.",
    ),
    "screens_not_met": (
        "Écrans que personne n'a vus ({variant}) : {what}.",
        "Screens nobody saw ({variant}): {what}.",
    ),
    "ends_not_met": (
        "Fins que personne n'a atteintes ({variant}) : {what}.",
        "Ends nobody reached ({variant}): {what}.",
    ),
    "moves_not_met": (
        "Branches que personne n'a prises ({variant}) : {what}.",
        "Branches nobody took ({variant}): {what}.",
    ),
    "zeros": (
        "{figure}, « {task} » : des durées nulles sont laissées de côté.",
        "{figure}, “{task}”: times of zero are left out.",
    ),
    "inert_clicks": (
        "Les clics là où il n'y a rien à cliquer ne sont jamais vus.",
        "Clicks where there is nothing to click are never seen.",
    ),
    "fictional": (
        "Les participants jouent des personnages, avec des données fictives.",
        "Participants play personas, with fictional data.",
    ),
    # methods
    "methods_text": (
        "Chaque chiffre donne son intervalle à 95 % et sa méthode ; tous se recalculent depuis les tables exportées. "
        "Un but atteint compte s'il l'est sans aide ; une panne de notre côté ne compte dans aucun taux. "
        "Sous 5 essais, un taux s'écrit « x sur n », sans pourcentage.",
        "Each figure gives its 95 % interval and its method; all can be computed again from the exported tables. "
        "A goal counts when it is reached without help; a fault on our side counts in no rate. "
        "Under 5 attempts a rate is written “x of n”, without a percentage.",
    ),
    "used_for": ("sert à", "used for"),
    "labelled": ("{label} : {value}", "{label}: {value}"),
    "and_then": (" ; ", "; "),
    # numbers
    "of": ("{hits} sur {n}", "{hits} of {n}"),
    "from_to": ("de {low} à {high}", "{low} to {high}"),
    "nothing": ("rien à mesurer", "nothing to measure"),
    "no_interval": ("pas d'intervalle", "no interval"),
    "more_than": ("plus de {value}", "more than {value}"),
    "less_than": ("moins de {value}", "less than {value}"),
    # methods by name
    "adjusted Wald 95 %": ("Wald ajusté, 95 %", "adjusted Wald, 95 %"),
    "geometric mean, t on logarithms 95 %": (
        "moyenne géométrique, t sur les logarithmes, 95 %",
        "geometric mean, t on logarithms, 95 %",
    ),
    "median, binomial order statistics 95 %": (
        "médiane, statistiques d'ordre, 95 %",
        "median, binomial order statistics, 95 %",
    ),
    "mean, t 95 %": ("moyenne, t, 95 %", "mean, t, 95 %"),
    "nothing observed": ("rien d'observé", "nothing observed"),
    "difference of rates, adjusted Wald 95 %": (
        "écart de taux, Wald ajusté, 95 %",
        "difference of rates, adjusted Wald, 95 %",
    ),
    "paired difference of rates, adjusted Wald 95 %": (
        "écart de taux apparié, Wald ajusté, 95 %",
        "paired difference of rates, adjusted Wald, 95 %",
    ),
    "difference of means, Welch 95 %": ("écart de moyennes, Welch, 95 %", "difference of means, Welch, 95 %"),
    "difference of means, paired t 95 %": (
        "écart de moyennes, t apparié, 95 %",
        "difference of means, paired t, 95 %",
    ),
    "ratio of geometric means, Welch 95 %": (
        "rapport de moyennes géométriques, Welch, 95 %",
        "ratio of geometric means, Welch, 95 %",
    ),
    "ratio of geometric means, paired t 95 %": (
        "rapport de moyennes géométriques, t apparié, 95 %",
        "ratio of geometric means, paired t, 95 %",
    ),
    "N−1 two-proportion test": ("test N−1 de deux proportions", "N−1 two-proportion test"),
    "Fisher, Irwin's rule, mid-p": ("Fisher, règle d'Irwin, mi-p", "Fisher, Irwin's rule, mid-p"),
    "McNemar mid-p": ("McNemar mi-p", "McNemar mid-p"),
    "Welch t test": ("t de Welch", "Welch t test"),
    "Welch t test on logarithms": ("t de Welch sur les logarithmes", "Welch t test on logarithms"),
    "paired t test": ("t apparié", "paired t test"),
    "paired t test on logarithms": ("t apparié sur les logarithmes", "paired t test on logarithms"),
}


def said(key: str, language: Language, **values: object) -> str:
    """A sentence; a key that has none, such as the method of another level, reads as itself."""
    words = SAID.get(key, (key, key))[0 if language == "fr" else 1]
    return words.format(**values) if values else words
