"""The bearer of a token: who it is, what was agreed to."""

from __future__ import annotations

from starlette.requests import Request

from maquette.sandbox.case import Caller
from maquette.sandbox.oauth.tokens import Token
from maquette.sandbox.refusal import Refusal
from maquette.sandbox.web.setting import Setting

__all__ = ["caller_of", "token_of"]


def token_of(setting: Setting, request: Request) -> Token:
    """The token of a request.

    Raises:
        Refusal: there is none, or it opens nothing any more.
    """
    kind, _, text = request.headers.get("authorization", "").partition(" ")
    if kind.lower() != "bearer" or not text.strip():
        raise Refusal("no_token")
    token = setting.server.tokens.access(text.strip())
    # A client taken out of the project takes its tokens along.
    gone = token is not None and setting.server.query_client(token.client) is None
    if token is None or gone or token.is_expired() or token.is_revoked():
        raise Refusal("invalid_token")
    return token


def caller_of(setting: Setting, token: Token) -> Caller:
    """Who asks with a token."""
    client = setting.server.query_client(token.client)
    # What a client may no longer ask for, its tokens no longer carry.
    still = frozenset(client.scopes) if client else frozenset()
    scopes = frozenset(token.scope.split()) & still
    if not token.person:
        return Caller(token.client, scopes)
    if token.person not in setting.population.names():
        raise Refusal("invalid_token")
    return Caller(token.client, scopes, token.person, setting.population.numbers(token.person))
