"""`maquette estimate`: before inviting, how long a study may take and what its sample would tell."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from maquette.commands.here import loaded_project, project_root
from maquette.commands.settled import settled_by
from maquette.commands.study.field import known_study

if TYPE_CHECKING:
    from maquette.reports.estimating import Estimated, Length, Telling

__all__ = ["estimate"]


def estimate(
    study: Annotated[str, typer.Argument(help="Le nom d'une étude.")],
    project: Annotated[Path | None, typer.Option("--project", help="Le dossier du projet.")] = None,
) -> None:
    """Estimer, avant d'inviter, la durée des sessions et ce que l'échantillon pourrait dire."""
    checked = loaded_project(project_root(project)).project
    assert checked is not None
    name = known_study(checked, study)
    # Statistics are slow to import: other verbs do without.
    from maquette.reports.estimating import estimated  # noqa: PLC0415
    from maquette.reports.planned import planned  # noqa: PLC0415

    skills = {one: checked.personas[one].digital_skill for one in checked.studies[name].personas}
    plan = planned(checked, name, settled_by(checked)).plan
    for line in _lines(estimated(plan, skills, checked.settings.seed)):
        typer.echo(line)


def _lines(told: Estimated) -> list[str]:
    lines = ["Estimation par des participants virtuels : une hypothèse, jamais un résultat.", ""]
    lines += [_length(one) for one in told.lengths]
    if told.half_width is not None:
        lines += ["", f"Un taux de 80 % serait connu à ± {round(told.half_width * 100)} points."]
    lines += [_telling(one) for one in told.telling]
    if told.telling:
        lines.append("Suppose des personnes différentes et indépendantes, de même chance (test N−1).")
    return lines


def _length(one: Length) -> str:
    low, middle, high = (max(1, round(seconds / 60)) for seconds in (one.low_s, one.median_s, one.high_s))
    return (
        f"{one.persona}, {one.variant} : environ {middle} min pour les tâches (de {low} à {high} min), "
        "sans l'accueil ni les questionnaires"
    )


def _telling(one: Telling) -> str:
    wanted = "plus de 2000" if one.wanted is None else one.wanted
    return (
        f"Si une version réussit à {round(one.base * 100)} % "
        f"et l'autre {round(one.difference * 100)} points de plus : "
        f"{round(one.power * 100)} % de chances de le voir à {one.n} personnes par version ; "
        f"il en faudrait {wanted} pour 80 %."
    )
