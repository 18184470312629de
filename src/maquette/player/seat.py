"""Where a prototype is played for a task of a study: whose run it is, and who is played."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

__all__ = ["Seat", "seated", "take"]

_SLOT = "maquette:seat"


@dataclass(frozen=True)
class Seat:
    """One task of one participant.

    Args:
        store: address of the store.
        run: where the participant's events are.
        tab: the tab she plays in.
        task: the task, as the log names it.
        attempt: which place and which try this is; another one is another game.
        persona: who is played.
    """

    store: str
    run: str
    tab: str
    task: str
    attempt: str
    persona: str


def seated() -> Seat | None:
    """The seat of this tab; None where nobody plays for a study."""
    seat: Seat | None = st.session_state.get(_SLOT)
    return seat


def take(seat: Seat | None) -> None:
    """Sit somewhere, or leave."""
    st.session_state[_SLOT] = seat
