"""The check page: only what was gone through, each answer can be changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from maquette.fields import Question, field_type
from maquette.player import moves
from maquette.player.click import click
from maquette.player.kinds.kind import Kind
from maquette.player.markdown import escaped
from maquette.player.step import Step
from maquette.player.words import words

if TYPE_CHECKING:
    from maquette.player.journey import Journey

__all__ = ["CheckKind"]


class CheckKind(Kind):
    """Answers of the path, in its order."""

    def body(self, journey: Journey, step: Step) -> None:
        text = words(journey.seal.language)
        asked = [
            journey.steps[name] for name in dict.fromkeys(journey.live.state.trail) if name in journey.steps
        ]
        # Asked on two steps, a fact stands here once, to be changed where it was given last.
        rows = {question.name: (one, question) for one in asked for question in one.questions}
        if not rows:
            st.text(text["check_empty"])
        for one, question in rows.values():
            _row(journey, one, question, text["change"])
        step.draw()


def _row(journey: Journey, step: Step, question: Question, change: str) -> None:
    drawn = journey.live.state.turn
    with st.container(key=f"row-{step.name}-{question.name.replace('.', '-')}"):
        label, answer, button = st.columns([4, 4, 3], vertical_alignment="center")
        label.markdown(f"**{escaped(question.label)}**")
        answer.text(_answer(journey, question))
        with button:
            click(
                journey,
                f"change:{drawn}:{question.name}",
                f"{change} :small[{escaped(question.label)}]",
                lambda: moves.change(journey, step.name, drawn),
                "tertiary",
            )


def _answer(journey: Journey, question: Question) -> str:
    given = journey.live.state.answers.get(question.name)
    if given is None:
        return words(journey.seal.language)["unset"]
    kind = field_type(question.kind)
    value = kind.stored(given)
    if value is None:
        return words(journey.seal.language)["unset"]
    return kind.in_words(value, question.choices())
