"""What is not known: small samples, unmet branches, sessions that could not be read whole."""

from __future__ import annotations

from collections.abc import Iterator

from maquette.reports.blocks import Section, Text
from maquette.reports.coverage import coverage_of
from maquette.reports.numbers import FEW
from maquette.reports.studied import Studied

__all__ = ["unknown"]


def unknown(studied: Studied) -> Section:
    """One sentence for each thing a reader might otherwise take for known."""
    told = [*_samples(studied), *_sessions(studied), *_unmet(studied), studied.say("inert_clicks")]
    return Section("unknown", studied.say("unknown"), [Text(sentence) for sentence in told])


def _samples(studied: Studied) -> Iterator[str]:
    say, counted, plan = studied.say, studied.tables.counted, studied.plan
    people = counted["participant"].nunique()
    if plan.sample is not None and people < plan.sample:
        yield say("sample_short", n=people, sample=plan.sample)
    for variant in studied.variants:
        for task in plan.tasks:
            n = int(((counted["variant"] == variant) & (counted["task"] == task)).sum())
            words = {"task": studied.task_title(task), "variant": studied.label(variant), "n": n}
            if n == 0:
                yield say("none_of", **words)
            elif n < FEW:
                yield say("few", **words)
    for one in studied.figures:
        if one.figure == "time" and "zeros left out" in one.estimate.notes:
            yield say("zeros", figure=say("time"), task=studied.task_title(one.task))


def _sessions(studied: Studied) -> Iterator[str]:
    say, counted, sessions = studied.say, studied.tables.counted, studied.tables.sessions
    notes = counted["outcome_note"].astype(str)
    counts = {
        "rule_unchecked": int(notes.str.contains("rule not checked").sum()),
        "way_unknown": int((counted["unknown_steps"] > 0).sum()),
        "older_build": int(notes.str.contains("older build").sum()),
        "unknown_events": int(sessions["unknown_events"].sum()),
        "clock_back": int(sessions["clock_back"].sum()),
        "gaps": int(sessions["gaps"].sum()),
        "interrupted": int((counted["interrupted_s"] > 0).sum()),
    }
    yield from (say(key, n=count) for key, count in counts.items() if count)


def _unmet(studied: Studied) -> Iterator[str]:
    """Screens, branches and ends no participant met."""
    attempts = studied.tables.attempts
    for variant in studied.variants:
        version = studied.version(variant)
        own = attempts[(attempts["variant"] == variant) & ~attempts["synthetic"].astype(bool)]
        if version.whole is None or own.empty:
            continue
        coverage = coverage_of(version.whole, own)
        missed = set(coverage.screens_not_met)
        moves = [move for move in coverage.moves_not_met if not set(move) & missed]
        words = {
            "screens_not_met": [
                step for step in coverage.screens_not_met if step not in coverage.ends_not_met
            ],
            "moves_not_met": [f"{version.title_of(a)} → {version.title_of(b)}" for a, b in moves],
            "ends_not_met": coverage.ends_not_met,
        }
        for key, what in words.items():
            if what:
                named = "; ".join(version.title_of(one) for one in what)
                yield studied.say(key, variant=studied.label(variant), what=named)
