"""The authoring guide: every example it shows holds, and nothing an author may write is left out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from maquette.expressions.filters import FILTERS
from maquette.fields import FIELD_TYPES
from maquette.journeys import STEP_KINDS
from maquette.problems.catalogue import CATALOGUE
from maquette.project import load

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "reference" / "authoring-guide.md").read_text(encoding="utf-8")
BLOCKS = re.compile(r"(?:`([\w./-]+\.yaml)`\n\n)?```yaml\n(.*?)```", re.DOTALL)
HEAD = "actors: {employer: Employeur}\npersonas: [ana]\ntoday: 2026-11-03\n"
FILES = {name: text for name, text in BLOCKS.findall(PAGE) if name}
EXAMPLES = [text for name, text in BLOCKS.findall(PAGE) if not name]


def checked(folder, journey=None):
    """What the check says of the project of the page, with one more journey when there is one."""
    for name, text in FILES.items() | ({("journeys/exemple.yaml", journey)} if journey else set()):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return load(folder)


def whole(example):
    """An example as the page says to complete it."""
    head = "" if "\nactors:" in example else HEAD
    title, after = re.match(r"(title: .*\n)?(.*)", example, re.DOTALL).groups()
    return f"{title or 'title: Un parcours' + chr(10)}{head}{after}"


def test_the_files_of_the_page_make_a_project(tmp_path):
    loaded = checked(tmp_path)
    assert loaded.problems == () and list(loaded.project.journeys) == ["declarer"]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda text: text.partition("\n")[0])
def test_an_example_of_the_page_is_a_journey_without_a_problem(tmp_path, example):
    assert checked(tmp_path, whole(example)).problems == ()


def test_every_kind_has_an_example():
    kinds = re.findall(r"^### `kind: (\w+)`$(?:(?!^### ).)*?^```yaml$", PAGE, re.MULTILINE | re.DOTALL)
    assert set(kinds) == set(STEP_KINDS)


@pytest.mark.parametrize("name", [*FIELD_TYPES, *FILTERS, "default"])
def test_every_type_and_filter_is_named(name):
    assert re.search(rf"`{name}[`(]", PAGE)


def test_mistakes_are_told_by_codes_that_exist():
    codes = re.findall(r"^- \*\*([A-Z]\d{3})\*\*", PAGE, re.MULTILINE)
    assert len(codes) >= 15 and set(codes) <= set(CATALOGUE)


def test_the_page_can_be_read_at_one_go():
    prose = BLOCKS.sub("", PAGE)
    assert len(re.findall(r"\w+(?:['.]\w+)*", prose)) < 3000
