"""The services of the sandbox beside the same answers without our code, lap by lap in the same sitting."""

from __future__ import annotations

import asyncio
import json
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from fastapi import FastAPI, Request, Response
from starlette.concurrency import run_in_threadpool

from benchmarks import figures
from benchmarks.servers import ROOT
from maquette.project import load
from maquette.sandbox.oauth.clients import Client
from maquette.sandbox.oauth.identity import IDENTITY_SCOPES
from maquette.sandbox.web import Setting, application, setting_of

__all__ = ["report"]

READ = "/sandbox/cesu/v1/declarations"
SCOPE = "cesu.declarations api_cesu050"
LAPS, REQUESTS = 7, 100


@dataclass
class Variant:
    """An application under the clock, and what it gave.

    Args:
        name: in the table.
        send: one request, answered; takes the number of the request.
        waits: seconds of each request.
        rates: requests a second of CPU, one a lap.
    """

    name: str
    send: Callable[[int], None]
    waits: list[float] = field(default_factory=list)
    rates: list[float] = field(default_factory=list)

    def lap(self, kept: bool) -> None:
        """So many requests, one after the other."""
        waits = []
        spent = time.process_time()
        for number in range(REQUESTS):
            started = time.perf_counter()
            self.send(number)
            waits.append(time.perf_counter() - started)
        if kept:
            self.rates.append(REQUESTS / (time.process_time() - spent))
            self.waits += waits


def report() -> str:
    """Reads and writes of a household's months, ours and bare; the first lap of each only warms up."""
    before = figures.load()
    with tempfile.TemporaryDirectory() as folder, _loop() as loop:
        setting = _setting(Path(folder))
        reads, writes = _variants(setting, Path(folder), loop)
        for lap in range(-1, LAPS):
            for one in (*reads, *writes):
                one.lap(kept=lap >= 0)
        setting.desk.store.close()
    head = ("request", "wanted", "a second of CPU: median", "waited: a second", "p99, ms")
    rows = [*_rows(reads, "≥ 400, p99 < 50 ms"), *_rows(writes, "≥ 100")]
    ratio = [_ratio("read", reads), _ratio("write", writes)]
    return "\n\n".join(
        (
            "### The sandbox",
            f"{figures.machine()}. Load {before} before, {figures.load()} after. "
            f"{LAPS} laps of {REQUESTS} requests, "
            "one after the other, in one process without a network.",
            figures.table(head, rows),
            figures.table(("ours / bare, CPU a request", "measured"), ratio),
        )
    )


def _rows(variants: tuple[Variant, Variant], wanted: str) -> Iterator[tuple[str, ...]]:
    for one, target in zip(variants, (wanted, ""), strict=True):
        waited = len(one.waits) / sum(one.waits)
        slowest = statistics.quantiles(one.waits, n=100)[98] * 1000
        yield one.name, target, f"{statistics.median(one.rates):.0f}", f"{waited:.0f}", f"{slowest:.1f}"


def _ratio(name: str, variants: tuple[Variant, Variant]) -> tuple[str, str]:
    ours, bare = (statistics.median(one.rates) for one in variants)
    return name, f"{bare / ours:.1f}"


def _setting(folder: Path) -> Setting:
    project = load(ROOT).project
    assert project is not None
    setting = setting_of(
        replace(project, layout=replace(project.layout, root=folder)), "https://sandbox.test"
    )
    scopes = (*IDENTITY_SCOPES, *SCOPE.split())
    setting.server.clients.add(Client("mesure", "", scopes, ("https://site.test/",)))
    setting.server.tokens.keep("jeton", "", family="", client="mesure", person="colette", scope=SCOPE)
    return setting


def _variants(
    setting: Setting, folder: Path, loop: asyncio.AbstractEventLoop
) -> tuple[tuple[Variant, Variant], tuple[Variant, Variant]]:
    app = application(setting)
    example = setting.example
    assert example is not None
    (number,) = setting.population.numbers("colette")
    contract = setting.population.contracts(number)[0]
    month = {
        "numeroEmployeur": number,
        "numeroSalarie": setting.population.sides(contract)[1],
        "mois": "2026-10",
        "nbHeures": 36,
        "mntSalaireHoraireNet": 13.5,
    }
    path = "/sandbox/cesu/v1/declarations"

    def read(_number: int) -> None:
        assert loop.run_until_complete(_asked(app, "GET", READ, b""))[0] == 200

    def write(number: int) -> None:
        body = json.dumps({**month, "nbHeures": 1 + number % 100}).encode()
        assert loop.run_until_complete(_asked(app, "POST", path, body))[0] == 201

    body = loop.run_until_complete(_asked(app, "GET", READ, b""))[1]
    bare = _bare(body, folder)

    def bare_read(_number: int) -> None:
        assert loop.run_until_complete(_asked(bare, "GET", READ, b""))[1] == body

    def bare_write(_number: int) -> None:
        assert loop.run_until_complete(_asked(bare, "POST", path, json.dumps(month).encode()))[0] == 201

    return (
        (
            Variant("20 months of a household, read with a token", read),
            Variant("the same bytes, bare", bare_read),
        ),
        (Variant("a month declared, on disk", write), Variant("a row written, bare, on disk", bare_write)),
    )


def _bare(body: bytes, folder: Path) -> FastAPI:
    """FastAPI with the least one could write: the same bytes, one row in the same kind of store."""
    app = FastAPI()
    database = sqlite3.connect(folder / "bare.sqlite", check_same_thread=False, isolation_level=None)
    for pragma in ("journal_mode=WAL", "synchronous=FULL"):
        database.execute(f"PRAGMA {pragma}")
    database.execute("CREATE TABLE deed (seq INTEGER PRIMARY KEY, value TEXT)")

    def answered() -> Response:
        return Response(body, media_type="application/json")

    def kept(text: bytes) -> Response:
        database.execute("INSERT INTO deed (value) VALUES (?)", (text.decode(),))
        return Response(text, 201, media_type="application/json")

    @app.get(READ)
    async def read() -> Response:
        return await run_in_threadpool(answered)

    @app.post("/sandbox/cesu/v1/declarations")
    async def write(request: Request) -> Response:
        return await run_in_threadpool(kept, await request.body())

    return app


async def _asked(app: FastAPI, method: str, path: str, body: bytes) -> tuple[int, bytes]:
    """One request through the application, as a server would hand it over."""
    status, parts = 0, []
    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": method,
        "scheme": "https",
        "path": path,
        "raw_path": path.encode(),
        "query_string": b"",
        "root_path": "",
        "headers": [(b"authorization", b"Bearer jeton"), (b"content-type", b"application/json")],
        "client": ("127.0.0.1", 1),
        "server": ("sandbox.test", 443),
    }

    async def receive() -> dict:
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message: dict) -> None:
        nonlocal status
        if message["type"] == "http.response.start":
            status = message["status"]
        else:
            parts.append(message.get("body", b""))

    await app(scope, receive, send)
    return status, b"".join(parts)


@contextmanager
def _loop() -> Iterator[asyncio.AbstractEventLoop]:
    loop = asyncio.new_event_loop()
    try:
        yield loop
    finally:
        loop.close()
