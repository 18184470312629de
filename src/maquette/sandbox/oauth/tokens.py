"""Codes and tokens: only their digests are kept, so a stolen store opens nothing."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from sqlalchemy import Row, Select, bindparam, insert, select, update

from maquette.sandbox.schema import code_table, token_table
from maquette.sandbox.store import SandboxStore

__all__ = ["CODE_S", "TOKEN_S", "Code", "Token", "Tokens"]

TOKEN_S = 3600
"""Life of an access token, in seconds. Source: Urssaf gives its own an hour."""
REFRESH_S = 86_400
CODE_S = 60

_BY_DIGEST = select(token_table).where(token_table.c.digest == bindparam("digest"))
_BY_REFRESH = select(token_table).where(token_table.c.refresh == bindparam("digest"))


@dataclass(frozen=True)
class Code:
    """A code and what was agreed to.

    Args:
        person: the persona.
        said: redirect_uri, scope, nonce, code_challenge and so on.
    """

    digest: str
    client: str
    person: str
    said: Mapping[str, Any]

    @property
    def code_challenge(self) -> str:
        return str(self.said["code_challenge"])

    @property
    def code_challenge_method(self) -> str:
        return "S256"

    def get_redirect_uri(self) -> str:
        return str(self.said["redirect_uri"])

    def get_scope(self) -> str:
        return str(self.said["scope"])

    def get_nonce(self) -> str:
        return str(self.said.get("nonce", ""))

    def get_auth_time(self) -> int:
        return int(self.said["auth_time"])

    def get_acr(self) -> str:
        return "eidas1"

    def get_amr(self) -> None:
        """None: a persona signs in without proof."""


@dataclass(frozen=True)
class Token:
    """An access token, or the refresh token beside it.

    Args:
        family: tokens that come from one agreement; they fall together.
        person: the persona, "" for a partner's own.
        expires_at: seconds since 1970.
        now: the same, when it was read.
    """

    digest: str
    family: str
    client: str
    person: str
    scope: str
    issued_at: int
    expires_at: int
    revoked: bool
    now: int
    is_refresh: bool = False

    def check_client(self, client: Any) -> bool:
        return bool(self.client == client.get_client_id())

    def get_scope(self) -> str:
        return self.scope

    def get_expires_in(self) -> int:
        return self.expires_at - self.issued_at

    def is_expired(self) -> bool:
        life = REFRESH_S - TOKEN_S if self.is_refresh else 0
        return self.now >= self.expires_at + life

    def is_revoked(self) -> bool:
        return self.revoked


class Tokens:
    """The codes and tokens of a store.

    Args:
        store: where they are.
        now: seconds since 1970.
    """

    def __init__(self, store: SandboxStore, now: Callable[[], float]) -> None:
        self._store = store
        self._now = now

    def keep_code(self, code: str, client: str, person: str, said: Mapping[str, Any]) -> None:
        """Keep a code until it is used or a minute has passed."""
        row = {
            "digest": _digest(code),
            "client": client,
            "person": person,
            "said": {**said, "auth_time": int(self._now())},
            "expires_at": int(self._now()) + CODE_S,
            "used": False,
        }
        with self._store.writing() as book:
            book.connection.execute(insert(code_table), row)

    def take_code(self, code: str, client: str) -> Code | None:
        """The code, once; coming a second time, all that came of it falls.

        Source:
            RFC 6749, section 4.1.2.
        """
        digest, columns = _digest(code), code_table.c
        with self._store.writing() as book:
            row = book.connection.execute(select(code_table).where(columns.digest == digest)).first()
            if row is None or row.client != client or row.expires_at <= self._now():
                return None
            if row.used:
                self._fall(book.connection, digest)
                return None
            book.connection.execute(update(code_table).where(columns.digest == digest).values(used=True))
        return Code(digest, row.client, row.person, row.said)

    def keep(self, access: str, refresh: str, *, family: str, client: str, person: str, scope: str) -> None:
        """Keep a new token."""
        now = int(self._now())
        row = {
            "digest": _digest(access),
            "refresh": _digest(refresh) if refresh else None,
            "family": family or secrets.token_hex(16),
            "client": client,
            "person": person,
            "scope": scope,
            "issued_at": now,
            "expires_at": now + TOKEN_S,
            "revoked": False,
        }
        with self._store.writing() as book:
            book.connection.execute(insert(token_table), row)

    def access(self, token: str) -> Token | None:
        """The access token of this text."""
        return self._one(_BY_DIGEST, token)

    def refresh(self, token: str) -> Token | None:
        """The refresh token of this text; a rotated one that comes back makes its family fall."""
        return self._one(_BY_REFRESH, token, is_refresh=True)

    def revoke(self, token: Token) -> None:
        """Make a token and all that came from the same agreement fall."""
        with self._store.writing() as book:
            self._fall(book.connection, token.family)

    def rotate(self, token: Token) -> bool:
        """Use up a refresh token; False when somebody else just did."""
        columns = token_table.c
        with self._store.writing() as book:
            done = book.connection.execute(
                update(token_table)
                .where(columns.digest == token.digest, columns.revoked.is_(False))
                .values(revoked=True)
            )
        return bool(done.rowcount)

    @staticmethod
    def _fall(connection: Any, family: str) -> None:
        connection.execute(update(token_table).where(token_table.c.family == family).values(revoked=True))

    def _one(self, query: Select[Any], token: str, *, is_refresh: bool = False) -> Token | None:
        with self._store.reading() as book:
            row: Row[Any] | None = book.connection.execute(query, {"digest": _digest(token)}).first()
        if row is None:
            return None
        known = {name: value for name, value in row._mapping.items() if name != "refresh"}
        return Token(**known, now=int(self._now()), is_refresh=is_refresh)


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()
