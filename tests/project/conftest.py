"""What is found in a small project, and what stands in the real one."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent, indent

import pytest

from maquette.project import load

ROOT = Path(__file__).parents[2]
HEAD = """\
title: Un parcours
actors: {employer: Employeur, employee: Personne employée}
personas: [ana]
today: 2026-11-03
"""


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
