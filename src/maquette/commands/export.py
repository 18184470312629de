"""`maquette export`: the tables of a study, as CSV and Parquet."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from maquette.commands.study.field import known_study, opened, stop
from maquette.commands.study.gathered import gathered, tables

__all__ = ["export"]


def export(
    study: Annotated[str, typer.Argument(help="Le nom d'une étude.")],
    out: Annotated[Path | None, typer.Option("--out", help="Un dossier ; .maquette/exports sinon.")] = None,
    project: Annotated[Path | None, typer.Option("--project", help="Le dossier du projet.")] = None,
) -> None:
    """Écrire les tableaux d'une étude : événements, essais, écrans vus, questionnaires, chiffres."""
    # Slow to import: other verbs do without.
    from maquette.reports.export import write_tables  # noqa: PLC0415

    checked, field = opened(project)
    name = known_study(checked, study)
    frames = tables(field, gathered(checked, field, name))
    if frames["events"].empty:
        typer.echo("Personne n'a encore rien fait dans cette étude : rien à écrire.")
        return
    try:
        written = write_tables(frames, out or field.exports(name))
    except OSError as refused:
        stop(f"Impossible d'écrire {refused.filename} : {refused.strerror}.")
    for path in written:
        typer.echo(f"écrit  {checked.layout.shown(path.resolve())}")
    if out is not None:
        typer.echo("Ce dossier est à vous : maquette study erase n'y effacera personne.")
