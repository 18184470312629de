"""What every page of the door has: its language, its heading, the code, the way out."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import streamlit as st
from sqlalchemy.exc import OperationalError

from maquette.door.visit import Visit
from maquette.door.words import words
from maquette.player import shell
from maquette.player.markdown import escaped

__all__ = ["button", "frame", "notice_of_trouble", "text_of", "unwritten", "way_out"]


def text_of(visit: Visit) -> Mapping[str, str]:
    """The door's own words, in the language of the study."""
    return words(visit.sealed.language)


def frame(language: str, heading: str, *, code: str = "", tab: str = "door", screen: str = "") -> None:
    """The top of a page: title, mark, code and heading; the focus goes to the heading of another screen."""
    text = words(language)
    st.set_page_config(page_title=heading, layout="centered")
    shell.style()
    said = f" · {text['code'].format(code=code)}" if code else ""
    st.html(f'<p class="maquette-mark">{shell.markup(text["test"] + said)}</p>')
    st.title(escaped(heading), anchor=False)
    shell.page(language=language, tab=tab, screen=screen or heading, refused={}, back=lambda _: None)


def button(visit: Visit, name: str, label: str, act: Callable[[], object], *, main: bool = False) -> None:
    """A button whose click is never lost.

    The callback takes it before anything else can interrupt the run. After a restart of the server the
    callback is unknown: the value returned takes it instead. So `act` reads answers from the session state.
    """
    key = f"door:{visit.key}:{name}"

    def taken() -> None:
        visit.handled = key
        _do(visit, act)

    if st.button(escaped(label), key=key, on_click=taken, type="primary" if main else "secondary"):
        if visit.handled != key:
            _do(visit, act)
            st.rerun()
        visit.handled = ""


def _do(visit: Visit, act: Callable[[], object]) -> None:
    try:
        act()
    except OperationalError:
        # A disk that is full, a server that does not answer: the screen stays, and says so.
        visit.unwritten = True


def way_out(visit: Visit) -> None:
    """« Stop and withdraw », on every screen."""
    text = text_of(visit)

    def leaves() -> None:
        visit.leaving = True

    with st.container(key="door-way-out"):
        button(visit, "withdraw", text["withdraw"], leaves)


def notice_of_trouble(language: str, name: str) -> None:
    """A page that says what is wrong, and that nothing is lost."""
    text = words(language)
    frame(language, text[name])
    st.markdown(text[f"{name}_what"])


def unwritten(language: str) -> None:
    """Say, below what is on screen, that nothing more can be recorded for now."""
    text = words(language)
    said = f"<h2>{shell.markup(text['unwritten'])}</h2><p>{shell.markup(text['unwritten_what'])}</p>"
    st.html(f'<div class="maquette-errors" role="alert">{said}</div>')
