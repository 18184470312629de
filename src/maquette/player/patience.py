"""The time a called service takes: a word of patience, never a blocked server."""

from __future__ import annotations

import os
from time import monotonic
from typing import TYPE_CHECKING

import streamlit as st

from maquette.player import shell
from maquette.player.step import Step
from maquette.player.words import words
from maquette.sessions import State

if TYPE_CHECKING:
    from maquette.player.journey import Journey

__all__ = ["asked", "draw", "is_waiting"]

#: seconds between two looks at the clock
TICK_S = 0.5


def asked(call: Step, state: State, slower: float = 0) -> dict[str, float]:
    """Seconds a call keeps the person waiting, as a payload; nothing when the dial says to go at once.

    Args:
        slower: seconds the service took more, as its own dial says.
    """
    takes = call.keys.get("takes", 0) + slower
    return {"takes": takes} if takes and not state.dials.get("calls_at_once") else {}


def is_waiting(journey: Journey) -> bool:
    """Whether a service has still to answer; MAQUETTE_AT_ONCE, of tests and rehearsals, waits for none."""
    return monotonic() < journey.live.busy_until and not os.environ.get("MAQUETTE_AT_ONCE")


def draw(journey: Journey) -> None:
    """The screen between two screens; the journey stands on the next one already."""
    text = words(journey.seal.language)
    st.title(text["busy"], anchor=False)
    st.html(f'<p role="status">{text["busy_service"]}</p>')
    shell.page(
        language=journey.seal.language,
        tab=journey.live.tab,
        screen=f"busy.{journey.live.state.turn}",
        refused={},
        back=lambda _name: None,
    )
    _look(journey)
    # The next run looks at the log again.
    journey.live.fresh = False


@st.fragment(run_every=TICK_S)
def _look(journey: Journey) -> None:
    if not is_waiting(journey):
        st.rerun()
