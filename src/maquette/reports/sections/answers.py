"""Questionnaires: ease of tasks, usability scores with their grades, the study's own questions."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from maquette.reports import charts
from maquette.reports.blocks import Block, Chart, Heading, Section, Table, Text
from maquette.reports.cells import figure_row
from maquette.reports.numbers import decimal
from maquette.reports.questionnaires import SUS, sus_scores
from maquette.reports.studied import Studied
from maquette.statistics.sus import graded

__all__ = ["answers"]

_FIGURES = (("sus", "points"), ("umux", "points"), ("scale", "points"), ("choice", "share"))


def answers(studied: Studied) -> Section | None:
    """Of each version, what people answered."""
    given = studied.tables.answers
    counted = given[given["excluded"] == ""]
    if counted.empty:
        return None
    blocks: list[Block] = []
    for variant in studied.variants:
        own = counted[counted["variant"] == variant]
        if own.empty:
            continue
        if len(studied.variants) > 1:
            blocks.append(Heading(studied.labelled(studied.say("variant"), studied.label(variant))))
        blocks += _figures(studied, variant)
        blocks += _ease(studied, own)
        blocks += _sus(studied, own)
    return Section("answers", studied.say("answers"), blocks)


def _figures(studied: Studied, variant: str) -> Iterator[Block]:
    say = studied.say
    rows = []
    for name, unit in _FIGURES:
        for figure in studied.figures.items(name, variant):
            label = say(name) if name in ("sus", "umux") else f"{figure.item} ({say(name)})"
            rows.append(figure_row(figure, label, unit, studied.language))
    if rows:
        head = [say(one) for one in ("question", "value", "interval", "method")]
        yield Table(say("answers"), head, rows)
    if studied.figures.items("umux", variant):
        yield Text(say("umux_unverified"))


def _ease(studied: Studied, given: pd.DataFrame) -> Iterator[Block]:
    own = given[given["questionnaire"] == "seq"]
    points = pd.to_numeric(own["value"], errors="coerce")
    counts = own.assign(point=points)[points.between(1, 7)].groupby(["task", "point"]).size()
    rows = [
        (studied.task_title(str(task)), int(point), int(count)) for (task, point), count in counts.items()
    ]
    if rows:
        say = studied.say
        table = Table(say("seq_chart"), (say("task"), say("answer"), say("count")), rows)
        yield Chart(say("seq_chart"), charts.ease(rows), say("seq_alt"), table)


def _sus(studied: Studied, given: pd.DataFrame) -> Iterator[Block]:
    own = given[given["questionnaire"].isin(SUS)]
    if own.empty:
        return
    say, language = studied.say, studied.language
    people = sus_scores(own)
    told = graded(people["score"].tolist())
    scores = people["score"].dropna().tolist()
    if not scores:
        return
    mean = decimal(told.estimate.value or 0.0, language)
    rows = [
        (one.participant, decimal(one.score, language), int(one.unanswered))
        for one in people.dropna(subset=["score"]).itertuples()
    ]
    yield Chart(
        say("sus"),
        charts.sus(scores, told.estimate),
        say("sus_alt", mean=mean),
        Table(say("sus"), (say("participant"), say("score"), say("unanswered")), rows),
    )
    if told.spanned:
        yield Text(say("sus_grade", grade=told.grade, low=told.spanned[0], high=told.spanned[-1]))
    else:
        yield Text(say("sus_alone", grade=told.grade))
    yield Text(say("sus_norms"))
    if set(own["questionnaire"]) & set(studied.unverified):
        yield Text(say("sus_unverified"))
    filled = int(people.dropna(subset=["score"])["unanswered"].sum())
    if filled:
        yield Text(say("sus_filled", count=filled))
