"""Named clients of a project: what each may ask for, its secret kept as a hash."""

from __future__ import annotations

import hashlib
import hmac
import json
import os
import re
import secrets
import tempfile
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from urllib.parse import urlsplit

from authlib.oauth2.rfc6749 import ClientMixin

__all__ = [
    "Client",
    "ClientFile",
    "RedirectError",
    "checked_redirect",
    "hashed",
    "kept_apart",
    "write_private",
]

_LOCAL = ("localhost", "127.0.0.1", "::1")
_ROUNDS = 2**14


class RedirectError(ValueError):
    """A redirect address that would hand a code to anybody."""


@dataclass(frozen=True)
class Client(ClientMixin):  # type: ignore[misc]  # Authlib has no types
    """A client.

    Args:
        name: its identifier.
        secret: hash of its secret, "" for a public client.
        scopes: what it may ask for.
        redirects: where people are sent back, exact addresses.
        logouts: where people are sent once signed out.
    """

    name: str
    secret: str = ""
    scopes: tuple[str, ...] = ()
    redirects: tuple[str, ...] = ()
    logouts: tuple[str, ...] = ()

    @property
    def client_id(self) -> str:
        """Its identifier, as Authlib calls it."""
        return self.name

    def get_client_id(self) -> str:
        return self.name

    def get_default_redirect_uri(self) -> None:
        """None: the address is always said, so that a code cannot be led elsewhere."""

    def get_allowed_scope(self, scope: str | None) -> str | None:
        """The scopes asked for, all of them or none."""
        asked = (scope or "").split()
        return " ".join(asked) if asked and set(asked) <= set(self.scopes) else None

    def check_redirect_uri(self, redirect_uri: str) -> bool:
        return redirect_uri in self.redirects

    def check_client_secret(self, client_secret: str) -> bool:
        return bool(self.secret) and _matches(client_secret, self.secret)

    def check_endpoint_auth_method(self, method: str, endpoint: str) -> bool:
        if not self.secret:
            return method == "none" and endpoint in ("token", "revocation")
        return method in ("client_secret_basic", "client_secret_post")

    def check_response_type(self, response_type: str) -> bool:
        return response_type == "code" and bool(self.redirects)

    def check_grant_type(self, grant_type: str) -> bool:
        if grant_type == "client_credentials":
            return bool(self.secret)
        return grant_type in ("authorization_code", "refresh_token") and bool(self.redirects)


class ClientFile:
    """The clients of a project, in a file their hashes alone are in."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._read: tuple[int, Mapping[str, Client]] = (0, {})

    def all(self) -> Mapping[str, Client]:
        """Every client by name; the file is read again when it changes."""
        try:
            changed = self._path.stat().st_mtime_ns
        except OSError:
            return {}
        if self._read[0] != changed:
            rows = json.loads(self._path.read_text(encoding="utf-8"))
            self._read = (changed, {row["name"]: _client(row) for row in rows})
        return self._read[1]

    def add(self, client: Client) -> None:
        """Write a client, in the place of one of the same name.

        Raises:
            OSError: the file cannot be written.
        """
        kept = {**self.all(), client.name: client}
        write_private(self._path, json.dumps([asdict(one) for one in kept.values()], indent=1) + "\n")


def hashed(secret: str) -> str:
    """Salted hash of a secret. Source: RFC 7914 (scrypt)."""
    salt = secrets.token_bytes(16)
    return f"{salt.hex()}:{_scrypt(secret, salt).hex()}"


def kept_apart(path: Path) -> str:
    """A new secret, written in a file its owner alone can read: it is shown nowhere.

    Raises:
        OSError: the file cannot be written.
    """
    secret = secrets.token_urlsafe(32)
    write_private(path, secret)
    return secret


def checked_redirect(address: str) -> str:
    """The same address when codes may be sent there.

    Raises:
        RedirectError: not https, not this machine, or with a fragment.
    """
    try:
        parts = urlsplit(address)
    except ValueError:
        raise RedirectError(address) from None
    safe = parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in _LOCAL)
    plain = re.fullmatch(r"[\x21\x23-\x5b\x5d-\x7e]+", address)
    if not (safe and parts.hostname and plain) or parts.fragment or parts.username or "*" in address:
        raise RedirectError(address)
    return address


def _client(row: Mapping[str, object]) -> Client:
    lists = {key: tuple(value) for key, value in row.items() if isinstance(value, list)}
    return Client(**{**row, **lists})  # type: ignore[arg-type]


def _matches(secret: str, kept: str) -> bool:
    salt, _, known = kept.partition(":")
    return hmac.compare_digest(_scrypt(secret, bytes.fromhex(salt)).hex(), known)


def _scrypt(secret: str, salt: bytes) -> bytes:
    return hashlib.scrypt(secret.encode(), salt=salt, n=_ROUNDS, r=8, p=1, dklen=32)


def write_private(path: Path, text: str) -> None:
    """Write a file its owner alone can read.

    Raises:
        OSError: it cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    # A file of this kind is for its owner alone from its first moment, and whole before it has its name.
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix=".")
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)
    Path(beside).replace(path)
