"""A log of its own for each test."""

from __future__ import annotations

import pytest

from maquette.sessions import NewEvent, open_log, open_store


@pytest.fixture
def url(tmp_path):
    return f"sqlite:///{tmp_path / 'store' / 'sessions.sqlite'}"


@pytest.fixture(params=["sqlite", "postgresql"])
def any_store(request):
    """A store of each kind."""
    url = request.getfixturevalue("url" if request.param == "sqlite" else "server_url")
    store = open_store(url)
    yield store
    store.close()
    open_store.cache_clear()


@pytest.fixture
def log(url):
    return open_log(url)


@pytest.fixture
def append(log):
    """Append to a run without saying each time which tab and which build."""

    def append(run, seen, *events, **keys):
        return log.append(run, seen, events, **{"tab": "tab", "build": "build"} | keys)

    return append


@pytest.fixture
def moved():
    """A move to the last step of a trail."""

    def moved(*trail):
        return NewEvent(kind="action", actor="employer", step="x", payload={"trail": list(trail)})

    return moved
