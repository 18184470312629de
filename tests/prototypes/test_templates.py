"""No value reaches Python but through a filter."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from jinja2 import UndefinedError

import maquette.prototypes
from maquette.prototypes.render import template_environment

TEMPLATES = sorted((Path(maquette.prototypes.__file__).parent / "templates").rglob("*.j2"))
ALLOWED = {"py", "code", "name", "comment"}
OUTPUT = re.compile(r"\{\{-?(.*?)-?\}\}", re.DOTALL)


def outputs():
    return [
        (path.name, found[1].strip())
        for path in TEMPLATES
        for found in OUTPUT.finditer(path.read_text(encoding="utf-8"))
    ]


def test_there_are_templates_and_outputs():
    assert TEMPLATES and len(outputs()) > 20


@pytest.mark.parametrize(("template", "output"), outputs())
def test_every_output_ends_in_an_allowed_filter(template, output):
    value, bar, last = output.rpartition("|")
    assert bar and value.strip()
    assert last.strip() in ALLOWED


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_templates_hold_no_other_way_to_write(path):
    text = path.read_text(encoding="utf-8")
    tags = set(re.findall(r"\{%-?\s*(\w+)", text))
    assert tags <= {
        "if",
        "elif",
        "else",
        "endif",
        "for",
        "endfor",
        "include",
        "macro",
        "endmacro",
        "import",
        "from",
    }


def test_a_missing_value_is_an_error():
    template = template_environment().from_string("{{ x.y | py }}")
    with pytest.raises((UndefinedError, TypeError)):
        template.render(x={})
    with pytest.raises((UndefinedError, TypeError)):
        template_environment().from_string("{{ x | comment }}").render()


@pytest.mark.parametrize("phrase", ["un\ndeux", "un\rdeux", "un\u2028deux", "un\x0cdeux", "un\x85deux"])
def test_a_comment_stays_on_its_line(phrase):
    line = template_environment().from_string("# {{ x | comment }}").render(x=phrase)
    assert len(line.splitlines()) == 1
