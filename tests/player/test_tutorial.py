"""The tutorial, played as written: its files, its commands, what it says one reads, then its prototype."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from streamlit import config
from typer.testing import CliRunner

from maquette.cli import app

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "tutorial.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(yaml|remplacer|console)(?: (\S+))?\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def flat(text):
    return " ".join(text.split())


def says(command, expected):
    """A command of the page answers what the page says, line after line."""
    assert command.startswith("$ maquette ")
    result = CliRunner().invoke(app, command.removeprefix("$ maquette ").split())
    said = flat(result.output)
    for line in expected:
        assert flat(line) in said, (command, line, said)
        said = said[said.index(flat(line)) + len(flat(line)) :]


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """The project that somebody who follows the page has at the end."""
    folder = tmp_path_factory.mktemp("atelier")
    with pytest.MonkeyPatch.context() as there:
        there.chdir(folder)
        for kind, name, written in BLOCKS:
            lines = written.rstrip("\n").split("\n")
            if kind == "console":
                says(lines[0], lines[1:])
                if lines[0].startswith("$ maquette init "):
                    there.chdir(folder / lines[0].split()[-1])
                continue
            path, text = Path(name), written
            if kind == "remplacer":
                old, new = lines
                assert path.read_text(encoding="utf-8").count(f"{old}\n") == 1
                text = path.read_text(encoding="utf-8").replace(f"{old}\n", f"{new}\n")
            path.write_text(text, encoding="utf-8")
    return folder / "bricotheque"


def test_the_page_is_played_to_its_end(project):
    assert {kind for kind, _, _ in BLOCKS} == {"yaml", "remplacer", "console"}
    assert (project / "prototypes" / "signaler" / "app.py").is_file()


@pytest.mark.parametrize(
    ("persona", "answer", "steps", "seen"),
    [
        ("ines", "Oui", "accueil danger urgence", "Un bénévole passe le chercher"),
        ("ines", "Non", "accueil danger contact fin", "ines.roche"),
        ("nadia", "Non", "accueil danger contact fin", "nadia.perrin"),
    ],
)
def test_each_way_of_its_prototype_is_clicked(project, tab, persona, answer, steps, seen):
    played = tab(project / "prototypes" / "signaler" / "app.py", persona=persona)
    assert played.walks({"blessure": answer}) == steps.split()
    assert seen in played.seen


def test_what_the_page_says_of_the_phone_is_an_option_of_the_server():
    (command,) = re.findall(r"^streamlit run (.*)$", PAGE, re.MULTILINE)
    for option in re.findall(r"--(\S+)", command):
        assert config.get_option(option) is not None


@pytest.mark.parametrize("page", ["README.md", "docs/README.md"])
def test_the_page_is_found_from_the_first_ones(page):
    assert "tutorial.md" in (ROOT / page).read_text(encoding="utf-8")


def test_the_pages_it_leads_to_exist():
    links = re.findall(r"\]\(([^)]+)\)", PAGE)
    assert links and [one for one in links if not (ROOT / "docs" / one).exists()] == []
