"""Mistakes in what is taken as answered: who, what and how it is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from maquette.fakedata.safe import is_fictitious
from maquette.fields import FIELD_TYPES, Question
from maquette.journeys import Journey
from maquette.problems import Place, Problem, nearest
from maquette.project.answerable import Answerable
from maquette.project.reader import Reader
from maquette.yamlsource import Document

__all__ = ["check_given"]

Path = tuple[str, ...]


def check_given(journey: Journey, reader: Reader, document: Document) -> Iterator[Problem]:
    """Problems of `given`."""
    for persona, texts in journey.given_by_persona.items():
        if persona and persona not in journey.personas:
            details = {"persona": persona, "suggestion": nearest(persona, journey.personas)}
            yield Problem("J042", document.place("given", persona), details)
            continue
        yield from _of_one(reader, document, ("given", persona) if persona else ("given",), texts)


def _of_one(reader: Reader, document: Document, path: Path, texts: Mapping[str, str]) -> Iterator[Problem]:
    for name, text in texts.items():
        asked = reader.answerable.get(name)
        if asked is None:
            details = {"name": name, "suggestion": nearest(name, reader.answerable)}
            yield Problem("J040", document.place(*path, name), details)
        elif asked.kind not in FIELD_TYPES:
            continue
        elif reader.given(name, text) is None:
            yield _unreadable(document.value_place(*path, name), name, text, asked)
        elif _could_be_somebody(asked.kind, text):
            yield Problem("J044", document.value_place(*path, name), {"name": name})


def _unreadable(place: Place, name: str, text: str, asked: Answerable) -> Problem:
    if asked.options:
        details = {"allowed": asked.options, "suggestion": nearest(text, asked.options)}
        return Problem("J045", place, {"value": text, "name": name, **details})
    return Problem("J043", place, {"value": text, "name": name, "type": asked.kind})


def _could_be_somebody(kind: str, text: str) -> bool:
    known = FIELD_TYPES[kind]
    return bool(known.protected) and not is_fictitious(
        known.protected, known.read(text, Question(name="", kind=kind, label=""))
    )
