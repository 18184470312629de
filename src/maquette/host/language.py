"""The language of the page from its first byte: Streamlit writes `lang="en"` whatever the page says."""

from starlette.types import ASGIApp, Message, Receive, Scope, Send

__all__ = ["PageLanguage"]


class PageLanguage:
    """Rewrite the language of HTML answers.

    Args:
        language: "fr" or "en".
    """

    def __init__(self, app: ASGIApp, language: str) -> None:
        self._app = app
        self._wanted = f'<html lang="{language}"'.encode()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        # A compressed body could not be read.
        plain = {**scope, "headers": [one for one in scope["headers"] if one[0] != b"accept-encoding"]}
        await self._app(plain, receive, _Rewriter(send, self._wanted))


class _Rewriter:
    """Hold an HTML answer back until it is whole, then send it rewritten; pass anything else on."""

    def __init__(self, send: Send, wanted: bytes) -> None:
        self._send = send
        self._wanted = wanted
        self._start: Message | None = None
        self._body = b""

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start" and _is_html(message):
            self._start = message
        elif self._start is None or message["type"] != "http.response.body":
            await self._send(message)
        else:
            self._body += message.get("body", b"")
            if not message.get("more_body"):
                await self._finish()

    async def _finish(self) -> None:
        body = self._body.replace(b'<html lang="en"', self._wanted, 1)
        body = body.replace(b"<title>Streamlit</title>", b"<title>Maquette</title>", 1)
        start = self._start or {}
        kept = [one for one in start["headers"] if one[0] not in (b"content-length", b"etag")]
        start["headers"] = [*kept, (b"content-length", str(len(body)).encode())]
        await self._send(start)
        await self._send({"type": "http.response.body", "body": body})


def _is_html(message: Message) -> bool:
    return any(
        name == b"content-type" and value.startswith(b"text/html") for name, value in message["headers"]
    )
