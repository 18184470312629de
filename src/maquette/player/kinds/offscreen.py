"""What happens away from the screen: a phone call, two days later, a paper signed at the kitchen table."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from maquette.player.kinds.kind import Kind
from maquette.player.shell import markup
from maquette.player.step import Step

if TYPE_CHECKING:
    from maquette.player.journey import Journey

__all__ = ["OffscreenKind"]


class OffscreenKind(Kind):
    """A short scene, told rather than clicked."""

    def body(self, journey: Journey, step: Step) -> None:
        st.html(f'<div class="maquette-paper"><p class="said">{markup(step.keys["text"])}</p></div>')
        step.draw()
