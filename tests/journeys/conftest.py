"""A journey from a few lines of YAML: the head every journey has is written here."""

from __future__ import annotations

from textwrap import dedent, indent

import pytest

from maquette.journeys import Journey, check_journey
from maquette.yamlsource import read_text, validate

HEAD = """\
title: Un parcours
actors: {employer: Employeur, employee: Personne employée}
personas: [ana]
today: 2026-11-03
"""


def written(steps, head):
    return f"{HEAD}{dedent(head)}steps:\n{indent(dedent(steps).strip(chr(10)), '  ')}\n"


def read(steps, head=""):
    """The journey if it is one, its document, and the problems of its keys and values."""
    reading = read_text(written(steps, head), "journeys/a.yaml")
    assert reading.problems == ()
    return (*validate(Journey, reading.document), reading)


@pytest.fixture(scope="session")
def journey():
    """A journey whose keys and values are all right."""

    def journey(steps, head=""):
        model, problems, _ = read(steps, head)
        assert problems == ()
        return model

    return journey


@pytest.fixture(scope="session")
def found():
    """Every problem as (code, characters it points at)."""

    def found(steps, head=""):
        model, problems, reading = read(steps, head)
        if model is not None:
            problems = check_journey(model, reading.document)
        return [(one.code, pointed(reading.lines, one.place)) for one in problems]

    return found


@pytest.fixture(scope="session")
def refused():
    """Problems of a whole text read as a journey."""

    def refused(text):
        reading = read_text(text, "journeys/a.yaml")
        return reading.problems or validate(Journey, reading.document)[1]

    return refused


def pointed(lines, place):
    return lines[place.line - 1][place.column - 1 : place.column - 1 + place.width]
