"""A journey button whose click is never lost."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

import streamlit as st

if TYPE_CHECKING:
    from maquette.player.journey import Journey

__all__ = ["click"]

Look = Literal["primary", "secondary", "tertiary"]


def click(
    journey: Journey,
    name: str,
    label: str,
    act: Callable[[], None],
    look: Look = "secondary",
    *,
    width: Literal["content", "stretch"] = "content",
) -> None:
    """Draw a button and take its click.

    The callback takes it, in the run that draws the next screen. After a restart the callback is unknown to
    the new server session: the value returned takes it instead.

    Args:
        journey: the journey on screen.
        name: unique on this screen; holds the number of transitions, so that an old click finds nothing.
        label: Markdown, escaped by the caller.
        act: what the click does.
        look, width: of the button.
    """
    live = journey.live

    def taken() -> None:
        live.handled = name
        act()

    if st.button(label, key=f"{journey.seal.journey}:{name}", on_click=taken, type=look, width=width):
        if live.handled != name:
            act()
            st.rerun()
        live.handled = ""
