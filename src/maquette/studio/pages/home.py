"""The home page: every journey, who plays it, one click away; and every problem of the files."""

from __future__ import annotations

import html
from collections.abc import Collection
from urllib.parse import urlencode

import streamlit as st

from maquette.player.markdown import escaped
from maquette.problems import page as problem_page
from maquette.project import Project
from maquette.studio.drafts import Drafts
from maquette.studio.words import words

__all__ = ["home"]

_STYLE = """
<style>
.problem { border-left: 4px solid #b3261e; padding: .2rem 0 .2rem 1rem; margin: 0 0 1.2rem; }
.problem.warning { border-color: #9a6700; }
.problem .place { font-family: monospace; font-size: .9rem; margin: 0; }
.problem p { margin: .2rem 0; }
.problem pre { margin: .4rem 0; padding: .6rem; background: #8881; border-radius: .3rem; overflow-x: auto; }
.part { margin: 0 0 .8rem; }
.part a { font-weight: 600; }
.journey-meta { opacity: .75; font-size: .9rem; margin: 0 0 .4rem; }
</style>
"""


def home(drafts: Drafts) -> None:
    """Draw the home page of a project: the loop, then each journey and who plays it."""
    project = drafts.good
    text = words(drafts.loaded.language)
    st.html(_STYLE)
    st.text(text["mark"])
    st.text(text["loop"])
    _problems(drafts)
    if project is None:
        st.info(text["reading"] if not drafts.version else text["nothing_good"])
        return
    built = {path.parent.name for path in project.layout.built.glob("*/app.py")}
    for name in project.journeys:
        _card(project, name, built)


def _problems(drafts: Drafts) -> None:
    loaded = drafts.loaded
    text = words(loaded.language)
    if drafts.refused:
        st.warning(drafts.refused)
    if not loaded.problems:
        return
    count = len(loaded.problems)
    st.header(text["problems_one"] if count == 1 else text["problems_many"].format(count=count), anchor=False)
    if drafts.good is not None:
        st.text(text["last_good"] if loaded.project is None else text["only_warnings"])
    for card in problem_page.cards(loaded.problems, loaded.language, loaded.lines_of):
        st.html(_problem(card))


def _problem(card: problem_page.Card) -> str:
    said = card.description
    lines = []
    for line in card.excerpt.lines:
        lines.append(f"{line.number:>5} | {html.escape(line.text)}")
        if line.marked:
            lines.append(f"      | {html.escape(card.excerpt.caret)}")
    shown = f"<pre>{chr(10).join(lines)}</pre>" if lines else ""
    place = html.escape(f"{card.place} · {said.code}")
    return (
        f'<div class="problem {said.severity}"><p class="place">{place}</p>'
        f"<p><strong>{html.escape(said.title)}</strong></p>{shown}"
        f"<p>{html.escape(said.message)}</p><p>{html.escape(said.remedy)}</p></div>"
    )


def _card(project: Project, name: str, built: Collection[str]) -> None:
    journey, text = project.journeys[name], words(project.settings.language)
    with st.container(border=True, key=f"card-{name}"):
        st.header(escaped(journey.title), anchor=False)
        steps = text["steps"].format(count=len(journey.steps))
        meta = " · ".join(one for one in (journey.service, text[journey.state], steps) if one)
        st.html(f'<p class="journey-meta">{html.escape(meta)}</p>')
        if journey.goal:
            st.text(journey.goal)
        if name not in built:
            st.text(text["not_built"])
            return
        st.html("".join(_part(project, name, persona) for persona in journey.personas))
        ways = "".join(_way(name, page, text[f"page_{page}"]) for page in ("map", "once"))
        st.html(f'<p class="journey-meta">{ways}</p>')


def _way(journey: str, page: str, label: str) -> str:
    address = html.escape(f"?{urlencode({'page': page, 'j': journey})}")
    return f'<a href="{address}" target="_self">{html.escape(label)}</a> '


def _part(project: Project, journey: str, name: str) -> str:
    persona, text = project.personas[name], words(project.settings.language)
    label = html.escape(text["play_as"].format(name=f"{persona.first_name} {persona.last_name}"))
    address = f"?{urlencode({'p': journey, 'persona': name})}"
    return (
        f'<p class="part"><a href="{html.escape(address)}" target="_self">{label}</a>'
        f"<br>{html.escape(persona.situation)}</p>"
    )
