"""The check page: only what was gone through, each answer can be changed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import streamlit as st

from maquette.fields import Question, field_type
from maquette.player import moves, tasks
from maquette.player.click import click
from maquette.player.kinds.kind import Kind
from maquette.player.kinds.list import in_words, rows_of
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
        state = journey.live.state
        gone = dict.fromkeys(tasks.steps_gone(journey, state.trail, state))
        asked = [journey.steps[name] for name in gone]
        # Asked on two steps, a fact stands here once, to be changed where it was given last.
        rows = {row[0]: (one, row) for one in asked for row in _rows_of(journey, one)}
        if not rows:
            st.text(text["check_empty"])
        for one, row in rows.values():
            _row(journey, one, row, text["change"])
        step.draw()


def _rows_of(journey: Journey, step: Step) -> Iterator[tuple[str, str, str]]:
    """What was given on a step, as (name, label, answer)."""
    for question in step.questions:
        yield question.name, question.label, _answer(journey, question)
    if step.kind == "list":
        name, item = step.keys["list"], step.keys["item"]
        rows = rows_of(journey, step)
        if not rows:
            yield name, item, words(journey.seal.language)["list_none"]
        for number, row in enumerate(rows, 1):
            yield f"{name}-{number}", f"{item} {number}", " · ".join(in_words(journey, step, row))


def _row(journey: Journey, step: Step, row: tuple[str, str, str], change: str) -> None:
    name, said, given = row
    drawn = journey.live.state.turn
    with st.container(key=f"row-{step.name}-{name.replace('.', '-')}"):
        label, answer, button = st.columns([4, 4, 3], vertical_alignment="center")
        label.markdown(f"**{escaped(said)}**")
        answer.text(given)
        with button:
            click(
                journey,
                f"change:{drawn}:{name}",
                f"{change} :small[{escaped(said)}]",
                lambda: moves.change(journey, step.name, drawn),
                "tertiary",
            )


def _answer(journey: Journey, question: Question) -> str:
    given = journey.answers.get(question.name)
    if given is None:
        return words(journey.seal.language)["unset"]
    kind = field_type(question.kind, journey.seal.language)
    value = kind.stored(given)
    if value is None:
        return words(journey.seal.language)["unset"]
    return kind.in_words(value, question.choices())
