"""The tab's own copy of a session: the folded state, kept in Streamlit's session as a cache of the log."""

from __future__ import annotations

import hashlib
import os
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Lock
from time import monotonic
from typing import Any

import streamlit as st

from maquette.player.seal import Seal
from maquette.sessions import EventLog, NewEvent, StaleError, State, fold, open_log

__all__ = ["Live", "live_session", "run_of"]

#: how many times an action is tried again when others write in the same session meanwhile
_INSISTENCE = 5


@dataclass
class Live:
    """One tab on one run of one journey.

    `state` is a cache of the log; `fresh` says that the log was looked at in this run. `foreign` counts, by
    field, the answers that came from other tabs: it is part of the key of the field, then drawn again.
    `busy_until` is when the services just called will have answered, on the process's own clock.
    `led_by_another` says that the last move was another tab's.
    `side` is the only actor this tab shows, "" when it follows the session from one side to the other.
    `errors` and `typed` map a field of this screen to its refusal and to what was refused. `handled` is the
    click a callback already took. `language` is the one the screen was last drawn in, "" before it was.
    `task` is the one of a study this is played for, "" outside of one; the log then says each screen shown.
    """

    log: EventLog
    run: str
    token: str
    tab: str
    build: str
    state: State = field(default_factory=State)
    side: str = ""
    foreign: dict[str, int] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)
    typed: dict[str, Any] = field(default_factory=dict)
    refusals: int = 0
    notice: str = ""
    handled: str = ""
    language: str = ""
    task: str = ""
    fresh: bool = False
    led_by_another: bool = False
    address_step: str = ""
    # A hurried click starts a run before the run it interrupts has ended.
    _one_at_a_time: Lock = field(default_factory=Lock, repr=False)
    busy_until: float = 0

    def catch_up(self) -> None:
        """Fold what other tabs wrote."""
        with self._one_at_a_time:
            self._catch_up()

    def append(self, *events: NewEvent, drawn: int | None = None) -> bool:
        """Write events, but for answers already known.

        False when the screen they come from (its `transitions`) was no longer current.
        """
        with self._one_at_a_time:
            return self._append(events, drawn)

    def _catch_up(self) -> None:
        if self.log.last(self.run) == self.state.seq:
            return
        turn = self.state.turn
        events = self.log.read(self.run, after=self.state.seq)
        for one in events:
            if one.kind == "field_committed" and one.tab != self.tab:
                self.foreign[one.control] = self.foreign.get(one.control, 0) + 1
        self._take(fold(events, self.state))
        self.led_by_another = self.led_by_another or self.state.turn != turn

    def _append(self, events: Sequence[NewEvent], drawn: int | None) -> bool:
        # Notes of a facilitator come in between without changing the screen.
        for _ in range(_INSISTENCE):
            if drawn not in (None, self.state.turn):
                break
            if self._try(events):
                return True
            self._catch_up()
        # The second half of a double click comes from the screen this very tab has just left: no conflict.
        if self.led_by_another:
            self._try([NewEvent(kind="conflict", actor=self.state.actor, step=self.state.step)])
        return False

    def _try(self, events: Sequence[NewEvent]) -> bool:
        new = [one for one in events if not self._knows(one)]
        if not new:
            return True
        if self.task:
            new = [replace(one, task=self.task) for one in (*new, *_shown(new, self.state))]
        try:
            written = self.log.append(self.run, self.state.seq, new, tab=self.tab, build=self.build)
        except StaleError:
            return False
        answered = monotonic() + sum(one.payload.get("takes", 0) for one in events)
        self.busy_until = max(self.busy_until, answered)
        turn = self.state.turn
        self._take(fold(written, self.state))
        self.led_by_another = self.led_by_another and self.state.turn == turn
        self.fresh = True
        return True

    def _knows(self, one: NewEvent) -> bool:
        known = self.state.answers
        return one.kind == "field_committed" and one.control in known and known[one.control] == one.value

    def _take(self, state: State) -> None:
        state = replace(state, actor=self.side or state.actor)
        if state.turn != self.state.turn:
            self.errors, self.typed, self.refusals = {}, {}, 0
        self.state = state

    def shows_only(self, side: str) -> None:
        """Stand on one side, whatever the session shows elsewhere; "" changes nothing."""
        if side:
            self.side = side
            self.state = replace(self.state, actor=side)


def _shown(events: Sequence[NewEvent], before: State) -> Sequence[NewEvent]:
    """The screen these moves lead to, as a view of its step; it is written with them or not at all."""
    led = [one for one in events if one.payload.get("trail")]
    if not led:
        return ()
    actor, trail = str(led[-1].payload.get("actor", led[-1].actor)), tuple(led[-1].payload["trail"])
    # The same screen drawn anew, with one more row: nobody came to it.
    if trail == before.trails.get(actor):
        return ()
    return (NewEvent(kind="step_shown", actor=actor, step=trail[-1]),)


def live_session(seal: Seal, folder: Path) -> Live:
    """The tab's session: remembered, or found again through the token of the address, or new."""
    slot = f"maquette:{seal.journey}"
    known: Live | None = st.session_state.get(slot)
    asked = st.query_params.get("t", "")
    # The browser's Back on the first screen comes to the link that opened it: the session goes on.
    token = asked or (known.token if known else "")
    side = st.query_params.get("side", "")
    side = side if side in seal.actors else ""
    if known is not None and known.token == token:
        known.build = seal.digest
        known.shows_only(side)
        # A callback of this very run has just written: the log was looked at.
        if not known.fresh:
            known.catch_up()
        known.fresh = True
        return known
    token = token if len(token) >= 16 else secrets.token_urlsafe(16)
    live = Live(
        open_log(store_of(seal, folder)),
        run_of(token, seal.journey),
        token,
        secrets.token_hex(4),
        seal.digest,
    )
    live.shows_only(side)
    live.catch_up()
    live.foreign.clear()
    if live.state.seq:
        live.append(NewEvent(kind="reprise", actor=live.state.actor, step=live.state.step))
    st.session_state[slot] = live
    return live


def run_of(token: str, journey: str) -> str:
    """The run a token opens; the log keeps this digest, and whoever reads it cannot open the session."""
    return hashlib.sha256(f"{token}/{journey}".encode()).hexdigest()[:32]


def store_of(seal: Seal, folder: Path) -> str:
    """Address of the session store; MAQUETTE_STORE, set by our own servers, wins."""
    return os.environ.get("MAQUETTE_STORE") or f"sqlite:///{(folder / seal.store).resolve()}"
