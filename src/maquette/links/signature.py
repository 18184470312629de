"""The signature of a link: only who holds the project's key can make one."""

from __future__ import annotations

import hashlib
import hmac
import os
import secrets
import tempfile
from pathlib import Path

from maquette.links.link import Link

__all__ = ["is_signed", "link_key", "sign"]

#: characters of a key; an emptied file is no key
LEAST = 32


def sign(link: Link, key: bytes) -> str:
    """The signature of a link, hexadecimal.

    Source:
        RFC 2104 (HMAC), with SHA-256.
    """
    return hmac.new(key, link.canonical, hashlib.sha256).hexdigest()


def is_signed(link: Link, signature: str, key: bytes) -> bool:
    """Whether this signature is the link's own; no key signs nothing."""
    return bool(key) and hmac.compare_digest(sign(link, key).encode(), signature.encode())


def link_key(path: Path, *, make: bool = False) -> bytes:
    """The key in a file that its owner alone can read; b"" when there is none.

    Args:
        make: write a new one when there is none.

    Raises:
        OSError: it cannot be read or written.
    """
    key = path.read_bytes() if path.is_file() else b""
    if len(key) >= LEAST or not make:
        return key if len(key) >= LEAST else b""
    path.parent.mkdir(parents=True, exist_ok=True)
    # Another tab may read it at this very moment: it is whole before it has its name.
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix=".")
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(secrets.token_hex(32))
    Path(beside).replace(path)
    return path.read_bytes()
