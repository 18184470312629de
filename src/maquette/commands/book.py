"""`maquette book`: every screen of a journey, as each persona sees it, on one page."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import track

from maquette.commands.exits import OUTSIDE, WRONG_COMMAND
from maquette.commands.here import known_journey, loaded_project, project_root, require_built
from maquette.problems import nearest
from maquette.project import Project

__all__ = ["book"]


def book(
    journey: Annotated[str, typer.Argument(help="Le nom d'un parcours.")],
    *,
    persona: Annotated[
        list[str] | None, typer.Option("--persona", help="Qui le joue ; tous ses personnages sinon.")
    ] = None,
    out: Annotated[Path | None, typer.Option("--out", help="Le fichier ; PARCOURS.html sinon.")] = None,
    project: Annotated[Path | None, typer.Option("--project", help="Le dossier du projet.")] = None,
) -> None:
    """Mettre un parcours en livre : chaque écran, vu par chacun, sur une page sans réseau à imprimer."""
    # Streamlit is slow to import: other verbs do without.
    from maquette.books import page, shots_of  # noqa: PLC0415

    checked = loaded_project(project_root(project)).project
    assert checked is not None
    name = known_journey(checked, journey)
    playing = _playing(checked, name, persona or [])
    require_built(checked, [name])
    taken = track(
        shots_of(checked, name, checked.layout.build(name), playing),
        description="Prises de vue",
        total=len(playing),
        console=Console(stderr=True),
        transient=True,
    )
    made = page([*taken][-1])
    _written(out or Path(f"{name}.html"), made)


def _playing(project: Project, name: str, wanted: list[str]) -> list[str]:
    known = project.journeys[name].personas
    for one in wanted:
        if one not in known:
            near = nearest(one, known)
            hint = f" Vouliez-vous dire « {near} » ?" if near else ""
            typer.echo(f"Aucun personnage de ce parcours ne s'appelle « {one} ».{hint}", err=True)
            raise typer.Exit(WRONG_COMMAND)
    return wanted or [*known]


def _written(out: Path, made: str) -> None:
    try:
        out.write_text(made, encoding="utf-8")
    except OSError as refused:
        typer.echo(f"Impossible d'écrire {out} : {refused.strerror}.", err=True)
        raise typer.Exit(OUTSIDE) from None
    typer.echo(f"{out}")
