"""Mistakes in what a link may answer."""

from __future__ import annotations

from collections.abc import Iterator

from maquette.journeys import Journey
from maquette.problems import Problem, nearest
from maquette.project.reader import Reader
from maquette.yamlsource import Document

__all__ = ["check_links"]


def check_links(journey: Journey, reader: Reader, document: Document) -> Iterator[Problem]:
    """Problems of `links`."""
    for index, name in enumerate(journey.links):
        place = document.value_place("links", index)
        asked = reader.answerable.get(name)
        if asked is None:
            details = {"name": name, "suggestion": nearest(name, reader.answerable)}
            yield Problem("J040", place, details)
        elif asked.kind == "file":
            yield Problem("J041", place, {"name": name})
        elif name in journey.links[:index]:
            yield Problem("J046", place, {"name": name})
