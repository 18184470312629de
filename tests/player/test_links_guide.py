"""The designers' page of links: its files hold, its address leads where it says, its command makes a link."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import streamlit as st
from typer.testing import CliRunner

from maquette.cli import app
from maquette.links import KEYS

PAGE = (Path(__file__).parents[2] / "docs" / "for-designers" / "links.md").read_text(encoding="utf-8")
END = "fin: {kind: end, outcome: success, title: Merci}\n"
OTHER = 'vu: {actor: employee, kind: end, outcome: success, title: "{{ declaration.hours }}"}\n'


def snippet(name):
    return re.search(rf"```{name}\n(.*?)```", PAGE, re.DOTALL)[1]


@pytest.fixture
def guide(write, monkeypatch):
    """The script its snippets make, together, read on this machine."""
    monkeypatch.setattr(type(st.context), "url", property(lambda _: "http://localhost:8501/"))
    return write(snippet("yaml steps") + END + OTHER, snippet("yaml given") + snippet("yaml links"))


def test_the_address_of_the_page_leads_where_it_says(guide, tab):
    address = urlsplit(snippet("adresse").strip())
    opened = tab(guide, **parse_qs(address.query))
    assert (opened.step, list(opened.app.info)) == ("verification", [])
    assert opened.state.answers == {"declaration.hours": 80, "sure": True}


def test_what_is_given_is_a_persona_s_own(guide, tab):
    assert tab(guide, persona="eva").title.replace("\xa0", " ") == "36 h 30"
    assert tab(guide, persona="ana", step="vu").title.replace("\xa0", " ") == "20 h"


def test_the_note_of_the_page_is_read_by_who_asks(guide, tab):
    opened = tab(guide, step="heures")
    opened.switch("toggle", "notes").set_value(True)
    assert "Note Faut-il proposer les heures du mois d'avant" in opened.draw().seen


def test_the_command_of_the_page_makes_a_link(guide, monkeypatch):
    monkeypatch.chdir(guide.parents[2])
    words = shlex.split(re.search(r"```\nmaquette (link .*)\n```", PAGE)[1])
    done = CliRunner().invoke(app, words)
    assert done.exit_code == 0, done.output
    assert (guide.parents[2] / re.search(r"`(\.maquette/[\w.]+)`", PAGE)[1]).is_file()


def test_every_key_of_an_address_is_explained():
    assert [key for key in (*KEYS, "step") if f"| `{key}` |" not in PAGE] == []
