"""The mark every prototype carries, and the switches beside it: who plays, which side, start again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import streamlit as st

from maquette.player import moves, tongue
from maquette.player.kinds import KINDS
from maquette.player.linking import link_here
from maquette.player.markdown import escaped
from maquette.player.step import Step
from maquette.player.words import words

if TYPE_CHECKING:
    from maquette.player.journey import Journey

__all__ = ["draw", "mark"]

_SWITCHES = "maquette-switches"


def draw(journey: Journey, form: Step) -> None:
    """The mark, the way to the other language, and one quiet button that opens the switches.

    Args:
        form: the step, with the questions on its screen.
    """
    with st.container(horizontal=True, vertical_alignment="center", key="maquette-bar"):
        mark(journey)
        tongue.draw(journey, form)
        if journey.live.seat is not None:
            # Who is tested does not switch what is tested.
            return
        # Drawn only once opened: a click on the screen below pays nothing for the switches.
        switches = st.popover(_who(journey), type="tertiary", key=_SWITCHES, on_change="rerun")
        if switches.open:
            with switches:
                _switches(journey)


def mark(journey: Journey) -> None:
    """What every screen says of itself, even while one waits."""
    st.html(f'<p class="maquette-mark">{words(journey.seal.language)["mark"]}</p>')


def _who(journey: Journey) -> str:
    """Whose screen it is: her first name and her side."""
    state = journey.live.state
    part = journey.seal.part(state.persona)
    person = part.user if state.actor == part.actor else journey.facts.record(state.actor)
    side = journey.seal.actors.get(state.actor, "")
    return escaped(" · ".join(one for one in (str(person.get("first_name", "")), side) if one))


def _switches(journey: Journey) -> None:
    turn = f"{journey.seal.journey}:{journey.live.state.turn}"
    _who_plays(journey, turn)
    _how_strictly(journey, turn)
    _start_again(journey, turn)
    _how_services_answer(journey, turn)
    _what_colleagues_read(journey, turn)
    _calls_behind(journey, turn)
    _link_here(journey)


def _who_plays(journey: Journey, turn: str) -> None:
    text, state, seal = words(journey.seal.language), journey.live.state, journey.seal
    names = [part.name for part in seal.parts]
    st.selectbox(
        text["persona"],
        names,
        index=names.index(seal.part(state.persona).name),
        format_func=lambda name: seal.part(name).label,
        key=f"{turn}:persona",
        on_change=_closing(lambda: moves.choose_persona(journey, st.session_state[f"{turn}:persona"])),
    )
    sides = [actor for actor in seal.actors if any(step.actor == actor for step in journey.steps.values())]
    if len(sides) > 1 and not journey.live.side:
        st.radio(
            text["side"],
            sides,
            index=sides.index(state.actor) if state.actor in sides else None,
            format_func=lambda actor: seal.actors[actor],
            key=f"{turn}:side",
            on_change=_closing(lambda: moves.choose_side(journey, st.session_state[f"{turn}:side"])),
        )


def _how_strictly(journey: Journey, turn: str) -> None:
    text, state = words(journey.seal.language), journey.live.state
    kinds = ("free", "gentle", "real")
    st.radio(
        text["strictness"],
        kinds,
        index=kinds.index(state.dials.get("strictness", "real")),
        format_func=lambda kind: text[f"strictness_{kind}"],
        key=f"{turn}:strictness",
        on_change=lambda: moves.set_dial(journey, "strictness", st.session_state[f"{turn}:strictness"]),
    )
    step = journey.steps.get(state.step)
    empty = KINDS[step.kind].left_empty(journey, step) if step is not None else None
    if empty is not None and empty.sentences:
        st.button(
            text["show_errors"],
            key=f"{turn}:errors",
            on_click=_closing(lambda: moves.show_errors(journey, empty)),
        )


def _start_again(journey: Journey, turn: str) -> None:
    text = words(journey.seal.language)
    st.markdown(f"**{text['reset']}**")
    here = _closing(lambda: moves.forget(journey, stay=True))
    start = _closing(lambda: moves.forget(journey, stay=False))
    st.button(text["reset_here"], key=f"{turn}:reset", on_click=here)
    st.button(text["reset_start"], key=f"{turn}:restart", on_click=start)


def _how_services_answer(journey: Journey, turn: str) -> None:
    if any(step.keys.get("takes") for step in journey.steps.values()):
        st.toggle(
            words(journey.seal.language)["dial_at_once"],
            value=bool(journey.live.state.dials.get("calls_at_once")),
            key=f"{turn}:calls_at_once",
            on_change=lambda: moves.set_dial(
                journey, "calls_at_once", st.session_state[f"{turn}:calls_at_once"]
            ),
        )
    if any(step.keys.get("fails") for step in journey.steps.values()):
        st.toggle(
            words(journey.seal.language)["dial_calls"],
            value=bool(journey.live.state.dials.get("calls_down")),
            key=f"{turn}:calls_down",
            on_change=lambda: moves.set_dial(journey, "calls_down", st.session_state[f"{turn}:calls_down"]),
        )


def _what_colleagues_read(journey: Journey, turn: str) -> None:
    if journey.seal.annotations:
        st.toggle(
            words(journey.seal.language)["dial_notes"],
            value=bool(journey.live.state.dials.get("notes")),
            key=f"{turn}:notes",
            on_change=lambda: moves.set_dial(journey, "notes", st.session_state[f"{turn}:notes"]),
        )


def _calls_behind(journey: Journey, turn: str) -> None:
    if any(step.kind in ("call", "login") for step in journey.steps.values()):
        st.toggle(
            words(journey.seal.language)["dial_shown_calls"],
            value=bool(journey.live.state.dials.get("calls_shown")),
            key=f"{turn}:calls_shown",
            on_change=lambda: moves.set_dial(journey, "calls_shown", st.session_state[f"{turn}:calls_shown"]),
        )


def _link_here(journey: Journey) -> None:
    text = words(journey.seal.language)
    st.link_button(text["link_here"], link_here(journey))
    st.markdown(text["link_use"])


def _closing(act: Callable[[], None]) -> Callable[[], None]:
    """Do something to the screen beneath, and show it."""

    def done() -> None:
        act()
        st.session_state[_SWITCHES] = False

    return done
