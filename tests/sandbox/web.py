"""An HTTP client in the process of the test: no port, no thread of ours, no wait."""

from __future__ import annotations

import asyncio
import datetime
import io

import httpx
import requests
from requests.adapters import BaseAdapter
from urllib3 import HTTPResponse

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


class InProcess(BaseAdapter):
    """Requests of the library `requests`, answered in this process."""

    def __init__(self, web):
        super().__init__()
        self._web = web

    def send(self, request, **_kwargs):
        """Answer one request."""
        path = request.url.removeprefix(ADDRESS)
        sent = self._web.request(
            request.method, path, content=request.body or b"", headers=dict(request.headers)
        )
        answer = requests.Response()
        answer.status_code, answer.url, answer.request = sent.status_code, request.url, request
        answer.headers.update(sent.headers)
        answer.elapsed = datetime.timedelta(0)
        answer.raw = HTTPResponse(
            io.BytesIO(sent.content),
            headers=dict(sent.headers),
            status=sent.status_code,
            preload_content=False,
        )
        return answer

    def close(self):
        """Nothing is open."""
