"""A message as its receiver sees it: SMS, e-mail or letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from maquette.player.kinds.kind import Kind
from maquette.player.shell import markup
from maquette.player.step import Step
from maquette.player.words import words

if TYPE_CHECKING:
    from maquette.player.journey import Journey

__all__ = ["MessageKind"]


class MessageKind(Kind):
    """The channel gives the look; the text is data and authors' words, never markup."""

    def body(self, journey: Journey, step: Step) -> None:
        text = words(journey.seal.language)
        channel, sender, said = step.keys["channel"], step.keys["sender"], step.keys["text"]
        if channel == "sms":
            st.html(
                f'<div class="maquette-phone"><p class="from">{markup(sender)}</p>'
                f'<p class="bubble">{markup(said)}</p></div>'
            )
        else:
            subject = step.keys.get("subject", "")
            head = f'<p class="head">{text["from"]} {markup(sender)}</p>'
            if subject:
                head += f'<p class="head">{text["subject"]} <strong>{markup(subject)}</strong></p>'
            st.html(f'<div class="maquette-paper">{head}<p class="said">{markup(said)}</p></div>')
        step.draw()
