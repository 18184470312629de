"""Every code that a project's own files raise, told in French on a small project whose one file is broken."""

from __future__ import annotations

import io
import re
import shutil
from pathlib import Path

import pytest
from rich.console import Console

from maquette.problems import describe
from maquette.problems.catalogue import CATALOGUE
from maquette.problems.terminal import render
from maquette.project import load

SPECIMENS = Path(__file__).parent
FAKEDATA = SPECIMENS.parents[1] / "fakedata"
CODES = sorted(code for code in CATALOGUE if code[0] in "JPFELRST" and code != "T006")


def found(code, folder):
    """The base project with the specimen laid over it; a folder missing or empty is made here."""
    shutil.copytree(SPECIMENS / "base", folder, dirs_exist_ok=True)
    for name in ("rates.yaml", "population.yaml"):
        shutil.copy(FAKEDATA / name, folder / "fakedata")
    shutil.copytree(SPECIMENS / code, folder, dirs_exist_ok=True)
    if code in ("F004", "F006"):
        shutil.rmtree(folder / "journeys")
    if code == "F006":
        (folder / "journeys").mkdir()
    return load(folder)


@pytest.mark.parametrize("code", CODES)
def test_a_specimen_shows_its_code_in_the_expected_words(code, tmp_path):
    loaded = found(code, tmp_path)
    screen = io.StringIO()
    listing = render(loaded.problems, "fr", loaded.lines_of)
    Console(file=screen, width=100, color_system=None).print(listing)
    drawn = "\n".join(line.rstrip(" ") for line in screen.getvalue().splitlines()) + "\n"

    assert {problem.code for problem in loaded.problems} == {code}
    assert drawn == (SPECIMENS / code / "expected.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("code", CODES)
def test_every_detail_that_the_words_name_is_given(code, language, tmp_path):
    for problem in found(code, tmp_path).problems:
        told = describe(problem, language)
        assert "…" not in told.title + told.message.replace("(…)", "")


@pytest.mark.parametrize("code", CODES)
def test_a_remedy_is_not_cut_in_the_middle_of_a_word(code, tmp_path):
    for problem in found(code, tmp_path).problems:
        assert not re.search(r"\w…", describe(problem, "fr").remedy)


def test_every_specimen_of_these_families_belongs_to_a_code():
    assert {folder.name for folder in SPECIMENS.iterdir() if folder.name[0] in "JPFELRST"} - {"T006"} == set(
        CODES
    )


def test_the_base_has_no_problem(project):
    assert load(project).problems == ()
