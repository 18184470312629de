"""`maquette sandbox client`: who may call the services."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from maquette.commands.exits import OUTSIDE, WRONG_COMMAND
from maquette.commands.here import loaded_project, project_root
from maquette.problems import nearest

__all__ = ["CLIENT"]

CLIENT = typer.Typer(help="Les clients du bac à sable.", no_args_is_help=True)


@CLIENT.command("add")
def add(
    name: Annotated[str, typer.Argument(help="Son nom : minuscules, chiffres et tirets.")],
    *,
    scopes: Annotated[
        list[str] | None, typer.Option("--scope", help="Un droit. Autant de fois qu'il faut.")
    ] = None,
    all_scopes: Annotated[bool, typer.Option("--all-scopes", help="Tous les droits.")] = False,
    redirects: Annotated[
        list[str] | None, typer.Option("--redirect", help="Où les personnes reviennent, avec un code.")
    ] = None,
    logouts: Annotated[
        list[str] | None, typer.Option("--logout", help="Où elles reviennent une fois déconnectées.")
    ] = None,
    public: Annotated[
        bool, typer.Option("--public", help="Une application sans secret (PKCE seul).")
    ] = False,
    project: Annotated[Path | None, typer.Option("--project", help="Le dossier du projet.")] = None,
) -> None:
    """Ajouter un client, ou le remplacer ; son secret va dans un fichier, et ne s'affiche jamais."""
    checked = loaded_project(project_root(project)).project
    assert checked is not None
    # The web is slow to import: other verbs do without.
    from maquette.sandbox.oauth.clients import Client, ClientFile, hashed, kept_apart  # noqa: PLC0415

    if not re.fullmatch(r"[a-z][a-z0-9-]{0,39}", name):
        _refuse(f"« {name} » : un nom de client a des minuscules, des chiffres et des tirets, 40 au plus.")
    if public and not redirects:
        _refuse("Un client sans secret ne sert qu'à des personnes : donnez --redirect.")
    asked = _scopes(scopes or [], all_scopes)
    safe = tuple(_address(one) for one in redirects or []), tuple(_address(one) for one in logouts or [])
    path = checked.layout.sandbox / f"{name}.secret"
    try:
        secret = "" if public else hashed(kept_apart(path))
        ClientFile(checked.layout.sandbox_clients).add(Client(name, secret, asked, *safe))
    except OSError as refused:
        typer.echo(f"Impossible d'écrire {checked.layout.shown(path)} : {refused.strerror}.", err=True)
        raise typer.Exit(OUTSIDE) from None
    typer.echo(f"Client « {name} » : {len(asked)} droits.")
    if not public:
        typer.echo(
            f"Son secret est dans {checked.layout.shown(path)} : transmettez le fichier, puis effacez-le."
        )


@CLIENT.command("list")
def list_(
    project: Annotated[Path | None, typer.Option("--project", help="Le dossier du projet.")] = None,
) -> None:
    """Lister les clients et leurs droits."""
    checked = loaded_project(project_root(project)).project
    assert checked is not None
    from maquette.sandbox.oauth.clients import ClientFile  # noqa: PLC0415

    clients = ClientFile(checked.layout.sandbox_clients).all()
    for one in clients.values():
        typer.echo(f"{one.name}  {'public' if not one.secret else 'avec secret'}  {' '.join(one.scopes)}")
    if not clients:
        typer.echo("Aucun client. Ajoutez-en un : maquette sandbox client add MON-SITE --all-scopes")


def _scopes(asked: list[str], every: bool) -> tuple[str, ...]:
    from maquette.sandbox.apis import SCOPES  # noqa: PLC0415
    from maquette.sandbox.oauth.identity import IDENTITY_SCOPES  # noqa: PLC0415

    known = {**IDENTITY_SCOPES, **SCOPES}
    for name in asked:
        if name not in known:
            near = nearest(name, known)
            _refuse(
                f"Aucun droit ne s'appelle « {name} ».{f' Vouliez-vous dire « {near} » ?' if near else ''}"
            )
    if not asked and not every:
        _refuse("Ce client n'aurait aucun droit : donnez --scope, ou --all-scopes.")
    return tuple(known) if every else tuple(dict.fromkeys(asked))


def _address(address: str) -> str:
    from maquette.sandbox.oauth.clients import RedirectError, checked_redirect  # noqa: PLC0415

    try:
        return checked_redirect(address)
    except RedirectError:
        _refuse(f"« {address} » : une adresse complète en https, ou en http sur cette machine, sans # ni *.")


def _refuse(said: str) -> NoReturn:
    typer.echo(said, err=True)
    raise typer.Exit(WRONG_COMMAND)
