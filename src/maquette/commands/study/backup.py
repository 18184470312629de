"""`maquette study backup | restore`: a copy of the sessions, and going back to one."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from maquette.commands.exits import WRONG_COMMAND
from maquette.commands.study.field import opened, stop

__all__ = ["backup", "restore"]

_SERVER = (
    "Les sessions sont dans PostgreSQL : copiez-les avec pg_dump. Après un retour en arrière, lancez "
    "maquette study purge, qui efface de nouveau les personnes effacées depuis."
)


def backup(
    project: Annotated[Path | None, typer.Option("--project", help="Le dossier du projet.")] = None,
) -> None:
    """Copier les sessions, même pendant qu'elles servent."""
    # The database is slow to import: other verbs do without.
    from maquette.fieldwork.backup import NotAFileError, back_up  # noqa: PLC0415

    checked, field = opened(project)
    try:
        path = back_up(field, datetime.now(UTC))
    except NotAFileError:
        stop(_SERVER)
    except (OSError, sqlite3.Error) as refused:
        stop(f"La copie n'a pas pu être faite : {refused}.")
    typer.echo(f"écrit  {checked.layout.shown(path)}")


def restore(
    copy: Annotated[Path, typer.Argument(help="Une copie faite par maquette study backup.")],
    project: Annotated[Path | None, typer.Option("--project", help="Le dossier du projet.")] = None,
) -> None:
    """Revenir à une copie ; les personnes effacées depuis le restent."""
    # The database is slow to import: other verbs do without.
    from maquette.fieldwork.backup import NotAFileError  # noqa: PLC0415
    from maquette.fieldwork.backup import restore as put_back  # noqa: PLC0415
    from maquette.fieldwork.erasure import InUseError  # noqa: PLC0415
    from maquette.sessions import StoreVersionError  # noqa: PLC0415

    checked, field = opened(project)
    if not copy.is_file():
        typer.echo(f"{copy} : aucun fichier de ce nom.", err=True)
        raise typer.Exit(WRONG_COMMAND)
    try:
        before, erased = put_back(field, copy.resolve(), datetime.now(UTC))
    except NotAFileError:
        stop(_SERVER)
    except InUseError:
        stop("Les sessions servent en ce moment : arrêtez maquette serve et maquette host, puis recommencez.")
    except StoreVersionError as later:
        stop(f"Cette copie a été faite par une version plus récente de maquette ({later}).")
    except sqlite3.DatabaseError:
        stop(f"{copy} n'est pas une copie des sessions : rien n'est changé.")
    typer.echo(f"Les sessions sont celles de {copy.name}. Celles d'avant : {checked.layout.shown(before)}")
    if erased:
        typer.echo(f"{erased} personnes effacées depuis cette copie le restent.")
