"""Mistakes that show only when the ways are walked: conditions for nothing, answers used too soon, traps."""

from .fault import ENDING, HOURS, PLATFORM, Fault

FAULTS = (
    Fault("a condition that the branch rules out", ENDING, "      - {when: un rendez-vous est demandé, to: rappel}\n", "      - {when: un rendez-vous est demandé, to: rappel}\n      - {when: c'est une démission, to: montants}\n", "J035", "c'est une démission, to: montants", "enlevez"),
    Fault("a condition on an answer not given yet", HOURS, "  heures:\n    title", "  heures:\n    when: un acompte a été versé\n    title", "J035", "    when: un acompte", "avant"),
    Fault("twice the same condition", ENDING, "      - {when: c'est une démission, to: date-demission}\n", "      - {when: c'est une démission, to: date-demission}\n      - {when: c'est une démission, to: aide}\n", "J035", "to: aide}", "enlevez"),
    Fault("two conditions that exclude each other", ENDING, "un rendez-vous est demandé: aide is 'appel'", "un rendez-vous est demandé: aide is 'appel' and aide is 'seule'", "J035", "demandé, to: rappel", "Changez"),
    Fault("a step shown for an answer of another branch", HOURS, "  salaire:\n    title", "  salaire:\n    when: personne n'a travaillé\n    title", "J035", "    when: personne n'a travaillé\n    title", "Changez"),
    Fault("a condition always true", HOURS, "  salaire:\n    title", "  salaire:\n    when: a_travaille is true\n    title", "J036", "    when: a_travaille is true", "Enlevez"),
    Fault("a way out always taken", PLATFORM, "  la plateforme déclare: qui_declare is 'plateforme'", "  la plateforme déclare: qui_declare is 'plateforme' or qui_declare is 'moi'", "J036", "{when: la plateforme", "Enlevez"),
    Fault("a row shown on no way", ENDING, "      - amount: indemnite\n      - {amount", "      - {amount: indemnite, when: un rendez-vous est demandé}\n      - {amount", "J035", "amount: indemnite, when", "enlevez"),
    Fault("a receipt before its call", HOURS, "    button: Envoyer la déclaration", "    text: Reçu {{ recu }}\n    button: Envoyer la déclaration", "J037", "text: Reçu", "envoi"),
    Fault("a receipt when the call failed", HOURS, "Le service de l'Urssaf ne répond pas.", "Le service de l'Urssaf ne répond pas ({{ recu }}).", "J037", "({{ recu }})", "default"),
    Fault("an answer of another branch in a title", HOURS, "title: Quand payez-vous {{ employee.first_name }} ?", "title: Déjà {{ reponse_acompte }} ?\n    details: {A: B}", "E002", "reponse_acompte", "nom"),
    Fault("an answer of a skipped branch in a text", PLATFORM, "fr: Coup de Main ne peut pas déclarer pour vous.", "fr: Vous vouliez {{ suite }}.", "J037", "{{ suite }}", "introuvable"),
    Fault("a loop with no way out for an answer", HOURS, "avant le mois travaillé.\n", "avant le mois travaillé.\n    next:\n      - {when: un acompte a été versé, to: acompte}\n      - to: verification\n", "J039", "  acompte:\n", "sortie"),
    Fault("a doubt asked, and nothing done with it", HOURS, "    ask: declaration.hours\n    note", "    ask:\n      - declaration.hours\n      - {question: doute, type: yes_no, label: En êtes-vous sûre ?}\n    note", "J060", "question: doute", "asked_because"),
    Fault("an answer that a literal replaced", PLATFORM, "  on abandonne: suite is 'abandonner'", "  on abandonne: numero_cesu is 'DEMO-Z0000000'", "J060", "question: suite", "Servez-vous-en"),
    Fault("a fact asked on a way that sends nothing", HOURS, "  rien-a-declarer:\n    kind: end", "  rien-a-declarer:\n    title: Et les congés ?\n    ask: end.unused_leave_days\n\n  conges-dits:\n    kind: end", "J061", "ask: end.unused", "kind: call"),
    Fault("a branch that comes back on itself", ENDING, "      - to: aide\n    pains", "      - to: raison\n    pains", "J011", "  aide:\n", "next"),
)  # fmt: skip
