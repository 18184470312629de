"""A journey whose every text is hostile has the same shape as the same journey in plain words."""

from __future__ import annotations

import ast
import json
import re

import pytest

TEXTS = [
    "C'est l'heure",
    'Dites "oui"',
    "'''trois'''",
    '"""trois"""',
    "\\",
    "fin de ligne\\",
    "\\n n'est pas un retour",
    "\\N{BULLET} \\u2028 \\x41",
    "un\u2028deux\u2029trois",
    "{x} {0} %s %(x)s ${x}",
    "{ } } {",
    "🎉 👩‍👧 é É ß 日本",
    "# commentaire",
    "\") or __import__('os').system('x') or (\"",
    "'); evil('",
    "gauche \u202e droite",
    "\ufb01 \u200b \xa0 \u202f",
    "un\ndeux\n\n  trois \\\n",
    "None",
    "True",
    "1e999",
    "f'{x}' r'\\' b''",
]

JOURNEY = """\
title: T0
service: T1
goal: T2
actors: {employer: T3, employee: T4}
personas: [ana, eva]
today: 2026-11-03
sites: {voisin: {name: T5, address: T6, colour: "#aabbcc"}}
conditions: {T8: choix is 'un' and mot == 'T7'}
values: {cout: {formula: declaration.net_hourly * 2, type: euros, label: T9}}
given: {relation.leave: included}
stages: [T10]
steps:
  bonjour:
    stage: T10
    title: T11
    text: T12
    button: T13
    details: {T14: T15}
    show: [{fact: declaration.hours, label: T16}, {amount: cout, label: T17, when: T8}]
    thinks: T18
    note: T19
    backstage: [T20]
    pains: [{text: T21, source: T22}]
    ask:
      - {question: mot, label: T23, hint: T24, errors: {missing: T25, too_long: T26}}
      - {question: choix, type: choice, label: T27, options: [{value: un, label: T28}, T29]}
      - {fact: declaration.hours, mode: confirm, label: T30, hint: T31}
      - {fact: relation, label: T32, option: T33}
    next: [{when: T8, to: sms}, {to: ailleurs}]
  sms: {kind: message, channel: email, title: T34, sender: T35, subject: T36, text: T37}
  ailleurs: {kind: outside, site: voisin, title: T38, when: T8}
  scene: {kind: offscreen, title: T39, text: T40}
  login: {kind: login, with: T41, title: T42, text: T43}
  accord:
    kind: consent
    title: T58
    scopes: [{name: partage, label: T59, facts: [relation], holder: T60, to: T61, why: T62, law: T63}]
    refused: fin
  lot: {kind: list, title: T67, name: lot, item: T68, each: [{question: chaque, label: T69, hint: T70}]}
  taches:
    kind: tasks
    title: T71
    tasks: [{label: T72, start: tache, when: T8}]
    next: attente
  tache: {title: T73, next: taches}
  attente: {kind: wait, title: T64, for: employee, what: T65, until: T8, stand_in: T66}
  appel: {kind: call, api: T44, saves: recu, fails: fin, takes: 2}
  fin: {kind: end, outcome: success, title: T45, text: T46, show: [{document: mandate, label: T74, party: T75, when: T8}]}
  vu: {actor: employee, kind: end, outcome: success, title: T47}
"""
FACTS = """\
employee.first_name: {type: text, label: T48}
relation: {type: choice, label: T49, from: relations, option: T50}
relation.leave: {type: choice, label: T51, options: {included: T52, when_taken: T53}}
declaration.hours: {type: hours, label: T54, hint: T55, errors: {missing: T56}}
declaration.net_hourly: {type: euros, label: T57}
"""
COUNT = 76
#: within an expression a text is quoted once more; a condition is named by a phrase on one line
QUOTED, PHRASE = 7, 8
PHRASES = "C'est « 100 % » {x} 🎉 # \\N{BULLET}"


def text_of(number, shift):
    """A hostile text for one place; shifting goes through them all in every place."""
    fixed = {QUOTED: "mot", PHRASE: PHRASES}
    return fixed.get(number) or f"{TEXTS[(number + shift) % len(TEXTS)]} {number}"


def quoted(text):
    """A text as YAML writes it between double quotes."""
    separators = {"\u2028": "\\u2028", "\u2029": "\\u2029"}
    return json.dumps(text, ensure_ascii=False).translate(str.maketrans(separators))


def files(text_of):
    """The journey and the dictionary, with these texts in their places."""

    def filled(source):
        source = source.replace(f"'T{QUOTED}'", f"'{text_of(QUOTED)}'")
        return re.sub(r"\bT(\d+)\b", lambda found: quoted(text_of(int(found[1]))), source)

    return {"journeys/simple.yaml": filled(JOURNEY), "fakedata/facts.yaml": filled(FACTS)}


def folded(text):
    """A text as the generated script may hold it: spaces aside, every character of its author."""
    return " ".join(text.split())


def constants(source):
    return [node.value for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Constant)]


@pytest.mark.parametrize("shift", range(len(TEXTS)))
def test_hostile_texts_change_nothing_but_their_own_constants(built, shift):
    plain = built(files(lambda number: f"mot{number}"))["prototypes/simple/app.py"]
    hostile = built(files(lambda number: text_of(number, shift)))["prototypes/simple/app.py"]
    ours, theirs = list(ast.walk(ast.parse(plain))), list(ast.walk(ast.parse(hostile)))
    assert [type(node) for node in ours] == [type(node) for node in theirs]
    told = 0
    for one, other in zip(constants(plain), constants(hostile), strict=True):
        found = re.fullmatch(r"mot(\d+)", str(one))
        if found:
            assert folded(other) == folded(text_of(int(found[1]), shift))
            told += 1
        elif not re.fullmatch(r"[0-9a-f]{16}", str(one)):
            assert one == other
    assert told > 35


def test_every_text_a_person_reads_is_in_the_script_or_its_seal(built):
    made = built(files(lambda number: f"mot{number}"))
    script, seal = made["prototypes/simple/app.py"], made["prototypes/simple/build.json"]
    to_the_team = {1, 2, *range(18, 23)}
    said_otherwise = {50, 54, 55}
    for number in set(range(COUNT)) - to_the_team - said_otherwise:
        assert re.search(rf"\bmot{number}\b", script + seal), number


@pytest.mark.parametrize("shift", [0, 5, 11])
def test_a_seal_of_hostile_texts_is_plain_json(built, shift):
    made = built(files(lambda number: text_of(number, shift)))
    seal = json.loads(made["prototypes/simple/build.json"])
    assert seal["title"] == text_of(0, shift)
    assert seal["actors"] == {"employer": text_of(3, shift), "employee": text_of(4, shift)}
    assert seal["facts"]["declaration.net_hourly"]["label"] == text_of(57, shift)


def test_one_name_for_two_things_makes_two_variables(built):
    """A question called like another one of the script would draw the wrong field."""
    journey = """\
title: T
actors: {employer: E}
personas: [ana]
today: 2026-11-03
steps:
  a: {title: A, ask: [{question: declaration_hours, label: Un, asked_because: R}, declaration.hours]}
  b: {title: B, ask: [{question: declaration_hours_2, label: Deux, asked_because: R}, {fact: declaration.hours, label: Trois}]}
  fin: {kind: end, outcome: success, title: F}
"""
    script = built({"journeys/simple.yaml": journey})["prototypes/simple/app.py"]
    names = [
        node.targets[0].id
        for node in ast.parse(script).body
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
    ]
    assert len(names) == len(set(names)) and sum(name.startswith("q_") for name in names) == 4


CONDITIONS = """\
title: T
actors: {employer: E}
personas: [ana]
today: 2026-11-03
conditions:
  trop tard: today.day > 1
  trop tard !: today.day > 2
  trop tard 2: today.day > 3
  日本: today.day > 4
steps:
  a:
    title: A
    next: [{when: trop tard !, to: fin}, {when: trop tard 2, to: fin}, {when: 日本, to: fin}, {to: fin}]
  fin: {kind: end, outcome: success, title: F}
"""


def test_two_conditions_of_one_slug_make_two_functions(built):
    script = built({"journeys/simple.yaml": CONDITIONS})["prototypes/simple/app.py"]
    functions = [node.name for node in ast.parse(script).body if isinstance(node, ast.FunctionDef)]
    assert len(functions) == len(set(functions))
    assert sum(name.startswith("when_") for name in functions) == 4
