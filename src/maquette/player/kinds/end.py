"""Where a journey ends: success, refused with a way out, or abandoned."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from maquette.player.kinds.kind import Kind
from maquette.player.step import Step
from maquette.player.words import words

if TYPE_CHECKING:
    from maquette.player.journey import Journey

__all__ = ["EndKind"]


class EndKind(Kind):
    """The outcome above the heading, no way on."""

    def frame(self, journey: Journey, step: Step) -> None:
        outcome = step.keys["outcome"]
        said = words(journey.seal.language)[f"end_{outcome}"]
        st.html(f'<div class="maquette-panel {outcome}">{said}</div>')

    def leads_back(self, step: Step) -> bool:
        """What was sent is sent; from any other end there is a way back."""
        return bool(step.keys["outcome"] != "success")

    def button(self, journey: Journey, step: Step) -> str:
        return ""
