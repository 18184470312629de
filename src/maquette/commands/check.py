"""`maquette check`: every problem of every file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from maquette.commands.exits import WRONG_COMMAND, YOUR_FILES
from maquette.commands.here import Format, project_root, tell
from maquette.problems import has_errors
from maquette.project import Loaded, load

__all__ = ["check"]


def check(
    paths: Annotated[
        list[Path] | None, typer.Argument(help="Fichiers ou dossiers ; tout le projet sinon.")
    ] = None,
    form: Annotated[Format, typer.Option("--format", help="text ou json")] = "text",
) -> None:
    """Chercher toutes les erreurs, avant que quelqu'un ne les voie."""
    for path in paths or []:
        if not path.exists():
            typer.echo(f"{path} n'existe pas.", err=True)
            raise typer.Exit(WRONG_COMMAND)
    root = project_root(paths[0] if paths else None)
    loaded = _only(load(root), root, paths)
    tell(loaded, form)
    if has_errors(loaded.problems):
        raise typer.Exit(YOUR_FILES)


def _only(loaded: Loaded, root: Path, paths: list[Path] | None) -> Loaded:
    """The problems of some files; everything is read all the same, since files speak of each other."""
    wanted = [path.resolve() for path in paths or [] if path.resolve() != root]
    if not wanted:
        return loaded
    kept = tuple(
        one for one in loaded.problems if any((root / one.place.file).is_relative_to(path) for path in wanted)
    )
    return Loaded(loaded.project, kept, loaded.sources, loaded.language)
