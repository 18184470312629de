"""A drawing of ours on a page, each of its cards a way to a screen."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st
from streamlit.components.v2 import component

__all__ = ["drawing"]

# The address of a card is read, never followed: the page goes there without loading again.
_SCRIPT = """
export default function (component) {
  const { parentElement, data, setTriggerValue } = component;
  let place = parentElement.querySelector("[data-drawing]");
  if (!place) {
    place = document.createElement("div");
    place.setAttribute("data-drawing", "");
    place.style.overflowX = "auto";
    place.tabIndex = 0;
    parentElement.appendChild(place);
  }
  place.setAttribute("aria-label", data.label);
  place.setAttribute("role", "region");
  if (place.dataset.drawn !== data.digest) {
    place.innerHTML = data.svg;
    place.dataset.drawn = data.digest;
  }
  place.onclick = (event) => {
    const link = event.target.closest("a");
    if (!link) return;
    event.preventDefault();
    setTriggerValue("step", link.getAttribute("href").slice(1));
  };
}
"""

_drawing = component("maquette_drawing", js=_SCRIPT)


def drawing(svg: str, *, label: str, digest: str, key: str, opens: Callable[[str], None]) -> None:
    """Show a drawing whose cards lead to `#step`.

    Args:
        svg: made by us, every text in it escaped.
        label: what a screen reader calls it.
        digest: changes when the drawing does.
        opens: called with the step of the card that was clicked.
    """
    _drawing(
        key=key,
        data={"svg": svg, "label": label, "digest": digest},
        on_step_change=lambda: opens(st.session_state[key].step or ""),
    )
