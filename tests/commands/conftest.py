"""The command line on a project in a folder of its own."""

from __future__ import annotations

import pytest
from typer.testing import CliRunner

from maquette.cli import app


@pytest.fixture
def run(monkeypatch, tmp_path):
    """Run a command in a folder."""

    def run(*words, at=tmp_path):
        monkeypatch.chdir(at)
        return CliRunner().invoke(app, [str(word) for word in words])

    return run
