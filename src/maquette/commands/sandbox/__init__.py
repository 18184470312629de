"""`maquette sandbox`: the services behind the screens, running, and who may call them."""

from pathlib import Path
from typing import Annotated

import typer

from maquette.commands.sandbox.client import CLIENT
from maquette.commands.sandbox.facilitate import account, clock, dials
from maquette.commands.sandbox.run import run

__all__ = ["GROUP"]

GROUP = typer.Typer(
    help="Les services derrière les écrans, en marche, avec OAuth2.", invoke_without_command=True
)
GROUP.add_typer(CLIENT, name="client")
GROUP.command("clock")(clock)
GROUP.command("dials")(dials)
GROUP.command("account")(account)


@GROUP.callback()
def sandbox(
    context: typer.Context,
    *,
    port: Annotated[
        int, typer.Option("--port", min=1, max=65535, help="Le port ; le suivant s'il est pris.")
    ] = 8600,
    host: Annotated[str, typer.Option("--host", help="L'adresse où écouter.")] = "127.0.0.1",
    address: Annotated[
        str,
        typer.Option(
            "--address", help="L'adresse publique, derrière un serveur en https ; celle d'ici sinon."
        ),
    ] = "",
    store: Annotated[
        str,
        typer.Option(
            "--store", help="L'adresse d'une base (postgresql+psycopg://…) ; un fichier du projet sinon."
        ),
    ] = "",
    project: Annotated[Path | None, typer.Option("--project", help="Le dossier du projet.")] = None,
) -> None:
    """Ouvrir les services : leurs API, les jetons, la page pour les développeurs."""
    if context.invoked_subcommand is None:
        run(port=port, host=host, address=address, store=store, project=project)
