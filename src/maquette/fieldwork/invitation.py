"""The page that invites one person: her code, her link, and a square to photograph."""

from __future__ import annotations

import html
from pathlib import Path

__all__ = ["link_of", "write_invitation"]

_PAGE = """<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<title>{title} · {code}</title>
<style>
body {{ font-family: sans-serif; max-width: 32rem; margin: 2rem auto; padding: 0 1rem; line-height: 1.5; }}
svg {{ width: 12rem; height: 12rem; }}
.link {{ overflow-wrap: anywhere; }}
@media print {{ body {{ margin: 0; }} }}
</style>
</head>
<body>
<main>
<h1>{title}</h1>
<p>Merci de prendre part à cette étude. Votre code : <strong>{code}</strong></p>
<p>Photographiez ce carré avec votre téléphone, ou recopiez l'adresse.</p>
{square}
<p class="link">{link}</p>
<p>Ce lien n'est qu'à vous : ne le donnez à personne.</p>
<p>L'ouvrir n'engage à rien : vous lirez d'abord ce qui est gardé.</p>
</main>
</body>
</html>
"""


def link_of(base: str, token: str) -> str:
    """The address that opens a session."""
    return f"{base.rstrip('/')}/?t={token}"


def write_invitation(path: Path, title: str, code: str, link: str) -> None:
    """Write the page of an invitation; readable by its owner only, since whoever has the link may open it."""
    # Slow to import: only who invites waits for it.
    import segno  # noqa: PLC0415

    from maquette.prototypes.write import write_atomically  # noqa: PLC0415

    square = segno.make(link, error="m").svg_inline(scale=4, border=4, title="Le lien, à photographier")
    said = {"title": html.escape(title), "code": html.escape(code), "link": html.escape(link)}
    write_atomically(path, _PAGE.format(square=square, **said))
    path.chmod(0o600)
