"""Which journey a page is about: chosen once, kept in the address from page to page."""

from __future__ import annotations

import streamlit as st

from maquette.project import Project
from maquette.studio.words import words

__all__ = ["chosen", "named"]


def chosen(project: Project) -> str:
    """The journey of the address, and the way to another one."""
    names = [*project.journeys]
    asked = st.query_params.get("j", "")
    text = words(project.settings.language)
    name: str = st.selectbox(
        text["journey"],
        names,
        index=names.index(asked) if asked in names else 0,
        format_func=lambda one: named(project, one),
        key=f"journey:{asked}",
    )
    if name != asked:
        st.query_params["j"] = name
    return name


def named(project: Project, name: str) -> str:
    """A journey as it is chosen: its title, and its state since two versions may share the title."""
    journey = project.journeys[name]
    return f"{journey.title} ({words(project.settings.language)[journey.state]})"
