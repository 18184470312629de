"""Short addresses: /declarer-les-heures leads to the page that plays it."""

from collections.abc import Callable

from starlette.types import ASGIApp, Receive, Scope, Send

__all__ = ["Shortcuts"]


class Shortcuts:
    """Send the name of a prototype to the one page Streamlit serves.

    Streamlit's own pages would cost every click a second message to the browser.

    Args:
        plays: whether a name is that of a journey, its prototype being built or about to be.
    """

    def __init__(self, app: ASGIApp, plays: Callable[[str], bool]) -> None:
        self._app = app
        self._plays = plays

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        name = scope.get("path", "").strip("/")
        plain = name.replace("-", "").isalnum() and name.isascii()
        if scope["type"] != "http" or not plain or not self._plays(name):
            await self._app(scope, receive, send)
            return
        query = scope.get("query_string", b"")
        place = b"/?p=" + name.encode() + (b"&" + query if query else b"")
        await send({"type": "http.response.start", "status": 307, "headers": [(b"location", place)]})
        await send({"type": "http.response.body", "body": b""})
