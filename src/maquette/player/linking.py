"""The link to the screen on show: who plays, where, and the answers this journey lets a link give."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import streamlit as st

from maquette.fields import field_type
from maquette.links import Link, link_key, sign

if TYPE_CHECKING:
    from maquette.player.journey import Journey

__all__ = ["link_here"]


def link_here(journey: Journey) -> str:
    """An address beside the present one, signed when the project's key can be read or made."""
    state = journey.live.state
    given = [(name, _written(journey, name, state.answers[name])) for name in _answered(journey)]
    link = Link(journey.seal.journey, state.persona, state.step, tuple(given))
    try:
        signature = sign(link, link_key(journey.folder / journey.seal.link_key, make=True))
    except OSError:
        # On this machine a link needs no signature.
        signature = ""
    # Which prototype an address is of stays said as it is.
    here = urlencode({"p": st.query_params["p"]}) + "&" if "p" in st.query_params else ""
    return f"?{here}{link.query(signature)}"


def _answered(journey: Journey) -> list[str]:
    return [name for name in journey.seal.links if name in journey.live.state.answers]


def _written(journey: Journey, name: str, answer: Any) -> str:
    kind = field_type(journey.facts.kind(name))
    value = kind.stored(answer)
    return "" if value is None else kind.to_text(value)
