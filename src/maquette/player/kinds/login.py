"""Signing in as FranceConnect would: the persona's identity, no password."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from maquette.fields import field_type
from maquette.player.kinds.kind import Kind
from maquette.player.shell import markup
from maquette.player.step import Step
from maquette.player.words import words

if TYPE_CHECKING:
    from maquette.player.journey import Journey

__all__ = ["LoginKind"]


class LoginKind(Kind):
    """Who is signing in."""

    def body(self, journey: Journey, step: Step) -> None:
        step.draw()
        user, dates = journey.facts.part.user, field_type("date", journey.seal.language)
        day = dates.show(dates.from_json(user["birth_date"]))
        born = words(journey.seal.language)["born"]
        st.html(
            f'<div class="maquette-card"><p class="name">{markup(_name(journey))}</p>'
            f"<p>{born} {markup(day)}, {markup(user['birth_place'])}</p></div>"
        )

    def button(self, journey: Journey, step: Step) -> str:
        return words(journey.seal.language)["login_as"].format(name=_name(journey))


def _name(journey: Journey) -> str:
    user = journey.facts.part.user
    return f"{user['first_name']} {user['last_name']}"
