"""Every screen of a built prototype as each persona sees it, taken while she rehearses."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from maquette.books.pieces import pieces
from maquette.books.words import words
from maquette.project import Project
from maquette.rehearsal.paper import Paper
from maquette.rehearsal.stage import Stage, staged
from maquette.rehearsal.tour import tour_of

__all__ = ["Book", "Seen", "shots_of"]


@dataclass(frozen=True)
class Seen:
    """One screen as some people see it.

    Args:
        body: HTML.
        by: who sees just this.
    """

    body: str
    by: tuple[str, ...]


@dataclass
class Book:
    """A journey screen by screen.

    Args:
        titles: step -> the first heading seen there; steps nobody saw have none.
        screens: step -> each different screen, in the order people came.
        ways: step -> the steps that follow it.
    """

    title: str
    digest: str
    language: str
    people: tuple[str, ...]
    actors: dict[str, str]
    steps: tuple[tuple[str, str], ...]
    """step and its actor, in the order of the file"""
    titles: dict[str, str] = field(default_factory=dict)
    screens: dict[str, dict[str, list[str]]] = field(default_factory=dict)
    ways: dict[str, set[str]] = field(default_factory=dict)

    def seen(self, step: str) -> tuple[Seen, ...]:
        """The different screens of a step."""
        return tuple(Seen(body, tuple(by)) for body, by in self.screens.get(step, {}).items())

    def takes(self, step: str, person: str, title: str, body: str) -> None:
        """Keep a screen; one that somebody saw already is kept once."""
        self.titles.setdefault(step, title)
        people = self.screens.setdefault(step, {}).setdefault(body, [])
        if person not in people:
            people.append(person)


def shots_of(project: Project, name: str, prototype: Path, personas: Sequence[str]) -> Iterator[Book]:
    """The book of a journey, once after each person who played it, the last one whole.

    Args:
        prototype: the folder of the build, current.
        personas: who plays.
    """
    paper = Paper(project, name)
    journey = project.journeys[name]
    people = {part.name: part.label for part in paper.parts if part.name in personas}
    sealed = json.loads((prototype / "build.json").read_text(encoding="utf-8"))
    with staged(prototype, name) as stage:
        book = Book(
            title=journey.title,
            digest=str(sealed["digest"]),
            language=paper.journey.seal.language,
            people=tuple(people.values()),
            actors=dict(journey.actors),
            steps=tuple((step, journey.actor_of(step)) for step in journey.steps),
        )
        for part in paper.parts:
            if part.name in people:
                camera = _Camera(book, part.label)
                tour = tour_of(paper, stage, part, looks=camera.takes)
                for start, end in tour.hops:
                    book.ways.setdefault(start, set()).add(end)
                yield book


@dataclass(frozen=True)
class _Camera:
    book: Book
    person: str

    def takes(self, step: str, stage: Stage) -> None:
        """The first look at each step."""
        shown = [*_screen(stage.elements)]
        body = "\n".join(pieces(shown, words(self.book.language)))
        title = next((str(one.value) for one in shown if one.type == "title"), step)
        self.book.takes(step, self.person, title, body)


def _screen(elements: Sequence[Any]) -> Iterator[Any]:
    """What stands beneath the bar: the prototype's own mark and switches are on no page of the book."""
    mark = next((place for place, one in enumerate(elements) if _is_mark(one)), -1)
    switches = {"radio", "selectbox", "toggle", "button", "checkbox", "link_button"}
    started = False
    for one in elements[mark + 1 :]:
        key = str(getattr(one, "key", "") or "")
        started = started or one.type in ("title", "html")
        if started and not (one.type in switches and key.startswith("maquette")):
            yield one


def _is_mark(one: Any) -> bool:
    return one.type == "html" and 'class="maquette-mark"' in one.proto.body
