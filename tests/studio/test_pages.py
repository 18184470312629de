"""The pages beside the home page: the map, the ledger, the people."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

import maquette.studio
from maquette.studio import drafts_of
from maquette.studio.pages import PAGES
from maquette.studio.words import words

APP = Path(maquette.studio.__file__).parent / "app.py"


@pytest.fixture
def opened(project, monkeypatch, tmp_path):
    """Open a page of the studio of a small project."""
    monkeypatch.setenv("MAQUETTE_PROJECT", str(project))
    monkeypatch.setenv("MAQUETTE_STORE", f"sqlite:///{tmp_path / 's.sqlite'}")

    def opened(**address):
        drafts_of(project).refresh()
        app = AppTest.from_file(str(APP), default_timeout=60)
        for name, value in address.items():
            app.query_params[name] = value
        app.run()
        assert not app.exception, app.exception[0].message
        return app

    return opened


def html_of(app):
    return " ".join(one.proto.body for one in app.get("html"))


def drawing_of(app):
    (one,) = [element for element in app.main if element.type == "bidi_component"]
    return json.loads(one.proto.json)


@pytest.mark.parametrize("page", PAGES)
def test_each_page_has_its_title_and_the_way_to_the_others(opened, page):
    app = opened(page=page)
    assert len(app.title) == 1
    bar = [button.label for button in app.button if button.key.startswith("to-")]
    assert bar == [words("fr")[f"page_{name}"] for name in PAGES]


def test_a_page_nobody_knows_is_the_home_page(opened):
    assert opened(page="../etc").title[0].value == opened().title[0].value


def test_a_click_leads_to_another_page_on_the_same_journey(opened):
    app = opened(page="map", j="simple")
    next(one for one in app.button if one.key == "to-once").click().run()
    assert app.title[0].value == words("fr")["page_once"]
    assert app.query_params["j"] == "simple"


@pytest.mark.parametrize("view", ["map", "blueprint", "flow"])
def test_the_map_is_drawn_with_a_way_to_each_screen(opened, project, view):
    app = opened(page="map", j="simple", view=view)
    steps = drafts_of(project).good.journeys["simple"].steps
    svg = drawing_of(app)["svg"]
    assert {*re.findall(r'href="#([^"]+)"', svg)} == {*steps}
    assert len(app.get("download_button")) == 3


def test_an_unknown_journey_or_view_is_the_first(opened):
    app = opened(page="map", j="<script>", view="<script>")
    assert app.selectbox[0].value == "simple"
    assert "<script" not in drawing_of(app)["svg"]


def test_the_ledger_counts_and_names(opened):
    app = opened(page="once", j="simple")
    body = html_of(app)
    assert "Faits demandés" in body
    assert app.header[0].value == "Fait par fait"


def test_the_people_are_there_with_what_they_play(opened):
    app = opened(page="people")
    assert "?p=simple&amp;persona=ana" in html_of(app)


def test_households_like_somebody_are_counted_and_the_first_is_shown(opened):
    app = opened(page="people")
    app.text_input[0].set_value("age >= 80").run()
    said = " ".join(one.value for one in app.text)
    assert re.search(r"\d+ foyers sont ainsi \(\d+,\d\d %\)", said)
    assert "studio-record" in html_of(app)


@pytest.mark.parametrize(
    ("asked", "told"),
    [("agee > 3", "On peut nommer"), ("age >", "On peut nommer"), ("age >= 150", "Aucun foyer")],
)
def test_a_criterion_that_finds_nobody_says_why(opened, asked, told):
    app = opened(page="people")
    app.text_input[0].set_value(asked).run()
    assert not app.exception
    assert told in " ".join(one.value for one in app.text)


def test_without_a_whole_project_each_page_says_what_to_do(project, opened):
    (project / "journeys" / "simple.yaml").write_text("title: [", encoding="utf-8")
    drafts_of(project).good = None
    for page in PAGES:
        app = opened(page=page)
        assert words("fr")["nothing_good"] in " ".join(one.value for one in app.info)
