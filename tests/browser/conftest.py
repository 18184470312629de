"""A browser for all of them, a server for most of them, and whoever plays."""

import os
import shutil

import pytest
from playwright.sync_api import expect, sync_playwright

from .audit import audited
from .player import Player
from .server import Server, copy_of_the_project

#: two slow shared cores: what a person would call slow is not a failure
PATIENCE_MS = 10_000
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]


# Not the scope of the session: Playwright keeps an event loop running, which other tests could not share.
@pytest.fixture(scope="package")
def browser():
    path = os.environ.get("MAQUETTE_CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        pytest.fail(
            "PAS DE CHROMIUM : les essais dans un vrai navigateur ne peuvent pas tourner. "
            "Installez-le (apt install chromium) ou donnez son chemin : MAQUETTE_CHROMIUM=/chemin make test",
            pytrace=False,
        )
    expect.set_options(timeout=PATIENCE_MS)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=QUIET)
        yield chromium
        chromium.close()


@pytest.fixture(scope="package")
def server(tmp_path_factory):
    """The repository's project, served; nobody changes its files or stops it."""
    shared = Server(copy_of_the_project(tmp_path_factory.mktemp("project"))).start()
    yield shared
    shared.stop()


@pytest.fixture
def own_server(tmp_path):
    """The repository's project, served for one test, which may change its files and kill it."""
    own = Server(copy_of_the_project(tmp_path)).start()
    yield own
    own.stop()


@pytest.fixture
def context(browser):
    """A browser without a memory."""
    fresh = browser.new_context(locale="fr-FR", viewport={"width": 1024, "height": 900})
    fresh.set_default_timeout(PATIENCE_MS)
    yield fresh
    fresh.close()


@pytest.fixture
def player(context, server):
    return Player(context.new_page(), server.address)


@pytest.fixture
def own_player(context, own_server):
    return Player(context.new_page(), own_server.address)


@pytest.fixture
def audit_of(record_property):
    """How to look at each screen of somebody."""
    return lambda player: lambda screen: audited(player, screen, record_property)


@pytest.fixture
def audit(player, audit_of):
    """How to look at each screen of the one player."""
    return audit_of(player)
