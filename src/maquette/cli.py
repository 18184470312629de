"""The command line: one verb per file in `commands/`."""

from __future__ import annotations

import sys
import traceback

import typer

from maquette import __version__
from maquette.commands import VERBS
from maquette.commands.exits import OUR_BUG
from maquette.commands.rules import rules

__all__ = ["app", "main"]

app = typer.Typer(
    help="Maquette : un parcours écrit en YAML devient un prototype que l'on clique.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
for _name, _verb in VERBS.items():
    app.command(_name)(_verb)
app.add_typer(rules, name="rules")


@app.callback(invoke_without_command=True)
def _version(version: bool = typer.Option(False, "--version", help="La version de maquette.")) -> None:
    if version:
        typer.echo(__version__)
        raise typer.Exit


def main() -> None:
    """Run the command line; a bug of ours says so and leaves with its own code."""
    try:
        app()
    except Exception as bug:
        traceback.print_exception(bug)
        sys.stderr.write(
            "\nCeci est un défaut de maquette, pas de vos fichiers. Merci de nous envoyer ces lignes.\n"
        )
        sys.exit(OUR_BUG)
