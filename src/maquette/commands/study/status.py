"""`maquette study status`: how far each participant is."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from maquette.commands.here import Format
from maquette.commands.study.field import known_study, opened
from maquette.studies import plan_of
from maquette.studies.sealed import TamperedError

if TYPE_CHECKING:
    from maquette.fieldwork import Fieldwork
    from maquette.sessions import Participant

__all__ = ["status"]

STAGES: Mapping[str, str] = {
    "welcome": "invitation pas encore ouverte",
    "notice": "lit la notice",
    "consents": "devant les accords",
    "brief": "lit une tâche",
    "task": "fait une tâche",
    "questionnaire": "répond à un questionnaire",
    "closing": "a presque fini",
    "thanks": "a fini",
    "withdrawn": "s'est retirée",
    "unread": "étude gardée illisible",
}


def status(
    study: Annotated[str, typer.Argument(help="Le nom d'une étude.")],
    form: Annotated[Format, typer.Option("--format", help="text ou json.")] = "text",
    project: Annotated[Path | None, typer.Option("--project", help="Le dossier du projet.")] = None,
) -> None:
    """Dire où en est chaque personne invitée, et jusqu'à quand on garde ce qu'elle a fait."""
    checked, field = opened(project)
    name = known_study(checked, study)
    rows = [_row(field, who) for who in field.register.of(name)]
    if form == "json":
        typer.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    if not rows:
        typer.echo(
            f"Personne n'est encore invité. Pour inviter cinq personnes : maquette study invite {name} -n 5"
        )
        return
    for row in rows:
        frozen = ", gelée" if row["frozen"] else ""
        tasks = f"{row['tasks_over']}/{row['tasks']} tâches"
        said = f"{STAGES[row['stage']]} ({tasks}{frozen})"
        typer.echo(f"{row['code']}  {said}  gardé jusqu'au {_day(row['kept_until'])}")
    begun = sum(row["started"] for row in rows)
    typer.echo(
        f"\n{begun} commencées, {len(rows)} invitations, {checked.studies[name].sample} personnes prévues."
    )


def _row(field: Fieldwork, who: Participant) -> dict[str, Any]:
    # The database is slow to import: other verbs do without.
    from maquette.fieldwork import sealed_study  # noqa: PLC0415
    from maquette.fieldwork.purge import due_on  # noqa: PLC0415
    from maquette.studies.sitting import fold_sitting, stage_of  # noqa: PLC0415

    sitting = fold_sitting(field.log.read(who.run))
    known = {"code": who.code, "frozen": who.frozen, "started": sitting.started, "tasks_over": sitting.leg}
    try:
        study = sealed_study(field.layout, who.study, who.seal).study
    except (OSError, TamperedError):
        return {**known, "stage": "unread", "tasks": 0, "kept_until": None, "last": None}
    plan = plan_of(study, who.number)
    last = sitting.last_at.replace(tzinfo=UTC).isoformat() if sitting.last_at else None
    kept = due_on(who, sitting, study.retention_days).isoformat()
    return {
        **known,
        "stage": stage_of(sitting, plan).name,
        "tasks": len(plan.legs),
        "kept_until": kept,
        "last": last,
    }


def _day(iso: str | None) -> str:
    return f"{datetime.fromisoformat(iso):%d/%m/%Y}" if iso else "…"
