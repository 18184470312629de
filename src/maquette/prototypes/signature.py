"""The last line of a script: a digest of the lines above it, so that a hand-made change is seen."""

from hashlib import sha256

__all__ = ["is_ours", "signed"]

_MARK = "# maquette: "


def signed(text: str) -> str:
    """The text with its digest under it."""
    return f"{text}{_MARK}{_digest(text)}\n"


def is_ours(text: str) -> bool:
    """Whether a script is as it was written."""
    body, mark, digest = text.rpartition(_MARK)
    return bool(mark) and digest.strip() == _digest(body)


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:16]
