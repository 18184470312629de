"""The designers' page of the ledger: its files are read, and its account is the one it tells."""

from __future__ import annotations

import re
from pathlib import Path
from textwrap import indent

import pytest
from typer.testing import CliRunner

from maquette.cli import app
from maquette.ledger import Basis, ledger_of
from maquette.ledger.words import TREATED
from maquette.project import load

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "for-designers" / "ledger.md").read_text(encoding="utf-8")
HEAD = """\
title: T
actors: {employer: Employeur}
personas: [ana]
today: 2026-11-03
"""


def snippet(name):
    return re.search(rf"```yaml {name}\n(.*?)```", PAGE, re.DOTALL)[1]


@pytest.fixture
def guide(tree):
    """The project its snippets make, together."""
    steps = indent(snippet("steps"), "  ") + "  fin: {kind: end, outcome: success, title: Merci}\n"
    facts = (
        "employee.first_name: {type: text, label: P}\nrelation: {type: choice, label: C, from: relations}\n"
    )
    return load(
        tree(
            {
                "fakedata/facts.yaml": facts + snippet("facts"),
                "journeys/simple.yaml": f"{HEAD}{snippet('head')}steps:\n{steps}",
            }
        )
    )


def test_the_files_of_the_page_have_no_problem(guide):
    assert guide.problems == ()


def test_the_account_is_the_one_the_page_tells(guide):
    ledger = ledger_of(guide.project.journeys["simple"], guide.project.facts)
    assert [(line.name, line.treatment, line.basis) for line in ledger.lines] == [
        ("declaration.hours", "asked", None),
        ("relation.start_date", "confirmed", Basis("own")),
        ("employee.pas_rate", "reused", Basis("law", "CGI, article 204 A")),
        ("employer.birth_date", "asked", None),
    ]
    assert ledger.reusable() == ()


def test_the_reason_of_the_page_is_needed(guide):
    path = guide.project.layout.root / "journeys" / "simple.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"\n *asked_because:.*", "", text), encoding="utf-8")
    assert [one.code for one in load(path.parents[1]).problems] == ["L001"]


def test_every_treatment_is_explained_by_the_page():
    assert [f"| {word} |" for word in TREATED.values() if f"| {word} |" not in PAGE] == []


def test_the_first_command_of_the_page_works(monkeypatch):
    monkeypatch.chdir(ROOT)
    words = re.search(r"```\nmaquette (ledger [\w-]+)\n```", PAGE)[1].split()
    assert CliRunner().invoke(app, words).exit_code == 0
