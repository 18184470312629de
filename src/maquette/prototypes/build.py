"""Build: a checked project to its scripts and seals."""

from __future__ import annotations

from collections.abc import Iterable

from maquette.project import Project
from maquette.prototypes.render import render
from maquette.prototypes.script import script_of
from maquette.prototypes.seal import seal_text
from maquette.prototypes.signature import signed
from maquette.prototypes.write import RenderedFile

__all__ = ["build"]


def build(project: Project, journeys: Iterable[str] | None = None) -> list[RenderedFile]:
    """Every file of these journeys, of all when none is named; nothing is written."""
    return [file for name in (journeys or project.journeys) for file in _build_one(project, name)]


def _build_one(project: Project, name: str) -> list[RenderedFile]:
    folder = project.layout.build(name)
    body = render(script_of(project, name))
    digest, seal = seal_text(project, name, body)
    # The script names its seal: data that change alone change the script too, and an open page follows.
    script = body.replace('revision=""', f'revision="{digest}"', 1)
    # The seal goes first: a script is never played with an older one.
    return [RenderedFile(folder / "build.json", seal), RenderedFile(folder / "app.py", signed(script))]
