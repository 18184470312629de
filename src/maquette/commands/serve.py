"""`maquette serve`: the gallery and the prototypes, rebuilt on every saved change."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from maquette.commands.exits import OUTSIDE
from maquette.commands.here import project_root
from maquette.project import Layout

__all__ = ["serve"]

STUDIO = Path(__file__).parent.parent / "studio" / "app.py"


def serve(
    port: Annotated[
        int, typer.Option("--port", min=1, max=65535, help="Le port ; le suivant s'il est pris.")
    ] = 8501,
    project: Annotated[Path | None, typer.Option("--project", help="Le dossier du projet.")] = None,
) -> None:
    """Ouvrir les prototypes dans le navigateur ; chaque fichier enregistré se voit aussitôt."""
    root = project_root(project)
    # Streamlit is slow to import: other verbs do without.
    from maquette.host import server  # noqa: PLC0415
    from maquette.player import shell  # noqa: PLC0415
    from maquette.studio import drafts_of  # noqa: PLC0415

    try:
        chosen = server.free_port(port)
    except OSError as taken:
        typer.echo(f"Aucun port libre : {taken}. Choisissez-en un avec --port.", err=True)
        raise typer.Exit(OUTSIDE) from None
    os.environ["MAQUETTE_PROJECT"] = str(root)
    drafts = drafts_of(root)
    drafts.follow()
    typer.echo(f"Maquette : http://localhost:{chosen}   (Ctrl+C pour arrêter)")
    app = server.application(
        STUDIO, language=drafts.loaded.language, style=shell.STYLE, plays=Layout(root).plays
    )
    server.run(app, port=chosen, watched=Layout(root).built)
