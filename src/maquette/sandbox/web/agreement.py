"""The two screens between a site and a person's data: who are you, and what do you agree to."""

from __future__ import annotations

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from urllib.parse import urlsplit

from starlette.responses import Response

from maquette.sandbox.oauth.keys import Keys
from maquette.sandbox.people import Identities
from maquette.sandbox.scope import Scope
from maquette.sandbox.web.page import page

__all__ = ["LIFE_S", "Flow", "consent_page", "failed_page", "login_page"]

LIFE_S = 600


@dataclass(frozen=True)
class Flow:
    """Where a person stands between a site's question and her answer.

    Args:
        asked: the parameters of the site.
        persona: who signed in, "" before.
        until: seconds since 1970.
    """

    asked: tuple[tuple[str, str], ...]
    persona: str
    until: int

    def sealed(self, keys: Keys, browser: str) -> str:
        """The flow as a text that only this sandbox can make, good in one browser."""
        said = json.dumps([self.asked, self.persona, self.until])
        text = urlsafe_b64encode(said.encode()).decode()
        return f"{text}.{keys.mark(f'flow/{browser}/{text}')}"

    @classmethod
    def opened(cls, sealed: str, keys: Keys, browser: str, now: float) -> Flow | None:
        """The flow of a text; None when it is not ours, another browser's, or too old."""
        text, _, mark = sealed.partition(".")
        if not browser or not keys.is_marked(f"flow/{browser}/{text}", mark):
            return None
        asked, persona, until = json.loads(urlsafe_b64decode(text))
        return cls(tuple((name, value) for name, value in asked), persona, until) if now < until else None


def login_page(identities: Identities, flow: str, client: str) -> Response:
    """Who signs in: a persona, without a password."""
    choices = "".join(
        f'<label><input type="radio" name="persona" value="{escape(name)}" required> {escape(label)}</label>'
        for name, label in identities.names().items()
    )
    return page(
        "Qui se connecte ?",
        f"<p>« {escape(client)} » demande votre identité. Choisissez un personnage : "
        "il n'y a pas de mot de passe.</p>"
        '<form method="post" action="/sandbox/connexion">'
        f"<fieldset><legend>Personnage</legend>{choices}</fieldset>"
        f'<input type="hidden" name="flow" value="{escape(flow)}"><button>Continuer</button></form>',
    )


def consent_page(scopes: Iterable[Scope], flow: str, client: str, name: str, redirect: str) -> Response:
    """What is shared, scope by scope; nothing is ticked beforehand."""
    asked = [*scopes]
    lines = "".join(
        f'<label><input type="checkbox" name="scope" value="{escape(one.name)}"> {escape(one.fr)} '
        f"<code>{escape(one.name)}</code></label>"
        for one in asked
        if one.name != "openid"
    )
    own = "".join(f'<p class="line">{escape(one.fr)}.</p>' for one in asked if one.name == "openid")
    parts = urlsplit(redirect)
    return page(
        "Que partagez-vous ?",
        f"<p>{escape(name)}, « {escape(client)} » demande l'accès à ceci. Cochez ce que vous acceptez ; "
        "le reste ne sera pas partagé.</p>"
        f'<form method="post" action="/sandbox/accord">{own}'
        f"<fieldset><legend>Vos accords</legend>{lines}</fieldset>"
        f'<input type="hidden" name="flow" value="{escape(flow)}">'
        '<button name="decision" value="oui">Partager ce qui est coché</button> '
        '<button class="quiet" name="decision" value="non">Refuser tout</button></form>',
        goes_to=f"{parts.scheme}://{parts.netloc}",
    )


def failed_page(why: str) -> Response:
    """A question that cannot be answered, nor sent back where it came from."""
    return page(
        "Cette demande ne peut pas aboutir",
        f"<p>Le site qui vous envoie a fait une erreur : <code>{escape(why)}</code>. "
        "Vous ne pouvez rien y faire ; "
        "rien n'a été partagé.</p>",
        status=400,
    )
