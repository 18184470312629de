"""A request that is refused: a code, the place in the request, and what the words need."""

from __future__ import annotations

from typing import Any

from maquette.sandbox.words import REFUSALS, Said

__all__ = ["Refusal", "problem"]


class Refusal(Exception):  # noqa: N818  it is no fault: a refused request is an ordinary answer
    """A request that is refused.

    Args:
        code: one of `REFUSALS`.
        place: JSON pointer into the body, `?name` for a parameter, "" for the whole request.
        details: what the sentence names; never what was sent.
    """

    def __init__(self, code: str, place: str = "", **details: str) -> None:
        super().__init__(code)
        self.code, self.place, self.details = code, place, details

    @property
    def status(self) -> int:
        """The HTTP status."""
        return REFUSALS[self.code].status


def problem(refusal: Refusal, language: str) -> dict[str, Any]:
    """The body of a refusal, in one language with the other beside.

    Source:
        RFC 9457, problem details for HTTP APIs.
    """
    words = REFUSALS[refusal.code]
    said: dict[str, Said] = {"fr": words.fr, "en": words.en}
    own = said[language]
    place = {"place": refusal.place} if refusal.place else {}
    return {
        "type": f"/sandbox/refusals#{refusal.code}",
        "title": own.title,
        "status": words.status,
        "detail": own.detail.format(**refusal.details),
        "code": refusal.code,
        **place,
        "translations": {key: one.detail.format(**refusal.details) for key, one in said.items()},
        "fictif": True,
    }
