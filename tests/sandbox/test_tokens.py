"""Tokens: got, looked into, refreshed, revoked, out of date; and what the public threat lists say."""

from __future__ import annotations

import base64
import json
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from joserfc import jwt
from joserfc.jwk import KeySet

from maquette.sandbox.oauth.clients import Client
from tests.sandbox.conftest import BACK, SECRET, VERIFIER, flow
from tests.sandbox.web import ADDRESS

AUTHORIZE = "/api/v2/authorize?"
MANDATES = "/sandbox/cesu/v1/mandats"


def bearer(token):
    """Headers of a token."""
    return {"authorization": f"Bearer {token}"}


def looked_into(sandbox, token, name="site"):
    """What introspection says of a token."""
    return sandbox.web.post("/sandbox/oauth/introspect", data={"token": token}, auth=(name, SECRET)).json()


def test_the_discovery_document_names_what_is_there(sandbox):
    found = sandbox.web.get("/api/v2/.well-known/openid-configuration").json()
    assert found == sandbox.web.get("/.well-known/oauth-authorization-server/api/v2").json()
    assert found["issuer"] == f"{ADDRESS}/api/v2"
    assert found["code_challenge_methods_supported"] == ["S256"]
    assert "none" not in found["id_token_signing_alg_values_supported"]
    assert len(sandbox.web.get(urlsplit(found["jwks_uri"]).path).json()["keys"]) == 1


def test_the_published_key_set_holds_no_private_part(sandbox):
    (key,) = sandbox.web.get("/api/v2/jwks").json()["keys"]
    assert set(key) & {"d", "p", "q", "dp", "dq", "qi"} == set()


def test_a_token_expires(sandbox):
    headers = sandbox.partner("api_cesu030")
    assert sandbox.web.get(MANDATES, headers=headers).status_code == 200
    sandbox.clock[0] += 3600
    answer = sandbox.web.get(MANDATES, headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (401, "invalid_token")
    assert answer.headers["www-authenticate"] == 'Bearer error="invalid_token"'


def test_the_address_of_urssaf_s_own_token_answers_too(sandbox):
    sent = {"grant_type": "client_credentials", "scope": "api_cesu030"}
    answer = sandbox.web.post("/api/oauth/v1/token", data=sent, auth=("plateforme", SECRET))
    assert answer.json()["expires_in"] == 3600


@pytest.mark.parametrize(
    "auth", [None, ("plateforme", "faux"), ("inconnu", SECRET), ("mobile", SECRET), ("mobile", ""), ("", "")]
)
def test_a_wrong_secret_gets_nothing(sandbox, auth):
    sent = {"grant_type": "client_credentials", "scope": "api_cesu030"}
    answer = sandbox.web.post("/api/v2/token", data=sent, auth=auth)
    assert answer.json()["error"] == "invalid_client"


@pytest.mark.parametrize("basic", ["Basic /////w==", "Basic !", "Basic", "Basic Og=="])
def test_a_header_that_is_no_text_is_refused(sandbox, basic):
    answer = sandbox.web.post(
        "/api/v2/token", data={"grant_type": "client_credentials"}, headers={"authorization": basic}
    )
    assert answer.status_code in (400, 401)


@pytest.mark.parametrize("scope", ["inconnu", "api_cesu030 inconnu", "", "openid", 'a"b', "a\\b"])
def test_a_partner_gets_no_scope_it_may_not_have(sandbox, scope):
    sent = {"grant_type": "client_credentials", "scope": scope}
    answer = sandbox.web.post("/api/v2/token", data=sent, auth=("plateforme", SECRET))
    assert (answer.status_code, answer.json()["error"]) in ((400, "invalid_scope"), (400, "invalid_request"))


def test_a_scope_the_token_lacks_is_named(sandbox):
    answer = sandbox.web.get(MANDATES, headers=sandbox.partner("api_cesu020"))
    assert (answer.status_code, answer.json()["code"]) == (403, "insufficient_scope")
    assert "api_cesu030" in answer.json()["detail"]


def test_a_client_looks_into_its_own_tokens_only(sandbox):
    token = sandbox.partner("api_cesu030")["authorization"].removeprefix("Bearer ")
    assert looked_into(sandbox, token, "plateforme")["scope"] == "api_cesu030"
    assert looked_into(sandbox, token, "autre") == {"active": False}
    assert looked_into(sandbox, "inconnu", "autre") == {"active": False}


def test_a_client_revokes_its_own_tokens_only(sandbox):
    headers = sandbox.partner("api_cesu030")
    sent = {"token": headers["authorization"].removeprefix("Bearer ")}
    stolen = sandbox.web.post("/sandbox/oauth/revoke", data=sent, auth=("autre", SECRET))
    assert stolen.json()["error"] == "invalid_grant"
    assert sandbox.web.get(MANDATES, headers=headers).status_code == 200
    assert (
        sandbox.web.post("/sandbox/oauth/revoke", data=sent, auth=("plateforme", SECRET)).status_code == 200
    )
    assert sandbox.web.get(MANDATES, headers=headers).status_code == 401


def test_a_client_taken_away_takes_its_tokens_along(sandbox):
    headers = sandbox.partner("api_cesu030")
    path = sandbox.setting.server.clients._path
    path.write_text(json.dumps([one for one in json.loads(path.read_text()) if one["name"] != "plateforme"]))
    assert sandbox.web.get(MANDATES, headers=headers).status_code == 401


# A person: identity, agreement, code


def test_a_person_agrees_scope_by_scope(sandbox):
    back = sandbox.agreed("colette", "openid", "email", "cesu.declarations", ticked=["cesu.declarations"])
    assert (back["state"], back["iss"]) == (["etat"], [f"{ADDRESS}/api/v2"])
    token = sandbox.exchanged(back["code"][0]).json()
    assert token["scope"] == "openid cesu.declarations"
    claims = sandbox.web.get("/api/v2/userinfo", headers=bearer(token["access_token"])).json()
    assert set(claims) == {"sub"}


def test_nothing_is_ticked_beforehand_and_the_words_are_french(sandbox):
    browser = sandbox.browser()
    login = browser.get(AUTHORIZE + urlencode(sandbox.asked("openid", "cesu.declarations")))
    assert "Colette Marchand" in login.text
    consent = browser.post("/sandbox/connexion", data={"flow": flow(login), "persona": "colette"})
    assert "Lire vos déclarations Cesu" in consent.text and "checked" not in consent.text
    policy = consent.headers["content-security-policy"]
    assert "default-src 'none'" in policy and "form-action 'self' https://site.test" in policy


def test_an_identity_is_signed_and_says_what_franceconnect_says(sandbox):
    token = sandbox.exchanged(sandbox.agreed("colette", "openid", "identite_pivot")["code"][0]).json()
    keys = KeySet.import_key_set(sandbox.web.get("/api/v2/jwks").json())
    said = jwt.decode(token["id_token"], keys, algorithms=["RS256"]).claims
    assert (said["iss"], said["aud"], said["acr"], said["nonce"]) == (
        f"{ADDRESS}/api/v2",
        "site",
        "eidas1",
        "unique",
    )
    assert said["exp"] - said["iat"] == 3600
    headers = bearer(token["access_token"])
    claims = sandbox.web.get("/api/v2/userinfo", headers=headers).json()
    assert claims["sub"] == said["sub"]
    assert (claims["given_name_array"], claims["birthdate"]) == (["Colette"], "1942-03-18")
    assert (claims["gender"], claims["birthcountry"]) == ("female", "99100")
    assert "email" not in claims
    signed = sandbox.web.get("/api/v2/userinfo", headers={**headers, "accept": "application/jwt"})
    assert jwt.decode(signed.text, keys, algorithms=["RS256"]).claims["given_name"] == "Colette"


def test_two_clients_know_a_person_under_two_names(sandbox):
    server = sandbox.setting.server
    assert server.subject("colette", "site") != server.subject("colette", "autre")
    assert server.subject("colette", "site") != server.subject("maria", "site")


def test_a_refusal_goes_back_to_the_site(sandbox):
    browser = sandbox.browser()
    login = browser.get(AUTHORIZE + urlencode(sandbox.asked("openid", "email")))
    consent = browser.post("/sandbox/connexion", data={"flow": flow(login), "persona": "colette"})
    place = browser.post("/sandbox/accord", data={"flow": flow(consent), "decision": "non"}).headers[
        "location"
    ]
    back = parse_qs(urlsplit(place).query)
    assert place.startswith(BACK) and (back["error"], back["state"]) == (["access_denied"], ["etat"])


def test_agreeing_to_nothing_is_refusing(sandbox):
    assert sandbox.agreed("colette", "cesu.declarations", ticked=[])["error"] == ["access_denied"]


def test_signing_out_leads_where_the_client_said_and_nowhere_else(sandbox):
    hint = sandbox.exchanged(sandbox.agreed("colette", "openid")["code"][0]).json()["id_token"]
    sent = {"id_token_hint": hint, "post_logout_redirect_uri": "https://site.test/fin", "state": "s"}
    assert (
        sandbox.web.get("/api/v2/session/end", params=sent).headers["location"]
        == "https://site.test/fin?state=s"
    )
    for changed in ({"post_logout_redirect_uri": "https://mechant.test/"}, {"id_token_hint": "faux"}):
        assert "location" not in sandbox.web.get("/api/v2/session/end", params={**sent, **changed}).headers


def test_an_identity_signed_by_nobody_is_none(sandbox):
    """`alg: none`, and the public key taken for a shared secret."""
    header = base64.urlsafe_b64encode(b'{"alg":"none"}').decode().rstrip("=")
    said = {"iss": f"{ADDRESS}/api/v2", "aud": "site"}
    body = base64.urlsafe_b64encode(json.dumps(said).encode()).decode().rstrip("=")
    sent = {"id_token_hint": f"{header}.{body}.", "post_logout_redirect_uri": "https://site.test/fin"}
    assert "location" not in sandbox.web.get("/api/v2/session/end", params=sent).headers
    assert sandbox.web.get(MANDATES, headers=bearer(f"{header}.{body}.")).status_code == 401


# Threats


@pytest.mark.parametrize(
    "changed",
    [
        {"redirect_uri": "https://mechant.test/retour"},
        {"redirect_uri": BACK + "/plus"},
        {"redirect_uri": BACK + "?a=1"},
        {"redirect_uri": "https://site.test@mechant.test/retour"},
        {"redirect_uri": 'https://site.test/"><script>'},
        {"redirect_uri": None},
        {"client_id": "inconnu"},
        {"client_id": None},
        {"request_uri": "https://mechant.test/demande"},
        {"request": "eyJ"},
    ],
)
def test_a_wrong_address_is_told_to_the_person_and_leads_nowhere(sandbox, changed):
    answer = sandbox.web.get(AUTHORIZE + urlencode(sandbox.asked("openid", **changed)))
    assert answer.status_code == 400 and "location" not in answer.headers
    assert "<script>" not in answer.text


@pytest.mark.parametrize(
    ("changed", "error"),
    [
        ({"response_type": "token"}, "unsupported_response_type"),
        ({"response_type": "code id_token"}, "unsupported_response_type"),
        ({"scope": "inconnu"}, "invalid_scope"),
        ({"scope": "openid api_cesu030"}, "invalid_scope"),
        ({"scope": ""}, "invalid_scope"),
        ({"code_challenge": None, "code_challenge_method": None}, "invalid_request"),
        ({"code_challenge_method": "plain"}, "invalid_request"),
        ({"code_challenge_method": None}, "invalid_request"),
        ({"code_challenge": "court"}, "invalid_request"),
        ({"state": None}, "invalid_request"),
        ({"nonce": None}, "invalid_request"),
        ({"acr_values": "eidas3"}, "invalid_request"),
        ({"prompt": "none"}, "login_required"),
    ],
)
def test_a_wrong_question_goes_back_to_the_site(sandbox, changed, error):
    answer = sandbox.web.get(AUTHORIZE + urlencode(sandbox.asked("openid", **changed)))
    assert answer.status_code == 302, answer.text
    place = urlsplit(answer.headers["location"])
    assert answer.headers["location"].startswith(BACK)
    assert parse_qs(place.query)["error"] == [error]
    assert parse_qs(place.query)["iss"] == [f"{ADDRESS}/api/v2"]


def test_a_parameter_given_twice_is_refused(sandbox):
    asked = urlencode([*sandbox.asked("openid").items(), ("redirect_uri", "https://mechant.test/")])
    assert sandbox.web.get(AUTHORIZE + asked).status_code == 400


def test_a_code_serves_once_and_what_it_gave_falls_with_it(sandbox):
    code = sandbox.agreed("colette", "openid", "cesu.declarations")["code"][0]
    token = sandbox.exchanged(code).json()["access_token"]
    assert looked_into(sandbox, token)["active"] is True
    assert sandbox.exchanged(code).json()["error"] == "invalid_grant"
    assert looked_into(sandbox, token) == {"active": False}


@pytest.mark.parametrize(
    ("changed", "error"),
    [
        ({"code_verifier": None}, "invalid_request"),
        ({"code_verifier": "w" * 64}, "invalid_grant"),
        ({"code_verifier": "court"}, "invalid_request"),
        ({"redirect_uri": "https://site.test/autre"}, "invalid_grant"),
        ({"redirect_uri": None}, "invalid_grant"),
        ({"name": "autre"}, "unauthorized_client"),
        ({"name": "double"}, "invalid_grant"),
    ],
)
def test_a_code_in_other_hands_gives_nothing(sandbox, kept_hash, changed, error):
    sandbox.setting.server.clients.add(Client("double", kept_hash, ("openid",), (BACK,)))
    code = sandbox.agreed("colette", "openid")["code"][0]
    assert sandbox.exchanged(code, **changed).json()["error"] == error


def test_a_code_is_good_for_a_minute(sandbox):
    code = sandbox.agreed("colette", "openid")["code"][0]
    sandbox.clock[0] += 60
    assert sandbox.exchanged(code).json()["error"] == "invalid_grant"


def test_an_application_without_a_secret_proves_itself_by_its_verifier(sandbox):
    back = {"client_id": "mobile", "redirect_uri": "http://127.0.0.1/retour"}
    code = sandbox.agreed("maria", "openid", **back)["code"][0]
    sent = {"grant_type": "authorization_code", "code": code, "code_verifier": VERIFIER, **back}
    assert sandbox.web.post("/api/v2/token", data=sent).status_code == 200
    # One that has a secret does not get by without it.
    code = sandbox.agreed("maria", "openid")["code"][0]
    sent = {**sent, "client_id": "site", "redirect_uri": BACK, "code": code}
    assert sandbox.web.post("/api/v2/token", data=sent).json()["error"] == "invalid_client"


def test_a_refresh_token_serves_once_and_its_theft_ends_everything(sandbox):
    first = sandbox.exchanged(sandbox.agreed("colette", "openid", "email")["code"][0]).json()

    def refreshed(token, **more):
        sent = {"grant_type": "refresh_token", "refresh_token": token, **more}
        return sandbox.web.post("/api/v2/token", data=sent, auth=("site", SECRET)).json()

    second = refreshed(first["refresh_token"])
    assert looked_into(sandbox, second["access_token"])["active"] is True
    assert refreshed(first["refresh_token"])["error"] == "invalid_grant"
    assert looked_into(sandbox, second["access_token"]) == {"active": False}


def test_a_refresh_never_widens_what_was_agreed(sandbox):
    first = sandbox.exchanged(sandbox.agreed("colette", "openid", "email", ticked=[])["code"][0]).json()
    sent = {"grant_type": "refresh_token", "refresh_token": first["refresh_token"], "scope": "openid email"}
    answer = sandbox.web.post("/api/v2/token", data=sent, auth=("site", SECRET))
    assert answer.json()["error"] == "invalid_scope"


def test_a_flow_changed_or_taken_to_another_browser_is_refused(sandbox):
    browser = sandbox.browser()
    login = browser.get(AUTHORIZE + urlencode(sandbox.asked("openid", "email")))
    text, _, mark = flow(login).partition(".")
    widened = json.loads(base64.urlsafe_b64decode(text))
    widened[0] = [[name, "openid email gender" if name == "scope" else value] for name, value in widened[0]]
    forged = base64.urlsafe_b64encode(json.dumps(widened).encode()).decode() + "." + mark
    for who, sealed in ((browser, forged), (sandbox.browser(), flow(login)), (browser, "x")):
        answer = who.post("/sandbox/connexion", data={"flow": sealed, "persona": "colette"})
        assert answer.status_code == 400
    # Without a persona there is no agreement, whatever is sent.
    assert browser.post("/sandbox/accord", data={"flow": flow(login), "decision": "oui"}).status_code == 400


def test_scopes_ticked_that_were_not_asked_are_not_given(sandbox):
    back = sandbox.agreed("colette", "openid", ticked=["openid", "cesu.declarations", "email"])
    assert sandbox.exchanged(back["code"][0]).json()["scope"] == "openid"


def test_a_stolen_store_opens_nothing(sandbox):
    token = sandbox.exchanged(sandbox.agreed("colette", "openid")["code"][0]).json()
    path = sandbox.setting.desk.store._engine.url.database
    with sandbox.setting.desk.store.reading() as book:
        assert book.connection.exec_driver_sql("SELECT count(*) FROM sandbox_token").scalar() == 1
    sandbox.setting.desk.store.close()
    with open(path, "rb") as file:  # noqa: PTH123
        held = file.read()
    assert token["access_token"].encode() not in held and token["refresh_token"].encode() not in held
    assert SECRET not in sandbox.setting.server.clients._path.read_text()


def test_an_address_hinted_at_is_carried_nowhere_and_a_real_one_is_refused(sandbox):
    hinted = sandbox.web.get(AUTHORIZE + urlencode(sandbox.asked("openid", login_hint="jeanne@orange.fr")))
    carried = base64.urlsafe_b64decode(flow(hinted).partition(".")[0]).decode()
    assert hinted.status_code == 200 and "jeanne" not in hinted.text + carried
    for name in ("state", "nonce"):
        answer = sandbox.web.get(AUTHORIZE + urlencode(sandbox.asked("openid", **{name: "jeanne@orange.fr"})))
        assert answer.status_code == 400 and "jeanne" not in answer.text
