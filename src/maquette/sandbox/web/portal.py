"""The page for the developers of partners: what there is, a client in ten lines, a try; no script."""

from __future__ import annotations

import json
from collections.abc import Callable
from html import escape
from typing import Any
from urllib.parse import parse_qs, urlencode

from fastapi import FastAPI
from pydantic import ValidationError
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from maquette.sandbox.apis import APIS, OPERATIONS
from maquette.sandbox.case import Caller
from maquette.sandbox.mistakes import refusal_of
from maquette.sandbox.operation import Api, Operation
from maquette.sandbox.refusal import Refusal, problem
from maquette.sandbox.screening import screen
from maquette.sandbox.web.page import page
from maquette.sandbox.web.setting import Setting
from maquette.sandbox.words import REFUSALS

__all__ = ["FIRST_STEPS", "mount"]

FIRST_STEPS = """\
from pathlib import Path
from requests_oauthlib import OAuth2Session
from oauthlib.oauth2 import BackendApplicationClient

secret = Path(".maquette/sandbox/mon-site.secret").read_text()
client = OAuth2Session(client=BackendApplicationClient("mon-site", scope="api_cesu040"))
client.fetch_token("{address}/api/v2/token", client_id="mon-site", client_secret=secret)
month = {month}
print(client.post("{address}/sandbox/cesu/v1/estimations", json=month).json())
"""
"""A working client; over http on one's own machine, OAUTHLIB_INSECURE_TRANSPORT=1 lets it go."""


def mount(app: FastAPI, setting: Setting) -> None:
    """Add the pages: the portal, the refusals, one operation and its try."""
    for path, method, answer in (
        ("/sandbox", "GET", _portal),
        ("/sandbox/refusals", "GET", _refusals),
        ("/sandbox/essai", "GET", _trial),
        ("/sandbox/essai", "POST", _tried),
    ):
        app.add_route(path, _in_thread(setting, answer), [method], include_in_schema=False)


_Answering = Callable[[Setting, dict[str, str]], Response]


def _in_thread(setting: Setting, answer: _Answering) -> Callable[[Request], Any]:
    async def endpoint(request: Request) -> Response:
        if request.method == "GET":
            said = dict(request.query_params)
        else:
            text = (await request.body()).decode("utf-8", "replace")
            said = {name: values[0] for name, values in parse_qs(text, max_num_fields=10).items()}
        return await run_in_threadpool(answer, setting, said)

    return endpoint


def _portal(setting: Setting, _said: dict[str, str]) -> Response:
    with setting.desk.store.reading() as book:
        today = setting.desk.today(book)
    services = "".join(_service(setting, api) for api in APIS.values())
    return page(
        f"Les services de « {setting.title} »",
        "<p>Les personnes, les contrats et les montants sont ceux de la population du projet. "
        f"Ici, nous sommes le {today:%d/%m/%Y} ; le facilitateur avance cette horloge.</p>"
        f"{_first_steps(setting)}"
        f"<h2>Les adresses</h2>{_addresses(setting)}<h2>Les services</h2>{services}",
    )


def _first_steps(setting: Setting) -> str:
    month = json.dumps(_example(setting, OPERATIONS["cesu.estimate"]), ensure_ascii=False)
    code = FIRST_STEPS.format(address=setting.address, month=month)
    return (
        "<h2>Commencer</h2><ol><li>Demandez un client à qui tient le bac à sable : "
        "<code>maquette sandbox client add mon-site --all-scopes</code>. Son secret est dans un fichier.</li>"
        f"<li>Essayez :</li></ol><pre>{escape(code)}</pre>"
        "<p>Pour les données d'une personne, elle se connecte et donne son accord : code d'autorisation "
        "et PKCE (S256). Relancez avec la même <code>Idempotency-Key</code> : rien ne se fait deux fois. "
        "Un état se redemande : aucun service ne prévient.</p>"
    )


def _addresses(setting: Setting) -> str:
    rows = (
        ("Contrat OpenAPI", f"{setting.address}/sandbox/openapi.json"),
        ("Découverte OpenID Connect", f"{setting.server.issuer}/.well-known/openid-configuration"),
        ("Jeton", f"{setting.server.issuer}/token"),
        ("Refus possibles", f"{setting.address}/sandbox/refusals"),
    )
    lines = "".join(
        f'<tr><th>{escape(label)}</th><td><a href="{escape(url)}">{escape(url)}</a></td></tr>'
        for label, url in rows
    )
    return f"<table>{lines}</table>"


def _service(setting: Setting, api: Api) -> str:
    rows = "".join(
        f'<tr><td><a href="/sandbox/essai?{urlencode({"operation": one.name})}">{escape(one.fr)}</a></td>'
        f"<td><code>{one.method} {escape(one.path)}</code></td><td><code>{escape(one.scope)}</code></td>"
        f"<td>{escape(', '.join(setting.journeys.get(one.name, ())))}</td></tr>"
        for one in api.operations
    )
    return (
        f"<h3>{escape(api.fr)}</h3><p>{escape(api.holder)} — {escape(api.law)}</p>"
        f"<table><tr><th>Opération</th><th>Adresse</th><th>Droit</th><th>Parcours</th></tr>{rows}</table>"
    )


def _refusals(_setting: Setting, _said: dict[str, str]) -> Response:
    rows = "".join(
        f'<tr id="{escape(code)}"><td><code>{escape(code)}</code></td><td>{words.status}</td>'
        f"<td>{escape(words.fr.detail)}</td></tr>"
        for code, words in REFUSALS.items()
    )
    head = "<tr><th>Code</th><th>HTTP</th><th>Ce qui est dit</th></tr>"
    return page("Les refus", f"<table>{head}{rows}</table>")


def _trial(setting: Setting, said: dict[str, str]) -> Response:
    operation = _named(said)
    sent = json.dumps(_example(setting, operation), ensure_ascii=False, indent=2)
    return _trial_page(setting, operation, next(iter(setting.population.names()), ""), sent)


def _tried(setting: Setting, said: dict[str, str]) -> Response:
    """A try as a persona: it is undone at once, so a page of somebody else's can do nothing with it."""
    operation, persona, sent = _named(said), said.get("persona", ""), said.get("sent", "")
    if persona not in setting.population.names():
        raise Refusal("no_such_path")
    caller = Caller("essai", frozenset({operation.scope}), persona, setting.population.numbers(persona))
    try:
        asked = operation.asks.model_validate_json(sent)
        answer = setting.desk.attempt(operation, caller, asked)
    except ValidationError as wrong:
        mistakes = wrong.errors(include_input=False, include_url=False)
        return _refused(setting, operation, persona, sent, refusal_of(mistakes, operation.method))
    except Refusal as refusal:
        return _refused(setting, operation, persona, sent, refusal)
    told = f"{answer.status}\n{json.dumps(answer.values, ensure_ascii=False, indent=2)}"
    return _trial_page(setting, operation, persona, sent, told)


def _refused(setting: Setting, operation: Operation, persona: str, sent: str, refusal: Refusal) -> Response:
    told = f"{refusal.status}\n{json.dumps(problem(refusal, 'fr'), ensure_ascii=False, indent=2)}"
    # What could be somebody's is not written back, whatever was told first.
    try:
        screen(sent)
    except Refusal as real:
        refusal = real
    kept = "" if refusal.code == "real_identifier" else sent
    return _trial_page(setting, operation, persona, kept, told)


def _trial_page(setting: Setting, operation: Operation, persona: str, sent: str, told: str = "") -> Response:
    people = "".join(
        f'<option value="{escape(name)}"{" selected" if name == persona else ""}>{escape(label)}</option>'
        for name, label in setting.population.names().items()
    )
    answer = f"<h2>Réponse</h2><pre>{escape(told)}</pre>" if told else ""
    return page(
        operation.fr,
        f"<p><code>{operation.method} {escape(operation.path)}</code>, "
        f"droit <code>{escape(operation.scope)}</code>. "
        f"Un essai n'écrit rien : il est défait aussitôt.</p>{answer}"
        f'<form method="post" action="/sandbox/essai"><input type="hidden" name="operation" '
        f'value="{escape(operation.name)}">'
        f'<label>Avec l\'accord de <select name="persona">{people}</select></label>'
        '<label>Ce qui est envoyé <textarea name="sent" rows="14" spellcheck="false">'
        f"{escape(sent)}</textarea></label>"
        '<button>Essayer</button></form><p><a href="/sandbox">Tous les services</a></p>',
    )


def _named(said: dict[str, str]) -> Operation:
    operation = OPERATIONS.get(said.get("operation", ""))
    if operation is None:
        raise Refusal("no_such_path")
    return operation


def _example(setting: Setting, operation: Operation) -> Any:
    return operation.example(setting.example) if setting.example else {}
