"""What a generated script is made of, and that it is the same each time."""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from maquette.player.seal import read_seal
from maquette.project import load
from maquette.prototypes import build, is_current

ROOT = Path(__file__).parents[2]
JOURNEYS = sorted(path.stem for path in (ROOT / "journeys").glob("*.yaml"))
KNOWN = (
    ast.Module, ast.Import, ast.ImportFrom, ast.alias, ast.Assign, ast.Tuple, ast.Expr, ast.FunctionDef,
    ast.arguments,
    ast.Return, ast.Pass, ast.With, ast.withitem, ast.Call, ast.keyword, ast.Starred, ast.Name,
    ast.Attribute, ast.Load,
    ast.Store, ast.Constant, ast.Dict, ast.List, ast.Lambda, ast.Subscript, ast.Compare, ast.BoolOp,
    ast.And, ast.Or,
    ast.UnaryOp, ast.Not, ast.USub, ast.BinOp, ast.Add, ast.Sub, ast.Mult, ast.Div, ast.Eq, ast.NotEq,
    ast.Lt, ast.LtE,
    ast.Gt, ast.GtE, ast.Is, ast.IsNot, ast.In, ast.NotIn,
)  # fmt: skip
CALLS = {
    "open_journey", "date", "timedelta", "Decimal", "len", "rounded", "ask", "fact", "rule", "rows",
    "safe", "show",
    "shown", "told", "say", "why",
}  # fmt: skip
METHODS = {
    "journey": {"question", "value", "step", "given", "run", "document", "each_contract", "shares", "task"},
    "st": {"markdown", "expander", "text_input", "text_area", "radio", "multiselect", "file_uploader"},
}


@pytest.fixture(scope="module")
def scripts(home):
    return {file.path.parent.name: ast.parse(file.text) for file in build(home) if file.path.name == "app.py"}


@pytest.mark.parametrize("journey", JOURNEYS)
def test_a_script_is_made_of_known_parts_only(scripts, journey):
    for node in ast.walk(scripts[journey]):
        assert isinstance(node, KNOWN), ast.dump(node)


@pytest.mark.parametrize("journey", JOURNEYS)
def test_a_script_calls_only_what_is_known(scripts, journey):
    for node in ast.walk(scripts[journey]):
        if not isinstance(node, ast.Call):
            continue
        called = node.func
        if isinstance(called, ast.Name):
            assert called.id in CALLS or called.id.startswith("when_"), called.id
        else:
            assert isinstance(called, ast.Attribute)
            owner = called.value.id if isinstance(called.value, ast.Name) else ""
            assert called.attr in METHODS.get(owner, {"upper", "lower", "capitalize"}), ast.dump(called)


@pytest.mark.parametrize("journey", JOURNEYS)
def test_a_script_imports_only_what_it_needs(scripts, journey):
    imported = [
        one.name if isinstance(node, ast.Import) else f"{node.module}.{one.name}"
        for node in ast.walk(scripts[journey])
        if isinstance(node, ast.Import | ast.ImportFrom)
        for one in node.names
    ]
    assert sorted(imported) == [
        "datetime.date", "datetime.timedelta", "decimal.Decimal", "maquette.player.open_journey",
        "maquette.player.rounded", "streamlit",
    ]  # fmt: skip


@pytest.mark.parametrize("journey", JOURNEYS)
def test_steps_stand_in_the_order_of_their_author(home, scripts, journey):
    steps = [
        node.decorator_list[0].args[0].value
        for node in scripts[journey].body
        if isinstance(node, ast.FunctionDef) and node.name.startswith("step_")
    ]
    assert steps == list(home.journeys[journey].steps)


def test_the_prototypes_of_this_repository_are_current(home):
    assert [file.path.relative_to(ROOT).as_posix() for file in build(home) if not is_current(file)] == []


def test_each_prototype_of_this_repository_has_its_journey(home):
    built = {path.parent.name for path in (ROOT / "prototypes").glob("*/app.py")}
    assert built == set(home.journeys)


def test_the_same_project_gives_the_same_bytes(tree):
    root = tree()
    assert build(load(root).project) == build(load(root).project)


BUILD = """
import sys
from hashlib import sha256
from pathlib import Path
from maquette.project import load
from maquette.prototypes import build
for file in build(load(Path(sys.argv[1])).project):
    print(file.path.name, sha256(file.text.encode()).hexdigest())
"""


def test_the_same_project_gives_the_same_bytes_in_another_process(tree):
    root = tree()
    told = {
        subprocess.run(
            [sys.executable, "-c", BUILD, str(root)],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(told) == 1


def test_a_project_gives_the_same_bytes_wherever_it_stands(tree, tmp_path_factory):
    here = tree()
    there = tmp_path_factory.mktemp("ailleurs") / "projet"
    here_files = build(load(here).project)
    here.rename(there)
    there_files = build(load(there).project)
    assert [file.text for file in here_files] == [file.text for file in there_files]


def test_only_the_journeys_named_are_built(tree):
    text = (tree() / "journeys" / "simple.yaml").read_text(encoding="utf-8")
    project = load(tree({"journeys/autre.yaml": text})).project
    assert {file.path.parent.name for file in build(project)} == {"simple", "autre"}
    assert {file.path.parent.name for file in build(project, ["autre"])} == {"autre"}


def test_a_script_names_its_seal_and_the_seal_is_read_back(tree):
    root = tree()
    project = load(root).project
    files = {file.path.name: file for file in build(project)}
    seal = json.loads(files["build.json"].text)
    assert f'revision="{seal["digest"]}"' in files["app.py"].text
    files["build.json"].path.parent.mkdir(parents=True)
    files["build.json"].path.write_text(files["build.json"].text, encoding="utf-8")
    read = read_seal(files["build.json"].path)
    assert (read.journey, read.digest, read.language, read.today) == (
        "simple",
        seal["digest"],
        "fr",
        "2026-11-03",
    )
    assert [part.name for part in read.parts] == ["ana", "eva"]


CHANGES = {
    "personas/ana.yaml": ("hours: 40", "hours: 42"),
    "personas/eva.yaml": ("Noir", "Noire"),
    "fakedata/facts.yaml": ("Nombre d'heures", "Les heures"),
    "fakedata/rates.yaml": ("confidence: high", "confidence: medium"),
    "project.yaml": ("title: Un petit projet", "title: Un petit projet\nseed: 7"),
    "journeys/simple.yaml": ("Merci", "Merci bien"),
}


@pytest.mark.parametrize("path", CHANGES)
def test_whatever_changes_in_a_project_changes_the_script_that_an_open_page_follows(tree, built, path):
    before = built()
    text = (tree() / path).read_text(encoding="utf-8")
    old, new = CHANGES[path]
    assert old in text
    after = built({path: text.replace(old, new, 1)})
    for name in ("prototypes/simple/app.py", "prototypes/simple/build.json"):
        assert before[name] != after[name]


def test_another_journey_changes_nothing_in_this_one(tree, built):
    before = built()
    text = (tree() / "journeys" / "simple.yaml").read_text(encoding="utf-8")
    after = built({"journeys/autre.yaml": text})
    assert {name: after[name] for name in before} == before


def test_a_day_written_as_a_text_is_a_day_where_a_value_or_a_known_answer_is_one(tree):
    root = tree()
    facts = root / "fakedata" / "facts.yaml"
    facts.write_text(facts.read_text(encoding="utf-8") + "end.day: {type: date, label: Un jour}\n", encoding="utf-8")
    journey = """
title: Un parcours
actors: {employer: Employeur}
personas: [ana]
today: 2026-11-03
values: {jour: {formula: "'2026-10-12'", type: date, label: Un jour}}
steps:
  quand:
    title: Quand ?
    ask: [{fact: end.day, mode: confirm, known: "'2026-10-13'"}]
    show: [{amount: jour}]
  fin: {kind: end, outcome: success, title: "{{ end.day }}"}
"""
    (root / "journeys" / "simple.yaml").write_text(journey, encoding="utf-8")
    script = next(file.text for file in build(load(root).project) if file.path.name == "app.py")
    assert "return date(2026, 10, 12)" in script
    assert "known=lambda: date(2026, 10, 13)" in script
