"""Headers and language of every page, as plain ASGI."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import re
from pathlib import Path

import pytest
import streamlit

from maquette.host.firstbyte import FirstByte
from maquette.host.headers import SafeHeaders
from maquette.host.shortcuts import Shortcuts

HTML = b'<!doctype html><html lang="en"><head><title>Streamlit</title></head><body>lang="en"</body></html>'
INDEX = (Path(streamlit.__file__).parent / "static" / "index.html").read_bytes()


def application(body, kind=b"text/html; charset=utf-8", headers=(), chunks=1, status=200):
    """An application that answers one thing, in so many pieces, and remembers what it was asked."""

    async def answer(scope, receive, send):
        answer.scope = scope
        await send({
            "type": "http.response.start", "status": status,
            "headers": [(b"content-type", kind), (b"content-length", str(len(body)).encode()), *headers],
        })  # fmt: skip
        size = max(1, -(-len(body) // chunks))
        pieces = [body[start : start + size] for start in range(0, len(body), size)] or [b""]
        for number, piece in enumerate(pieces, 1):
            await send({"type": "http.response.body", "body": piece, "more_body": number < len(pieces)})

    return answer


def ask(app, kind="http", headers=(), path="/", query=b""):
    """What an application sends for one request."""
    sent = []

    async def send(message):
        sent.append(message)

    async def receive():
        return {"type": f"{kind}.request", "body": b"", "more_body": False}

    scope = {"type": kind, "headers": list(headers), "path": path, "query_string": query, "method": "GET"}
    asyncio.run(app(scope, receive, send))
    return sent


def body(sent):
    return b"".join(one.get("body", b"") for one in sent if one["type"] == "http.response.body")


def header(sent, name):
    return [value for key, value in sent[0]["headers"] if key == name]


def test_every_answer_carries_the_headers(monkeypatch):
    sent = ask(SafeHeaders(application(b"x", b"text/plain")))
    assert header(sent, b"referrer-policy") == [b"no-referrer"]
    assert header(sent, b"x-content-type-options") == [b"nosniff"]
    assert header(sent, b"x-robots-tag") == [b"noindex, nofollow"]
    assert len(header(sent, b"content-security-policy")) == 1
    assert body(sent) == b"x" and header(sent, b"content-type") == [b"text/plain"]


def policy():
    (value,) = header(ask(SafeHeaders(application(b"x"))), b"content-security-policy")
    return {part.split()[0]: part.split()[1:] for part in value.decode().split("; ")}


def test_nothing_comes_from_elsewhere_and_nothing_goes_elsewhere():
    for directive, sources in policy().items():
        for source in sources:
            assert source.startswith("'") or source in ("data:", "blob:", "ws:", "wss:"), (directive, source)
    assert policy()["default-src"] == ["'self'"]
    assert "data:" not in policy()["script-src"] or "'unsafe-inline'" not in policy()["script-src"]
    assert policy()["form-action"] == policy()["base-uri"] == ["'self'"]
    assert policy()["object-src"] == ["'none'"]


def test_every_script_within_the_page_of_streamlit_is_named_by_its_digest():
    page = body(ask(FirstByte(application(INDEX), "fr")))
    for script in re.findall(rb"<script>(.*?)</script>", page, re.DOTALL):
        digest = base64.b64encode(hashlib.sha256(script).digest()).decode()
        assert f"'sha256-{digest}'" in policy()["script-src"]


@pytest.mark.parametrize("kind", ["websocket", "lifespan"])
def test_what_is_not_a_page_passes_untouched(kind):
    async def app(scope, receive, send):
        assert scope["headers"] == [(b"accept-encoding", b"gzip")]
        await send({"type": f"{kind}.accept", "headers": []})

    for wrapped in (SafeHeaders(app), FirstByte(app, "fr")):
        assert ask(wrapped, kind, [(b"accept-encoding", b"gzip")]) == [
            {"type": f"{kind}.accept", "headers": []}
        ]


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("chunks", [1, 3, 40])
def test_a_page_is_in_its_language_from_its_first_byte(language, chunks):
    sent = ask(FirstByte(application(HTML, chunks=chunks), language))
    assert body(sent).startswith(f'<!doctype html><html lang="{language}">'.encode())
    assert b'<body>lang="en"</body>' in body(sent)
    assert header(sent, b"content-length") == [str(len(body(sent))).encode()]
    assert [one["type"] for one in sent] == ["http.response.start", "http.response.body"]


def test_the_real_page_of_streamlit_is_rewritten():
    page = body(ask(FirstByte(application(INDEX), "fr")))
    assert b'<html lang="fr"' in page and b'<html lang="en"' not in page
    assert b"<title>Maquette</title>" in page


def test_a_page_has_its_look_from_its_first_byte():
    page = body(ask(FirstByte(application(INDEX), "fr", "h1 { color: red }")))
    assert page.count(b"<style>h1 { color: red }</style></head>") == 1


def test_a_page_that_changed_keeps_no_tag_of_the_old_one():
    sent = ask(
        FirstByte(application(HTML, headers=[(b"etag", b'"x"'), (b"cache-control", b"no-cache")]), "fr")
    )
    assert header(sent, b"etag") == [] and header(sent, b"cache-control") == [b"no-cache"]


def test_a_page_is_asked_for_uncompressed():
    app = application(HTML)
    ask(FirstByte(app, "fr"), headers=[(b"accept-encoding", b"gzip"), (b"accept", b"*/*")])
    assert app.scope["headers"] == [(b"accept", b"*/*")]


@pytest.mark.parametrize("kind", [b"application/javascript", b"image/png", b"text/css", b"application/json"])
def test_anything_else_is_sent_as_it_comes(kind):
    sent = ask(FirstByte(application(HTML, kind, chunks=3), "fr"))
    assert body(sent) == HTML
    assert len(sent) == 4


def test_an_answer_with_no_kind_passes():
    async def app(scope, receive, send):
        await send({"type": "http.response.start", "status": 304, "headers": []})
        await send({"type": "http.response.body", "body": b""})

    assert ask(FirstByte(app, "fr"))[0]["status"] == 304


def test_an_empty_page_stays_empty():
    sent = ask(FirstByte(application(b""), "fr"))
    assert body(sent) == b"" and header(sent, b"content-length") == [b"0"]


@pytest.fixture
def shortcuts(tmp_path):
    """The short addresses of a folder where one prototype is built, in front of an application."""
    (tmp_path / "prototypes" / "mon-parcours").mkdir(parents=True)
    (tmp_path / "prototypes" / "mon-parcours" / "app.py").write_text("x")
    (tmp_path / "prototypes" / "vide").mkdir()
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret" / "app.py").write_text("x")
    return Shortcuts(
        application(b"page", b"text/plain"),
        lambda name: (tmp_path / "prototypes" / name / "app.py").is_file(),
    )


@pytest.mark.parametrize("path", ["/mon-parcours", "/mon-parcours/"])
def test_the_name_of_a_prototype_leads_to_it_with_what_was_asked(shortcuts, path):
    sent = ask(shortcuts, path=path, query=b"persona=ana&t=x")
    assert sent[0]["status"] == 307
    assert header(sent, b"location") == [b"/?p=mon-parcours&persona=ana&t=x"]


ELSEWHERE = [
    *["/", "", "/vide", "/autre", "/été", "/.", "/../secret", "/mon-parcours/../../secret"],
    *["/mon-parcours/app.py", "/mon%2Dparcours", "/_stcore/health", "/static/x.js"],
]


@pytest.mark.parametrize("path", ELSEWHERE)
def test_any_other_address_passes(shortcuts, path):
    assert body(ask(shortcuts, path=path)) == b"page"


def test_a_websocket_is_never_sent_elsewhere(shortcuts):
    assert body(ask(shortcuts, "websocket", path="/mon-parcours")) == b"page"
