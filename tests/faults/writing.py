"""Mistakes in the writing itself: tabs, indents, colons, quotes, brackets."""

from .fault import COLETTE, ENDING, FACTS, HOURS, MARIA, PLATFORM, PROJECT, Fault

FAULTS = (
    Fault("a tab for an indent", HOURS, "    when: plusieurs contrats\n    title: Qui avez", "\twhen: plusieurs contrats\n    title: Qui avez", "Y001", "\twhen:", "espaces"),
    Fault("a tab after two spaces", ENDING, "    ask: end.reason\n", "  \task: end.reason\n", "Y001", "  \task", "espaces"),
    Fault("one space too many", HOURS, "    feel: 0\n\n  qui:", "     feel: 0\n\n  qui:", "Y018", "     feel: 0", "Alignez"),
    Fault("one space too few", ENDING, "    ask: end.reason\n", "   ask: end.reason\n", "Y018", "   ask: end.reason", "Alignez"),
    Fault("a step under another one", PLATFORM, "  compte:\n    kind", "    compte:\n    kind", "K001 Y005", "    compte:", "écal", missed="remedy"),
    Fault("no colon after a key", HOURS, "    title: Combien payez-vous une heure ?", "    title Combien payez-vous une heure ?", "Y019", "    title Combien", "deux-points"),
    Fault("no space after a colon", ENDING, "    ask: end.reason", "    ask:end.reason", "Y019", "    ask:end", "espace"),
    Fault("no colon after a step", HOURS, "  salaire:\n", "  salaire\n", "Y019", "  salaire\n", "deux-points"),
    Fault("a quote left open", HOURS, 'label: "Oui, un acompte"', 'label: "Oui, un acompte', "Y003", 'label: "Oui, un acompte', "Fermez"),
    Fault("a quote closed too soon", HOURS, 'label: "Non, rien', 'label: "Non", rien', "K009", 'label: "Non", rien', "guillemets"),
    Fault("a colon in a text", HOURS, "title: Vérifiez votre déclaration", "title: Attention : vérifiez", "Y004", "title: Attention", "guillemets"),
    Fault("a brace left open", HOURS, "{when: personne n'a travaillé, to: rien-a-declarer}", "{when: personne n'a travaillé, to: rien-a-declarer", "Y020", "{when: personne n'a travaillé, to: rien-a", "}"),
    Fault("a bracket left open", ENDING, "personas: [colette, beatrice, maria]", "personas: [colette, beatrice, maria", "Y020", "personas: [", "]"),
    Fault("a comma in a rule within braces", HOURS, 'formula: "cesu.debit(relation, declaration)"', "formula: cesu.debit(relation, declaration)", "K009", "cesu.debit", "guillemets"),
    Fault("a text that starts with a brace", HOURS, 'title: "{{ employee.first_name }} a-t-elle travaillé chez vous en {{ declaration.month }} ?"', "title: {{ employee.first_name }} a-t-elle travaillé ?", "Y017", "title: {{ employee.first_name }} a-t-elle travaillé ?", "guillemets"),
    Fault("a text that starts with a star", HOURS, "text: Votre identité suffit.", "text: *Votre identité* suffit.", "Y006", "text: *Votre", "guillemets"),
    Fault("a key written twice", HOURS, "  salaire:\n    title: Combien payez-vous une heure ?", "  salaire:\n    title: Salaire\n    title: Combien payez-vous une heure ?", "Y005", "    title: Combien payez-vous une heure ?", "une seule"),
    Fault("two steps of one name", ENDING, "  fin-employee:\n", "  courrier:\n", "Y005 J001", "  courrier:\n    actor: employee\n    kind: end", "autre nom"),
    Fault("a dash without its space", HOURS, "      - amount: prelevement\n      - amount: cout", "      - amount: prelevement\n      -amount: cout", "Y018", "      -amount", "Alignez"),
    Fault("a percent sign in front", COLETTE, "situation: Veuve", "situation: %Veuve", "Y017", "situation: %", "guillemets"),
    Fault("two documents", MARIA, "portrait: >", "---\nportrait: >", "Y014", "---", "tirets"),
    Fault("an inner quote", COLETTE, "text: Je ne veux", 'text: "Je" ne veux', "Y003", 'text: "Je"', "entourez"),
    Fault("a colon missing in the dictionary", FACTS, "  label: Date du paiement", "  label Date du paiement", "Y019", "  label Date", "deux-points"),
    Fault("a list at the top", PROJECT, "title: L'emploi", "- title: L'emploi", "Y018", "language:", "Alignez"),
)  # fmt: skip
