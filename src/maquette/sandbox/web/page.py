"""The frame of the sandbox's own pages: plain HTML, no script, nothing from elsewhere."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from html import escape

from starlette.responses import HTMLResponse

__all__ = ["page"]

_STYLE = """
body { font: 1.05rem/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff; margin: 0 auto;
  max-width: 46rem; padding: 0 1rem 3rem; }
.mark { background: #fff3cd; border: 1px solid #946c00; padding: .4rem .8rem; border-radius: .3rem; }
fieldset { border: 1px solid #767676; border-radius: .3rem; margin: 1rem 0; }
label, .line { display: block; padding: .4rem 0; }
button { font: inherit; padding: .6rem 1.2rem; border-radius: .3rem; border: 2px solid #1f5f8b;
  background: #1f5f8b; color: #fff; cursor: pointer; }
button.quiet { background: #fff; color: #1f5f8b; }
:focus-visible { outline: 3px solid #b34000; outline-offset: 2px; }
pre { background: #f4f4f4; padding: .8rem; overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .3rem .5rem; border-bottom: 1px solid #ccc; }
code { overflow-wrap: anywhere; }
summary { cursor: pointer; padding: .3rem 0; }
input[type="text"], textarea, select { font: inherit; width: 100%; box-sizing: border-box; }
"""
_DIGEST = b64encode(sha256(_STYLE.encode()).digest()).decode()


def page(title: str, body: str, *, status: int = 200, goes_to: str = "") -> HTMLResponse:
    """A page.

    Args:
        title: plain text.
        body: HTML, what comes from outside already escaped.
        goes_to: where its forms may lead besides the sandbox itself.
    """
    policy = (
        f"default-src 'none'; style-src 'sha256-{_DIGEST}'; form-action 'self' {goes_to}".rstrip()
        + "; frame-ancestors 'none'; base-uri 'none'"
    )
    html = (
        f'<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><style>{_STYLE}</style></head>'
        f'<body><p class="mark">Bac à sable : tout est fictif</p><main><h1>{escape(title)}</h1>{body}</main>'
        "</body></html>"
    )
    return HTMLResponse(html, status, {"content-security-policy": policy})
