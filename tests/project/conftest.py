"""A small project in a folder of its own: the base of the specimens, and what a test lays over it."""

from __future__ import annotations

import shutil
from pathlib import Path
from textwrap import dedent, indent

import pytest

from maquette.project import load

ROOT = Path(__file__).parents[2]
BASE = Path(__file__).parents[1] / "specimens" / "base"
HEAD = """\
title: Un parcours
actors: {employer: Employeur, employee: Personne employée}
personas: [ana]
today: 2026-11-03
"""


@pytest.fixture
def tree(tmp_path):
    """Write a project: the base, with these texts (or, for None, without these files)."""

    def tree(files=None):
        shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
        shutil.copy(ROOT / "fakedata" / "rates.yaml", tmp_path / "fakedata")
        for path, text in (files or {}).items():
            if text is None:
                (tmp_path / path).unlink()
            else:
                (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
                (tmp_path / path).write_text(dedent(text), encoding="utf-8")
        return tmp_path

    return tree


@pytest.fixture
def found(tree):
    """Every problem of a project as (code, file, characters it points at)."""

    def found(files=None):
        loaded = load(tree(files))
        return [(one.code, one.place.file, pointed(loaded, one.place)) for one in loaded.problems]

    return found


@pytest.fixture
def told(found):
    """Every problem of a project whose only journey has these steps, as (code, characters it points at)."""

    def told(steps, head="", **more):
        text = f"{HEAD}{dedent(head)}steps:\n{indent(dedent(steps).strip(chr(10)), '  ')}\n"
        return [(code, shown) for code, _, shown in found({"journeys/simple.yaml": text, **more})]

    return told


@pytest.fixture(scope="session")
def home():
    """The project of this repository."""
    loaded = load(ROOT)
    assert loaded.problems == ()
    return loaded.project


def pointed(loaded, place):
    lines = loaded.lines_of(place.file)
    return lines[place.line - 1][place.column - 1 : place.column - 1 + place.width] if lines[0] else ""
