"""Clients others wrote: Authlib's and requests-oauthlib's."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from authlib.integrations.requests_client import OAuth2Session as AuthlibSession
from oauthlib.oauth2 import BackendApplicationClient
from requests_oauthlib import OAuth2Session

from maquette.sandbox.web.portal import FIRST_STEPS
from tests.sandbox.conftest import BACK, EVERY, SECRET, flow
from tests.sandbox.web import ADDRESS, MONTH

TOKEN = f"{ADDRESS}/api/v2/token"
ESTIMATE = f"{ADDRESS}/sandbox/cesu/v1/estimations"


def test_requests_oauthlib_gets_a_partner_s_token(sandbox, in_process):
    session = OAuth2Session(client=BackendApplicationClient("plateforme", scope="api_cesu040"))
    session.fetch_token(TOKEN, client_id="plateforme", client_secret=SECRET)
    answer = session.post(ESTIMATE, json=MONTH)
    assert answer.json()["nbHeures"] == 36.5


def test_authlib_s_client_goes_through_the_whole_agreement(sandbox, in_process):
    session = AuthlibSession(
        "site",
        SECRET,
        scope="openid email cesu.declarations",
        redirect_uri=BACK,
        code_challenge_method="S256",
    )
    verifier = "abcdefghij" * 5
    url, state = session.create_authorization_url(
        f"{ADDRESS}/api/v2/authorize", code_verifier=verifier, nonce="unique"
    )
    browser = sandbox.browser()
    consent = browser.post("/sandbox/connexion", data={"flow": flow(browser.get(url)), "persona": "colette"})
    sent = {"flow": flow(consent), "decision": "oui", "scope": ["email", "cesu.declarations"]}
    place = browser.post("/sandbox/accord", data=sent).headers["location"]
    assert parse_qs(urlsplit(place).query)["state"] == [state]
    token = session.fetch_token(TOKEN, authorization_response=place, code_verifier=verifier)
    assert session.get(f"{ADDRESS}/api/v2/userinfo").json()["email"].endswith("@example.org")
    assert session.get(f"{ADDRESS}/sandbox/cesu/v1/declarations").status_code == 200
    renewed = session.refresh_token(TOKEN, refresh_token=token["refresh_token"])
    assert renewed["access_token"] != token["access_token"]
    assert session.revoke_token(f"{ADDRESS}/sandbox/oauth/revoke", renewed["access_token"]).status_code == 200
    assert session.get(f"{ADDRESS}/api/v2/userinfo").status_code == 401


def test_the_client_of_the_portal_works_as_it_is_written(sandbox, in_process, monkeypatch, tmp_path, capsys):
    assert len([line for line in FIRST_STEPS.splitlines() if line]) <= 10
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / ".maquette" / "sandbox"
    (folder / "mon-site.secret").write_text(SECRET)
    clients = sandbox.setting.server.clients
    clients.add(type(clients.all()["site"])("mon-site", clients.all()["site"].secret, EVERY))
    exec(compile(FIRST_STEPS.format(address=ADDRESS, month=MONTH), "portal", "exec"), {})
    assert "mntCoutTotal" in capsys.readouterr().out
