"""Every figure of a study, computed from its tables."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from maquette.measures import Plan, Tables
from maquette.reports.figure import Figure, Figures
from maquette.reports.questionnaires import questionnaire_figures
from maquette.statistics import Estimate
from maquette.statistics.means import mean
from maquette.statistics.rates import rate
from maquette.statistics.times import typical_time

__all__ = ["REACHED", "TROUBLES", "figures_of", "variants_of"]

#: outcomes of a goal reached on one's own
REACHED = ("direct", "indirect")
#: counts of an attempt that tell a trouble
TROUBLES = ("validation_errors", "backtracks", "helps", "off_path", "assists")


def figures_of(tables: Tables, plan: Plan) -> Figures:
    """Figures of each version and task, then of each screen, then of questionnaires."""
    return Figures(_all(tables, plan))


def variants_of(tables: Tables, plan: Plan) -> list[str]:
    """Versions of the study, in its order, then those that were met besides."""
    said = [one.variant for one in plan.versions.values()]
    met = sorted(set(tables.attempts["variant"]))
    return list(dict.fromkeys([*said, *met])) or [""]


def _all(tables: Tables, plan: Plan) -> Iterator[Figure]:
    counted = tables.counted
    for variant in variants_of(tables, plan):
        for task in plan.tasks:
            own = counted[(counted["variant"] == variant) & (counted["task"] == task)]
            alone = own[~own["assisted_mode"].astype(bool)]
            for name, estimate in _of_task(alone).items():
                yield Figure(name, variant, task, "", estimate)
            if len(alone) < len(own):
                typed = own[own["assisted_mode"].astype(bool)]
                yield Figure("completion_assisted_mode", variant, task, "", _share(typed, REACHED))
            yield from _of_screens(tables.views, alone, variant, task)
        yield from questionnaire_figures(tables.answers, variant)


def _of_task(attempts: pd.DataFrame) -> dict[str, Estimate]:
    reached = attempts[attempts["outcome"].isin(REACHED)]
    return {
        "completion": _share(attempts, REACHED),
        "directness": _share(reached, ("direct",)),
        "assisted": _share(attempts, ("assisted",)),
        "time": typical_time(reached["time_s"].tolist()),
        "lostness": mean(reached["lostness"].tolist(), bounds=(0.0, float("inf"))),
        **{f"any_{name}": _any(attempts[name]) for name in TROUBLES},
    }


def _share(attempts: pd.DataFrame, outcomes: tuple[str, ...]) -> Estimate:
    return rate(int(attempts["outcome"].isin(outcomes).sum()), len(attempts))


def _any(counts: pd.Series) -> Estimate:
    """Attempts with at least one, out of those where it can be told."""
    known = counts.dropna()
    return rate(int((known > 0).sum()), len(known))


def _of_screens(views: pd.DataFrame, attempts: pd.DataFrame, variant: str, task: str) -> Iterator[Figure]:
    """Of each screen: who viewed it, who stopped there, who met trouble, how long it took."""
    if attempts.empty:
        return
    keys = ["run", "task", "attempt"]
    own = views.merge(attempts[[*keys, "outcome", "last_step"]], on=keys, how="inner")
    own = own.assign(
        trouble=(own["validation_errors"] > 0) | (own["helps"] > 0) | own["back"] | (own["off_path"] == 1)
    )
    once = own.groupby(["step", *keys], sort=False).agg(
        time=("time_s", "sum"),
        trouble=("trouble", "any"),
        outcome=("outcome", "first"),
        last=("last_step", "first"),
    )
    for step, screens in once.groupby(level="step", sort=False):
        stopped = (screens["last"] == step) & (screens["outcome"] == "unfinished")
        seen = len(screens)
        yield Figure("step_viewed", variant, task, str(step), rate(seen, len(attempts)))
        yield Figure("step_stopped", variant, task, str(step), rate(int(stopped.sum()), seen))
        yield Figure("step_trouble", variant, task, str(step), rate(int(screens["trouble"].sum()), seen))
        yield Figure("step_time", variant, task, str(step), typical_time(screens["time"].tolist()))
