"""What was sent, read into a model: every mistake has a place, and nothing sent is repeated."""

from __future__ import annotations

import json
from typing import Any

from pydantic import BaseModel, ValidationError
from starlette.requests import Request

from maquette.sandbox.mistakes import refusal_of
from maquette.sandbox.operation import Operation
from maquette.sandbox.refusal import Refusal

__all__ = ["asked_of", "key_of"]

_LONGEST_KEY = 128


def asked_of(operation: Operation, request: Request, body: bytes) -> BaseModel:
    """The request of an operation.

    Raises:
        Refusal: unreadable, or not what the operation takes.
    """
    sent = _parameters(request) if operation.method == "GET" else _json(body)
    try:
        return operation.asks.model_validate(sent)
    except ValidationError as wrong:
        raise refusal_of(wrong.errors(include_input=False, include_url=False), operation.method) from None


def key_of(request: Request) -> str:
    """The idempotency key, "" for none.

    Raises:
        Refusal: it is no key.
    """
    key = request.headers.get("idempotency-key")
    if key is None:
        return ""
    if not (0 < len(key) <= _LONGEST_KEY and key.isascii() and key.isprintable()):
        raise Refusal("wrong_key")
    return key


def _parameters(request: Request) -> dict[str, str]:
    sent: dict[str, str] = {}
    for name, value in request.query_params.multi_items():
        if name in sent:
            raise Refusal("given_twice", f"?{name}" if name.isidentifier() else "")
        sent[name] = value
    return sent


def _json(body: bytes) -> Any:
    try:
        return json.loads(body.decode("utf-8"), parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise Refusal("not_json") from None


def _no_number(_text: str) -> Any:
    raise ValueError("NaN and Infinity are not JSON")
