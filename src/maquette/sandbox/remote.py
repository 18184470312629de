"""A prototype's call over the network, as any partner's: a persona signs in, agrees, the token is used."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import unescape
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from maquette.sandbox.apis import SCOPES

__all__ = ["BACK", "Remote", "Reply", "UnreachableError", "running"]

BACK = "http://127.0.0.1/prototype"
"""Where a code is sent back to: nobody listens there, the address alone is read."""

_PATIENCE_S = 10
_FORM = {"content-type": "application/x-www-form-urlencoded"}


class UnreachableError(Exception):
    """Nobody answers, or not as a sandbox would."""


@dataclass(frozen=True)
class Reply:
    """An answer; the names of its headers are in lower case."""

    status: int
    headers: Mapping[str, str]
    body: str


Send = Callable[[str, str, Mapping[str, str], str], Reply]
"""Sends a method, an address, headers and a body."""


def running(path: Path) -> Remote | None:
    """The sandbox that runs, as its file says; None when there is none."""
    try:
        said = json.loads(path.read_text(encoding="utf-8"))
        return Remote(said["address"], said["name"], said["secret"])
    except (OSError, ValueError, KeyError):
        return None


def _sent(method: str, address: str, headers: Mapping[str, str], body: str) -> Reply:
    parts = urlsplit(address)
    kind = HTTPSConnection if parts.scheme == "https" else HTTPConnection
    connection = kind(parts.netloc, timeout=_PATIENCE_S)
    try:
        path = parts.path + (f"?{parts.query}" if parts.query else "")
        connection.request(method, path, body.encode(), dict(headers))
        answer = connection.getresponse()
        told = {name.lower(): value for name, value in answer.getheaders()}
        return Reply(answer.status, told, answer.read().decode("utf-8", "replace"))
    except (OSError, HTTPException) as none:
        raise UnreachableError(address) from none
    finally:
        connection.close()


@dataclass(frozen=True)
class Remote:
    """A sandbox elsewhere.

    Args:
        address: of the server.
        name, secret: of the client that prototypes are.
        send: how a request leaves.
    """

    address: str
    name: str
    secret: str
    send: Send = _sent

    def call(
        self, *, method: str, path: str, scope: str, sent: Mapping[str, Any], persona: str, key: str
    ) -> tuple[int, Any]:
        """Call an operation in the name of a persona, or of the client when a person cannot give that right.

        Raises:
            UnreachableError: nobody answers.
        """
        token = self._person(persona, scope) if SCOPES[scope].person else self._own(scope)
        headers = {"authorization": f"Bearer {token}", "idempotency-key": key}
        if method == "GET":
            reply = self.send("GET", f"{self.address}{path}?{urlencode(sent)}", headers, "")
        else:
            headers["content-type"] = "application/json"
            reply = self.send("POST", self.address + path, headers, json.dumps(sent))
        return reply.status, _json(reply)

    def _own(self, scope: str) -> str:
        return self._token({"grant_type": "client_credentials", "scope": scope})

    def _person(self, persona: str, scope: str) -> str:
        """A token she agreed to: she signs in and ticks the one scope."""
        verifier, state = secrets.token_urlsafe(48), secrets.token_urlsafe(16)
        digest = hashlib.sha256(verifier.encode()).digest()
        asked = {
            "response_type": "code",
            "client_id": self.name,
            "redirect_uri": BACK,
            "scope": scope,
            "state": state,
            "code_challenge": base64.urlsafe_b64encode(digest).decode().rstrip("="),
            "code_challenge_method": "S256",
        }
        login = self.send("GET", f"{self.address}/api/v2/authorize?{urlencode(asked)}", {}, "")
        headers = {**_FORM, "cookie": login.headers.get("set-cookie", "").partition(";")[0]}
        form = urlencode({"flow": _flow(login), "persona": persona})
        consent = self.send("POST", f"{self.address}/sandbox/connexion", headers, form)
        form = urlencode({"flow": _flow(consent), "decision": "oui", "scope": scope})
        agreed = self.send("POST", f"{self.address}/sandbox/accord", headers, form)
        back = parse_qs(urlsplit(agreed.headers.get("location", "")).query)
        if back.get("state") != [state] or "code" not in back:
            raise UnreachableError(self.address)
        return self._token(
            {
                "grant_type": "authorization_code",
                "code": back["code"][0],
                "redirect_uri": BACK,
                "code_verifier": verifier,
            }
        )

    def _token(self, asked: Mapping[str, str]) -> str:
        basic = base64.b64encode(f"{self.name}:{self.secret}".encode()).decode()
        headers = {**_FORM, "authorization": f"Basic {basic}"}
        reply = self.send("POST", f"{self.address}/api/v2/token", headers, urlencode(asked))
        said = _json(reply)
        if not isinstance(said, dict) or "access_token" not in said:
            raise UnreachableError(self.address)
        return str(said["access_token"])


def _flow(reply: Reply) -> str:
    found = re.search(r'name="flow" value="([^"]+)"', reply.body)
    if found is None:
        raise UnreachableError("flow")
    return unescape(found[1])


def _json(reply: Reply) -> Any:
    try:
        return json.loads(reply.body)
    except ValueError:
        raise UnreachableError("body") from None
