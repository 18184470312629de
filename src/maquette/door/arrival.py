"""Whom a link belongs to: the visit of this tab, or why there is none."""

from __future__ import annotations

import streamlit as st

from maquette.door.visit import Visit
from maquette.fieldwork import Fieldwork, sealed_study
from maquette.player.seat import take
from maquette.studies.sealed import TamperedError

__all__ = ["Refused", "arrived"]

_SLOT = "maquette:visit"


class Refused(Exception):  # noqa: N818 (an ordinary answer at a door)
    """A link that opens nothing; `reason` names the words that say so."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def arrived(work: Fieldwork, token: str) -> Visit:
    """The visit of this tab, remembered or begun; looking at it counts for nothing.

    Raises:
        Refused: the link is nobody's, was revoked, or opens nothing now.
    """
    if not token:
        raise Refused("landing")
    who, opens = work.register.opened(token)
    if who is None or not opens:
        raise Refused("unknown" if who is None else "revoked")
    if who.frozen:
        raise Refused("frozen")
    known: Visit | None = st.session_state.get(_SLOT)
    if known is not None and known.who.run == who.run:
        known.catch_up()
        return known
    take(None)
    try:
        visit = Visit(work, who, sealed_study(work.layout, who.study, who.seal))
    except (OSError, TamperedError):
        raise Refused("broken") from None
    if not visit.arrive():
        raise Refused("blocked")
    st.session_state[_SLOT] = visit
    return visit
