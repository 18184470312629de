"""One run of the door: the screen due to a participant, and looking whether it still is."""

from __future__ import annotations

import streamlit as st

from maquette.door.page import button, frame, text_of, unwritten
from maquette.door.screens import SCREENS, draw_withdrawing
from maquette.door.task import draw_task
from maquette.door.visit import Visit
from maquette.player.seat import take
from maquette.sessions import NewEvent

__all__ = ["draw"]


def draw(visit: Visit) -> None:
    """Draw the screen due."""
    name = visit.stage.name
    if name != "task" or not visit.leads:
        take(None)
    if not visit.leads and name not in ("thanks", "withdrawn"):
        _elsewhere(visit)
    elif visit.leaving and name != "withdrawn":
        draw_withdrawing(visit)
    elif name == "task":
        draw_task(visit)
    else:
        SCREENS[name](visit)
    if visit.unwritten:
        unwritten(visit.sealed.language)
        visit.unwritten = False
    _look_again(visit, visit.key, visit.leads)


def _elsewhere(visit: Visit) -> None:
    """The same link was opened in another tab: this one only looks, until she comes back to it."""
    text = text_of(visit)
    frame(visit.sealed.language, text["elsewhere"], code=visit.who.code, tab=visit.tab, screen="elsewhere")
    st.markdown(text["elsewhere_what"])
    button(visit, "here", text["elsewhere_go"], lambda: visit.write(NewEvent(kind="takeover")), main=True)


@st.fragment(run_every=4)
def _look_again(visit: Visit, key: str, leads: bool) -> None:
    """Draw again when a facilitator, another tab or the end of a task changed the screen due."""
    visit.catch_up()
    if (visit.key, visit.leads) != (key, leads):
        st.rerun()
