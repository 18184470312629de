"""Each task of each version: its figures, outcomes, screens, times and paths."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from maquette.reports import charts
from maquette.reports.blocks import Block, Cell, Chart, Heading, Section, Table, Text
from maquette.reports.cells import figure_cells, figure_row
from maquette.reports.charts.scale import counts
from maquette.reports.numbers import percent, rate_words
from maquette.reports.results import REACHED, TROUBLES
from maquette.reports.studied import Played, Studied
from maquette.reports.ways import clusters_of, moves_of
from maquette.statistics import Estimate

__all__ = ["tasks"]

_FIGURES = (
    ("completion", "share"),
    ("completion_assisted_mode", "share"),
    ("directness", "share"),
    ("assisted", "share"),
    ("time", "s"),
    ("seq", "points"),
    ("lostness", "points"),
    *((f"any_{name}", "share") for name in TROUBLES),
)
#: ways shown; the rest are in the tables
_MOST_WAYS = 8


def tasks(studied: Studied) -> Section | None:
    """Figures first, then charts, each with its table."""
    counted = studied.tables.counted
    if counted.empty:
        return None
    blocks: list[Block] = []
    for variant in studied.variants:
        own = counted[counted["variant"] == variant]
        if own.empty:
            continue
        if len(studied.variants) > 1:
            blocks.append(Heading(studied.labelled(studied.say("variant"), studied.label(variant))))
        blocks += _completions(studied, variant)
        blocks += _times(studied, own, variant)
        for task in studied.plan.tasks:
            blocks += _task(studied, own[own["task"] == task], variant, task)
    return Section("tasks", studied.say("tasks"), blocks)


def _task(studied: Studied, attempts: pd.DataFrame, variant: str, task: str) -> Iterator[Block]:
    say = studied.say
    yield Heading(studied.task_title(task))
    completion = studied.figures.get("completion", variant, task)
    if completion is not None:
        yield Text(
            f"{studied.labelled(say('completion'), rate_words(completion.estimate, studied.language))}.",
            strong=True,
        )
    if attempts.empty:
        return
    rows = []
    for name, unit in _FIGURES:
        figure = studied.figures.get(name, variant, task)
        if figure is not None:
            rows.append(figure_row(figure, say(name), unit, studied.language))
    yield Table(
        studied.task_title(task), [say(one) for one in ("figure", "value", "interval", "method")], rows
    )
    yield _outcomes(studied, attempts)
    version = studied.version(variant)
    steps = version.order([one.item for one in studied.figures.items("step_viewed", variant, task)])
    if steps:
        yield _screens(studied, version, task, steps)
        yield _moves(studied, version, attempts)
        yield _clusters(studied, version, attempts)


def _outcomes(studied: Studied, attempts: pd.DataFrame) -> Table:
    say = studied.say
    counts = attempts.groupby(["outcome", "reason"], sort=True).size()
    rows = [
        (
            say("assisted_outcome" if outcome == "assisted" else outcome),
            say(reason) if reason else "",
            int(count),
        )
        for (outcome, reason), count in counts.items()
    ]
    return Table(say("outcomes"), (say("outcome"), say("reason"), say("attempts")), rows)


def _screens(studied: Studied, version: Played, task: str, steps: list[str]) -> Chart:
    """The funnel, with what happened on each screen in its table."""
    say, figures = studied.say, studied.figures
    rows: list[tuple[str | Cell, ...]] = []
    bars, total = list[charts.Bar](), 0
    for step in steps:
        found = [
            (figures.get(name, version.variant, task, step), unit)
            for name, unit in (
                ("step_viewed", "share"),
                ("step_stopped", "share"),
                ("step_trouble", "share"),
                ("step_time", "s"),
            )
        ]
        cells = [cell for one, unit in found if one for cell in figure_cells(one, unit, studied.language)]
        rows.append((version.title_of(step), *cells))
        viewed = found[0][0]
        assert viewed is not None
        bars.append(_bar(f"{len(rows)}. {version.title_of(step)}", viewed.estimate))
        total = viewed.estimate.n
    names = ("step_viewed", "step_stopped", "step_trouble", "step_time")
    head = (say("screen"), *(word for name in names for word in (say(name), say("interval"))))
    first, last = bars[0].said, bars[-1].said
    return Chart(
        say("funnel"),
        charts.bars(bars, total, counts(total), str, say("attempts")),
        say("funnel_alt", n=total, first=first, last=last),
        Table(say("funnel"), head, rows),
    )


def _bar(name: str, seen: Estimate) -> charts.Bar:
    """Attempts that saw a screen, its interval in attempts too."""
    ends = (None if one is None else one * seen.n for one in (seen.low, seen.high))
    return charts.Bar(name, str(seen.hits or 0), float(seen.hits or 0), *ends)


def _completions(studied: Studied, variant: str) -> Iterator[Block]:
    """Goals reached, a bar a task; one task alone has its own sentence."""
    figures = [(task, studied.figures.get("completion", variant, task)) for task in studied.plan.tasks]
    known = [(studied.task_title(task), one) for task, one in figures if one and one.estimate.n]
    if len(known) < 2:
        return
    say, language = studied.say, studied.language
    bars = [
        charts.Bar(
            task,
            say("of", hits=one.estimate.hits, n=one.estimate.n),
            one.estimate.value,
            one.estimate.low,
            one.estimate.high,
        )
        for task, one in known
    ]
    drawn = charts.bars(bars, 1, (0, 0.25, 0.5, 0.75, 1), lambda share: percent(share, language), "")
    rows = [(task, *figure_cells(one, "share", language)) for task, one in known]
    table = Table(say("completion"), (say("task"), say("completion"), say("interval")), rows)
    yield Chart(say("completion"), drawn, say("completion_alt"), table)


def _times(studied: Studied, attempts: pd.DataFrame, variant: str) -> Iterator[Block]:
    """Times of every task of a version, on one scale."""
    reached = attempts[attempts["outcome"].isin(REACHED) & ~attempts["assisted_mode"].astype(bool)].dropna(
        subset=["time_s"]
    )
    say = studied.say
    figures = [(task, studied.figures.get("time", variant, task)) for task in studied.plan.tasks]
    dots = [
        (studied.task_title(task), reached[reached["task"] == task]["time_s"].tolist(), one.estimate)
        for task, one in figures
        if one
    ]
    drawn = charts.times(dots, say("seconds"), studied.language)
    if drawn is None:
        return
    rows = [
        (studied.task_title(task), *figure_cells(one, "s", studied.language), one.estimate.n)
        for task, one in figures
        if one
    ]
    head = (say("task"), say("time"), say("interval"), say("n"))
    yield Chart(say("times"), drawn, say("times_alt"), Table(say("times"), head, rows))


def _moves(studied: Studied, version: Played, attempts: pd.DataFrame) -> Chart:
    say = studied.say
    taken = moves_of(attempts)
    order = version.order(sorted({step for path in attempts["path"] if path for step in path.split(" > ")}))
    if version.whole is not None:
        order = [step for step in version.whole.lanes if step in set(order)] + [
            step for step in order if step not in version.whole.lanes
        ]
    number = {step: index for index, step in enumerate(order, start=1)}

    def name(step: str) -> str:
        return f"{number[step]}. {version.title_of(step)}"

    commonest = sorted(taken.items(), key=lambda one: (-one[1], one[0]))
    rows = [(f"{name(a)} → {name(b)}", count) for (a, b), count in commonest]
    most = rows[0][0] if rows else say("nobody")
    return Chart(
        say("paths"),
        charts.moves(order, taken),
        say("paths_alt", most=most),
        Table(say("paths"), (say("move"), say("times_taken")), rows),
    )


def _clusters(studied: Studied, version: Played, attempts: pd.DataFrame) -> Table:
    say = studied.say
    rows: list[tuple[str | int | Cell, ...]] = [
        (" → ".join(version.title_of(step) for step in one.way), one.people, len(one.paths))
        for one in clusters_of(attempts)[:_MOST_WAYS]
    ]
    return Table(say("clusters"), (say("way"), say("people_count"), say("variants_of_path")), rows)
