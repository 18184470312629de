"""`maquette build`: check, then write the prototypes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from maquette.commands.exits import OUTSIDE, YOUR_FILES
from maquette.commands.here import known_journeys, loaded_project, project_root
from maquette.project import Project

if TYPE_CHECKING:
    from maquette.prototypes import RenderedFile

__all__ = ["build"]


def build(
    journeys: Annotated[list[str] | None, typer.Argument(help="Noms de parcours ; tous sinon.")] = None,
    check: Annotated[
        bool, typer.Option("--check", help="Ne rien écrire ; échouer si ce n'est pas à jour.")
    ] = False,
    force: Annotated[
        bool, typer.Option("--force", help="Remplacer aussi un app.py changé à la main.")
    ] = False,
    project: Annotated[Path | None, typer.Option("--project", help="Le dossier du projet.")] = None,
) -> None:
    """Construire les prototypes : tout est vérifié avant d'écrire."""
    root = project_root(project)
    checked = loaded_project(root).project
    assert checked is not None
    # Templates are slow to import: other verbs do without.
    from maquette.prototypes import build as build_files  # noqa: PLC0415
    from maquette.prototypes import is_current  # noqa: PLC0415

    files = build_files(checked, known_journeys(checked, journeys))
    if check:
        _report_stale(checked, [file for file in files if not is_current(file)])
        return
    written = _written(checked, files, force=force)
    for path in written:
        typer.echo(f"écrit  {checked.layout.shown(path)}")
    if not written:
        typer.echo("Tout est déjà à jour.")


def _written(project: Project, files: Sequence[RenderedFile], *, force: bool) -> Sequence[Path]:
    from maquette.prototypes import HandChangedError, write_all  # noqa: PLC0415

    try:
        return write_all(files, force=force)
    except HandChangedError as changed:
        shown = project.layout.shown(changed.path)
        typer.echo(
            f"{shown} a été changé à la main : rien n'est écrit.\n"
            "Gardez vos changements ailleurs, puis : maquette build --force",
            err=True,
        )
        raise typer.Exit(YOUR_FILES) from None
    except OSError as refused:
        typer.echo(f"Impossible d'écrire {refused.filename} : {refused.strerror}.", err=True)
        raise typer.Exit(OUTSIDE) from None


def _report_stale(project: Project, stale: list[RenderedFile]) -> None:
    if not stale:
        typer.echo("Les prototypes sont à jour.")
        return
    for file in stale:
        typer.echo(f"pas à jour  {project.layout.shown(file.path)}", err=True)
    typer.echo("Lancez : maquette build", err=True)
    raise typer.Exit(YOUR_FILES)
