"""A small project in a folder of its own, and what it builds."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from maquette.project import load
from maquette.prototypes import build

ROOT = Path(__file__).parents[2]
BASE = Path(__file__).parents[1] / "specimens" / "base"


@pytest.fixture
def tree(tmp_path):
    """Write a project: the base, with these texts laid over it."""

    def tree(files=None):
        shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
        shutil.copy(ROOT / "fakedata" / "rates.yaml", tmp_path / "fakedata")
        for path, text in (files or {}).items():
            (tmp_path / path).write_text(text, encoding="utf-8")
        return tmp_path

    return tree


@pytest.fixture
def built(tree):
    """The files of a project, by path from its folder."""

    def built(files=None):
        root = tree(files)
        loaded = load(root)
        assert loaded.problems == ()
        return {file.path.relative_to(root).as_posix(): file.text for file in build(loaded.project)}

    return built


@pytest.fixture(scope="session")
def home():
    """The project of this repository."""
    return load(ROOT).project
