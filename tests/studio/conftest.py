"""The drafts of a small project."""

from __future__ import annotations

import threading

import pytest

from maquette.studio import Drafts


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
