"""`maquette host`: the participants' door over sealed builds; what a server runs."""

from __future__ import annotations

import os
import threading
from pathlib import Path
from typing import Annotated

import typer

from maquette.commands.exits import OUTSIDE
from maquette.commands.here import project_root
from maquette.commands.study.field import settled_field

__all__ = ["host"]

DOOR = Path(__file__).parent.parent / "door" / "app.py"


def host(
    port: Annotated[
        int, typer.Option("--port", min=1, max=65535, help="Le port ; le suivant s'il est pris.")
    ] = 8502,
    address: Annotated[
        str, typer.Option("--address", help="L'adresse écoutée ; 0.0.0.0 pour les téléphones du même réseau.")
    ] = "127.0.0.1",
    project: Annotated[Path | None, typer.Option("--project", help="Le dossier du projet.")] = None,
) -> None:
    """Ouvrir la porte des participants : ce qui a été gardé à l'invitation, jamais les brouillons."""
    root = project_root(project)
    settings, field = settled_field(root)
    # Streamlit is slow to import: other verbs do without.
    from maquette.fieldwork import caretaker  # noqa: PLC0415
    from maquette.host import server  # noqa: PLC0415
    from maquette.player import shell  # noqa: PLC0415

    try:
        chosen = server.free_port(port)
    except OSError as taken:
        typer.echo(f"Aucun port libre : {taken}. Choisissez-en un avec --port.", err=True)
        raise typer.Exit(OUTSIDE) from None
    os.environ["MAQUETTE_PROJECT"] = str(root)
    os.environ["MAQUETTE_SESSIONS"] = settings.sessions
    os.environ["MAQUETTE_LANGUAGE"] = settings.language
    stop = threading.Event()
    threading.Thread(target=caretaker.keep_forgetting, args=(field, stop), daemon=True).start()
    shown = "localhost" if address in ("127.0.0.1", "0.0.0.0") else address
    typer.echo(f"Porte des participants : http://{shown}:{chosen}   (Ctrl+C pour arrêter)")
    typer.echo("Chacun entre par son lien : maquette study invite")
    # No draft has a short address here: the folder of built prototypes is not served.
    app = server.application(DOOR, language=settings.language, style=shell.STYLE)
    server.run(app, port=chosen, watched=None, address=address)
    stop.set()
