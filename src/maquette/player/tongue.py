"""The language of a session: a dial, and one quiet control that leads to the other language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import streamlit as st

from maquette.fields import Question, Refused
from maquette.player import answers, kinds, moves
from maquette.player.answers import NOTHING
from maquette.player.click import click
from maquette.player.seal import Seal
from maquette.player.step import Step
from maquette.sessions import State

if TYPE_CHECKING:
    from maquette.player.journey import Journey

__all__ = ["NAMES", "draw", "other", "say_again", "spoken"]

#: each language, as it names itself
NAMES = {"fr": "Français", "en": "English"}


def spoken(seal: Seal, state: State) -> Seal:
    """The seal in the language of a session; the one the journey is written in until another is chosen."""
    return seal.spoken(str(state.dials.get("language", "")))


def other(journey: Journey) -> str:
    """The language the control leads to, "" when the journey has but one."""
    seal = journey.seal
    # Once the seal is in another language, the first one is not among its translations.
    others = [one for one in NAMES if one != seal.language]
    return others[0] if seal.translations and others else ""


def draw(journey: Journey, form: Step) -> None:
    """Draw the control; nothing for a journey of one language."""
    language = other(journey)
    if language:
        with st.container(key="maquette-language", width="content"):
            turn = journey.live.state.turn
            click(
                journey,
                f"language:{turn}",
                NAMES[language],
                lambda: choose(journey, form, language),
                "tertiary",
            )


def choose(journey: Journey, form: Step, language: str) -> None:
    """Speak another language, on the same screen, with what is answered and what is typed."""
    live = journey.live
    answers.keep_typed(journey, form)
    for question in form.questions:
        raw = st.session_state.get(journey.key(question.name))
        live.typed.pop(question.name, None)
        if raw not in NOTHING and _is_refused(journey, question, raw):
            live.typed[question.name] = raw
        # Drawn again, a number or a date is written as the new language writes it.
        live.foreign[question.name] = live.foreign.get(question.name, 0) + 1
    moves.set_dial(journey, "language", language)


def say_again(journey: Journey, step: Step, form: Step) -> None:
    """Say what is to be corrected in the language of the session, when it has just changed."""
    live = journey.live
    if live.errors and live.language not in ("", journey.seal.language):
        # Its fields are not drawn yet: what is said of empty ones, then of what they will hold.
        said = answers.read_empty(journey, form).sentences
        said |= kinds.KINDS[step.kind].read(journey, step).sentences
        said |= answers.read_filled(journey, form).sentences
        live.errors = {name: said.get(name, sentence) for name, sentence in live.errors.items()}
    live.language = journey.seal.language


def _is_refused(journey: Journey, question: Question, raw: Any) -> bool:
    try:
        answers.accepted(question, raw, journey.seal.language)
    except Refused:
        return True
    return False
