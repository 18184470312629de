"""`maquette report`: what a study taught, as a page, a workbook and tables."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

import typer
from rich.console import Console

from maquette.commands.here import Format
from maquette.commands.study.field import known_study, opened, stop
from maquette.commands.study.gathered import gathered, tables
from maquette.problems import Problem, terminal
from maquette.project import Project

__all__ = ["report"]

Language = Literal["fr", "en"]


def report(
    study: Annotated[str, typer.Argument(help="Le nom d'une étude.")],
    *,
    compare: Annotated[
        str | None, typer.Option("--compare", help="Une autre étude, prise pour celle d'avant.")
    ] = None,
    compare_anyway: Annotated[
        bool, typer.Option("--compare-anyway", help="Comparer par un test, même une étude formative.")
    ] = False,
    language: Annotated[
        Language | None, typer.Option("--language", help="fr ou en ; celle du projet sinon.")
    ] = None,
    out: Annotated[Path | None, typer.Option("--out", help="Un dossier ; .maquette/reports sinon.")] = None,
    form: Annotated[Format, typer.Option("--format", help="text ou json")] = "text",
    project: Annotated[Path | None, typer.Option("--project", help="Le dossier du projet.")] = None,
) -> None:
    """Écrire ce qu'une étude a appris : une page, un classeur, des tables."""
    checked, field = opened(project)
    names = [known_study(checked, name) for name in (study, compare) if name]
    # Statistics and charts are slow to import: other verbs do without.
    from maquette.reports.export import write_tables, write_workbook  # noqa: PLC0415
    from maquette.reports.gathering import studied  # noqa: PLC0415
    from maquette.reports.page import page  # noqa: PLC0415
    from maquette.reports.report import report_of  # noqa: PLC0415

    measured = [gathered(checked, field, name) for name in names]
    if measured[0].tables.sessions.empty and form == "text":
        typer.echo(_nobody_yet(study, len(field.register.of(study))))
        return
    told = studied(
        measured, checked, language or checked.settings.language, date.today(), anyway=compare_anyway
    )
    _tell_problems(checked, told.problems)
    if form == "json":
        sys.stdout.write(_figures(told.studied.figures) + "\n")
        return
    folder = out or checked.layout.reports / study
    frames = tables(field, measured[0], told.studied.figures)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        shown = folder / "rapport.html"
        shown.write_text(page(report_of(told.studied)), encoding="utf-8")
        write_workbook(frames, folder / "tables.xlsx")
        written = [shown, folder / "tables.xlsx", *write_tables(frames, folder / "tables")]
    except OSError as refused:
        stop(f"Impossible d'écrire {refused.filename} : {refused.strerror}.")
    for path in written[:2]:
        typer.echo(f"écrit  {checked.layout.shown(path.resolve())}")
    typer.echo(f"écrit  {checked.layout.shown((folder / 'tables').resolve())}/ ({len(frames)} tables)")
    if out is not None:
        typer.echo("Ce dossier est à vous : maquette study erase n'y effacera personne.")


def _nobody_yet(study: str, invited: int) -> str:
    """What to do when nobody took part."""
    if invited:
        people = "Une personne est invitée" if invited == 1 else f"{invited} personnes sont invitées"
        return (
            f"{people} à « {study} » et rien n'est encore à raconter : il n'y a pas de compte rendu.\n"
            f"Voir où en est chacun : maquette study status {study}\n"
            "Recevoir les participants : maquette host"
        )
    return (
        f"Personne n'a encore participé à « {study} » : il n'y a pas de compte rendu.\n"
        f"Savoir ce qu'il y aura à en attendre : maquette estimate {study}\n"
        f"Inviter des personnes : maquette study invite {study} -n 5\n"
        "Les recevoir : maquette host"
    )


def _tell_problems(project: Project, problems: tuple[Problem, ...]) -> None:
    if problems:
        lines = {path: text.split("\n") for path, text in project.sources.items()}
        shown = terminal.render(problems, project.settings.language, lambda file: lines.get(file, []))
        Console(stderr=True).print(shown)


def _figures(figures: object) -> str:
    from maquette.reports.figure import Figures, figure_table  # noqa: PLC0415

    assert isinstance(figures, Figures)
    return json.dumps(
        json.loads(figure_table(figures).to_json(orient="records")), ensure_ascii=False, indent=2
    )
