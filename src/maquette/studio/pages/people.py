"""The people: the personas, and households of the population like somebody."""

from __future__ import annotations

import html
from collections.abc import Mapping
from typing import Any

import streamlit as st

from maquette.fakedata.population import household
from maquette.fakedata.record import employer_record
from maquette.player.markdown import escaped
from maquette.problems import Place, Problem, describe
from maquette.project import People, Project, world_of
from maquette.studio.drafts import Drafts
from maquette.studio.words import words

__all__ = ["people"]

#: households looked at; the whole country takes seconds
LOOKED_AT = 200_000

EXAMPLE = 'age >= 80 and allowance == "apa"'


def people(drafts: Drafts) -> None:
    """Draw the page."""
    project = drafts.good
    assert project is not None
    text = words(project.settings.language)
    for name in project.personas:
        _persona(project, name)
    st.header(text["like"], anchor=False)
    if not project.rates.contributions:
        st.text(text["no_contracts"])
        return
    asked = st.text_input(text["criterion"], value=EXAMPLE, help=text["criterion_help"])
    if asked.strip():
        _found(project, asked.strip(), text)


def _persona(project: Project, name: str) -> None:
    persona = project.personas[name]
    with st.container(border=True, key=f"persona-{name}"):
        st.header(escaped(f"{persona.first_name} {persona.last_name}"), anchor=False)
        st.text(persona.situation)
        if persona.portrait:
            st.text(" ".join(persona.portrait.split()))
        plays = [one for one, journey in project.journeys.items() if name in journey.personas]
        links = "".join(
            f'<li><a href="?p={html.escape(one)}&amp;persona={html.escape(name)}" target="_self">'
            f"{html.escape(project.journeys[one].title)}</a></li>"
            for one in plays
        )
        st.html(f"<ul>{links}</ul>" if links else "")


def _found(project: Project, asked: str, text: Mapping[str, str]) -> None:
    # numpy is slow to import: the other pages do without.
    from maquette.dataset import find as finding  # noqa: PLC0415

    world = world_of(project, People(project.personas), project.usual_day)
    wanted, mistakes = finding.criterion(world, asked)
    if wanted is None:
        for mistake in mistakes:
            told = describe(
                Problem(mistake.code, Place("critère"), mistake.details), project.settings.language
            )
            st.warning(escaped(told.message))
        st.text(text["may_name"].format(names=", ".join(finding.CRITERIA)))
        return
    found = finding.find(world, wanted, LOOKED_AT)
    if found.first is None:
        st.text(text["nobody"].format(count=f"{LOOKED_AT:,}".replace(",", "\u202f")))
        return
    share = f"{100 * found.matches / LOOKED_AT:.2f}".replace(".", ",")
    st.text(text["alike"].format(matches=found.matches, share=share, first=found.first))
    record = employer_record(household(world, found.first), world.today)
    st.html(_record({key: value for key, value in record.items() if not isinstance(value, list | dict)}))


def _record(values: Mapping[str, Any]) -> str:
    rows = "".join(
        f"<dt>{html.escape(key)}</dt><dd>{html.escape(str(value))}</dd>" for key, value in values.items()
    )
    return f'<dl class="studio-record">{rows}</dl>'
