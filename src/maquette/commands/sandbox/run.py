"""Serving the sandbox until it is stopped."""

from __future__ import annotations

import json
import secrets
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from maquette.commands.exits import OUTSIDE
from maquette.commands.here import loaded_project, project_root
from maquette.project import Project

if TYPE_CHECKING:
    from maquette.sandbox.web import Setting

__all__ = ["run"]


def run(*, port: int, host: str, address: str, store: str, project: Path | None) -> None:
    """Serve the services of a project."""
    checked = loaded_project(project_root(project)).project
    assert checked is not None
    # The web is slow to import: other verbs do without.
    import uvicorn  # noqa: PLC0415
    from sqlalchemy.exc import SQLAlchemyError  # noqa: PLC0415

    from maquette.host.server import free_port  # noqa: PLC0415
    from maquette.sandbox.store import SandboxVersionError  # noqa: PLC0415
    from maquette.sandbox.web import application, setting_of  # noqa: PLC0415

    try:
        chosen = free_port(port)
        served = address.rstrip("/") or f"http://{host}:{chosen}"
        setting = setting_of(checked, served, store=store)
    except (OSError, SQLAlchemyError, SandboxVersionError) as refused:
        # The message of a database may hold the password of its address.
        told = refused if isinstance(refused, OSError) else type(refused).__name__
        typer.echo(f"Le bac à sable ne peut pas s'ouvrir : {told}.", err=True)
        raise typer.Exit(OUTSIDE) from None
    typer.echo(f"Bac à sable : {served}/sandbox   (Ctrl+C pour arrêter)")
    if not setting.server.clients.all().keys() - {"prototype"}:
        typer.echo("Personne ne peut encore appeler : maquette sandbox client add MON-SITE --all-scopes")
    try:
        _announce(checked, setting)
    except OSError as refused:
        typer.echo(f"Impossible d'écrire {refused.filename} : {refused.strerror}.", err=True)
        raise typer.Exit(OUTSIDE) from None
    # Its own lines of access hold what was asked, and what was asked may hold somebody's number.
    # uvicorn passes on the signal it was stopped with: what follows it would never run.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    try:
        uvicorn.run(application(setting), host=host, port=chosen, access_log=False, log_level="warning")
    finally:
        checked.layout.sandbox_running.unlink(missing_ok=True)


def _announce(project: Project, setting: Setting) -> None:
    """Tell the prototypes of this project where the sandbox answers, and what they call it with."""
    from maquette.sandbox.apis import SCOPES  # noqa: PLC0415
    from maquette.sandbox.gate import PROTOTYPE  # noqa: PLC0415
    from maquette.sandbox.oauth.clients import Client, hashed, write_private  # noqa: PLC0415
    from maquette.sandbox.remote import BACK  # noqa: PLC0415

    secret = secrets.token_urlsafe(32)
    setting.server.clients.add(Client(PROTOTYPE, hashed(secret), tuple(SCOPES), (BACK,)))
    said = {"address": setting.address, "name": PROTOTYPE, "secret": secret}
    write_private(project.layout.sandbox_running, json.dumps(said))
