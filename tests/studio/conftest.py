"""A small project in a folder of its own, and its drafts."""

from __future__ import annotations

import shutil
import threading
from pathlib import Path

import pytest

from maquette.studio import Drafts

ROOT = Path(__file__).parents[2]
BASE = Path(__file__).parents[1] / "specimens" / "base"


@pytest.fixture
def project(tmp_path):
    folder = tmp_path / "projet"
    shutil.copytree(BASE, folder)
    shutil.copy(ROOT / "fakedata" / "rates.yaml", folder / "fakedata")
    return folder


@pytest.fixture
def drafts(project):
    return Drafts(project)


@pytest.fixture
def followed(drafts):
    """Drafts that follow their files, and a way to wait until what is asked for is true."""
    read = threading.Condition()
    refresh = drafts.refresh

    def told():
        refresh()
        with read:
            read.notify_all()

    drafts.refresh = told
    drafts.follow()

    def until(true):
        with read:
            return read.wait_for(true, 20)

    assert until(lambda: drafts.version > 0)
    return drafts, until
