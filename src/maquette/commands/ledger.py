"""`maquette ledger`: what a journey asks, what is already known, and what a new version spares people."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Literal

import typer
from rich.console import Console

from maquette.commands.here import known_journey, loaded_project, project_root
from maquette.ledger import Comparison, Ledger, compare, ledger_of
from maquette.ledger.comparison import in_order
from maquette.ledger.records import comparison_record, ledger_record
from maquette.ledger.sheet import comparison_sheet, ledger_sheet
from maquette.ledger.table import comparison_table, ledger_table
from maquette.project import Project

__all__ = ["ledger"]

Form = Literal["table", "json", "csv"]


def ledger(
    journey: Annotated[str, typer.Argument(help="Le nom d'un parcours.")],
    form: Annotated[Form, typer.Option("--format", help="table, json ou csv")] = "table",
    against: Annotated[
        str | None,
        typer.Option(
            "--against",
            help="L'autre version, prise pour celle d'avant ; « current » vient avant « target ».",
        ),
    ] = None,
    project: Annotated[Path | None, typer.Option("--project", help="Le dossier du projet.")] = None,
) -> None:
    """Compter ce que le parcours demande, et ce qu'il pourrait reprendre : dites-le-nous une fois."""
    checked = loaded_project(project_root(project), "json" if form == "json" else "text").project
    assert checked is not None
    one = _ledger(checked, journey)
    if against is None:
        _tell(one, form)
    else:
        _tell_change(compare(*in_order(one, _ledger(checked, against))), form)


def _ledger(project: Project, name: str) -> Ledger:
    return ledger_of(project.journeys[known_journey(project, name)], project.facts)


def _tell(one: Ledger, form: Form) -> None:
    match form:
        case "json":
            typer.echo(_json(ledger_record(one)))
        case "csv":
            typer.echo(ledger_sheet(one), nl=False)
        case "table":
            Console(highlight=False).print(ledger_table(one))


def _tell_change(change: Comparison, form: Form) -> None:
    match form:
        case "json":
            typer.echo(_json(comparison_record(change)))
        case "csv":
            typer.echo(comparison_sheet(change), nl=False)
        case "table":
            Console(highlight=False).print(comparison_table(change))


def _json(values: object) -> str:
    return json.dumps(values, ensure_ascii=False, indent=2)
