"""An HTTP client in the process of the test: no port, no thread of ours, no wait."""

from __future__ import annotations

import asyncio

import httpx

ADDRESS = "https://sandbox.test"
COLETTE = {"numeroEmployeur": "DEMO-Z0001008", "dateNaissance": "1942-03-18"}
MONTH = {
    "numeroEmployeur": "DEMO-Z0001008",
    "numeroSalarie": "DEMO-Z0001470",
    "mois": "2026-10",
    "nbHeures": 36.5,
    "mntSalaireHoraireNet": 13.5,
}


class Web:
    """One browser: it keeps its cookies, and follows nothing by itself."""

    def __init__(self, app):
        self._loop = asyncio.new_event_loop()
        transport = httpx.ASGITransport(app, raise_app_exceptions=False)
        self._client = httpx.AsyncClient(transport=transport, base_url=ADDRESS)

    @property
    def cookies(self):
        """Its cookies."""
        return self._client.cookies

    def request(self, method, path, **sent):
        """One request, answered."""
        return self._loop.run_until_complete(self._client.request(method, path, **sent))

    def get(self, path, **sent):
        """Read."""
        return self.request("GET", path, **sent)

    def post(self, path, **sent):
        """Write."""
        return self.request("POST", path, **sent)

    def close(self):
        """Let go."""
        self._loop.run_until_complete(self._client.aclose())
        self._loop.close()
