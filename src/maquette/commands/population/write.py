"""`maquette data write`: the population as files, resumed where it stopped."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer
from rich.console import Console
from rich.progress import track

from maquette.commands.exits import OUTSIDE, WRONG_COMMAND
from maquette.commands.population.whole import population_of
from maquette.fakedata.cells import HOUSEHOLDS, MOST_HOUSEHOLDS, PERSONS
from maquette.problems import nearest
from maquette.rules.rates import NoRateError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from maquette.dataset.manifest import OtherPlanError
    from maquette.dataset.plan import Plan
    from maquette.dataset.write import FileRow

__all__ = ["write"]

SMALL = 50_000
"""Households of the largest population written as plain texts."""


def write(  # noqa: PLR0917 - a typer command: each one is an option
    out: Annotated[Path, typer.Option("--out", help="Le dossier à remplir.")],
    households: Annotated[int, typer.Option("--households", min=1, help="Combien de foyers.")] = 50,
    persons: Annotated[
        int, typer.Option("--persons", min=0, help="Combien de personnes, si plus que ces foyers n'en ont.")
    ] = 0,
    year: Annotated[int | None, typer.Option("--year", help="L'année des déclarations.")] = None,
    tables: Annotated[
        str, typer.Option("--tables", help="Des tables, avec des virgules ; toutes sinon.")
    ] = "",
    form: Annotated[Literal["parquet", "csv"], typer.Option("--format", help="parquet ou csv")] = "parquet",
    workers: Annotated[int, typer.Option("--workers", min=1, help="Combien de processus.")] = 1,
    dask: Annotated[str, typer.Option("--dask", help="L'adresse d'un ordonnanceur Dask, ou local.")] = "",
    project: Annotated[Path | None, typer.Option("--project", help="Le dossier du projet.")] = None,
) -> None:
    """Écrire la population ; une écriture interrompue reprend, et rien de fini n'est refait."""
    from concurrent.futures import BrokenExecutor  # noqa: PLC0415 - slow to import, like pyarrow

    from maquette.dataset.manifest import OtherPlanError, begin, finish  # noqa: PLC0415

    plan = _plan(project, households, persons, year=year, tables=tables, form=form)
    console = Console(stderr=True)
    try:
        if plan.world.recipe.makes:
            plan.world.rates.regime(date(plan.year, 1, 1))
        begin(plan, out)
        done = track(
            _runs(plan, out, workers, dask),
            description="Écriture",
            total=plan.partitions,
            console=console,
            transient=True,
        )
        manifest = finish(plan, out, (row for rows in done for row in rows))
    except OtherPlanError as other:
        _refused(out, other)
    except NoRateError as missing:
        known = f"{missing.known[0]:%d/%m/%Y}" if missing.known else "…"
        typer.echo(f"Pas de barème pour {plan.year} : ils commencent le {known}.", err=True)
        raise typer.Exit(WRONG_COMMAND) from None
    except ImportError:
        typer.echo("Dask n'est pas installé : pip install 'maquette[dask]'.", err=True)
        raise typer.Exit(OUTSIDE) from None
    except BrokenExecutor:
        typer.echo("Un processus a été arrêté. La même commande reprendra là où il en était.", err=True)
        raise typer.Exit(OUTSIDE) from None
    except OSError as refused:
        typer.echo(
            f"Impossible d'écrire dans {out} : {refused.strerror or refused}. Ce qui est fini est gardé ; "
            "la même commande reprendra là.",
            err=True,
        )
        raise typer.Exit(OUTSIDE) from None
    for table in plan.tables:
        typer.echo(f"{manifest.rows(table):>12}  {table}")
    typer.echo(f"Vérifier : maquette data verify {out}")


def _runs(plan: Plan, out: Path, workers: int, dask: str) -> Iterator[list[FileRow]]:
    from maquette.dataset import run  # noqa: PLC0415

    if dask:
        return run.on_dask(plan, out.resolve(), dask)
    return run.on_processes(plan, out, workers) if workers > 1 else run.one_by_one(plan, out)


def _plan(
    project: Path | None, households: int, persons: int, *, year: int | None, tables: str, form: str
) -> Plan:
    from maquette.dataset.plan import Plan, known_tables  # noqa: PLC0415

    world = population_of(project)
    known = known_tables(world)
    wanted = tuple(name.strip() for name in tables.split(",") if name.strip()) or known
    for name in wanted:
        if name not in known:
            near = nearest(name, known)
            hint = f" Vouliez-vous dire « {near} » ?" if near else ""
            _wrong(f"Aucune table ne s'appelle « {name} ».{hint} Il y a : {', '.join(known)}.")
    inhabited = -(-persons // PERSONS) * HOUSEHOLDS
    if max(households, inhabited) > MOST_HOUSEHOLDS:
        _wrong(f"Une population a au plus {MOST_HOUSEHOLDS} foyers, et moins de dix millions de personnes.")
    if form == "csv" and max(households, inhabited) > SMALL:
        _wrong(f"Le format csv va jusqu'à {SMALL} foyers ; au-delà, gardez parquet.")
    return Plan(world, households, year or world.recipe.year, wanted, inhabited if persons else 0, form)


def _wrong(text: str) -> None:
    typer.echo(text, err=True)
    raise typer.Exit(WRONG_COMMAND)


def _refused(out: Path, other: OtherPlanError) -> None:
    """Tell what the folder holds instead, and end the command."""
    found = ", ".join(
        f"{name} ({there} au lieu de {wanted})" for name, (there, wanted) in other.differences.items()
    )
    what = "d'autres fichiers" if "plan" in other.differences else f"une autre population : {found}"
    typer.echo(f"{out} contient {what}. Choisissez un autre dossier, ou videz celui-ci.", err=True)
    raise typer.Exit(OUTSIDE)
