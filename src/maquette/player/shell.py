"""What Streamlit leaves out of a page: its language, the focus, the scroll, and a quiet look."""

from __future__ import annotations

import html

import streamlit as st
from streamlit.components.v2 import component

__all__ = ["page", "style"]

# The component is drawn again at each run: it remembers the screen it saw last, so that typing keeps its focus.
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

_LINKS = """
export default function ({ data, parentElement, setTriggerValue }) {}
"""

_STYLE = """
<style>
[data-testid="stMainBlockContainer"] { max-width: 44rem; padding-top: 1rem; }
[data-testid="stHeader"] { display: none; }
h1 { font-size: 1.9rem !important; line-height: 1.25 !important; outline: none; padding-top: .25rem !important; }
.maquette-mark { font-size: .8rem; color: inherit; opacity: .8; border-bottom: 1px solid currentColor;
  padding-bottom: .35rem; }
.maquette-stage { font-size: .9rem; opacity: .75; margin: 0; }
.maquette-errors { border: 3px solid #b3261e; border-radius: .4rem; padding: .8rem 1.1rem; outline: none; }
.maquette-errors h2 { font-size: 1.15rem; margin: 0 0 .4rem; padding: 0; }
.maquette-errors ul { margin: 0; padding-left: 1.2rem; }
.maquette-errors a { color: #b3261e; }
.maquette-error { color: #b3261e; font-weight: 600; border-left: 4px solid #b3261e; padding-left: .6rem; margin: 0; }
.maquette-rows { margin: 0; display: grid; grid-template-columns: minmax(9rem, 2fr) 3fr; }
.maquette-rows dt, .maquette-rows dd { margin: 0; padding: .5rem .5rem .5rem 0; border-bottom: 1px solid #8884; }
.maquette-rows dt { font-weight: 600; }
.maquette-rows dd { font-variant-numeric: tabular-nums; }
.maquette-panel { border-radius: .4rem; padding: 1rem 1.2rem; background: #1f5f8b; color: #fff; }
.maquette-panel.success { background: #1a6b3c; } .maquette-panel.refused { background: #6b3a1a; }
.maquette-phone { max-width: 24rem; border: 2px solid #8886; border-radius: 1.6rem; padding: 1.6rem 1.1rem; }
.maquette-phone .from { text-align: center; opacity: .75; font-size: .85rem; margin: 0 0 .8rem; }
.maquette-phone .bubble { background: #e6eaef; color: #1a1a1a; border-radius: 1.1rem; padding: .7rem 1rem; margin: 0;
  white-space: pre-line; }
.maquette-paper { border: 1px solid #8886; border-radius: .3rem; padding: 1.4rem; box-shadow: 0 2px 8px #0002;
  white-space: pre-line; }
.maquette-paper p.head { margin: 0 0 .2rem; font-size: .9rem; opacity: .85; white-space: normal; }
.maquette-address { border: 1px solid #8886; border-radius: 1rem; padding: .2rem .9rem; font-size: .85rem;
  opacity: .85; margin: 0; }
.maquette-brand { color: #fff; padding: .9rem 1.1rem; border-radius: .4rem; font-weight: 700; font-size: 1.25rem;
  letter-spacing: .01em; }
.maquette-card { border: 1px solid #8886; border-radius: .5rem; padding: 1rem 1.2rem; }
.maquette-card p { margin: 0 0 .25rem; } .maquette-card .name { font-size: 1.2rem; font-weight: 600; }
[data-testid="stWidgetLabel"] p { font-weight: 600; font-size: 1rem; }
[data-testid="stWidgetLabel"] p span { font-weight: 400; display: block; }
button:focus-visible, a:focus-visible, input:focus-visible { outline: 3px solid #1f5f8b !important; outline-offset: 2px; }
@media (max-width: 480px) { .maquette-rows { grid-template-columns: 1fr; } .maquette-rows dt { border: 0; padding-bottom: 0; } }
</style>
"""

_shell = component("maquette_shell", js=_SCRIPT)


def style() -> None:
    """The look of every prototype: native widgets, neutral, readable in light and dark."""
    st.html(_STYLE)


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
    return html.escape(text, quote=True)
