"""`maquette rehearse`: virtual participants walk the built prototypes."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import track

from maquette.commands.exits import WRONG_COMMAND, YOUR_FILES
from maquette.commands.here import Format, known_journey, loaded_project, project_root, require_built
from maquette.problems import nearest
from maquette.project import Project

if TYPE_CHECKING:
    from maquette.rehearsal.report import Report

__all__ = ["rehearse"]

#: households on paper when nobody says how many
USUAL = 500


def rehearse(
    journeys: Annotated[list[str] | None, typer.Argument(help="Noms de parcours ; tous sinon.")] = None,
    persona: Annotated[str, typer.Option("--persona", help="Un seul personnage, sans les foyers.")] = "",
    households: Annotated[
        int | None, typer.Option("--households", min=0, help="Foyers de la population, sur le papier.")
    ] = None,
    form: Annotated[Format, typer.Option("--format", help="text ou json")] = "text",
    project: Annotated[Path | None, typer.Option("--project", help="Le dossier du projet.")] = None,
) -> None:
    """Répéter : des participants virtuels prennent toutes les branches, et disent où cela coince."""
    root = project_root(project)
    checked = loaded_project(root, form).project
    assert checked is not None
    names = [known_journey(checked, name) for name in journeys or checked.journeys]
    _require_persona(checked, persona)
    require_built(checked, names)
    count = households if households is not None else 0 if persona else USUAL
    report = _rehearsed(checked, root, names, persona, count)
    if form == "json":
        sys.stdout.write(report.json() + "\n")
    else:
        Console(highlight=False).print(report.text())
    if not report.passed:
        raise typer.Exit(YOUR_FILES)


def _rehearsed(project: Project, root: Path, names: list[str], persona: str, households: int) -> Report:
    # Streamlit is slow to import: other verbs do without.
    from maquette.rehearsal import troupe  # noqa: PLC0415
    from maquette.rehearsal.report import report_of  # noqa: PLC0415

    cores = os.cpu_count() or 1
    jobs = troupe.jobs_of(project, names, persona, households, cores)
    results = track(
        troupe.rehearse(root, jobs, cores),
        description="Répétition",
        total=len(jobs),
        console=Console(stderr=True),
        transient=True,
    )
    return report_of(project, results)


def _require_persona(project: Project, persona: str) -> None:
    if persona and persona not in project.personas:
        near = nearest(persona, project.personas)
        hint = f" Vouliez-vous dire « {near} » ?" if near else ""
        typer.echo(f"Aucun personnage ne s'appelle « {persona} ».{hint}", err=True)
        raise typer.Exit(WRONG_COMMAND)
