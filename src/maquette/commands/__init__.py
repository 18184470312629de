"""The verbs of the command line; the only place that joins the layers."""

from collections.abc import Callable, Mapping

from typer import Typer

from maquette.commands.build import build
from maquette.commands.check import check
from maquette.commands.init import init
from maquette.commands.ledger import ledger
from maquette.commands.link import link
from maquette.commands.population import GROUP
from maquette.commands.rehearse import rehearse
from maquette.commands.sandbox import GROUP as SANDBOX
from maquette.commands.schema import schema
from maquette.commands.serve import serve

__all__ = ["GROUPS", "VERBS"]

VERBS: Mapping[str, Callable[..., None]] = {
    "init": init,
    "check": check,
    "build": build,
    "rehearse": rehearse,
    "serve": serve,
    "ledger": ledger,
    "link": link,
    "schema": schema,
}

GROUPS: Mapping[str, Typer] = {"data": GROUP, "sandbox": SANDBOX}
"""Verbs that come together under a name."""
