"""With whom: participants, what is left out of the figures and why, what was set by hand."""

from __future__ import annotations

from maquette.reports.blocks import Block, Section, Table, Text
from maquette.reports.studied import Studied

__all__ = ["people"]


def people(studied: Studied) -> Section:
    """Each participant by code; each attempt left out, with its reason; each outcome set by hand."""
    say, attempts = studied.say, studied.tables.attempts
    sessions = studied.tables.sessions
    if sessions.empty:
        return Section("people", say("people"), [Text(say("no_session"))])
    counted = set(studied.tables.counted["run"])
    rows = [
        (
            one.participant,
            one.persona,
            say("assisted_mode" if one.assisted_mode else "alone"),
            say("yes" if one.run in counted else "no"),
        )
        for one in sessions.itertuples()
        if not one.synthetic
    ]
    head = (say("participant"), say("persona"), say("mode"), say("state"))
    blocks: list[Block] = [Text(say("fictional")), Table(say("people"), head, rows)]
    if not counted:
        blocks.append(Text(say("nothing_counted"), strong=True))
    left_out = [
        (one.participant, studied.task_title(one.task), say(f"excluded_{one.excluded}"))
        for one in attempts[attempts["excluded"] != ""].itertuples()
    ]
    if left_out:
        blocks.append(Table(say("left_out"), (say("participant"), say("task"), say("reason")), left_out))
    by_hand = [
        (
            one.participant,
            studied.task_title(one.task),
            _outcome(studied, one.outcome_computed, one.reason_computed),
            _outcome(studied, one.outcome, one.reason),
            one.override_by,
            one.override_why,
        )
        for one in attempts[attempts["override_by"] != ""].itertuples()
    ]
    if by_hand:
        titles = ("participant", "task", "computed", "kept", "author", "why")
        blocks.append(Table(say("by_hand"), [say(one) for one in titles], by_hand))
    return Section("people", say("people"), blocks)


def _outcome(studied: Studied, outcome: str, reason: str) -> str:
    word = studied.say("assisted_outcome" if outcome == "assisted" else outcome)
    return studied.labelled(word, studied.say(reason)) if reason else word
