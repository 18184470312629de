"""The map of a journey, its blueprint, its ways: drawn from the file, each card a way to its screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from hashlib import blake2b

import streamlit as st

from maquette.maps import Timeline, blueprint, flow, mermaid, png, timeline_of
from maquette.maps import journey_map as drawn_map
from maquette.project import Project
from maquette.studio.drafts import Drafts
from maquette.studio.drawing import drawing
from maquette.studio.journeys import chosen
from maquette.studio.words import words

__all__ = ["journey_map"]

_VIEWS: Mapping[str, Callable[..., str]] = {"map": drawn_map, "blueprint": blueprint, "flow": flow}


def journey_map(drafts: Drafts) -> None:
    """Draw the page."""
    project = drafts.good
    assert project is not None
    text = words(project.settings.language)
    name = chosen(project)
    asked = st.query_params.get("view", "")
    view = st.segmented_control(
        text["view"],
        [*_VIEWS],
        format_func=lambda one: text[f"view_{one}"],
        default=asked if asked in _VIEWS else "map",
        required=True,
        key="view",
    )
    st.query_params["view"] = view
    timeline = _timeline(project, name)
    svg = _VIEWS[view](timeline, lambda step: f"#{step}")
    digest = blake2b(svg.encode(), digest_size=8).hexdigest()
    label = f"{text['view_' + view]} : {timeline.title}"
    drawing(svg, label=label, digest=digest, key="drawing", opens=lambda step: _open(name, step))
    st.text(text["click_card"])
    _files(timeline, view, name, text)


def _timeline(project: Project, name: str) -> Timeline:
    called = {one: f"{who.first_name} {who.last_name}" for one, who in project.personas.items()}
    return timeline_of(project.journeys[name], project.facts, called, project.settings.language)


def _open(journey: str, step: str) -> None:
    """To a screen, as its first persona sees it."""
    if step:
        st.query_params.from_dict({"p": journey, "step": step})


def _files(timeline: Timeline, view: str, name: str, text: Mapping[str, str]) -> None:
    plain = _VIEWS[view](timeline)
    with st.container(horizontal=True):
        st.download_button(text["as_svg"], plain, f"{name}-{view}.svg", "image/svg+xml", on_click="ignore")
        st.download_button(
            text["as_png"], lambda: png(plain), f"{name}-{view}.png", "image/png", on_click="ignore"
        )
        st.download_button(
            text["as_mermaid"], mermaid(timeline), f"{name}.mmd", "text/plain", on_click="ignore"
        )
