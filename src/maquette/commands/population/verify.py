"""`maquette data verify`: every invariant and every published figure, told, drawn, and as an exit code."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from maquette.commands.exits import OUTSIDE, WRONG_COMMAND, YOUR_FILES
from maquette.commands.here import Format
from maquette.commands.population.whole import population_of

if TYPE_CHECKING:
    from maquette.dataset.invariants import Check
    from maquette.dataset.manifest import Manifest
    from maquette.dataset.statistics import Figure
    from maquette.dataset.targets import Gap

__all__ = ["verify"]


def verify(  # noqa: PLR0917 - a typer command: each one is an option
    folder: Annotated[Path, typer.Argument(help="Le dossier écrit par maquette data write.")],
    report: Annotated[
        Path | None, typer.Option("--page", help="Où écrire la page avec les graphiques.")
    ] = None,
    sheets: Annotated[Path | None, typer.Option("--tables", help="Où écrire les tableaux, en csv.")] = None,
    departments: Annotated[
        Path | None, typer.Option("--departments", help="Le tableau public des employeurs par département.")
    ] = None,
    columns: Annotated[
        str, typer.Option("--columns", help="Ses colonnes : department=dep,employers=nombre.")
    ] = "",
    form: Annotated[Format, typer.Option("--format", help="text ou json")] = "text",
    project: Annotated[Path | None, typer.Option("--project", help="Le dossier du projet.")] = None,
) -> None:
    """Vérifier chaque ligne, et comparer la population aux chiffres publiés."""
    # Numpy and pyarrow are slow to import: other verbs do without.
    from maquette.dataset.invariants import checks_of  # noqa: PLC0415
    from maquette.dataset.page import page  # noqa: PLC0415
    from maquette.dataset.statistics import NEEDED, statistics_of  # noqa: PLC0415
    from maquette.dataset.targets import assumptions, gaps  # noqa: PLC0415

    world, manifest = population_of(project, form), _manifest(folder)
    checks = [*checks_of(folder, manifest, world)]
    counted = {*NEEDED} <= {*manifest.plan["tables"]} and world.recipe.makes is not None
    made = statistics_of(folder, manifest) if counted else None
    found = [*gaps(world.recipe, made.measures())] if made else []
    figures = made.figures() if made else ()
    assumed = [*assumptions(world.recipe)]
    try:
        if report is not None:
            report.write_text(page(manifest, checks, found, assumed, figures), encoding="utf-8")
        if sheets is not None:
            _write_sheets(sheets, figures)
    except OSError as refused:
        typer.echo(f"Impossible d'écrire le résultat : {refused.strerror}.", err=True)
        raise typer.Exit(OUTSIDE) from None
    if departments is not None and made is not None:
        _tell_departments(departments, columns, made.by["households by department"])
    if form == "json":
        typer.echo(_json(checks, found, [asdict(one) for one in assumed]))
    else:
        _tell(checks, found)
        typer.echo(
            f"{len(assumed)} tirages sont des hypothèses : {', '.join(one.column for one in assumed)}."
        )
    if any(one.wrong for one in checks) or not all(one.met for one in found):
        raise typer.Exit(YOUR_FILES)


def _manifest(folder: Path) -> Manifest:
    from maquette.dataset.manifest import NotWholeError, manifest_of  # noqa: PLC0415

    try:
        manifest = manifest_of(folder)
    except NotWholeError as reason:
        why = {
            "unfinished": "l'écriture n'est pas finie. Relancez la même commande maquette data write",
            "nothing": "il n'y a pas de population ici. Écrivez-en une : maquette data write --out",
        }.get(str(reason), f"le fichier {reason} manque ou n'est pas entier. Relancez maquette data write")
        typer.echo(f"{folder} : {why}.", err=True)
        raise typer.Exit(OUTSIDE) from None
    if manifest.plan["form"] != "parquet":
        typer.echo("Seul le format parquet se vérifie.", err=True)
        raise typer.Exit(WRONG_COMMAND)
    return manifest


def _tell(checks: Sequence[Check], found: Sequence[Gap]) -> None:
    console = Console(highlight=False)
    told = Table("table", "règle", "lignes", "fautes", "exemple")
    for one in checks:
        style = "bold red" if one.wrong else None
        told.add_row(one.table, one.name, str(one.rows), str(one.wrong), one.example, style=style)
    console.print(told)
    if found:
        told = Table("chiffre publié", "publié", "obtenu", "écart", "accepté")
        for gap in found:
            row = (
                gap.label,
                f"{gap.wanted:g}",
                f"{gap.made:.1f}",
                f"{gap.gap:+.1f} %",
                f"± {gap.tolerance} %",
            )
            told.add_row(*row, style=None if gap.met else "bold red")
        console.print(told)


def _tell_departments(path: Path, columns: str, made: Mapping[str, int]) -> None:
    """Compare départements with a published table."""
    from maquette.dataset.departments import (  # noqa: PLC0415
        COLUMNS,
        UnreadableTableError,
        read_departments,
        spread,
    )

    named = dict(part.split("=", 1) for part in columns.split(",") if "=" in part)
    try:
        compared = spread(read_departments(path, {**COLUMNS, **named}), made)
    except (UnreadableTableError, OSError, UnicodeDecodeError) as refused:
        typer.echo(f"{path} ne se lit pas : {refused}.", err=True)
        raise typer.Exit(WRONG_COMMAND) from None
    told = Table("département", "publié, %", "obtenu, %")
    for code, wanted, got in compared.rows[:12]:
        told.add_row(code, f"{wanted:.2f}", f"{got:.2f}")
    console = Console(stderr=True, highlight=False)
    console.print(told)
    console.print(f"{compared.distance:.1f} % des employeurs sont dans un autre département que le publié.")


def _json(checks: Sequence[Check], found: Sequence[Gap], assumed: list[dict[str, Any]]) -> str:
    values = {
        "checks": [asdict(one) for one in checks],
        "targets": [{**asdict(one), "gap": one.gap, "met": one.met} for one in found],
        "assumptions": assumed,
    }
    return json.dumps(values, ensure_ascii=False, indent=2)


def _write_sheets(folder: Path, figures: Sequence[Figure]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for one in figures:
        with (folder / f"{one.name}.csv").open("w", newline="", encoding="utf-8") as file:
            sheet = csv.writer(file)
            sheet.writerow(one.head)
            sheet.writerows(one.rows)
