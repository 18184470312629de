"""Scores of questionnaires, person by person, and their figures."""

from __future__ import annotations

from collections.abc import Iterator
from math import isfinite
from typing import Any

import pandas as pd

from maquette.reports.figure import Figure
from maquette.statistics import scales, sus
from maquette.statistics.rates import rate

__all__ = ["SUS", "questionnaire_figures", "sus_scores", "umux_scores"]

#: names under which a study may ask the System Usability Scale
SUS = ("f-sus", "sus")


def questionnaire_figures(answers: pd.DataFrame, variant: str) -> Iterator[Figure]:
    """Figures of one version; answers off their scale are left out."""
    own = answers[(answers["variant"] == variant) & (answers["excluded"] == "")]
    for name, given in own.groupby("questionnaire", sort=False):
        match str(name):
            case "seq":
                for task, one in given.groupby("task", sort=False):
                    yield Figure("seq", variant, str(task), "", scales.seq(_numbers(one["value"])))
            case "f-sus" | "sus":
                scores = sus_scores(given)
                yield Figure("sus", variant, "", str(name), sus.graded(scores["score"].tolist()).estimate)
            case "umux-lite":
                scores = umux_scores(given)
                estimate = scales.own_scale(scores["score"].tolist(), 0, 100)
                yield Figure("umux", variant, "", str(name), estimate)
            case _:
                yield from _own(given, variant, str(name))


def sus_scores(answers: pd.DataFrame) -> pd.DataFrame:
    """One row a person: `run`, `participant`, `score` (0-100, empty above two unanswered), `unanswered`."""
    rows = []
    for (run, code), given in answers.groupby(["run", "participant"], sort=False):
        told = _by_item(given)
        score = sus.score([told.get(str(item)) for item in range(1, 11)])
        rows.append((run, code, score.value, score.unanswered))
    return _frame(rows, ["run", "participant", "score", "unanswered"])


def umux_scores(answers: pd.DataFrame) -> pd.DataFrame:
    """One row a person: `run`, `participant`, `score` (0-100, empty unless both items are answered)."""
    rows = []
    for (run, code), given in answers.groupby(["run", "participant"], sort=False):
        told = _by_item(given)
        rows.append((run, code, scales.umux_lite([told.get("1"), told.get("2")])))
    return _frame(rows, ["run", "participant", "score"])


def _own(given: pd.DataFrame, variant: str, name: str) -> Iterator[Figure]:
    """A scale has a mean, a choice has a share for each of its answers."""
    for item, one in given.groupby("item", sort=False):
        label = str(item) if name == "own" else f"{name}.{item}"
        told = [value for value in one["value"].tolist() if _is_there(value)]
        numbers = _numbers(told)
        if told and len(numbers) == len(told):
            yield Figure("scale", variant, "", label, scales.own_scale(numbers, -1e9, 1e9))
            continue
        for choice in dict.fromkeys(str(value) for value in told):
            hits = sum(1 for value in told if str(value) == choice)
            yield Figure("choice", variant, "", f"{label}={choice}", rate(hits, len(told)))


def _by_item(given: pd.DataFrame) -> dict[str, int | None]:
    """Number of an item, such as 3 of "f-sus.3" -> the last answer to it."""
    told = zip(given["item"], given["value"], strict=True)
    return {str(item).rpartition(".")[2]: _whole(value) for item, value in told}


def _whole(value: Any) -> int | None:
    number = _number(value)
    return int(number) if number is not None and number == int(number) else None


def _number(value: Any) -> float | None:
    try:
        number = float(value)
    except (TypeError, ValueError):
        return None
    return number if isfinite(number) else None


def _numbers(values: Any) -> list[float]:
    return [number for number in map(_number, values) if number is not None]


def _is_there(value: Any) -> bool:
    return value is not None and str(value) not in ("", "nan", "None")


def _frame(rows: list[tuple[Any, ...]], names: list[str]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=names).astype({"score": float})
