"""A journey as a book: every screen of the built prototype, no network, nothing executed."""

import re
import shutil
from html.parser import HTMLParser
from pathlib import Path
from types import SimpleNamespace

import pytest

from maquette.books import page, shots_of
from maquette.books.pieces import pieces
from maquette.books.words import words
from maquette.project import load

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def book(tmp_path_factory, base):
    """The small project's journey, built then photographed."""
    from maquette.prototypes import build, write_all  # noqa: PLC0415

    root = tmp_path_factory.mktemp("livre") / "projet"
    shutil.copytree(base, root)
    for name in ("rates.yaml", "population.yaml"):
        shutil.copy(ROOT / "fakedata" / name, root / "fakedata")
    project = load(root).project
    name = next(iter(project.journeys))
    write_all(build(project, [name]))
    *_, last = shots_of(project, name, project.layout.build(name), project.journeys[name].personas)
    return project.journeys[name], last


def drawn(kind, **keys):
    return "".join(pieces([SimpleNamespace(type=kind, **keys)], words("fr")))


def test_every_step_with_a_screen_is_in_the_book(book):
    journey, taken = book
    shown = {name for name, step in journey.steps.items() if step.kind != "call"}
    assert {*taken.titles} == shown
    html = page(taken)
    for name in shown:
        assert f'<section id="{name}">' in html
        assert taken.titles[name]


def test_a_screen_that_all_see_alike_is_shown_once(book):
    _, taken = book
    for step in taken.titles:
        bodies = [one.body for one in taken.seen(step)]
        assert len(bodies) == len({*bodies})
        assert all(one.by for one in taken.seen(step))


def test_the_page_leads_from_screen_to_screen_and_nowhere_else(book):
    html = page(book[1])
    assert html.startswith("<!doctype html>")
    assert 'lang="fr"' in html
    addresses = re.findall(r'(?:href|src)="([^"]*)"', html)
    assert addresses
    assert all(one.startswith("#") for one in addresses)
    assert not re.findall(r"url\(|@import|<script|<img|<iframe", html)
    for one in addresses:
        assert f'id="{one[1:]}"' in html


def test_the_page_is_well_formed(book):
    class Balanced(HTMLParser):
        def handle_starttag(self, tag, attrs):
            if tag not in ("meta", "br", "hr", "input"):
                open_tags.append(tag)

        def handle_endtag(self, tag):
            assert open_tags.pop() == tag

    open_tags = []
    Balanced().feed(page(book[1]))
    assert open_tags == []


@pytest.mark.parametrize(
    ("kind", "keys"),
    [
        ("title", {"value": "{}"}),
        ("markdown", {"value": "{}"}),
        ("text", {"value": "{}"}),
        ("button", {"label": "{}"}),
        ("text_input", {"label": "{}", "value": "{}"}),
        ("radio", {"label": "{}", "options": ["{}"], "value": None}),
        ("multiselect", {"label": "{}", "options": ["{}"], "value": []}),
    ],
)
@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", "[a](javascript:alert(1))", "![a](http://x/y.png)"]
)
def test_a_text_of_the_author_stays_a_text(kind, keys, text):
    filled = {
        key: [text] if isinstance(value, list) and value else text if value == "{}" else value
        for key, value in keys.items()
    }
    html = drawn(kind, **filled)
    assert not re.search(r"<script|<img|href=\"javascript", html)


def test_a_field_shows_its_words_its_hint_and_what_is_in_it():
    html = drawn("text_input", label="Heures :small[Par exemple 12]", value="36")
    assert '<p class="label">Heures</p>' in html
    assert '<p class="hint">Par exemple 12</p>' in html
    assert ">36<" in html
    assert "● Oui" in drawn("radio", label="Sûre ?", options=["Oui", "Non"], value="Oui")
    assert "☑ Lundi" in drawn("multiselect", label="Jours", options=["Lundi"], value=["Lundi"])
