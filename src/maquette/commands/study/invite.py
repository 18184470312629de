"""`maquette study invite`: links for participants, and a page to print for each."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from maquette.commands.exits import YOUR_FILES
from maquette.commands.study.field import known_study, opened, person_of, stop
from maquette.project import Project
from maquette.studies.sealed import SealedStudy, TamperedError

if TYPE_CHECKING:
    from maquette.fieldwork import Fieldwork
    from maquette.sessions.register import Invitation

__all__ = ["invite"]


def invite(
    study: Annotated[str, typer.Argument(help="Le nom d'une étude.")],
    count: Annotated[int, typer.Option("-n", "--count", min=1, max=500, help="Combien de personnes.")] = 1,
    again: Annotated[
        str, typer.Option("--again", help="Un code : lui donner un nouveau lien, l'ancien n'ouvre plus rien.")
    ] = "",
    base: Annotated[
        str, typer.Option("--base", help="L'adresse où maquette host est ouvert.")
    ] = "http://localhost:8502",
    project: Annotated[Path | None, typer.Option("--project", help="Le dossier du projet.")] = None,
) -> None:
    """Inviter des personnes : un code lisible et un lien secret pour chacune."""
    # The database is slow to import: other verbs do without.
    from maquette.fieldwork.invitation import link_of  # noqa: PLC0415

    checked, field = opened(project)
    name = known_study(checked, study)
    if again:
        invited = [field.register.link_again(person_of(field, name, again))]
    else:
        invited = list(field.register.invite(name, _sealed(checked, name).digest, count))
    title = checked.studies[name].title
    for one in invited:
        _tell(field, title, one, link_of(base, one.token))
    typer.echo(f"\nÀ imprimer : {checked.layout.shown(field.invitation(name, ''))[: -len('.html')]}")
    typer.echo(
        "Ces liens ne seront plus montrés. Ouvrir un lien ne compte pas : tout commence après les accords."
    )


def _sealed(project: Project, name: str) -> SealedStudy:
    # The database is slow to import: other verbs do without.
    from maquette.fieldwork import NotBuiltError, seal_study  # noqa: PLC0415

    try:
        return seal_study(project, name)
    except NotBuiltError as missing:
        typer.echo(
            f"Le prototype « {missing.journey} » n'est pas construit ou pas à jour : personne n'est invité.\n"
            "Lancez : maquette build",
            err=True,
        )
        raise typer.Exit(YOUR_FILES) from None
    except TamperedError as changed:
        stop(f"{project.layout.shown(changed.path)} a changé depuis une invitation : personne n'est invité.")
    except OSError as refused:
        stop(f"Impossible de garder le prototype ({refused.filename} : {refused.strerror}).")


def _tell(field: Fieldwork, title: str, one: Invitation, link: str) -> None:
    from maquette.fieldwork.invitation import write_invitation  # noqa: PLC0415

    who = one.participant
    try:
        write_invitation(field.invitation(who.study, who.code), title, who.code, link)
    except OSError as refused:
        typer.echo(f"La page à imprimer n'est pas écrite ({refused.strerror}).", err=True)
    typer.echo(f"{who.code}  {link}")
