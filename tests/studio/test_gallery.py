"""The gallery: every journey and who plays it, and every problem of the files."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

import maquette.studio
from maquette.studio import drafts_of
from maquette.studio.words import words

APP = Path(maquette.studio.__file__).parent / "app.py"


@pytest.fixture
def gallery(project, monkeypatch, tmp_path):
    """The home page of a project, drawn."""
    monkeypatch.setenv("MAQUETTE_PROJECT", str(project))
    monkeypatch.setenv("MAQUETTE_STORE", f"sqlite:///{tmp_path / 's.sqlite'}")

    def gallery():
        drafts_of(project).refresh()
        app = AppTest.from_file(str(APP), default_timeout=30).run()
        assert not app.exception, app.exception[0].message
        return app

    return gallery


def seen(app):
    said = [one.value for kind in ("title", "subheader", "text", "info", "warning") for one in app.get(kind)]
    said += [re.sub(r"<[^>]+>", " ", one.proto.body) for one in app.get("html")]
    return " ".join(said)


def test_every_journey_is_there_with_who_plays_it(gallery):
    app = gallery()
    assert "Un petit projet" in app.title[0].value
    assert [one.value for one in app.header] == ["Un parcours simple"]
    bodies = " ".join(one.proto.body for one in app.get("html"))
    assert re.findall(r'href="([^"]+)"', bodies) == [
        "?p=simple&amp;persona=ana",
        "?p=simple&amp;persona=eva",
        "?page=map&amp;j=simple",
        "?page=once&amp;j=simple",
    ]
    assert "Jouer avec Ana Blanc" in bodies and "Elle travaille chez Ana" in bodies


def test_an_address_that_names_a_prototype_plays_it(gallery):
    app = gallery()
    app.query_params["p"] = "simple"
    app.query_params["persona"] = "eva"
    app.run()
    assert not app.exception
    assert app.title[0].value == "Bonjour"
    assert app.query_params["p"] == "simple"


@pytest.mark.parametrize("name", ["autre", "../simple", "simple/../simple", "", "."])
def test_an_address_that_names_nothing_shows_the_gallery(gallery, name):
    app = gallery()
    app.query_params["p"] = name
    app.run()
    assert not app.exception
    assert "Un petit projet" in app.title[0].value


def test_problems_are_told_above_the_last_good_prototypes(gallery, project):
    gallery()
    path = project / "journeys" / "simple.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("title: Un", "titel: Un"), encoding="utf-8")
    said = seen(gallery())
    assert "journeys/simple.yaml:1:1" in said and "K001" in said
    assert "Un parcours simple" in said


def test_a_project_that_was_never_right_shows_its_problems_alone(gallery, project):
    (project / "project.yaml").write_text("titel: A\n", encoding="utf-8")
    said = seen(gallery())
    assert "project.yaml:1:1" in said
    assert words("fr")["nothing_good"] in said


def test_nothing_of_a_file_is_taken_for_markup(gallery, project):
    path = project / "journeys" / "simple.yaml"
    path.write_text("titel: <script>alert(1)</script> **gras**\n", encoding="utf-8")
    app = gallery()
    assert all("<script>" not in one.proto.body for one in app.get("html"))
    assert "<script>alert(1)</script>" in " ".join(one.proto.body for one in app.get("html")).replace(
        "&lt;", "<"
    ).replace("&gt;", ">")


def test_a_script_that_was_changed_by_hand_is_said(gallery, project):
    gallery()
    (project / "prototypes" / "simple" / "app.py").write_text("print(1)\n", encoding="utf-8")
    assert "prototypes/simple/app.py" in seen(gallery())


def test_both_languages_have_the_same_sentences():
    assert set(words("fr")) == set(words("en"))
    assert words("de") is words("fr")


def test_what_only_deserves_a_look_stops_no_prototype(gallery, project):
    facts = project / "fakedata" / "facts.yaml"
    text = facts.read_text(encoding="utf-8")
    facts.write_text(text.replace("least:", "holders: [urssaf], least:"), encoding="utf-8")
    told = seen(gallery())
    assert words("fr")["only_warnings"] in told and "L001" in told
    assert "Jouer avec Ana Blanc" in told
