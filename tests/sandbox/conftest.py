"""The sandbox of this very project, its store in a folder of its own, called in process."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
import requests

from maquette.project import load
from maquette.sandbox.apis import SCOPES
from maquette.sandbox.oauth.clients import Client, hashed
from maquette.sandbox.oauth.identity import IDENTITY_SCOPES
from maquette.sandbox.web import application, setting_of
from tests.sandbox.web import ADDRESS, InProcess, Web

ROOT = Path(__file__).parents[2]
SECRET = "un-secret-de-test-assez-long"
BACK = "https://site.test/retour"
VERIFIER = "v" * 64
EVERY = (*IDENTITY_SCOPES, *SCOPES)


@pytest.fixture(scope="session")
def whole_project():
    """This project, read once."""
    loaded = load(ROOT)
    assert loaded.project is not None
    return loaded.project


@pytest.fixture(scope="session")
def kept_key(tmp_path_factory):
    """A signing key made once: it takes long."""
    return tmp_path_factory.mktemp("key") / "key.json"


@pytest.fixture(scope="session")
def kept_hash():
    """The hash of the test secret: it takes long on purpose."""
    return hashed(SECRET)


class Sandbox:
    """A running sandbox, and the ways a test talks to it."""

    def __init__(self, setting, clock):
        self.setting, self.clock = setting, clock
        self.app = application(setting)
        self._opened = []
        self.web = self.browser()

    def browser(self):
        """A browser without cookies, which does not follow redirections."""
        self._opened.append(Web(self.app))
        return self._opened[-1]

    def close(self):
        """Let go of every browser and of the store."""
        for one in self._opened:
            one.close()
        self.setting.desk.store.close()

    def partner(self, *scopes, name="plateforme"):
        """Headers with a partner's token."""
        sent = {"grant_type": "client_credentials", "scope": " ".join(scopes)}
        answer = self.web.post("/api/v2/token", data=sent, auth=(name, SECRET))
        assert answer.status_code == 200, answer.text
        return {"authorization": f"Bearer {answer.json()['access_token']}"}

    def asked(self, *scopes, **changed):
        """Parameters of an authorization request; None takes one away."""
        challenge = base64.urlsafe_b64encode(hashlib.sha256(VERIFIER.encode()).digest()).decode().rstrip("=")
        sent = {
            "response_type": "code", "client_id": "site", "redirect_uri": BACK, "scope": " ".join(scopes),
            "state": "etat", "nonce": "unique", "code_challenge": challenge, "code_challenge_method": "S256",
        }  # fmt: skip
        return {key: value for key, value in {**sent, **changed}.items() if value is not None}

    def agreed(self, persona, *scopes, ticked=None, browser=None, **changed):
        """Where a person lands after signing in and ticking scopes (all of them unless said)."""
        browser = browser or self.browser()
        login = browser.get("/api/v2/authorize?" + urlencode(self.asked(*scopes, **changed)))
        assert login.status_code == 200, login.text
        consent = browser.post("/sandbox/connexion", data={"flow": flow(login), "persona": persona})
        assert consent.status_code == 200, consent.text
        sent = {"flow": flow(consent), "decision": "oui", "scope": list(scopes if ticked is None else ticked)}
        return parse_qs(urlsplit(browser.post("/sandbox/accord", data=sent).headers["location"]).query)

    def exchanged(self, code, *, name="site", **changed):
        """The answer to a code."""
        sent = {
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": BACK,
            "code_verifier": VERIFIER,
        }
        sent = {key: value for key, value in {**sent, **changed}.items() if value is not None}
        return self.web.post("/api/v2/token", data=sent, auth=(name, SECRET))

    def person(self, persona, *scopes):
        """Headers with a person's token."""
        answer = self.exchanged(self.agreed(persona, *scopes)["code"][0])
        assert answer.status_code == 200, answer.text
        return {"authorization": f"Bearer {answer.json()['access_token']}"}


def flow(answer):
    """The hidden field that carries where a person stands."""
    return re.search(r'name="flow" value="([^"]+)"', answer.text)[1]


@pytest.fixture
def sandbox(whole_project, tmp_path, kept_key, kept_hash):
    """A sandbox with two partners, a site, and an application without a secret."""
    project = replace(whole_project, layout=replace(whole_project.layout, root=tmp_path))
    clock = [1_800_000_000.0]
    setting = setting_of(project, ADDRESS, now=lambda: clock[0])
    setting.server.keys._path = kept_key
    for name in ("plateforme", "autre"):
        setting.server.clients.add(Client(name, kept_hash, EVERY))
    setting.server.clients.add(Client("site", kept_hash, EVERY, (BACK,), ("https://site.test/fin",)))
    setting.server.clients.add(Client("mobile", "", EVERY, ("http://127.0.0.1/retour",)))
    made = Sandbox(setting, clock)
    yield made
    made.close()


@pytest.fixture
def in_process(sandbox, monkeypatch):
    """Every session of `requests` talks to this sandbox."""
    adapter = InProcess(sandbox.web)
    monkeypatch.setattr(requests.Session, "get_adapter", lambda _session, url: adapter)
