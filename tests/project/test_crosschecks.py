"""Mistakes that show only when files are read together, each told where it is."""

from __future__ import annotations

import pytest

END = "fin: {kind: end, outcome: success, title: Merci}"
FACTS = "fakedata/facts.yaml"


def test_a_type_of_fact_nobody_knows_is_told(found):
    assert ("F001", FACTS, "txt") in found({FACTS: "employee.first_name: {type: txt, label: P}\n"})


@pytest.mark.parametrize("name", ["Prénom", "employee.first name", "a.b.c", "employee.", ".a", "1.a"])
def test_a_name_that_no_expression_could_write_is_told(found, name):
    codes = found({FACTS: f'"{name}": {{type: text, label: P}}\n'})
    assert ("F002", FACTS) in [(code, file) for code, file, _ in codes]


def test_a_type_of_question_nobody_knows_is_told(told):
    steps = f"a: {{title: A, ask: [{{question: mot, type: texte, label: M}}]}}\n{END}"
    assert told(steps) == [("J016", "texte")]


def test_a_type_of_value_nobody_knows_is_told(told):
    head = "values: {cout: {formula: 1 + 1, type: euro, label: C}}\n"
    assert told(f"a: {{title: A}}\n{END}", head) == [("J016", "euro")]


def test_a_fact_that_is_not_in_the_dictionary_is_told(told):
    assert told(f"a: {{title: A, ask: declaration.hour}}\n{END}") == [("J017", "declaration.hour")]
    assert told(f"a: {{title: A, ask: [{{fact: declaration.hour}}]}}\n{END}") == [
        ("J017", "declaration.hour")
    ]
    assert told(f"a: {{title: A, show: [{{fact: declaration.hour}}]}}\n{END}") == [
        ("J017", "declaration.hour")
    ]


def test_a_consent_shares_what_is_known_from_who_holds_it(told):
    def sharing(fact):
        scope = f"{{name: s, label: S, facts: [{fact}], holder: urssaf, to: caf}}"
        return f"a: {{kind: consent, title: A, scopes: [{scope}]}}\n{END}"

    facts = {
        FACTS: "a.b: {type: text, label: B, holders: [caf]}\na.c: {type: text, label: C, holders: [URSSAF]}\n"
    }
    assert ("J017", "a.d") in told(sharing("a.d"), **facts)
    assert ("J027", "a.b") in told(sharing("a.b"), **facts)
    assert told(sharing("a.c"), **facts) == []


def test_a_site_of_the_journey_may_share_what_it_holds(told):
    scope = "{name: s, label: S, facts: [a.b], holder: Titres, to: urssaf}"
    steps = f"a: {{kind: consent, title: A, scopes: [{scope}]}}\n{END}"
    site = 'sites: {titres: {name: Titres, address: a.example, colour: "#123456", holds: [HELD]}}\n'
    facts = {FACTS: "a.b: {type: text, label: B, holders: [caf]}\na.c: {type: text, label: C}\n"}
    assert told(steps, site.replace("HELD", "a.b"), **facts) == []
    assert told(steps, site.replace("HELD", "a.c"), **facts) == [("J027", "a.b")]


@pytest.mark.parametrize("name", ["declaration.hours", "mot", "recu", "today", "cout"])
def test_what_is_known_may_be_shown(told, name):
    steps = f"""\
        a: {{title: A, ask: [{{question: mot, label: M}}, declaration.hours]}}
        b: {{kind: call, api: x, saves: recu}}
        c: {{title: "C {{{{ mot }}}}", show: [{{fact: {name}}}]}}
        {END}
        """
    assert told(steps, "values: {cout: {formula: 1 + 1, type: integer, label: C}}\n") == []


@pytest.mark.parametrize("name", ["employer", "relations", "declaration"])
def test_a_whole_group_of_facts_cannot_be_shown(told, name):
    codes = told(f"a: {{title: A, show: [{{fact: {name}}}]}}\n{END}")
    assert [shown for _, shown in codes] == [name]


def test_a_persona_of_the_cast_has_a_file_and_a_screen(found):
    def journey(personas):
        return (
            "title: T\nactors: {employer: E, employee: S}\n"
            f"personas: [{personas}]\ntoday: 2026-11-03\nsteps:\n  a: {{title: A}}\n  {END}\n"
        )

    file = "journeys/simple.yaml"
    assert found({file: journey("ana, anna")}) == [("J018", file, "anna")]
    assert found({file: journey("ana, eva")}) == [("J019", file, "eva")]
    assert found({file: journey("ana")}) == []


def test_a_persona_is_cast_once(found):
    text = f"title: T\nactors: {{employer: E}}\npersonas: [ana, ana]\ntoday: 2026-11-03\nsteps:\n  {END}\n"
    assert [code for code, _, _ in found({"journeys/simple.yaml": text})]


def test_an_amount_that_is_not_computed_is_told(told):
    head = "values: {cout: {formula: 1 + 1, type: integer, label: C}}\n"
    assert told(f"a: {{title: A, show: [{{amount: coût}}]}}\n{END}".replace("coût", "couts"), head) == [
        ("J020", "couts")
    ]
    assert told(f"a: {{title: A, show: [{{amount: cout}}]}}\n{END}", head) == []


BOUNDS = (
    f"a: {{title: A, ask: [{{question: q, type: TYPE, label: Q, least: BOUND, asked_because: R}}]}}\n{END}"
)


@pytest.mark.parametrize(
    ("kind", "bound"),
    [
        *[
            ("euros", "beaucoup"),
            ("euros", "NaN"),
            ("integer", "'12,5'"),
            ("hours", "today"),
            ("hours", "Infinity"),
        ],
        *[
            ("date", "demain"),
            ("date", "03/11/2026"),
            ("date", "'12'"),
            ("date", "2026-02-30"),
            ("month", "'11'"),
        ],
    ],
)
def test_a_bound_of_another_kind_is_told(told, kind, bound):
    codes = told(BOUNDS.replace("TYPE", kind).replace("BOUND", bound))
    assert [code for code, _ in codes] == ["J021"]


@pytest.mark.parametrize(
    ("kind", "bound"),
    [
        *[("euros", "12.5"), ("euros", "5"), ("integer", "-3"), ("hours", "0.25"), ("date", "2026-11-03")],
        *[("date", "today"), ("date", "relation.start_date"), ("euros", "declaration.net_hourly")],
        *[("month", "2026-11-01"), ("month", "2026-11")],
    ],
)
def test_a_bound_of_the_same_kind_is_fine(told, kind, bound):
    assert told(BOUNDS.replace("TYPE", kind).replace("BOUND", bound)) == []


@pytest.mark.parametrize("least", ["beaucoup", "demain"])
def test_a_bound_of_the_dictionary_is_checked_too(tree, found, least):
    facts = (tree() / FACTS).read_text(encoding="utf-8").replace('least: "0.25"', f"least: {least}")
    assert [code for code, _, _ in found({FACTS: facts})] == ["J021"]


@pytest.mark.parametrize("kind", ["text", "long_text", "yes_no", "email"])
def test_what_has_no_order_has_no_bound(told, kind):
    assert [code for code, _ in told(BOUNDS.replace("TYPE", kind).replace("BOUND", "12"))] == ["J021"]


def values(**formulas):
    lines = [
        f"  {name}: {{formula: {formula}, type: integer, label: V}}" for name, formula in formulas.items()
    ]
    return "\n".join(["values:", *lines, ""])


def test_a_computation_that_uses_itself_is_told(told):
    assert told(END, values(a="a + 1")) == [("J022", "a")]
    assert told(END, values(a="b + 1", b="a - 1")) == [("J022", "a"), ("J022", "b")]
    assert told(END, values(a="b + 1", b="1")) == []


CONDITIONS = "conditions:\n  un: {}\n  deux: {}\n"
TRUTH = "values: {v: {formula: un, type: yes_no, label: V}}\n"


@pytest.mark.parametrize(("one", "two"), [("v is true", "today.day > 1"), ("deux", "v is true")])
def test_a_computation_that_uses_itself_through_conditions_is_told(told, one, two):
    assert ("J022", "v") in told(END, CONDITIONS.format(one, two) + TRUTH)


def test_conditions_that_use_each_other_are_told(told):
    steps = f"a: {{title: A, next: [{{when: un, to: fin}}, {{to: fin}}]}}\n{END}"
    assert told(steps, CONDITIONS.format("deux", "un")) != []


@pytest.mark.parametrize("options", ["", "options: {un: Un}, "])
def test_a_choice_of_the_dictionary_offers_answers(tree, found, options):
    facts = (tree() / FACTS).read_text(
        encoding="utf-8"
    ) + f"end.reason: {{type: choice, {options}label: R}}\n"
    journey = (tree() / "journeys" / "simple.yaml").read_text(encoding="utf-8")
    assert found({FACTS: facts, "journeys/simple.yaml": journey.replace("declaration.hours", "end.reason")})


@pytest.mark.parametrize("name", ["today", "relations", "employer"])
def test_a_question_does_not_take_the_name_of_something_else(told, name):
    codes = told(f"a: {{title: A, ask: [{{question: {name}, label: Q}}]}}\n{END}")
    assert [code for code, _ in codes] == ["J010"]


TEXTS = {
    "title": "a: {title: TEXT}",
    "text": "a: {title: A, text: TEXT}",
    "button": "a: {title: A, button: TEXT}",
    "details, question": "a: {title: A, details: {TEXT: Oui}}",
    "details, answer": "a: {title: A, details: {Pourquoi ?: TEXT}}",
    "row": "a: {title: A, show: [{fact: today, label: TEXT}]}",
    "label": "a: {title: A, ask: [{question: q, label: TEXT}]}",
    "hint": "a: {title: A, ask: [{question: q, label: Q, hint: TEXT}]}",
    "refusal": "a: {title: A, ask: [{question: q, label: Q, errors: {missing: TEXT}}]}",
    "answer offered": "a: {title: A, ask: [{question: q, type: choice, label: Q, options: [TEXT, non]}]}",
    "words of an answer": "a: {title: A, ask: [{question: q, type: choice, label: Q, "
    "options: [{value: oui, label: TEXT}, non]}]}",
    "label of a fact": "a: {title: A, ask: [{fact: declaration.hours, label: TEXT}]}",
    "name of a contract": "a: {title: A, ask: [{fact: relation, option: TEXT}]}",
    "sender": "a: {kind: message, channel: sms, title: A, sender: TEXT, text: T}",
    "subject": "a: {kind: message, channel: email, title: A, sender: S, subject: TEXT, text: T}",
    "message": "a: {kind: message, channel: letter, title: A, sender: S, text: TEXT}",
    "scene": "a: {kind: offscreen, title: A, text: TEXT}",
}


@pytest.mark.parametrize("name", TEXTS)
def test_every_text_a_person_reads_is_checked(told, name):
    steps = TEXTS[name].replace("TEXT", '"Voici {{ prenom }}"')
    assert told(f"{steps}\n{END}") == [("E002", "prenom")]


def test_the_label_of_a_computed_value_is_checked(told):
    head = 'values: {v: {formula: 1 + 1, type: integer, label: "Voici {{ prenom }}"}}\n'
    assert told(END, head) == [("E002", "prenom")]


@pytest.mark.parametrize("key", ["label", "hint", "option", "errors"])
def test_the_texts_of_the_dictionary_are_checked_where_they_are_asked(found, key):
    text = '"{{ prenom }}"' if key != "errors" else '{missing: "{{ prenom }}"}'
    label = "" if key == "label" else "label: H, "
    facts = f"declaration.hours: {{type: hours, {label}{key}: {text}}}\n"
    facts += "employee.first_name: {type: text, label: P}\n"
    assert [code for code, _, _ in found({FACTS: facts})] == ["E002"]


def test_every_condition_is_checked(told):
    steps = f"""\
        a: {{title: A, when: c1 > 3, ask: [{{fact: declaration.hours, mode: confirm, known: c2}}]}}
        b: {{title: B, next: [{{when: c3, to: fin}}, {{to: fin}}]}}
        {END}
        """
    head = "conditions: {tard: c4}\nvalues: {v: {formula: c5, type: integer, label: V}}\n"
    assert {shown for code, shown in told(steps, head)} == {"c1", "c2", "c3", "c4", "c5"}


def test_what_is_filled_in_is_of_the_kind_that_is_asked(told):
    steps = f"a: {{title: A, ask: [{{fact: declaration.hours, mode: confirm, known: today}}]}}\n{END}"
    assert [code for code, _ in told(steps)] == ["E018"]


def test_a_condition_is_a_yes_or_no(told):
    assert told(f"a: {{title: A, when: today}}\n{END}") == [("E007", "today")]


def test_a_formula_is_of_its_type(told):
    head = "values: {v: {formula: today, type: euros, label: V}}\n"
    assert told(END, head) == [("E018", "today")]


def test_an_option_that_is_not_offered_is_told(told):
    steps = f"""\
        a:
          title: A
          ask: {{question: q, type: choice, label: Q, options: [oui, {{value: non, label: Pas du tout}}]}}
          next: [{{when: q is 'nom', to: fin}}, {{to: fin}}]
        {END}
        """
    assert told(steps) == [("E008", "'nom'")]
    assert told(steps.replace("'nom'", "'non'")) == []


def test_an_error_code_nobody_raises_is_told(told):
    steps = (
        f"a: {{title: A, ask: [{{question: q, type: integer, label: Q, errors: {{to_small: Non}}}}]}}\n{END}"
    )
    assert told(steps) != []


def test_a_mode_of_a_fact_fits_the_record(told):
    steps = f"a: {{title: A, ask: [{{fact: declaration.hours, mode: confirm}}]}}\n{END}"
    assert told(steps) == []


@pytest.mark.parametrize("key", ["title", "button"])
def test_words_too_long_for_a_heading_or_a_button_are_told(told, key):
    steps = f"a: {{title: A, {key}: {'x' * 500}}}\n{END}".replace("title: A, title: ", "title: ")
    assert [code for code, _ in told(steps)] == ["J023"]


def test_a_row_shown_on_condition_is_checked(told):
    assert told(f"a: {{title: A, show: [{{fact: today, when: tard}}]}}\n{END}") == [("E002", "tard")]
