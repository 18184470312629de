"""A page of somebody else's site: its address, its name, its colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from maquette.player.kinds.kind import Kind
from maquette.player.shell import markup
from maquette.player.step import Step

if TYPE_CHECKING:
    from maquette.player.journey import Journey

__all__ = ["OutsideKind"]


class OutsideKind(Kind):
    """The partner's look around an ordinary screen."""

    def frame(self, journey: Journey, step: Step) -> None:
        site = step.keys["site"]
        colour = site["colour"]
        st.html(
            f"""<style>
            [data-testid="stMainBlockContainer"] {{ border: 2px solid {colour}; border-top-width: 8px;
              border-radius: .8rem; margin-top: .5rem; }}
            [data-testid="stMainBlockContainer"] :is(h1, p, label, dt, dd, li):not(.maquette-mark) {{
              font-family: Georgia, "DejaVu Serif", serif !important; }}
            [data-testid="stBaseButton-primary"] {{ background: {colour}; border-color: {colour};
              border-radius: 2rem; }}
            </style>
            <p class="maquette-address">{markup(site["address"])}</p>
            <div class="maquette-brand" style="background:{colour}">{markup(site["name"])}</div>"""
        )
