"""The key that signs identities, and what else is signed with it."""

from __future__ import annotations

import hashlib
import hmac
import json
import os
import tempfile
from functools import cached_property
from pathlib import Path
from typing import Any

from joserfc.jwk import RSAKey

__all__ = ["Keys"]

_BITS = 2048


class Keys:
    """The key of a project's sandbox, made on first use."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @cached_property
    def signing(self) -> RSAKey:
        """The private key of identity tokens."""
        if not self._path.is_file():
            self._make()
        return RSAKey.import_key(json.loads(self._path.read_text(encoding="utf-8")))

    @property
    def public(self) -> dict[str, Any]:
        """The key set that anybody checks an identity with."""
        return {"keys": [self.signing.as_dict(private=False)]}

    def mark(self, text: str) -> str:
        """A mark only this sandbox can put on a text, hexadecimal. Source: RFC 2104, with SHA-256."""
        return hmac.new(self._secret, text.encode(), hashlib.sha256).hexdigest()

    def is_marked(self, text: str, mark: str) -> bool:
        """Whether the mark is ours."""
        return hmac.compare_digest(self.mark(text).encode(), mark.encode())

    @cached_property
    def _secret(self) -> bytes:
        return hashlib.sha256(b"mark/" + str(self.signing.as_dict(private=True)["d"]).encode()).digest()

    def _make(self) -> None:
        key = RSAKey.generate_key(_BITS, parameters={"use": "sig", "alg": "RS256"}, auto_kid=True)
        self._path.parent.mkdir(parents=True, exist_ok=True)
        handle, beside = tempfile.mkstemp(dir=self._path.parent, prefix=".")
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(json.dumps(key.as_dict(private=True)))
        Path(beside).replace(self._path)
