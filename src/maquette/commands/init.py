"""`maquette init`: a new project, from the starter."""

from __future__ import annotations

import shutil
from importlib.resources import as_file, files
from pathlib import Path
from typing import Annotated

import typer

from maquette.commands.exits import OUTSIDE, WRONG_COMMAND
from maquette.commands.schema import write_schemas

__all__ = ["init"]


def init(folder: Annotated[Path, typer.Argument(help="Le dossier à créer.")]) -> None:
    """Créer un projet tout prêt, avec un petit parcours à changer."""
    if folder.exists() and any(folder.iterdir() if folder.is_dir() else [folder]):
        typer.echo(
            f"{folder} existe déjà et n'est pas vide : rien n'est écrit. Choisissez un autre nom.", err=True
        )
        raise typer.Exit(WRONG_COMMAND)
    try:
        with as_file(files("maquette") / "starter") as starter:
            shutil.copytree(starter, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("__pycache__"))
        (folder / "gitignore").rename(folder / ".gitignore")
        write_schemas(folder / ".maquette" / "schema")
    except OSError as refused:
        typer.echo(f"Impossible d'écrire dans {folder} : {refused.strerror}.", err=True)
        raise typer.Exit(OUTSIDE) from None
    typer.echo(f"Projet créé dans {folder}. Ensuite :\n\n  cd {folder}\n  maquette serve")
