"""The verbs of the command line; the only place that joins the layers."""

from collections.abc import Callable, Mapping

from typer import Typer

from maquette.commands.book import book
from maquette.commands.build import build
from maquette.commands.check import check
from maquette.commands.estimate import estimate
from maquette.commands.export import export
from maquette.commands.host import host
from maquette.commands.init import init
from maquette.commands.ledger import ledger
from maquette.commands.link import link
from maquette.commands.map import draw
from maquette.commands.population import GROUP
from maquette.commands.rehearse import rehearse
from maquette.commands.report import report
from maquette.commands.rules import rules
from maquette.commands.sandbox import GROUP as SANDBOX
from maquette.commands.schema import schema
from maquette.commands.serve import serve
from maquette.commands.study import GROUP as STUDY

__all__ = ["GROUPS", "VERBS"]

VERBS: Mapping[str, Callable[..., None]] = {
    "init": init,
    "check": check,
    "build": build,
    "rehearse": rehearse,
    "serve": serve,
    "host": host,
    "estimate": estimate,
    "export": export,
    "report": report,
    "ledger": ledger,
    "link": link,
    "map": draw,
    "book": book,
    "schema": schema,
}

GROUPS: Mapping[str, Typer] = {"data": GROUP, "rules": rules, "study": STUDY, "sandbox": SANDBOX}
"""Verbs that come together under a name."""
