"""Whatever a file says, it is told or taken: never a defect, and every problem has its place."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from maquette.yamlsource import read

from .conftest import KINDS, ROOT, STARTER, examples
from .edits import changed, edited


def _files(root):
    paths = [
        *root.glob("journeys/*.yaml"),
        *root.glob("personas/*.yaml"),
        root / "fakedata" / "facts.yaml",
        root / "project.yaml",
    ]
    return {path.relative_to(root).as_posix(): path for path in sorted(paths)}


def _texts(files):
    texts = {name: path.read_text(encoding="utf-8") for name, path in files.items()}
    return st.sampled_from(sorted(texts)).flatmap(lambda name: st.tuples(st.just(name), edited(texts[name])))


def _kinds():
    return {f"journeys/{path.name}": path for path in KINDS}


def _values(files):
    values = {name: read(path, name).document.values for name, path in files.items()}
    return st.sampled_from(sorted(values)).flatmap(
        lambda name: st.tuples(st.just(name), changed(values[name]))
    )


@examples(600)
@given(_texts(_files(STARTER)))
def test_an_edited_text_of_the_starter_is_told_or_taken(starter, survives, case):
    survives(starter, *case)


@examples(100)
@given(_texts(_files(ROOT)))
def test_an_edited_text_of_the_project_is_told_or_taken(shipped, survives, case):
    survives(shipped, *case)


@examples(300)
@given(_values(_files(STARTER)))
def test_changed_values_of_the_starter_are_told_or_taken(starter, survives, case):
    name, values = case
    survives(starter, name, json.dumps(values, ensure_ascii=False))


@examples(50)
@given(_values(_files(ROOT)))
def test_changed_values_of_the_project_are_told_or_taken(shipped, survives, case):
    name, values = case
    survives(shipped, name, json.dumps(values, ensure_ascii=False))


@examples(300)
@given(_texts(_kinds()))
def test_an_edited_text_of_each_kind_is_told_or_taken(kinds, survives, case):
    survives(kinds, *case)


@examples(150)
@given(_values(_kinds()))
def test_changed_values_of_each_kind_are_told_or_taken(kinds, survives, case):
    name, values = case
    survives(kinds, name, json.dumps(values, ensure_ascii=False))
