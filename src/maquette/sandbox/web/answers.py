"""Answers on the wire: every one says it is fictitious, a refusal is a problem in the reader's language."""

from __future__ import annotations

import json
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from maquette.sandbox.refusal import Refusal, problem

__all__ = ["language_of", "refused"]


def language_of(request: Request) -> str:
    """The language a caller reads: English when asked first, French otherwise."""
    asked = request.headers.get("accept-language", "").strip().lower()
    return "en" if asked.startswith("en") else "fr"


def refused(request: Request, refusal: Refusal) -> Response:
    """A refusal, as problem+json; what a token lacks is told the way OAuth tells it."""
    body: dict[str, Any] = problem(refusal, language_of(request))
    headers = {"content-language": language_of(request)}
    if refusal.status == 401 or refusal.code == "insufficient_scope":
        named = "" if refusal.code == "no_token" else f' error="{refusal.code}"'
        headers["www-authenticate"] = f"Bearer{named}"
    if refusal.status == 503:
        headers["retry-after"] = "1"
    response = JSONResponse(body, refusal.status, headers, media_type="application/problem+json")
    response.body = json.dumps(body, ensure_ascii=False).encode()
    response.headers["content-length"] = str(len(response.body))
    return response
