"""Whatever one value of a file becomes, it is told or taken; reading and building never raise."""

from __future__ import annotations

import json
from copy import deepcopy
from pathlib import Path

import pytest

from maquette.ledger import ledger_of
from maquette.problems import has_errors
from maquette.project import load
from maquette.prototypes import build
from maquette.yamlsource import read

BASE = Path(__file__).parents[1] / "specimens" / "base"
QUESTIONS = [
    "relation",
    {
        "fact": "declaration.hours",
        "mode": "confirm",
        "asked_because": "R",
        "known": "declaration.hours",
        "label": "L",
        "hint": "H",
        "optional": True,
        "least": "0.25",
        "most": "217",
        "errors": {"missing": "M"},
    },
    {
        "question": "q",
        "asked_because": "R",
        "type": "choice",
        "label": "Q",
        "options": ["oui", {"value": "non", "label": "Non"}],
    },
]
STEP = {
    "stage": "Un",
    "title": "A {{ employee.first_name }}",
    "actor": "employer",
    "when": "tard",
    "text": "T",
    "ask": QUESTIONS,
    "show": [{"fact": "declaration.hours", "label": "L", "when": "tard"}, {"amount": "cout"}],
    "details": {"Pourquoi ?": "Parce que"},
    "button": "B",
    "next": [{"when": "tard", "to": "fin"}, {"to": "b"}],
    "feel": 1,
    "pains": [{"text": "P", "severity": 2, "evidence": "sourced", "source": "S"}],
    "backstage": ["B"],
    "exchanges": [
        {"from": "voisin", "to": "b", "facts": ["relation"], "api": "x", "law": "L", "consent": "C"}
    ],
}
SCOPE = {
    "name": "accord",
    "label": "L",
    "facts": ["relation"],
    "holder": "a",
    "to": "b",
    "optional": False,
    "why": "W",
    "law": "L",
}
TASK = {"label": "L", "start": "v", "optional": True, "when": "lot | length > 1", "after": []}
ROWS = [{"question": "r", "label": "R"}, {"question": "s", "type": "integer", "label": "S", "least": "1"}]
JOURNEY = {
    "title": "T",
    "service": "S",
    "operator": "b",
    "state": "current",
    "today": "2026-11-03",
    "actors": {"employer": "E", "employee": "S"},
    "personas": ["ana", "eva"],
    "sites": {"voisin": {"name": "V", "address": "v.example", "colour": "#aabbcc", "holds": ["relation"]}},
    "conditions": {"tard": "today.day > 15"},
    "stages": ["Un"],
    "values": {"cout": {"formula": "declaration.net_hourly * 2", "type": "euros", "label": "C"}},
    "given": {"declaration.hours": "36"},
    "steps": {
        "a": STEP,
        "b": {"kind": "message", "channel": "sms", "sender": "S", "subject": "O", "text": "T", "title": "B"},
        "c": {"kind": "outside", "site": "voisin", "title": "C"},
        "d": {"kind": "call", "api": "x", "saves": "recu", "fails": "fin", "takes": 2},
        "e": {
            "kind": "consent",
            "title": "E",
            "scopes": [SCOPE, {**SCOPE, "name": "autre"}],
            "refused": "fin",
        },
        "l": {"kind": "list", "title": "L", "name": "lot", "item": "I", "each": ROWS, "min": 1, "max": 3},
        "t": {"kind": "tasks", "title": "T", "tasks": [TASK, {**TASK, "start": "u"}], "next": "w"},
        "u": {"title": "U", "next": "t"},
        "v": {"title": "V", "next": "t"},
        "w": {"kind": "wait", "title": "W", "for": "employee", "what": "X", "until": "tard", "stand_in": "S"},
        "fin": {"kind": "end", "outcome": "success", "title": "F"},
        "vu": {"kind": "end", "actor": "employee", "outcome": "success", "title": "V"},
    },
}
VALUES = [
    *[None, True, -1, 3.5, "", "x", "today", "0001-01-01", "{{ x", "'", "a" * 600, "1e999", "NaN", "../x"],
    *[[], {}, [None], ["x"], {"x": None}],
]


def places(value, path=()):
    """Every place of a file, groups and lists included."""
    if path:
        yield path
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, one in items:
        yield from places(one, (*path, key))


def with_value(values, path, new):
    changed = deepcopy(values)
    place = changed
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = new
    return changed


def without(values, path):
    changed = deepcopy(values)
    place = changed
    for key in path[:-1]:
        place = place[key]
    del place[path[-1]]
    return changed


def plain(name):
    return deepcopy(read(BASE / name, name).document.values)


def known(name):
    """The same persona with facts of her own instead of contracts, which needs no rate."""
    values = plain(name)
    return {key: one for key, one in values.items() if key not in ("contracts", "works_for")} | {
        "facts": {"declaration.hours": "36", "declaration.net_hourly": "14.50"}
    }


PEOPLE = {f"personas/{name}.yaml": plain(f"personas/{name}.yaml") for name in ("ana", "eva")}
OTHERS = {
    "journeys/simple.yaml": JOURNEY,
    "fakedata/facts.yaml": plain("fakedata/facts.yaml"),
    "project.yaml": {"title": "T", "language": "fr", "seed": 1, "sessions": "s.sqlite"},
    **{path: known(path) for path in PEOPLE},
}


def cases(files):
    every = [(name, path) for name, values in files.items() for path in places(values)]
    return {"argvalues": every, "ids": [f"{name}:{'.'.join(map(str, path))}" for name, path in every]}


def try_all(root, name, values, path):
    """Write each other value in this place; what is told is not built, what is taken is."""
    for changed in [*(with_value(values, path, new) for new in VALUES), without(values, path)]:
        (root / name).write_text(json.dumps(changed, ensure_ascii=False), encoding="utf-8")
        loaded = load(root)
        assert (loaded.project is None) == has_errors(loaded.problems)
        if loaded.project is not None:
            assert build(loaded.project)
            for journey in loaded.project.journeys.values():
                ledger_of(journey, loaded.project.facts)


def test_what_is_changed_here_is_right(tree):
    assert load(tree({name: json.dumps(values) for name, values in OTHERS.items()})).problems == ()


@pytest.mark.parametrize(("name", "path"), **cases(OTHERS))
def test_any_value_in_any_place_is_told_or_taken(tree, name, path):
    texts = {one: json.dumps(values, ensure_ascii=False) for one, values in OTHERS.items()}
    try_all(tree({**texts, "fakedata/rates.yaml": None}), name, OTHERS[name], path)


@pytest.mark.parametrize(("name", "path"), **cases(PEOPLE))
def test_any_value_in_any_place_of_a_persona_with_contracts_is_told_or_taken(tree, name, path):
    try_all(tree(), name, PEOPLE[name], path)
