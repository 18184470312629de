"""One screen: the mark, the bar, the errors, the heading, the body, the buttons."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import streamlit as st

from maquette.fields import Question, field_type
from maquette.links import KEYS
from maquette.player import answers, bar, calls, moves, notes, opening, patience, shell, tongue
from maquette.player.click import click
from maquette.player.kinds import KINDS
from maquette.player.markdown import escaped
from maquette.player.route import Route
from maquette.player.step import Step
from maquette.player.why import reasons
from maquette.player.words import words

if TYPE_CHECKING:
    from maquette.player.journey import Journey

__all__ = ["draw", "draw_error", "draw_reasons", "draw_rows", "field_arguments", "rows_markup"]


def draw(journey: Journey) -> None:
    """Draw the step the session stands on, and take what was clicked or typed."""
    if not journey.live.state.trail:
        if journey.live.state.persona:
            moves.join(journey)
        else:
            opening.open_session(journey)
        _follow_address(journey)
        # The titles were made before anybody was playing.
        st.rerun()
    _follow_address(journey)
    text = words(journey.seal.language)
    if patience.is_waiting(journey):
        st.set_page_config(page_title=f"{text['busy']} · {journey.seal.title}", layout="centered")
        shell.style()
        bar.mark(journey)
        patience.draw(journey)
        return
    step = _current(journey)
    if KINDS[step.kind].is_over(journey, step):
        moves.follow(journey, step, journey.live.state.turn)
        st.rerun()
    form = KINDS[step.kind].form(step)
    tongue.say_again(journey, step, form)
    title = text["title_error"].format(title=step.title) if journey.live.errors else step.title
    st.set_page_config(page_title=f"{title} · {journey.seal.title}", layout="centered")
    drawn = journey.live.state.turn
    shell.style()
    bar.draw(journey, form)
    _errors(journey)
    _heading(journey, step)
    kind = KINDS[step.kind]
    kind.body(journey, step)
    answers.keep_typed(journey, form)
    _buttons(journey, step, drawn)
    notes.draw(journey, step)
    calls.draw(journey, step)
    shell.page(
        language=journey.seal.language,
        tab=journey.live.tab,
        screen=f"{drawn}.{journey.live.refusals}",
        refused={f"error-{name}": journey.key(name) for name in journey.live.errors},
        other=tongue.other(journey),
        back=lambda name: _went_back(journey, step, name, drawn),
    )
    _heartbeat(journey, step)


def field_arguments(journey: Journey, question: Question) -> dict[str, Any]:
    """Label, key and content of a question's widget; its refusal is drawn just above."""
    kind = field_type(question.kind, journey.seal.language)
    draw_error(journey, question.name)
    label = escaped(question.label)
    if question.optional:
        label += f" ({words(journey.seal.language)['optional']})"
    if question.hint:
        label += f" :small[{escaped(question.hint)}]"
    arguments = kind.widget_arguments(question, journey.filled(question))
    if "format_func" in arguments:
        arguments["format_func"] = _escaping(arguments["format_func"])
    return {"label": label, "key": journey.key(question.name), **arguments}


def draw_error(journey: Journey, name: str) -> None:
    """Draw what is to be corrected in a field or a task of this screen, if it is refused."""
    if error := journey.live.errors.get(name):
        st.html(f'<p class="maquette-error" id="error-{shell.markup(name)}">{shell.markup(error)}</p>')


def draw_rows(rows: Sequence[tuple[str, ...]]) -> None:
    """Draw a description list: label, value, and the language of the label when not the page's."""
    st.html(rows_markup(rows))


def rows_markup(rows: Sequence[tuple[str, ...]]) -> str:
    """A description list, its texts safe within HTML."""
    lines = "".join(
        f"<dt{_language_of(row)}>{shell.markup(row[0])}</dt><dd>{shell.markup(row[1])}</dd>" for row in rows
    )
    return f'<dl class="maquette-rows">{lines}</dl>'


def draw_reasons(journey: Journey, name: str) -> None:
    """Draw what a computed value is made of, when there is something to tell."""
    rows = reasons(journey, name)
    if rows:
        asked = words(journey.seal.language)["why"].format(label=journey.label(name))
        with st.expander(escaped(asked)):
            draw_rows(rows)


def _language_of(row: tuple[str, ...]) -> str:
    return f' lang="{shell.markup(row[2])}"' if len(row) > 2 else ""


def _escaping(words_of: Any) -> Any:
    return lambda value: escaped(words_of(value))


def _current(journey: Journey) -> Step:
    """The step shown; a session whose step left the file stands on what remains of its trail."""
    trail = [name for name in journey.live.state.trail if name in journey.steps]
    return journey.steps[trail[-1] if trail else Route(journey.steps).first(journey.live.state.actor)]


def _follow_address(journey: Journey) -> None:
    """Write where the session stands, unless the browser's own Back has just changed the address."""
    live = journey.live
    asked = st.query_params.get("step", "")
    going_back = live.address_step == live.state.step and asked in live.state.trail[:-1]
    opened = any(key in st.query_params for key in KEYS)
    if opened or st.query_params.get("t") != live.token or (asked != live.state.step and not going_back):
        others = {key: value for key, value in st.query_params.items() if key not in KEYS}
        st.query_params.from_dict({**others, "t": live.token, "step": live.state.step})
    live.address_step = live.state.step


def _went_back(journey: Journey, step: Step, name: str, drawn: int) -> None:
    """The browser's own Back: go to the step of its address when it is on the trail."""
    if name in journey.live.state.trail[:-1] and KINDS[step.kind].leads_back(step):
        moves.back_to(journey, name, drawn)
    else:
        journey.live.address_step = ""


def _errors(journey: Journey) -> None:
    text = words(journey.seal.language)
    if journey.live.unwritten:
        st.html(f'<div class="maquette-errors" role="alert"><h2>{text["unwritten"]}</h2></div>')
        journey.live.unwritten = False
    if journey.live.notice:
        st.info(journey.live.notice)
        journey.live.notice = ""
    errors = journey.live.errors
    if not errors:
        return
    heading = text["errors_one"] if len(errors) == 1 else text["errors_many"].format(count=len(errors))
    lines = "".join(
        f'<li><a href="#error-{shell.markup(name)}" target="_self">{shell.markup(sentence)}</a></li>'
        for name, sentence in errors.items()
    )
    st.html(f'<div class="maquette-errors" role="alert"><h2>{heading}</h2><ul>{lines}</ul></div>')


def _heading(journey: Journey, step: Step) -> None:
    KINDS[step.kind].frame(journey, step)
    if step.stage:
        st.html(f'<p class="maquette-stage">{shell.markup(step.stage)}</p>')
    st.title(escaped(step.title), anchor=False)


def _buttons(journey: Journey, step: Step, drawn: int) -> None:
    text = words(journey.seal.language)
    label = KINDS[step.kind].button(journey, step)
    with st.container(horizontal=True, vertical_alignment="center", key="buttons"):
        if label:
            click(journey, f"go:{drawn}", escaped(label), lambda: _go_on(journey, step, drawn), "primary")
        if len(journey.live.state.trail) > 1 and KINDS[step.kind].leads_back(step):
            before = journey.live.state.trail[-2]
            click(journey, f"back:{drawn}", text["back"], lambda: moves.back_to(journey, before, drawn))


def _go_on(journey: Journey, step: Step, drawn: int) -> None:
    kind = KINDS[step.kind]
    moves.go_on(journey, step, drawn, reading=kind.read(journey, step), control=kind.control(journey, step))


@st.fragment(run_every=4)
def _heartbeat(journey: Journey, step: Step) -> None:
    """Draw again when another tab moved; after a restart, Streamlit itself draws the whole page again."""
    if journey.live.fresh:
        # Part of a whole run, which has just looked at the log.
        journey.live.fresh = False
        return
    drawn = journey.live.state.turn
    journey.live.catch_up()
    if journey.live.state.turn != drawn or KINDS[step.kind].is_over(journey, step):
        st.rerun()
