"""The endpoints of the authorization server, under the names FranceConnect and Urssaf give theirs."""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qsl

from authlib.common.urls import add_params_to_uri
from authlib.oauth2 import OAuth2Error
from fastapi import FastAPI
from joserfc import jwt
from joserfc.errors import JoseError
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from maquette.sandbox.oauth.identity import CLAIMS
from maquette.sandbox.oauth.request import FormRequest, Pairs, first, is_plain
from maquette.sandbox.oauth.server import Reply
from maquette.sandbox.refusal import Refusal
from maquette.sandbox.screening import screen
from maquette.sandbox.web.agreement import LIFE_S, Flow, consent_page, failed_page, login_page
from maquette.sandbox.web.guard import caller_of, token_of
from maquette.sandbox.web.page import page
from maquette.sandbox.web.setting import ISSUER_PATH, Setting

__all__ = ["mount"]

_COOKIE = "sandbox_browser"
_ASKED = (
    "response_type",
    "client_id",
    "redirect_uri",
    "scope",
    "state",
    "nonce",
    "code_challenge",
    "code_challenge_method",
    "acr_values",
)


def mount(app: FastAPI, setting: Setting) -> None:
    """Add the endpoints."""
    own = _Endpoints(setting)
    tokens = (f"{ISSUER_PATH}/token", "/api/oauth/v1/token")
    for path, method, answer in (
        (f"{ISSUER_PATH}/authorize", "GET", own.authorize),
        ("/sandbox/connexion", "POST", own.sign_in),
        ("/sandbox/accord", "POST", own.agree),
        *((path, "POST", own.token) for path in tokens),
        ("/sandbox/oauth/introspect", "POST", own.introspect),
        ("/sandbox/oauth/revoke", "POST", own.revoke),
        (f"{ISSUER_PATH}/userinfo", "GET", own.userinfo),
        (f"{ISSUER_PATH}/session/end", "GET", own.sign_out),
        (f"{ISSUER_PATH}/jwks", "GET", own.jwks),
        (f"{ISSUER_PATH}/.well-known/openid-configuration", "GET", own.metadata),
        (f"/.well-known/oauth-authorization-server{ISSUER_PATH}", "GET", own.metadata),
    ):
        app.add_route(path, _in_thread(answer), [method], include_in_schema=False)


_Answering = Callable[[Request, Pairs], Response]


def _in_thread(answer: _Answering) -> Callable[[Request], Any]:
    async def endpoint(request: Request) -> Response:
        pairs = request.query_params.multi_items() if request.method == "GET" else await _form(request)
        return await run_in_threadpool(answer, request, pairs)

    return endpoint


async def _form(request: Request) -> Pairs:
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/x-www-form-urlencoded":
        raise Refusal("not_form")
    try:
        text = (await request.body()).decode("utf-8")
        return parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=100)
    except ValueError:
        raise Refusal("not_form") from None


class _Endpoints:
    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._server = setting.server

    def authorize(self, request: Request, pairs: Pairs) -> Response:
        """What a site asks: the login screen, or its mistake."""
        wrong = self._mistake(pairs)
        if wrong is not None:
            return wrong
        browser = request.cookies.get(_COOKIE) or secrets.token_urlsafe(24)
        # What is not needed is not carried: a hint of a login is often somebody's own address.
        asked = tuple((name, value) for name, value in pairs if name in _ASKED)
        flow = Flow(asked, "", int(self._server.now()) + LIFE_S)
        sealed = flow.sealed(self._server.keys, browser)
        answer = login_page(self._setting.population, sealed, first(pairs)["client_id"])
        secure = self._setting.address.startswith("https:")
        answer.set_cookie(_COOKIE, browser, httponly=True, samesite="lax", secure=secure, path="/sandbox")
        return answer

    def sign_in(self, request: Request, pairs: Pairs) -> Response:
        """A persona was chosen: the consent screen."""
        sent, names = first(pairs), self._setting.population.names()
        flow = self._flow(request, sent)
        if flow is None or sent.get("persona") not in names:
            return failed_page("flow")
        persona = sent["persona"]
        asked = first(flow.asked)
        going = Flow(flow.asked, persona, flow.until)
        scopes = [self._server.scopes[name] for name in dict.fromkeys(asked["scope"].split())]
        person = self._setting.population.identity(persona)
        sealed = going.sealed(self._server.keys, request.cookies[_COOKIE])
        name = f"{person['first_name']} {person['last_name']}"
        return consent_page(scopes, sealed, asked["client_id"], name, asked["redirect_uri"])

    def agree(self, request: Request, pairs: Pairs) -> Response:
        """What she agreed to: a code for that alone, or a refusal."""
        sent = first(pairs)
        flow = self._flow(request, sent)
        if flow is None or not flow.persona:
            return failed_page("flow")
        ticked = {value for name, value in pairs if name == "scope"} | {"openid"}
        asked = first(flow.asked)
        agreed = [name for name in dict.fromkeys(asked["scope"].split()) if name in ticked]
        yes = sent.get("decision") == "oui" and bool(agreed)
        # Refused, the request is told as it came.
        narrowed = {**asked, "scope": " ".join(agreed)} if yes else asked
        carried = FormRequest("GET", request.headers, [*narrowed.items()])
        try:
            grant = self._server.get_consent_grant(carried, flow.persona)
            reply = self._server.create_authorization_response(carried, flow.persona if yes else None, grant)
        except OAuth2Error as error:
            return self._sent_back(error)
        return self._with_issuer(reply.headers["Location"])

    def token(self, request: Request, pairs: Pairs) -> Response:
        return self._answered(request, pairs, self._server.create_token_response)

    def introspect(self, request: Request, pairs: Pairs) -> Response:
        return self._endpoint(request, pairs, "introspection")

    def revoke(self, request: Request, pairs: Pairs) -> Response:
        return self._endpoint(request, pairs, "revocation")

    def userinfo(self, request: Request, pairs: Pairs) -> Response:
        """Claims about the person whose token it is, signed as FranceConnect does when asked for a JWT."""
        token = token_of(self._setting, request)
        caller = caller_of(self._setting, token)
        if not caller.persona or "openid" not in caller.scopes:
            raise Refusal("insufficient_scope", scope="openid")
        known = self._server.identity(token.person, token.client, " ".join(caller.scopes))
        if "application/jwt" not in request.headers.get("accept", ""):
            return JSONResponse(known)
        key = self._server.keys.signing
        said = {"iss": self._server.issuer, "aud": token.client, **known}
        signed = jwt.encode({"alg": "RS256", "kid": str(key.kid)}, said, key)
        return Response(signed, media_type="application/jwt")

    def sign_out(self, request: Request, pairs: Pairs) -> Response:
        """Leave: back to an address the client registered, or to a page that says so."""
        sent = first(pairs)
        client = self._server.query_client(self._audience(sent.get("id_token_hint", "")))
        wanted = sent.get("post_logout_redirect_uri", "")
        if client is None or wanted not in client.logouts or not is_plain(pairs):
            return page("Vous êtes déconnecté", "<p>Vous pouvez fermer cette page.</p>")
        state = [("state", sent["state"])] if "state" in sent else []
        return RedirectResponse(add_params_to_uri(wanted, state), 302)

    def jwks(self, request: Request, pairs: Pairs) -> Response:
        return JSONResponse(self._server.keys.public)

    def metadata(self, request: Request, pairs: Pairs) -> Response:
        """The discovery document. Source: OpenID Connect Discovery 1.0, RFC 8414."""
        issuer, address = self._server.issuer, self._setting.address
        return JSONResponse(
            {
                "issuer": issuer,
                "authorization_endpoint": f"{issuer}/authorize",
                "token_endpoint": f"{issuer}/token",
                "userinfo_endpoint": f"{issuer}/userinfo",
                "end_session_endpoint": f"{issuer}/session/end",
                "jwks_uri": f"{issuer}/jwks",
                "introspection_endpoint": f"{address}/sandbox/oauth/introspect",
                "revocation_endpoint": f"{address}/sandbox/oauth/revoke",
                "scopes_supported": [*self._server.scopes],
                "claims_supported": [
                    "sub",
                    *dict.fromkeys(one for names in CLAIMS.values() for one in names),
                ],
                "response_types_supported": ["code"],
                "response_modes_supported": ["query"],
                "grant_types_supported": ["authorization_code", "refresh_token", "client_credentials"],
                "code_challenge_methods_supported": ["S256"],
                "token_endpoint_auth_methods_supported": [
                    "client_secret_basic",
                    "client_secret_post",
                    "none",
                ],
                "id_token_signing_alg_values_supported": ["RS256"],
                "userinfo_signing_alg_values_supported": ["RS256"],
                "subject_types_supported": ["pairwise"],
                "acr_values_supported": ["eidas1"],
                "authorization_response_iss_parameter_supported": True,
                "request_parameter_supported": False,
                "request_uri_parameter_supported": False,
            }
        )

    def _mistake(self, pairs: Pairs) -> Response | None:
        if not is_plain(pairs):
            return failed_page("invalid_request")
        if {"request", "request_uri"} & first(pairs).keys():
            return failed_page("request_not_supported")
        try:
            screen({name: value for name, value in pairs if name in _ASKED})
        except Refusal as real:
            return failed_page(real.code)
        try:
            self._server.get_consent_grant(FormRequest("GET", {}, pairs))
        except OAuth2Error as error:
            return self._sent_back(error)
        return None

    def _sent_back(self, error: OAuth2Error) -> Response:
        """A mistake told to the site when its address is its own, to the person otherwise."""
        status, _, headers = error()
        if status == 302:
            return self._with_issuer(dict(headers)["Location"])
        return failed_page(str(error.error))

    def _with_issuer(self, place: str) -> Response:
        # Who answered is said, so that a site with several providers is not mixed up. Source: RFC 9207.
        return RedirectResponse(add_params_to_uri(place, [("iss", self._server.issuer)]), 302)

    def _flow(self, request: Request, sent: dict[str, str]) -> Flow | None:
        browser = request.cookies.get(_COOKIE, "")
        return Flow.opened(sent.get("flow", ""), self._server.keys, browser, self._server.now())

    def _endpoint(self, request: Request, pairs: Pairs, name: str) -> Response:
        return self._answered(request, pairs, lambda sent: self._server.create_endpoint_response(name, sent))

    def _answered(self, request: Request, pairs: Pairs, answer: Callable[[FormRequest], Reply]) -> Response:
        repeated = len({name for name, _ in pairs}) < len(pairs)
        if repeated or not is_plain(pairs):
            return JSONResponse({"error": "invalid_request"}, 400)
        try:
            reply = answer(FormRequest("POST", request.headers, pairs))
        except OAuth2Error as error:
            status, body, headers = error()
            reply = Reply(status, body, dict(headers))
        except UnicodeDecodeError:
            # A name and secret that are no text.
            reply = Reply(401, {"error": "invalid_client"}, {"WWW-Authenticate": "Basic"})
        text = reply.body if isinstance(reply.body, str) else json.dumps(reply.body)
        return Response(text, reply.status, reply.headers, media_type="application/json")

    def _audience(self, hint: str) -> str:
        """The client an identity was made for, "" when none of ours; an old one still says who leaves."""
        try:
            token = jwt.decode(hint, self._server.keys.signing, algorithms=["RS256"])
        except (JoseError, ValueError):
            return ""
        own = token.claims.get("iss") == self._server.issuer
        return str(token.claims.get("aud", "")) if own else ""
