"""Every code of the Y and K families, told in French on the file of its specimen."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path
from typing import Literal

import pytest
from pydantic import Field, field_validator
from rich.console import Console

from maquette.problems import describe
from maquette.problems.catalogue import CATALOGUE
from maquette.problems.terminal import render
from maquette.yamlsource import Identifier, SourceModel, read, validate

SPECIMENS = Path(__file__).parents[1] / "specimens"
CODES = sorted(code for code in CATALOGUE if code[0] in "YK")


class SpecimenStep(SourceModel):
    label: str
    kind: Literal["screen", "end"] = "screen"


class SpecimenJourney(SourceModel):
    title: str
    service: str = ""
    id: Identifier = "journey"
    today: date | None = None
    active: bool = True
    rate: float = Field(1, ge=0)
    steps: tuple[SpecimenStep, ...] = Field((), min_length=1)

    @field_validator("title")
    @classmethod
    def not_shouted(cls, title: str) -> str:
        if title.isupper():
            raise ValueError("un titre s'écrit en minuscules")
        return title


def broken(code: str, folder: Path) -> Path:
    """The broken file; three cannot be stored and are made here: too big, missing, a folder."""
    path = folder / "broken.yaml"
    if code == "Y008":
        path.write_bytes(b"#" * (1024 * 1024 + 1))
    elif code == "Y016":
        path.mkdir()
    elif code != "Y010":
        return SPECIMENS / code / "broken.yaml"
    return path


def found(path: Path):
    reading = read(path, "journeys/broken.yaml")
    refused = validate(SpecimenJourney, reading.document)[1] if code_is_key(path) else ()
    return [*reading.problems, *refused], reading.lines


def code_is_key(path: Path) -> bool:
    return path.parent.name.startswith("K")


@pytest.mark.parametrize("code", CODES)
def test_a_specimen_shows_its_code_in_the_expected_words(code, tmp_path):
    problems, lines = found(broken(code, tmp_path))
    screen = io.StringIO()
    Console(file=screen, width=100, color_system=None).print(render(problems, "fr", lambda file: lines))
    drawn = "\n".join(line.rstrip(" ") for line in screen.getvalue().splitlines()) + "\n"

    assert {problem.code for problem in problems} == {code}
    assert drawn == (SPECIMENS / code / "expected.txt").read_text(encoding="utf-8")


def test_every_specimen_of_these_families_belongs_to_a_code():
    assert {folder.name for folder in SPECIMENS.iterdir() if folder.name[0] in "YK"} == set(CODES)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("code", CODES)
def test_every_detail_that_the_words_name_is_given(code, language, tmp_path):
    for problem in found(broken(code, tmp_path))[0]:
        told = describe(problem, language)
        assert "…" not in told.title + told.message + told.remedy
