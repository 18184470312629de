"""The command line on a project in a folder of its own."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from maquette.cli import app

ROOT = Path(__file__).parents[2]
BASE = Path(__file__).parents[1] / "specimens" / "base"


@pytest.fixture
def project(tmp_path):
    """A small project with no problem."""
    folder = tmp_path / "projet"
    shutil.copytree(BASE, folder)
    shutil.copy(ROOT / "fakedata" / "rates.yaml", folder / "fakedata")
    return folder


@pytest.fixture
def run(monkeypatch, tmp_path):
    """Run a command in a folder."""

    def run(*words, at=tmp_path):
        monkeypatch.chdir(at)
        return CliRunner().invoke(app, [str(word) for word in words])

    return run
