"""What Streamlit leaves out of a page: its language, the focus, the scroll, and a quiet look."""

from __future__ import annotations

import html
import os
from pathlib import Path

import streamlit as st
from streamlit.components.v2 import component

from maquette.player.markdown import joined

__all__ = ["STYLE", "markup", "page", "style"]

# Drawn again at each run, the component remembers the screen it saw last: typing keeps its focus.
_SCRIPT = """
const seen = new WeakMap();
const home = new WeakMap();
export default function ({ data, parentElement }) {
  document.documentElement.lang = data.lang;
  const before = seen.get(parentElement);
  seen.set(parentElement, data.screen);
  if (before === data.screen) return;
  if (before === undefined && !data.errors) return;
  requestAnimationFrame(() => {
    const target = document.querySelector(data.errors ? '.maquette-errors' : 'h1');
    if (!target) return;
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
    const main = document.querySelector('[data-testid=stMain]');
    if (main) main.scrollTop = 0;
    window.scrollTo(0, 0);
  });
}
"""

STYLE = (Path(__file__).parent / "screen.css").read_text(encoding="utf-8")

_shell = component("maquette_shell", js=_SCRIPT)


def style() -> None:
    """The look of every prototype, unless the server has put it in the page already."""
    if not os.environ.get("MAQUETTE_STYLED"):
        st.html(f"<style>{STYLE}</style>")


def page(*, language: str, screen: str, errors: bool) -> None:
    """Set the language of the page; on another screen, move focus to its heading or to the error summary.

    Args:
        language: "fr" or "en".
        screen: changes when the person stands somewhere else, or is refused once more.
        errors: whether the error summary takes the focus.
    """
    _shell(key="shell", data={"lang": language, "screen": screen, "errors": errors})


def markup(text: str) -> str:
    """Text as it stands, safe within HTML."""
    return html.escape(joined(text), quote=True)
