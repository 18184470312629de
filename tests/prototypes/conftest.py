"""What a small project builds, and the real one."""

from __future__ import annotations

from pathlib import Path

import pytest

from maquette.project import load
from maquette.prototypes import build

ROOT = Path(__file__).parents[2]


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
