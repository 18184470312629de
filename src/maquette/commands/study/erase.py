"""`maquette study erase | purge`: forgetting one person, and those kept long enough."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from maquette.commands.exits import WRONG_COMMAND
from maquette.commands.study.field import known_study, opened, person_of, stop

__all__ = ["erase", "purge"]

_IN_USE = (
    "Tout est effacé, mais un autre programme lit le fichier des sessions : des traces peuvent y rester.\n"
    "Dès que possible, lancez : maquette study purge"
)
_GROUNDS = {"withdrawal": "s'est retirée", "retention": "gardée assez longtemps", "request": "à sa demande"}


def erase(
    study: Annotated[str, typer.Argument(help="Le nom d'une étude.")],
    code: Annotated[str, typer.Argument(help="Le code de la personne, comme P07.")],
    yes: Annotated[bool, typer.Option("--yes", help="Sans demander confirmation.")] = False,
    project: Annotated[Path | None, typer.Option("--project", help="Le dossier du projet.")] = None,
) -> None:
    """Effacer une personne partout : réponses, notes, tableaux, comptes rendus, sauvegardes."""
    # The database is slow to import: other verbs do without.
    from maquette import fieldwork  # noqa: PLC0415
    from maquette.fieldwork.erasure import InUseError  # noqa: PLC0415

    checked, field = opened(project)
    who = person_of(field, known_study(checked, study), code)
    if who.frozen:
        typer.echo(
            f"{who.code} est gelée. D'abord : maquette study freeze {study} {who.code} --undo", err=True
        )
        raise typer.Exit(WRONG_COMMAND)
    if not yes:
        typer.confirm(
            f"Effacer tout ce qui est gardé de {who.code} ? Rien ne pourra le retrouver.", abort=True
        )
    try:
        fieldwork.erase(field, who, "request", datetime.now(UTC).date())
    except InUseError:
        stop(_IN_USE)
    typer.echo(
        f"Tout ce qui était gardé de {who.code} est effacé. Refaites les tableaux : maquette export {study}"
    )


def purge(
    project: Annotated[Path | None, typer.Option("--project", help="Le dossier du projet.")] = None,
) -> None:
    """Effacer ce qui a été gardé assez longtemps, et les personnes qui l'ont demandé."""
    # The database is slow to import: other verbs do without.
    from maquette import fieldwork  # noqa: PLC0415
    from maquette.fieldwork.erasure import InUseError  # noqa: PLC0415

    _, field = opened(project)
    try:
        done = fieldwork.purge(field, datetime.now(UTC).replace(tzinfo=None))
    except InUseError:
        stop(_IN_USE)
    for study, code, ground in done.erased:
        typer.echo(f"effacée  {study} {code} ({_GROUNDS[ground]})")
    if done.emptied:
        typer.echo(f"{done.emptied} notes et textes qu'aucun accord ne couvre plus sont effacés.")
    for study, code in done.unread:
        typer.echo(
            f"à regarder  {study} {code} : l'étude gardée ne se lit plus, rien n'est effacé.", err=True
        )
    if not done.erased and not done.emptied:
        typer.echo("Rien à effacer aujourd'hui.")
