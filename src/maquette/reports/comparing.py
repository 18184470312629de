"""Two versions side by side: effect, interval, verdict; or why they cannot be compared."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

import pandas as pd

from maquette.measures import Plan, Tables
from maquette.reports.questionnaires import SUS, sus_scores
from maquette.reports.results import REACHED
from maquette.statistics import Comparison
from maquette.statistics.paired_rates import compare_paired_rates
from maquette.statistics.several import holm
from maquette.statistics.two_means import (
    compare_paired_scores,
    compare_paired_times,
    compare_scores,
    compare_times,
)
from maquette.statistics.two_rates import compare_rates

__all__ = ["Compared", "Side", "compare"]


@dataclass(frozen=True)
class Side:
    """One version of a study, as one side of a comparison."""

    label: str
    plan: Plan
    tables: Tables
    variant: str


@dataclass(frozen=True)
class Compared:
    """One figure on both sides, a then b.

    Args:
        figure: completion, time, seq or sus.
        task: "" for the whole session.
        result: None when it is refused.
        refused: why: "not the same goal", "not the same persona", "not on both sides".
        paired: the same people on both sides.
        p_holm: the p-value corrected for the number of tasks compared.
    """

    figure: str
    task: str
    result: Comparison | None
    refused: str = ""
    paired: bool = False
    p_holm: float | None = None


def compare(a: Side, b: Side, *, paired: bool) -> list[Compared]:
    """Compare every task both studies have, then the questionnaires; p-values are corrected by figure."""
    found = list(_compared(a, b, paired=paired))
    corrected: dict[int, float | None] = {}
    for figure in ("completion", "time", "seq", "sus"):
        places = [index for index, one in enumerate(found) if one.figure == figure]
        told = [one.result.p if (one := found[index]).result else None for index in places]
        corrected |= dict(zip(places, holm(told), strict=True))
    return [replace(one, p_holm=corrected[index]) for index, one in enumerate(found)]


def _compared(a: Side, b: Side, *, paired: bool) -> Iterator[Compared]:
    for name in dict.fromkeys([*a.plan.tasks, *b.plan.tasks]):
        refused = _refused(a.plan, b.plan, name)
        for figure in ("completion", "time", "seq"):
            if refused:
                yield Compared(figure, name, None, refused)
            else:
                yield Compared(figure, name, _TASK[figure](a, b, name, paired), paired=paired)
    if any(_has_sus(side) for side in (a, b)):
        yield Compared("sus", "", _sus(a, b, paired), paired=paired)


def _refused(
    a: Plan, b: Plan, name: str
) -> Literal["", "not on both sides", "not the same goal", "not the same persona"]:
    if name not in a.tasks or name not in b.tasks:
        return "not on both sides"
    one, other = a.tasks[name], b.tasks[name]
    if (set(one.ends), one.rule_text) != (set(other.ends), other.rule_text):
        return "not the same goal"
    return "" if one.persona == other.persona else "not the same persona"


def _attempts(side: Side, task: str) -> pd.DataFrame:
    """What counts, those for whom somebody typed left out."""
    counted = side.tables.counted
    own = counted[(counted["variant"] == side.variant) & (counted["task"] == task)]
    return own[~own["assisted_mode"].astype(bool)].drop_duplicates("participant", keep="last")


def _completion(a: Side, b: Side, task: str, paired: bool) -> Comparison:
    first, second = (
        _attempts(side, task).set_index("participant")["outcome"].isin(REACHED) for side in (a, b)
    )
    matters = a.plan.difference
    if paired:
        both = pd.concat([first, second], axis=1, join="inner")
        pairs = [(bool(one), bool(other)) for one, other in both.itertuples(index=False)]
        return compare_paired_rates(pairs, matters)
    counts = (int(first.sum()), len(first), int(second.sum()), len(second))
    return compare_rates(*counts, matters=matters)


def _time(a: Side, b: Side, task: str, paired: bool) -> Comparison:
    first, second = (_times(_attempts(side, task)) for side in (a, b))
    if paired:
        return compare_paired_times(_pairs(first, second))
    return compare_times(first.tolist(), second.tolist())


def _times(attempts: pd.DataFrame) -> pd.Series:
    reached = attempts[attempts["outcome"].isin(REACHED)]
    return reached.set_index("participant")["time_s"]


def _seq(a: Side, b: Side, task: str, paired: bool) -> Comparison:
    return _scores(_ease(a, task), _ease(b, task), paired)


def _ease(side: Side, task: str) -> pd.Series:
    answers = side.tables.answers
    own = answers[
        (answers["variant"] == side.variant)
        & (answers["excluded"] == "")
        & (answers["questionnaire"] == "seq")
        & (answers["task"] == task)
    ].drop_duplicates("participant", keep="last")
    given = pd.to_numeric(own.set_index("participant")["value"], errors="coerce")
    return given[given.between(1, 7)]


def _has_sus(side: Side) -> bool:
    answers = side.tables.answers
    return bool(((answers["variant"] == side.variant) & answers["questionnaire"].isin(SUS)).any())


def _sus(a: Side, b: Side, paired: bool) -> Comparison:
    return _scores(_sus_of(a), _sus_of(b), paired)


def _sus_of(side: Side) -> pd.Series:
    answers = side.tables.answers
    own = answers[
        (answers["variant"] == side.variant)
        & (answers["excluded"] == "")
        & answers["questionnaire"].isin(SUS)
    ]
    return sus_scores(own).set_index("participant")["score"]


def _scores(first: pd.Series, second: pd.Series, paired: bool) -> Comparison:
    if paired:
        return compare_paired_scores(_pairs(first, second))
    return compare_scores(first.tolist(), second.tolist())


def _pairs(first: pd.Series, second: pd.Series) -> list[tuple[float, float]]:
    both = pd.concat([first, second], axis=1, join="inner")
    return [(float(one), float(other)) for one, other in both.itertuples(index=False)]


_TASK = {"completion": _completion, "time": _time, "seq": _seq}
