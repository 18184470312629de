"""The edge of the application: a body of 1 MiB at most, and headers every answer carries."""

from __future__ import annotations

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from maquette.sandbox.refusal import Refusal
from maquette.sandbox.web.answers import refused

__all__ = ["LARGEST", "Edge"]

LARGEST = 2**20

_HEADERS = [
    (b"x-sandbox", b"fictif"),
    (b"x-content-type-options", b"nosniff"),
    (b"x-robots-tag", b"noindex, nofollow"),
    (b"referrer-policy", b"no-referrer"),
    (b"cache-control", b"no-store"),
]


class _TooLargeError(Exception):
    """More came than a body may hold."""


class Edge:
    """Count what comes in, mark what goes out."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        received, started = 0, False

        async def counted() -> Message:
            nonlocal received
            message = await receive()
            received += len(message.get("body", b""))
            if received > LARGEST:
                raise _TooLargeError
            return message

        async def marked(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                own = {name for name, _ in message.get("headers", [])}
                added = [one for one in _HEADERS if one[0] not in own]
                message["headers"] = [*message.get("headers", []), *added]
            await send(message)

        try:
            if _announced(scope) > LARGEST:
                raise _TooLargeError
            await self._app(scope, counted, marked)
        except _TooLargeError:
            if started:
                raise
            await refused(Request(scope), Refusal("too_large"))(scope, receive, marked)


def _announced(scope: Scope) -> int:
    for name, value in scope["headers"]:
        if name == b"content-length" and value.isdigit() and len(value) < 20:
            return int(value)
    return 0
