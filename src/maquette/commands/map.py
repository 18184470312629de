"""`maquette map`: a journey drawn from its file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from maquette.commands.exits import OUTSIDE, WRONG_COMMAND
from maquette.commands.here import known_journey, loaded_project, project_root
from maquette.maps import Timeline, blueprint, flow, journey_map, mermaid, png, timeline_of
from maquette.project import Project

__all__ = ["draw", "timeline"]

View = Literal["map", "blueprint", "flow"]
Form = Literal["svg", "png", "mermaid"]

_DRAWN = {"map": journey_map, "blueprint": blueprint, "flow": flow}


def draw(
    journey: Annotated[str, typer.Argument(help="Le nom d'un parcours.")],
    *,
    view: Annotated[
        View, typer.Option("--view", help="map (la carte), blueprint (les coulisses) ou flow (les chemins)")
    ] = "map",
    form: Annotated[Form, typer.Option("--format", help="svg, png, ou mermaid pour les chemins")] = "svg",
    out: Annotated[Path | None, typer.Option("--out", help="Le fichier ; la sortie standard sinon.")] = None,
    language: Annotated[Literal["fr", "en"] | None, typer.Option("--language", help="fr ou en")] = None,
    project: Annotated[Path | None, typer.Option("--project", help="Le dossier du projet.")] = None,
) -> None:
    """Dessiner un parcours : ce que l'on vit, ce qui se passe derrière, par où l'on passe."""
    checked = loaded_project(project_root(project)).project
    assert checked is not None
    told = timeline(checked, known_journey(checked, journey), language or checked.settings.language)
    if form == "png" and out is None:
        typer.echo("Une image png va dans un fichier : ajoutez --out carte.png.", err=True)
        raise typer.Exit(WRONG_COMMAND)
    made: str | bytes = mermaid(told) if form == "mermaid" else _DRAWN[view](told)
    if form == "png":
        made = png(str(made))
    if out is None:
        typer.echo(made, nl=False)
    else:
        _written(out, made)


def timeline(project: Project, name: str, language: str) -> Timeline:
    """A journey of a project, ready to be drawn."""
    journey = project.journeys[name]
    called = {one: f"{who.first_name} {who.last_name}" for one, who in project.personas.items()}
    return timeline_of(journey, project.facts, called, language)


def _written(out: Path, made: str | bytes) -> None:
    try:
        out.write_bytes(made.encode("utf-8") if isinstance(made, str) else made)
    except OSError as refused:
        typer.echo(f"Impossible d'écrire {out} : {refused.strerror}.", err=True)
        raise typer.Exit(OUTSIDE) from None
    typer.echo(f"{out}")
