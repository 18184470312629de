"""Answers: required, refused with a summary that links to each field, kept as they are typed."""

from __future__ import annotations

import re

STEPS = """\
a:
  title: A
  ask:
    - {question: age, type: integer, label: Votre âge, least: "18", errors: {too_small: Revenez plus tard.}}
    - {question: jour, type: date, label: Un jour, most: today}
    - {question: mot, type: choice, label: Un mot, options: [oui, {value: non, label: Pas du tout}]}
    - {question: note, type: long_text, label: Une note, optional: true}
b: {title: "Âge {{ age }}, le {{ jour }}, {{ mot }}, {{ note }}"}
fin: {kind: end, outcome: success, title: Merci}
"""


def test_required_answers_are_refused_all_at_once_and_the_summary_links_to_each(tiny):
    tab = tiny(STEPS).goes_on()
    assert (tab.step, tab.refused) == ("a", ["age", "jour", "mot"])
    assert tab.seen.count("Revenez") == 0
    assert [one.payload["reason"] for one in tab.events if one.kind == "validation_error"] == [
        "missing", "missing", "missing_choice",
    ]  # fmt: skip


def test_each_refusal_stands_by_its_field_and_in_the_summary(tiny):
    tab = tiny(STEPS).goes_on(age="12", jour="03/11/2026", mot="non")
    assert tab.refused == ["age"]
    assert tab.seen.count("Revenez plus tard.") == 2
    (by_field,) = [one.proto.body for one in tab.app.get("html") if 'id="error-age"' in one.proto.body]
    assert "Revenez plus tard." in by_field


def test_what_was_typed_wrong_stays_to_be_corrected(tiny):
    tab = tiny(STEPS).goes_on(age="douze", jour="demain", mot="oui")
    assert tab.refused == ["age", "jour"]
    assert (tab.asked["age"].value, tab.asked["jour"].value, tab.asked["mot"].value) == (
        "douze",
        "demain",
        "oui",
    )
    assert tab.state.answers == {"mot": "oui", "note": None}


def test_a_refusal_goes_away_once_it_is_corrected(tiny):
    tab = tiny(STEPS).goes_on(jour="03/11/2026", mot="oui")
    assert tab.refused == ["age"]
    assert tab.goes_on(age="44").step == "b"
    assert tab.refused == []
    assert tab.goes_back().refused == []


def test_answers_are_read_and_shown_the_french_way(tiny):
    tab = tiny(STEPS).goes_on(age="1 018", jour="1/5/2026", mot="non")
    assert tab.title.replace("\u202f", " ") == "Âge 1 018, le 1er mai 2026, Pas du tout, …"
    assert tab.state.answers == {"age": 1018, "jour": "2026-05-01", "mot": "non", "note": None}


def test_an_optional_question_says_so_and_may_stay_empty(tiny):
    tab = tiny(STEPS)
    assert "(facultatif)" in tab.asked["note"].label
    assert "(facultatif)" not in tab.asked["age"].label


def test_an_optional_answer_may_be_emptied_again(tiny):
    tab = tiny(STEPS).goes_on(age="44", jour="03/11/2026", mot="oui", note="Bonjour")
    assert tab.state.answers["note"] == "Bonjour"
    tab.goes_back().goes_on(note="")
    assert tab.step == "b" and tab.state.answers["note"] is None


def test_a_required_answer_that_is_emptied_is_asked_again(tiny):
    tab = tiny(STEPS).goes_on(age="44", jour="03/11/2026", mot="oui").goes_back()
    assert tab.goes_on(age="").refused == ["age"]


def test_nothing_is_chosen_beforehand(tiny):
    assert tiny(STEPS).asked["mot"].value is None


def test_an_answer_is_kept_as_soon_as_it_is_typed(tiny, tab, store):
    first = tiny(STEPS).types(age="44", mot="oui").draw()
    assert first.state.answers == {"age": 44, "mot": "oui"}
    again = tab(first.script, t=first.token)
    assert (again.step, again.asked["age"].value, again.asked["mot"].value) == ("a", "44", "oui")


def test_a_wrong_answer_waits_for_continue(tiny):
    tab = tiny(STEPS).types(age="12").draw()
    assert (tab.state.answers, tab.refused) == ({}, [])


def test_an_answer_is_written_once(tiny):
    tab = tiny(STEPS).types(age="44").draw().draw().goes_on(jour="03/11/2026", mot="oui")
    tab.goes_back().goes_on()
    committed = [one.control for one in tab.events if one.kind == "field_committed"]
    assert sorted(committed) == ["age", "jour", "mot", "note"]


def test_a_bound_may_follow_another_answer(tiny):
    tab = tiny("""\
        a: {title: A, ask: [{question: debut, type: date, label: Début}]}
        b: {title: B, ask: [{question: fini, type: date, label: Fin, least: debut}]}
        fin: {kind: end, outcome: success, title: Merci}
        """)
    tab.goes_on(debut="10/11/2026")
    assert tab.goes_on(fini="09/11/2026").refused == ["fini"]
    assert "10 novembre 2026" in tab.seen
    assert tab.goes_on(fini="10/11/2026").step == "fin"


def test_a_bound_that_is_not_known_yet_does_not_stop_anybody(tiny):
    tab = tiny("""\
        a: {title: A, ask: [{question: debut, type: date, label: Début, optional: true}]}
        b: {title: B, ask: [{question: fini, type: date, label: Fin, least: debut}]}
        fin: {kind: end, outcome: success, title: Merci}
        """)
    assert tab.goes_on().goes_on(fini="09/11/2026").step == "fin"


CONFIRM = """\
a: {title: A, ask: [{fact: declaration.net_hourly, mode: confirm}]}
b: {title: "{{ declaration.net_hourly }}"}
fin: {kind: end, outcome: success, title: Merci}
"""


def test_what_is_known_is_filled_in_and_confirmed_by_going_on(tiny):
    tab = tiny(CONFIRM)
    assert tab.asked["declaration.net_hourly"].value == "14,50"
    tab.goes_on()
    assert tab.state.answers == {"declaration.net_hourly": 1450}
    assert tab.title.replace("\xa0", " ") == "14,50 €"


def test_what_is_known_may_be_changed(tiny):
    tab = tiny(CONFIRM).goes_on(declaration__net_hourly="15,05")
    assert tab.state.answers == {"declaration.net_hourly": 1505}


def test_what_is_filled_in_and_emptied_is_asked_for(tiny):
    assert tiny(CONFIRM).goes_on(declaration__net_hourly="").refused == ["declaration.net_hourly"]


def test_what_is_filled_in_may_be_computed(tiny):
    tab = tiny("""\
        a: {title: A, ask: [{question: n, type: integer, label: N}]}
        b: {title: B, ask: [{fact: declaration.hours, mode: confirm, known: double}]}
        fin: {kind: end, outcome: success, title: Merci}
        """, "values: {double: {formula: 3.5, type: hours, label: D}}\n")  # fmt: skip
    assert tab.goes_on(n="4").asked["declaration.hours"].value == "3 h 30"


def test_what_is_filled_in_is_empty_while_it_cannot_be_known(tiny):
    tab = tiny("""\
        a: {title: A, ask: [{fact: declaration.hours, mode: confirm}]}
        fin: {kind: end, outcome: success, title: Merci}
        """)
    assert tab.asked["declaration.hours"].value == ""


def test_what_is_reused_is_not_asked(tiny):
    tab = tiny("""\
        a: {title: "{{ declaration.net_hourly }}", ask: [{fact: declaration.net_hourly, mode: reuse}]}
        fin: {kind: end, outcome: success, title: Merci}
        """)
    assert tab.asked == {}
    assert tab.goes_on().step == "fin"


def test_an_optional_answer_left_empty_stops_no_computation(tiny):
    tab = tiny("""\
        a: {title: A, ask: [{question: n, type: integer, label: N, optional: true}]}
        b: {title: "{{ n }} {{ double }} {{ n + 1 }}", show: [{amount: double}]}
        fin: {kind: end, outcome: success, title: Merci}
        """, "values: {double: {formula: n * 2, type: integer, label: D}}\n")  # fmt: skip
    assert tab.goes_on().title == "… … …"
    assert tab.goes_on().step == "fin"


def test_one_fact_may_be_asked_on_two_steps(tiny):
    tab = tiny("""\
        a: {title: A, ask: declaration.hours}
        b: {title: B, ask: [{fact: declaration.hours, mode: confirm, label: Vérifiez}]}
        c: {kind: check, title: C}
        fin: {kind: end, outcome: success, title: Merci}
        """)
    tab.goes_on(declaration__hours="36")
    assert tab.asked["declaration.hours"].value == "36"
    assert tab.goes_on(declaration__hours="37").step == "c"
    assert tab.state.answers == {"declaration.hours": 148}


def test_the_mark_is_on_every_screen(tiny):
    tab = tiny(STEPS)
    assert "données fictives" in tab.seen
    assert "données fictives" in tab.goes_on(age="44", jour="03/11/2026", mot="oui").seen


HOSTILE = (
    "</p><script>alert(1)</script> **gras** [lien](https://evil.example) ![x](https://evil.example/x.png) $x$"
)


def test_what_a_person_types_formats_nothing(tiny):
    tab = tiny("""\
        a: {title: A, ask: [{question: mot, label: Mot}]}
        b: {title: "Vous dites {{ mot }}", text: "Vous dites **{{ mot }}**", show: [{fact: mot}],
            details: {"Oui {{ mot }}": "{{ mot }}"}, button: "Envoyer {{ mot }}"}
        sms: {kind: message, channel: sms, sender: "{{ mot }}", title: S, text: "{{ mot }}"}
        lettre: {kind: message, channel: letter, sender: "{{ mot }}", subject: "{{ mot }}", title: S, text: T}
        scene: {kind: offscreen, title: S, text: "{{ mot }}"}
        c: {kind: check, title: C}
        fin: {kind: end, outcome: success, title: Merci}
        """).goes_on(mot=HOSTILE)  # fmt: skip
    for _ in range(5):
        for one in tab.app.get("html"):
            assert "<script>" not in one.proto.body
        said = [one.value for one in [*tab.app.title, *tab.app.markdown]]
        said += [one.label for one in [*tab.app.button, *tab.app.expander] if ":change:" not in str(one)]
        for text in said:
            bare = re.sub(r"\\.", "", text).replace("**", "")
            assert not re.search(r"[*_`\[\]<>$~|]", bare), text
        tab.press("go")
