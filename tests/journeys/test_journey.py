"""What an author may write in a journey, the short forms included, and what is refused."""

from __future__ import annotations

from datetime import date

import pytest
from pydantic import ValidationError

from maquette.journeys import STEP_KINDS, AskedFact, Choice, OwnQuestion

END = "fin: {kind: end, outcome: success, title: Merci}"


def asked(journey, text):
    return list(journey(f"a:\n  title: A\n  ask: {text}\n{END}").steps["a"].ask)


def test_the_head_is_read(journey):
    model = journey(END, "service: Cesu\nstate: current\ngoal: Finir\nstages: [Un, Deux]\n")
    assert (model.title, model.service, model.state, model.goal) == (
        "Un parcours",
        "Cesu",
        "current",
        "Finir",
    )
    assert (model.today, model.stages, model.default_actor) == (date(2026, 11, 3), ["Un", "Deux"], "employer")


def test_a_fact_is_asked_by_its_name_alone(journey):
    assert asked(journey, "employer.iban") == [AskedFact(fact="employer.iban")]


def test_several_things_are_asked_in_a_list(journey):
    assert asked(journey, "[employer.iban, {question: mot, label: Un mot}]") == [
        AskedFact(fact="employer.iban"),
        OwnQuestion(question="mot", label="Un mot"),
    ]


def test_an_option_is_words_or_a_value_with_its_words(journey):
    (question,) = asked(
        journey, "{question: q, type: choice, label: Q, options: [oui, {value: non, label: Pas du tout}]}"
    )
    assert question.options == ["oui", Choice(value="non", label="Pas du tout")]


@pytest.mark.parametrize(
    ("word", "option"), [("12", "12"), ("1.50", "1.50"), ("oui", "oui"), ("2026-11-03", "2026-11-03")]
)
def test_an_option_stays_as_it_is_written(journey, word, option):
    (question,) = asked(journey, f"{{question: q, type: choice, label: Q, options: [{word}, x]}}")
    assert question.options[0] == option


def test_one_way_out_is_a_name_and_several_are_a_list(journey):
    model = journey(
        f"a: {{title: A, next: fin}}\nb: {{title: B, next: [{{when: x, to: a}}, {{to: fin}}]}}\n{END}"
    )
    assert [(one.when, one.to) for one in model.steps["a"].next] == [(None, "fin")]
    assert [(one.when, one.to) for one in model.steps["b"].next] == [("x", "a"), (None, "fin")]


def test_a_step_is_a_screen_of_the_first_actor_unless_it_says_otherwise(journey):
    model = journey(f"a: {{title: A}}\nb: {{title: B, actor: employee}}\n{END}")
    assert model.steps["a"].kind == "screen"
    assert [model.actor_of(name) for name in model.steps] == ["employer", "employee", "employer"]


def test_a_step_stands_in_the_stage_of_the_one_above_on_its_side(journey):
    model = journey(
        f"a: {{title: A, stage: Un}}\nm: {{title: M, actor: employee, stage: Deux}}\nb: {{title: B}}\n{END}"
    )
    assert [model.stage_of(name) for name in model.steps] == ["Un", "Deux", "Un", "Un"]


def test_a_step_before_any_stage_has_none(journey):
    assert journey(f"a: {{title: A}}\n{END}").stage_of("a") == ""


KINDS = {
    "screen": "{kind: screen, title: A}",
    "login": "{kind: login, with: franceconnect, title: A}",
    "consent": (
        "{kind: consent, title: A, "
        "scopes: [{name: x, label: X, facts: [relation], holder: a, to: b}], refused: fin}"
    ),
    "check": "{kind: check, title: A}",
    "message": "{kind: message, channel: sms, sender: Cesu, text: Bonjour, title: A}",
    "outside": "{kind: outside, site: voisin, title: A}",
    "offscreen": "{kind: offscreen, text: Deux jours plus tard, title: A}",
    "call": "{kind: call, api: cesu.declare, saves: recu, fails: fin, takes: 1.5}",
    "list": "{kind: list, title: A, name: lot, item: Un, each: [{question: x, label: X}]}",
    "tasks": "{kind: tasks, title: A, tasks: [{label: X, start: fin}], next: fin}",
    "wait": "{kind: wait, title: A, for: employee, what: lire, reaches: vu}",
    "end": "{kind: end, outcome: abandoned, title: A}",
}


def test_every_kind_of_step_is_tried_here():
    assert set(KINDS) == set(STEP_KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_step_is_read(journey, kind):
    step = journey(f"a: {KINDS[kind]}\n{END}").steps["a"]
    assert (step.kind, type(step)) == (kind, STEP_KINDS[kind])


def test_a_model_cannot_be_changed(journey):
    model = journey(END)
    with pytest.raises(ValidationError):
        model.title = "Autre"


REFUSED = {
    "a kind nobody knows": ("a: {kind: scren, title: A}", [("K004", "scren")]),
    "a key nobody knows": ("a: {titre: A}", [("K001", "titre")]),
    "a key of another kind": ("a: {title: A, outcome: success}", [("K001", "outcome")]),
    "an end with no outcome": ("a: {kind: end, title: A}", [("K002", "a")]),
    "an outcome nobody knows": ("a: {kind: end, outcome: sucess, title: A}", [("K004", "sucess")]),
    "a message with no channel": ("a: {kind: message, sender: C, text: T, title: A}", [("K002", "a")]),
    "a step name with capitals": ("Étape: {title: A}", [("K006", "Étape")]),
    "a step name that starts with a figure": ("1a: {title: A}", [("K006", "1a")]),
    "a question with no label": ("a: {title: A, ask: [{question: x}]}", [("K002", "question")]),
    "a question named with capitals": ("a: {title: A, ask: [{question: Mot, label: M}]}", [("K006", "Mot")]),
    "a fact named with spaces": ("a: {title: A, ask: [les heures]}", [("K006", "les heures")]),
    "a mode nobody knows": ("a: {title: A, ask: [{fact: x, mode: confrm}]}", [("K004", "confrm")]),
    "a feeling beyond the scale": ("a: {title: A, feel: 3}", [("K005", "3")]),
    "a severity beyond the scale": ("a: {title: A, pains: [{text: Aïe, severity: 5}]}", [("K005", "5")]),
    "a yes instead of true": ("a: {title: A, ask: [{fact: x, optional: oui}]}", [("K003", "oui")]),
    "a list instead of a text": ("a: {title: [A, B]}", [("K003", "title")]),
    "a group instead of a list": ("a: {title: A, pains: {text: Aïe}}", [("K003", "pains")]),
    "a way out with no target": ("a: {title: A, next: [{when: x}]}", [("K002", "when")]),
    "an empty title": ("a: {title: }", [("J007", "title"), ("J012", "a")]),
    "an empty step": ("a:", [("K007", "a")]),
    "an empty question": ("a: {title: A, ask: [{question: , label: M}]}", [("K007", "question")]),
    "a text instead of a step": ("a: Bonjour", [("K003", "Bonjour")]),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_what_does_not_fit_is_refused_where_it_is(found, name):
    steps, expected = REFUSED[name]
    assert found(steps) == expected


HEAD = ["title: T", "actors: {e: E}", "personas: [ana]", "today: 2026-11-03", f"steps: {{{END}}}"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("today: demain", "Y005"),
        ("state: futur", "K004"),
        ("goals: Finir", "K001"),
        ('sites: {voisin: {name: V, address: v.example, colour: "bleu"}}', "K006"),
        ("values: {cout: {formula: 1 + 1, label: C}}", "K002"),
        ("values: {Coût: {formula: 1 + 1, type: euros, label: C}}", "K006"),
    ],
)
def test_a_head_that_does_not_fit_is_refused(refused, line, expected):
    assert [one.code for one in refused("\n".join([*HEAD, line]))] == [expected]


@pytest.mark.parametrize("missing", ["title", "actors", "personas", "today", "steps"])
def test_what_a_journey_cannot_do_without_is_asked_for(refused, missing):
    problems = refused("\n".join(line for line in HEAD if not line.startswith(missing)))
    assert [(one.code, one.details["key"]) for one in problems] == [("K002", missing)]


@pytest.mark.parametrize("empty", ["actors: {}", "personas: []", "steps: {}"])
def test_what_a_journey_cannot_do_without_is_not_empty(refused, empty):
    key = empty.partition(":")[0]
    lines = [empty if line.startswith(key) else line for line in HEAD]
    assert [(one.code, one.details["key"]) for one in refused("\n".join(lines))] == [("K007", key)]


@pytest.mark.parametrize("day", ["2026-02-30", "03/11/2026", "20261103", "2026-11", "1.5", "oui"])
def test_the_day_of_a_journey_is_a_day(refused, day):
    (problem,) = refused("\n".join(HEAD).replace("2026-11-03", day))
    assert problem.code in ("K003", "K006")
    assert problem.place.line == 4
