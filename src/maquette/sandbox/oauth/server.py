"""The authorization server: Authlib's, on our clients, tokens and personas."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from authlib.oauth2.rfc6749 import AuthorizationServer, InvalidRequestError, InvalidScopeError, grants
from authlib.oauth2.rfc6750 import BearerTokenGenerator
from authlib.oauth2.rfc7009 import RevocationEndpoint
from authlib.oauth2.rfc7636 import CodeChallenge
from authlib.oauth2.rfc7662 import IntrospectionEndpoint
from authlib.oidc.core import OpenIDCode
from joserfc.jwk import RSAKey

from maquette.sandbox.oauth.clients import Client, ClientFile
from maquette.sandbox.oauth.identity import IDENTITY_SCOPES, claims
from maquette.sandbox.oauth.keys import Keys
from maquette.sandbox.oauth.request import FormRequest
from maquette.sandbox.oauth.tokens import TOKEN_S, Code, Token, Tokens
from maquette.sandbox.people import Identities
from maquette.sandbox.scope import Scope

__all__ = ["Reply", "Server"]

# Authlib writes tokens in its debugging lines.
logging.getLogger("authlib").setLevel(logging.INFO)

_METHODS = ("client_secret_basic", "client_secret_post", "none")


@dataclass
class Reply:
    """An answer of the authorization server: a JSON value, or a place to go."""

    status: int
    body: Any
    headers: Mapping[str, str]


class Server(AuthorizationServer):  # type: ignore[misc]  # Authlib has no types
    """Tokens for the clients of a project.

    Args:
        issuer: its address, as identities say it.
        clients: who may ask.
        tokens: those it gave.
        keys: what it signs with.
        identities: the personas.
        scopes: what may be asked of it.
    """

    def __init__(
        self,
        *,
        issuer: str,
        clients: ClientFile,
        tokens: Tokens,
        keys: Keys,
        identities: Identities,
        scopes: Mapping[str, Scope],
        now: Callable[[], float],
    ) -> None:
        super().__init__(scopes_supported=[*scopes, *IDENTITY_SCOPES])
        self.scopes: Mapping[str, Scope] = {**IDENTITY_SCOPES, **scopes}
        self.personal = frozenset(name for name, one in self.scopes.items() if one.person)
        self.issuer, self.clients, self.tokens = issuer, clients, tokens
        self.keys, self.identities, self.now = keys, identities, now
        self.register_token_generator(
            "default",
            BearerTokenGenerator(
                lambda **_: secrets.token_urlsafe(32), lambda **_: secrets.token_urlsafe(32), TOKEN_S
            ),
        )
        self.register_grant(_Partner)
        self.register_grant(_Person, [_Challenge(), _Identity(self)])
        self.register_grant(_Refresh)
        self.register_endpoint(_Revocation)
        self.register_endpoint(_Introspection)

    def query_client(self, client_id: str) -> Client | None:
        """The client of this name."""
        return self.clients.all().get(client_id)

    def save_token(self, token: Mapping[str, Any], request: FormRequest) -> None:
        """Keep a token, in the family of the agreement it comes from."""
        came = request.authorization_code.digest if request.authorization_code else ""
        family = came or (request.refresh_token.family if request.refresh_token else "")
        self.tokens.keep(
            token["access_token"],
            token.get("refresh_token", ""),
            family=family,
            client=request.client.name,
            person=request.user or "",
            scope=token.get("scope", ""),
        )

    def subject(self, person: str, client: str) -> str:
        """Who a person is to a client: another name for each. Source: FranceConnect's pairwise `sub`."""
        return self.keys.mark(f"sub/{client}/{person}") + "v1"

    def identity(self, person: str, client: str, scope: str) -> dict[str, Any]:
        """Claims about a person, those the scopes open."""
        known = claims(self.identities.identity(person), scope)
        return {"sub": self.subject(person, client), **known}

    def create_oauth2_request(self, request: FormRequest) -> FormRequest:
        """The request, made already."""
        return request

    def handle_response(self, status: int, body: Any, headers: Any) -> Reply:
        """The answer, for the web to carry."""
        return Reply(status, body, dict(headers))

    def send_signal(self, name: str, *args: object, **kwargs: object) -> None:
        """Nobody listens."""


class _Partner(grants.ClientCredentialsGrant):  # type: ignore[misc]
    """A partner's own token; it says nothing of anybody's identity."""

    TOKEN_ENDPOINT_AUTH_METHODS = ("client_secret_basic", "client_secret_post")

    def validate_token_request(self) -> None:
        super().validate_token_request()
        if set((self.request.scope or "").split()) & IDENTITY_SCOPES.keys():
            raise InvalidScopeError()


class _Person(grants.AuthorizationCodeGrant):  # type: ignore[misc]
    TOKEN_ENDPOINT_AUTH_METHODS = _METHODS

    def validate_authorization_request(self) -> str:
        redirect: str = super().validate_authorization_request()
        # What a person cannot give away is not asked of her.
        if not set(self.request.scope.split()) <= self.server.personal:
            raise InvalidScopeError(redirect_uri=redirect)
        asked = self.request.payload.data
        if not asked.get("state"):
            raise InvalidRequestError("Missing 'state'.", redirect_uri=redirect)
        if set(asked.get("acr_values", "eidas1").split()) - {"eidas1"}:
            raise InvalidRequestError("Only acr_values=eidas1 is known.", redirect_uri=redirect)
        return redirect

    def save_authorization_code(self, code: str, request: FormRequest) -> None:
        asked = request.payload.data
        said = {
            "redirect_uri": asked["redirect_uri"],
            "scope": request.scope,
            "nonce": asked.get("nonce", ""),
            "code_challenge": asked["code_challenge"],
        }
        self.server.tokens.keep_code(code, request.client.name, request.user, said)

    def query_authorization_code(self, code: str, client: Client) -> Code | None:
        taken: Code | None = self.server.tokens.take_code(code, client.name)
        return taken

    def delete_authorization_code(self, authorization_code: Code) -> None:
        """Taken is used."""

    def authenticate_user(self, authorization_code: Code) -> str:
        return authorization_code.person


class _Challenge(CodeChallenge):  # type: ignore[misc]
    """PKCE for everybody, S256 alone. Source: RFC 7636; RFC 9700, section 2.1.1."""

    SUPPORTED_CODE_CHALLENGE_METHOD = ("S256",)
    DEFAULT_CODE_CHALLENGE_METHOD = "S256"

    def validate_code_challenge(self, grant: Any, redirect_uri: str) -> None:
        asked = grant.request.payload.data
        if not asked.get("code_challenge") or asked.get("code_challenge_method") != "S256":
            raise InvalidRequestError("A 'code_challenge' with the method S256 is needed.")
        super().validate_code_challenge(grant, redirect_uri)


class _Identity(OpenIDCode):  # type: ignore[misc]
    """Identity tokens as FranceConnect gives them: a nonce is needed, the key is RS256 and never none."""

    def __init__(self, server: Server) -> None:
        super().__init__(require_nonce=True)
        self._server = server

    def exists_nonce(self, nonce: str, request: FormRequest) -> bool:
        # A nonce binds a browser to its token; the code it comes with serves once.
        return False

    def resolve_client_private_key(self, client: Client) -> RSAKey:
        return self._server.keys.signing

    def get_client_algorithm(self, client: Client) -> str:
        return "RS256"

    def get_encode_header(self, client: Client) -> dict[str, str]:
        return {"alg": "RS256", "kid": str(self._server.keys.signing.kid)}

    def get_client_claims(self, client: Client) -> dict[str, Any]:
        now = int(self._server.now())
        return {"iss": self._server.issuer, "aud": client.name, "iat": now, "exp": now + TOKEN_S}

    def generate_user_info(self, user: str, scope: str) -> dict[str, str]:
        # Only who it is: the rest is asked at /userinfo, as FranceConnect wants it.
        return {"sub": user}

    def encode_id_token(self, token: Mapping[str, Any], request: FormRequest) -> str:
        person = request.user
        request.user = self._server.subject(person, request.client.name)
        try:
            encoded: str = super().encode_id_token(token, request)
        finally:
            request.user = person
        return encoded


class _Refresh(grants.RefreshTokenGrant):  # type: ignore[misc]
    """A refresh token serves once; one that comes back makes its family fall. Source: RFC 9700, 4.14.2."""

    TOKEN_ENDPOINT_AUTH_METHODS = _METHODS
    INCLUDE_NEW_REFRESH_TOKEN = True

    def authenticate_refresh_token(self, refresh_token: str) -> Token | None:
        tokens: Tokens = self.server.tokens
        token = tokens.refresh(refresh_token)
        if token is None or token.is_expired() or not token.check_client(self.server_client()):
            return None
        if token.revoked or not tokens.rotate(token):
            tokens.revoke(token)
            return None
        return token

    def server_client(self) -> Client:
        """Who asks."""
        client: Client = self.request.client
        return client

    def authenticate_user(self, refresh_token: Token) -> str:
        return refresh_token.person

    def revoke_old_credential(self, refresh_token: Token) -> None:
        """Rotated is revoked."""


def _either(tokens: Tokens, text: str, hint: str | None) -> Token | None:
    kinds = (tokens.refresh, tokens.access) if hint == "refresh_token" else (tokens.access, tokens.refresh)
    return kinds[0](text) or kinds[1](text)


class _Revocation(RevocationEndpoint):  # type: ignore[misc]
    CLIENT_AUTH_METHODS = _METHODS

    def query_token(self, token_string: str, token_type_hint: str | None) -> Token | None:
        return _either(self.server.tokens, token_string, token_type_hint)

    def revoke_token(self, token: Token, request: FormRequest) -> None:
        self.server.tokens.revoke(token)


class _Introspection(IntrospectionEndpoint):  # type: ignore[misc]
    CLIENT_AUTH_METHODS = ("client_secret_basic", "client_secret_post")

    def query_token(self, token_string: str, token_type_hint: str | None) -> Token | None:
        return _either(self.server.tokens, token_string, token_type_hint)

    def check_permission(self, token: Token, client: Client, request: FormRequest) -> bool:
        """A client looks into its own tokens, and into nobody else's."""
        return token.client == client.name

    def introspect_token(self, token: Token) -> dict[str, Any]:
        about = {"sub": self.server.subject(token.person, token.client)} if token.person else {}
        return {
            "active": True,
            "client_id": token.client,
            "token_type": "Bearer",
            "scope": token.scope,
            "iss": self.server.issuer,
            "iat": token.issued_at,
            "exp": token.expires_at,
            **about,
        }
