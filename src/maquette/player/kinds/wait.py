"""The turn of the other person: who is expected, what for, and the link to hand over."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

import streamlit as st

from maquette.player import screen
from maquette.player.kinds.kind import Kind
from maquette.player.markdown import escaped
from maquette.player.route import holds
from maquette.player.step import Step
from maquette.player.words import words

if TYPE_CHECKING:
    from maquette.player.journey import Journey

__all__ = ["WaitKind"]


class WaitKind(Kind):
    """A screen that follows by itself; its button goes on without the other person, and the log says so."""

    def is_over(self, journey: Journey, step: Step) -> bool:
        """Whether the other person has done what was expected."""
        reaches = step.keys.get("reaches", "")
        return reaches in journey.live.state.seen if reaches else holds(step.keys["until"])

    def body(self, journey: Journey, step: Step) -> None:
        text = words(journey.seal.language)
        step.draw()
        screen.draw_rows(
            [(text["wait_who"], _who(journey, step.keys["awaited"])), (text["wait_what"], step.keys["what"])]
        )
        st.link_button(
            escaped(text["wait_open"].format(side=journey.seal.actors[step.keys["awaited"]])),
            _link(journey, step.keys["awaited"]),
        )
        st.markdown(text["wait_follows"])
        st.markdown(text["wait_alone"])

    def button(self, journey: Journey, step: Step) -> str:
        return str(step.keys.get("stand_in") or words(journey.seal.language)["wait_stand_in"])

    def control(self, journey: Journey, step: Step) -> str:
        journey.live.catch_up()
        return "continue" if self.is_over(journey, step) else "stand_in"


def _who(journey: Journey, actor: str) -> str:
    name = str(journey.facts.record(actor).get("first_name", ""))
    return " · ".join(one for one in (name, journey.seal.actors[actor]) if one)


def _link(journey: Journey, actor: str) -> str:
    """The same session on the other side; what else the address says, such as which prototype, stays."""
    others = {key: value for key, value in st.query_params.items() if key not in ("persona", "step")}
    return f"?{urlencode({**others, 't': journey.live.token, 'side': actor})}"
