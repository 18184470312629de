"""What every page of the studio has: its title, the way to the others, and a page that follows the files."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import streamlit as st

from maquette.player.markdown import escaped
from maquette.studio.drafts import Drafts
from maquette.studio.pages import PAGES
from maquette.studio.words import words

__all__ = ["frame"]

_STYLE = (Path(__file__).parent / "frame.css").read_text(encoding="utf-8")


def frame(drafts: Drafts, seen: int) -> None:
    """Draw the page the address names.

    Args:
        seen: the version of the drafts this page is drawn from; at a later one, it is drawn again.
    """
    text = words(drafts.loaded.language)
    asked = st.query_params.get("page", "")
    page = asked if asked in PAGES else next(iter(PAGES))
    project = drafts.good.settings.title if drafts.good else "Maquette"
    st.set_page_config(page_title=f"{text['page_' + page]} · {project}", layout="wide")
    st.html(f"<style>{_STYLE}</style>")
    with st.container(key="studio-bar", horizontal=True):
        for name in PAGES:
            st.button(
                text["page_" + name],
                key=f"to-{name}",
                type="primary" if name == page else "tertiary",
                on_click=partial(_go, name),
            )
    heading = escaped(project) if page == next(iter(PAGES)) else text["page_" + page]
    st.title(heading, anchor=False)
    if drafts.good is None and page != next(iter(PAGES)):
        st.info(text["nothing_good"])
    else:
        PAGES[page](drafts)
    _follow(drafts, seen)


def _go(page: str) -> None:
    """To another page, on the same journey."""
    st.query_params["page"] = page


@st.fragment(run_every=1)
def _follow(drafts: Drafts, drawn: int) -> None:
    """Draw the page again when the files were read again."""
    if drafts.version != drawn:
        st.rerun()
