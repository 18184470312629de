"""Short addresses: /declarer-les-heures leads to the page that plays it."""

from pathlib import Path

from starlette.types import ASGIApp, Receive, Scope, Send

__all__ = ["Shortcuts"]


class Shortcuts:
    """Send the name of a prototype to the one page Streamlit serves.

    Streamlit's own pages would cost every click a second message to the browser.

    Args:
        prototypes: the folder of built prototypes.
    """

    def __init__(self, app: ASGIApp, prototypes: Path) -> None:
        self._app = app
        self._prototypes = prototypes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        name = scope.get("path", "").strip("/")
        plain = name.replace("-", "").isalnum() and name.isascii()
        if scope["type"] != "http" or not plain or not (self._prototypes / name / "app.py").is_file():
            await self._app(scope, receive, send)
            return
        query = scope.get("query_string", b"")
        place = b"/?p=" + name.encode() + (b"&" + query if query else b"")
        await send({"type": "http.response.start", "status": 307, "headers": [(b"location", place)]})
        await send({"type": "http.response.body", "body": b""})
