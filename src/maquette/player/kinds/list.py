"""The same questions, several times: a table of what was given, and one form to add or change a row."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import streamlit as st

from maquette.fields import Question, field_type
from maquette.player import answers, moves
from maquette.player.answers import NOTHING, Reading
from maquette.player.click import click
from maquette.player.kinds.kind import Kind
from maquette.player.markdown import escaped
from maquette.player.shell import markup
from maquette.player.step import Step
from maquette.player.words import words

if TYPE_CHECKING:
    from maquette.player.journey import Journey

__all__ = ["ListKind", "in_words", "rows_of"]

Row = Mapping[str, Any]


class ListKind(Kind):
    """Rows above, a form below; each row is a group of JSON values in one answer of the log."""

    def form(self, step: Step) -> Step:
        return replace(step, questions=tuple(step.keys["each"]))

    def read(self, journey: Journey, step: Step) -> Reading:
        """What is in the form is a row too; an empty form is none."""
        form = self.form(step)
        reading = answers.read(journey, form)
        if _edited(journey, step) is None and all(raw in NOTHING for raw in reading.typed.values()):
            return _counted(journey, step)
        return reading if reading.refused else Reading(given=_with_row(journey, step, reading.given))

    def body(self, journey: Journey, step: Step) -> None:
        step.draw()
        rows, edited = rows_of(journey, step), _edited(journey, step)
        if rows:
            _table(journey, step, rows)
        for index in range(len(rows)):
            _row_buttons(journey, step, index)
        if edited is None and len(rows) >= step.keys["max"]:
            st.markdown(words(journey.seal.language)["list_full"].format(count=step.keys["max"]))
            return
        _form(journey, step, edited)


def rows_of(journey: Journey, step: Step) -> list[Row]:
    """The rows given so far."""
    given = journey.live.state.answers.get(step.keys["list"])
    return [row for row in given if isinstance(row, dict)] if isinstance(given, list) else []


def in_words(journey: Journey, step: Step, row: Row) -> list[str]:
    """The cells of a row, as a person reads them."""
    return [_cell(journey, question, row.get(question.name)) for question in step.keys["each"]]


def _cell(journey: Journey, question: Question, given: Any) -> str:
    kind = field_type(question.kind, journey.seal.language)
    value = kind.stored(given)
    if value is None:
        return words(journey.seal.language)["unset"]
    return kind.in_words(value, question.choices())


def _table(journey: Journey, step: Step, rows: Sequence[Row]) -> None:
    heads = [words(journey.seal.language)["list_number"], *(one.label for one in step.keys["each"])]
    head = "".join(f'<th scope="col">{markup(label)}</th>' for label in heads)
    lines = "".join(
        f'<tr><th scope="row">{number}</th>'
        + "".join(f"<td>{markup(cell)}</td>" for cell in in_words(journey, step, row))
        + "</tr>"
        for number, row in enumerate(rows, 1)
    )
    caption = f"<caption>{markup(step.keys['item'])}</caption>"
    st.html(
        f'<table class="maquette-table">{caption}<thead><tr>{head}</tr></thead><tbody>{lines}</tbody></table>'
    )


def _row_buttons(journey: Journey, step: Step, index: int) -> None:
    text, drawn = words(journey.seal.language), journey.live.state.turn
    named = {"item": step.keys["item"], "number": index + 1}
    with st.container(horizontal=True, key=f"row-{step.name}-{index}"):
        _button(
            journey,
            f"edit:{drawn}:{index}",
            text["list_edit"].format(**named),
            lambda: _edit(journey, step, index, drawn),
        )
        _button(
            journey,
            f"remove:{drawn}:{index}",
            text["list_remove"].format(**named),
            lambda: _remove(journey, step, index, drawn),
        )


def _button(journey: Journey, name: str, label: str, act: Callable[[], None]) -> None:
    click(journey, name, escaped(label), act, "tertiary")


def _form(journey: Journey, step: Step, edited: int | None) -> None:
    text, drawn = words(journey.seal.language), journey.live.state.turn
    named = {"item": step.keys["item"], "number": (edited or 0) + 1}
    st.subheader(escaped(text["list_add" if edited is None else "list_edit"].format(**named)), anchor=False)
    for question in step.keys["each"]:
        getattr(st, field_type(question.kind).widget)(**journey.ask(question))
    with st.container(horizontal=True, key="list-form"):
        label = text["list_save_new" if edited is None else "list_save"]
        click(journey, f"save:{drawn}", label, lambda: _save(journey, step, drawn))
        if edited is not None:
            click(
                journey,
                f"cancel:{drawn}",
                text["list_cancel"],
                lambda: _leave(journey, step, drawn),
                "tertiary",
            )


def _edited(journey: Journey, step: Step) -> int | None:
    """Index of the row in the form, None while it is for a new one."""
    index = journey.live.state.answers.get(_editing(step))
    return index if isinstance(index, int) and 0 <= index < len(rows_of(journey, step)) else None


def _editing(step: Step) -> str:
    # No question can be called this.
    return f"{step.keys['list']}#edited"


def _emptied(step: Step) -> dict[str, Any]:
    return {**{one.name: None for one in step.keys["each"]}, _editing(step): None}


def _with_row(journey: Journey, step: Step, given: Row) -> dict[str, Any]:
    rows, edited = rows_of(journey, step), _edited(journey, step)
    row = {one.name: given.get(one.name) for one in step.keys["each"]}
    index = len(rows) if edited is None else edited
    return {step.keys["list"]: [*rows[:index], row, *rows[index + 1 :]], **_emptied(step)}


def _counted(journey: Journey, step: Step) -> Reading:
    """Nothing more is given: enough, or the first field says how many are wanted."""
    least = step.keys["min"]
    if len(rows_of(journey, step)) >= least:
        return Reading()
    first = step.keys["each"][0].name
    said = words(journey.seal.language)["list_too_few"].format(item=step.keys["item"], count=least)
    return Reading(refused={first: "too_few"}, sentences={first: said})


def _save(journey: Journey, step: Step, drawn: int) -> None:
    reading = answers.read(journey, ListKind().form(step))
    if reading.refused:
        moves.hold_back(journey, answers.commits(journey, step, reading.given), reading, drawn)
        return
    control = "add" if _edited(journey, step) is None else "save"
    moves.stay(
        journey, control, answers.commits(journey, step, _with_row(journey, step, reading.given)), drawn
    )


def _edit(journey: Journey, step: Step, index: int, drawn: int) -> None:
    row = rows_of(journey, step)[index]
    given = {**{one.name: row.get(one.name) for one in step.keys["each"]}, _editing(step): index}
    moves.stay(journey, "edit", answers.commits(journey, step, given), drawn)


def _remove(journey: Journey, step: Step, index: int, drawn: int) -> None:
    rows = rows_of(journey, step)
    given = {step.keys["list"]: [*rows[:index], *rows[index + 1 :]], **_emptied(step)}
    moves.stay(journey, "remove", answers.commits(journey, step, given), drawn)


def _leave(journey: Journey, step: Step, drawn: int) -> None:
    moves.stay(journey, "cancel", answers.commits(journey, step, _emptied(step)), drawn)
