"""The rainbow grid: each expected behaviour, and who showed it."""

from __future__ import annotations

from maquette.reports.blocks import Section, Table
from maquette.reports.numbers import rate_words
from maquette.reports.studied import Studied
from maquette.statistics.rates import rate

__all__ = ["grid"]


def grid(studied: Studied) -> Section | None:
    """A row for each behaviour written before the sessions, a column for each participant."""
    say, counted = studied.say, studied.tables.counted
    people = list(dict.fromkeys(counted["participant"]))
    expected = [(name, task.expects) for name, task in studied.plan.tasks.items() if task.expects]
    if not expected or not people:
        return None
    seen = _seen(studied)
    rows = []
    for name, behaviours in expected:
        who = set(counted[counted["task"] == name]["participant"])
        for number, words in enumerate(behaviours):
            showed = {code for code in who if seen.get((name, str(number), code))}
            marks = ["" if code not in who else say("seen") if code in showed else "·" for code in people]
            rows.append(
                (
                    studied.task_title(name),
                    words,
                    *marks,
                    rate_words(rate(len(showed), len(who)), studied.language),
                )
            )
    head = (say("task"), say("behaviour"), *people, say("seen_by"))
    return Section("grid", say("grid"), [Table(say("grid"), head, rows)])


def _seen(studied: Studied) -> dict[tuple[str, str, str], bool]:
    """(task, number, participant) -> whether it was seen; the last word counts."""
    notes = studied.tables.notes
    ticked = notes[(notes["kind"] == "behaviour_seen") & (notes["excluded"] == "")]
    return {(one.task, str(one.tag), one.participant): bool(one.seen) for one in ticked.itertuples()}
