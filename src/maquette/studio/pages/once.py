"""« Dites-le-nous une fois »: what a journey asks although it is known, and what another version spares."""

from __future__ import annotations

import html
from collections.abc import Iterable

import streamlit as st

from maquette.ledger import compare, ledger_of
from maquette.ledger.comparison import in_order
from maquette.ledger.sections import Section, change_sections, conclusion, ledger_sections
from maquette.ledger.sheet import comparison_sheet, ledger_sheet
from maquette.player.markdown import escaped
from maquette.project import Project
from maquette.studio.drafts import Drafts
from maquette.studio.journeys import chosen, named
from maquette.studio.words import words

__all__ = ["once"]


def once(drafts: Drafts) -> None:
    """Draw the page."""
    project = drafts.good
    assert project is not None
    text = words(project.settings.language)
    name = chosen(project)
    others = [one for one in project.journeys if one != name]
    against = st.selectbox(
        text["against"], ["", *others], format_func=lambda one: named(project, one) if one else text["alone"]
    )
    one = ledger_of(project.journeys[name], project.facts)
    if against:
        change = compare(*in_order(one, ledger_of(project.journeys[against], project.facts)))
        st.text(
            f"{_said(project, change.before.title, change.before.state)} → "
            f"{_said(project, change.after.title, change.after.state)}"
        )
        _sections(change_sections(change))
        sheet = comparison_sheet(change)
    else:
        st.markdown(f"**{escaped(conclusion(one))}**")
        _sections(ledger_sections(one))
        sheet = ledger_sheet(one)
    st.download_button(text["as_csv"], sheet, f"{name}.csv", "text/csv", on_click="ignore")


def _said(project: Project, title: str, state: str) -> str:
    return f"{title} ({words(project.settings.language)[state]})"


def _sections(sections: Iterable[Section]) -> None:
    for section in sections:
        if section.heading and section.shown:
            st.header(section.heading, anchor=False)
        if section.rows:
            st.html(_table(section))
        elif section.empty:
            st.text(section.empty)


def _table(section: Section) -> str:
    head = "".join(f'<th scope="col">{html.escape(one)}</th>' for one in section.columns)
    rows = "".join(
        "<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in row) + "</tr>" for row in section.rows
    )
    return (
        '<div class="studio-table" tabindex="0" role="region" '
        f'aria-label="{html.escape(section.heading or section.columns[-1])}">'
        f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>"
    )
