"""The journey map: what was supposed of each screen, and what happened there."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from maquette.reports import charts
from maquette.reports.blocks import Block, Chart, Section, Table
from maquette.reports.numbers import decimal, rate_words
from maquette.reports.studied import Played, Studied
from maquette.statistics.rates import rate

__all__ = ["journey_maps"]


def journey_maps(studied: Studied) -> Section | None:
    """A map for each version whose journey is known."""
    blocks: list[Block] = [
        chart
        for variant in studied.variants
        if (version := studied.version(variant)).journey is not None
        for chart in _map(studied, version)
    ]
    return Section("map", studied.say("map"), blocks) if blocks else None


def _map(studied: Studied, version: Played) -> Iterator[Chart]:
    """Hypotheses and measures, screen by screen, all tasks together."""
    views = studied.tables.views
    own = views[(views["variant"] == version.variant) & (views["excluded"] == "")]
    if own.empty or version.journey is None or version.whole is None:
        return
    say = studied.say
    trouble = _trouble(own)
    noted = _noted(studied)
    rows: list[tuple[str | int, ...]] = []
    points: list[charts.Point] = []
    for step in version.whole.lanes:
        hypothesis = version.journey.steps[step]
        share = trouble.get(step)
        heard = noted.get(step)
        pains = say("and_then").join(
            f"{one.text} ({one.severity}/4, {say(one.evidence)})" for one in hypothesis.pains
        )
        points.append(charts.Point(hypothesis.feel, heard, share[0] / share[1] if share else None))
        rows.append(
            (
                f"{len(rows) + 1}. {version.title_of(step)}",
                "" if hypothesis.feel is None else hypothesis.feel,
                "" if heard is None else decimal(heard, studied.language),
                rate_words(rate(*share), studied.language) if share else say("nobody"),
                pains,
            )
        )
    met = [(one.trouble, row[0]) for one, row in zip(points, rows, strict=True) if one.trouble]
    worst = max(met)[1] if met else say("nobody")
    title = studied.labelled(say("map"), studied.label(version.variant))
    head = [say(one) for one in ("screen", "supposed", "noted", "step_trouble", "pains")]
    words = (say("feeling"), say("step_trouble"))
    drawn = charts.feelings(points, words, studied.language)
    yield Chart(title, drawn, say("map_alt", worst=worst), Table(title, head, rows))


def _trouble(views: pd.DataFrame) -> dict[str, tuple[int, int]]:
    """Screen -> attempts in trouble there, attempts that saw it."""
    wrong = (views["validation_errors"] > 0) | (views["helps"] > 0) | views["back"] | (views["off_path"] == 1)
    once = views.assign(wrong=wrong).groupby(["step", "run", "task", "attempt"])["wrong"].any()
    by_step = once.groupby(level="step").agg(["sum", "count"])
    return {str(step): (int(wrong), int(seen)) for step, wrong, seen in by_step.itertuples()}


def _noted(studied: Studied) -> dict[str, float]:
    """Screen -> mean of the feelings noted there, as tags "feel:-1"."""
    notes = studied.tables.notes
    told: dict[str, list[int]] = {}
    for one in notes[notes["excluded"] == ""].itertuples():
        for tag in str(one.tag).split(", "):
            name, _, value = tag.partition(":")
            if name == "feel" and value in ("-2", "-1", "0", "1", "2"):
                told.setdefault(one.step, []).append(int(value))
    return {step: sum(values) / len(values) for step, values in told.items()}
