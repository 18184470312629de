"""What Streamlit leaves out of a page: its language, the focus, the scroll, and a quiet look."""

from __future__ import annotations

import html
import os
import re
from collections.abc import Callable, Mapping
from pathlib import Path

import streamlit as st
from streamlit.components.v2 import component

from maquette import documents
from maquette.player.markdown import joined

__all__ = ["STYLE", "markup", "page", "style"]

_SCRIPT = (Path(__file__).parent / "shell.js").read_text(encoding="utf-8")

STYLE = (Path(__file__).parent / "screen.css").read_text(encoding="utf-8") + documents.STYLE

# how Streamlit makes a class of a key
_UNSAFE = re.compile(r"[^a-zA-Z0-9_-]")

_shell = component("maquette_shell", js=_SCRIPT)


def style() -> None:
    """The look of every prototype, unless the server has put it in the page already."""
    if not os.environ.get("MAQUETTE_STYLED"):
        st.html(f"<style>{STYLE}</style>")


def page(
    *,
    language: str,
    tab: str,
    screen: str,
    refused: Mapping[str, str],
    back: Callable[[str], None],
    other: str = "",
) -> None:
    """Set what Streamlit leaves out: language, names of fields, focus, links of the error summary.

    Args:
        language: "fr" or "en".
        tab: changes when the server was started again under the page.
        screen: changes when the person stands somewhere else, or is refused once more.
        refused: id of an error -> key of its field; when there is one, the error summary takes the focus.
        other: the language the switch of languages leads to, "" without one.
        back: called with the step of the address the browser's own Back or Forward came to.
    """
    fields = {error: f"st-key-{_UNSAFE.sub('-', key)}" for error, key in refused.items()}
    _shell(
        key="shell",
        data={"lang": language, "tab": tab, "screen": screen, "refused": fields, "other": other},
        on_back_change=lambda: back(st.session_state["shell"].back or ""),
    )


def markup(text: str) -> str:
    """Text as it stands, safe within HTML."""
    return html.escape(joined(text), quote=True)
