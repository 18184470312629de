"""The page from its first byte: its language, which Streamlit always calls English, its title, its look."""

from collections.abc import Mapping

from starlette.types import ASGIApp, Message, Receive, Scope, Send

__all__ = ["FirstByte"]


class FirstByte:
    """Rewrite HTML answers.

    Args:
        language: "fr" or "en".
        style: CSS of every page.
    """

    def __init__(self, app: ASGIApp, language: str, style: str = "") -> None:
        self._app = app
        self._changes = {
            b'<html lang="en"': f'<html lang="{language}"'.encode(),
            b"<title>Streamlit</title>": b"<title>Maquette</title>",
            b"</head>": f"<style>{style}</style></head>".encode(),
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        # A compressed body could not be read.
        plain = {**scope, "headers": [one for one in scope["headers"] if one[0] != b"accept-encoding"]}
        await self._app(plain, receive, _Rewriter(send, self._changes))


class _Rewriter:
    """Hold an HTML answer back until it is whole, then send it rewritten; pass anything else on."""

    def __init__(self, send: Send, changes: Mapping[bytes, bytes]) -> None:
        self._send = send
        self._changes = changes
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
        body = self._body
        for written, wanted in self._changes.items():
            body = body.replace(written, wanted, 1)
        start = self._start or {}
        kept = [one for one in start["headers"] if one[0] not in (b"content-length", b"etag")]
        start["headers"] = [*kept, (b"content-length", str(len(body)).encode())]
        await self._send(start)
        await self._send({"type": "http.response.body", "body": body})


def _is_html(message: Message) -> bool:
    return any(
        name == b"content-type" and value.startswith(b"text/html") for name, value in message["headers"]
    )
